#include "app/search_acts.h"

#include <utility>

#include "app/sight_acts.h"
#include "render/scene/filter.h"

namespace banso::acts {

void begin_search(Workspace& workspace) {
    Search& search = workspace.ui.seeing.search;
    if (!std::exchange(search.open, true)) {
        search.before = {workspace.camera, workspace.view(), workspace.ui.seeing.sight,
                         workspace.editor().selection().ids()};
        search.at.reset();
        search.searched_document = 0;
    }
    search.wants_keyboard = true;
}

const std::string& sought(const Search& search) {
    return search.composing.empty() ? search.query : search.composing;
}

void keep_search(Workspace& workspace) {
    Search& search = workspace.ui.seeing.search;
    if (!search.open) return;
    const std::string& query = sought(search);
    const bool other_query = query != search.searched_query;
    const bool other_document = search.searched_document != workspace.document().revision();
    if (!other_query && !other_document) return;
    search.index.update(workspace.document());
    std::vector<Found> found = search.index.find(query);
    search.searched_query = query;
    search.searched_document = workspace.document().revision();
    if (other_query) search.at.reset();
    if (search.at && *search.at >= found.size()) search.at.reset();
    if (found == search.found) return;
    search.found = std::move(found);
    ++search.revision;
}

void step_search(Workspace& workspace, int by) {
    Search& search = workspace.ui.seeing.search;
    keep_search(workspace);
    const auto count = static_cast<int>(search.found.size());
    if (count == 0) return;
    const int next = search.at ? static_cast<int>(*search.at) + by : (by > 0 ? 0 : count - 1);
    go_to_found(workspace, static_cast<std::size_t>((next + count) % count));
}

void go_to_found(Workspace& workspace, std::size_t index) {
    Search& search = workspace.ui.seeing.search;
    if (index >= search.found.size()) return;
    search.at = index;
    const Found& found = search.found[index];
    if (found.is_opinion) {
        workspace.editor().selection().set(found.record);
        workspace.ui.capture.opinions.open = true;
        return;
    }
    go_to_card(workspace, {found.record.value});
}

void end_search(Workspace& workspace, bool stay) {
    Search& search = workspace.ui.seeing.search;
    if (!std::exchange(search.open, false)) return;
    if (!stay) {
        if (workspace.view() != search.before.view) workspace.set_view(search.before.view);
        workspace.ui.wants_fit = Fit::None;
        workspace.ui.wants_reveal.reset();
        workspace.ui.seeing.sight = search.before.sight;
        workspace.ui.seeing.glide_to = search.before.camera;
        workspace.editor().selection().set(search.before.selected);
        workspace.editor().selection().keep_existing(workspace.document());
    }
    ++search.revision;
}

CardId where_it_went(const Document& document, CardId card) {
    for (int steps = 0; steps < 100; ++steps) {  // files may hold a ring
        const Card* record = document.find(card);
        if (!record || record->state != CardState::Merged || !document.find(record->merged_into)) break;
        card = record->merged_into;
    }
    return card;
}

void go_to_card(Workspace& workspace, const CardId& wanted) {
    const CardId card = where_it_went(workspace.document(), wanted);
    const Card* record = workspace.document().find(card);
    if (!record) return;
    workspace.editor().selection().set(any(card));
    uncover(workspace, *record);
    if (!shows(workspace.shown_view(), workspace.document(), *record)) workspace.set_view(StandardView::Whole);
    workspace.ui.wants_reveal = any(card);
}

}  // namespace banso::acts
