#include "render/scene/figure_notes.h"

#include <cstdio>

#include "model/per_population.h"
#include "render/scene/card_rows.h"
#include "render/scene/figure_texts.h"

namespace banso {
namespace {

void append(std::string& list, const std::string& entry, const std::string& between) {
    if (!entry.empty()) list += (list.empty() ? "" : between) + entry;
}

// Two digits that say something: 0.35, 17, 1.9.
std::string rounded(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", value >= 10 ? 0 : value >= 1 ? 1 : 2, value);
    return text;
}

}  // namespace

std::string state_text(const Document& document, const Value& value, const SceneWords& words) {
    if (value.state == ValueState::Known) return {};
    std::string text = words.value_states[static_cast<std::size_t>(value.state)];
    if (!value.plan) return text;
    std::string when;
    if (!value.plan->when.empty()) when = filled(words.planned, words.date(value.plan->when));
    append(when, value.plan->owner.empty() ? "" : owner_text(document, value.plan->owner), words.between);
    if (!value.plan->how.empty()) text += " — " + value.plan->how;
    return when.empty() ? text : filled(words.figures.bracketed, text, when);
}

std::string value_text(const Document& document, const Card& card, const Value& value, const SceneWords& words) {
    if (value.state != ValueState::Known) return state_text(document, value, words);
    std::string text = figure_text(value, card.unit, words.figures);
    if (text.empty() && value.relative) text = relative_text(*value.relative, words);
    if (text.empty()) return text;
    return text + " " + (value.as_of.empty() ? words.figures.undated : words.figures.short_date(value.as_of));
}

std::vector<std::string> notes_on(const Document& document, const Card& card, const SceneWords& words) {
    std::vector<std::string> notes;
    const Value* now = value_now(card);
    // A new value that is not there yet says nothing: the last that is known does.
    if (now && now->state != ValueState::Known && card.baseline) now = &*card.baseline;
    if (!now) return notes;
    std::string places;
    for (const BreakdownEntry& entry : now->breakdown)
        if (entry.value) append(places, entry.municipality + " " + entry.value->text(), words.between);
    if (!places.empty()) notes.push_back(filled(words.figures.by_municipality, places));
    const auto& people = document.session().programme.region.population_65;
    const PerPopulation per = per_population(*now, card.unit, people);
    if (const double* figure = std::get_if<double>(&per))
        notes.push_back(filled(words.figures.per_population, rounded(*figure) + card.unit));
    return notes;
}

std::string comparisons_text(const Card& card, const SceneWords& words) {
    std::string list;
    for (const Comparison& other : card.comparisons) {
        if (!other.value) continue;
        const std::string date = other.as_of.empty() ? words.figures.undated : words.figures.short_date(other.as_of);
        append(list, filled(words.figures.bracketed, other.of + " " + other.value->text() + card.unit, date),
               words.between);
    }
    return list.empty() ? list : filled(words.figures.compared, list);
}

}  // namespace banso
