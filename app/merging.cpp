#include "app/merging.h"

#include "app/card_acts.h"
#include "model/edits/merge.h"

namespace banso::acts {

void merge_selected(Workspace& workspace) {
    end_title(workspace, true);
    const auto cards = workspace.editor().selection().cards(workspace.document());
    if (cards.size() < 2) return;
    const CardId into = cards.back();
    const std::string code = workspace.document().find(into)->code;
    std::string codes;
    for (const CardId& card : cards) {
        if (card != into) codes += (codes.empty() ? "" : ", ") + workspace.document().find(card)->code;
    }
    const auto done = workspace.editor().edit({EditLabel::MergeCards, {code}},
                                              [&](Transaction& t) { return edits::merge_cards(t, cards, into); });
    if (!done) return;
    workspace.editor().selection().set(any(into));
    workspace.editor().notices().add({.code = NoticeCode::CardsMerged, .args = {codes, code}});
}

}  // namespace banso::acts
