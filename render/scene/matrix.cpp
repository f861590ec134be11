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
constexpr double head_height = 32;   // of a cell's own words
constexpr double axis_width = 46;    // beside and below the grid, for 高・中・低
constexpr double title_height = 40;  // of the axes' names
constexpr double least_tray = 220;
constexpr double empty_tray = 72;  // still wide enough to let go of a card over it

constexpr std::array sizes{20.0, 16.5, 13.0};  // of titles, the largest first
constexpr int most_lines = 4;                  // of a title

constexpr std::array levels{Level::High, Level::Middle, Level::Low};

using Cards = std::vector<const Card*>;

// What texts are made with.
struct Writing {
    const SceneWords& words;
    TextCache& texts;
};

Cards cards_in(const Document& document, MatrixKind kind, const MatrixPlace& place) {
    Cards found;
    for (const Card& card : document.cards()) {
        if (!is_in_matrix(card, kind)) continue;
        const MatrixPlace stands = place_of(card, kind);
        if (place.is_set() ? stands == place : !stands.is_set()) found.push_back(&card);
    }
    std::sort(found.begin(), found.end(),
              [](const Card* a, const Card* b) { return std::tie(a->code, a->id) < std::tie(b->code, b->id); });
    return found;
}

// How the cards of a cell are shown, if they fit so.
struct Attempt {
    MatrixFace face;
    bool may_cut = false;  // titles
};

// Puts cards one below the other into `columns`, each where the column is shortest. False when they do not fit.
bool put_columns(std::vector<MatrixCard>& out, const Cards& cards, const MatrixCell& cell, const Attempt& attempt,
                 std::size_t columns, const Writing& writing) {
    const MatrixFace& face = attempt.face;
    const double space = face.size * 0.3;
    const double width = (cell.room.w - space * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    std::vector<double> bottom(columns, cell.room.y);
    std::vector<MatrixCard> placed;
    for (const Card* card : cards) {
        const MatrixCardExtent extent = matrix_card_extent(*card, width, face, writing.words, writing.texts);
        const auto shortest = std::min_element(bottom.begin(), bottom.end());
        const auto column = static_cast<double>(shortest - bottom.begin());
        if (*shortest + extent.height > cell.room.bottom() + 0.01) return false;
        if (extent.cut && !attempt.may_cut) return false;
        const Rect box{cell.room.x + column * (width + space), *shortest, width, extent.height};
        placed.push_back({card->id, cell.place, box, face, extent.whole});
        *shortest += extent.height + space;
    }
    out.insert(out.end(), placed.begin(), placed.end());
    return true;
}

// The fewest columns in which the cards fit: long lines are read more easily than short ones.
bool put_titles(std::vector<MatrixCard>& out, const Cards& cards, const MatrixCell& cell, const Attempt& attempt,
                const Writing& writing) {
    const double narrowest = attempt.face.size * 9;
    for (std::size_t columns = 1; columns <= std::max<std::size_t>(cards.size(), 1); ++columns) {
        if (columns > 1 && cell.room.w / static_cast<double>(columns) < narrowest) return false;
        if (put_columns(out, cards, cell, attempt, columns, writing)) return true;
    }
    return false;
}

// Codes alone, in rows; what is left over is counted in the last place.
void put_codes(std::vector<MatrixCard>& out, const Cards& cards, MatrixCell& cell) {
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
    const MatrixFace code{sizes.back(), 0, false};
    for (std::size_t i = 0; i < shown; ++i) out.push_back({cards[i]->id, cell.place, box_of(i), code, false});
    cell.hidden = static_cast<int>(cards.size() - shown);
    if (cell.hidden > 0) cell.more = box_of(shown);
}

// Which of the sizes, the largest first, is the largest in which the cards fit with all they say; the last when none
// is.
std::size_t largest_size(const Cards& cards, const MatrixCell& cell, const Writing& writing) {
    std::vector<MatrixCard> unused;
    std::size_t at = 0;
    while (at + 1 < sizes.size() && !put_titles(unused, cards, cell, {{sizes[at], most_lines, true}}, writing)) ++at;
    return at;
}

// In the larger size, else in the smaller; what does not go into that either loses more and more of what it says.
void fill(std::vector<MatrixCard>& out, MatrixCell& cell, const Cards& cards, double larger, double smaller,
          const Writing& writing) {
    const Attempt attempts[] = {{{larger, most_lines, true}},   {{smaller, most_lines, true}},
                                {{smaller, most_lines, false}}, {{smaller, most_lines, false}, true},
                                {{smaller, 3, false}, true},    {{smaller, 2, false}, true},
                                {{smaller, 1, false}, true}};
    for (const Attempt& attempt : attempts) {
        if (put_titles(out, cards, cell, attempt, writing)) return;
    }
    put_codes(out, cards, cell);
}

// Two neighbouring sizes serve the whole matrix, so that a card alone in its cell does not outshout a crowd.
void fill_all(MatrixLayout& layout, const Document& document, const Writing& writing) {
    std::vector<Cards> cards;
    std::size_t smaller = 0;
    for (const MatrixCell& cell : layout.cells) {
        cards.push_back(cards_in(document, layout.kind, cell.place));
        smaller = std::max(smaller, largest_size(cards.back(), cell, writing));
    }
    const std::size_t larger = smaller == 0 ? 0 : smaller - 1;
    for (std::size_t i = 0; i < cards.size(); ++i)
        fill(layout.cards, layout.cells[i], cards[i], sizes[larger], sizes[smaller], writing);
}

// The tray and the corners have words of their own.
MatrixCell cell_of(const MatrixPlace& place, const Rect& box) {
    const bool head = !place.is_set() || (place.across != Level::Middle && place.up != Level::Middle);
    const double top = head ? head_height : gap;
    return {place, box, {box.x + gap, box.y + top, box.w - 2 * gap, box.h - top - gap}, 0, {}};
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
    const bool waiting = !cards_in(document, kind, {}).empty();
    const double tray = waiting ? std::max(least_tray, inside.w * 0.2) : empty_tray;
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
    fill_all(layout, document, {words, texts});
    return layout;
}

}  // namespace banso
