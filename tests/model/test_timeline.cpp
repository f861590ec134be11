#include <doctest/doctest.h>

#include "model/timeline.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::test;

namespace {

Document dated(std::vector<AnyRecordValue> records, const char* meeting, const char* next = "") {
    Document document = document_with(std::move(records));
    edited(document, [&](Transaction& t) {
        Session session = t.document().session();
        session.meeting.date = {meeting};
        session.meeting.next.date = {next};
        t.set_session(session);
    });
    return document;
}

Card due(const std::string& code, const std::string& area, const char* date) {
    Card made = card(code, area);
    made.due = {date};
    return made;
}

}  // namespace

TEST_CASE("fiscal years run from April to March") {
    CHECK(fiscal_year_of({2027, 3, 31}) == 2026);
    CHECK(fiscal_year_of({2027, 4, 1}) == 2027);
    CHECK(fiscal_year(2026) == Date{"2026-04/2027-03"});
}

TEST_CASE("the year has meetings, visits, countermeasures by area, and promises by date") {
    Visit visit;
    visit.id = {"v1"}, visit.date = {"2026-10-08"};
    Promise late, soon;
    late.id = {"p1"}, late.due = {"2027-03"};
    soon.id = {"p2"}, soon.due = {"2027-02"};
    const Document document =
        dated({due("T01", "daily", "2027-03"), due("T02", "discharge", "2027-06"), card("T03"), visit, late, soon},
              "2027-01-21", "2027-02-18");
    const std::vector<TimelineRow> rows = timeline(document);
    REQUIRE(rows.size() == 7);
    CHECK(rows[0].moments.size() == 2);
    CHECK(rows[0].moments[1].kind == Moment::Kind::NextMeeting);
    CHECK(rows[1].moments[0].record == RecordId{"v1"});
    CHECK(rows[2].record == any(card_id("T02")));
    CHECK(rows[3].record == any(card_id("T03")));
    CHECK(rows[3].moments.empty());
    CHECK(rows[4].record == any(card_id("T01")));
    CHECK(rows[5].record == RecordId{"p2"});
    CHECK(rows[6].record == RecordId{"p1"});
}

TEST_CASE("what should have been by the meeting's date is late, unless it was done or taken up again") {
    Card done = due("T02", "daily", "2026-12");
    done.progress = Progress::Done;
    Cycle first, second;
    first.id = {"c1"}, first.countermeasure = card_id("T01"), first.number = 1, first.next_review = {"2026-11"};
    second.id = {"c2"}, second.countermeasure = card_id("T01"), second.number = 2, second.next_review = {"2026-12"};
    Promise kept;
    kept.id = {"p1"}, kept.due = {"2026-12"}, kept.state = PromiseState::Kept;
    const Document document = dated({due("T01", "daily", "2026-12"), done, first, second, kept}, "2027-01-21");
    std::vector<std::pair<std::string, bool>> found;
    for (const TimelineRow& row : timeline(document))
        for (const Moment& moment : row.moments)
            if (!moment.record.empty()) found.emplace_back(moment.record.value + " " + moment.date.iso, moment.late);
    CHECK(found == std::vector<std::pair<std::string, bool>>{{"t01 2026-11", false},
                                                             {"t01 2026-12", true},
                                                             {"t01 2026-12", true},
                                                             {"t02 2026-12", false},
                                                             {"p1 2026-12", false}});
}

TEST_CASE("as many years are shown as the dates reach into, from the programme's on") {
    CHECK(timeline_years(document_with({card("T01")})).empty());
    CHECK(timeline_years(dated({}, "2027-01-21")) == std::vector{2026});
    CHECK(timeline_years(dated({due("T01", "daily", "2028-03")}, "2027-01-21")) == std::vector{2026, 2027});
    CHECK(timeline_years(dated({due("T01", "daily", "2060-03")}, "2027-01-21")).size() == 5);
    Document document = dated({due("T01", "daily", "2027-06")}, "2027-01-21");
    edited(document, [](Transaction& t) {
        Session session = t.document().session();
        session.programme.fiscal_year = 2027;
        t.set_session(session);
    });
    CHECK(timeline_years(document) == std::vector{2027});
}
