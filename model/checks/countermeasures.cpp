// Countermeasures: who, until when, begun or not.
#include "model/checks/rules.h"

namespace banso::checks {
namespace {

bool is_over(const Card& card) {
    return card.progress == Progress::Done || card.progress == Progress::Dropped;
}

}  // namespace

void check_countermeasures(const Survey& survey, FindingList& found) {
    for (const Card* card : survey.cards) {
        if (card->kind != CardKind::Countermeasure || is_over(*card)) continue;
        const auto when = [&](bool holds, Rule rule) {
            if (holds) say(found, rule, card->id);
        };
        when(card->owner.empty(), Rule::CountermeasureWithoutOwner);
        when(!card->owner.empty() && card->owner_state != OwnerState::Accepted, Rule::OwnerNotAccepted);
        when(card->due.empty(), Rule::CountermeasureWithoutDue);
        when(card->progress.value_or(Progress::NotStarted) == Progress::NotStarted, Rule::NotBegun);
        when(survey.has_passed(card->due), Rule::DuePassed);
    }
}

}  // namespace banso::checks
