#include "render/scene/votes_mark.h"

#include <string>

namespace banso {

void draw_votes(SceneWriter& out, const RecordId& card, Point corner, std::int64_t votes, double size,
                const Theme& theme, const SceneWords& words, TextCache& texts) {
    const auto text = texts.line(filled(words.votes, std::to_string(votes)), {size * 0.86, true, 1.25});
    const double width = text->width + size * 0.9;
    const Rect box{corner.x - width - size * 0.3, corner.y - size * 0.55, width, text->height() + size * 0.1};
    out.part(Layer::Marks, Part::CardMark, card);
    out.box(box, box.h / 2, votes > 0 ? theme.accent : theme.card, {theme.accent, 1.5 * theme.line_width});
    out.text(text, {box.x + (box.w - text->width) / 2, box.y + (box.h - text->height()) / 2},
             votes > 0 ? theme.card : theme.ink_quiet);
}

}  // namespace banso
