// `banso validate`: sound files, every broken one of tests/data, and what is no file at all; as the program itself,
// with the time and memory it takes.
#include <algorithm>
#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/app/cli/workplace.h"

using namespace banso;
using namespace banso::test;
using nlohmann::json;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;  // time and memory say nothing then
#else
constexpr bool sanitized = false;
#endif

struct Measured {
    Ran ran;
    double wall = 0;    // seconds
    double cpu = 0;     // seconds
    double memory = 0;  // megabytes at most
};

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// The real program; a hang ends after a minute. `plain`: without root's rights.
Measured run_program(const std::vector<std::string>& args, const std::string& desk, bool plain = false) {
    const std::string out = desk + "/out.txt";
    const std::string err = desk + "/err.txt";
    const auto began = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        (void)::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), 1);
        (void)::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), 2);
        constexpr unsigned nobody = 65534;
        if (plain && ::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(126);
        std::vector<char*> argv{const_cast<char*>(BANSO_PROGRAM)};
        for (const std::string& arg : args) argv.push_back(const_cast<char*>(arg.c_str()));
        argv.push_back(nullptr);
        ::alarm(60);
        ::execv(BANSO_PROGRAM, argv.data());
        ::_exit(126);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    Measured measured;
    measured.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    measured.cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
    measured.memory = static_cast<double>(used.ru_maxrss) / 1024;
    measured.ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    measured.ran.out = slurp(out);
    measured.ran.err = slurp(err);
    return measured;
}

// What took longest and most.
class Worst {
  public:
    void see(const std::string& name, const Measured& measured) {
        ++runs_;
        if (!sanitized) {
            CHECK(measured.cpu < 1.0);
            CHECK(measured.memory < 200.0);
        }
        if (measured.cpu > cpu_) cpu_ = measured.cpu, slowest_ = name;
        if (measured.memory > memory_) memory_ = measured.memory, largest_ = name;
        wall_ = std::max(wall_, measured.wall);
    }
    ~Worst() {
        MESSAGE("worst of " << runs_ << " runs: " << cpu_ << " s of processor (" << slowest_ << "), " << wall_
                            << " s on the clock, " << memory_ << " MB (" << largest_ << ")");
    }

  private:
    int runs_ = 0;
    double cpu_ = 0;
    double memory_ = 0;
    double wall_ = 0;
    std::string slowest_ = "-";
    std::string largest_ = "-";
};

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

// A sound session whose value at `at` is `text`, which need not be JSON.
std::string session_with(const std::string& at, const std::string& text) {
    if (at == "top") return text;
    json session = json::parse(slurp(in_source("examples/small.banso.json")));
    session[json::json_pointer(at)] = "PUT-IT-HERE";
    std::string bytes = session.dump();
    const std::string mark = "\"PUT-IT-HERE\"";
    return bytes.replace(bytes.find(mark), mark.size(), text);
}

// The bytes that an entry of EXPECTED.json's `generated` describes; for those that are files.
std::string generated_bytes(const json& entry) {
    const std::string make = entry["make"];
    const int times = entry.value("times", 0);
    if (make == "nested") {
        const int depth = entry["depth"];
        return session_with(entry["at"], repeated(entry["open"], depth) + (entry["open"] == "[" ? "" : "0") +
                                             repeated(entry["close"], depth));
    }
    if (make == "repeat") return session_with(entry["at"], repeated(entry["text"], times));
    if (make == "unclosed-string") {
        const std::string whole = session_with(entry["at"], "\"" + repeated(entry["text"], times));
        return whole.substr(0, whole.find(entry["text"].get<std::string>()) +
                                   entry["text"].get<std::string>().size() * static_cast<std::size_t>(times));
    }
    if (make == "cards") {
        json session = json::parse(slurp(in_source("examples/small.banso.json")));
        for (int i = 0; i < times; ++i) {
            json card = entry["card"];
            card["id"] = "made-" + std::to_string(i);
            card["code"] = "K" + std::to_string(1000 + i);
            card["area"] = session["areas"][0]["id"];
            card["title"] = "x";
            session["cards"].push_back(card);
        }
        return session.dump();
    }
    return slurp(in_source("examples/small.banso.json"));
}

// Makes what the entry describes at `path`.
void make_generated(const json& entry, const std::string& path) {
    const std::string make = entry["make"];
    if (make == "folder") {
        std::filesystem::create_directory(path);
    } else if (make == "pipe") {
        REQUIRE(::mkfifo(path.c_str(), 0644) == 0);
    } else if (make == "symlink-to-itself") {
        std::filesystem::create_symlink(path, path);
    } else if (make != "nothing") {
        spill(path, generated_bytes(entry));
        if (entry.contains("mode"))
            ::chmod(path.c_str(), static_cast<mode_t>(std::stoul(entry["mode"].get<std::string>(), nullptr, 8)));
    }
}

const json& expected() {
    static const json manifest = json::parse(slurp(in_source("tests/data/broken/EXPECTED.json")));
    return manifest;
}

// Whether one of the problems told as JSON is the expected one.
bool tells(const json& problems, const json& entry) {
    return std::any_of(problems.begin(), problems.end(), [&](const json& problem) {
        if (entry.contains("pointer") && entry["pointer"] != problem["pointer"]) return false;
        if (entry.contains("line") && entry["line"] != problem["line"]) return false;
        const std::string message = problem["what"].get<std::string>() + problem["hint"].get<std::string>();
        const json mentions = entry.value("mentions", json::array());
        return !problem["hint"].get<std::string>().empty() &&
               std::all_of(mentions.begin(), mentions.end(),
                           [&](const json& piece) { return contains(message, piece.get<std::string>()); });
    });
}

}  // namespace

TEST_CASE("the examples are valid") {
    std::vector<std::string> args{"validate"};
    for (const auto& entry : std::filesystem::directory_iterator(in_source("examples")))
        if (entry.path().string().ends_with(".banso.json")) args.push_back(entry.path().string());
    REQUIRE(args.size() >= 5);
    const Ran ran = run(args);
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(contains(ran.out, "small.banso.json: a valid session ("));
    args.push_back("--json");
    const json told = json::parse(run(args).out);
    CHECK(told["files"].size() == args.size() - 2);
    for (const json& file : told["files"]) {
        CHECK(file["valid"] == true);
        CHECK(file["problems"].empty());
    }
}

TEST_CASE("of several files the worst decides, and each is spoken of") {
    const std::string good = in_source("examples/small.banso.json");
    const std::string bad = in_source("tests/data/broken/double-code.banso.json");
    const std::string none = in_source("tests/data/broken/none-such.banso.json");
    CHECK(run({"validate", good, bad}).status == 1);
    CHECK(run({"validate", bad, none, good}).status == 2);
    const Ran ran = run({"validate", bad, none, good});
    CHECK(contains(ran.err, "double-code.banso.json:"));
    CHECK(contains(ran.err, "none-such.banso.json"));
    CHECK(contains(ran.out, "small.banso.json"));
    const json told = json::parse(run({"validate", "--json", bad, none, good}).out);
    REQUIRE(told["files"].size() == 3);
    CHECK(told["files"][0]["file"] == bad);
    CHECK(told["files"][0]["valid"] == false);
    CHECK(told["files"][2]["valid"] == true);
}

TEST_CASE("a problem is one line that says file, line, column, pointer, what is wrong and what to do") {
    const Ran ran = run({"validate", in_source("tests/data/broken/dangling-link-to.banso.json")});
    CHECK(ran.status == 1);
    const std::string line = ran.err.substr(0, ran.err.find('\n'));
    CAPTURE(line);
    const json& entry = expected()["files"]["dangling-link-to.banso.json"];
    const std::string start = in_source("tests/data/broken/dangling-link-to.banso.json") + ":" +
                              std::to_string(entry["line"].get<int>()) + ":";
    CHECK(line.starts_with(start));
    CHECK(contains(line, ": " + entry["pointer"].get<std::string>() + ": "));
    CHECK(contains(line, "; "));
}

TEST_CASE("a file of a newer version is valid, with a note") {
    const Ran ran = run({"validate", in_source("tests/data/newer/version-2.banso.json")});
    CHECK(ran.status == 0);
    CHECK(contains(ran.err, "newer format version 2"));
}

TEST_CASE("the program tells of every broken file what is wrong, within a second and 200 MB, and alters none") {
    const Workplace desk;
    Worst worst;
    for (const auto& [name, entry] : expected()["files"].items()) {
        CAPTURE(name);
        const std::string path = in_source("tests/data/broken/" + name);
        const std::string before = slurp(path);
        const Measured measured = run_program({"validate", "--json", path}, desk.path());
        worst.see(name, measured);
        REQUIRE(measured.ran.status == entry["exit"]);
        const json told = json::parse(measured.ran.out);
        CAPTURE(measured.ran.out);
        CHECK(told["files"][0]["valid"] == false);
        CHECK(tells(told["files"][0]["problems"], entry));
        CHECK(slurp(path) == before);
    }
}

TEST_CASE("the program copes with what is too large, too deep or no file at all") {
    const Workplace desk;
    Worst worst;
    for (const auto& [name, entry] : expected()["generated"].items()) {
        CAPTURE(name);
        const std::string path = desk / (name + ".banso.json");
        make_generated(entry, path);
        const bool plain = entry.contains("mode");
        const Measured measured = run_program({"validate", "--json", path}, desk.path(), plain);
        if (plain && measured.ran.status == 126) {
            MESSAGE("skipped: a plain user may not run " << BANSO_PROGRAM);
            continue;
        }
        worst.see(name, measured);
        REQUIRE(measured.ran.status == entry["exit"]);
        const json told = json::parse(measured.ran.out);
        CHECK(tells(told["files"][0]["problems"], entry));
    }
}
