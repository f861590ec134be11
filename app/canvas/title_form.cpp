#include "app/canvas/title_form.h"

#include <algorithm>

#include "render/scene/card_face.h"

namespace banso {
namespace {

constexpr double smallest_typing_size = 15;  // pixels an em, at 100 %
constexpr double margin = 7;                 // world units between the title and its frame
constexpr double edge = 8;                   // pixels from the frame to the viewport's right end

}  // namespace

ui::TitleForm title_form(Workspace& workspace, const ViewCard& placed, const Card& card, const Viewport& viewport,
                         Point held) {
    const double zoom = workspace.camera.scale();
    const Detail detail = detail_at(zoom) == Detail::Far ? Detail::Middle : detail_at(zoom);
    FaceInputs inputs{workspace.document(), workspace.scene_words(), workspace.texts(), {}};
    const ViewColumn column = column_of(workspace.picture().shown().view, placed);
    const TitlePlace title = card_face(inputs, card, column, detail, placed.box.h).title;

    ui::TitleForm form;
    form.style = title.style;
    form.width = title.width;
    form.scale = std::max(zoom, smallest_typing_size * workspace.settings.scale / title.style.size);
    form.margin = margin * form.scale;
    form.at = viewport.at + workspace.camera.world_to_screen(Point{placed.box.x, placed.box.y} + title.at + held);
    const double most_right = viewport.at.x + viewport.size.w - edge - form.margin - form.width * form.scale;
    form.at.x = std::max(std::min(form.at.x, most_right), std::min(form.at.x, viewport.at.x + form.margin));
    return form;
}

}  // namespace banso
