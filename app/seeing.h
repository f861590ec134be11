// How the window looks at the picture, beside which view it is: what is folded away, and what else is only for the eye.
// Plain data, part of the UiState: never in the session file.
#pragma once

#include "render/scene/sight.h"

namespace banso {

// A column's or a lane's head.
struct Head {
    bool is_column = false;
    CardKind kind = CardKind::Issue;  // of a column
    AreaId area;                      // of a lane
    friend bool operator==(const Head&, const Head&) = default;
};

struct Seeing {
    Sight sight;
};

}  // namespace banso
