// Every file of tests/data/broken is refused for the reason its EXPECTED.json gives, in words of both languages.
#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include <doctest/doctest.h>

#include "app/words/errors.h"
#include "tests/support/session_files.h"

using namespace banso;
using namespace banso::test;
using nlohmann::json;

namespace {

std::string told(const io::Problem& problem, words::Language language) {
    return std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " + problem.pointer + ": " +
           words::sentence(problem.error, language);
}

bool mentions_all(const std::string& message, const json& expected) {
    for (const json& piece : expected.value("mentions", json::array())) {
        if (message.find(piece.get<std::string>()) == std::string::npos) return false;
    }
    return true;
}

bool is_expected(const io::Problem& problem, const json& expected) {
    if (expected.contains("pointer") && expected["pointer"] != problem.pointer) return false;
    if (expected.contains("line") && expected["line"] != problem.line) return false;
    return mentions_all(words::sentence(problem.error, words::Language::Japanese), expected) &&
           mentions_all(words::sentence(problem.error, words::Language::English), expected);
}

// Refused, within bounds of time, in the order of the file.
std::vector<io::Problem> problems_of(const std::string& bytes) {
    const io::ReadResult read = io::read_session(bytes);
    CHECK_FALSE(read.document);
    CHECK_FALSE(read.problems.empty());
    CHECK(read.problems.size() <= io::most_problems + 1);
    CHECK(std::is_sorted(read.problems.begin(), read.problems.end(), [](const auto& a, const auto& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    }));
    return read.problems;
}

}  // namespace

TEST_CASE("each broken file is refused, at the place and for the reason that is wrong") {
    const json manifest = json::parse(slurp(in_source("tests/data/broken/EXPECTED.json")));
    const std::vector<std::string> paths = session_files("tests/data/broken");
    CHECK(paths.size() == manifest["files"].size());
    for (const std::string& path : paths) {
        const std::string name = std::filesystem::path(path).filename().string();
        CAPTURE(name);
        REQUIRE(manifest["files"].contains(name));
        const json& expected = manifest["files"][name];
        const std::vector<io::Problem> problems = problems_of(slurp(path));
        std::string all;
        for (const io::Problem& problem : problems) all += "\n  " + told(problem, words::Language::English);
        CAPTURE(expected.dump());
        CAPTURE(all);
        CHECK(std::any_of(problems.begin(), problems.end(),
                          [&](const io::Problem& problem) { return is_expected(problem, expected); }));
        for (std::size_t i = 0; i < expected.value("pointers", json::array()).size(); ++i) {
            const json one{{"pointer", expected["pointers"][i]}, {"line", expected["lines"][i]}};
            CHECK(std::any_of(problems.begin(), problems.end(),
                              [&](const io::Problem& problem) { return is_expected(problem, one); }));
        }
    }
}
