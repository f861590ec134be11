#include "model/evaluation.h"

#include <algorithm>
#include <cmath>

namespace banso {
namespace {

// Doubles that come from decimals of up to fifteen digits differ by less than this when they mean the same.
bool same(double a, double b) {
    return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}
bool at_least(double a, double b) {
    return a > b || same(a, b);
}

// The figure of a value; absent where there is none.
std::optional<double> figure_of(const std::optional<Value>& value) {
    if (!value || !value->value || value->state != ValueState::Known) return std::nullopt;
    return value->value->to_double();
}

// Whether something was entered: a figure, a state, or a plan to get one.
bool says_nothing(const std::optional<Value>& value) {
    return !value || (value->state == ValueState::Known && !value->value && !value->relative);
}

// The measurement that counts, and how many could.
struct Latest {
    std::optional<std::size_t> at;
    std::size_t points = 0;
    CannotEvaluate why = CannotEvaluate::NoMeasurement;
};

Latest latest_of(const Card& card) {
    Latest latest;
    const Date since = card.baseline ? card.baseline->as_of : Date{};
    const auto blame = [&latest](CannotEvaluate why) {
        if (!latest.at) latest.why = std::max(latest.why, why);
    };
    for (std::size_t i = 0; i < card.measurements.size(); ++i) {
        const Value& measured = card.measurements[i];
        if (measured.state != ValueState::Known) {
            blame(CannotEvaluate::NotMeasured);
        } else if (!measured.value) {
            continue;
        } else if (!last_day(measured.as_of)) {
            blame(CannotEvaluate::MeasurementUndated);
        } else if (!is_later(measured.as_of, since)) {
            blame(CannotEvaluate::NotNewer);
        } else {
            ++latest.points;
            if (!latest.at || !is_later(card.measurements[*latest.at].as_of, measured.as_of)) latest.at = i;
        }
    }
    return latest;
}

// The value dated one year before `date`: the last such measurement, else the baseline.
std::optional<double> value_a_year_before(const Card& card, const Date& date) {
    const Date then = years_later(date, -1);
    if (then.empty()) return std::nullopt;
    for (auto measured = card.measurements.rbegin(); measured != card.measurements.rend(); ++measured)
        if (measured->as_of == then)
            if (const auto figure = figure_of(*measured)) return figure;
    return card.baseline && card.baseline->as_of == then ? figure_of(card.baseline) : std::nullopt;
}

Evaluation with(Evaluation e, CannotEvaluate why) {
    e.why = why;
    return e;
}

Judgement judge_rate(double rate) {
    if (at_least(rate, 1)) return Judgement::TargetMet;
    if (same(rate, 0)) return Judgement::Unchanged;
    return rate > 0 ? Judgement::Improved : Judgement::Worsened;
}

// 維持: how far it fell below the baseline, against how far it may.
Evaluation judge_keeping(Evaluation e, const Card& card) {
    if (!card.tolerance) return with(e, CannotEvaluate::NoTolerance);
    e.judgement = at_least(*e.change, -card.tolerance->to_double()) ? Judgement::Kept : Judgement::Declined;
    return e;
}

// No more than, or no less than: kept or not, and no share of a way.
bool is_bound(const RelativeTarget& relative) {
    const double percent = relative.percent->to_double();
    return relative.sense == RelativeSense::AtMost ? percent > 0 : relative.sense && percent < 0;
}

Evaluation judge_bound(Evaluation e, RelativeSense sense, double latest) {
    const bool holds = sense == RelativeSense::AtMost ? at_least(*e.target, latest) : at_least(latest, *e.target);
    e.judgement = holds ? Judgement::TargetMet : Judgement::Worsened;
    return e;
}

Evaluation judge_way(Evaluation e, const Card& card, double from, double latest) {
    if (same(*e.target, from)) return with(e, CannotEvaluate::TargetIsBaseline);
    e.rate = (latest - from) / (*e.target - from);
    const bool upwards = *e.target > from;
    if (card.direction && upwards != (*card.direction == Direction::Up))
        return with(e, CannotEvaluate::TargetAgainstDirection);
    e.judgement = judge_rate(*e.rate);
    const bool stands = card.tolerance && at_least(card.tolerance->to_double(), std::abs(*e.change));
    if (stands && e.judgement != Judgement::TargetMet) e.judgement = Judgement::Unchanged;
    return e;
}

// Without a target there is no rate, but better and worse there may be.
Evaluation judge_direction(Evaluation e, const Card& card) {
    e.why = card.target && card.target->state != ValueState::Known ? CannotEvaluate::TargetNotSet
                                                                   : CannotEvaluate::NoTarget;
    if (!card.direction) return e;
    const double tolerance = card.tolerance ? card.tolerance->to_double() : 0;
    const double better = *card.direction == Direction::Down ? -*e.change : *e.change;
    e.judgement = at_least(tolerance, std::abs(better)) ? Judgement::Unchanged
                  : better > 0                          ? Judgement::Improved
                                                        : Judgement::Worsened;
    return e;
}

// Whether what is there can be evaluated at all; fills in what the measurements say.
std::optional<CannotEvaluate> missing_in(Evaluation& e, const Card& card) {
    if (card.measure == MeasureKind::Qualitative) return CannotEvaluate::Qualitative;
    const Latest latest = latest_of(card);
    e.latest = latest.at;
    e.points = latest.points;
    if (says_nothing(card.baseline)) return CannotEvaluate::NoBaseline;
    if (!figure_of(card.baseline)) return CannotEvaluate::BaselineUnknown;
    return latest.at ? std::nullopt : std::optional(latest.why);
}

}  // namespace

Evaluation evaluate(const Card& card) {
    Evaluation e;
    if (const auto missing = missing_in(e, card)) return with(e, *missing);
    const Value& measured = card.measurements[*e.latest];
    const double latest = measured.value->to_double();
    double from = *figure_of(card.baseline);
    const RelativeTarget* relative = card.target && card.target->relative ? &*card.target->relative : nullptr;
    if (relative && relative->percent) {
        if (relative->to == RelativeBase::PreviousYear) {
            const auto before = value_a_year_before(card, measured.as_of);
            if (!before) return with(e, CannotEvaluate::NoPreviousYear);
            from = *before;
        }
        e.target = from * (1 + relative->percent->to_double() / 100);
    } else {
        e.target = figure_of(card.target);
    }
    e.change = latest - from;
    if (card.direction == Direction::Keep) return judge_keeping(e, card);
    if (!e.target) return judge_direction(e, card);
    if (relative && relative->percent && is_bound(*relative)) return judge_bound(e, *relative->sense, latest);
    return judge_way(e, card, from, latest);
}

Date years_later(const Date& date, int years) {
    Date moved;
    for (std::size_t at = 0;;) {
        const std::size_t slash = date.iso.find('/', at);
        std::string point = date.iso.substr(at, slash == std::string::npos ? slash : slash - at);
        const auto day = first_day({point});
        if (!day || day->year + years < 1 || day->year + years > 9999) return {};
        const std::string year = std::to_string(day->year + years);
        point.replace(0, 4, std::string(4 - year.size(), '0') + year);
        if (point.size() == 10 && !is_valid_date(point)) point.replace(8, 2, "28");
        moved.iso += point;
        if (slash == std::string::npos) return moved;
        moved.iso += '/';
        at = slash + 1;
    }
}

}  // namespace banso
