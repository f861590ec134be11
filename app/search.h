// A search under way: what was typed, what was found, which of it one stands on, and where one was before. Plain state
// with one index; acts in search_acts.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/camera.h"
#include "app/search_index.h"
#include "render/scene/sight.h"

namespace banso {

struct Search {
    bool open = false;
    bool wants_keyboard = false;
    std::string query;
    std::vector<Found> found;
    std::optional<std::size_t> at;  // into found: where one stands
    std::uint64_t revision = 0;     // raised whenever `found` changes

    // To go back to.
    struct Before {
        Camera camera;
        StandardView view = StandardView::Whole;
        Sight sight;
        std::vector<RecordId> selected;
    };
    Before before;

    SearchIndex index;
    std::string composing;  // the query with what is being composed in it; empty: nothing is
    std::uint64_t searched_document = 0;
    std::string searched_query;
};

}  // namespace banso
