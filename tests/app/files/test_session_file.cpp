// A session on disk: nothing that was acknowledged is lost, nothing of anybody else's is overwritten.
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/files/versions.h"
#include "app/jobs/worker.h"
#include "model/edits/cards.h"
#include "model/io/change_json.h"
#include "model/io/sha256.h"
#include "tests/app/files/session_desk.h"

using namespace banso;
using namespace banso::test;
using files::SessionFile;

namespace {

std::string title_in(const std::string& path) {
    const io::ReadResult read = io::read_session(slurp(path));
    return read.document ? read.document->find(card_id("K01"))->title : "(not a session)";
}

std::vector<std::string> titles_of_versions(const SessionFile& file) {
    std::vector<std::string> titles;
    const auto versions = files::list_versions(file.versions_folder());
    REQUIRE(versions);
    for (const files::Version& version : *versions) {
        const auto bytes = files::read_version(file.versions_folder(), version);
        REQUIRE(bytes);
        const io::ReadResult read = io::read_session(*bytes);
        titles.push_back(read.document ? read.document->find(card_id("K01"))->title : "(not a session)");
    }
    return titles;
}

// Journals set aside in the folder, by name.
std::vector<std::string> set_aside_in(const ScratchFolder& folder) {
    std::vector<std::string> found;
    for (const std::string& name : folder.names())
        if (name.find(".aside-") != std::string::npos) found.push_back(name);
    return found;
}

}  // namespace

// --- where things stand -------------------------------------------------------------------------------------------

TEST_CASE("journal and lock stand beside the file while it is open, and go with it") {
    const SessionDesk desk;
    {
        const Sitting sitting(desk);
        CHECK(std::filesystem::exists(desk.journal));
        CHECK(std::filesystem::exists(desk.lock));
    }
    CHECK_FALSE(std::filesystem::exists(desk.journal));
    CHECK_FALSE(std::filesystem::exists(desk.lock));
}

TEST_CASE("in a folder that cannot be written, journal and lock stand in the state folder") {
    const SessionDesk desk;
    desk.folder.open_to_all();
    const std::string locked = desk.folder / "locked";
    std::filesystem::create_directory(locked);
    SessionDesk::write(locked + "/b.banso.json", document_with({card("K01")}));
    CHECK(as_plain_user([&] {
              Sitting sitting(desk, desk.open(locked + "/b.banso.json"));
              sitting.rename("夜間の連絡先");
              if (sitting.file->journal_path().rfind(desk.state, 0) != 0) return 1;
              const Sitting second(desk, desk.open(locked + "/b.banso.json"));
              if (!second.file->held_by()) return 2;  // locked there, too
              // It is said where it cannot be saved, and nobody is told to wait for anything.
              if (!sitting.was_told(NoticeCode::CannotBeSaved) || sitting.file->held_by()) return 3;
              return sitting.notices.front().action == "save_as" ? 0 : 4;
          }) == 0);
    CHECK(std::filesystem::directory_iterator(locked)->path().filename() == "b.banso.json");
    CHECK(as_plain_user([&] {
              Sitting sitting(desk, desk.open(locked + "/b.banso.json"));
              return sitting.title() == "夜間の連絡先" ? 0 : 1;
          }) == 0);
}

// --- recovery -----------------------------------------------------------------------------------------------------

TEST_CASE("edits that were not saved are there again, each once, in their order") {
    const SessionDesk desk;
    const std::string before = slurp(desk.file);
    Document left;
    {
        Sitting sitting(desk);
        for (const char* title : {"一", "二", "三"}) sitting.rename(title);
        sitting.editor.undo();
        left = sitting.editor.document();
    }
    CHECK(slurp(desk.file) == before);
    for (int time = 0; time < 2; ++time) {
        const Sitting again(desk);
        CHECK(again.recovered == 4);
        CHECK(again.editor.document() == left);
        CHECK(again.notices.empty());
    }
}

TEST_CASE("what is edited after a recovery is recovered with it") {
    const SessionDesk desk;
    Sitting(desk).rename("一");
    Sitting(desk).rename("二");
    Sitting sitting(desk);
    CHECK(sitting.recovered == 2);
    CHECK(sitting.title() == "二");
    sitting.editor.undo();  // the recovery is one step
    CHECK(sitting.title() == "K01の題名");
}

TEST_CASE("a journal that does not fit its file is set aside, never applied, never deleted") {
    const SessionDesk desk;
    Sitting(desk).rename("一");
    const std::string journal = slurp(desk.journal);
    SessionDesk::write(desk.file, document_with({card("K01"), card("K02")}));
    const Sitting sitting(desk);
    CHECK(sitting.recovered == 0);
    CHECK(sitting.title() == "K01の題名");
    REQUIRE(sitting.was_told(NoticeCode::JournalSetAside));
    REQUIRE(set_aside_in(desk.folder).size() == 1);
    CHECK(sitting.notices.front().args.front() == desk.folder / set_aside_in(desk.folder).front());
    CHECK(slurp(sitting.notices.front().args.front()) == journal);
    CHECK(std::filesystem::exists(desk.journal));  // a new one
}

TEST_CASE("of a journal in which only the first changes fit, none is applied") {
    const SessionDesk desk;
    {
        Document document = document_with({card("K01")});
        const auto rename = [](const char* title) {
            return [title](Transaction& t) { t.change(card_id("K01"), [&](Card& card) { card.title = title; }); };
        };
        const std::string first = io::to_json({EditLabel::RenameCard, {}}, edited(document, rename("一")));
        (void)edited(document, rename("二"));
        const std::string third = io::to_json({EditLabel::RenameCard, {}}, edited(document, rename("三")));
        const std::string base = io::sha256_hex(slurp(desk.file));
        REQUIRE(io::JournalFile::start(desk.journal, {"session", base, desk.now().iso}, {first, third}));
    }
    const Sitting sitting(desk);
    CHECK(sitting.recovered == 0);
    CHECK(sitting.title() == "K01の題名");
    CHECK(sitting.was_told(NoticeCode::JournalSetAside));
    CHECK(set_aside_in(desk.folder).size() == 1);
}

TEST_CASE("a code that an undone edit was given is not given again after a kill") {
    const SessionDesk desk;
    const auto add = [](Sitting& sitting) {
        std::string code;
        REQUIRE(sitting.editor.edit({EditLabel::AddCard, {}}, [&](Transaction& t) -> Result<void> {
            Card issue = card("K01");
            issue.id = {};
            issue.code.clear();
            const auto id = edits::add_card(t, issue);
            if (!id) return id.error();
            code = t.document().find(*id)->code;
            return {};
        }));
        return code;
    };
    {
        Sitting sitting(desk);
        CHECK(add(sitting) == "K02");
        sitting.editor.undo();
        CHECK(sitting.file->has_unsaved());
    }
    Sitting sitting(desk);
    CHECK(add(sitting) == "K03");
    REQUIRE(sitting.file->save(sitting.snapshot()));
    CHECK(slurp(desk.file).find("\"K\": 3") != std::string::npos);
}

TEST_CASE("edits are recovered also when the folder has become read-only, and the journal goes on elsewhere") {
    const SessionDesk desk;
    desk.folder.open_to_all();
    const std::string shared = desk.folder / "shared";
    std::filesystem::create_directory(shared);
    const std::string file = shared + "/b.banso.json";
    SessionDesk::write(file, document_with({card("K01")}));
    ::chmod(file.c_str(), 0666);
    const auto set_mode = [&](unsigned mode) { ::chmod(shared.c_str(), mode); };
    set_mode(0777);
    REQUIRE(as_plain_user([&] {
                Sitting(desk, desk.open(file)).rename("一");
                return 0;
            }) == 0);
    ::chmod((shared + "/.b.banso.json.journal").c_str(), 0444);
    set_mode(0555);
    CHECK(as_plain_user([&] {
              Sitting sitting(desk, desk.open(file));
              if (sitting.recovered != 1 || sitting.title() != "一") return 1;
              if (sitting.file->journal_path().rfind(desk.state, 0) != 0) return 2;
              sitting.rename("二");
              const bool told_once = sitting.notices.size() == 1 && sitting.was_told(NoticeCode::CannotBeSaved);
              return sitting.file->is_journaled() && told_once ? 0 : 3;
          }) == 0);
    // The folder can be written again: the old journal beside the file knows less and must not win.
    set_mode(0777);
    CHECK(as_plain_user([&] {
              Sitting sitting(desk, desk.open(file));
              if (sitting.recovered != 2 || sitting.title() != "二") return 1;
              if (!sitting.notices.empty()) return 2;
              return sitting.file->save(sitting.snapshot()) ? 0 : 3;
          }) == 0);
    CHECK(title_in(file) == "二");
    CHECK(std::distance(std::filesystem::directory_iterator(shared), {}) == 1);
}

TEST_CASE("what a killed program left half written is cleared away, but not by somebody who only reads") {
    const SessionDesk desk;
    const std::string half_file = desk.folder / ".a.banso.json.saving-99999-0";
    const std::string half_journal = desk.folder / ".a.banso.json.journal.saving-99999-0";
    const Sitting sitting(desk);
    spill(half_file, "{");
    spill(half_journal, "banso");
    { const Sitting reader(desk); }
    CHECK(std::filesystem::exists(half_file));
    const_cast<Sitting&>(sitting).file.reset();
    { const Sitting next(desk); }
    CHECK_FALSE(std::filesystem::exists(half_file));
    CHECK_FALSE(std::filesystem::exists(half_journal));
}

// --- the journal in trouble ---------------------------------------------------------------------------------------

TEST_CASE("a journal that somebody removed is written anew where it was, with every edit") {
    const SessionDesk desk;
    Sitting sitting(desk);
    sitting.rename("一");
    std::filesystem::remove(desk.journal);
    CHECK(sitting.file->sync().error().code == ErrorCode::JournalGone);
    REQUIRE(sitting.file->move_journal());
    CHECK(sitting.file->journal_path() == desk.journal);
    sitting.rename("二");
    sitting.file.reset();
    CHECK(Sitting(desk).title() == "二");
}

TEST_CASE("a journal that can no longer be written beside the file goes on in the state folder") {
    const SessionDesk desk;
    {
        Sitting sitting(desk);
        sitting.rename("一");
        std::filesystem::remove(desk.journal);
        std::filesystem::create_directory(desk.journal);
        CHECK_FALSE(sitting.file->sync());
        REQUIRE(sitting.file->move_journal());
        CHECK(sitting.file->journal_path().starts_with(desk.state));
        sitting.rename("二");
        CHECK(sitting.file->is_journaled());
    }
    std::filesystem::remove(desk.journal);
    const Sitting sitting(desk);
    CHECK(sitting.recovered == 2);
    CHECK(sitting.title() == "二");
}

// --- saving -------------------------------------------------------------------------------------------------------

TEST_CASE("after saving, the file has everything and the journal nothing") {
    const SessionDesk desk;
    {
        Sitting sitting(desk);
        sitting.rename("一");
        REQUIRE(sitting.file->save(sitting.snapshot()));
        CHECK_FALSE(sitting.file->has_unsaved());
        CHECK(title_in(desk.file) == "一");
        CHECK(io::read_journal(slurp(desk.journal)).payloads.empty());
    }
    CHECK_FALSE(std::filesystem::exists(desk.journal));
    const Sitting again(desk);
    CHECK(again.recovered == 0);
    CHECK(again.title() == "一");
}

TEST_CASE("an edit made while saving is in the journal of the saved file") {
    const SessionDesk desk;
    {
        Sitting sitting(desk);
        sitting.rename("一");
        const files::Snapshot snapshot = sitting.snapshot();
        sitting.rename("二");
        REQUIRE(sitting.file->save(snapshot));
        CHECK(title_in(desk.file) == "一");
        CHECK(sitting.file->has_unsaved());
    }
    const Sitting again(desk);
    CHECK(again.recovered == 1);
    CHECK(again.title() == "二");
}

TEST_CASE("an edit and its undo leave the file as it is") {
    const SessionDesk desk;
    Sitting sitting(desk);
    const auto stamp = std::filesystem::last_write_time(desk.file);
    sitting.rename("一");
    sitting.editor.undo();
    REQUIRE(sitting.file->save(sitting.snapshot()));
    CHECK(std::filesystem::last_write_time(desk.file) == stamp);
    CHECK_FALSE(sitting.file->has_unsaved());
}

TEST_CASE("saving keeps the permissions of the file and the link that leads to it") {
    const SessionDesk desk;
    std::filesystem::create_directory(desk.folder / "real");
    const std::string real = desk.folder / "real/c.banso.json";
    SessionDesk::write(real, document_with({card("K01")}));
    ::chmod(real.c_str(), 0640);
    const std::string link = desk.folder / "link.banso.json";
    std::filesystem::create_symlink(real, link);
    Sitting sitting(desk, desk.open(link));
    CHECK(sitting.file->journal_path() == desk.folder / "real/.c.banso.json.journal");
    CHECK(Sitting(desk, desk.open(real)).file->read_only());  // one file, whatever it is called
    sitting.rename("一");
    REQUIRE(sitting.file->save(sitting.snapshot()));
    CHECK(std::filesystem::is_symlink(link));
    CHECK(title_in(real) == "一");
    CHECK(mode_of(real) == 0640);
}

TEST_CASE("the last twenty saved versions can be read again, newest first") {
    const SessionDesk desk;
    Sitting sitting(desk);
    for (int i = 1; i <= 25; ++i) {
        sitting.rename("第" + std::to_string(i) + "版");
        REQUIRE(sitting.file->save(sitting.snapshot()));
    }
    const std::vector<std::string> titles = titles_of_versions(*sitting.file);
    REQUIRE(titles.size() == 20);
    CHECK(titles.front() == "第25版");
    CHECK(titles.back() == "第6版");
}

TEST_CASE("what was found on opening is among the versions before it is overwritten") {
    const SessionDesk desk;
    Sitting sitting(desk);
    sitting.rename("一");
    REQUIRE(sitting.file->save(sitting.snapshot()));
    CHECK(titles_of_versions(*sitting.file) == std::vector<std::string>{"一", "K01の題名"});
}

// --- two programs, or something else ------------------------------------------------------------------------------

TEST_CASE("who opens a session second is told by whom and since when it is open, reads, and touches nothing") {
    const SessionDesk desk;
    Sitting first(desk);
    first.rename("一");
    const std::string since = platform::lock_holder(desk.lock)->since;
    const auto before = contents_of(desk.folder.path());
    {
        Sitting second(desk);
        CHECK(second.file->read_only());
        REQUIRE(second.was_told(NoticeCode::OpenElsewhere));
        const platform::LockHolder self = platform::this_process("");
        CHECK(second.notices.front().args == std::vector<std::string>{self.user + "@" + self.host, since});
        CHECK(second.title() == "K01の題名");
        CHECK(second.file->save(second.snapshot()).error().code == ErrorCode::ReadOnly);
        CHECK(second.file->save_over_theirs(second.snapshot()).error().code == ErrorCode::ReadOnly);
        CHECK_FALSE(second.file->append({}, {}));
    }
    CHECK(contents_of(desk.folder.path()) == before);
    first.rename("二");
    first.file.reset();
    CHECK(Sitting(desk).title() == "二");
}

TEST_CASE("a session of a newer version is read, not locked, and never written over") {
    const SessionDesk desk;
    const std::string newer = slurp(std::string(BANSO_SOURCE_DIR) + "/tests/data/newer/version-2.banso.json");
    spill(desk.file, newer);
    const auto before = contents_of(desk.folder.path());
    Sitting sitting(desk);
    CHECK(sitting.file->read_only());
    CHECK(sitting.was_told(NoticeCode::NewerVersion));
    CHECK(contents_of(desk.folder.path()) == before);
    CHECK(sitting.file->save(sitting.snapshot()).error().code == ErrorCode::ReadOnly);
    std::vector<Notice> notices;
    CHECK(sitting.file->save_as(desk.file, sitting.snapshot(), notices).error().code == ErrorCode::ReadOnly);
    CHECK(slurp(desk.file) == newer);
    REQUIRE(sitting.file->save_as(desk.folder / "copy.banso.json", sitting.snapshot(), notices));
    CHECK_FALSE(sitting.file->read_only());
}

TEST_CASE("a file that something else has written is not overwritten, and neither version is lost") {
    const SessionDesk desk;
    Sitting sitting(desk);
    sitting.rename("こちら");
    CHECK_FALSE(sitting.file->changed_on_disk());
    const Document theirs = document_with({card("K01", "discharge", "あちら")});
    SessionDesk::write(desk.file, theirs);
    CHECK(sitting.file->changed_on_disk());
    CHECK(sitting.file->save(sitting.snapshot()).error().code == ErrorCode::ChangedOnDisk);
    CHECK(title_in(desk.file) == "あちら");

    SUBCASE("ours over theirs: theirs is among the versions") {
        REQUIRE(sitting.file->save_over_theirs(sitting.snapshot()));
        CHECK(title_in(desk.file) == "こちら");
        CHECK(titles_of_versions(*sitting.file) == std::vector<std::string>{"こちら", "あちら", "K01の題名"});
        CHECK_FALSE(sitting.file->changed_on_disk());
    }
    SUBCASE("ours beside theirs: under a name that nobody has, and without a journal that would not fit") {
        const auto copy = sitting.file->save_beside(sitting.snapshot());
        REQUIRE(copy);
        CHECK(title_in(*copy) == "こちら");
        CHECK(title_in(desk.file) == "あちら");
        sitting.file.reset();
        CHECK_FALSE(std::filesystem::exists(desk.journal));
        CHECK(Sitting(desk).notices.empty());
    }
    SUBCASE("ours beside theirs, and edited on: the journal stays") {
        REQUIRE(sitting.file->save_beside(sitting.snapshot()));
        sitting.rename("まだ続く");
        sitting.file.reset();
        CHECK(std::filesystem::exists(desk.journal));
        CHECK(Sitting(desk).was_told(NoticeCode::JournalSetAside));
    }
    SUBCASE("a file that was removed can be written again") {
        std::filesystem::remove(desk.file);
        CHECK(sitting.file->save(sitting.snapshot()).error().code == ErrorCode::ChangedOnDisk);
        REQUIRE(sitting.file->save_over_theirs(sitting.snapshot()));
        CHECK(title_in(desk.file) == "こちら");
    }
}

TEST_CASE("two copies made within one second do not overwrite each other") {
    const SessionDesk desk;
    const Timestamp noon{"2026-09-10T12:00:00+09:00"};
    auto opened = SessionFile::open(desk.file, {desk.state, [&] { return noon; }});
    const SessionFile::Opened& session = std::get<0>(opened);
    const auto first = session.file->save_beside(session.file->snapshot(session.document));
    const auto second = session.file->save_beside(session.file->snapshot(session.document));
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == desk.folder / "a-2026-09-10T12-00-00.banso.json");
    CHECK(*first != *second);
}

// --- under another name -------------------------------------------------------------------------------------------

TEST_CASE("saved under another name, file, lock and journal are that name's") {
    const SessionDesk desk;
    const std::string other = desk.folder / "b.banso.json";
    {
        Sitting sitting(desk);
        sitting.rename("一");
        std::vector<Notice> notices;
        REQUIRE(sitting.file->save_as(other, sitting.snapshot(), notices));
        CHECK(notices.empty());
        CHECK(sitting.file->path() == other);
        CHECK(title_in(other) == "一");
        CHECK(title_in(desk.file) == "K01の題名");
        CHECK(Sitting(desk, desk.open(other)).file->read_only());
        CHECK_FALSE(Sitting(desk).file->read_only());
        sitting.rename("二");
    }
    CHECK(Sitting(desk).title() == "K01の題名");
    CHECK(Sitting(desk, desk.open(other)).title() == "二");
}

TEST_CASE("saved over another session, what was there stays: the file among the versions, its journal set aside") {
    const SessionDesk desk;
    const std::string other = desk.folder / "b.banso.json";
    SessionDesk::write(other, document_with({card("K01", "discharge", "元の中身")}));
    Sitting(desk, desk.open(other)).rename("元の編集");
    const std::string their_journal = slurp(desk.folder / ".b.banso.json.journal");
    {
        Sitting sitting(desk);
        sitting.rename("一");
        std::vector<Notice> notices;
        REQUIRE(sitting.file->save_as(other, sitting.snapshot(), notices));
        REQUIRE(notices.size() == 1);
        CHECK(notices.front().code == NoticeCode::JournalSetAside);
        CHECK(slurp(notices.front().args.front()) == their_journal);
        CHECK(titles_of_versions(*sitting.file) == std::vector<std::string>{"一", "元の中身"});
        sitting.rename("二");  // in the journal of the new place
    }
    const Sitting again(desk, desk.open(other));
    CHECK(again.title() == "二");
    CHECK(again.notices.empty());
}

TEST_CASE("a session that somebody has open is not saved over") {
    const SessionDesk desk;
    const std::string other = desk.folder / "b.banso.json";
    SessionDesk::write(other, document_with({card("K01", "discharge", "元の中身")}));
    const Sitting theirs(desk, desk.open(other));
    Sitting sitting(desk);
    sitting.rename("一");
    std::vector<Notice> notices;
    CHECK(sitting.file->save_as(other, sitting.snapshot(), notices).error().code == ErrorCode::OpenElsewhere);
    CHECK(title_in(other) == "元の中身");
    CHECK(sitting.file->path() == desk.file);
    CHECK(sitting.file->save(sitting.snapshot()));
}

// --- without a name -----------------------------------------------------------------------------------------------

TEST_CASE("a session without a name is in the state folder, and found again with all its edits") {
    const SessionDesk desk;
    std::string journal;
    {
        Sitting sitting(desk, SessionFile::start_unnamed(document_with({card("K01")}), desk.surroundings()));
        CHECK_FALSE(sitting.file->has_unsaved());
        sitting.rename("一");
        journal = sitting.file->journal_path();
        CHECK(journal.starts_with(desk.state));
        const auto twice = SessionFile::reopen_unnamed(journal, desk.surroundings());
        REQUIRE(twice.index() == 1);
        CHECK(std::get<1>(twice).front().error.code == ErrorCode::OpenElsewhere);
    }
    auto reopened = SessionFile::reopen_unnamed(journal, desk.surroundings());
    REQUIRE(reopened.index() == 0);
    Sitting sitting(desk, std::get<0>(std::move(reopened)));
    CHECK(sitting.title() == "一");
    CHECK(sitting.recovered == 1);
    std::vector<Notice> notices;
    REQUIRE(sitting.file->save_as(desk.folder / "named.banso.json", sitting.snapshot(), notices));
    CHECK(title_in(desk.folder / "named.banso.json") == "一");
    CHECK_FALSE(std::filesystem::exists(journal));
}

TEST_CASE("a session without a name that was never touched leaves nothing behind") {
    const SessionDesk desk;
    std::string journal;
    {
        const Sitting sitting(desk, SessionFile::start_unnamed(document_with({card("K01")}), desk.surroundings()));
        journal = sitting.file->journal_path();
        CHECK(std::filesystem::exists(journal));
    }
    CHECK(std::filesystem::is_empty(std::filesystem::path(journal).parent_path()));
}

TEST_CASE("a damaged journal of a session without a name is set aside and said so") {
    const SessionDesk desk;
    std::string journal;
    {
        Sitting sitting(desk, SessionFile::start_unnamed(document_with({card("K01")}), desk.surroundings()));
        sitting.rename("一");
        REQUIRE(sitting.file->sync());
        sitting.rename("二");
        journal = sitting.file->journal_path();
    }
    std::string bytes = slurp(journal);
    SUBCASE("in a line") {
        bytes[bytes.find('\n') + 20] ^= 1;
    }
    SUBCASE("in its header") {
        bytes[3] ^= 1;
    }
    spill(journal, bytes);
    const auto reopened = SessionFile::reopen_unnamed(journal, desk.surroundings());
    REQUIRE(reopened.index() == 1);
    const Error& error = std::get<1>(reopened).front().error;
    CHECK(error.code == ErrorCode::JournalDamaged);
    CHECK(slurp(error.args.front()) == bytes);
    CHECK_FALSE(std::filesystem::exists(journal));
}

// --- beside the window's thread -----------------------------------------------------------------------------------

TEST_CASE("while another thread saves, syncs and looks, every edit is in the journal or the file") {
    const SessionDesk desk;
    Document left;
    {
        Sitting sitting(desk);
        Worker worker;
        SessionFile* file = sitting.file.get();
        for (int i = 0; i < 150; ++i) {
            sitting.rename("第" + std::to_string(i) + "案");
            if (i % 10 == 3) sitting.editor.undo();
            if (i % 7 == 0) {
                worker.run([file, snapshot = sitting.snapshot()]() -> Worker::Finish {
                    const auto saved = file->save(snapshot);
                    return [saved] { CHECK(saved); };
                });
                worker.run([file]() -> Worker::Finish {
                    const bool fine = file->sync() && !file->changed_on_disk();
                    return [fine] { CHECK(fine); };
                });
            }
            if (i % 40 == 39)
                worker.run([file]() -> Worker::Finish {
                    const auto moved = file->move_journal();
                    return [moved] { CHECK(moved); };
                });
            (void)file->has_unsaved();
            (void)file->is_journaled();
            (void)file->path();
        }
        worker.wait();
        left = sitting.editor.document();
    }
    const Sitting again(desk);
    CHECK(again.editor.document() == left);
    CHECK(again.notices.empty());
}
