#include "render/scene/matrix_card.h"

#include <algorithm>

#include "render/scene/votes_mark.h"

namespace banso {
namespace {

// Everything on the card, from its top left.
struct Lines {
    TextCache::Block code;
    TextCache::Block title;
    TextCache::Block barriers;  // null: none
    double left = 0;            // of the title
    double pad = 0;
    [[nodiscard]] double height() const {
        return 2 * pad + std::max(title->height(), code->height()) + (barriers ? barriers->height() : 0);
    }
};

Lines lines_of(const Card& card, double width, const MatrixFace& face, const SceneWords& words, TextCache& texts) {
    const double size = face.size;
    Lines lines;
    lines.pad = size * 0.24;
    lines.code = texts.line(card.code, {size * 0.85, true, 1.3 / 0.85});
    lines.left = size * 0.7 + lines.code->width + size * 0.55;
    lines.title = texts.balanced(card.title, {size, false, 1.3}, std::max(width - lines.left - size * 0.5, size * 3),
                                 face.most_lines);
    const std::string barriers = face.barriers ? barriers_text(card, words) : std::string();
    if (!barriers.empty())
        lines.barriers = texts.block(barriers, {size * 0.82, false, 1.3}, width - lines.left - size * 0.5, 2);
    return lines;
}

}  // namespace

std::string barriers_text(const Card& card, const SceneWords& words) {
    if (card.kind != CardKind::Countermeasure || card.barriers.empty()) return {};
    std::string list;
    for (const Barrier barrier : card.barriers)
        list += (list.empty() ? "" : words.between) + words.matrix.barriers[static_cast<std::size_t>(barrier)];
    return filled(words.matrix.hindered, list);
}

MatrixCardExtent matrix_card_extent(const Card& card, double width, const MatrixFace& face, const SceneWords& words,
                                    TextCache& texts) {
    const Lines lines = lines_of(card, width, face, words, texts);
    const bool silent = !face.barriers && !barriers_text(card, words).empty();
    return {lines.height(), lines.title->cut, !lines.title->cut && !silent};
}

void draw_matrix_card(SceneWriter& out, const Card& card, const MatrixCardLook& look, const Theme& theme,
                      const SceneWords& words, TextCache& texts) {
    const KindColours& colours = theme.of(card.kind);
    const Rect& box = look.box;
    const double radius = 6;
    out.part(Layer::Cards, Part::Card, any(card.id));
    out.box(box, radius, theme.card, {mixed(theme.card_line, colours.strong, 0.4), theme.line_width});
    const double size = look.face.size;
    if (look.face.most_lines == 0) {
        const auto code = texts.block(card.code, {size, true, 1.3}, box.w - 6, 1);
        out.part(Layer::Cards, Part::CardCode, any(card.id));
        out.text(code, {box.centre().x - code->width / 2, box.centre().y - code->height() / 2}, colours.ink);
    } else {
        const Lines lines = lines_of(card, box.w, look.face, words, texts);
        out.path(left_rounded(grown({box.x, box.y, lines.left - size * 0.3, box.h}, -theme.line_width / 2), radius,
                              colours.soft));
        const Point at{box.x, box.y + lines.pad};
        out.part(Layer::Cards, Part::CardCode, any(card.id));
        out.text(lines.code, {at.x + size * 0.5, at.y + lines.title->baseline - lines.code->baseline}, colours.ink);
        out.part(Layer::Cards, Part::CardTitle, any(card.id));
        out.text(lines.title, {at.x + lines.left, at.y}, theme.ink);
        out.part(Layer::Cards, Part::CardDetail, any(card.id));
        if (lines.barriers)
            out.text(lines.barriers, {at.x + lines.left, at.y + lines.title->height()}, theme.ink_missing);
    }
    if (look.votes) draw_votes(out, any(card.id), {box.right(), box.y}, *look.votes, size, theme, words, texts);
    if (!look.selected && !look.hovered) return;
    out.part(Layer::Overlay, look.selected ? Part::Selection : Part::Hover, any(card.id));
    out.box(grown(box, 2.5), radius + 2.5, no_colour,
            {look.selected ? theme.accent : faded(theme.accent, 0.45), look.selected ? 3.0 : 2.0});
}

}  // namespace banso
