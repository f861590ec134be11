#include "app/lights.h"

#include <algorithm>
#include <utility>

#include "app/search_acts.h"
#include "app/workspace.h"
#include "render/scene/chain.h"

namespace banso {

const std::optional<std::vector<RecordId>>& Lights::of(const Workspace& workspace) {
    Inputs inputs;
    inputs.document = workspace.document().revision();
    inputs.selected = workspace.editor().selection().ids();
    inputs.wanted = workspace.settings.light_chains && !workspace.ui.link_draft && !workspace.ui.selection_box;
    const Search& search = workspace.ui.seeing.search;
    inputs.searching = search.open && !search.found.empty();
    inputs.found = search.revision;
    if (made_from_ == inputs) return lit_;

    std::optional<std::vector<RecordId>> lit;
    if (inputs.searching) {
        lit.emplace();
        for (const Found& found : search.found)
            lit->push_back(any(acts::where_it_went(workspace.document(), {found.record.value})));
        std::sort(lit->begin(), lit->end());
    } else if (inputs.wanted && !inputs.selected.empty()) {
        lit = chain_of(workspace.document(), inputs.selected);
        if (lit->size() <= inputs.selected.size()) lit.reset();
    }
    made_from_ = std::move(inputs);
    if (lit != lit_) {
        lit_ = std::move(lit);
        ++revision_;
    }
    return lit_;
}

}  // namespace banso
