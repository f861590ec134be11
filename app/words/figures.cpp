#include "app/words/figures.h"

namespace banso::words {

Word judgement_word(Judgement judgement) {
    switch (judgement) {
        case Judgement::TargetMet:
            return {"目標達成", "target met"};
        case Judgement::Improved:
            return {"改善", "improved"};
        case Judgement::Unchanged:
            return {"横ばい", "unchanged"};
        case Judgement::Worsened:
            return {"悪化", "worsened"};
        case Judgement::Kept:
            return {"維持", "kept"};
        case Judgement::Declined:
            return {"低下", "declined"};
        case Judgement::None:
            return cannot_evaluate;
    }
    return {"", ""};
}

Word reason_word(CannotEvaluate why) {
    switch (why) {
        case CannotEvaluate::Qualitative:
            return {"定性の指標", "told in words, not in figures"};
        case CannotEvaluate::NoBaseline:
            return {"基準値がない", "no baseline"};
        case CannotEvaluate::BaselineUnknown:
            return {"基準値が分かっていない", "the baseline is not known"};
        case CannotEvaluate::NoMeasurement:
            return {"測定値がない", "no measurement"};
        case CannotEvaluate::NotMeasured:
            return {"新しい値がない", "no new value"};
        case CannotEvaluate::MeasurementUndated:
            return {"測定値の時点がない", "the measurement has no date"};
        case CannotEvaluate::NotNewer:
            return {"測定値が基準値より新しくない", "no measurement is newer than the baseline"};
        case CannotEvaluate::NoPreviousYear:
            return {"前年の値がない", "no value of the year before"};
        case CannotEvaluate::NoTolerance:
            return {"維持とみなす幅が決まっていない", "how much it may vary is not set"};
        case CannotEvaluate::NoTarget:
            return {"目標値がない", "no target"};
        case CannotEvaluate::TargetNotSet:
            return {"目標値が決まっていない", "the target is not settled"};
        case CannotEvaluate::TargetIsBaseline:
            return {"目標値が基準値と同じ", "target and baseline are the same"};
        case CannotEvaluate::TargetAgainstDirection:
            return {"目標値が望む方向の逆にある", "the target lies against the direction"};
    }
    return {"", ""};
}

}  // namespace banso::words
