// Scales in which judgements are spoken of: marks of some municipality, by what an Evaluation says. Data
// (assets/scales.json); a scale whose grades are chosen by people computes none. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/evaluation.h"

namespace banso {

// A text in both languages, as data has it.
struct TwoTexts {
    std::string ja;
    std::string en;
    friend bool operator==(const TwoTexts&, const TwoTexts&) = default;
};

// When a grade is given; a rule without anything always holds where something was judged.
struct GradeRule {
    std::vector<Judgement> judgements;          // one of these; empty: any but None
    std::optional<double> better_by_more_than;  // percent of the baseline, towards what is wanted
    std::optional<double> better_by_at_least;   //
    friend bool operator==(const GradeRule&, const GradeRule&) = default;
};

struct Grade {
    std::string mark;  // A
    TwoTexts word;     // 基準超
    GradeRule when;
    friend bool operator==(const Grade&, const Grade&) = default;
};

struct JudgementScale {
    std::string id;
    TwoTexts name;
    TwoTexts source;            // where it is from
    TwoTexts unverified;        // what of it is ours; "" nothing
    bool chosen = false;        // people choose the grade, none is computed
    std::vector<Grade> grades;  // the best first; none: in Banso's own words
    friend bool operator==(const JudgementScale&, const JudgementScale&) = default;
};

// The first grade whose rule holds; null when none does, or people choose.
const Grade* grade_of(const JudgementScale& scale, const Card& card, const Evaluation& evaluation);

// Those of assets/scales.json, in its order; the first is the default.
const std::vector<JudgementScale>& judgement_scales();

// Null when there is none of that id.
const JudgementScale* judgement_scale(std::string_view id);

}  // namespace banso
