// The view for the back row: titles and codes only, as large as the boxes allow, and the scale at which they can be
// read. Boxes keep their heights and places from top to bottom: it is the same picture, seen from near.
#pragma once

#include "render/layout/layout.h"
#include "render/scene/card_face.h"
#include "render/scene/view.h"

namespace banso {

struct BackRowView {
    View view;
    double scale = 1;  // pixels a world unit
    friend bool operator==(const BackRowView&, const BackRowView&) = default;
};

// `character`: how many pixels high characters must be. No title is cut: where the largest text of all does not fit
// into its box, all are smaller in the picture and the scale is higher.
BackRowView back_row_view(FaceInputs& inputs, const Layout& layout, const View& view, Size viewport, double character);

}  // namespace banso
