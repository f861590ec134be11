// The PDCA sheet: everything about one countermeasure on a page, plan to decision, its figures with their dates, and
// its earlier turns in short.
#pragma once

#include <vector>

#include "model/document.h"
#include "render/scene/build_scene.h"
#include "render/scene/text_cache.h"

namespace banso {

// A page a countermeasure, by code; more where it does not fit. The heads of a page (PageHead) carry the
// countermeasure's id. Shown is the open turn, or the last. Of the options it takes theme, selection and hover.
std::vector<Scene> sheet_pages(const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts);

}  // namespace banso
