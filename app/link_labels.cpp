#include "app/link_labels.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/card_acts.h"
#include "model/edits/links.h"
#include "render/text/unicode.h"

namespace banso::acts {
namespace {

constexpr std::string_view letters = "asdfghjklqwertyuiopzxcvbnm";

const Link* link_of(const Document& document, const CardId& a, const CardId& b) {
    const Link* link = document.link_between(a, b);
    return link ? link : document.link_between(b, a);
}

// The cards in sight that could carry a label, in the order they are read.
std::vector<const ViewCard*> candidates(const Workspace& workspace, const LinkLabels& shown) {
    std::vector<const ViewCard*> found;
    const Card* from = workspace.document().find(shown.from);
    if (!from) return found;
    const Rect sight = workspace.camera.visible(workspace.ui.viewport);
    for (const ViewCard& card : workspace.picture().goal().cards) {
        if (card.id == shown.from || !sight.contains(card.box.centre())) continue;
        if (shown.every_column || card.kind > from->kind) found.push_back(&card);
    }
    std::sort(found.begin(), found.end(), [](const ViewCard* a, const ViewCard* b) {
        return std::pair(a->box.x, a->box.y) < std::pair(b->box.x, b->box.y);
    });
    return found;
}

}  // namespace

std::vector<std::string> label_letters(std::size_t count) {
    // The last letters of the row begin pairs, as few as are needed.
    std::size_t pairs = 0;
    while (pairs < letters.size() && letters.size() - pairs + pairs * letters.size() < count) ++pairs;
    const std::size_t singles = letters.size() - pairs;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < singles && labels.size() < count; ++i) labels.emplace_back(1, letters[i]);
    for (std::size_t i = singles; i < letters.size(); ++i) {
        for (const char second : letters) {
            if (labels.size() < count) labels.push_back({letters[i], second});
        }
    }
    return labels;
}

std::vector<LinkLabel> link_labels(const Workspace& workspace) {
    std::vector<LinkLabel> labels;
    const auto& shown = workspace.ui.capture.labels;
    if (!shown) return labels;
    const auto cards = candidates(workspace, *shown);
    const auto texts = label_letters(cards.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const bool linked = link_of(workspace.document(), shown->from, cards[i]->id) != nullptr;
        labels.push_back({cards[i]->id, texts[i], linked});
    }
    return labels;
}

void show_link_labels(Workspace& workspace) {
    auto& shown = workspace.ui.capture.labels;
    if (shown && shown->every_column) return shown.reset();
    const auto selected = workspace.editor().selection().cards(workspace.document());
    if (selected.empty()) return shown.reset();
    end_title(workspace, true);
    const bool more = shown.has_value();
    shown = LinkLabels{selected.back(), more, {}};
    if (link_labels(workspace).empty()) shown->every_column = true;  // nothing further right is in sight
    if (!link_labels(workspace).empty()) return;
    shown.reset();
    workspace.editor().notices().add(
        {.code = NoticeCode::NoLinkTargets, .args = {workspace.document().find(selected.back())->code}});
}

void toggle_link(Workspace& workspace, const CardId& from, const CardId& to) {
    const Link* there = link_of(workspace.document(), from, to);
    const Card* source = workspace.document().find(there ? there->from : from);
    const Card* target = workspace.document().find(there ? there->to : to);
    if (!source || !target) return;
    std::vector<std::string> codes{source->code, target->code};
    if (!there) {
        if (source->kind > target->kind) std::swap(codes[0], codes[1]);  // as link() turns it round
        link(workspace, from, to);
        if (link_of(workspace.document(), from, to))
            workspace.editor().notices().add({.code = NoticeCode::LinkMade, .args = std::move(codes)});
        return;
    }
    const LinkId id = there->id;
    const auto done = workspace.editor().edit({EditLabel::RemoveLink, codes},
                                              [&](Transaction& t) { return edits::remove_link(t, id); });
    if (done) workspace.editor().notices().add({.code = NoticeCode::LinkTaken, .args = std::move(codes)});
}

void type_label(Workspace& workspace, const std::string& text) {
    auto& shown = workspace.ui.capture.labels;
    for (const char letter : fold_for_search(text)) {
        if (!shown) return;
        const std::string typed = shown->typed + letter;
        const auto labels = link_labels(workspace);
        const auto fits = std::find_if(labels.begin(), labels.end(),
                                       [&](const LinkLabel& label) { return label.letters.starts_with(typed); });
        if (fits == labels.end()) continue;
        shown->typed = typed;
        if (fits->letters != typed) continue;
        const CardId from = shown->from;
        shown.reset();
        toggle_link(workspace, from, fits->card);
    }
}

}  // namespace banso::acts
