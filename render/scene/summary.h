// まとめ: what came of the meeting, in letters for the back row: decisions, what is taken back, promises with who and
// until when, the next date. As long as it takes, in pages.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/geometry.h"
#include "render/scene/build_scene.h"
#include "render/scene/text_cache.h"

namespace banso {

enum class SummarySection { Decided, TakenBack, Promised };

struct SummaryEntry {
    RecordId record;
    SummarySection section = SummarySection::Decided;
    std::size_t page = 0;
    Rect box;
    TextCache::Block text;
    TextCache::Block aside;  // state, cards it is about, who, until when; null: none
};

struct SummaryHead {
    SummarySection section = SummarySection::Decided;
    std::size_t page = 0;
    Rect box;
    std::size_t count = 0;  // entries of the section, on all pages
    bool goes_on = false;   // it began on the page before
};

struct SummaryLayout {
    std::vector<SummaryEntry> entries;  // all pages, in reading order
    std::vector<SummaryHead> heads;
    std::size_t pages = 1;
    Rect next;  // the strip with the next date
    Rect bounds;
    [[nodiscard]] const SummaryEntry* find(const RecordId& record) const;
};

// Withdrawn decisions are left out. `size`: of a page, world units.
SummaryLayout lay_out_summary(const Document& document, Size size, const SceneWords& words, TextCache& texts);

// One page. Of the options it takes theme, selection and hover.
Scene build_summary(const Document& document, const SummaryLayout& placed, std::size_t page,
                    const SceneOptions& options, const SceneWords& words, TextCache& texts);

}  // namespace banso
