// What people do with columns and lanes they do not want to see just now. Nothing here is an edit: the session stays as
// it is, and there is no undo, but show_everything.
#pragma once

#include "app/workspace.h"

namespace banso::acts {

// Whether the head's column or lane is a strip now.
[[nodiscard]] bool is_folded(const Workspace& workspace, const Head& head);
// Whether folding or hiding it would leave something to look at.
[[nodiscard]] bool can_put_away(const Workspace& workspace, const Head& head);
void fold(Workspace& workspace, const Head& head);
void unfold(Workspace& workspace, const Head& head);
void hide(Workspace& workspace, const Head& head);
// Brings back whatever was folded or hidden.
void show_everything(Workspace& workspace);
// Brings back the column and the lane the card stands in, if they were put away.
void uncover(Workspace& workspace, const Card& card);

// The column head at the point, in world units, of the picture as it is shown; absent where there is none.
[[nodiscard]] std::optional<Head> column_head_at(const ViewLayout& placed, double x);

}  // namespace banso::acts
