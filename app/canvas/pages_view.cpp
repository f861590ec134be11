#include "app/canvas/pages_view.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/page_acts.h"
#include "app/ui/imgui_values.h"
#include "render/scene/indicator_table.h"
#include "render/scene/pages.h"

namespace banso {
namespace {

constexpr Size usual{1500, 900};
constexpr Size least{900, 540};
constexpr double smallest_letters = 0.7;

}  // namespace

void PagesView::draw(Workspace& workspace) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const Viewport viewport{ui::to_point(ImGui::GetCursorScreenPos()),
                            {std::max(room.x, 1.0f), std::max(room.y, 1.0f)}};
    frame_ = SceneFrame::fitted(viewport, usual, least, smallest_letters * workspace.settings.scale);
    ImGui::InvisibleButton("pages", {std::max(room.x, 1.0f), std::max(room.y, 1.0f)});
    build(workspace);
    take_input(workspace);
    build(workspace);
    ImGui::PushClipRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), true);
    paint_scene(*ImGui::GetWindowDrawList(), pages_[workspace.ui.pages.page], frame_.camera, frame_.viewport, fonts_);
    ImGui::PopClipRect();
}

void PagesView::build(Workspace& workspace) {
    PagesState& state = workspace.ui.pages;
    Inputs inputs;
    inputs.document = workspace.document().revision();
    inputs.area = workspace.ui.area;
    inputs.world = frame_.world;
    inputs.selected = workspace.editor().selection().ids();
    std::sort(inputs.selected.begin(), inputs.selected.end());
    inputs.hovered = hovered_;
    inputs.theme = workspace.theme();
    inputs.language = workspace.language();
    if (inputs.area == MainArea::Indicators) {
        inputs.indicators = workspace.ui.table.options;
        inputs.indicators.cell = workspace.ui.table.column;
    }
    const bool selection_changed = !built_from_ || built_from_->selected != inputs.selected;
    const bool area_changed = !built_from_ || built_from_->area != inputs.area;
    if (built_from_ != inputs) {
        SceneOptions options;
        options.theme = inputs.theme;
        options.selected = inputs.selected;
        options.hovered = inputs.hovered;
        options.indicators = inputs.indicators;
        picker_.reset();
        pages_ = build_pages(inputs.area, workspace.document(), inputs.world, options, workspace.scene_words(),
                             workspace.texts());
        built_from_ = std::move(inputs);
    }
    state.pages = pages_.size();
    state.rows = rows_of(pages_);
    state.subjects = subjects_of(pages_);
    if (area_changed) state.page = 0;
    state.page = std::min(state.page, pages_.size() - 1);
    const RecordId primary = workspace.editor().selection().primary();
    if ((selection_changed || area_changed) && !primary.empty() && page_of(pages_, primary) < pages_.size())
        state.page = std::exchange(state.stay, false) ? state.page : page_of(pages_, primary);
    if (picker_ && picked_ == state.page) return;
    picked_ = state.page;
    picker_.emplace(pages_[picked_]);
}

void PagesView::take_input(Workspace& workspace) {
    const bool over = ImGui::IsItemHovered();
    const Point pointer = frame_.to_world(ui::to_point(ImGui::GetIO().MousePos));
    const auto picked = over ? picker_->at(pointer) : std::nullopt;
    hovered_ = picked ? picked->record : RecordId{};
    if (over && ImGui::GetIO().MouseWheel != 0) acts::turn_page(workspace, ImGui::GetIO().MouseWheel < 0 ? 1 : -1);
    if (!over || !ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
    workspace.ui.pages.stay = true;  // the same record may also stand on a page before
    Selection& selection = workspace.editor().selection();
    if (hovered_.empty()) return selection.clear();
    selection.set(hovered_);
    if (workspace.ui.area == MainArea::Indicators)
        if (const auto row = indicator_row_on(pages_[workspace.ui.pages.page], CardId{hovered_.value}))
            workspace.ui.table.column = indicator_column_at(*row, pointer.x);
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) acts::show_in_picture(workspace);
}

}  // namespace banso
