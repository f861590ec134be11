// Who has taken on what (担当別), and what is paid from which fund (財源別). Pure questions of a document.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace banso {

// One thing somebody has taken on.
struct Duty {
    enum class Kind {
        Leads,     // 担当: owner of a countermeasure
        Helps,     // 協力: partner of a countermeasure
        Promised,  // 宿題: a promise
        Decided,   // a decision that somebody is to see to
        Measures,  // an indicator or output whose value somebody is to find out
    };
    Kind kind = Kind::Leads;
    RecordId record;
    Date due;
    bool done = false;  // done or dropped, kept or withdrawn
    friend bool operator==(const Duty&, const Duty&) = default;
};

struct OwnerDuties {
    std::string owner;         // a participant's code or free words, as entered; "": nobody
    std::vector<Duty> duties;  // by kind; within a kind by due date, without one last, then by code
    friend bool operator==(const OwnerDuties&, const OwnerDuties&) = default;
};

// Participants in the order of their codes, then others by name, then what nobody has taken on: countermeasures and
// promises that are open. Cards merged or withdrawn are left out.
std::vector<OwnerDuties> duties_by_owner(const Document& document);

struct FundUse {
    std::string fund;           // "": none is named
    std::vector<CardId> cards;  // countermeasures, by code; one paid from several funds (併用) stands in each
    friend bool operator==(const FundUse&, const FundUse&) = default;
};

// Funds in the order in which they are first named, then countermeasures without one.
std::vector<FundUse> use_of_funds(const Document& document);

// Whether a date has passed on `day`, all of it: a month has on the first day of the next. False for what is no date.
bool has_passed(const Date& due, const Day& day);

}  // namespace banso
