// What the PDCA board shows, and what it asks: plain data, remembered neither in the session nor in its history.
#pragma once

#include <cstddef>
#include <optional>

#include "render/scene/board_filter.h"

namespace banso {

struct BoardState {
    BoardFilter filter;
    std::size_t page = 0;
    std::size_t pages = 1;         // as last laid out
    std::optional<CardId> asking;  // which decision is taken for this countermeasure, that is to come to A
};

}  // namespace banso
