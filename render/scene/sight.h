// How somebody looks at a view just now: columns and lanes folded to a strip or left out, the picture reversed. Not
// part of the session: a view of the meeting stays what it is, and one act brings everything back.
#pragma once

#include <vector>

#include "render/scene/view.h"

namespace banso {

struct Sight {
    std::vector<CardKind> folded_columns;
    std::vector<CardKind> hidden_columns;
    std::vector<AreaId> folded_lanes;
    std::vector<AreaId> hidden_lanes;
    bool reversed = false;
    friend bool operator==(const Sight&, const Sight&) = default;

    // How many columns and lanes are folded or left out.
    [[nodiscard]] std::size_t away() const {
        return folded_columns.size() + hidden_columns.size() + folded_lanes.size() + hidden_lanes.size();
    }
    // Makes sure that a card of this column and lane can be seen.
    void uncover(CardKind kind, const AreaId& area);
    // Another view comes: its columns are its own, lanes stay as they were asked for.
    void forget_columns();
};

// The view as it is looked at. The last open column is never folded or left out.
View looked_at(View view, const Sight& sight);

}  // namespace banso
