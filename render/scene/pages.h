// The areas of a session that read like paper, page by page: one way in for window and export.
#pragma once

#include <vector>

#include "model/document.h"
#include "render/scene/build_scene.h"
#include "render/scene/main_area.h"
#include "render/scene/text_cache.h"

namespace banso {

// At least one page. `size`: of a page, world units; about 900 high. Precondition: is_paged(area).
std::vector<Scene> build_pages(MainArea area, const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts);

// What rows tell of, in reading order, each once.
std::vector<RecordId> rows_of(const std::vector<Scene>& pages);

// What each page is about: the record of its heads; empty where they have none.
std::vector<RecordId> subjects_of(const std::vector<Scene>& pages);

// The first page that is about the record, else the first on which it is told of; pages.size(): none is.
std::size_t page_of(const std::vector<Scene>& pages, const RecordId& record);

}  // namespace banso
