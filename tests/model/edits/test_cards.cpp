#include <algorithm>

#include <doctest/doctest.h>

#include "model/cells.h"
#include "model/edits/cards.h"
#include "model/edits/placement.h"
#include "tests/support/builders.h"
#include "tests/support/edit_checks.h"

using namespace banso;
using namespace banso::test;

namespace {

Card new_card(CardKind kind, const std::string& area, const std::string& title) {
    Card card;
    card.kind = kind;
    card.area = {area};
    card.title = title;
    return card;
}

std::vector<std::string> order_in(const Document& document, const std::string& area, CardKind kind) {
    std::vector<std::string> codes;
    for (const CardId& id : cards_in_cell(document, {{area}, kind})) codes.push_back(document.find(id)->code);
    return codes;
}

Placement place(const std::string& code, double order, double y = 0) {
    Placement placement;
    placement.card = card_id(code);
    placement.order = order;
    placement.y = y;
    return placement;
}

}  // namespace

TEST_CASE("a new card gets the next code of its column") {
    Document document = document_with({card("K01"), card("K07"), card("T01")});
    edited(document, [](Transaction& t) {
        const auto issue = edits::add_card(t, new_card(CardKind::Issue, "daily", "夜間に連絡がつかない"));
        REQUIRE(issue);
        CHECK(t.document().find(*issue)->code == "K08");
        const auto output = edits::add_card(t, new_card(CardKind::Output, "daily", "研修会の回数"));
        REQUIRE(output);
        CHECK(t.document().find(*output)->code == "OP01");
    });
    CHECK(document.placement().empty());
}

TEST_CASE("a card can be added with an id and a code of its own, but not with ones that are taken or are none") {
    Document document = document_with({card("K01")});
    Card given = card("K09");
    edited(document, [&](Transaction& t) { CHECK(edits::add_card(t, given)); });
    CHECK(document.has_code("K09"));
    const auto refused = [&](Card wrong) {
        return refusal(document, [&](Transaction& t) { return edits::add_card(t, wrong); });
    };
    given = card("K01");
    CHECK(refused(given) == Error{ErrorCode::CodeTaken, {"K01"}});
    given.code = "K02";
    CHECK(refused(given) == Error{ErrorCode::IdTaken, {"k01"}});
    given.id.value = "a\nb";
    CHECK(refused(given) == Error{ErrorCode::IdNotValid, {"a\nb"}});
    given.id = {};
    given.code = "その1";
    CHECK_FALSE(refused(given));  // any prefix with a number will do
    given.code = "課題";
    CHECK(refused(given) == Error{ErrorCode::CodeNotValid, {"課題", "issue"}});
    given.code = "";
    given.area = {"moon"};
    CHECK(refused(given) == Error{ErrorCode::NoSuchArea, {"moon"}});
}

TEST_CASE("a card added behind another takes the gap, and nothing else moves") {
    Document document = document_with({card("K01"), card("K02"), place("K01", 1024, 40), place("K02", 2048, 140)});
    const Placement first = *document.placement_of(card_id("K01"));
    edited(document, [](Transaction& t) {
        CHECK(edits::add_card(t, new_card(CardKind::Issue, "discharge", "間"), edits::Behind(card_id("K01"))));
    });
    CHECK(order_in(document, "discharge", CardKind::Issue) == std::vector<std::string>{"K01", "K03", "K02"});
    CHECK(*document.placement_of(card_id("K01")) == first);
    const Placement* added = document.placement_of(document.cards().begin()->id);
    for (const Card& card : document.cards()) {
        if (card.code == "K03") added = document.placement_of(card.id);
    }
    REQUIRE(added);
    CHECK(added->order == 1536);
    CHECK_FALSE(added->y);
}

TEST_CASE("only when the gap between two cards is used up is their cell numbered afresh") {
    Document document = document_with(
        {card("K01"), card("K02"), card("T01"), place("K01", 1024, 40), place("K02", 1026, 140), place("T01", 7, 40)});
    const auto insert = [&] {
        edited(
            document,
            [](Transaction& t) {
                CHECK(edits::add_card(t, new_card(CardKind::Issue, "discharge", "間"), edits::Behind(card_id("K01"))));
            },
            document.revision());
    };
    insert();
    CHECK(document.placement_of(card_id("K02"))->order == 1026);
    insert();
    CHECK(order_in(document, "discharge", CardKind::Issue) == std::vector<std::string>{"K01", "K04", "K03", "K02"});
    CHECK(document.placement_of(card_id("K01"))->order == 1024);
    CHECK(document.placement_of(card_id("K02"))->order == 4096);
    CHECK(document.placement_of(card_id("K02"))->y == 140);
    CHECK(document.placement_of(card_id("T01"))->order == 7);
}

TEST_CASE("moving within a session that was never laid out ranks the cell's cards by code first") {
    Document document = document_with({card("K10"), card("K02"), card("K01")});
    edited(document, [](Transaction& t) {
        CHECK(edits::move_card(t, card_id("K01"), {"discharge"}, edits::Behind(card_id("K10"))));
    });
    CHECK(order_in(document, "discharge", CardKind::Issue) == std::vector<std::string>{"K02", "K10", "K01"});
    edited(document,
           [](Transaction& t) { CHECK(edits::move_card(t, card_id("K10"), {"discharge"}, edits::Behind(CardId{}))); });
    CHECK(order_in(document, "discharge", CardKind::Issue) == std::vector<std::string>{"K10", "K02", "K01"});
}

TEST_CASE("a card moved to another lane forgets where it stood, and undo remembers it") {
    Document document = document_with({card("K01"), place("K01", 1024, 40)});
    const Document before = document;
    const Change change =
        edited(document, [](Transaction& t) { CHECK(edits::move_card(t, card_id("K01"), {"daily"})); });
    CHECK(document.find(card_id("K01"))->area == AreaId{"daily"});
    CHECK_FALSE(document.placement_of(card_id("K01")));
    REQUIRE(document.apply(inverse(change)));
    CHECK(document == before);
}

TEST_CASE("a card cannot be put behind one of another cell") {
    Document document = document_with({card("K01"), card("T01"), card("K02", "daily")});
    const auto refused = [&](const std::string& behind) {
        return refusal(document, [&](Transaction& t) {
            return edits::move_card(t, card_id("K01"), {"discharge"}, edits::Behind(card_id(behind)));
        });
    };
    CHECK(refused("T01") == Error{ErrorCode::CardNotInCell, {"K01", "T01"}});
    CHECK(refused("K02") == Error{ErrorCode::CardNotInCell, {"K01", "K02"}});
    CHECK(refused("K99") == Error{ErrorCode::NoSuchRecord, {"k99"}});
}

TEST_CASE("a card dragged to another column gets that column's code, and its old one is not given again") {
    Document document = document_with({card("K01"), card("T04"), card("T09")});
    edited(document, [](Transaction& t) {
        CHECK(edits::change_kind(t, card_id("K01"), CardKind::Countermeasure, edits::Behind(card_id("T04"))));
        const auto next = edits::add_card(t, new_card(CardKind::Issue, "daily", "次の課題"));
        REQUIRE(next);
        CHECK(t.document().find(*next)->code == "K02");
    });
    CHECK(document.find(card_id("K01"))->code == "T10");
    CHECK(order_in(document, "discharge", CardKind::Countermeasure) == std::vector<std::string>{"T04", "T10", "T09"});
}

TEST_CASE("a code with a prefix of its own goes along to another column") {
    Card own = card("K01");
    own.code = "甲3";
    Document document = document_with({own});
    edited(document, [](Transaction& t) { CHECK(edits::change_kind(t, card_id("K01"), CardKind::Output)); });
    CHECK(document.find(card_id("K01"))->code == "甲3");
}

TEST_CASE("deleting a card takes all that cannot be without it, the rest keeps its text, and undo brings it back") {
    Cycle cycle;
    cycle.id = {"cy"};
    cycle.countermeasure = card_id("T01");
    Comment on_card, on_link, on_comment;
    on_card.id = {"c1"}, on_card.on = {"t01"};
    on_link.id = {"c2"}, on_link.on = {"l-k01-t01"};
    on_comment.id = {"c3"}, on_comment.on = {"c1"};
    Decision decision;
    decision.id = {"d1"}, decision.text = "T01を進める", decision.about = {{"t01"}, {"k01"}};
    Promise promise;
    promise.id = {"p1"}, promise.text = "見積もりを取る", promise.about = {{"t01"}};
    Visit visit;
    visit.id = {"v1"}, visit.about = {{"cy"}};
    Poll poll;
    poll.id = {"po"}, poll.counts = {{card_id("T01"), 7, {}}, {card_id("K01"), 2, {}}};
    Opinion opinion;
    opinion.id = {"o1"}, opinion.text = "費用が心配", opinion.under = card_id("T01");
    Card merged = card("T02");
    merged.state = CardState::Merged, merged.merged_into = card_id("T01");
    Document document = document_with({card("K01"), card("T01"), merged, link("K01", "T01"), cycle, on_card, on_link,
                                       on_comment, decision, promise, visit, poll, opinion, place("T01", 1024)});
    edited(document, [](Transaction& t) {
        Session session = t.document().session();
        session.waivers = {{"no_owner", {"t01"}, "第3回で決める", {}}, {"no_link", {"k01"}, "", {}}};
        t.set_session(session);
    });
    const Document before = document;

    const Change change = edited(document, [](Transaction& t) { CHECK(edits::remove_cards(t, {card_id("T01")})); });
    CHECK(document.cards().size() == 2);
    CHECK(document.links().empty());
    CHECK(document.table<Cycle>().empty());
    CHECK(document.comments().empty());
    CHECK(document.placement().empty());
    CHECK(document.find(DecisionId{"d1"})->about == std::vector<RecordId>{{"k01"}});
    CHECK(document.find(PromiseId{"p1"})->text == "見積もりを取る");
    CHECK(document.find(PromiseId{"p1"})->about.empty());
    CHECK(document.find(VisitId{"v1"})->about.empty());
    CHECK(document.find(PollId{"po"})->counts.size() == 2);
    CHECK(document.find(PollId{"po"})->counts[0] == PollCount{{}, 7, {}});
    CHECK(document.find(OpinionId{"o1"})->under.empty());
    CHECK(document.find(card_id("T02"))->merged_into.empty());
    CHECK(document.session().waivers.size() == 1);

    REQUIRE(document.apply(inverse(change)));
    CHECK(document == before);
}

TEST_CASE("copies of cards have ids and codes of their own and are linked as the originals are among themselves") {
    Card voted = card("K01");
    voted.votes = 9;
    Document document = document_with({voted, card("T01"), card("OP01"), link("K01", "T01"), link("T01", "OP01"),
                                       place("K01", 1024), place("T01", 1024)});
    edited(document, [](Transaction& t) {
        const auto copies = edits::duplicate_cards(t, {card_id("K01"), card_id("T01")});
        REQUIRE(copies);
        REQUIRE(copies->size() == 2);
        const Card* issue = t.document().find((*copies)[0]);
        CHECK(issue->code == "K02");
        CHECK(issue->title == "K01の題名");
        CHECK_FALSE(issue->votes);
        CHECK(t.document().link_between((*copies)[0], (*copies)[1]));
        CHECK(t.document().links_of((*copies)[1]).size() == 1);
    });
    CHECK(order_in(document, "discharge", CardKind::Issue) == std::vector<std::string>{"K01", "K02"});
}

TEST_CASE("cards pasted into another session go to the lane of the same name, else to the lane in hand") {
    Document from = document_with({card("K01", "daily"), card("K02", "disaster")});
    const edits::CardSet copied = edits::copy_cards(from, {card_id("K01"), card_id("K02"), card_id("K03")});
    CHECK(copied.cards.size() == 2);
    DocumentBuilder builder;
    Area area;
    area.id = {"a1"}, area.name = "退院支援";
    builder.add(area);
    area.id = {"a2"}, area.name = "日常の療養支援";
    builder.add(area);
    Document document = builder.finish();
    edited(document, [&](Transaction& t) {
        const auto pasted = edits::paste_cards(t, copied, {"a1"});
        REQUIRE(pasted);
        CHECK(t.document().find((*pasted)[0])->area == AreaId{"a2"});
        CHECK(t.document().find((*pasted)[1])->area == AreaId{"a1"});
    });
}

TEST_CASE("a pinned card stays pinned until it is unpinned or moved") {
    Document document = document_with({card("K01"), card("K02"), place("K01", 1024, 40)});
    const Document before = document;
    edited(document, [](Transaction& t) { CHECK(edits::pin_card(t, card_id("K01"), {12, 300})); });
    CHECK(document.placement_of(card_id("K01"))->pin == Point{12, 300});
    edited(document, [](Transaction& t) { CHECK(edits::remember_picture(t, {place("K01", 1024, 300)}, {})); });
    CHECK(document.placement_of(card_id("K01"))->pin == Point{12, 300});
    CHECK(document.placement_of(card_id("K01"))->y == 300);
    edited(document, [](Transaction& t) { CHECK(edits::unpin_card(t, card_id("K01"))); });
    CHECK_FALSE(document.placement_of(card_id("K01"))->pin);
    edited(document, [](Transaction& t) {
        CHECK(edits::pin_card(t, card_id("K01"), {12, 300}));
        CHECK(edits::move_card(t, card_id("K01"), {"daily"}, edits::Behind(CardId{})));
    });
    CHECK_FALSE(document.placement_of(card_id("K01"))->pin);
}

TEST_CASE("remembering a picture that is remembered already changes nothing") {
    Document document = document_with({card("K01"), place("K01", 1024, 40), LaneHeight{{"daily"}, 200}});
    const Change change = edited(document, [](Transaction& t) {
        CHECK(edits::remember_picture(t, {place("K01", 1024, 40)}, {{{"daily"}, 200}}));
    });
    CHECK(change.empty());
}
