#include <doctest/doctest.h>

#include "model/edits/merge.h"
#include "tests/support/builders.h"
#include "tests/support/edit_checks.h"

using namespace banso;
using namespace banso::test;

TEST_CASE("merged cards keep their texts and links, and their codes still lead somewhere") {
    Card first = card("K01", "discharge", "情報共有が遅い");
    first.note = "病院から";
    Card second = card("K02", "daily", "退院の連絡が前日");
    second.note = "3事業所から";
    second.raised_by = {"看護師"};
    Comment comment;
    comment.id = {"c1"}, comment.on = {"k02"};
    Opinion opinion;
    opinion.id = {"o1"}, opinion.under = card_id("K02");
    Document document = document_with({first, second, card("IN01"), card("T01"), card("T02"), link("IN01", "K02"),
                                       link("K02", "T01"), link("K01", "T02"), comment, opinion});
    const Document before = document;
    const Change change =
        edited(document, [](Transaction& t) { CHECK(edits::merge_cards(t, {card_id("K02")}, card_id("K01"))); });

    CHECK(document.find(card_id("K01"))->note == "病院から\nK02 退院の連絡が前日\n3事業所から");
    CHECK(document.find(card_id("K01"))->raised_by == std::vector<std::string>{"看護師"});
    CHECK(document.link_between(card_id("IN01"), card_id("K01")));
    CHECK(document.link_between(card_id("K01"), card_id("T01")));
    CHECK(document.links_of(card_id("K02")).empty());
    CHECK(document.links().size() == 3);
    CHECK(document.find(CommentId{"c1"})->on == RecordId{"k01"});
    CHECK(document.find(OpinionId{"o1"})->under == card_id("K01"));
    CHECK(document.find(card_id("K02"))->state == CardState::Merged);
    CHECK(document.find(card_id("K02"))->merged_into == card_id("K01"));
    CHECK(document.find(card_id("K02"))->title == "退院の連絡が前日");

    REQUIRE(document.apply(inverse(change)));
    CHECK(document == before);
}

TEST_CASE("merging makes neither double links nor links to itself, and the texts of a double are kept") {
    Link kept = link("K01", "T01");
    Link twin = link("K02", "T01");
    twin.assumption = "人手が足りる";
    Document document = document_with({card("K01"), card("K02"), card("T01"), kept, twin, link("K01", "K02")});
    edited(document, [](Transaction& t) { CHECK(edits::merge_cards(t, {card_id("K02")}, card_id("K01"))); });
    REQUIRE(document.links().size() == 1);
    CHECK(document.find(kept.id)->assumption == "人手が足りる");
}

TEST_CASE("cards merged one after the other all lead to the one that lives") {
    Document document = document_with({card("K01"), card("K02"), card("K03"), card("T01")});
    edited(document, [](Transaction& t) {
        CHECK(edits::merge_cards(t, {card_id("K03")}, card_id("K02")));
        CHECK(edits::merge_cards(t, {card_id("K01"), card_id("K02")}, card_id("K01")));
    });
    CHECK(document.find(card_id("K03"))->merged_into == card_id("K01"));
    const auto refused = [&](const std::string& card, const std::string& into) {
        return refusal(document, [&](Transaction& t) { return edits::merge_cards(t, {card_id(card)}, card_id(into)); });
    };
    CHECK(refused("K01", "K03") == Error{ErrorCode::CardIsMerged, {"K03"}});
    CHECK(refused("K03", "K01") == Error{ErrorCode::CardIsMerged, {"K03"}});
    CHECK(refused("K01", "K01") == Error{ErrorCode::NothingToMerge, {"K01"}});
    CHECK(refused("T01", "K01") == Error{ErrorCode::WrongRecordKind, {"T01", "issue"}});
}
