#include "render/scene/chain.h"

#include <algorithm>
#include <unordered_set>

namespace banso {
namespace {

enum class Way { Forwards, Backwards };

class Collector {
  public:
    explicit Collector(const Document& document) : document_(document) {}

    void add(const RecordId& given) {
        if (const Link* link = document_.find(LinkId{given.value})) {
            found_.insert(link->id.value);
            walk(link->from, Way::Backwards);
            walk(link->to, Way::Forwards);
        } else if (document_.find(CardId{given.value})) {
            walk({given.value}, Way::Forwards);
            walk({given.value}, Way::Backwards);
            add_measured({given.value});
        }
    }

    std::vector<RecordId> finish() && {
        add_gauges();
        std::vector<RecordId> sorted;
        sorted.reserve(found_.size());
        for (const std::string& id : found_) sorted.push_back({id});
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

  private:
    void walk(const CardId& start, Way way) {
        std::unordered_set<std::string>& seen = way == Way::Forwards ? ahead_ : behind_;
        if (!seen.insert(start.value).second) return;
        std::vector<CardId> to_visit{start};
        while (!to_visit.empty()) {
            const CardId card = to_visit.back();
            to_visit.pop_back();
            if (found_.insert(card.value).second) cards_.push_back(card);
            for (const LinkId& id : document_.links_of(card)) {
                const Link* link = document_.find(id);
                if (!link || link->role == LinkRole::Measures) continue;
                const CardId& here = way == Way::Forwards ? link->from : link->to;
                const CardId& next = way == Way::Forwards ? link->to : link->from;
                if (here != card) continue;
                found_.insert(id.value);
                if (seen.insert(next.value).second) to_visit.push_back(next);
            }
        }
    }

    void add_measured(const CardId& indicator) {
        for (const LinkId& id : document_.links_of(indicator)) {
            const Link* link = document_.find(id);
            if (!link || link->role != LinkRole::Measures || link->from != indicator) continue;
            found_.insert(id.value);
            found_.insert(link->to.value);
        }
    }

    void add_gauges() {
        for (const CardId& card : cards_) {
            for (const LinkId& id : document_.links_of(card)) {
                const Link* link = document_.find(id);
                if (!link || link->role != LinkRole::Measures || link->to != card) continue;
                found_.insert(id.value);
                found_.insert(link->from.value);
            }
        }
    }

    const Document& document_;
    std::unordered_set<std::string> found_;   // cards and links
    std::unordered_set<std::string> ahead_;   // walked forwards from
    std::unordered_set<std::string> behind_;  // walked backwards from
    std::vector<CardId> cards_;               // found by walking
};

}  // namespace

std::vector<RecordId> chain_of(const Document& document, const std::vector<RecordId>& given) {
    Collector collector(document);
    for (const RecordId& id : given) collector.add(id);
    return std::move(collector).finish();
}

}  // namespace banso
