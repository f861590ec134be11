// The PDCA board: countermeasures as cards in the columns P, D, C, A, above them the year's round and where it is.
// Where one column has more than it can hold, all turn over together, page by page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/pdca.h"
#include "render/scene/board_filter.h"
#include "render/scene/build_scene.h"
#include "render/scene/text_cache.h"

namespace banso {

bool passes(const Document& document, const Card& countermeasure, const BoardFilter& filter);

// Its cards in reading order: column by column, each by code.
std::vector<CardId> board_order(const Document& document, const BoardFilter& filter);

struct BoardCard {
    CardId id;
    Stage stage = Stage::Plan;
    std::size_t page = 0;
    Rect box;
    friend bool operator==(const BoardCard&, const BoardCard&) = default;
};

struct BoardColumn {
    Stage stage = Stage::Plan;
    int count = 0;
    Rect box;
    friend bool operator==(const BoardColumn&, const BoardColumn&) = default;
};

struct BoardLayout {
    std::vector<BoardColumn> columns;
    std::vector<BoardCard> cards;  // in reading order
    int title_lines = 2;           // of a card
    int details = 2;               // lines below the title: area, owner and due; 1: owner and due
    std::size_t pages = 1;
    Rect round;  // the year's
    Rect bounds;
    [[nodiscard]] const BoardCard* find(const CardId& id) const;
    // The column under the point; null outside.
    [[nodiscard]] const BoardColumn* column_at(Point point) const;
};

// `size`: the room there is, world units.
BoardLayout lay_out_board(const Document& document, const BoardFilter& filter, Size size);

// Pure. Of the options it takes theme, selection and hover.
Scene build_board(const Document& document, const BoardLayout& placed, std::size_t page, const SceneOptions& options,
                  const SceneWords& words, TextCache& texts);

// All of it, unfiltered.
std::vector<Scene> board_pages(const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts);

}  // namespace banso
