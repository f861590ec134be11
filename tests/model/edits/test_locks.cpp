#include <doctest/doctest.h>

#include "model/edits/areas.h"
#include "model/edits/cards.h"
#include "model/edits/fields.h"
#include "model/edits/links.h"
#include "model/edits/locks.h"
#include "model/edits/placement.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

// Two areas and two columns; the area of daily life and the column of countermeasures rest.
Document resting() {
    Document document = document_with({card("K01", "discharge"), card("K02", "daily"), card("T01", "discharge"),
                                       card("T02", "daily"), card("OP01", "discharge"), link("K01", "T01")});
    edited(document, [](Transaction& t) {
        CHECK(edits::set_area_locked(t, {"daily"}, true));
        edits::set_column_locked(t, CardKind::Countermeasure, true);
    });
    return document;
}

// What check_locks says of an edit.
template <class Edit>
std::optional<Error> says(Document document, Edit&& edit) {
    const Locks locks = document.session().locks;
    IdSource ids(1);
    Transaction transaction(document, ids, Timestamp{"2026-09-10T10:00:00+09:00"});
    edit(transaction);
    const auto free = edits::check_locks(document, locks, transaction.so_far());
    return free ? std::nullopt : std::optional(free.error());
}

}  // namespace

TEST_CASE("cards of a locked area or column are neither changed, moved, added nor removed") {
    const Document document = resting();
    const Error area{ErrorCode::AreaLocked, {"K02", "日常の療養支援", "daily"}};
    const Error column{ErrorCode::ColumnLocked, {"T01", "countermeasure"}};
    CHECK(says(document, [](Transaction& t) { CHECK(edits::set_title(t, card_id("K02"), "x")); }) == area);
    CHECK(says(document, [](Transaction& t) { CHECK(edits::remove_cards(t, {card_id("K02")})); }) == area);
    CHECK(says(document, [](Transaction& t) { CHECK(edits::pin_card(t, card_id("T01"), {0, 8})); }) == std::nullopt);
    CHECK(says(document, [](Transaction& t) { CHECK(edits::set_title(t, card_id("T01"), "x")); }) == column);
    CHECK(says(document, [](Transaction& t) { CHECK(edits::move_card(t, card_id("K01"), {"daily"})); })->code ==
          ErrorCode::AreaLocked);
    CHECK(says(document, [](Transaction& t) { CHECK(edits::add_card(t, card("K03", "daily"))); })->code ==
          ErrorCode::AreaLocked);
}

TEST_CASE("a card that has a place stays at it while its area is locked") {
    Document document = resting();
    edited(document, [](Transaction& t) {
        t.add(Placement{card_id("K02"), 1024, 10, {}, {}});
        t.add(Placement{card_id("K01"), 1024, 10, {}, {}});
    });
    CHECK(says(document, [](Transaction& t) {
              CHECK(edits::pin_card(t, card_id("K02"), {0, 8}));
          })->code == ErrorCode::AreaLocked);
    CHECK_FALSE(says(document, [](Transaction& t) { CHECK(edits::pin_card(t, card_id("K01"), {0, 8})); }));
}

TEST_CASE("a link may be drawn to a card that rests, not between two that do") {
    const Document document = resting();
    CHECK_FALSE(says(
        document, [](Transaction& t) { CHECK(edits::add_link(t, card_id("T01"), card_id("OP01"), LinkRole::Flow)); }));
    CHECK(says(document, [](Transaction& t) {
              CHECK(edits::add_link(t, card_id("K02"), card_id("T02"), LinkRole::Flow));
          })->code == ErrorCode::AreaLocked);
}

TEST_CASE("a locked area keeps its name, and what is unlocked or was never locked is free") {
    const Document document = resting();
    CHECK(says(document, [](Transaction& t) { CHECK(edits::set_field(t, "daily", "name", "x")); })->code ==
          ErrorCode::AreaLocked);
    CHECK_FALSE(says(document, [](Transaction& t) { CHECK(edits::set_title(t, card_id("K01"), "x")); }));
    Document free = document;
    edited(free, [](Transaction& t) { edits::unlock_all(t); });
    CHECK(free.session().locks == Locks{});
    CHECK_FALSE(says(free, [](Transaction& t) { CHECK(edits::set_title(t, card_id("K02"), "x")); }));
}

TEST_CASE("a lock goes with its area") {
    Document document = document_with({});
    edited(document, [](Transaction& t) { CHECK(edits::set_area_locked(t, {"daily"}, true)); });
    edited(document, [](Transaction& t) { CHECK(edits::remove_area(t, {"daily"})); });
    CHECK(document.session().locks.areas.empty());
}
