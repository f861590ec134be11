// A matrix of cards, 高・中・低 on both axes: which cell every card is in, and where everything stands. Cards of which
// one axis is not set wait in a tray on the left, a narrow strip while there are none. Titles are as large as they go,
// in two sizes at most. What a crowded cell leaves out: first what hinders, then the ends of titles, then titles; where
// even codes do not fit, it says how many more there are.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "model/document.h"
#include "model/geometry.h"
#include "render/scene/build_scene.h"

namespace banso {

enum class MatrixKind {
    Issues,           // urgency across, importance up
    Countermeasures,  // feasibility across, effect up
};

struct MatrixPlace {
    std::optional<Level> across;
    std::optional<Level> up;
    [[nodiscard]] bool is_set() const { return across && up; }
    friend bool operator==(const MatrixPlace&, const MatrixPlace&) = default;
};

// What the card's fields say, and writing them.
MatrixPlace place_of(const Card& card, MatrixKind kind);
void set_place(Card& card, MatrixKind kind, const MatrixPlace& place);

// Cards of the matrix's column that are neither withdrawn nor merged.
bool is_in_matrix(const Card& card, MatrixKind kind);

// Its cards in reading order: the tray, then the cells row by row from the top left, each by code.
std::vector<CardId> matrix_order(const Document& document, MatrixKind kind);

// How much of a card there is room for.
struct MatrixFace {
    double size = 0;       // of its text, world units
    int most_lines = 0;    // of the title, cut behind them; 0: the code alone
    bool barriers = true;  // what hinders it is said
    friend bool operator==(const MatrixFace&, const MatrixFace&) = default;
};

struct MatrixCard {
    CardId id;
    MatrixPlace place;
    Rect box;
    MatrixFace face;
    bool whole = true;  // nothing that belongs on it is left out
    friend bool operator==(const MatrixCard&, const MatrixCard&) = default;
};

struct MatrixCell {
    MatrixPlace place;  // not set: the tray
    Rect box;
    Rect room;       // for cards
    int hidden = 0;  // cards it has no room for; said where `more` is
    Rect more;
    friend bool operator==(const MatrixCell&, const MatrixCell&) = default;
};

struct MatrixLayout {
    MatrixKind kind = MatrixKind::Issues;
    std::vector<MatrixCell> cells;  // the tray, then row by row from the top left
    std::vector<MatrixCard> cards;  // those there is room for, in reading order
    Rect grid;
    Rect bounds;
    [[nodiscard]] const MatrixCard* find(const CardId& id) const;
    // The cell under the point; null outside.
    [[nodiscard]] const MatrixCell* cell_at(Point point) const;
};

// `size`: the room there is, world units.
MatrixLayout lay_out_matrix(const Document& document, MatrixKind kind, Size size, const SceneWords& words,
                            TextCache& texts);

// Pure, as build_scene is; of the options it takes theme, selection, hover, the card being edited and the poll.
Scene build_matrix(const Document& document, const MatrixLayout& placed, const SceneOptions& options,
                   const SceneWords& words, TextCache& texts);

}  // namespace banso
