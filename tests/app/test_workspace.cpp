// What happens to a session by itself while people work on it: saving, syncing, recovering, noticing others. The clock
// of frames is the test's own; only the work beside the window's thread is waited for.
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "app/files/session_paths.h"
#include "app/workspace.h"
#include "render/text/measurer.h"
#include "tests/app/files/session_desk.h"
#include "tests/support/immediate_layouts.h"

using namespace banso;
using namespace banso::test;

namespace {

// The program at work on a desk, without a window. Going without close() it leaves behind what a kill would.
struct Program {
    explicit Program(const SessionDesk& desk, std::uint64_t seed = 3) : workspace(parts(desk, seed)) {}

    ApproximateMeasurer measurer;
    ImmediateLayouts layouts;
    Workspace workspace;
    double seconds = 100;

    WorkspaceParts parts(const SessionDesk& desk, std::uint64_t seed) {
        WorkspaceParts parts;
        parts.files = desk.surroundings();
        parts.seed = seed;
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
    // Long enough for the wait for a lock to ask, and to take what comes of it.
    void pass_a_question() {
        pass(2 * SessionRetry::interval);
        pass(0);
    }
    [[nodiscard]] std::string title() const { return workspace.document().find(card_id("K01"))->title; }
    [[nodiscard]] const Notice* notice(NoticeCode code) const {
        for (const Notice& notice : workspace.editor().notices().list())
            if (notice.code == code) return &notice;
        return nullptr;
    }
};

// Whoever has a lock while the test wants them to.
class FakeHolder {
  public:
    explicit FakeHolder(const std::string& lock, const platform::LockHolder& self = {"saito", "elsewhere", 42, "2026"})
        : taken_(platform::FileLock::take(lock, self)) {
        require(std::holds_alternative<platform::FileLock>(taken_), "the test's lock is free");
    }

  private:
    std::variant<platform::FileLock, platform::LockHolder, platform::LockFailure> taken_;
};

platform::LockHolder an_ended_process() {
    platform::LockHolder holder = platform::this_process("2026");
    holder.pid = ::fork();
    if (holder.pid == 0) ::_exit(0);
    ::waitpid(static_cast<pid_t>(holder.pid), nullptr, 0);
    return holder;
}

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
    REQUIRE(second.notice(NoticeCode::WaitingForOther));
    CHECK(second.notice(NoticeCode::WaitingForOther)->args.size() == 2);
    CHECK(second.workspace.editor().read_only());
    CHECK_FALSE(second.workspace.editor().edit({}, [](Transaction&) { return Result<void>{}; }));
    REQUIRE(second.notice(NoticeCode::Failed));
    CHECK(second.notice(NoticeCode::Failed)->error == Error{ErrorCode::ReadOnly});
    CHECK(second.notice(NoticeCode::Failed)->action == "try_to_edit");

    first.rename("一");
    REQUIRE(first.workspace.close());
    second.pass(2.1);  // what the first one saved is noticed
    REQUIRE(second.notice(NoticeCode::ChangedOnDisk));
    CHECK(second.notice(NoticeCode::ChangedOnDisk)->action == "open_theirs");
    second.workspace.open_theirs();
    CHECK(second.title() == "一");
    CHECK(second.workspace.close());
}

// --- the lock that comes free -------------------------------------------------------------------------------------

TEST_CASE("opened while the killed program still has the lock, it is read-only at first, then edited with every edit") {
    const SessionDesk desk;
    {
        Program killed(desk);
        REQUIRE(killed.workspace.open(desk.file));
        killed.rename("一");
        killed.rename("二");
    }
    std::optional<FakeHolder> dying(desk.lock);
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    CHECK(program.workspace.editor().read_only());
    CHECK(program.title() == "K01の題名");
    program.pass(0);
    CHECK(program.pass(0) <= SessionRetry::interval);
    CHECK(program.notice(NoticeCode::WaitingForOther));
    program.workspace.editor().selection().set(RecordId{card_id("K01").value});

    dying.reset();
    program.pass_a_question();
    CHECK_FALSE(program.workspace.editor().read_only());
    CHECK(program.title() == "二");
    CHECK(program.notice(NoticeCode::EditableNow));
    CHECK(program.notice(NoticeCode::Recovered));
    CHECK_FALSE(program.notice(NoticeCode::WaitingForOther));
    CHECK(program.workspace.editor().selection().size() == 1);  // the file is as it was: nothing else changes
    program.rename("三");
    CHECK(program.workspace.close());
    CHECK(title_in(desk.file) == "三");
}

TEST_CASE("a lock that comes free over a file written meanwhile brings what was written") {
    const SessionDesk desk;
    std::optional<FakeHolder> other(desk.lock);
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.pass(0);
    write_theirs(desk);
    other.reset();
    program.pass_a_question();
    CHECK_FALSE(program.workspace.editor().read_only());
    CHECK(program.title() == "あちら");
    CHECK_FALSE(program.notice(NoticeCode::ChangedOnDisk));
    program.rename("続き");
    CHECK(program.workspace.close());
    CHECK(title_in(desk.file) == "続き");
}

TEST_CASE("another window at work is waited for three seconds; once it closes, editing is offered, and taken up") {
    const SessionDesk desk;
    std::optional<FakeHolder> other(desk.lock);
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.pass(0);
    program.pass(2.9);
    CHECK(program.notice(NoticeCode::WaitingForOther));
    program.pass(0.2);
    CHECK_FALSE(program.notice(NoticeCode::WaitingForOther));
    REQUIRE(program.notice(NoticeCode::OpenElsewhere));
    CHECK(program.notice(NoticeCode::OpenElsewhere)->args == std::vector<std::string>{"saito@elsewhere", "2026"});
    CHECK(program.notice(NoticeCode::OpenElsewhere)->action == "try_to_edit");
    CHECK(program.pass(0.1) > 1e9);  // nothing runs while nothing happens

    SUBCASE("tried again while it is still open: waited for once more, at once") {
        program.workspace.try_to_edit();
        CHECK(program.notice(NoticeCode::WaitingForOther));
        CHECK_FALSE(program.notice(NoticeCode::OpenElsewhere));
        program.pass(0);
        program.pass(3.1);
        CHECK(program.notice(NoticeCode::OpenElsewhere));
    }
    SUBCASE("closed without telling anybody: tried again, it is edited") {
        other.reset();
        program.workspace.try_to_edit();
        program.pass_a_question();
        CHECK_FALSE(program.workspace.editor().read_only());
    }
    SUBCASE("closed while frames are drawn: offered, not taken") {
        other.reset();
        program.pass(2.1);
        CHECK(program.workspace.editor().read_only());
        REQUIRE(program.notice(NoticeCode::CameFree));
        CHECK(program.notice(NoticeCode::CameFree)->action == "try_to_edit");
        CHECK_FALSE(program.notice(NoticeCode::OpenElsewhere));
        program.workspace.try_to_edit();
        program.pass_a_question();
        CHECK_FALSE(program.workspace.editor().read_only());
        CHECK_FALSE(program.notice(NoticeCode::CameFree));
    }
}

TEST_CASE("who is known to be ending is waited for longer than another window at work") {
    const SessionDesk desk;
    const FakeHolder dying(desk.lock, an_ended_process());
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.pass(0);
    program.pass(10);
    CHECK(program.notice(NoticeCode::WaitingForOther));
    program.pass(6);
    CHECK(program.notice(NoticeCode::OpenElsewhere));
}

TEST_CASE("another session opened during the wait stays; the one waited for does not take its place") {
    const SessionDesk desk;
    const std::string other_file = desk.folder / "b.banso.json";
    SessionDesk::write(other_file, document_with({card("K01", "discharge", "ほか")}));
    std::optional<FakeHolder> other(desk.lock);
    Program program(desk);
    REQUIRE(program.workspace.open(desk.file));
    program.pass(0);
    REQUIRE(program.workspace.open(other_file));
    other.reset();
    program.pass(1);
    program.pass(1);
    CHECK(program.workspace.path() == other_file);
    CHECK_FALSE(program.notice(NoticeCode::WaitingForOther));
}

TEST_CASE("a new session that was killed comes back although the killed program still has it when the next starts") {
    const SessionDesk desk;
    std::string lock;
    {
        Program killed(desk);
        killed.workspace.resume();
        REQUIRE(killed.workspace.editor().edit({EditLabel::AddCard, {"K01"}}, [](Transaction& t) -> Result<void> {
            t.add(card("K01", "discharge", "書きかけ"));
            return {};
        }));
        lock = files::lock_beside_journal(killed.workspace.keeper().file()->journal_path());
    }
    std::optional<FakeHolder> dying(lock);
    Program program(desk, 4);  // another session has another id
    program.workspace.resume();
    CHECK(program.workspace.document().cards().empty());
    program.pass(0);

    SUBCASE("the empty one gives way") {
        dying.reset();
        program.pass_a_question();
        CHECK(program.title() == "書きかけ");
        CHECK_FALSE(program.workspace.editor().read_only());
    }
    SUBCASE("one that was begun meanwhile stays, and the older is not lost") {
        REQUIRE(program.workspace.editor().edit({EditLabel::AddCard, {"K02"}}, [](Transaction& t) -> Result<void> {
            t.add(card("K02"));
            return {};
        }));
        dying.reset();
        program.pass_a_question();
        CHECK(program.workspace.document().find(card_id("K02")));
        CHECK(files::unnamed_journals(desk.state).size() == 2);
    }
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
