#include "app/panels/opinions_panel.h"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/opinion_acts.h"
#include "app/panels/opinion_choices.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/ui/text_painter.h"
#include "app/words/actions.h"
#include "app/words/opinions.h"

namespace banso {
namespace {

// Draws the panel of one frame; what changes the document waits until all rows are drawn.
class Panel {
  public:
    Panel(Workspace& workspace, ui::TextFields& fields, const ui::Fonts& fonts)
        : workspace_(workspace),
          fields_(fields),
          fonts_(fonts),
          state_(workspace.ui.capture.opinions),
          language_(workspace.language()) {}
    void draw();

  private:
    void draw_head();
    void draw_search();
    void draw_row(const OpinionId& id, float indent);
    void draw_edit(const Opinion& opinion, float indent);
    void draw_menu(const Opinion& opinion);
    void draw_group(const acts::OpinionRows::Group& group);
    void muted(const std::string& text) const;
    [[nodiscard]] bool is_selected(const OpinionId& id) const {
        return std::find(state_.selected.begin(), state_.selected.end(), id) != state_.selected.end();
    }

    Workspace& workspace_;
    ui::TextFields& fields_;
    const ui::Fonts& fonts_;
    OpinionsPanel& state_;
    words::Language language_;
    acts::OpinionRows rows_;
    std::function<void()> wanted_;
};

void Panel::muted(const std::string& text) const {
    ImGui::PushTextWrapPos(0);
    ImGui::TextDisabled("%s", text.c_str());
    ImGui::PopTextWrapPos();
}

void Panel::draw_head() {
    const std::array counts{std::to_string(rows_.ungrouped), std::to_string(rows_.all)};
    ImGui::SeparatorText(words::action::group_opinion.in(language_));
    if (rows_.all == 0) {
        muted(words::no_opinions.in(language_));
        return;
    }
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words::filled(words::opinions_head, language_, counts).c_str());
    ImGui::PopTextWrapPos();
    const ui::DisabledScope none{state_.selected.empty() || workspace_.editor().read_only()};
    const Action& group = *find_action("group_opinions");
    if (ImGui::Button(group.label.in(language_))) wanted_ = [this] { acts::search_group(workspace_); };
    if (state_.selected.empty()) return;
    const std::string selected =
        words::filled(words::opinions_selected, language_, std::array{std::to_string(state_.selected.size())});
    ui::beside_or_below(ImGui::CalcTextSize(selected.c_str()).x);
    ui::text_in_row(selected, ui::Ink::Quiet);
}

// An issue by code or title, or a new one.
void Panel::draw_search() {
    if (!state_.search) return;
    GroupSearch& search = *state_.search;
    ImGui::SetNextItemWidth(-1);
    const auto typed = fields_.line("##issue", search.text,
                                    {.hint = words::group_hint.in(language_), .take_keyboard = search.wants_keyboard});
    if (typed.has_keyboard) search.wants_keyboard = false;
    if (typed.changed) search.choice = 0;
    const auto choices = acts::group_choices(workspace_);
    if (typed.end == ui::TextEnd::Enter) {
        wanted_ = [this, choice = search.choice] { acts::choose_group(workspace_, choice); };
        return;
    }
    const float rows = std::min<float>(8, static_cast<float>(choices.size())) + 0.5f;
    ImGui::BeginChild("choices", {0, rows * ImGui::GetTextLineHeightWithSpacing()}, ImGuiChildFlags_Borders);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const ui::IdScope row{static_cast<int>(i)};
        const Card* card = workspace_.document().find(choices[i].card);
        const std::string said = card ? card->code + "  " + card->title
                                      : words::filled(words::group_new, language_, std::array{choices[i].title});
        const std::string shown = ui::fitted(said, ImGui::GetContentRegionAvail().x);
        if (ImGui::Selectable((shown + "###choice").c_str(), i == search.choice))
            wanted_ = [this, i] { acts::choose_group(workspace_, i); };
        ui::tell_whole(said, shown);
        if (i == search.choice) ImGui::SetScrollHereY();
    }
    ImGui::EndChild();
}

void Panel::draw_edit(const Opinion& opinion, float indent) {
    OpinionEdit& edit = *state_.edit;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
    ImGui::SetNextItemWidth(-1);
    const ui::IdScope id{opinion.id.value};
    const auto typed =
        fields_.area("##opinion", edit.text, 1, 8, {.line_ends = false, .take_keyboard = edit.wants_keyboard});
    if (typed.has_keyboard) edit.wants_keyboard = false;
    if (!typed.ended()) return;
    wanted_ = [this, keep = typed.end != ui::TextEnd::Escape] { acts::end_opinion_edit(workspace_, keep); };
}

void Panel::draw_menu(const Opinion& opinion) {
    if (!ImGui::BeginPopupContextItem("opinion menu")) return;
    const ui::DisabledScope read_only{workspace_.editor().read_only()};
    if (!is_selected(opinion.id)) acts::select_opinion(workspace_, opinion.id, false, false);
    const auto item = [&](const words::Word& label, std::function<void()> act) {
        if (ImGui::MenuItem(label.in(language_))) wanted_ = std::move(act);
    };
    item(words::action::group_opinions, [this] { acts::search_group(workspace_); });
    item(words::opinion_edit, [this, id = opinion.id] { acts::edit_opinion(workspace_, id); });
    if (workspace_.document().find(opinion.under))
        item(words::opinion_ungroup, [this] { acts::group_opinions(workspace_, std::vector(state_.selected), {}); });
    AreaId area = opinion.area;
    std::string profession = opinion.profession;
    const bool another_area = choose_area(workspace_, "opinion area", area);
    const bool another_profession = choose_profession(workspace_, "opinion profession", profession, fields_);
    if (another_area || another_profession)
        wanted_ = [this, id = opinion.id, text = opinion.text, area, profession] {
            acts::revise_opinion(workspace_, id, text, profession, area);
        };
    item(words::opinion_remove, [this] { acts::remove_opinions(workspace_, std::vector(state_.selected)); });
    ImGui::EndPopup();
}

void Panel::draw_row(const OpinionId& id, float indent) {
    const Opinion* opinion = workspace_.document().find(id);
    if (!opinion) return;
    if (state_.edit && state_.edit->opinion == id) return draw_edit(*opinion, indent);
    const ui::IdScope scope{id.value};
    const ImGuiStyle& style = ImGui::GetStyle();
    const float em = ImGui::GetFontSize();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const bool by = acts::shows_professions(workspace_) && !opinion->profession.empty();
    const double letter = em / fonts_.size_of_em;
    const auto text =
        workspace_.texts().block(opinion->text, {letter, false, fonts_.size_of_em * 1.05}, std::max(width - em, em));
    const float text_height = static_cast<float>(text->height());
    const float height = text_height + (by ? ImGui::GetTextLineHeight() : 0) + em * 0.6f;

    if (ImGui::InvisibleButton(opinion->text.c_str(), {width, height})) {
        workspace_.ui.keys_in = KeyPanel::Opinions;
        acts::select_opinion(workspace_, id, ImGui::GetIO().KeyCtrl, ImGui::GetIO().KeyShift);
    }
    const bool hovered = ImGui::IsItemHovered();
    if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
        wanted_ = [this, id] { acts::edit_opinion(workspace_, id); };
    if (state_.cursor == id && std::exchange(state_.wants_reveal, false)) ImGui::SetScrollHereY();
    if (ImGui::BeginDragDropSource()) {
        if (!is_selected(id)) acts::select_opinion(workspace_, id, false, false);
        ImGui::SetDragDropPayload(opinions_dragged, "", 1);
        ImGui::TextUnformatted(words::filled(words::opinions_drag, language_,
                                             std::array{std::to_string(state_.selected.size()), opinion->text})
                                   .c_str());
        ImGui::EndDragDropSource();
    }
    draw_menu(*opinion);

    const Theme theme = workspace_.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 to{at.x + width, at.y + height};
    const Colour ground = is_selected(id) ? theme.accent_soft : theme.card;
    list.AddRectFilled(at, to, ImGui::GetColorU32(ui::to_imgui(ground)), em * 0.3f);
    const bool cursor = workspace_.ui.keys_in == KeyPanel::Opinions && state_.cursor == id;
    list.AddRect(at, to, ImGui::GetColorU32(ui::to_imgui(cursor || hovered ? theme.accent : theme.card_line)),
                 em * 0.3f, 0, cursor ? 2.5f : 1.0f);
    const ImVec2 text_at{at.x + em * 0.5f, at.y + em * 0.3f};
    double baseline = text_at.y + text->baseline;
    for (const TextLine& line : text->lines) {
        ui::paint_line(list, fonts_, *text, line, {text_at.x, baseline}, 1, ImGui::GetColorU32(ImGuiCol_Text));
        baseline += text->line_height;
    }
    if (by)
        list.AddText({text_at.x, text_at.y + text_height}, ImGui::GetColorU32(ImGuiCol_TextDisabled),
                     ui::fitted(opinion->profession, width - em).c_str());
    ImGui::LogText("%s %s\n", opinion->text.c_str(), by ? opinion->profession.c_str() : "");
    ImGui::SetCursorScreenPos({at.x - indent, to.y + style.ItemSpacing.y * 0.5f});
    ImGui::Dummy({0, 0});
}

void Panel::draw_group(const acts::OpinionRows::Group& group) {
    const Card& card = *workspace_.document().find(group.card);
    const ui::IdScope scope{card.id.value};
    const std::string label =
        (group.folded ? "▸ " : "▾ ") + card.code + " (" + std::to_string(group.count) + ")  " + card.title;
    const std::string shown = ui::fitted(label, ImGui::GetContentRegionAvail().x);
    if (ImGui::Selectable((shown + "###group").c_str()))
        wanted_ = [this, id = group.card, folded = group.folded] { acts::fold_group(workspace_, id, !folded); };
    ui::tell_whole(label, shown);
    for (const OpinionId& id : group.opinions) draw_row(id, ImGui::GetFontSize());
}

void Panel::draw() {
    rows_ = acts::opinion_rows(workspace_);
    std::erase_if(state_.selected, [&](const OpinionId& id) { return !workspace_.document().find(id); });
    draw_head();
    draw_search();
    // Where there is little room it belongs to the opinions.
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const bool hints = rows_.all > 0 && room.y > 16 * ImGui::GetFontSize();
    const float hint = hints ? ImGui::CalcTextSize(words::opinions_hint.in(language_), nullptr, false, room.x).y +
                                   ImGui::GetStyle().ItemSpacing.y * 2
                             : 0;
    ImGui::BeginChild("rows", {0, std::max(40.0f, ImGui::GetContentRegionAvail().y - hint)});
    for (const auto& area : rows_.open) {
        const Area* found = workspace_.document().find(area.area);
        const std::string name = found ? found->name : words::no_area_chosen.in(language_);
        ui::text_in_row(name + " (" + std::to_string(area.opinions.size()) + ")", ui::Ink::Quiet);
        for (const OpinionId& id : area.opinions) draw_row(id, 0);
    }
    if (rows_.all > 0 && rows_.ungrouped == 0) muted(words::all_grouped.in(language_));
    if (!rows_.grouped.empty()) ImGui::SeparatorText(words::grouped_head.in(language_));
    for (const auto& group : rows_.grouped) draw_group(group);
    ImGui::EndChild();
    if (hints) muted(words::opinions_hint.in(language_));
    if (wanted_) wanted_();
}

}  // namespace

void draw_opinions(Workspace& workspace, ui::TextFields& fields, const ui::Fonts& fonts) {
    Panel(workspace, fields, fonts).draw();
}

}  // namespace banso
