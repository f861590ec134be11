// Which countermeasures a PDCA board shows.
#pragma once

#include <optional>
#include <string>

#include "model/ids.h"

namespace banso {

// By due date, as of the meeting's date.
enum class DueFilter { All, Overdue, ThisFiscalYear /* the meeting's, April to March */, Later, NotSet };
inline constexpr DueFilter due_filters[] = {DueFilter::All, DueFilter::Overdue, DueFilter::ThisFiscalYear,
                                            DueFilter::Later, DueFilter::NotSet};

struct BoardFilter {
    AreaId area;                       // empty: all
    std::optional<std::string> owner;  // as entered; "": nobody; absent: all
    DueFilter due = DueFilter::All;
    friend bool operator==(const BoardFilter&, const BoardFilter&) = default;
};

}  // namespace banso
