// The rules of 点検, one topic a file: each adds its findings, those of one rule in the order of findings.h.
#pragma once

#include <utility>

#include "model/checks/findings.h"
#include "model/checks/survey.h"

namespace banso::checks {

using FindingList = std::vector<Finding>;

void check_chain(const Survey& survey, FindingList& found);
void check_circles(const Survey& survey, FindingList& found);
void check_figures(const Survey& survey, FindingList& found);
void check_countermeasures(const Survey& survey, FindingList& found);
void check_cycles(const Survey& survey, FindingList& found);
void check_meeting_records(const Survey& survey, FindingList& found);
void check_personal_words(const Survey& survey, FindingList& found);

template <class Record>
void say(FindingList& found, Rule rule, const Id<Record>& target, std::vector<RecordId> also = {}) {
    found.push_back({rule, any(target), std::move(also), {}});
}

}  // namespace banso::checks
