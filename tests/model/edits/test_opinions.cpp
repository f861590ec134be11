#include <doctest/doctest.h>

#include "model/edits/opinions.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

Opinion said(const std::string& id, const std::string& profession, const std::string& under = "") {
    Opinion opinion;
    opinion.id = {id};
    opinion.text = "意見 " + id;
    opinion.profession = profession;
    opinion.area = {"discharge"};
    opinion.under = {under};
    return opinion;
}

std::vector<std::string> raised_by(const Document& document, const std::string& code) {
    return document.find(card_id(code))->raised_by;
}

}  // namespace

TEST_CASE("an issue is raised by those whose opinions are under it, each profession once") {
    Document document =
        document_with({card("K01"), card("K02"), said("o1", "看護師"), said("o2", "看護師"), said("o3", "薬剤師")});
    edited(document, [](Transaction& t) { CHECK(edits::group_opinions(t, {{"o1"}, {"o2"}, {"o3"}}, card_id("K01"))); });
    CHECK(raised_by(document, "K01") == std::vector<std::string>{"看護師", "薬剤師"});

    // One nurse moves on, another is still there; the pharmacist leaves altogether.
    edited(document, [](Transaction& t) { CHECK(edits::group_opinions(t, {{"o1"}, {"o3"}}, card_id("K02"))); });
    CHECK(raised_by(document, "K01") == std::vector<std::string>{"看護師"});
    CHECK(raised_by(document, "K02") == std::vector<std::string>{"看護師", "薬剤師"});

    edited(document, [](Transaction& t) { CHECK(edits::remove_opinion(t, {"o1"})); });
    CHECK(raised_by(document, "K02") == std::vector<std::string>{"薬剤師"});
    edited(document, [](Transaction& t) { CHECK(edits::group_opinions(t, {{"o3"}}, {})); });
    CHECK(raised_by(document, "K02").empty());
    CHECK(document.find(OpinionId{"o3"})->under.empty());
}

TEST_CASE("an opinion said by somebody else after all changes who raised its issue") {
    Document document = document_with({card("K01"), said("o1", "看護師")});
    edited(document, [](Transaction& t) {
        REQUIRE(edits::group_opinion(t, {"o1"}, card_id("K01")));
        CHECK(edits::revise_opinion(t, {"o1"}, "直した", "保健師", {"daily"}));
    });
    CHECK(raised_by(document, "K01") == std::vector<std::string>{"保健師"});
    CHECK(document.find(OpinionId{"o1"})->text == "直した");
    CHECK(document.find(OpinionId{"o1"})->area == AreaId{"daily"});
}

TEST_CASE("several opinions become one issue, and undo makes them opinions again") {
    Document document = document_with({said("o1", "看護師"), said("o2", "薬剤師")});
    const Document before = document;
    const Change change = edited(document, [](Transaction& t) {
        CHECK(edits::adopt_opinions(t, {{"o1"}, {"o2"}}, CardKind::Issue, {"discharge"}, "引き継ぎが遅い"));
    });
    REQUIRE(document.cards().size() == 1);
    const Card& issue = *document.cards().begin();
    CHECK(issue.title == "引き継ぎが遅い");
    CHECK(issue.code == "K01");
    CHECK(issue.raised_by == std::vector<std::string>{"看護師", "薬剤師"});
    REQUIRE(document.apply(inverse(change)));
    CHECK(document == before);
}
