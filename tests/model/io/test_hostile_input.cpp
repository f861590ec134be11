// Input made to hurt: nesting, length, number, and a valid file with bytes changed. Nothing crashes, hangs, or is
// taken for JSON that is none (nlohmann's parser is asked for a second opinion).
#include <nlohmann/json.hpp>
#include <random>

#include <doctest/doctest.h>

#include "model/io/change_json.h"
#include "model/io/json_check.h"
#include "model/io/write_session.h"
#include "tests/support/session_files.h"

using namespace banso;
using namespace banso::test;
using nlohmann::json;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

// What the manifest wants made, as bytes; "" for what is no file's content.
std::string made(const json& recipe, const std::string& sound) {
    const std::string kind = recipe["make"];
    const std::size_t times = recipe.value("times", recipe.value("depth", std::size_t{0}));
    std::string value;
    if (kind == "nested") {
        const std::string open = recipe["open"];
        value = repeated(open, times) + (open.back() == ':' ? "0" : "") + repeated(recipe["close"], times);
    } else if (kind == "repeat") {
        value = repeated(recipe["text"], times);
    } else if (kind == "unclosed-string") {
        value = "\"" + repeated(recipe["text"], times);
    } else if (kind == "cards") {
        const std::string card = recipe["card"].dump();
        return R"({"format":"banso-session","format_version":1,"id":"s","title":"","cards":[)" + card +
               repeated("," + card, times - 1) + "]}";
    } else {
        return "";
    }
    const std::string at = recipe["at"];
    if (at == "top") return value;
    json session = json::parse(sound);
    session[json::json_pointer(at)] = "HERE";
    std::string text = session.dump(2);
    return text.replace(text.find("\"HERE\""), 6, value);
}

ErrorCode first_code(const std::string& bytes) {
    const io::ReadResult read = io::read_session(bytes);
    CHECK_FALSE(read.document);
    REQUIRE_FALSE(read.problems.empty());
    return read.problems.front().error.code;
}

bool is_json_to_us(const std::string& text) {
    for (const io::Fault& fault : io::check_json(text)) {
        if (fault.error.code != ErrorCode::JsonNameTwice) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("files made too deep, too long or too wrong are refused with few words") {
    const json manifest = json::parse(slurp(in_source("tests/data/broken/EXPECTED.json")));
    const std::string sound = slurp(in_source("examples/small.banso.json"));
    for (const auto& [name, recipe] : manifest["generated"].items()) {
        const std::string bytes = made(recipe, sound);
        if (bytes.empty()) continue;
        CAPTURE(name);
        const io::ReadResult read = io::read_session(bytes);
        CHECK_FALSE(read.document);
        CHECK_FALSE(read.problems.empty());
        CHECK(read.problems.size() <= io::most_problems + 1);
        for (const io::Problem& problem : read.problems) {
            CHECK(problem.pointer.size() < 8000);
            for (const std::string& arg : problem.error.args) CHECK(arg.size() < 400);
        }
    }
    CHECK(first_code(repeated("[", 1'000'000)) == ErrorCode::JsonTooDeep);
    CHECK(first_code(repeated("{\"a\":", 10'000)) == ErrorCode::JsonTooDeep);
    CHECK(first_code("[" + repeated("0,", 6'000'000) + "0]") == ErrorCode::JsonTooMany);
    CHECK(first_code("[" + repeated("{},", 600'000) + "0]") == ErrorCode::JsonTooMany);
    CHECK(first_code("\"" + std::string(100'000'000, 'x')) == ErrorCode::SessionTooLarge);
}

TEST_CASE("when there are more problems than anybody reads, their number is told") {
    std::string cards;
    for (int i = 0; i < 100'000; ++i) cards += std::string(i ? "," : "") + R"({"kind":"activity"})";
    const io::ReadResult read = io::read_session(
        R"({"format":"banso-session","format_version":1,"id":"s","title":"","cards":[)" + cards + "]}");
    REQUIRE(read.problems.size() == io::most_problems + 1);
    CHECK(read.problems.back().error == Error{ErrorCode::MoreProblems, {std::to_string(500'000 - 100)}});
    CHECK(read.problems.front().pointer == "/cards/0");
    CHECK(read.problems[99].pointer.starts_with("/cards/19"));
}

TEST_CASE("a hundred thousand links of one card, last one first, are no reason to wait") {
    std::string links;
    for (int i = 100'000; i > 0; --i)
        links += R"({"id":"l)" + std::to_string(1'000'000 + i) + R"(","from":"k","to":"k"})" + (i > 1 ? "," : "");
    const Document document =
        document_of(R"({"format":"banso-session","format_version":1,"id":"s","title":"","areas":[{"id":"a"}],)"
                    R"("cards":[{"id":"k","code":"K1","kind":"issue","area":"a","title":""}],"links":[)" +
                    links + "]}");
    CHECK(document.links_of(CardId{"k"}).size() == 100'000);
    CHECK(document.links_of(CardId{"k"}).front() == LinkId{"l1000001"});
}

TEST_CASE("a session cut off anywhere is refused") {
    const std::string bytes = slurp(in_source("examples/small.banso.json"));
    for (std::size_t end = 0; end + 2 < bytes.size(); end += 1 + end % 4) {
        const io::ReadResult read = io::read_session(std::string_view(bytes).substr(0, end));
        REQUIRE_FALSE(read.document);
        REQUIRE(read.problems.size() == 1);
    }
}

TEST_CASE("a session with any byte changed is read or refused, and what is read can be saved") {
    const std::string bytes = slurp(in_source("examples/small.banso.json"));
    const std::string_view put = "\"\\{}[],:0-.eE \n\x01\x7f\x80\xC3\xE3\xFF";
    std::mt19937_64 random(1);
    int read_again = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 1 + random() % 5) {
        std::string changed = bytes;
        if (at % 7 == 6) {
            changed.erase(at, 1 + random() % 5);
        } else {
            changed[at] = at % 2 ? put[random() % put.size()] : static_cast<char>(changed[at] ^ (1 << random() % 8));
        }
        CAPTURE(at);
        REQUIRE(is_json_to_us(changed) == json::accept(changed));
        const io::ReadResult read = io::read_session(changed);
        REQUIRE(read.document.has_value() == (read.problems.empty() || read.read_only));
        if (!read.document || read.read_only || at % 11 != 0) continue;
        const io::ReadResult again = io::read_session(io::write_session(*read.document));
        REQUIRE(again.document);
        REQUIRE(*again.document == *read.document);
        ++read_again;
    }
    CHECK(read_again > 10);
}

TEST_CASE("small texts are JSON to us exactly when they are to others") {
    const std::string_view letters = "{}[]\",:\\u00e0dD8-+.1eEtruefalsn \n\xE3\x81\x82\xF0\x9F";
    std::mt19937_64 random(2);
    int accepted = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (std::size_t length = 1 + random() % 8; length > 0; --length) text += letters[random() % letters.size()];
        if (i % 3 == 0) text = "[" + text + "]";
        if (i % 3 == 1) text = "\"" + text + "\"";
        const bool ours = is_json_to_us(text);
        if (ours != json::accept(text)) FAIL_CHECK(text);
        accepted += ours;
    }
    CHECK(accepted > 1000);
}

TEST_CASE("a journal's line with any byte changed is read or refused") {
    const Document from = document_of(slurp(in_source("examples/hibarino-1.banso.json")));
    const Document to = document_of(slurp(in_source("tests/data/unknown-fields.banso.json")));
    const std::string line = io::to_json({EditLabel::Paste, {"3"}}, diff(from, to));
    std::mt19937_64 random(3);
    for (int i = 0; i < 300; ++i) {
        std::string changed = line;
        const std::size_t at = random() % line.size();
        if (i % 2)
            changed.erase(at, 1 + random() % 30);
        else
            changed[at] = static_cast<char>(random());
        (void)io::change_from_json(changed);
    }
}
