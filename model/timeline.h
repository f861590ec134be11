// What happens when in a region's year: meetings, adviser visits, what PDCA and promises are due. Pure questions of a
// document; fiscal years run from April to March.
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"

namespace banso {

struct Moment {
    enum class Kind { Meeting, NextMeeting, Visit, Due, Done, Evaluated, Review, Promise };
    Kind kind = Kind::Due;
    Date date;
    RecordId record;    // the countermeasure, visit or promise; empty for meetings
    bool late = false;  // it should have been by the meeting's date, and nothing says that it was
    friend bool operator==(const Moment&, const Moment&) = default;
};

struct TimelineRow {
    enum class Group { Meetings, Visits, Countermeasures, Promises };
    Group group = Group::Meetings;
    RecordId record;  // of the whole row: a countermeasure or a promise
    AreaId area;
    std::vector<Moment> moments;  // by the day they begin
    friend bool operator==(const TimelineRow&, const TimelineRow&) = default;
};

// Meetings; visits; countermeasures by area as the file has them, then by code; promises by date. Rows of the first two
// kinds only where there is something; countermeasures also without any date.
std::vector<TimelineRow> timeline(const Document& document);

// The fiscal year a day lies in, by the year it begins in.
int fiscal_year_of(const Day& day);
// "2026-04/2027-03"
Date fiscal_year(int begins_in);

// The fiscal years to show: the programme's (else the meeting's, else that of the first date there is), and those
// behind it up to the last date that there is, five at most. Empty: there is no date at all.
std::vector<int> timeline_years(const Document& document);

}  // namespace banso
