#include "app/canvas/board_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include <imgui.h>

#include "app/board_acts.h"
#include "app/pdca_acts.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/names.h"
#include "app/words/pdca.h"
#include "render/scene/card_rows.h"

namespace banso {
namespace {

constexpr double drag_threshold = 5;
constexpr const char* question = "decision";

// A button that says what is chosen, and a list below it. Returns whether another was chosen.
template <class Choice, class Say>
bool choose(const char* id, const std::string& label, const std::vector<Choice>& choices, Choice& now, Say&& say) {
    bool chosen = false;
    const std::string list = std::string(id) + " list";
    if (ImGui::Button((label + say(now) + " ▾###" + id).c_str())) ImGui::OpenPopup(list.c_str());
    if (!ImGui::BeginPopup(list.c_str())) return false;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const ui::IdScope row{static_cast<int>(i)};
        if (ImGui::Selectable(say(choices[i]).c_str(), choices[i] == now)) now = choices[i], chosen = true;
        if (choices[i] == now) ImGui::SetItemDefaultFocus();
    }
    ImGui::EndPopup();
    return chosen;
}

words::Word word_of(DueFilter due) {
    switch (due) {
        case DueFilter::All:
            return words::filter_all;
        case DueFilter::Overdue:
            return words::filter_overdue;
        case DueFilter::ThisFiscalYear:
            return words::filter_this_year;
        case DueFilter::Later:
            return words::filter_later;
        case DueFilter::NotSet:
            return words::filter_not_set;
    }
    return words::filter_all;
}

}  // namespace

void BoardView::draw(Workspace& workspace) {
    draw_strip(workspace);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const Viewport viewport{ui::to_point(ImGui::GetCursorScreenPos()),
                            {std::max(room.x, 1.0f), std::max(room.y, 1.0f)}};
    frame_ = SceneFrame::fitted(viewport, usual, least, smallest_letters * workspace.settings.scale);
    ImGui::InvisibleButton("board", {std::max(room.x, 1.0f), std::max(room.y, 1.0f)});
    build(workspace);
    take_input(workspace);
    build(workspace);
    paint_scene(*ImGui::GetWindowDrawList(), *scene_, frame_.camera, frame_.viewport, fonts_);
    draw_drag(workspace);
    tell_the_rest(workspace);
    draw_question(workspace);
}

// What is shown, and which keys there are.
void BoardView::draw_strip(Workspace& workspace) {
    const words::Language language = workspace.language();
    const Document& document = workspace.document();
    const ImGuiStyle& style = ImGui::GetStyle();
    BoardFilter filter = workspace.ui.board.filter;
    ImGui::SetCursorPos({style.WindowPadding.x, style.FramePadding.y});
    const auto all = std::string(words::filter_all.in(language));
    bool chosen = choose("area", words::filter_area.in(language), acts::board_areas(workspace), filter.area,
                         [&](const AreaId& id) {
                             const Area* area = document.find(id);
                             return area ? area->name : all;
                         });
    ImGui::SameLine();
    chosen |= choose("owner", words::filter_owner.in(language), acts::board_owners(workspace), filter.owner,
                     [&](const std::optional<std::string>& owner) {
                         if (!owner) return all;
                         return owner->empty() ? workspace.scene_words().none : owner_text(document, *owner);
                     });
    ImGui::SameLine();
    chosen |= choose("due", words::filter_due.in(language),
                     std::vector<DueFilter>(std::begin(due_filters), std::end(due_filters)), filter.due,
                     [&](DueFilter due) { return std::string(word_of(due).in(language)); });
    if (chosen) acts::set_board_filter(workspace, filter);
    ImGui::SameLine();
    const char* keys = words::board_keys.in(language);
    const float width = ImGui::CalcTextSize(keys).x;
    if (ImGui::GetContentRegionAvail().x > width + style.WindowPadding.x) {
        ImGui::SetCursorPosX(ImGui::GetWindowWidth() - width - style.WindowPadding.x);
        ImGui::AlignTextToFramePadding();
        ImGui::TextDisabled("%s", keys);
    } else {
        ImGui::NewLine();
    }
}

void BoardView::build(Workspace& workspace) {
    BoardState& board = workspace.ui.board;
    Inputs inputs;
    inputs.document = workspace.document().revision();
    inputs.filter = board.filter;
    inputs.world = frame_.world;
    inputs.selected = workspace.editor().selection().ids();
    std::sort(inputs.selected.begin(), inputs.selected.end());
    inputs.hovered = hovered_;
    inputs.theme = workspace.theme();
    inputs.language = workspace.language();
    inputs.page = board.page;
    const RecordId primary = workspace.editor().selection().primary();
    if (built_from_ == inputs && seen_ == primary) return;
    layout_ = lay_out_board(workspace.document(), board.filter, inputs.world);
    board.pages = layout_.pages;
    const BoardCard* selected = layout_.find({primary.value});
    if (selected && seen_ != primary) board.page = selected->page;
    seen_ = primary;
    board.page = inputs.page = std::min(board.page, board.pages - 1);
    SceneOptions options;
    options.theme = inputs.theme;
    options.selected = inputs.selected;
    options.hovered = inputs.hovered;
    picker_.reset();
    scene_ = std::make_unique<Scene>(
        build_board(workspace.document(), layout_, board.page, options, workspace.scene_words(), workspace.texts()));
    picker_.emplace(*scene_);
    built_from_ = std::move(inputs);
}

void BoardView::take_input(Workspace& workspace) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool over = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    const Point pointer = ui::to_point(io.MousePos);
    const auto picked = over && picker_ ? picker_->at(frame_.to_world(pointer)) : std::nullopt;
    const CardId card = picked ? CardId{picked->record.value} : CardId{};
    hovered_ = any(card);
    if (over && io.MouseWheel != 0) acts::turn_board(workspace, io.MouseWheel < 0 ? 1 : -1);
    if (over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        drag_.reset();
        if (card) acts::write_on_sheet(workspace, card);
        return;
    }
    if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        Selection& selection = workspace.editor().selection();
        card ? selection.set(any(card)) : selection.clear();
        if (card) drag_ = Drag{card, pointer, false};
    }
    if (!drag_) return;
    drag_->moving |= std::hypot(pointer.x - drag_->start.x, pointer.y - drag_->start.y) > drag_threshold;
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) drop(workspace);
}

void BoardView::drop(Workspace& workspace) {
    const Drag drag = *std::exchange(drag_, std::nullopt);
    const BoardColumn* column = layout_.column_at(frame_.to_world(ui::to_point(ImGui::GetIO().MousePos)));
    if (drag.moving && column) acts::move_on_board(workspace, drag.card, column->stage);
}

bool BoardView::escape() {
    return std::exchange(drag_, std::nullopt).has_value();
}

void BoardView::draw_drag(const Workspace& workspace) const {
    const BoardCard* card = drag_ && drag_->moving ? layout_.find(drag_->card) : nullptr;
    if (!card) return;
    const Theme theme = workspace.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Point pointer = ui::to_point(ImGui::GetIO().MousePos);
    if (const BoardColumn* column = layout_.column_at(frame_.to_world(pointer))) {
        const Rect box = frame_.to_window(column->box);
        list.AddRect(ui::to_imgui(Point{box.x, box.y}), ui::to_imgui(Point{box.right(), box.bottom()}),
                     ui::packed(theme.accent), 10, 0, 4);
    }
    Rect box = frame_.to_window(card->box);
    box.x += pointer.x - drag_->start.x;
    box.y += pointer.y - drag_->start.y;
    const ImVec2 from = ui::to_imgui(Point{box.x, box.y}), to = ui::to_imgui(Point{box.right(), box.bottom()});
    list.AddRectFilled(from, to, ui::packed(faded(theme.accent_soft, 0.7)), 8);
    list.AddRect(from, to, ui::packed(theme.accent), 8, 0, 2);
}

// The whole title, where the card has no room for it.
void BoardView::tell_the_rest(const Workspace& workspace) const {
    const Card* card = drag_ || hovered_.empty() ? nullptr : workspace.document().find(CardId{hovered_.value});
    if (!card || !ImGui::BeginTooltip()) return;
    ImGui::PushTextWrapPos(ImGui::GetFontSize() * 28);
    ImGui::TextUnformatted((card->code + "  " + card->title).c_str());
    if (!card->owner.empty()) ImGui::TextUnformatted(owner_text(workspace.document(), card->owner).c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

// A card on its way to A waits for its decision.
void BoardView::draw_question(Workspace& workspace) {
    BoardState& board = workspace.ui.board;
    const words::Language language = workspace.language();
    const Card* card = board.asking ? workspace.document().find(*board.asking) : nullptr;
    const CardId asked = std::exchange(asked_, card ? card->id : CardId{});
    if (card && asked != card->id) {
        ImGui::OpenPopup(question);
    } else if (!ImGui::IsPopupOpen(question)) {
        card = nullptr;  // called off
    }
    if (!card) {
        asked_ = {};
        return board.asking.reset();
    }
    const Rect whole = frame_.to_window(layout_.bounds);
    ImGui::SetNextWindowPos(ui::to_imgui(whole.centre()), ImGuiCond_Always, {0.5f, 0.5f});
    if (!ImGui::BeginPopup(question)) return;
    {
        const ui::FontScope font(fonts_.bold, 0);
        ImGui::TextUnformatted(words::filled(words::which_decision, language, std::array{card->code}).c_str());
    }
    for (std::size_t i = 0; i < EnumNames<CycleDecision>::list.size(); ++i) {
        const auto decision = static_cast<CycleDecision>(i);
        const std::string text = std::to_string(i + 1) + "  " + words::name_of_value(decision).in(language);
        if (ImGui::Selectable(text.c_str())) acts::answer_decision(workspace, decision);
        if (i == 0) ImGui::SetItemDefaultFocus();
        const auto digit = static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(i));
        if (ImGui::IsKeyPressed(digit, false)) acts::answer_decision(workspace, decision);
    }
    ImGui::TextDisabled("%s", words::decision_keys.in(language));
    if (!board.asking) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

}  // namespace banso
