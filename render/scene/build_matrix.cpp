#include <algorithm>

#include "model/meeting.h"
#include "render/scene/matrix.h"
#include "render/scene/matrix_card.h"

namespace banso {
namespace {

constexpr double cell_radius = 10;

class Builder {
  public:
    Builder(const Document& document, const MatrixLayout& placed, const SceneOptions& options, const SceneWords& words,
            TextCache& texts)
        : document_(document),
          placed_(placed),
          options_(options),
          theme_(options.theme),
          words_(words.matrix),
          all_words_(words),
          texts_(texts) {}
    Scene build() &&;

  private:
    [[nodiscard]] bool is_issues() const { return placed_.kind == MatrixKind::Issues; }
    void add_cell(const MatrixCell& cell);
    void add_tray(const MatrixCell& cell);
    void add_more(const MatrixCell& cell);
    void add_axes();
    void add_cards();
    void say(const std::string& text, const TextStyle& style, const Rect& box, Colour colour);

    const Document& document_;
    const MatrixLayout& placed_;
    const SceneOptions& options_;
    const Theme& theme_;
    const MatrixWords& words_;
    const SceneWords& all_words_;
    TextCache& texts_;
    SceneWriter out_;
};

// Text in the middle of the box, cut where it does not fit.
void Builder::say(const std::string& text, const TextStyle& style, const Rect& box, Colour colour) {
    const auto block = texts_.block(text, style, box.w, 1);
    out_.text(block, {box.centre().x - block->width / 2, box.centre().y - block->height() / 2}, colour);
}

int strength(const MatrixPlace& place) {
    return 4 - static_cast<int>(*place.across) - static_cast<int>(*place.up);
}

void Builder::add_cell(const MatrixCell& cell) {
    const KindColours& colours = theme_.of(is_issues() ? CardKind::Issue : CardKind::Countermeasure);
    const double part = 0.12 + 0.2 * strength(cell.place);
    out_.part(Layer::Lanes, Part::MatrixCell, {});
    out_.box(cell.box, cell_radius, mixed(theme_.lane, colours.soft, part), {theme_.lane_line, theme_.line_width});
    const auto corner = [](Level level) { return level != Level::Middle; };
    if (!corner(*cell.place.across) || !corner(*cell.place.up)) return;
    // The four corners say what to do with what lies there.
    const std::size_t which = (*cell.place.up == Level::High ? 0U : 2U) + (*cell.place.across == Level::High ? 0U : 1U);
    const std::string& says = (is_issues() ? words_.issue_corners : words_.countermeasure_corners)[which];
    const auto block = texts_.block(says, {16, true, 1.3}, cell.box.w - 20, 1);
    out_.text(block, {cell.box.x + 12, cell.box.y + 7}, colours.ink);
}

void Builder::add_tray(const MatrixCell& cell) {
    out_.part(Layer::Lanes, Part::MatrixCell, {});
    out_.box(cell.box, cell_radius, theme_.lane_alternate, {theme_.lane_line, theme_.line_width, Dash::Dashed});
    const auto waiting = std::count_if(document_.cards().begin(), document_.cards().end(), [&](const Card& card) {
        return is_in_matrix(card, placed_.kind) && !place_of(card, placed_.kind).is_set();
    });
    if (waiting == 0) {
        const auto block = texts_.balanced(words_.tray_empty, {13, true, 1.3}, cell.box.w - 12, 6);
        return out_.text(block, {cell.box.centre().x - block->width / 2, cell.box.y + 9}, theme_.ink_quiet);
    }
    const auto block = texts_.block(filled(words_.tray, std::to_string(waiting)), {16, true, 1.3}, cell.box.w - 20, 1);
    out_.text(block, {cell.box.x + 12, cell.box.y + 7}, theme_.ink_quiet);
}

void Builder::add_more(const MatrixCell& cell) {
    if (cell.hidden == 0) return;
    out_.part(Layer::Cards, Part::MatrixCell, {});
    say(filled(words_.more, std::to_string(cell.hidden)), {16, true, 1.3}, cell.more, theme_.ink_strong);
}

void Builder::add_axes() {
    const Rect& grid = placed_.grid;
    out_.part(Layer::Lanes, Part::MatrixAxis, {});
    const double left = placed_.cells.front().box.right() + 10;
    const Rect bounds = placed_.bounds;
    const std::string& up = is_issues() ? words_.importance : words_.effect;
    const std::string& across = is_issues() ? words_.urgency : words_.feasibility;
    const auto name = texts_.line("↑ " + up, {20, true, 1.3});
    out_.text(name, {left, grid.y - 8 - name->height()}, theme_.ink);
    constexpr double gap = 8;
    const double row = (grid.h + gap) / 3;
    const double column = (grid.w + gap) / 3;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto n = static_cast<double>(i);
        const TextStyle style{20, true, 1.3};
        const std::string& level = all_words_.levels[i];
        say(level, style, {left - 2, grid.y + n * row, grid.x - left, row - gap}, theme_.ink_quiet);
        say(across + " " + level + (i == 0 ? " →" : ""), style,
            {grid.x + (2 - n) * column, grid.bottom() + 4, column - gap, bounds.bottom() - grid.bottom() - 16},
            i == 0 ? theme_.ink : theme_.ink_quiet);
    }
}

void Builder::add_cards() {
    const Poll* poll = document_.find(options_.poll);
    for (const MatrixCard& each : placed_.cards) {
        const Card* card = document_.find(each.id);
        if (!card) continue;
        MatrixCardLook look{each.box, each.face, false, false, {}};
        look.selected = std::binary_search(options_.selected.begin(), options_.selected.end(), any(each.id));
        look.hovered = options_.hovered == any(each.id);
        if (poll) look.votes = count_of(*poll, each.id);
        draw_matrix_card(out_, *card, look, theme_, all_words_, texts_);
    }
}

Scene Builder::build() && {
    for (const MatrixCell& cell : placed_.cells) {
        if (cell.place.is_set()) {
            add_cell(cell);
        } else {
            add_tray(cell);
        }
        add_more(cell);
    }
    add_axes();
    add_cards();
    return std::move(out_).finish(placed_.bounds, theme_.ground);
}

}  // namespace

Scene build_matrix(const Document& document, const MatrixLayout& placed, const SceneOptions& options,
                   const SceneWords& words, TextCache& texts) {
    return Builder(document, placed, options, words, texts).build();
}

}  // namespace banso
