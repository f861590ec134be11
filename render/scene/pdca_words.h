// The words of PDCA in the picture: the sheet of a countermeasure, the board, the fiscal year. Handed in as values.
#pragma once

#include <array>
#include <string>

namespace banso {

struct SheetWords {
    std::string title;                     // PDCA シート
    std::array<std::string, 4> stages;     // by Stage: P 計画, …
    std::string issues, outcomes, output;  // 課題, 目的（アウトカム）, アウトプット
    std::string partners, horizon, funding;
    std::array<std::string, 3> horizons;    // by Horizon
    std::array<std::string, 3> directions;  // by Direction
    std::string figures;                    // the table's head: indicators and outputs
    std::string direction, baseline, target, latest, rate, judged;
    std::string measures, evidence;  // %1 is a code: why an indicator is listed
    std::string plan, progress, done_on, doing, actual;
    std::string check, evaluated_on, evaluated_by, judgement, helped, hindered;
    std::string decision, act, next_review, changes;
    std::array<std::string, 5> decisions;  // by CycleDecision
    std::string cycle, open_cycle;         // %1 is its number
    std::string last_review;               // %1 is the date that the cycle before asked for
    std::string earlier;                   // the head of earlier cycles
    std::string not_begun;                 // there is no cycle yet
    std::string not_written;               // 未記入
    std::string not_entered;               // of a value: nothing at all
    std::string no_measurement;            // 未測定
    std::string none;                      // なし
    std::string empty;                     // there is no countermeasure, and how one comes here
    friend bool operator==(const SheetWords&, const SheetWords&) = default;
};

struct BoardWords {
    std::array<std::string, 4> round;  // by YearStep
    std::string here;                  // %1 is the step: we are there
    std::string next_review;           // %1 is a date
    std::string empty;                 // there is no countermeasure, and how one comes here
    std::string none_passes;           // what is chosen to be shown shows none
    friend bool operator==(const BoardWords&, const BoardWords&) = default;
};

struct TimelineWords {
    std::string title;                   // 年間予定
    std::array<std::string, 12> months;  // from January
    std::array<std::string, 8> kinds;    // by Moment::Kind
    std::array<std::string, 4> groups;   // by TimelineRow::Group; "" for countermeasures, which stand by area
    std::string late;                    // %1 is the kind
    std::string no_date;                 // of a countermeasure
    std::string now;                     // what the line at the meeting's date is
    std::string empty;                   // there is no date at all, and how one comes here
    friend bool operator==(const TimelineWords&, const TimelineWords&) = default;
};

}  // namespace banso
