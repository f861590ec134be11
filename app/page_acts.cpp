#include "app/page_acts.h"

#include <algorithm>

namespace banso::acts {
namespace {

// The card a record is, or is about; empty: none.
CardId card_of(const Document& document, const RecordId& record) {
    const auto first = [&](const std::vector<RecordId>& about) {
        for (const RecordId& id : about)
            if (document.find(CardId{id.value})) return CardId{id.value};
        return CardId{};
    };
    if (document.find(CardId{record.value})) return {record.value};
    if (const Promise* promise = document.find(PromiseId{record.value})) return first(promise->about);
    if (const Visit* visit = document.find(VisitId{record.value})) return first(visit->about);
    if (const Decision* decision = document.find(DecisionId{record.value})) return first(decision->about);
    return {};
}

}  // namespace

void turn_page(Workspace& workspace, int by) {
    PagesState& pages = workspace.ui.pages;
    const auto last = std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(pages.pages) - 1, 0);
    pages.page =
        static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(pages.page) + by, 0, last));
}

void step_row(Workspace& workspace, int by) {
    const std::vector<RecordId>& rows = workspace.ui.pages.rows;
    if (rows.empty()) return;
    const auto at = std::find(rows.begin(), rows.end(), workspace.editor().selection().primary());
    const auto last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
    const std::ptrdiff_t next =
        at == rows.end() ? (by > 0 ? 0 : last) : std::clamp<std::ptrdiff_t>(at - rows.begin() + by, 0, last);
    workspace.editor().selection().set(rows[static_cast<std::size_t>(next)]);
}

void show_in_picture(Workspace& workspace) {
    const CardId card = card_of(workspace.document(), workspace.editor().selection().primary());
    if (!card) return;
    workspace.editor().selection().set(any(card));
    workspace.ui.area = MainArea::Picture;
    workspace.ui.wants_reveal = any(card);
}

}  // namespace banso::acts
