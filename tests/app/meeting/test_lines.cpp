// What people type or paste into the agenda and the list of participants.
#include <doctest/doctest.h>

#include "app/meeting/meeting_lines.h"

using namespace banso;

TEST_CASE("agenda items pasted from a mail get their titles, kinds and minutes") {
    const auto items = agenda_of_lines(
        "1. 開会・趣旨説明　10分\r\n"
        "（2）個人ワーク（15分）\n"
        "\n"
        "３）グループワーク：課題の整理、２０分\n"
        "・全体協議 30分間\n"
        "⑤まとめ\n"
        "2024年度の振り返り\n"
        "Plenary, 45 min\n");
    REQUIRE(items.size() == 7);
    CHECK(items[0].title == "開会・趣旨説明");
    CHECK(items[0].minutes == 10);
    CHECK(items[0].kind == AgendaKind::Briefing);
    CHECK(items[1].title == "個人ワーク");
    CHECK(items[1].minutes == 15);
    CHECK(items[1].kind == AgendaKind::Individual);
    CHECK(items[2].title == "グループワーク：課題の整理");
    CHECK(items[2].minutes == 20);
    CHECK(items[3].title == "全体協議");
    CHECK(items[3].minutes == 30);
    CHECK(items[4].title == "まとめ");
    CHECK_FALSE(items[4].minutes);
    CHECK(items[5].title == "2024年度の振り返り");
    CHECK_FALSE(items[5].kind);
    CHECK(items[6].title == "Plenary");
    CHECK(items[6].minutes == 45);
}

TEST_CASE("participants pasted from a table or typed with slashes") {
    const auto people = participants_of_lines(
        "○○市医師会\t在宅医療部\t部長\t医師\n"
        "訪問看護ステーションA / 看護師\n"
        "県／医療政策課／事務\n"
        "  薬局B  \n");
    REQUIRE(people.size() == 4);
    CHECK(people[0].affiliation == "○○市医師会");
    CHECK(people[0].department == "在宅医療部");
    CHECK(people[0].position == "部長");
    CHECK(people[0].profession == "医師");
    CHECK(people[1].affiliation == "訪問看護ステーションA");
    CHECK(people[1].profession == "看護師");
    CHECK(people[2].department == "医療政策課");
    CHECK(people[2].profession == "事務");
    CHECK(people[3].affiliation == "薬局B");
    for (const Participant& person : people) CHECK(person.name.empty());
}
