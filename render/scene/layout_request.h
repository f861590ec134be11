// What a document asks of the layout: heights from the cards' faces, memory from its placement.
#pragma once

#include "model/document.h"
#include "render/layout/layout.h"
#include "render/scene/card_heights.h"
#include "render/scene/scene_words.h"

namespace banso {

// The style all standard views are drawn in.
LayoutStyle scene_layout_style();

// Lanes in the file's order, cards by code; cards of an area that is not there go into a last lane "" of their own,
// which is there only for them. Heights come from the words too: give the same language each time, or the picture
// moves when the language is changed.
LayoutRequest layout_request(const Document& document, const SceneWords& words, CardHeights& heights,
                             const LayoutStyle& style = scene_layout_style());

// The same for those who ask once.
LayoutRequest layout_request(const Document& document, const SceneWords& words, TextCache& texts,
                             const LayoutStyle& style = scene_layout_style());

}  // namespace banso
