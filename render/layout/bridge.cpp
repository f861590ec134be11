#include "render/layout/bridge.h"

#include <set>
#include <utility>

namespace banso {

namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

}  // namespace

std::vector<ShownLink> links_shown(const std::vector<RouteLink>& links, const std::vector<bool>& shown) {
    std::vector<ShownLink> result;
    std::set<std::pair<int, int>> linked;
    std::vector<std::vector<int>> next(shown.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        next[at(links[i].from)].push_back(links[i].to);
        if (!shown[at(links[i].from)] || !shown[at(links[i].to)]) continue;
        linked.insert({links[i].from, links[i].to});
        result.push_back({links[i].from, links[i].to, i});
    }
    std::set<std::pair<int, int>> bridges;
    for (int start = 0; start < static_cast<int>(shown.size()); ++start) {
        if (!shown[at(start)]) continue;
        std::set<int> seen;
        std::vector<int> waiting;  // hidden cards the start leads to
        const auto go = [&](int card, bool over_hidden) {
            if (!shown[at(card)]) {
                if (seen.insert(card).second) waiting.push_back(card);
            } else if (over_hidden && card != start && !linked.contains({start, card})) {
                bridges.insert({start, card});
            }
        };
        for (const int card : next[at(start)]) go(card, false);
        while (!waiting.empty()) {
            const int hidden = waiting.back();
            waiting.pop_back();
            for (const int card : next[at(hidden)]) go(card, true);
        }
    }
    for (const auto& [from, to] : bridges) result.push_back({from, to, std::nullopt});
    return result;
}

}  // namespace banso
