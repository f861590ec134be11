// 指標の推移: a plot for every indicator and every output with figures, side by side, in pages. Where there is no value
// it says the state and how, when and by whom it will be measured.
#pragma once

#include <vector>

#include "model/document.h"
#include "render/scene/build_scene.h"
#include "render/scene/text_cache.h"

namespace banso {

// `size`: of a page, world units. Of the options it takes theme, selection and hover.
std::vector<Scene> trend_pages(const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts);

}  // namespace banso
