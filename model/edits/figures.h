// Baselines and targets (基準値・目標値) that stay honest: once used they change by a dated correction only, which
// keeps what they were. Computes nothing from them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edits/literal.h"
#include "model/transaction.h"

namespace banso::edits {

enum class Figure { Baseline, Target };

// "baseline", "target": the field's name in the file.
std::string_view to_text(Figure figure);

// Whether what stands there has been built upon: the card has a measurement with a number, a decision is about the
// card, this session's meeting has ended, or the session was carried forward from another. Before that it may be mended
// freely; undo always may.
bool is_used(const Document& document, const Card& card);

// Whether `after` may stand in place of `before`: FigureUsed (card code, field) when a used baseline or target would
// lose its number, date, numerator, denominator or relative target, or get another. Filling in what was not there
// (未把握 included) overwrites nothing and is free; so are source, plan and breakdown, which explain the figure. And
// FieldNotSettable when a correction would change or go: they are only ever added, by correct_value.
Result<void> check_figures(const Document& document, const Card& before, const Card& after);

// Sets or empties the figure. NoSuchRecord; WrongRecordKind (code, "indicator|output"); FigureUsed.
Result<void> set_baseline(Transaction& t, const CardId& card, std::optional<Value> value);
Result<void> set_target(Transaction& t, const CardId& card, std::optional<Value> value);

// Puts `value` in the place of the figure, used or not, and notes in `corrections` what it was, when and why. Nothing
// happens when it is that already. As above, and RequiredField ("correction", "reason" or "at") without a reason or
// date, NotADate ("at", what was given).
Result<void> correct_value(Transaction& t, const CardId& card, Figure figure, std::optional<Value> value,
                           const Date& at, const std::string& reason);

// The same for parts of one figure, by their paths as set_field has them ("baseline.value", "baseline.as_of"), as one
// correction. BadFieldValue ("field", the path, "baseline, target") for a path into something else, or into both.
struct FieldEdit {
    std::string path;
    Literal value;
};
Result<void> correct_fields(Transaction& t, const CardId& card, const std::vector<FieldEdit>& fields, const Date& at,
                            const std::string& reason);

}  // namespace banso::edits
