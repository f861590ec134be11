#include <doctest/doctest.h>

#include "model/codes.h"
#include "model/history.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

Change rename(Document& document, const std::string& code, const std::string& title) {
    return edited(document, [&](Transaction& t) { t.change(card_id(code), [&](Card& c) { c.title = title; }); });
}

}  // namespace

TEST_CASE("an edit that is not committed leaves nothing behind") {
    Document document = document_with({card("K01"), card("T01"), link("K01", "T01")});
    const Document before = document;
    const auto codes = document.issued_codes();
    IdSource ids(1);
    {
        Transaction t(document, ids, {});
        t.remove<Link>("l-k01-t01");
        Card added = card("K09");
        added.code = t.issue_code("K");
        t.add(added);
        t.remove<Area>("daily");
        CHECK_FALSE(document == before);
    }
    CHECK(document == before);
    CHECK(document.issued_codes() == codes);
    CHECK(document.links_of(card_id("K01")).size() == 1);
}

TEST_CASE("a reference to a record that is gone fails the commit, with nothing changed") {
    Document document = document_with({card("K01"), card("T01"), link("K01", "T01")});
    const Document before = document;
    IdSource ids(1);
    Transaction t(document, ids, {});
    t.remove<Card>("t01");
    const auto committed = t.commit();
    REQUIRE_FALSE(committed);
    CHECK(committed.error() == Error{ErrorCode::DanglingReference, {"l-k01-t01", "to", "t01"}});
    CHECK(document == before);
}

TEST_CASE("an id or a code that is taken fails the commit") {
    Document document = document_with({card("K01")});
    IdSource ids(1);
    {
        Transaction t(document, ids, {});
        t.add(card("K01"));
        CHECK(t.commit().error() == Error{ErrorCode::IdTaken, {"k01"}});
    }
    Transaction t(document, ids, {});
    Card twin = card("K01");
    twin.id = {"other"};
    t.add(twin);
    CHECK(t.commit().error() == Error{ErrorCode::CodeTaken, {"K01"}});
}

TEST_CASE("a code once issued is never given again, also after undo, and redo gives it back") {
    Document document = document_with({card("K01")});
    History history;
    const auto add = [&] {
        return edited(document, [](Transaction& t) {
            Card added = card("K09");
            added.id = {};
            added.code = t.issue_code("K");
            t.add(added);
        });
    };
    history.add({}, add());
    CHECK(document.has_code("K02"));
    history.undo(document);
    CHECK_FALSE(document.has_code("K02"));
    history.redo(document);
    CHECK(document.has_code("K02"));
    history.undo(document);
    history.add({}, add());
    CHECK(document.has_code("K03"));
    CHECK_FALSE(document.has_code("K02"));
}

TEST_CASE("removing an area in the middle and undoing it puts it back in the middle") {
    Document document = document_with({});
    const Document before = document;
    History history;
    history.add({}, edited(document, [](Transaction& t) { t.remove<Area>("emergency"); }));
    CHECK(document.areas().keys() ==
          std::vector<std::string>{"discharge", "daily", "end_of_life", "disaster", "overall"});
    history.undo(document);
    CHECK(document == before);
}

TEST_CASE("lanes can be put in another order, and undo restores it") {
    Document document = document_with({});
    const Document before = document;
    std::vector<std::string> keys = document.areas().keys();
    std::swap(keys[0], keys[3]);
    Change change = edited(document, [&](Transaction& t) { t.arrange<Area>(keys); });
    CHECK(document.areas().keys() == keys);
    CHECK(document.apply(inverse(change)));
    CHECK(document == before);
}

TEST_CASE("a change that expects something else is refused whole") {
    Document document = document_with({card("K01"), card("K02")});
    Document other = document;
    Change change = edited(other, [](Transaction& t) {
        t.change(card_id("K01"), [](Card& c) { c.title = "新しい題名"; });
        t.change(card_id("K02"), [](Card& c) { c.title = "別の題名"; });
    });
    rename(document, "K02", "もう変わった");
    const Document before = document;
    const auto applied = document.apply(change);
    REQUIRE_FALSE(applied);
    CHECK(applied.error() == Error{ErrorCode::ChangeDoesNotFit, {"k02"}});
    CHECK(document == before);
}

TEST_CASE("typing in one field is one undo step, and saving ends the step") {
    Document document = document_with({card("K01")});
    const Document before = document;
    History history;
    CHECK_FALSE(history.add({}, rename(document, "K01", "た"), "title k01"));
    CHECK(history.add({}, rename(document, "K01", "たい"), "title k01"));
    history.mark_saved();
    CHECK_FALSE(history.add({}, rename(document, "K01", "たいい"), "title k01"));
    CHECK_FALSE(history.is_saved());
    history.undo(document);
    CHECK(history.is_saved());
    history.undo(document);
    CHECK(document == before);
    CHECK_FALSE(history.can_undo());
}

TEST_CASE("when the saved state cannot be reached by undo any more, nothing claims to be saved") {
    Document document = document_with({card("K01")});
    History history;
    history.add({}, rename(document, "K01", "一"));
    history.mark_saved();
    history.undo(document);
    history.add({}, rename(document, "K01", "二"));
    CHECK_FALSE(history.is_saved());
    history.undo(document);
    CHECK_FALSE(history.is_saved());
}

TEST_CASE("looking a record up works by id and by code, and follows edits") {
    Document document = document_with({card("K01"), card("T01"), link("K01", "T01")});
    CHECK(document.find_record("K01") == RecordRef{RecordKind::Card, "k01"});
    CHECK(document.find_record("l-k01-t01") == RecordRef{RecordKind::Link, "l-k01-t01"});
    CHECK_FALSE(document.find_record("K02"));
    CHECK(document.link_between(card_id("K01"), card_id("T01")));
    CHECK_FALSE(document.link_between(card_id("T01"), card_id("K01")));
    edited(document, [](Transaction& t) { t.remove<Link>("l-k01-t01"); });
    CHECK_FALSE(document.link_between(card_id("K01"), card_id("T01")));
    CHECK_FALSE(document.find_record("l-k01-t01"));
}

TEST_CASE("a difference between two sessions can be taken back, with removed lanes in their old place") {
    Document before = document_with({});
    Document after = before;
    edited(after, [](Transaction& t) { t.remove<Area>("emergency"); });
    const Change change = diff(before, after);
    Document document = before;
    REQUIRE(document.apply(change));
    CHECK(document == after);
    REQUIRE(document.apply(inverse(change)));
    CHECK(document == before);
}

TEST_CASE("an id that passes from one kind of record to another in one change is still found") {
    Document before = document_with({card("K01")});
    Document after = document_with({});
    edited(after, [](Transaction& t) {
        Participant participant;
        participant.id = {"k01"};
        t.add(participant);
    });
    REQUIRE(before.apply(diff(before, after)));
    CHECK(before.find_record("k01") == RecordRef{RecordKind::Participant, "k01"});
}

TEST_CASE("when a file claims that all codes were given, no code is made that could not be read again") {
    DocumentBuilder builder;
    Area area;
    area.id = {"discharge"};
    builder.add(area);
    builder.set_issued("K", highest_code_number);
    Document document = builder.finish();
    IdSource ids(1);
    Transaction t(document, ids, {});
    Card added = card("K01");
    added.code = t.issue_code("K");
    t.add(added);
    CHECK(t.commit().error() == Error{ErrorCode::CodeNotValid, {"K1000000000", "K"}});
    CHECK(document.issued_codes().at("K") == highest_code_number);
}
