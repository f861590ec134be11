// What happens to a session by itself while people work on it: saving, syncing, recovering, noticing others. The clock
// of frames is the test's own; only the work beside the window's thread is waited for.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "app/workspace.h"
#include "render/text/measurer.h"
#include "tests/app/files/session_desk.h"
#include "tests/support/immediate_layouts.h"

using namespace banso;
using namespace banso::test;

namespace {

// The program at work on a desk, without a window. Going without close() it leaves behind what a kill would.
struct Program {
    explicit Program(const SessionDesk& desk) : workspace(parts(desk)) {}

    ApproximateMeasurer measurer;
    ImmediateLayouts layouts;
    Workspace workspace;
    double seconds = 100;

    WorkspaceParts parts(const SessionDesk& desk) {
        WorkspaceParts parts;
        parts.files = desk.surroundings();
        parts.seed = 3;
        parts.measurer = &measurer;
        parts.layouts = &layouts;
        return parts;
    }

    // A frame after that time; and what it set to work is finished.
    double pass(double time) {
        seconds += time;
        const double due = workspace.tick(seconds);
        workspace.finish_work();
        return due;
    }

    void rename(const std::string& title) {
        const auto edited =
            workspace.editor().edit({EditLabel::RenameCard, {"K01"}}, [&](Transaction& t) -> Result<void> {
                t.change(card_id("K01"), [&](Card& card) { card.title = title; });
                return {};
            });
        require(static_cast<bool>(edited), "the test's edit is made");
    }
    [[nodiscard]] std::string title() const { return workspace.document().find(card_id("K01"))->title; }
    [[nodiscard]] const Notice* notice(NoticeCode code) const {
        for (const Notice& notice : workspace.editor().notices().list())
            if (notice.code == code) return &notice;
        return nullptr;
    }
};

std::string title_in(const std::string& path) {
    const io::ReadResult read = io::read_session(slurp(path));
    return read.document ? read.document->find(card_id("K01"))->title : "(not a session)";
}

void write_theirs(const SessionDesk& desk) {
    SessionDesk::write(desk.file, document_with({card("K01", "discharge", "あちら")}));
}

}  // namespace

// --- recovery -----------------------------------------------------------------------------------------------------

TEST_CASE("killed and opened again, unsaved edits are back with a notice, and one undo takes the recovery back") {
    const SessionDesk desk;
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.rename("一");
        program.rename("二");
    }
    CHECK(title_in(desk.file) == "K01の題名");
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    CHECK(program.title() == "二");
    REQUIRE(program.notice(NoticeCode::Recovered));
    CHECK(program.notice(NoticeCode::Recovered)->args == std::vector<std::string>{"2"});
    CHECK(program.notice(NoticeCode::Recovered)->action == "undo");
    CHECK(program.notice(NoticeCode::Recovered)->lasting);
    CHECK_FALSE(program.workspace.editor().is_saved());
    program.workspace.editor().undo();
    CHECK(program.title() == "K01の題名");
    program.workspace.editor().redo();
    CHECK(program.title() == "二");
}

TEST_CASE("the notice of a recovery goes with the next edit, which its button would undo instead") {
    const SessionDesk desk;
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.rename("一");
    }
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.pass(0);
    CHECK(program.notice(NoticeCode::Recovered));
    program.rename("二");
    program.pass(0.1);
    CHECK_FALSE(program.notice(NoticeCode::Recovered));
}

TEST_CASE("edits that were all undone before the kill are no news, and saved at closing") {
    const SessionDesk desk;
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.rename("一");
        program.workspace.editor().undo();
    }
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        CHECK(program.workspace.editor().notices().list().empty());
        CHECK(program.workspace.close());
    }
    CHECK_FALSE(std::filesystem::exists(desk.journal));
}

// --- saving -------------------------------------------------------------------------------------------------------

TEST_CASE("thirty seconds after the last edit the session is saved, and nothing is due any more") {
    const SessionDesk desk;
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.pass(0);
    program.rename("一");
    program.pass(1);
    program.pass(29.9);
    CHECK(title_in(desk.file) == "K01の題名");
    program.rename("二");
    program.pass(0);
    CHECK(program.pass(20) == doctest::Approx(10));
    CHECK(title_in(desk.file) == "K01の題名");
    program.pass(10.1);
    CHECK(title_in(desk.file) == "二");
    CHECK(program.workspace.editor().is_saved());
    CHECK(program.workspace.editor().notices().list().empty());
    CHECK(program.pass(100) > 1e9);  // no timer runs while nothing happens
}

TEST_CASE("a recovered session is saved thirty seconds after it was opened, not at once") {
    const SessionDesk desk;
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.rename("一");
    }
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.pass(1000);
    CHECK(title_in(desk.file) == "K01の題名");
    program.pass(30);
    CHECK(title_in(desk.file) == "一");
}

TEST_CASE("the journal is synced within a second of an edit") {
    const SessionDesk desk;
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.rename("一");
    program.pass(0.1);
    program.rename("二");
    CHECK(program.pass(0.3) <= 1);
    program.pass(1);
    program.rename("三");  // its line says how much was on disk before
    const std::string journal = slurp(desk.journal);
    CHECK(journal.find("\n3 2 edit ") != std::string::npos);
}

TEST_CASE("closing saves without asking, and leaves neither journal nor lock") {
    const SessionDesk desk;
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.rename("一");
        CHECK(program.workspace.close());
    }
    CHECK(title_in(desk.file) == "一");
    CHECK_FALSE(std::filesystem::exists(desk.journal));
    CHECK_FALSE(std::filesystem::exists(desk.lock));
}

TEST_CASE("opening another session saves the one in hand") {
    const SessionDesk desk;
    const std::string other = desk.folder / "b.banso.json";
    SessionDesk::write(other, document_with({card("K01", "discharge", "次")}));
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.rename("一");
    REQUIRE(program.workspace.open(other));
    CHECK(program.title() == "次");
    CHECK(title_in(desk.file) == "一");
}

TEST_CASE("what was edited or undone while saving is still unsaved afterwards") {
    const SessionDesk desk;
    Program program(desk);
    Editor& editor = program.workspace.editor();
    REQUIRE(program.workspace.open(desk.file));
    program.rename("一");
    program.workspace.keeper().save();
    SUBCASE("an edit") {
        program.rename("二");
        program.workspace.finish_work();
        CHECK_FALSE(editor.is_saved());
        editor.undo();
        CHECK(editor.is_saved());
    }
    SUBCASE("an undo") {
        editor.undo();
        program.workspace.finish_work();
        CHECK_FALSE(editor.is_saved());
        editor.redo();
        CHECK(editor.is_saved());
    }
    SUBCASE("an undo and another edit: no place is the saved one") {
        editor.undo();
        program.rename("二");
        program.workspace.finish_work();
        CHECK_FALSE(editor.is_saved());
        editor.undo();
        CHECK_FALSE(editor.is_saved());
    }
    SUBCASE("and asked to save again: everything is saved") {
        program.rename("二");
        program.workspace.keeper().save();
        program.workspace.finish_work();
        CHECK(editor.is_saved());
        CHECK(title_in(desk.file) == "二");
        return;
    }
    CHECK(title_in(desk.file) == "一");
}

TEST_CASE("a saved version comes back as one step, which undo takes back") {
    const SessionDesk desk;
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    for (const char* title : {"一", "二"}) {
        program.rename(title);
        program.workspace.keeper().save();
        program.workspace.finish_work();
    }
    REQUIRE(program.workspace.keeper().versions().size() == 3);
    const std::size_t steps = program.workspace.editor().history().position();
    program.workspace.keeper().restore(program.workspace.keeper().versions().back());
    CHECK(program.title() == "K01の題名");
    CHECK(program.workspace.editor().history().position() == steps + 1);
    program.workspace.editor().undo();
    CHECK(program.title() == "二");
}

TEST_CASE("a session that cannot be saved is not left before it was said; then its journal has it") {
    const SessionDesk desk;
    const std::string original = slurp(desk.file);
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.rename("一");
        std::filesystem::remove(desk.file);
        std::filesystem::create_directory(desk.file);
        CHECK_FALSE(program.workspace.close());
        REQUIRE(program.notice(NoticeCode::NotSaved));
        CHECK(program.notice(NoticeCode::NotSaved)->action == "save_as");
        CHECK(program.workspace.close());
    }
    std::filesystem::remove(desk.file);
    spill(desk.file, original);
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    CHECK(program.title() == "一");
}

// --- the journal in trouble ---------------------------------------------------------------------------------------

TEST_CASE("a journal that can no longer be written moves by itself, and a notice says where") {
    const SessionDesk desk;
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.rename("一");
        program.pass(0);
        std::filesystem::remove(desk.journal);
        std::filesystem::create_directory(desk.journal);
        program.rename("二");
        program.pass(1.1);
        REQUIRE(program.notice(NoticeCode::JournalMoved));
        CHECK(program.notice(NoticeCode::JournalMoved)->args.front().starts_with(desk.state));
        CHECK_FALSE(program.notice(NoticeCode::JournalLost));
        CHECK(program.workspace.editor().is_journaled());
        program.rename("三");
    }
    std::filesystem::remove(desk.journal);
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    CHECK(program.title() == "三");
}

TEST_CASE("a journal that can be written nowhere is told, edits stay, and it comes back when there is a place again") {
    const SessionDesk desk;
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.pass(0);
        std::filesystem::remove(desk.journal);
        std::filesystem::create_directory(desk.journal);
        std::filesystem::remove_all(desk.state + "/sessions");
        spill(desk.state + "/sessions", "a file where a folder should be");
        program.rename("一");
        program.pass(1.1);
        REQUIRE(program.notice(NoticeCode::JournalLost));
        CHECK(program.notice(NoticeCode::JournalLost)->lasting);
        CHECK(program.notice(NoticeCode::JournalLost)->action == "save_as");
        program.rename("二");
        CHECK_FALSE(program.workspace.editor().is_journaled());
        CHECK(program.title() == "二");
        CHECK(program.pass(0.2) <= 1);  // it goes on trying
        std::filesystem::remove(desk.journal);
        program.pass(1.1);
        CHECK_FALSE(program.notice(NoticeCode::JournalLost));
        CHECK(program.workspace.editor().is_journaled());
    }
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    CHECK(program.title() == "二");
}

// --- others -------------------------------------------------------------------------------------------------------

TEST_CASE("the second program on a session reads only, and is told by whom and since when it is open") {
    const SessionDesk desk;
    Program first(desk);
    REQUIRE(first.workspace.open(desk.file));
    Program second(desk);
    REQUIRE(second.workspace.open(desk.file));
    REQUIRE(second.notice(NoticeCode::OpenElsewhere));
    CHECK(second.notice(NoticeCode::OpenElsewhere)->args.size() == 2);
    CHECK(second.workspace.editor().read_only());
    CHECK_FALSE(second.workspace.editor().edit({}, [](Transaction&) { return Result<void>{}; }));

    first.rename("一");
    REQUIRE(first.workspace.close());
    second.pass(2.1);  // what the first one saved is noticed
    REQUIRE(second.notice(NoticeCode::ChangedOnDisk));
    CHECK(second.notice(NoticeCode::ChangedOnDisk)->action == "open_theirs");
    second.workspace.open_theirs();
    CHECK(second.title() == "一");
    CHECK(second.workspace.close());
}

TEST_CASE("saved under another name, a session that was read-only can be edited") {
    const SessionDesk desk;
    Program first(desk);
    REQUIRE(first.workspace.open(desk.file));
    {
        Program second(desk);
        REQUIRE(second.workspace.open(desk.file));
        REQUIRE(second.workspace.keeper().save_as(desk.folder / "copy.banso.json"));
        CHECK_FALSE(second.workspace.editor().read_only());
        CHECK_FALSE(second.notice(NoticeCode::OpenElsewhere));
        second.rename("写し");
    }
    Program second(desk);
    REQUIRE(second.workspace.open(desk.folder / "copy.banso.json"));
    CHECK(second.title() == "写し");
}

TEST_CASE("a file that something else writes is noticed within two seconds of a frame, and can be opened anew") {
    const SessionDesk desk;
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.rename("こちら");
    program.workspace.keeper().save();
    program.workspace.finish_work();
    program.pass(0);
    write_theirs(desk);
    program.pass(1.9);
    CHECK_FALSE(program.notice(NoticeCode::ChangedOnDisk));
    program.pass(0.2);
    REQUIRE(program.notice(NoticeCode::ChangedOnDisk));
    CHECK(program.notice(NoticeCode::ChangedOnDisk)->action == "open_theirs");
    CHECK(program.workspace.keeper().in_conflict());
    program.workspace.open_theirs();
    CHECK(program.title() == "あちら");
    CHECK_FALSE(program.workspace.keeper().in_conflict());
    CHECK_FALSE(program.notice(NoticeCode::ChangedOnDisk));
    CHECK_FALSE(program.notice(NoticeCode::SavedAsCopy));  // ours had been saved: it is a version
    CHECK(title_in(desk.file) == "あちら");
    REQUIRE(program.workspace.keeper().versions().size() == 3);
    program.workspace.keeper().restore(program.workspace.keeper().versions()[1]);
    CHECK(program.title() == "こちら");
}

TEST_CASE("with unsaved edits neither version is lost, whichever is chosen") {
    const SessionDesk desk;
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.pass(0);
    program.rename("こちら");
    write_theirs(desk);
    program.pass(3);
    REQUIRE(program.notice(NoticeCode::ChangedOnDisk));
    CHECK(program.notice(NoticeCode::ChangedOnDisk)->action == "save_over_theirs");
    program.pass(60);
    CHECK(title_in(desk.file) == "あちら");  // not saved over by itself

    SUBCASE("ours") {
        program.workspace.keeper().save_over_theirs();
        CHECK(title_in(desk.file) == "こちら");
        CHECK_FALSE(program.workspace.keeper().in_conflict());
        program.workspace.keeper().restore(program.workspace.keeper().versions()[1]);
        CHECK(program.title() == "あちら");
    }
    SUBCASE("theirs") {
        program.workspace.open_theirs();
        CHECK(program.title() == "あちら");
        REQUIRE(program.notice(NoticeCode::SavedAsCopy));
        CHECK(title_in(program.notice(NoticeCode::SavedAsCopy)->args.front()) == "こちら");
        CHECK_FALSE(program.notice(NoticeCode::JournalSetAside));
    }
    SUBCASE("theirs, which is no session: ours stays in hand") {
        spill(desk.file, "{");
        program.workspace.open_theirs();
        CHECK(program.title() == "こちら");
        CHECK(program.notice(NoticeCode::CannotOpen));
        CHECK(program.workspace.keeper().in_conflict());
        CHECK(slurp(desk.file) == "{");
    }
    SUBCASE("closing: both, side by side, and nobody is asked") {
        CHECK(program.workspace.close());
        const std::string copy = program.notice(NoticeCode::SavedAsCopy)->args.front();
        CHECK(title_in(copy) == "こちら");
        CHECK(title_in(desk.file) == "あちら");
    }
}

TEST_CASE("a file that is no session keeps the session in hand, and its edits go on to be kept") {
    const SessionDesk desk;
    spill(desk.folder / "broken.banso.json", "{");
    {
        Program program(desk);
        REQUIRE(program.workspace.open(desk.file));
        program.rename("一");
        CHECK_FALSE(program.workspace.open(desk.folder / "broken.banso.json"));
        CHECK_FALSE(program.workspace.open(desk.folder / "missing.banso.json"));
        CHECK(program.notice(NoticeCode::CannotOpen));
        CHECK(program.title() == "一");
        CHECK(program.workspace.path() == desk.file);
        program.rename("二");
        CHECK(program.workspace.editor().is_journaled());
    }
    CHECK(slurp(desk.folder / "broken.banso.json") == "{");
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    CHECK(program.title() == "二");
}

// --- without a name -----------------------------------------------------------------------------------------------

namespace {

void add_card(Program& program) {
    REQUIRE(program.workspace.editor().edit({EditLabel::AddCard, {"K01"}}, [](Transaction& t) -> Result<void> {
        Card issue = card("K01");
        issue.area = AreaId{key_of(*t.document().areas().begin())};
        t.add(issue);
        return {};
    }));
}

}  // namespace

TEST_CASE("a new session that was edited is found again, killed or closed; one never touched is not") {
    const SessionDesk desk;
    bool kill = false;
    SUBCASE("killed") {
        kill = true;
    }
    SUBCASE("closed"){} {
        Program program(desk);
        program.workspace.start_new();
        add_card(program);
        if (!kill) CHECK(program.workspace.close());
    }
    {
        Program program(desk);
        REQUIRE(program.workspace.reopen_unnamed());
        CHECK(program.title() == "K01の題名");
        CHECK(program.notice(NoticeCode::Recovered));
        REQUIRE(program.workspace.keeper().save_as(desk.folder / "named.banso.json"));
        CHECK(program.workspace.close());
    }
    {
        Program program(desk);
        CHECK_FALSE(program.workspace.reopen_unnamed());
        program.workspace.start_new();
        CHECK(program.workspace.close());
    }
    CHECK_FALSE(Program(desk).workspace.reopen_unnamed());
    CHECK(title_in(desk.folder / "named.banso.json") == "K01の題名");
}

TEST_CASE("a new session stays when the file to be opened instead is none, and what is then edited is kept") {
    const SessionDesk desk;
    {
        Program program(desk);
        program.workspace.start_new();
        CHECK_FALSE(program.workspace.open(desk.folder / "missing.banso.json"));
        add_card(program);
        CHECK(program.workspace.close());
    }
    Program program(desk);
    REQUIRE(program.workspace.reopen_unnamed());
    CHECK(program.title() == "K01の題名");
}
