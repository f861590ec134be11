// Circles in the chain: cards that lead to each other and back. One finding for each group (strongly connected
// component), found by Tarjan's algorithm without recursion: a chain may be as long as a file has cards.
#include <algorithm>
#include <limits>

#include "model/checks/rules.h"

namespace banso::checks {
namespace {

class Circles {
  public:
    explicit Circles(const Survey& survey)
        : survey_(survey), number_(survey.cards.size(), unseen), low_(number_), on_path_(number_.size()) {}

    // Each group in reading order, groups by their first card.
    std::vector<CardIndices> find() {
        for (CardIndex at = 0; at < number_.size(); ++at)
            if (number_[at] == unseen) walk_from(at);
        std::sort(groups_.begin(), groups_.end());
        return std::move(groups_);
    }

  private:
    static constexpr CardIndex unseen = std::numeric_limits<CardIndex>::max();
    struct Step {
        CardIndex at;
        std::size_t link = 0;  // the next one to follow
    };

    void enter(CardIndex at) {
        number_[at] = low_[at] = count_++;
        path_.push_back(at);
        on_path_[at] = true;
        steps_.push_back({at});
    }

    void walk_from(CardIndex start) {
        enter(start);
        while (!steps_.empty()) {
            Step& step = steps_.back();
            const CardIndex at = step.at;
            if (step.link < survey_.next[at].size()) {
                const CardIndex to = survey_.next[at][step.link++];
                if (number_[to] == unseen) {
                    enter(to);
                } else if (on_path_[to]) {
                    low_[at] = std::min(low_[at], number_[to]);
                }
                continue;
            }
            steps_.pop_back();
            if (!steps_.empty()) low_[steps_.back().at] = std::min(low_[steps_.back().at], low_[at]);
            if (low_[at] == number_[at]) take_group(at);
        }
    }

    void take_group(CardIndex first) {
        CardIndices group;
        do {
            group.push_back(path_.back());
            on_path_[path_.back()] = false;
            path_.pop_back();
        } while (group.back() != first);
        const CardIndices& next = survey_.next[first];
        const bool to_itself = std::find(next.begin(), next.end(), first) != next.end();
        if (group.size() < 2 && !to_itself) return;
        std::sort(group.begin(), group.end());
        groups_.push_back(std::move(group));
    }

    const Survey& survey_;
    std::vector<CardIndex> number_;
    std::vector<CardIndex> low_;
    std::vector<bool> on_path_;
    CardIndices path_;
    std::vector<Step> steps_;
    CardIndex count_ = 0;
    std::vector<CardIndices> groups_;
};

}  // namespace

void check_circles(const Survey& survey, FindingList& found) {
    for (const CardIndices& group : Circles(survey).find()) {
        std::vector<RecordId> others;
        for (auto at = group.begin() + 1; at != group.end(); ++at) others.push_back(any(survey.card(*at).id));
        say(found, Rule::ChainCircle, survey.card(group.front()).id, std::move(others));
    }
}

}  // namespace banso::checks
