#include "app/words/figures.h"

#include "model/judgement_scale.h"

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

std::string grade_text(const std::string& scale, const Card& card, const Evaluation& evaluation, Language language) {
    const JudgementScale* found = judgement_scale(scale);
    const Grade* grade = found ? grade_of(*found, card, evaluation) : nullptr;
    if (!grade) return {};
    return grade->mark + " " + (language == Language::Japanese ? grade->word.ja : grade->word.en);
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

Word reason_word(NoPerPopulation why) {
    switch (why) {
        case NoPerPopulation::NotACount:
        case NoPerPopulation::NoValue:
            return {"", ""};
        case NoPerPopulation::NoPopulation:
            return {"65歳以上人口あたりの参考値：65歳以上人口が未入力（会議の情報で入力できます）",
                    "No figure per people of 65 and over: their number is not entered (it stands with the session)"};
        case NoPerPopulation::ValueUndated:
            return {"65歳以上人口あたりの参考値：値の時点が未入力",
                    "No figure per people of 65 and over: the value has no date"};
        case NoPerPopulation::PopulationUndated:
            return {"65歳以上人口あたりの参考値：65歳以上人口の時点が未入力",
                    "No figure per people of 65 and over: their number has no date"};
        case NoPerPopulation::AcrossYears:
            return {"65歳以上人口あたりの参考値：時点が年度をまたぐ",
                    "No figure per people of 65 and over: a date reaches over the end of a fiscal year"};
        case NoPerPopulation::OtherYear:
            return {"65歳以上人口あたりの参考値：値と人口の年度が違う",
                    "No figure per people of 65 and over: value and population are of different fiscal years"};
    }
    return {"", ""};
}

}  // namespace banso::words
