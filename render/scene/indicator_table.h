// 指標一覧: a row for every indicator and, foldable behind them, every output with figures, in pages. Says the place of
// every cell, so that a window can point at one and type into it.
#pragma once

#include <vector>

#include "model/document.h"
#include "render/scene/build_scene.h"
#include "render/scene/text_cache.h"

namespace banso {

// `size`: of a page, world units. Of the options it takes theme, selection, hover and `indicators`.
std::vector<Scene> indicator_pages(const Document& document, Size size, const SceneOptions& options,
                                   const SceneWords& words, TextCache& texts);

// Where the row of a card stands on a page; absent when it has none there.
std::optional<Rect> indicator_row_on(const Scene& page, const CardId& card);

// A cell of a row, and the column that lies at x.
Rect indicator_cell(const Rect& row, IndicatorColumn column);
IndicatorColumn indicator_column_at(const Rect& row, double x);

}  // namespace banso
