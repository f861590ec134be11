#include "model/owners.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "model/codes.h"

namespace banso {
namespace {

bool counts(const Card& card) {
    return card.state != CardState::Merged && card.state != CardState::Withdrawn;
}

// By prefix, then number: P2 before P10. What is no code comes last, by its words.
std::tuple<std::string, std::int64_t> sort_key(const std::string& code) {
    const auto parsed = parse_code(code);
    return parsed ? std::tuple(parsed->prefix, parsed->number) : std::tuple(code, std::int64_t{0});
}

std::string code_of(const Document& document, const RecordId& record) {
    const Card* card = document.find(CardId{record.value});
    return card ? card->code : record.value;
}

class Collector {
  public:
    explicit Collector(const Document& document) : document_(document) {}

    std::vector<OwnerDuties> collect() && {
        for (const Card& card : document_.cards())
            if (counts(card)) add(card);
        for (const Promise& promise : document_.table<Promise>())
            add(promise.owner, {Duty::Kind::Promised, any(promise.id), promise.due,
                                promise.state && *promise.state != PromiseState::Open});
        for (const Decision& decision : document_.table<Decision>())
            if (!decision.owner.empty() && decision.state != DecisionState::Withdrawn)
                add(decision.owner, {Duty::Kind::Decided, any(decision.id), decision.due, false});
        std::vector<OwnerDuties> all;
        for (auto& [rank, duties] : owners_) all.push_back(std::move(duties));
        for (OwnerDuties& one : all) sort(one.duties);
        return all;
    }

  private:
    enum class Who { Member, Guest, Adviser, Other, Nobody };
    using Rank = std::tuple<Who, std::tuple<std::string, std::int64_t>>;

    [[nodiscard]] Rank rank_of(const std::string& owner) const {
        const auto found = document_.find_code(owner);
        const bool participant = found && found->kind == RecordKind::Participant;
        const std::string prefix = participant ? parse_code(owner).value_or(Code{}).prefix : "";
        const Who who = owner.empty()    ? Who::Nobody
                        : !participant   ? Who::Other
                        : prefix == "AD" ? Who::Adviser
                        : prefix == "G"  ? Who::Guest
                                         : Who::Member;
        return {who, sort_key(owner)};
    }
    void add(const std::string& owner, Duty duty) {
        if (owner.empty() && duty.done) return;
        OwnerDuties& entry = owners_[rank_of(owner)];
        entry.owner = owner;
        entry.duties.push_back(std::move(duty));
    }
    void add(const Card& card) {
        if (card.kind == CardKind::Countermeasure) {
            const bool done = card.progress == Progress::Done || card.progress == Progress::Dropped;
            add(card.owner, {Duty::Kind::Leads, any(card.id), card.due, done});
            for (const std::string& partner : card.partners)
                if (!partner.empty()) add(partner, {Duty::Kind::Helps, any(card.id), card.due, done});
        }
        const Value* newest = card.measurements.empty() ? nullptr : &card.measurements.back();
        for (const Value* value :
             {card.baseline ? &*card.baseline : nullptr, card.target ? &*card.target : nullptr, newest}) {
            if (!value || value->state == ValueState::Known || !value->plan || value->plan->owner.empty()) continue;
            add(value->plan->owner, {Duty::Kind::Measures, any(card.id), value->plan->when, false});
        }
    }
    void sort(std::vector<Duty>& duties) const {
        const auto rank = [this](const Duty& duty) {
            return std::tuple(duty.kind, last_day(duty.due).value_or(Day{9999, 12, 31}),
                              sort_key(code_of(document_, duty.record)));
        };
        std::stable_sort(duties.begin(), duties.end(), [&](const Duty& a, const Duty& b) { return rank(a) < rank(b); });
    }

    const Document& document_;
    std::map<Rank, OwnerDuties> owners_;
};

}  // namespace

std::vector<OwnerDuties> duties_by_owner(const Document& document) {
    return Collector(document).collect();
}

std::vector<FundUse> use_of_funds(const Document& document) {
    std::vector<const Card*> cards;
    for (const Card& card : document.cards())
        if (card.kind == CardKind::Countermeasure && counts(card)) cards.push_back(&card);
    std::sort(cards.begin(), cards.end(),
              [](const Card* a, const Card* b) { return sort_key(a->code) < sort_key(b->code); });
    std::vector<FundUse> uses;
    FundUse none;
    for (const Card* card : cards) {
        if (card->funding.empty()) none.cards.push_back(card->id);
        for (const std::string& fund : card->funding) {
            auto use = std::find_if(uses.begin(), uses.end(), [&](const FundUse& one) { return one.fund == fund; });
            if (use == uses.end()) use = uses.insert(uses.end(), {fund, {}});
            use->cards.push_back(card->id);
        }
    }
    if (!none.cards.empty()) uses.push_back(std::move(none));
    return uses;
}

bool has_passed(const Date& due, const Day& day) {
    const auto last = last_day(due);
    return last && *last < day;
}

}  // namespace banso
