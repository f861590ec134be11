// Scales of judgement: those that come with the program, and what is wrong with a broken file of them.
#include <doctest/doctest.h>

#include "assets/assets.h"
#include "model/io/read_scales.h"
#include "model/judgement_scale.h"

using namespace banso;

namespace {

Value value_of(const char* number, const char* date) {
    Value value;
    value.value = Decimal::parse(number);
    value.as_of = {date};
    return value;
}

std::string mark(const char* scale, const char* baseline, const char* latest, Direction direction = Direction::Up) {
    Card card;
    card.direction = direction;
    card.baseline = value_of(baseline, "2024");
    card.target = value_of(direction == Direction::Up ? "100" : "10", "2029");
    if (*latest) card.measurements = {value_of(latest, "2026")};
    const Grade* grade = grade_of(*judgement_scale(scale), card, evaluate(card));
    return grade ? grade->mark : "";
}

std::string problem_of(const std::string& scales) {
    const auto read = io::read_scales(R"({"scales": [)" + scales + "]}");
    return read.problems.empty() ? "" : read.problems.front();
}

const std::string named = R"("id": "x", "name": {"ja": "あ", "en": "a"}, "source": {"ja": "い", "en": "b"})";

}  // namespace

TEST_CASE("the scales that come with the program have no problem, a source each, and their ids") {
    const auto read = io::read_scales(assets::scales);
    for (const std::string& problem : read.problems) FAIL_CHECK("assets/scales.json" << problem);
    REQUIRE(read.scales.size() == 4);
    CHECK(read.scales.front().id == "words");
    for (const JudgementScale& scale : read.scales) CHECK_FALSE(scale.source.ja.empty());
    CHECK(judgement_scale("nagayo"));
    CHECK_FALSE(judgement_scale("no such"));
}

TEST_CASE("S to C by how far a figure came from its baseline, − where it cannot be evaluated") {
    CHECK(mark("nagayo", "50", "100") == "S");
    CHECK(mark("nagayo", "50", "50.1") == "A");
    CHECK(mark("nagayo", "50", "50") == "B");
    CHECK(mark("nagayo", "50", "45") == "B");
    CHECK(mark("nagayo", "50", "44.9") == "C");
    CHECK(mark("nagayo", "50", "") == "−");
    CHECK(mark("nagayo", "50", "54", Direction::Down) == "B");
    CHECK(mark("nagayo", "50", "56", Direction::Down) == "C");
    CHECK(mark("nagayo", "50", "40", Direction::Down) == "A");
}

TEST_CASE("a, b, c by the judgement; grades that people choose are never computed") {
    CHECK(mark("fukuoka", "50", "100") == "a");
    CHECK(mark("fukuoka", "50", "60") == "b");
    CHECK(mark("fukuoka", "50", "50") == "b");
    CHECK(mark("fukuoka", "50", "40") == "c");
    CHECK(mark("fukuoka", "50", "").empty());
    CHECK(mark("fukuoka_progress", "50", "100").empty());
    CHECK(mark("words", "50", "100").empty());
}

TEST_CASE("a broken file of scales is told with the place") {
    CHECK(problem_of("{" + named + "}").empty());
    CHECK(problem_of("{" + named + "}, {" + named + "}") == "/scales/1/id: is there twice");
    CHECK(problem_of("{" + named + R"(, "grade": []})") == "/scales/0/grade: is unknown");
    CHECK(problem_of("{" + named + R"(, "grades": [{"mark": "A", "word": {"ja": "良"}, "when": {}}]})") ==
          "/scales/0/grades/0/word/en: is missing");
    CHECK(problem_of("{" + named + R"(, "grades": [{"mark": "A", "word": {"ja": "良", "en": "good"}}]})") ==
          "/scales/0/grades/0/when: is missing");
    CHECK(problem_of("{" + named + R"(, "grades": [{"mark": "A", "word": {"ja": "良", "en": "good"},)" +
                     R"( "when": {"judgements": ["great"]}}]})") ==
          "/scales/0/grades/0/when/judgements/0: is no judgement");
    CHECK(problem_of("{" + named + R"(, "chosen": true})") ==
          "/scales/0/grades: is missing: there is nothing to choose");
    CHECK(io::read_scales("{").problems.front() == ": is no JSON");
}
