// Setting findings aside, with a reason.
#include <doctest/doctest.h>

#include "model/checks/findings.h"
#include "model/edits/cards.h"
#include "model/edits/edit_line.h"
#include "model/edits/waivers.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

const std::string rule = "issue_without_evidence";

Result<void> tried(Document& document, std::string_view name, const RecordId& record, const std::string& reason) {
    IdSource ids(1);
    Transaction t(document, ids, Timestamp{"2026-09-10T10:00:00+09:00"});
    return edits::waive(t, name, record, reason);
}

Result<edits::Created> said(Transaction& t, edits::EditVerb verb, edits::Literal::Members fields) {
    return edits::apply_edit_line(t, {verb, std::move(fields)});
}

}  // namespace

TEST_CASE("a finding set aside is silent until it is taken up again") {
    Document document = document_with({card("K01")});
    const auto speaks = [&] {
        for (const checks::Finding& finding : checks::check(document, std::nullopt).open)
            if (finding.rule == checks::Rule::IssueWithoutEvidence) return true;
        return false;
    };
    CHECK(speaks());
    const Document before = document;
    edited(document, [](Transaction& t) { REQUIRE(edits::waive(t, rule, any(card_id("K01")), "次年度に測る")); });
    CHECK_FALSE(speaks());
    edited(document, [](Transaction& t) { REQUIRE(edits::waive(t, rule, any(card_id("K01")), "別の理由")); });
    REQUIRE(document.session().waivers.size() == 1);
    CHECK(document.session().waivers[0].reason == "別の理由");
    edited(document, [](Transaction& t) { edits::unwaive(t, rule, any(card_id("K01"))); });
    CHECK(document == before);
    CHECK(speaks());
}

TEST_CASE("without a reason, a rule or a record nothing is set aside") {
    Document document = document_with({card("K01")});
    CHECK(tried(document, rule, any(card_id("K01")), " \n").error() ==
          Error{ErrorCode::RequiredField, {"waiver", "reason"}});
    CHECK(tried(document, rule, {"k99"}, "理由").error() == Error{ErrorCode::NoSuchRecord, {"k99"}});
    const Error unknown = tried(document, "no_such_rule", any(card_id("K01")), "理由").error();
    CHECK(unknown.code == ErrorCode::BadFieldValue);
    CHECK(unknown.args[1] == "no_such_rule");
    CHECK(document.session().waivers.empty());
}

TEST_CASE("an edit line waives by code, and a card that goes takes its waivers along") {
    Document document = document_with({card("K01")});
    edited(document, [](Transaction& t) {
        REQUIRE(said(t, edits::EditVerb::Waive, {{"rule", rule}, {"record", "K01"}, {"reason", "理由"}}));
        REQUIRE_FALSE(said(t, edits::EditVerb::Waive, {{"rule", rule}, {"record", "K01"}}));
    });
    REQUIRE(document.session().waivers.size() == 1);
    CHECK(document.session().waivers[0].target == any(card_id("K01")));
    Document other = document;
    edited(other, [](Transaction& t) {
        REQUIRE(said(t, edits::EditVerb::Unwaive, {{"rule", rule}, {"record", "K01"}}));
    });
    CHECK(other.session().waivers.empty());
    edited(document, [](Transaction& t) { REQUIRE(edits::remove_cards(t, {card_id("K01")})); });
    CHECK(document.session().waivers.empty());
}
