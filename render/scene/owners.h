// 担当別一覧: who has taken on what, until when and how far it is; behind it what is paid from which fund (財源別). In
// pages.
#pragma once

#include <vector>

#include "model/document.h"
#include "render/scene/build_scene.h"
#include "render/scene/text_cache.h"

namespace banso {

// `size`: of a page, world units. Overdue is judged as of the meeting's date; without one nothing is. Of the options it
// takes theme, selection and hover.
std::vector<Scene> owner_pages(const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts);

}  // namespace banso
