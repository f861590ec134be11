#include <doctest/doctest.h>

#include "model/edits/split.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

TEST_CASE("a card that says two things becomes two, each with the links of both") {
    Card both = card("K01", "discharge", "情報が遅く、夜間も困る");
    both.raised_by = {"看護師"};
    both.importance = Level::High;
    Document document =
        document_with({card("IN01"), both, card("T01"), link("IN01", "K01", LinkRole::Evidence), link("K01", "T01")});
    const Document before = document;
    CardId half;
    const Change change = edited(document, [&](Transaction& t) {
        const auto made = edits::split_card(t, card_id("K01"), "情報が遅い", "夜間に困る");
        REQUIRE(made);
        half = *made;
    });
    const Card* second = document.find(half);
    REQUIRE(second);
    CHECK(second->code == "K02");
    CHECK(second->title == "夜間に困る");
    CHECK(second->raised_by == std::vector<std::string>{"看護師"});
    CHECK_FALSE(second->importance);
    CHECK(document.find(card_id("K01"))->title == "情報が遅い");
    REQUIRE(document.link_between(card_id("IN01"), half));
    CHECK(document.link_between(card_id("IN01"), half)->role == LinkRole::Evidence);
    CHECK(document.link_between(half, card_id("T01")));
    CHECK(document.links().size() == 4);
    REQUIRE(document.apply(inverse(change)));
    CHECK(document == before);
}

TEST_CASE("half a title is no card: both halves have to say something") {
    Document document = document_with({card("K01", "discharge", "全部")});
    const Document before = document;
    IdSource ids(1);
    Transaction t(document, ids, Timestamp{"2026-09-10T10:00:00+09:00"});
    CHECK_FALSE(edits::split_card(t, card_id("K01"), "全部", ""));
    CHECK_FALSE(edits::split_card(t, card_id("K01"), "", "全部"));
    t.roll_back();
    CHECK(document == before);
}
