#include <doctest/doctest.h>

#include "model/edits/fields.h"
#include "model/edits/links.h"
#include "tests/support/builders.h"
#include "tests/support/edit_checks.h"

using namespace banso;
using namespace banso::test;

TEST_CASE("two cards are linked once, and none to itself") {
    Document document = document_with({card("K01"), card("T01"), link("K01", "T01")});
    const auto refused = [&](const std::string& from, const std::string& to) {
        return refusal(document, [&](Transaction& t) { return edits::add_link(t, card_id(from), card_id(to)); });
    };
    CHECK(refused("K01", "K01") == Error{ErrorCode::LinkToItself, {"K01"}});
    CHECK(refused("K01", "T01") == Error{ErrorCode::LinkExists, {"K01", "T01"}});
    CHECK(refused("K01", "T02") == Error{ErrorCode::NoSuchRecord, {"t02"}});
    CHECK_FALSE(refused("T01", "K01"));  // against the stream is a finding, not a refusal
}

TEST_CASE("a link's role and basis can be set and taken back") {
    Document document = document_with({card("IN01"), card("K01"), link("IN01", "K01")});
    const Document before = document;
    const Change change = edited(document, [](Transaction& t) {
        CHECK(edits::set_field(t, "l-in01-k01", "role", "evidence"));
        CHECK(edits::set_field(t, "l-in01-k01", "basis", "experience"));
    });
    CHECK(document.find(LinkId{"l-in01-k01"})->role == LinkRole::Evidence);
    CHECK(document.find(LinkId{"l-in01-k01"})->basis == LinkBasis::Experience);
    REQUIRE(document.apply(inverse(change)));
    CHECK(document == before);
}

TEST_CASE("an indicator is evidence for an issue and measures any other card") {
    CHECK(edits::usual_role(CardKind::Indicator, CardKind::Issue) == LinkRole::Evidence);
    CHECK(edits::usual_role(CardKind::Indicator, CardKind::FieldOutcome) == LinkRole::Measures);
    CHECK(edits::usual_role(CardKind::Issue, CardKind::Countermeasure) == LinkRole::Flow);
}

TEST_CASE("removing a link leaves its cards and takes the comments on it") {
    Comment comment;
    comment.id = {"c1"}, comment.on = {"l-k01-t01"};
    Document document = document_with({card("K01"), card("T01"), link("K01", "T01"), comment});
    edited(document, [](Transaction& t) { CHECK(edits::remove_link(t, {"l-k01-t01"})); });
    CHECK(document.cards().size() == 2);
    CHECK(document.links().empty());
    CHECK(document.comments().empty());
    CHECK(refusal(document, [](Transaction& t) { return edits::remove_link(t, {"l-k01-t01"}); }) ==
          Error{ErrorCode::NoSuchRecord, {"l-k01-t01"}});
}
