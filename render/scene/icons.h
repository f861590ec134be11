// Small signs as polygons, so that every painter draws them alike: one for each column, and the few marks of a card.
#pragma once

#include <vector>

#include "model/records.h"
#include "render/scene/scene.h"

namespace banso {

// The sign of a column, filling `box` (a square).
std::vector<Path> kind_icon(CardKind kind, const Rect& box, Colour colour);

// How far a countermeasure is: an empty, quarter, half or full disc; crossed out when dropped.
std::vector<Path> progress_disc(Progress progress, Point centre, double radius, Colour colour);

// A speech bubble.
Path bubble(const Rect& box, Colour fill);

// A drawing pin with its tip at `tip`.
std::vector<Path> pin(Point tip, double height, Colour colour);

// Stands before the name of what is folded and opens to the right: a triangle around `centre`.
Path fold_mark(Point centre, double radius, Colour colour);

// A closed padlock, filling `box` (a square).
std::vector<Path> padlock(const Rect& box, Colour colour);

// Something is due: a triangle with a stroke and a dot of `ground` in it.
std::vector<Path> warning_sign(Point centre, double radius, Colour colour, Colour ground);

// A triangle at the end of a link that arrives at `tip` from `from`.
Path arrow_head(Point from, Point tip, double length, Colour colour);

}  // namespace banso
