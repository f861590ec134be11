#include <set>
#include <string>

#include <doctest/doctest.h>

#include "app/words/errors.h"
#include "app/words/labels.h"
#include "app/words/names.h"

using namespace banso;
using namespace banso::words;

namespace {

// The name under which a record's or a part's fields are looked up.
template <class Record>
std::string_view lookup_name() {
    if constexpr (requires { TableTraits<Record>::name; }) return TableTraits<Record>::name;
    return "*";
}

void check_word(const Word& word, std::string_view what) {
    CAPTURE(std::string(what));
    CHECK(*word.ja != '\0');
    CHECK(*word.en != '\0');
}

}  // namespace

TEST_CASE("every field of every record has its word in both languages") {
    visit_tables([](auto type) {
        using Record = typename decltype(type)::type;
        check_word(name_of(TableTraits<Record>::kind), TableTraits<Record>::name);
        if constexpr (HasFields<Record>) {
            visit_fields<Record>(
                [](const auto& field) { check_word(field_name(lookup_name<Record>(), field.name), field.name); });
        }
    });
    visit_fields<Session>([](const auto& field) { check_word(field_name("session", field.name), field.name); });
    visit_fields<Value>([](const auto& field) { check_word(field_name("value", field.name), field.name); });
    visit_fields<Meeting>([](const auto& field) { check_word(field_name("meeting", field.name), field.name); });
    visit_fields<Programme>([](const auto& field) { check_word(field_name("programme", field.name), field.name); });
    visit_fields<Region>([](const auto& field) { check_word(field_name("region", field.name), field.name); });
    visit_fields<Hub>([](const auto& field) { check_word(field_name("hub", field.name), field.name); });
}

TEST_CASE("an error says what happened to what, and what to do, in both languages") {
    const Error error{ErrorCode::LinkExists, {"K01", "T01"}};
    CHECK(sentence(error, Language::Japanese) == "K01 と T01 はすでにつながっています。今の線をそのまま使えます");
    CHECK(sentence(error, Language::English) == "K01 and T01 are already linked; the link that is there can be used");
}

TEST_CASE("a pattern fills its places, also when an argument looks like one") {
    const Word word{"{0}と{1}", "{0} and {1}"};
    const std::vector<std::string> args{"{1}", "%s"};
    CHECK(filled(word, Language::Japanese, args) == "{1}と%s");
    CHECK(filled(word, Language::English, {}) == " and ");
}

TEST_CASE("the undo menu names the step") {
    CHECK(text(Label{EditLabel::AddCard, {"K03"}}, Language::Japanese) == "カード K03 の追加");
    CHECK(text(Label{EditLabel::AddLink, {"K03", "T01"}}, Language::English) == "link K03 to T01");
}

TEST_CASE("the language follows the locale") {
    CHECK(language_of("ja_JP.UTF-8") == Language::Japanese);
    CHECK(language_of("en_GB.UTF-8") == Language::English);
    CHECK(language_of("C") == Language::English);
}
