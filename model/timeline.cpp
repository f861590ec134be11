#include "model/timeline.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "model/owners.h"
#include "model/pdca.h"

namespace banso {
namespace {

constexpr int most_years = 5;

class Collector {
  public:
    explicit Collector(const Document& document)
        : document_(document), day_(last_day(document.session().meeting.date)) {}

    std::vector<TimelineRow> collect() && {
        add_meetings();
        add_visits();
        std::vector<CardId> cards = standing_countermeasures(document_);
        std::stable_sort(cards.begin(), cards.end(),
                         [&](const CardId& a, const CardId& b) { return lane_of(a) < lane_of(b); });
        for (const CardId& id : cards) add(*document_.find(id));
        add_promises();
        for (TimelineRow& row : rows_) sort(row.moments);
        return std::move(rows_);
    }

  private:
    [[nodiscard]] bool has_come(const Date& date) const { return day_ && has_passed(date, *day_); }

    // Areas that are not there come last.
    [[nodiscard]] std::ptrdiff_t lane_of(const CardId& id) const {
        const auto& areas = document_.areas();
        const AreaId area = document_.find(id)->area;
        return std::find_if(areas.begin(), areas.end(), [&](const Area& a) { return a.id == area; }) - areas.begin();
    }

    static void put(TimelineRow& row, Moment::Kind kind, const Date& date, const RecordId& record, bool late = false) {
        if (first_day(date)) row.moments.push_back({kind, date, record, late});
    }
    static void sort(std::vector<Moment>& moments) {
        std::stable_sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) {
            return std::tuple(*first_day(a.date), a.kind) < std::tuple(*first_day(b.date), b.kind);
        });
    }

    void add_meetings() {
        const Meeting& meeting = document_.session().meeting;
        TimelineRow row;
        put(row, Moment::Kind::Meeting, meeting.date, {});
        put(row, Moment::Kind::NextMeeting, meeting.next.date, {});
        if (!row.moments.empty()) rows_.push_back(std::move(row));
    }

    void add_visits() {
        TimelineRow row{.group = TimelineRow::Group::Visits};
        for (const Visit& visit : document_.table<Visit>()) put(row, Moment::Kind::Visit, visit.date, any(visit.id));
        if (!row.moments.empty()) rows_.push_back(std::move(row));
    }

    void add(const Card& card) {
        TimelineRow row{TimelineRow::Group::Countermeasures, any(card.id), card.area, {}};
        const bool over = card.progress == Progress::Done || card.progress == Progress::Dropped;
        put(row, Moment::Kind::Due, card.due, row.record, !over && has_come(card.due));
        const std::vector<const Cycle*> cycles = cycles_of(document_, card.id);
        for (const Cycle* cycle : cycles) {
            put(row, Moment::Kind::Done, cycle->done_on, row.record);
            put(row, Moment::Kind::Evaluated, cycle->evaluated_on, row.record);
            const bool last = cycle == cycles.back();
            put(row, Moment::Kind::Review, cycle->next_review, row.record, last && has_come(cycle->next_review));
        }
        rows_.push_back(std::move(row));
    }

    void add_promises() {
        std::vector<TimelineRow> rows;
        for (const Promise& promise : document_.table<Promise>()) {
            TimelineRow row{TimelineRow::Group::Promises, any(promise.id), {}, {}};
            const bool open = promise.state.value_or(PromiseState::Open) == PromiseState::Open;
            put(row, Moment::Kind::Promise, promise.due, row.record, open && has_come(promise.due));
            if (!row.moments.empty()) rows.push_back(std::move(row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const TimelineRow& a, const TimelineRow& b) {
            return *first_day(a.moments.front().date) < *first_day(b.moments.front().date);
        });
        std::move(rows.begin(), rows.end(), std::back_inserter(rows_));
    }

    const Document& document_;
    std::optional<Day> day_;
    std::vector<TimelineRow> rows_;
};

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string four_digits(int year) {
    const std::string digits = std::to_string(year);
    return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

}  // namespace

std::vector<TimelineRow> timeline(const Document& document) {
    return Collector(document).collect();
}

int fiscal_year_of(const Day& day) {
    return day.month >= 4 ? day.year : day.year - 1;
}

Date fiscal_year(int begins_in) {
    return {four_digits(begins_in) + "-" + two_digits(4) + "/" + four_digits(begins_in + 1) + "-" + two_digits(3)};
}

std::vector<int> timeline_years(const Document& document) {
    std::optional<Day> first, last;
    for (const TimelineRow& row : timeline(document)) {
        for (const Moment& moment : row.moments) {
            const Day begins = *first_day(moment.date), ends = *last_day(moment.date);
            if (!first || begins < *first) first = begins;
            if (!last || *last < ends) last = ends;
        }
    }
    const Session& session = document.session();
    const auto meeting = first_day(session.meeting.date);
    std::optional<int> year;
    if (session.programme.fiscal_year && *session.programme.fiscal_year > 0 && *session.programme.fiscal_year < 9998)
        year = static_cast<int>(*session.programme.fiscal_year);
    else if (meeting)
        year = fiscal_year_of(*meeting);
    else if (first)
        year = fiscal_year_of(*first);
    std::vector<int> years;
    if (!year) return years;
    const int end = last ? std::clamp(fiscal_year_of(*last), *year, *year + most_years - 1) : *year;
    for (int y = *year; y <= end; ++y) years.push_back(y);
    return years;
}

}  // namespace banso
