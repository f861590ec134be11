#include <doctest/doctest.h>

#include "model/owners.h"
#include "tests/support/builders.h"

using namespace banso;

namespace {

Card countermeasure(const std::string& code, const std::string& owner, const std::string& due = "") {
    Card card = test::card(code);
    card.owner = owner;
    card.due = {due};
    return card;
}

Participant participant(const std::string& code) {
    Participant p;
    p.id = {"id-" + code};
    p.code = code;
    return p;
}

std::vector<std::string> owners_of(const Document& document) {
    std::vector<std::string> owners;
    for (const OwnerDuties& one : duties_by_owner(document)) owners.push_back(one.owner);
    return owners;
}

}  // namespace

TEST_CASE("members come by their codes, then guests, advisers and others, and last what nobody has") {
    const Document document = test::document_with(
        {participant("P02"), participant("P10"), participant("G01"), participant("AD1"), countermeasure("T01", "P10"),
         countermeasure("T02", "市の担当課"), countermeasure("T03", "AD1"), countermeasure("T04", ""),
         countermeasure("T05", "P02"), countermeasure("T06", "G01")});
    CHECK(owners_of(document) == std::vector<std::string>{"P02", "P10", "G01", "AD1", "市の担当課", ""});
}

TEST_CASE("what somebody has taken on: led first, what is due first, without a date last") {
    Card helped = countermeasure("T04", "P02", "2027-03");
    helped.partners = {"P01"};
    Card measured = test::card("IN01");
    measured.baseline = Value{};
    measured.baseline->state = ValueState::Unknown;
    measured.baseline->plan = MeasuringPlan{"", {"2027-06"}, "P01", {}};
    Promise promise;
    promise.id = {"pr1"};
    promise.owner = "P01";
    promise.state = PromiseState::Kept;
    const Document document =
        test::document_with({countermeasure("T01", "P01"), countermeasure("T02", "P01", "2027-09"),
                             countermeasure("T03", "P01", "2027-03"), helped, measured, promise});
    const std::vector<OwnerDuties> owners = duties_by_owner(document);
    REQUIRE(owners.size() == 2);
    std::vector<std::string> records;
    for (const Duty& duty : owners[0].duties) records.push_back(duty.record.value);
    CHECK(records == std::vector<std::string>{"t03", "t02", "t01", "t04", "pr1", "in01"});
    CHECK(owners[0].duties[4].done);
    CHECK(owners[0].duties[5].kind == Duty::Kind::Measures);
    CHECK(owners[0].duties[5].due == Date{"2027-06"});
}

TEST_CASE("what is done, merged or withdrawn waits for nobody") {
    Card done = countermeasure("T01", "");
    done.progress = Progress::Done;
    Card merged = countermeasure("T02", "P01");
    merged.state = CardState::Merged;
    Card withdrawn = countermeasure("T03", "P01");
    withdrawn.state = CardState::Withdrawn;
    CHECK(duties_by_owner(test::document_with({done, merged, withdrawn})).empty());
}

TEST_CASE("a countermeasure paid from two funds stands in both, one without any in the last") {
    Card both = countermeasure("T02", "");
    both.funding = {"基金", "町の予算"};
    Card one = countermeasure("T10", "");
    one.funding = {"町の予算"};
    const std::vector<FundUse> uses =
        use_of_funds(test::document_with({both, one, countermeasure("T03", ""), test::card("K01")}));
    REQUIRE(uses.size() == 3);
    CHECK(uses[0] == FundUse{"基金", {{"t02"}}});
    CHECK(uses[1] == FundUse{"町の予算", {{"t02"}, {"t10"}}});
    CHECK(uses[2] == FundUse{"", {{"t03"}}});
}

TEST_CASE("a month has passed on the first day of the next") {
    CHECK_FALSE(has_passed({"2027-03"}, {2027, 3, 31}));
    CHECK(has_passed({"2027-03"}, {2027, 4, 1}));
    CHECK_FALSE(has_passed({"2027-03-10"}, {2027, 3, 10}));
    CHECK_FALSE(has_passed({}, {2027, 3, 10}));
}
