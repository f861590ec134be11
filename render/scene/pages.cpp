#include "render/scene/pages.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "model/result.h"
#include "render/scene/indicator_table.h"
#include "render/scene/owners.h"
#include "render/scene/pdca_board.h"
#include "render/scene/pdca_sheet.h"
#include "render/scene/timeline.h"
#include "render/scene/trends.h"

namespace banso {

std::vector<Scene> build_pages(MainArea area, const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts) {
    switch (area) {
        case MainArea::Owners:
            return owner_pages(document, size, options, words, texts);
        case MainArea::Indicators:
            return indicator_pages(document, size, options, words, texts);
        case MainArea::Trends:
            return trend_pages(document, size, options, words, texts);
        case MainArea::Sheets:
            return sheet_pages(document, size, options, words, texts);
        case MainArea::Board:
            return board_pages(document, size, options, words, texts);
        case MainArea::Timeline:
            return timeline_pages(document, size, options, words, texts);
        case MainArea::Picture:
        case MainArea::IssueMatrix:
        case MainArea::CountermeasureMatrix:
        case MainArea::Summary:
            break;
    }
    require(false, "only areas that read like paper have pages");
    return {};
}

std::vector<RecordId> rows_of(const std::vector<Scene>& pages) {
    std::vector<RecordId> rows;
    std::unordered_set<std::string> seen;
    for (const Scene& page : pages) {
        for (const Item& item : page.items) {
            if (item.part == Part::PageRow && seen.insert(item.record.value).second) rows.push_back(item.record);
        }
    }
    return rows;
}

std::vector<RecordId> subjects_of(const std::vector<Scene>& pages) {
    std::vector<RecordId> subjects;
    for (const Scene& page : pages) {
        const auto head = std::find_if(page.items.begin(), page.items.end(), [](const Item& item) {
            return item.part == Part::PageHead && !item.record.empty();
        });
        subjects.push_back(head == page.items.end() ? RecordId{} : head->record);
    }
    return subjects;
}

std::size_t page_of(const std::vector<Scene>& pages, const RecordId& record) {
    const std::vector<RecordId> subjects = subjects_of(pages);
    const auto about = std::find(subjects.begin(), subjects.end(), record);
    if (about != subjects.end()) return static_cast<std::size_t>(about - subjects.begin());
    const auto page = std::find_if(pages.begin(), pages.end(), [&](const Scene& scene) {
        return std::any_of(scene.items.begin(), scene.items.end(),
                           [&](const Item& item) { return item.record == record; });
    });
    return static_cast<std::size_t>(page - pages.begin());
}

}  // namespace banso
