// `banso edit`: all edits or none, in place under the lock or into another file.
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "app/files/session_paths.h"
#include "app/platform/file_lock.h"
#include "app/platform/folders.h"
#include "model/edits/edit_line.h"
#include "model/io/journal_file.h"
#include "model/io/sha256.h"
#include "tests/app/cli/workplace.h"

using namespace banso;
using namespace banso::test;
using nlohmann::json;

namespace {

const std::string small = "examples/small.banso.json";

const std::string add_two =
    R"({"edit": "add_card", "kind": "issue", "area": "emergency", "title": "夜間に連絡がつかない"}
{"edit": "add_card", "id": "night-line", "kind": "countermeasure", "area": "emergency", "title": "夜間の当番を決める"}
{"edit": "add_link", "from": "night-line", "to": "night-line"}
)";

std::string without_last_line(const std::string& text) {
    return text.substr(0, text.rfind('\n', text.size() - 2) + 1);
}

}  // namespace

TEST_CASE("edits are applied in place, all in one step, and what they made is told") {
    const Workplace desk;
    const std::string file = desk.copy(small);
    const std::string edits = desk.file("edits.jsonl", without_last_line(add_two));
    const Ran ran = run({"edit", file, "--apply", edits, "--json"});
    CAPTURE(ran.err);
    REQUIRE(ran.status == 0);
    const json told = json::parse(ran.out);
    CHECK(told["applied"] == 2);
    REQUIRE(told["created"].size() == 2);
    CHECK(told["created"][0]["line"] == 1);
    CHECK(told["created"][0]["code"].get<std::string>().starts_with("K"));
    CHECK_FALSE(told["created"][0]["id"].get<std::string>().empty());
    CHECK(told["created"][1]["line"] == 2);
    CHECK(told["created"][1]["id"] == "night-line");
    const json before = json::parse(slurp(in_source(small)));
    const json after = json::parse(slurp(file));
    CHECK(after["cards"].size() == before["cards"].size() + 2);
    CHECK(after["placement"].size() == after["cards"].size());
    CHECK(after["log"].size() == before.value("log", json::array()).size() + 1);
    CHECK(after["log"].back()["at"] == "2026-09-10T14:03:22+09:00");
    CHECK(run({"validate", file}).status == 0);
    CHECK(desk.names() == std::vector<std::string>{"a.banso.json", "edits.jsonl"});  // no lock, no journal
}

TEST_CASE("edits come from standard input too, empty lines passed over, verbs written either way") {
    const Workplace desk;
    const std::string file = desk.copy(small);
    const Ran ran = run({"edit", file, "--apply", "-"},
                        "\n{\"add_card\": {\"kind\": \"issue\", \"area\": \"emergency\", \"title\": \"あ\"}}\r\n\n");
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, "applied 1 edits"));
    CHECK(contains(ran.out, "line 2: K"));
    CHECK(contains(slurp(file), "\"title\": \"あ\""));
}

TEST_CASE("edits come from a device or a pipe, but not without end") {
    const Workplace desk;
    const std::string file = desk.copy(small);
    CHECK(run({"edit", file, "--apply", "/dev/null"}).status == 0);
    const Ran endless = run({"edit", file, "--apply", "/dev/zero"});
    CHECK(endless.status == 2);
    CHECK(contains(endless.err, "too large"));
    CHECK(slurp(file) == slurp(in_source(small)));
}

TEST_CASE("an edit that fails in the middle leaves the file as it was, and its line is named") {
    const Workplace desk;
    struct Row {
        std::string line;
        std::string piece;
    };
    const std::string good =
        "{\"edit\": \"add_card\", \"kind\": \"issue\", \"area\": \"emergency\", \"title\": \"い\"}\n";
    const std::vector<Row> rows{
        {R"({"edit": "add_link", "from": "K01", "to": "K01"})", "linked to itself"},
        {R"({"edit": "set", "record": "K99", "field": "title", "value": "x"})", "\"K99\""},
        {R"({"edit": "set", "record": "K01", "field": "colour", "value": "red"})", "colour"},
        {R"({"edit": "add_card", "kind": "isue", "area": "emergency", "title": "x"})", "isue"},
        {R"({"edit": "paint", "record": "K01"})", "there is no edit \"paint\""},
        {R"({"record": "K01"})", "there is no edit \"record\""},
        {R"([1, 2])", "this line is not an edit"},
        {R"({"edit": "remove", "record": "K01")", "ends in the middle"},
        {R"({"edit": "remove", "record": "K01", "record": "K02"})", "there twice"},
        {"{\"edit\": \"remove\", \"record\": \"\xff\"}", "not UTF-8"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const std::string file = desk.copy(small);
        const std::string before = slurp(file);
        const std::string edits = desk.file("edits.jsonl", good + "\n" + row.line + "\n" + good);
        const Ran ran = run({"edit", file, "--apply", edits});
        CAPTURE(ran.err);
        CHECK(ran.status == 1);
        CHECK(ran.out.empty());
        CHECK(contains(ran.err, edits + ":3:"));
        CHECK(contains(ran.err, row.piece));
        CHECK(slurp(file) == before);
        const json told = json::parse(run({"edit", file, "--apply", edits, "--json"}).out);
        CHECK(told["files"][0]["file"] == edits);
        CHECK(told["files"][0]["problems"][0]["line"] == 3);
    }
    CHECK(desk.names() == std::vector<std::string>{"a.banso.json", "edits.jsonl"});
}

TEST_CASE("with -o the file stays and the result goes elsewhere, also over an older result") {
    const Workplace desk;
    const std::string file = desk.copy(small);
    const std::string edits = desk.file("edits.jsonl", without_last_line(add_two));
    CHECK(run({"edit", file, "--apply", edits, "-o", desk / "b.banso.json"}).status == 0);
    CHECK(slurp(file) == slurp(in_source(small)));
    const std::string first = slurp(desk / "b.banso.json");
    CHECK(first != slurp(file));
    CHECK(run({"edit", file, "--apply", edits, "-o", desk / "b.banso.json"}).status == 0);
    CHECK(slurp(desk / "b.banso.json") == first);  // same seed, same time: same bytes
    CHECK(run({"edit", file, "--apply", edits, "-o", desk / "none/b.banso.json"}).status == 2);
}

TEST_CASE("the format's page lists every edit there is") {
    const std::string page = slurp(in_source("FORMAT.md"));
    for (int verb = 0; verb <= static_cast<int>(edits::EditVerb::Unwaive); ++verb) {
        const std::string name(edits::to_text(static_cast<edits::EditVerb>(verb)));
        CAPTURE(name);
        CHECK(contains(page, "`" + name + "`"));
    }
}

TEST_CASE("no edits at all change nothing") {
    const Workplace desk;
    const std::string file = desk.copy(small);
    const Ran ran = run({"edit", file, "--apply", "-", "--json"}, "");
    CHECK(ran.status == 0);
    CHECK(json::parse(ran.out)["applied"] == 0);
    CHECK(slurp(file) == slurp(in_source(small)));
}

TEST_CASE("fields that this version does not know are still there after an edit") {
    const Workplace desk;
    const std::string file = desk.copy("tests/data/unknown-fields.banso.json");
    REQUIRE(run({"edit", file, "--apply", "-"}, R"({"edit": "set", "field": "title", "value": "新しい題"})").status ==
            0);
    std::istringstream before(slurp(in_source("tests/data/unknown-fields.banso.json")));
    const std::string after = slurp(file);
    int unknown = 0;
    for (std::string line; std::getline(before, line);) {
        if (!contains(line, "\"x_")) continue;
        CAPTURE(line);
        CHECK(contains(after, line.substr(0, line.find_last_not_of(",[{") + 1)));
        ++unknown;
    }
    CHECK(unknown > 20);
    CHECK(contains(after, "12345678901234567890123"));
    CHECK(contains(after, "新しい題"));
}

TEST_CASE("a file that is open elsewhere is not edited, and it is said by whom and since when") {
    const Workplace desk;
    const std::string file = desk.copy(small);
    const std::string lock = files::session_paths(file, platform::state_folder()).lock;
    // Another process holds it: locks of one process do not shut itself out.
    const int status = in_child([&] {
        const auto held = platform::FileLock::take(lock, {"saito", "hub-pc", 42, "2026-09-10T13:00:00+09:00"});
        if (!std::holds_alternative<platform::FileLock>(held)) return 90;
        return in_child([&] {
            const Ran ran = run({"edit", file, "--apply", "-"}, add_two);
            const bool told = contains(ran.err, "saito@hub-pc") && contains(ran.err, "2026-09-10T13:00:00+09:00");
            const Ran copy = run({"edit", in_source(small), "--apply", "-", "-o", file}, add_two);
            return ran.status == 2 && told && copy.status == 2 ? 0 : 91;
        });
    });
    CHECK(status == 0);
    CHECK(slurp(file) == slurp(in_source(small)));
}

TEST_CASE("a file that is about to be closed elsewhere is waited for, which is said, and then edited") {
    const Workplace desk;
    const std::string file = desk.copy(small);
    const std::string lock = files::session_paths(file, platform::state_folder()).lock;
    int let_go[2];
    int held[2];
    REQUIRE(::pipe(let_go) == 0);
    REQUIRE(::pipe(held) == 0);
    const pid_t holder = ::fork();
    char token = 0;
    if (holder == 0) {
        const auto taken = platform::FileLock::take(lock, {"saito", "hub-pc", 42, "2026-09-10T13:00:00+09:00"});
        (void)!::write(held[1], "h", 1);
        (void)!::read(let_go[0], &token, 1);
        ::_exit(0);
    }
    REQUIRE(::read(held[0], &token, 1) == 1);
    static int release;
    release = let_go[1];
    // Asked after the first try only: the holder lets go then, and not before.
    const auto patience = [](bool) {
        (void)!::write(release, "g", 1);
        return 60.0;
    };
    const Ran ran = run({"edit", file, "--apply", "-"}, without_last_line(add_two), patience);
    ::waitpid(holder, nullptr, 0);
    CHECK(ran.status == 0);
    CHECK(contains(ran.err, "saito@hub-pc"));
    CHECK(contains(ran.err, "waiting"));
    CHECK(contains(slurp(file), "夜間の当番を決める"));
}

TEST_CASE("a file whose last edits were never saved is not edited until they are recovered") {
    const Workplace desk;
    const std::string file = desk.copy(small);
    const std::string path = files::session_paths(file, platform::state_folder()).journal;
    {
        auto journal =
            io::JournalFile::start(path, {"small-example", io::sha256_hex(slurp(file)), "2026-09-10T13:00:00+09:00"});
        REQUIRE(journal);
        REQUIRE(journal->append("{}"));
    }
    const std::string bytes = slurp(path);
    const Ran ran = run({"edit", file, "--apply", "-"}, without_last_line(add_two));
    CHECK(ran.status == 2);
    CHECK(contains(ran.err, "never saved"));
    CHECK(slurp(file) == slurp(in_source(small)));
    CHECK(slurp(path) == bytes);
}

TEST_CASE("a newer file, a broken one and a missing one are not edited") {
    const Workplace desk;
    const std::string newer = desk.copy("tests/data/newer/version-2.banso.json");
    const Ran ran = run({"edit", newer, "--apply", "-"}, add_two);
    CHECK(ran.status == 2);
    CHECK(contains(ran.err, "newer"));
    CHECK(slurp(newer) == slurp(in_source("tests/data/newer/version-2.banso.json")));
    const std::string broken = desk.copy("tests/data/broken/double-id.banso.json", "b.banso.json");
    CHECK(run({"edit", broken, "--apply", "-"}, add_two).status == 1);
    CHECK(run({"edit", desk / "none.banso.json", "--apply", "-"}, add_two).status == 2);
    CHECK(run({"edit", newer, "--apply", desk / "none.jsonl"}).status == 2);
    CHECK(desk.names() == std::vector<std::string>{"a.banso.json", "b.banso.json"});
}
