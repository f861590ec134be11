#include "app/lights.h"

#include <utility>

#include "app/workspace.h"
#include "render/scene/chain.h"

namespace banso {

const std::optional<std::vector<RecordId>>& Lights::of(const Workspace& workspace) {
    Inputs inputs;
    inputs.document = workspace.document().revision();
    inputs.selected = workspace.editor().selection().ids();
    inputs.wanted = workspace.settings.light_chains && !workspace.ui.link_draft && !workspace.ui.selection_box;
    if (made_from_ == inputs) return lit_;

    std::optional<std::vector<RecordId>> lit;
    if (inputs.wanted && !inputs.selected.empty()) {
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
