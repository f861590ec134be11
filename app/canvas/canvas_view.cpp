#include "app/canvas/canvas_view.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <imgui.h>

#include "app/actions/action.h"
#include "app/back_row_acts.h"
#include "app/canvas/gesture_marks.h"
#include "app/canvas/label_marks.h"
#include "app/canvas/opinion_drop.h"
#include "app/canvas/title_form.h"
#include "app/card_acts.h"
#include "app/focus_acts.h"
#include "app/link_labels.h"
#include "app/opinion_acts.h"
#include "app/sight_acts.h"
#include "app/title_acts.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/canvas.h"
#include "render/scene/card_face.h"
#include "render/scene/filter.h"
#include "render/scene/text_cache.h"

namespace banso {
namespace {

acts::TitleEnd title_end(ui::TextEnd end) {
    switch (end) {
        case ui::TextEnd::Enter:
            return acts::TitleEnd::Confirmed;
        case ui::TextEnd::CtrlEnter:
            return acts::TitleEnd::Split;
        case ui::TextEnd::Tab:
            return acts::TitleEnd::Linked;
        case ui::TextEnd::ShiftTab:
            return acts::TitleEnd::Back;
        case ui::TextEnd::Escape:
            return acts::TitleEnd::CalledOff;
        case ui::TextEnd::Open:
        case ui::TextEnd::Left:
            break;
    }
    return acts::TitleEnd::Left;
}

constexpr double zoom_per_notch = 1.15;

}  // namespace

double CanvasView::draw(Workspace& workspace) {
    viewport_ = {ui::to_point(ImGui::GetCursorScreenPos()), {}};
    const ImVec2 room = ImGui::GetContentRegionAvail();
    viewport_.size = {std::max(room.x, 1.0f), std::max(room.y, 1.0f)};
    workspace.ui.viewport = viewport_.size;
    const bool gliding = camera_.follow(workspace, viewport_.size, ImGui::GetTime());

    // The title that is being typed lies over the picture: what happens there is the field's.
    const bool under_title = tool_.is_idle() && fields_.title_box().contains(ui::to_point(ImGui::GetIO().MousePos));
    {
        const ui::DisabledScope disabled{under_title};
        if (under_title) ImGui::SetNextItemAllowOverlap();
        ImGui::InvisibleButton(
            "canvas", room,
            ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonMiddle | ImGuiButtonFlags_MouseButtonRight);
    }
    take_input(workspace);
    take_drop(workspace);
    scene_.update(workspace, workspace.texts(), viewport_.size);
    paint_scene(*ImGui::GetWindowDrawList(), scene_.ground(), workspace.camera, viewport_, fonts_, &scene_.accents());
    ghost_.draw(*ImGui::GetWindowDrawList(), workspace, viewport_, fonts_);
    draw_gesture(workspace);
    draw_empty_hint(workspace);
    draw_title_field(workspace);
    draw_menu(workspace);
    head_menu_.draw(workspace);
    measure_smallest(workspace);
    return gliding ? 0 : std::numeric_limits<double>::infinity();
}

// For the status bar; costs nothing while nobody has told the room.
void CanvasView::measure_smallest(Workspace& workspace) {
    const bool asked = acts::needed_character(workspace) > 0;
    workspace.ui.seeing.smallest_character =
        asked ? smallest_character(scene_.ground(), workspace.camera.visible(viewport_.size), workspace.camera.scale())
              : std::nullopt;
}

Hit CanvasView::hit_at(const Workspace& workspace, Point world) {
    const Picker* picker = scene_.picker();
    if (!picker) return {};
    // What is held at the edges lies above everything, wherever the camera is.
    const Rect visible = workspace.camera.visible(viewport_.size);
    for (const Layer layer : {Layer::Band, Layer::ColumnHeads, Layer::LaneHeads}) {
        const Point held = held_by(layer, scene_.ground(), visible);
        if (const auto picked = picker->at_layer(world - held, layer)) return {picked->part, picked->record};
    }
    const auto picked = picker->at_free(world, 6 / workspace.camera.scale());
    return picked ? Hit{picked->part, picked->record} : Hit{};
}

void CanvasView::take_input(Workspace& workspace) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool over = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    PointerEvent event;
    event.screen = ui::to_point(io.MousePos) - viewport_.at;
    event.world = workspace.camera.screen_to_world(event.screen);
    event.ctrl = io.KeyCtrl;
    event.shift = io.KeyShift;
    event.alt = io.KeyAlt;
    event.space = ImGui::IsKeyDown(ImGuiKey_Space) && !io.WantTextInput;
    workspace.ui.pointer = event.world;

    const bool for_spotlight = workspace.ui.seeing.spotlight.on && io.KeyCtrl;
    if (over && io.MouseWheel != 0 && !for_spotlight)
        workspace.camera.zoom_at(event.screen, std::pow(zoom_per_notch, io.MouseWheel));
    if (over && io.MouseWheelH != 0) workspace.camera.pan({io.MouseWheelH * 60.0, 0});

    const Hit hit = over || !tool_.is_idle() ? hit_at(workspace, event.world) : Hit{};
    workspace.ui.hovered = over && hit.is_selectable() ? hit.record : RecordId{};

    if (!tool_.is_idle() && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
        event.act = PointerAct::Move;
        tool_.handle(event, hit, workspace);
    }
    constexpr struct {
        ImGuiMouseButton imgui;
        PointerButton button;
    } buttons[] = {{ImGuiMouseButton_Left, PointerButton::Left},
                   {ImGuiMouseButton_Middle, PointerButton::Middle},
                   {ImGuiMouseButton_Right, PointerButton::Right}};
    for (const auto& [imgui, button] : buttons) {
        event.button = button;
        if (over && ImGui::IsMouseDoubleClicked(imgui)) {
            event.act = PointerAct::DoubleClick;
            tool_.handle(event, hit, workspace);
        } else if (over && ImGui::IsMouseClicked(imgui)) {
            if (const auto labels = std::exchange(workspace.ui.capture.labels, std::nullopt)) {
                const CardId to = hit.card(workspace.document());
                if (to && to != labels->from) acts::toggle_link(workspace, labels->from, to);
                continue;
            }
            const auto head = head_of(workspace.picture().shown(), hit, event.world);
            if (head && button == PointerButton::Right) head_menu_.request(*head);
            if (head && (button == PointerButton::Right || HeadMenu::click(workspace, head))) continue;
            event.act = PointerAct::Press;
            tool_.handle(event, hit, workspace);
        } else if (ImGui::IsMouseReleased(imgui) && !tool_.is_idle()) {
            event.act = PointerAct::Release;
            tool_.handle(event, hit, workspace);
        }
    }
    if (tool_.is_panning()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
}

// Opinions dragged here from their panel.
void CanvasView::take_drop(Workspace& workspace) {
    const GestureMarks marks{*ImGui::GetForegroundDrawList(), workspace.camera, viewport_, workspace.theme()};
    const Point world = workspace.camera.screen_to_world(ui::to_point(ImGui::GetIO().MousePos) - viewport_.at);
    if (ImGui::GetDragDropPayload()) take_opinion_drop(workspace, hit_at(workspace, world), world, marks);
}

bool CanvasView::escape(Workspace& workspace) {
    if (tool_.cancel(workspace)) return true;
    if (workspace.ui.capture.labels) return workspace.ui.capture.labels.reset(), true;
    if (workspace.ui.link_draft) return workspace.ui.link_draft.reset(), true;
    if (workspace.ui.title_edit) return acts::end_title(workspace, false), true;
    if (workspace.tidy().drop()) return true;
    if (!workspace.editor().selection().empty()) return workspace.editor().selection().clear(), true;
    return false;
}

void CanvasView::draw_gesture(Workspace& workspace) {
    const GestureMarks marks{*ImGui::GetWindowDrawList(), workspace.camera, viewport_, workspace.theme()};
    if (const auto drag = tool_.drag()) marks.drag(workspace.picture().shown(), *drag);
    if (workspace.ui.selection_box) marks.selection_box(*workspace.ui.selection_box);
    if (const auto& draft = workspace.ui.link_draft)
        marks.link(workspace.document(), workspace.picture().shown(), *draft);
    draw_link_labels(*ImGui::GetWindowDrawList(), workspace, viewport_, fonts_);
}

void CanvasView::draw_empty_hint(const Workspace& workspace) const {
    if (!workspace.document().cards().empty() || workspace.ui.title_edit) return;
    const char* text = words::empty_canvas.in(workspace.language());
    const ImVec2 size = ImGui::CalcTextSize(text);
    const Point middle = viewport_.at + Point{viewport_.size.w / 2 - size.x / 2, viewport_.size.h / 2 - size.y / 2};
    ImGui::GetWindowDrawList()->AddText(ui::to_imgui(middle), ImGui::GetColorU32(ImGuiCol_TextDisabled), text);
}

void CanvasView::draw_title_field(Workspace& workspace) const {
    auto& typing = workspace.ui.title_edit;
    if (!typing) return;
    const ViewCard* card = workspace.picture().shown().find(typing->card);
    const Card* record = workspace.document().find(typing->card);
    if (!card || !record) return;  // a new card has no place yet: the field comes with it
    ui::TextFieldOptions options;
    options.hint = words::title_hint.in(workspace.language());
    options.take_keyboard = std::exchange(typing->just_opened, false);
    options.select_all = !std::exchange(typing->caret_at_end, true);
    const ui::IdScope id{typing->card.value};  // from one card's title to the next: another field
    std::string text = typing->text;
    const Layer layer = card->column < 0 ? Layer::Band : Layer::Cards;
    const Point held = held_by(layer, scene_.ground(), workspace.camera.visible(viewport_.size));
    const auto typed = fields_.title("##title", text, title_form(workspace, *card, *record, viewport_, held), options);
    if (typed.changed && typed.end != ui::TextEnd::Escape) acts::type_title(workspace, text);
    if (typed.ended()) acts::finish_title(workspace, title_end(typed.end), typed.caret);
}

void CanvasView::draw_menu(Workspace& workspace) {
    if (tool_.take_menu_request()) ImGui::OpenPopup("card menu");
    if (!ImGui::BeginPopup("card menu")) return;
    const bool on_card = !workspace.editor().selection().empty();
    static constexpr const char* for_card[] = {
        "edit_title", "new_linked_card", "link_from", "comment", "",          "cut", "copy", "duplicate",
        "delete",     "merge",           "",          "move_up", "move_down", "pin", "",     "lock_area"};
    static constexpr const char* for_ground[] = {"new_card", "paste", "", "undo", "redo", "", "fit", "select_all"};
    const auto item = [&](const char* id) {
        if (!*id) return ImGui::Separator();
        const Action& action = *find_action(id);
        if (ImGui::MenuItem(action.label.in(workspace.language()), to_text(action.shortcut).c_str(), false,
                            action.enabled(workspace)))
            action.run(workspace);
    };
    if (on_card) {
        for (const char* id : for_card) item(id);
    } else {
        for (const char* id : for_ground) item(id);
    }
    ImGui::EndPopup();
}

}  // namespace banso
