// The fiscal year as a picture: months across, a row for meetings, visits, every countermeasure and promise, a line at
// the meeting's date. Dates of a month or a year are spans, as nothing finer is known.
#pragma once

#include <vector>

#include "model/document.h"
#include "render/scene/build_scene.h"
#include "render/scene/text_cache.h"

namespace banso {

// A page a fiscal year; more where the rows do not fit. Of the options it takes theme, selection and hover.
std::vector<Scene> timeline_pages(const Document& document, Size size, const SceneOptions& options,
                                  const SceneWords& words, TextCache& texts);

}  // namespace banso
