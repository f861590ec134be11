#include "render/scene/pdca_figures.h"

#include "model/evaluation.h"
#include "render/scene/card_rows.h"
#include "render/scene/figure_texts.h"

namespace banso {
namespace {

FigureCell cell_of(const std::optional<Value>& value, const Card& card, const std::string& none,
                   const SceneWords& words) {
    if (!value) return {none, {}, false};
    if (value->state != ValueState::Known)
        return {words.value_states[static_cast<std::size_t>(value->state)],
                value->plan && !value->plan->when.empty() ? filled(words.planned, words.date(value->plan->when)) : "",
                false};
    const std::string date = value->as_of.empty() ? "" : words.date(value->as_of);
    if (value->value) return {figure_text(*value, card.unit, words.figures), date};
    if (value->relative) return {relative_text(*value->relative, words), date};
    return {none, {}, false};
}

}  // namespace

FigureTexts figure_texts(const Card& card, const SceneWords& words) {
    const SheetWords& say = words.sheets;
    const Evaluation evaluation = evaluate(card);
    FigureTexts texts;
    texts.baseline = cell_of(card.baseline, card, say.not_entered, words);
    texts.target = cell_of(card.target, card, say.not_entered, words);
    const Value* latest = evaluation.latest           ? &card.measurements[*evaluation.latest]
                          : card.measurements.empty() ? nullptr
                                                      : value_now(card);
    texts.latest = cell_of(latest ? std::optional(*latest) : std::nullopt, card, say.no_measurement, words);
    if (card.direction) texts.direction = say.directions[static_cast<std::size_t>(*card.direction)];
    texts.rate = evaluation.rate ? rate_text(*evaluation.rate) : "–";
    const bool asked = card.kind == CardKind::Indicator || evaluation.why != CannotEvaluate::NoBaseline;
    if (asked) texts.judgement = verdict_text(evaluation, words.figures);
    return texts;
}

}  // namespace banso
