#include <doctest/doctest.h>

#include "app/editor.h"
#include "model/edits/meeting.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

// A journal in memory that can be made to fail.
struct MemorySink : ChangeSink {
    std::vector<Change> changes;
    bool full = false;
    Result<void> append(const Label&, const Change& change) override {
        if (full) return Error{ErrorCode::ReadOnly};
        changes.push_back(change);
        return {};
    }
};

Timestamp noon() {
    return {"2026-09-10T12:00:00+09:00"};
}

EditBody rename_to(const std::string& title) {
    return [title](Transaction& t) -> Result<void> {
        t.change(card_id("K01"), [&](Card& card) { card.title = title; });
        return {};
    };
}

const Label renamed{EditLabel::RenameCard, {"K01"}};

}  // namespace

TEST_CASE("what the journal holds after edits, undo and redo gives the same document again") {
    MemorySink sink;
    const Document start = document_with({card("K01")});
    Editor editor(start, noon, 7, nullptr, &sink);
    REQUIRE(editor.edit(renamed, rename_to("一")));
    REQUIRE(editor.edit(renamed, rename_to("二")));
    editor.undo();
    editor.redo();
    editor.undo();

    Editor reopened(start, noon, 8);
    CHECK(reopened.recover(sink.changes) == 5);
    CHECK(reopened.document() == editor.document());
    CHECK_FALSE(reopened.is_saved());
    reopened.undo();
    CHECK(reopened.document() == start);
}

TEST_CASE("a failed edit changes nothing, is not a step, and says so") {
    Editor editor(document_with({card("K01")}), noon, 7);
    const Document before = editor.document();
    const auto failed = editor.edit(renamed, [](Transaction& t) -> Result<void> {
        t.remove<Card>("k01");
        return Error{ErrorCode::NoSuchRecord, {"K99"}};
    });
    CHECK_FALSE(failed);
    CHECK(editor.document() == before);
    CHECK_FALSE(editor.history().can_undo());
    REQUIRE(editor.notices().list().size() == 1);
    CHECK(editor.notices().list()[0].error == Error{ErrorCode::NoSuchRecord, {"K99"}});
}

TEST_CASE("an edit that changes nothing is no step") {
    Editor editor(document_with({card("K01")}), noon, 7);
    REQUIRE(editor.edit(renamed, rename_to("K01の題名")));
    CHECK_FALSE(editor.history().can_undo());
    CHECK(editor.is_saved());
}

TEST_CASE("each step has one entry in the log, and typing on adds none") {
    Editor editor(document_with({card("K01")}), noon, 7);
    REQUIRE(editor.edit(renamed, rename_to("た"), "title"));
    REQUIRE(editor.edit(renamed, rename_to("たい"), "title"));
    REQUIRE(editor.document().table<LogEntry>().size() == 1);
    const LogEntry& entry = *editor.document().table<LogEntry>().begin();
    CHECK(entry.action == "rename_card");
    CHECK(entry.at == noon());
    CHECK(entry.phase == Phase::Prep);
    CHECK(entry.records == std::vector<std::string>{"k01"});
    editor.undo();
    CHECK(editor.document().table<LogEntry>().empty());
}

TEST_CASE("the log says in which phase and under which agenda item something was done") {
    AgendaItem item;
    item.id = {"a"}, item.title = "全体協議", item.state = AgendaState::Current;
    Editor editor(document_with({card("K01"), item}), noon, 7);
    const auto last = [&] { return *std::prev(editor.document().table<LogEntry>().end()); };
    const auto done = [](void (*edit)(Transaction&)) {
        return [edit](Transaction& t) { return edit(t), Result<void>{}; };
    };
    REQUIRE(editor.edit({EditLabel::StartMeeting, {}}, done(edits::start_meeting)));
    REQUIRE(editor.edit(renamed, rename_to("一")));
    CHECK(last().phase == Phase::Meeting);
    CHECK(last().agenda == AgendaId{"a"});
    REQUIRE(editor.edit({EditLabel::EndMeeting, {}}, done(edits::end_meeting)));
    REQUIRE(editor.edit(renamed, rename_to("二")));
    CHECK(last().phase == Phase::After);
    CHECK(last().agenda.empty());
}

TEST_CASE("when the journal cannot be written the edit stays, and a lasting notice offers another place") {
    MemorySink sink;
    sink.full = true;
    Editor editor(document_with({card("K01")}), noon, 7, nullptr, &sink);
    REQUIRE(editor.edit(renamed, rename_to("一")));
    CHECK(editor.document().find(card_id("K01"))->title == "一");
    CHECK_FALSE(editor.is_journaled());
    REQUIRE(editor.notices().list().size() == 1);
    CHECK(editor.notices().list()[0].lasting);
    CHECK(editor.notices().list()[0].action == "save_as");
}

TEST_CASE("a read-only session refuses every edit and says why") {
    Editor editor(document_with({card("K01")}), noon, 7);
    editor.set_read_only(true);
    CHECK_FALSE(editor.edit(renamed, rename_to("一")));
    CHECK(editor.document().find(card_id("K01"))->title == "K01の題名");
    CHECK(editor.notices().list()[0].error == Error{ErrorCode::ReadOnly});
}

TEST_CASE("what is removed is no longer selected, also by undo") {
    Editor editor(document_with({card("K01")}), noon, 7);
    REQUIRE(editor.edit({EditLabel::AddCard, {"K02"}},
                        [](Transaction& t) -> Result<void> { return t.add(card("K02")), Result<void>{}; }));
    editor.selection().set({"k02"});
    editor.undo();
    CHECK(editor.selection().empty());
}
