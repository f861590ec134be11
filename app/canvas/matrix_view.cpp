#include "app/canvas/matrix_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/card_acts.h"
#include "app/meeting/matrix_acts.h"
#include "app/ui/fitting.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/meeting.h"
#include "render/scene/matrix_card.h"

namespace banso {
namespace {

constexpr double drag_threshold = 5;

}  // namespace

void MatrixView::draw(Workspace& workspace) {
    const MatrixKind kind =
        workspace.ui.area == MainArea::IssueMatrix ? MatrixKind::Issues : MatrixKind::Countermeasures;
    draw_head(workspace);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const Viewport viewport{ui::to_point(ImGui::GetCursorScreenPos()),
                            {std::max(room.x, 1.0f), std::max(room.y, 1.0f)}};
    frame_ = SceneFrame::fitted(viewport, usual, least, smallest_letters * workspace.settings.scale);
    ImGui::InvisibleButton("matrix", {std::max(room.x, 1.0f), std::max(room.y, 1.0f)});
    build(workspace, kind);
    take_input(workspace);
    build(workspace, kind);
    paint_scene(*ImGui::GetWindowDrawList(), *scene_, frame_.camera, frame_.viewport, fonts_);
    draw_drag(workspace);
    tell_the_rest(workspace);
    draw_empty_hint(workspace);
}

// Which matrix, and which keys.
void MatrixView::draw_head(Workspace& workspace) {
    const words::Language language = workspace.language();
    const ImGuiStyle& style = ImGui::GetStyle();
    ImGui::SetCursorPos({style.WindowPadding.x, style.FramePadding.y});
    bool first = true;
    for (const char* id : {"matrix_issues", "matrix_countermeasures"}) {
        const Action& action = *find_action(id);
        const bool shown = action.checked(workspace);
        const Theme theme = workspace.theme();
        const ui::ColourScope button(ImGuiCol_Button, ui::to_imgui(shown ? theme.accent : no_colour));
        const ui::ColourScope text(ImGuiCol_Text, ui::to_imgui(shown ? theme.card : theme.ink));
        if (!std::exchange(first, false))
            ui::beside_or_below(ui::button_width(action.label.in(language)), style.ItemInnerSpacing.x);
        if (ImGui::Button(action.label.in(language)) && !shown) action.run(workspace);
    }
    ImGui::SameLine(0, style.ItemInnerSpacing.x);
    const char* keys = words::matrix_keys.in(language);
    const float width = ImGui::CalcTextSize(keys).x;
    if (ImGui::GetContentRegionAvail().x > width + style.WindowPadding.x) {
        ImGui::SetCursorPosX(ImGui::GetWindowWidth() - width - style.WindowPadding.x);
        ImGui::AlignTextToFramePadding();
        ImGui::TextDisabled("%s", keys);
    } else {
        ImGui::NewLine();
    }
}

void MatrixView::build(Workspace& workspace, MatrixKind kind) {
    Inputs inputs;
    inputs.document = workspace.document().revision();
    inputs.kind = kind;
    inputs.world = frame_.world;
    inputs.selected = workspace.editor().selection().ids();
    std::sort(inputs.selected.begin(), inputs.selected.end());
    inputs.hovered = hovered_;
    if (workspace.ui.meeting.poll.marks) inputs.poll = workspace.ui.meeting.poll.poll;
    inputs.theme = workspace.theme();
    inputs.language = workspace.language();
    if (built_from_ == inputs) return;
    layout_ = lay_out_matrix(workspace.document(), kind, inputs.world, workspace.scene_words(), workspace.texts());
    SceneOptions options;
    options.theme = inputs.theme;
    options.selected = inputs.selected;
    options.hovered = inputs.hovered;
    options.poll = inputs.poll;
    picker_.reset();
    scene_ = std::make_unique<Scene>(
        build_matrix(workspace.document(), layout_, options, workspace.scene_words(), workspace.texts()));
    picker_.emplace(*scene_);
    built_from_ = std::move(inputs);
}

void MatrixView::take_input(Workspace& workspace) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool over = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    const Point pointer = ui::to_point(io.MousePos);
    const auto picked = over && picker_ ? picker_->at(frame_.to_world(pointer)) : std::nullopt;
    const CardId card = picked ? CardId{picked->record.value} : CardId{};
    hovered_ = any(card);
    if (over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        drag_.reset();
        if (card) acts::edit_title(workspace, card);
        return;
    }
    if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        Selection& selection = workspace.editor().selection();
        if (!card && !io.KeyCtrl && !io.KeyShift) selection.clear();
        if (card && (io.KeyCtrl || io.KeyShift)) selection.toggle(any(card));
        if (card && !io.KeyCtrl && !io.KeyShift && !selection.contains(any(card))) selection.set(any(card));
        if (card && selection.contains(any(card)) && !workspace.editor().read_only())
            drag_ = Drag{card, pointer, false};
    }
    if (!drag_) return;
    drag_->moving |= std::hypot(pointer.x - drag_->start.x, pointer.y - drag_->start.y) > drag_threshold;
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) drop(workspace);
}

void MatrixView::drop(Workspace& workspace) {
    const Drag drag = *std::exchange(drag_, std::nullopt);
    if (!drag.moving) {
        if (!ImGui::GetIO().KeyCtrl && !ImGui::GetIO().KeyShift) workspace.editor().selection().set(any(drag.card));
        return;
    }
    const MatrixCell* cell = layout_.cell_at(frame_.to_world(ui::to_point(ImGui::GetIO().MousePos)));
    if (!cell) return;
    auto cards = workspace.editor().selection().cards(workspace.document());
    std::erase_if(cards, [&](const CardId& id) { return !is_in_matrix(*workspace.document().find(id), layout_.kind); });
    acts::place_in_matrix(workspace, layout_.kind, cards, cell->place);
}

bool MatrixView::escape() {
    return std::exchange(drag_, std::nullopt).has_value();
}

void MatrixView::draw_drag(const Workspace& workspace) const {
    if (!drag_ || !drag_->moving) return;
    const Theme theme = workspace.theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Point pointer = ui::to_point(ImGui::GetIO().MousePos);
    if (const MatrixCell* cell = layout_.cell_at(frame_.to_world(pointer))) {
        const Rect box = frame_.to_window(cell->box);
        list.AddRect(ui::to_imgui(Point{box.x, box.y}), ui::to_imgui(Point{box.right(), box.bottom()}),
                     ui::packed(theme.accent), 10, 0, 4);
    }
    for (const CardId& id : workspace.editor().selection().cards(workspace.document())) {
        const MatrixCard* card = layout_.find(id);
        if (!card) continue;
        Rect box = frame_.to_window(card->box);
        box.x += pointer.x - drag_->start.x;
        box.y += pointer.y - drag_->start.y;
        list.AddRectFilled(ui::to_imgui(Point{box.x, box.y}), ui::to_imgui(Point{box.right(), box.bottom()}),
                           ui::packed(faded(theme.accent_soft, 0.7)), 8);
        list.AddRect(ui::to_imgui(Point{box.x, box.y}), ui::to_imgui(Point{box.right(), box.bottom()}),
                     ui::packed(theme.accent), 8, 0, 2);
    }
}

// All of a card there was no room for, beside the pointer.
void MatrixView::tell_the_rest(const Workspace& workspace) const {
    const MatrixCard* shown = drag_ ? nullptr : layout_.find({hovered_.value});
    const Card* card = shown && !shown->whole ? workspace.document().find(shown->id) : nullptr;
    if (!card || !ImGui::BeginTooltip()) return;
    ImGui::PushTextWrapPos(ImGui::GetFontSize() * 28);
    ImGui::TextUnformatted((card->code + "  " + card->title).c_str());
    const std::string barriers = barriers_text(*card, workspace.scene_words());
    if (!barriers.empty()) ImGui::TextUnformatted(barriers.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

void MatrixView::draw_empty_hint(const Workspace& workspace) const {
    if (!layout_.cards.empty()) return;
    const bool issues = layout_.kind == MatrixKind::Issues;
    const char* text =
        (issues ? words::matrix_empty_issues : words::matrix_empty_countermeasures).in(workspace.language());
    const ImVec2 size = ImGui::CalcTextSize(text);
    const Rect grid = frame_.to_window(layout_.grid);
    ImGui::GetWindowDrawList()->AddText(ui::to_imgui(Point{grid.centre().x - size.x / 2, grid.centre().y - size.y / 2}),
                                        ImGui::GetColorU32(ImGuiCol_TextDisabled), text);
}

}  // namespace banso
