#include "render/scene/bridges.h"

#include <set>

namespace banso {
namespace {

// The links that lead on from a card, but for `measures`.
template <class Visit>
void for_each_link_from(const Document& document, const CardId& card, Visit&& visit) {
    for (const LinkId& id : document.links_of(card)) {
        const Link* link = document.find(id);
        if (link && link->from == card && link->role != LinkRole::Measures) visit(*link);
    }
}

}  // namespace

std::vector<Bridge> bridges(const Document& document, const std::vector<CardId>& shown,
                            const std::function<bool(const CardId&)>& is_shown) {
    std::vector<Bridge> found;
    for (const CardId& start : shown) {
        std::set<CardId> reached;
        std::vector<std::pair<CardId, LinkId>> to_visit;  // hidden cards, and the link the way began with
        for_each_link_from(document, start, [&](const Link& link) {
            if (!is_shown(link.to) && reached.insert(link.to).second) to_visit.emplace_back(link.to, link.id);
        });
        if (to_visit.empty()) continue;
        std::set<CardId> direct;
        for_each_link_from(document, start, [&](const Link& link) { direct.insert(link.to); });
        for (std::size_t next = 0; next < to_visit.size(); ++next) {
            const auto [hidden, first] = to_visit[next];
            for_each_link_from(document, hidden, [&, way = first](const Link& link) {
                if (link.to == start || !reached.insert(link.to).second) return;
                if (!is_shown(link.to)) {
                    to_visit.emplace_back(link.to, way);
                } else if (!direct.contains(link.to)) {
                    found.push_back({way, start, link.to});
                }
            });
        }
    }
    return found;
}

}  // namespace banso
