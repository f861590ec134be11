// A text that is being edited, with what an input method composes in it, broken into lines. Broken again only when
// something of it changed. Knows no pixels and no Dear ImGui.
#pragma once

#include <string>
#include <vector>

#include "app/text_edit.h"
#include "app/ui/composition.h"
#include "render/text/caret_places.h"
#include "render/text/text_block.h"

namespace banso::ui {

// How a field breaks its text.
struct TextShape {
    enum class Breaking {
        None,      // one line, as long as it takes
        Lines,     // break_lines
        Balanced,  // balanced_lines, as titles on cards
    };
    TextStyle style;
    double width = 0;  // in the style's units
    Breaking breaking = Breaking::Lines;
    [[nodiscard]] double max_width() const { return breaking == Breaking::None ? 1e9 : width; }
    friend bool operator==(const TextShape&, const TextShape&) = default;
};

TextBlock broken(const TextMeasurer& measurer, std::string_view text, const TextShape& shape);

class LaidText {
  public:
    // The composition stands in the place of the selection, which comes back if it is called off.
    void update(const TextMeasurer& measurer, const TextShape& shape, const TextEdit& edit,
                const Composition& composition);

    // All offsets are bytes of shown().
    [[nodiscard]] const std::string& shown() const { return shown_; }
    [[nodiscard]] const TextBlock& block() const { return block_; }
    [[nodiscard]] const CaretPlaces& places() const { return places_; }
    [[nodiscard]] Caret caret() const { return caret_; }
    [[nodiscard]] TextRange selection() const { return selection_; }
    // Of the composition, whole if it names none; none when nothing is composed.
    [[nodiscard]] const std::vector<Composition::Clause>& clauses() const { return clauses_; }
    // Where the list of candidates belongs: at the active clause, else at the caret.
    [[nodiscard]] Caret candidates() const { return candidates_; }

  private:
    std::string shown_;
    TextShape shape_;
    TextBlock block_;
    CaretPlaces places_;
    Caret caret_;
    Caret candidates_;
    TextRange selection_;
    std::vector<Composition::Clause> clauses_;
};

}  // namespace banso::ui
