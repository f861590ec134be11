// What 点検 says of the worked example at the third meeting: exactly what is missing in it on purpose.
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/checks/findings.h"
#include "model/checks/owed.h"
#include "tests/support/session_files.h"

using namespace banso;
using namespace banso::checks;

namespace {

Document example(const char* name) {
    return test::document_of(test::slurp(test::in_source(std::string("examples/") + name + ".banso.json")));
}

// Codes by rule, in the order found; of a comment the code of the card it is on.
std::map<Rule, std::vector<std::string>> said_of(const Document& document) {
    std::map<Rule, std::vector<std::string>> said;
    for (const Finding& finding : check(document, meeting_day(document)).open) {
        const RecordId& about = finding.rule == Rule::CommentOpen ? finding.also.at(0) : finding.target;
        const Card* card = document.find(CardId{about.value});
        said[finding.rule].push_back(card ? card->code : about.value);
    }
    return said;
}

}  // namespace

TEST_CASE("the worked example gives exactly the findings that are in it on purpose") {
    const Document document = example("hibarino-3");
    REQUIRE(meeting_day(document) == Day{2027, 1, 21});
    const std::map<Rule, std::vector<std::string>> expected{
        {Rule::IssueWithoutCountermeasure, {"K13"}},
        {Rule::IssueWithoutEvidence, {"K13", "K08"}},
        {Rule::IndicatorWithoutBaseline, {"IN12", "IN13"}},
        {Rule::IndicatorWithoutTarget, {"IN13"}},
        {Rule::NotBegun, {"T08", "T09"}},
        {Rule::OutcomeWithoutIndicator, {"C1", "C2", "C3", "C4", "C5", "C6"}},
        {Rule::CommentOpen, {"T06"}},
    };
    CHECK(said_of(document) == expected);
    CHECK(check(document, meeting_day(document)).waived.empty());
}

TEST_CASE("at the earlier meetings of the example, what they are for is named and the rest is for later") {
    for (const auto& [name, now] : {std::pair{"hibarino-1", 5}, {"hibarino-2", 7}}) {
        CAPTURE(std::string(name));
        const Document document = example(name);
        const Findings findings = check(document, meeting_day(document));
        CHECK(count_now(findings, document.session().meeting.number) == static_cast<std::size_t>(now));
    }
}

TEST_CASE("the example's third meeting still owes a target and four PDCA sheets") {
    const Document document = example("hibarino-3");
    std::map<Duty, std::string> progress;
    for (const Owed& each : owed(document, 3))
        progress[each.duty] = std::to_string(each.done) + "/" + std::to_string(each.of);
    CHECK(progress == std::map<Duty, std::string>{{Duty::OwnersAccepted, "12/12"},
                                                  {Duty::DuesSet, "12/12"},
                                                  {Duty::TargetsSet, "12/13"},
                                                  {Duty::CountermeasuresSheet, "8/12"}});
}
