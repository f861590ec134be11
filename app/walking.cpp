#include "app/walking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

namespace banso::acts {
namespace {

CardId selected_card(const Workspace& workspace) {
    const CardId card{workspace.editor().selection().primary().value};
    return workspace.document().find(card) ? card : CardId{};
}

void go_to(Workspace& workspace, const CardId& card) {
    workspace.editor().selection().set(any(card));
    workspace.ui.wants_reveal = any(card);
}

// Nothing is selected: the uppermost card in the leftmost column, of those in sight if there are any.
const ViewCard* first_in_sight(const Workspace& workspace) {
    const Rect sight = workspace.camera.visible(workspace.ui.viewport);
    const auto place = [&](const ViewCard& card) {
        return std::tuple(!sight.contains(card.box.centre()), card.kind, card.box.y);
    };
    const auto& cards = workspace.picture().goal().cards;
    const auto first = std::min_element(cards.begin(), cards.end(),
                                        [&](const ViewCard& a, const ViewCard& b) { return place(a) < place(b); });
    return first == cards.end() ? nullptr : &*first;
}

// The shown cards that a link of `card` leads to (forward) or comes from.
std::vector<CardId> linked(const Workspace& workspace, const CardId& card, bool forward) {
    std::vector<CardId> cards;
    for (const LinkId& id : workspace.document().links_of(card)) {
        const Link* link = workspace.document().find(id);
        if ((forward ? link->from : link->to) != card) continue;
        const CardId& other = forward ? link->to : link->from;
        if (workspace.picture().goal().find(other)) cards.push_back(other);
    }
    return cards;
}

// Of `cards` the one at the height nearest to the selected card's.
const ViewCard* nearest_in_height(const Workspace& workspace, const ViewCard& from, const std::vector<CardId>& cards) {
    const ViewLayout& placed = workspace.picture().goal();
    const ViewCard* nearest = nullptr;
    for (const CardId& id : cards) {
        const ViewCard* card = placed.find(id);
        const auto away = [&](const ViewCard* c) { return std::abs(c->box.centre().y - from.box.centre().y); };
        if (!nearest || away(card) < away(nearest)) nearest = card;
    }
    return nearest;
}

// The selected card and those of its column among which Up and Down walk, top to bottom.
std::vector<const ViewCard*> siblings(const Workspace& workspace, const ViewCard& card) {
    std::set<CardId> sharing{card.id};
    for (const bool forward : {false, true}) {
        for (const CardId& parent : linked(workspace, card.id, forward)) {
            const auto children = linked(workspace, parent, !forward);
            sharing.insert(children.begin(), children.end());
        }
        if (sharing.size() > 1) break;  // those of the same source come before those of the same target
    }
    std::vector<const ViewCard*> found;
    for (const ViewCard& other : workspace.picture().goal().cards) {
        const bool counts = sharing.size() < 2 || sharing.contains(other.id);
        if (other.kind == card.kind && counts) found.push_back(&other);
    }
    if (found.size() < 2) {
        found.clear();
        for (const ViewCard& other : workspace.picture().goal().cards)
            if (other.kind == card.kind) found.push_back(&other);
    }
    std::sort(found.begin(), found.end(), [](const ViewCard* a, const ViewCard* b) { return a->box.y < b->box.y; });
    return found;
}

// The card next to the selected one by place; with nothing selected the first of all. Null at the edge.
const ViewCard* neighbour(const Workspace& workspace, Towards towards) {
    const ViewLayout& placed = workspace.picture().goal();
    const ViewCard* from = placed.find(selected_card(workspace));
    const ViewCard* best = nullptr;
    double best_cost = std::numeric_limits<double>::infinity();
    if (!from) return first_in_sight(workspace);
    for (const ViewCard& card : placed.cards) {
        if (card.id == from->id) continue;
        const Point way = card.box.centre() - from->box.centre();
        const bool sideways = towards == Towards::Left || towards == Towards::Right;
        const double ahead = towards == Towards::Left    ? -way.x
                             : towards == Towards::Right ? way.x
                             : towards == Towards::Up    ? -way.y
                                                         : way.y;
        if (ahead <= 1) continue;
        const double aside = std::abs(sideways ? way.y : way.x);
        // A linked card is nearer than one that merely stands there.
        const bool linked = sideways && (workspace.document().link_between(from->id, card.id) ||
                                         workspace.document().link_between(card.id, from->id));
        const double cost = (linked ? 0.2 : 1) * (ahead + 3 * aside);
        if (cost < best_cost) {
            best_cost = cost;
            best = &card;
        }
    }
    return best;
}

}  // namespace

void walk(Workspace& workspace, Towards towards) {
    if (const ViewCard* next = neighbour(workspace, towards)) go_to(workspace, next->id);
}

void select_towards(Workspace& workspace, Towards towards) {
    const ViewCard* next = neighbour(workspace, towards);
    if (!next) return;
    Selection& selection = workspace.editor().selection();
    // Back over what is selected already: the last step is taken back.
    if (selection.contains(any(next->id))) selection.toggle(selection.primary());
    selection.add(any(next->id));
    workspace.ui.wants_reveal = any(next->id);
}

void walk_links(Workspace& workspace, Towards towards) {
    const ViewCard* from = workspace.picture().goal().find(selected_card(workspace));
    if (!from) return walk(workspace, towards);
    if (towards == Towards::Left || towards == Towards::Right) {
        const auto cards = linked(workspace, from->id, towards == Towards::Right);
        if (const ViewCard* to = nearest_in_height(workspace, *from, cards)) go_to(workspace, to->id);
        return;
    }
    const auto among = siblings(workspace, *from);
    const auto at = std::find(among.begin(), among.end(), from);
    if (towards == Towards::Up && at != among.begin()) go_to(workspace, (*(at - 1))->id);
    if (towards == Towards::Down && at + 1 != among.end()) go_to(workspace, (*(at + 1))->id);
}

void walk_back(Workspace& workspace) {
    walk_links(workspace, Towards::Left);
}

}  // namespace banso::acts
