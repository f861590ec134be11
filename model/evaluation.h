// What the figures of an indicator or output say of its target: 達成率 and a judgement, or why there is none. Pure;
// knows no words, no scales of other places, no clock.
#pragma once

#include <cstddef>
#include <optional>

#include "model/records.h"

namespace banso {

// Why a figure cannot be evaluated (評価できない): the first that holds, in this order; of the measurements, what came
// nearest to counting.
enum class CannotEvaluate {
    Qualitative,             // 定性: told in words, not in figures
    NoBaseline,              // nothing was entered
    BaselineUnknown,         // 未把握, 未測定 or 未設定, as its state says
    NoMeasurement,           // nothing was entered
    NotMeasured,             // no new value: those there are say 未測定 or 未把握
    MeasurementUndated,      // values without a date cannot be later than the baseline
    NotNewer,                // no value is later than the baseline
    NoPreviousYear,          // 対前年比, and there is no value of a year before
    NoTolerance,             // 維持 without how much it may vary
    NoTarget,                // nothing was entered
    TargetNotSet,            // as its state says
    TargetIsBaseline,        // there is no way to go from which to take a share
    TargetAgainstDirection,  // the target lies where the direction does not lead: a rate, but no judgement
};

enum class Judgement {
    TargetMet,  // 目標達成
    Improved,   // 改善
    Unchanged,  // 横ばい: no nearer and no farther, within the tolerance where there is one
    Worsened,   // 悪化
    Kept,       // 維持
    Declined,   // 低下: fell by more than a figure that should keep may vary
    None,       // 評価できない
};

struct Evaluation {
    Judgement judgement = Judgement::None;
    // 達成率: 1 when the target is reached exactly; below 0 when the figure went the other way. Absent: `why`.
    std::optional<double> rate;
    // Why there is no rate, or why there is a rate but no judgement. A figure that should keep (維持) and a bound
    // (対前年比 at most + 5 %) have no rate and need no reason once they are judged; without a target the direction
    // still tells better from worse.
    std::optional<CannotEvaluate> why;
    // The measurement that counts, in the card's list: of those later than the baseline the latest, the last in the
    // list among equals.
    std::optional<std::size_t> latest;
    // How far the figure moved from where it is measured from, in its unit; towards the target is not known here.
    std::optional<double> change;
    // What is to be reached, worked out where it is said as 対前年比.
    std::optional<double> target;
    std::size_t points = 0;  // measurements that are later than the baseline

    // 暫定: judged from one point of data.
    [[nodiscard]] bool provisional() const { return judgement != Judgement::None && points == 1; }
    friend bool operator==(const Evaluation&, const Evaluation&) = default;
};

// 達成率 = (latest - baseline) / (target - baseline), both directions alike (contract for the file format, 達成率). A
// target said as 対前年比 is worked out first: from the baseline, or from the value dated one year before the latest.
// Numbers are compared as decimals: 63.5 + 0.1 is 63.6.
Evaluation evaluate(const Card& card);

// The same date some years later (negative: earlier), of any precision: "2024-04/2025-03" is "2025-04/2026-03". The
// 29th of February becomes the 28th. Empty when it is no date or leaves the years 1 to 9999.
Date years_later(const Date& date, int years);

}  // namespace banso
