#include "app/ui/laid_text.h"

#include <algorithm>

#include "render/text/balanced_lines.h"

namespace banso::ui {

TextBlock broken(const TextMeasurer& measurer, std::string_view text, const TextShape& shape) {
    const auto lines = shape.breaking == TextShape::Breaking::Balanced ? balanced_lines : break_lines;
    return lines(measurer, text, shape.style, shape.max_width(), 0);
}

void LaidText::update(const TextMeasurer& measurer, const TextShape& shape, const TextEdit& edit,
                      const Composition& composition) {
    std::string shown = edit.text();
    caret_ = candidates_ = edit.caret();
    selection_ = edit.selection();
    clauses_.clear();
    if (!composition.empty()) {
        const std::string composed = cleaned(composition.text);
        const bool whole = composition.clauses.empty() || composed != composition.text;
        const std::size_t at = selection_.begin;
        shown.replace(at, selection_.end - at, composed);
        selection_ = {at, at};
        caret_ = candidates_ = {at + std::min(composition.caret, composed.size()), false};
        if (whole) clauses_.push_back({at, at + composed.size(), false});
        if (!whole) clauses_ = composition.clauses;
        for (Composition::Clause& clause : clauses_) {
            if (whole) break;
            clause.from = at + std::min(clause.from, composed.size());
            clause.to = at + std::clamp(clause.to, clause.from - at, composed.size());
            if (clause.active) candidates_ = {clause.from, false};
        }
    }
    if (shown == shown_ && shape == shape_ && !block_.lines.empty()) return;
    shown_ = std::move(shown);
    shape_ = shape;
    block_ = broken(measurer, shown_, shape);
    places_ = CaretPlaces(measurer, shown_, shape.style, block_, shape.max_width());
}

}  // namespace banso::ui
