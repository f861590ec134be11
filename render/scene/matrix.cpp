#include "render/scene/matrix.h"

#include <algorithm>

#include "render/scene/matrix_card.h"
#include "render/scene/scene_words.h"
#include "render/scene/text_cache.h"

namespace banso {
namespace {

// Lengths in world units.
constexpr double margin = 20;
constexpr double gap = 8;            // between cells, and between cards
constexpr double head_height = 34;   // of a cell's own words
constexpr double axis_width = 46;    // beside and below the grid, for 高・中・低
constexpr double title_height = 40;  // of the axes' names
constexpr double least_tray = 220;

constexpr std::array levels{Level::High, Level::Middle, Level::Low};

std::vector<const Card*> cards_in(const Document& document, MatrixKind kind, const MatrixPlace& place) {
    std::vector<const Card*> found;
    for (const Card& card : document.cards()) {
        if (!is_in_matrix(card, kind)) continue;
        const MatrixPlace stands = place_of(card, kind);
        if (place.is_set() ? stands == place : !stands.is_set()) found.push_back(&card);
    }
    std::sort(found.begin(), found.end(),
              [](const Card* a, const Card* b) { return std::tie(a->code, a->id) < std::tie(b->code, b->id); });
    return found;
}

// Puts cards one below the other into as many columns as there is width for, each where the column is shortest. False
// when they do not fit.
bool put_titles(std::vector<MatrixCard>& out, const std::vector<const Card*>& cards, const MatrixCell& cell,
                double size, const SceneWords& words, TextCache& texts) {
    const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>(cell.room.w / (size * 12.5)), 1,
                                                 std::max<std::size_t>(cards.size(), 1));
    const double width = (cell.room.w - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    std::vector<double> bottom(columns, cell.room.y);
    std::vector<MatrixCard> placed;
    for (const Card* card : cards) {
        const double height = matrix_card_height(*card, width, size, words, texts);
        const auto shortest = std::min_element(bottom.begin(), bottom.end());
        const auto column = static_cast<double>(shortest - bottom.begin());
        if (*shortest + height > cell.room.bottom() + 0.01) return false;
        placed.push_back({card->id,
                          place_of(*card, MatrixKind::Issues),
                          {cell.room.x + column * (width + gap), *shortest, width, height},
                          size,
                          false});
        placed.back().place = cell.place;
        *shortest += height + gap;
    }
    out.insert(out.end(), placed.begin(), placed.end());
    return true;
}

// Codes alone, in rows; what is left over is counted in the last place.
void put_codes(std::vector<MatrixCard>& out, const std::vector<const Card*>& cards, MatrixCell& cell) {
    constexpr double size = 14;
    constexpr Size chip{54, 26};
    constexpr double space = 5;
    const auto fitting = [&](double room, double each) {
        return std::max<std::size_t>(1, static_cast<std::size_t>((room + space) / (each + space)));
    };
    const std::size_t across = fitting(cell.room.w, chip.w);
    const std::size_t most = across * fitting(cell.room.h, chip.h);
    const std::size_t shown = cards.size() <= most ? cards.size() : most - 1;
    const auto box_of = [&](std::size_t i) {
        return Rect{cell.room.x + static_cast<double>(i % across) * (chip.w + space),
                    cell.room.y + static_cast<double>(i / across) * (chip.h + space), chip.w, chip.h};
    };
    for (std::size_t i = 0; i < shown; ++i) out.push_back({cards[i]->id, cell.place, box_of(i), size, true});
    cell.hidden = static_cast<int>(cards.size() - shown);
    if (cell.hidden > 0) cell.more = box_of(shown);
}

void fill(MatrixLayout& layout, MatrixCell& cell, const Document& document, const SceneWords& words, TextCache& texts) {
    const auto cards = cards_in(document, layout.kind, cell.place);
    for (const double size : {22.0, 19.0, 16.5, 14.5, 13.0}) {
        if (put_titles(layout.cards, cards, cell, size, words, texts)) return;
    }
    put_codes(layout.cards, cards, cell);
}

MatrixCell cell_of(const MatrixPlace& place, const Rect& box) {
    const Rect room{box.x + gap, box.y + head_height, box.w - 2 * gap, box.h - head_height - gap};
    return {place, box, room, 0, {}};
}

}  // namespace

MatrixPlace place_of(const Card& card, MatrixKind kind) {
    return kind == MatrixKind::Issues ? MatrixPlace{card.urgency, card.importance}
                                      : MatrixPlace{card.feasibility, card.effect};
}

void set_place(Card& card, MatrixKind kind, const MatrixPlace& place) {
    (kind == MatrixKind::Issues ? card.urgency : card.feasibility) = place.across;
    (kind == MatrixKind::Issues ? card.importance : card.effect) = place.up;
}

bool is_in_matrix(const Card& card, MatrixKind kind) {
    const CardKind column = kind == MatrixKind::Issues ? CardKind::Issue : CardKind::Countermeasure;
    return card.kind == column && card.state != CardState::Withdrawn && card.state != CardState::Merged;
}

std::vector<CardId> matrix_order(const Document& document, MatrixKind kind) {
    std::vector<CardId> order;
    const auto append = [&](const MatrixPlace& place) {
        for (const Card* card : cards_in(document, kind, place)) order.push_back(card->id);
    };
    append({});
    for (const Level up : levels) {
        for (auto across = levels.rbegin(); across != levels.rend(); ++across) append({*across, up});
    }
    return order;
}

const MatrixCard* MatrixLayout::find(const CardId& id) const {
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const MatrixCard& card) { return card.id == id; });
    return found == cards.end() ? nullptr : &*found;
}

const MatrixCell* MatrixLayout::cell_at(Point point) const {
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const MatrixCell& cell) { return cell.box.contains(point); });
    return found == cells.end() ? nullptr : &*found;
}

MatrixLayout lay_out_matrix(const Document& document, MatrixKind kind, Size size, const SceneWords& words,
                            TextCache& texts) {
    MatrixLayout layout;
    layout.kind = kind;
    layout.bounds = {0, 0, std::max(size.w, 700.0), std::max(size.h, 420.0)};
    const Rect inside = grown(layout.bounds, -margin);
    const double tray = std::max(least_tray, inside.w * 0.2);
    layout.cells.push_back(cell_of({}, {inside.x, inside.y, tray, inside.h}));
    double axis = axis_width;  // as wide as the longest of 高・中・低
    for (const std::string& level : words.levels) axis = std::max(axis, texts.line(level, {20, true, 1.3})->width + 22);
    layout.grid = {inside.x + tray + gap * 2 + axis, inside.y + title_height, inside.w - tray - gap * 2 - axis,
                   inside.h - title_height - axis_width};
    const Size cell{(layout.grid.w - 2 * gap) / 3, (layout.grid.h - 2 * gap) / 3};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            const MatrixPlace place{levels[2 - column], levels[row]};
            layout.cells.push_back(
                cell_of(place, {layout.grid.x + static_cast<double>(column) * (cell.w + gap),
                                layout.grid.y + static_cast<double>(row) * (cell.h + gap), cell.w, cell.h}));
        }
    }
    for (MatrixCell& each : layout.cells) fill(layout, each, document, words, texts);
    return layout;
}

}  // namespace banso
