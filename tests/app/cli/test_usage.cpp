// What every command has in common: help, versions, wrong usage, and text that cannot steer a terminal.
#include <doctest/doctest.h>

#include "app/words/cli.h"
#include "tests/app/cli/workplace.h"

using namespace banso;
using namespace banso::test;

namespace {

const std::vector<std::string> commands{"new", "validate", "show", "edit", "layout", "export", "picture"};

}  // namespace

TEST_CASE("asked how, the program and each command answer in both languages, with an example and what statuses mean") {
    for (const std::string language : {"en", "ja"}) {
        CAPTURE(language);
        const std::string example = language == "en" ? "Example:" : "例:";
        const std::string status = language == "en" ? "Exit status: 0" : "終了状態: 0";
        const Ran whole = run({"--help", "--lang", language});
        CHECK(whole.status == 0);
        CHECK(contains(whole.out, example));
        for (const std::string& command : commands) {
            CAPTURE(command);
            CHECK(contains(whole.out, "\n  " + command));
            const Ran help = run({command, "--help", "--lang", language});
            CHECK(help.status == 0);
            CHECK(help.err.empty());
            CHECK(contains(help.out, "banso " + command));
            CHECK(contains(help.out, example));
            CHECK(contains(help.out, status));
        }
    }
}

TEST_CASE("the version is one line") {
    const Ran version = run({"--version"});
    CHECK(version.status == 0);
    CHECK(version.out.starts_with("banso "));
    CHECK(version.out.find('\n') == version.out.size() - 1);
}

TEST_CASE("wrong usage ends with 2 and one line that helps") {
    struct Row {
        std::vector<std::string> args;
        std::string piece;
    };
    const std::string small = in_source("examples/small.banso.json");
    const std::vector<Row> rows{
        {{"validate"}, "FILE is missing; see banso validate --help"},
        {{"show"}, "FILE is missing"},
        {{"show", small, "more"}, "\"more\" is not expected here; see banso show --help"},
        {{"show", small, "--colour"}, "\"--colour\" is not expected here"},
        {{"edit", small}, "--apply is missing"},
        {{"new"}, "--out is missing"},
        {{"export", small}, "--out is missing"},
        {{"layout", small, "--engine", "dagre"}, "--engine cannot be \"dagre\"; it takes graphviz | banso"},
        {{"export", small, "-o", "x.svg", "--page", "B4"}, "it takes A3 | A4"},
        {{"export", small, "-o", "x.svg", "--view", "all"}, "it takes whole | meeting-1"},
        {{"export", small, "-o", "x.svg", "--theme", "pink"}, "it takes light | dark | contrast"},
        {{"picture", small, "-o", "x.png", "--show", "kitchen"}, "it takes inspector | history"},
        {{"picture", small, "-o", "x.png", "--size", "huge"}, "--size cannot be \"huge\""},
        {{"show", small, "--lang", "fr"}, "it takes ja | en"},
        {{"vaildate", small}, "did you mean banso validate?"},
        {{"shw"}, "did you mean banso show?"},
        {{"frobnicate"}, "there is no command and no file \"frobnicate\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.piece);
        const Ran ran = run(row.args);
        CAPTURE(ran.err);
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(contains(ran.err, row.piece));
        CHECK(ran.err.find('\n') == ran.err.size() - 1);
    }
    CHECK(contains(run({"validate", "--lang", "ja"}).err,
                   "FILE がありません。banso validate --help で使い方を見られます"));
}

TEST_CASE("without a command the window opens, with the file if one is named") {
    CHECK(run({}).out == "window:");
    const std::string small = in_source("examples/small.banso.json");
    CHECK(run({small}).out == "window:" + small);
    CHECK(run({"not-yet.banso.json"}).out == "window:not-yet.banso.json");
}

TEST_CASE("a picture is asked for with all that can be said of it, and only of a session") {
    const std::string small = in_source("examples/small.banso.json");
    CHECK(contains(run({"picture", small, "-o", "b.png"}).out, "picture:" + small + " b.png 1920x1080 1 light   \n"));
    const Ran full = run({"picture", small, "-o", "b.png", "--size", "1280x800", "--scale", "1.5", "--theme", "dark",
                          "--view", "meeting-2", "--show", "inspector", "--select", "K01"});
    CHECK(contains(full.out, " b.png 1280x800 1.5 dark meeting-2 inspector K01\nwrote b.png\n"));
    const Ran broken = run({"picture", in_source("tests/data/broken/double-id.banso.json"), "-o", "b.png"});
    CHECK(broken.status == 1);
    CHECK(broken.out.empty());
    CHECK(run({"picture", "not-there.banso.json", "-o", "b.png"}).status == 2);
}

TEST_CASE("what stands in a file never steers the terminal") {
    CHECK(cli::for_terminal("赤\x1b[31m") == "赤\\u001b[31m");
    CHECK(cli::for_terminal("a\nb\tc\r") == "a b c\\u000d");
    CHECK(cli::for_terminal("\xc2\x9b\x7f") == "\\u009b\\u007f");          // CSI in one character, delete
    CHECK(cli::for_terminal("\xe2\x80\xae逆") == "\\u202e逆");             // right to left from here
    CHECK(cli::for_terminal("\x9b|\xff") == "\xef\xbf\xbd|\xef\xbf\xbd");  // bytes that are no text
    const Workplace desk;
    std::string bytes = slurp(in_source("examples/small.banso.json"));
    const std::string title = "はじめての一枚（架空の例）";
    bytes.replace(bytes.find(title), title.size(),
                  "\\u001b]0;owned\\u0007\xc2\x9b"
                  "31m");
    const std::string file = desk.file("evil.banso.json", bytes);
    for (const std::vector<std::string>& args :
         {std::vector<std::string>{"show", file}, {"show", file, "--json"}, {"validate", file + "\x1b[2J"}}) {
        const Ran ran = run(args);
        for (const std::string& text : {ran.out, ran.err}) {
            CHECK(text.find('\x1b') == std::string::npos);
            CHECK(text.find('\x07') == std::string::npos);
            CHECK(text.find("\xc2\x9b") == std::string::npos);
        }
    }
    CHECK(contains(run({"show", file}).out, "\\u001b]0;owned\\u0007"));
}
