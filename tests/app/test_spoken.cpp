// What is typed and pasted while people speak, read as people mean it.
#include <doctest/doctest.h>

#include "app/opinions.h"
#include "app/pasted_lines.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

using Lines = std::vector<std::string>;

SpokenLine read(const std::string& line) {
    static const Document document = document_with({});
    return read_spoken(document, known_professions(document, words::Language::Japanese), line);
}

}  // namespace

TEST_CASE("what only belongs to a list is left out, figures and quotations within a line stay") {
    CHECK(entries_of("・一\n- 二\n* 三\n• 四\n") == Lines{"一", "二", "三", "四"});
    CHECK(entries_of("1. 一\n(2) 二\n３）三\n④四\n10）十\n") == Lines{"一", "二", "三", "四", "十"});
    CHECK(entries_of("1.5倍にする\n-5% にする\n2024年の数字\n24時間つながらない") ==
          Lines{"1.5倍にする", "-5% にする", "2024年の数字", "24時間つながらない"});
    CHECK(entries_of("> 引用\n>> 二重\n----\n＝＝＝\n\n　\n") == Lines{"引用", "二重"});
    CHECK(entries_of("「全部かっこ」\n「A」と「B」\n\"quoted\"") == Lines{"全部かっこ", "「A」と「B」", "quoted"});
    CHECK(entries_of("\r\n").empty());
}

TEST_CASE("a spreadsheet's cell with line ends in it is one entry, a lone quote is only a quote") {
    CHECK(entries_of("\"一行目\n二行目\"\n次") == Lines{"一行目 二行目", "次"});
    CHECK(entries_of("\"彼は\"\"はい\"\"と言った\"\t看護師\n") == Lines{"彼は\"はい\"と言った\t看護師"});
    CHECK(entries_of("\"閉じない\n次") == Lines{"\"閉じない", "次"});
    CHECK(cells_of("一\t\t二 \t") == Lines{"一", "二"});
}

TEST_CASE("who and where stand before a colon, in any order, cut short, in either width") {
    CHECK(read("看護師：夜間に困る") == SpokenLine{{}, "看護師", "夜間に困る"});
    CHECK(read("退院:薬: 余る") == SpokenLine{AreaId{"discharge"}, "薬剤師", "余る"});
    CHECK(read("医：退院：遅い") == SpokenLine{AreaId{"discharge"}, "医師", "遅い"});
    CHECK(read("ｹｱﾏﾈ：会議が多い").profession == "ケアマネジャー");
}

TEST_CASE("a colon that names nobody stays in the sentence") {
    CHECK(read("対策：早めに知らせる") == SpokenLine{{}, {}, "対策：早めに知らせる"});
    CHECK(read("15:30 に電話した") == SpokenLine{{}, {}, "15:30 に電話した"});
    CHECK(read("：何もない") == SpokenLine{{}, {}, "：何もない"});
    CHECK(read("そのまま") == SpokenLine{{}, {}, "そのまま"});
}

TEST_CASE("opinions stand in the order they were said, whatever their ids") {
    Opinion first, second, older;
    first.id = {"z"}, second.id = {"a"}, older.id = {"m"};
    LogEntry one, two;
    one.id = {"l1"}, one.action = "add_opinion", one.records = {"z"};
    two.id = {"l2"}, two.action = "add_opinion", two.records = {"a"};
    const Document document = document_with({first, second, older, one, two});
    CHECK(opinions_as_said(document) == std::vector<OpinionId>{{"m"}, {"z"}, {"a"}});
}
