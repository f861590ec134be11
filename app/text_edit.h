// A text under the keyboard: caret, selection, typing, deleting, and undoing within it. All by grapheme: an emoji
// family, a kanji outside the BMP and a kana with its voicing mark are one step each. Knows no keys, fonts or pixels;
// what goes by lines asks CaretPlaces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/text/caret_places.h"

namespace banso {

enum class CaretMove {
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    PageUp,
    PageDown,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
};

class TextEdit {
  public:
    enum class Lines { One, Many };

    // The caret stands at the end.
    explicit TextEdit(std::string_view text = {}, Lines lines = Lines::Many);

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] Caret caret() const { return caret_; }
    [[nodiscard]] TextRange selection() const;
    [[nodiscard]] std::string selected_text() const;

    // `select`: the other end of the selection stays. `places` are those of text(); `page`: lines a page.
    void move(CaretMove move, bool select, const CaretPlaces& places, std::size_t page = 1);
    void place(const Caret& caret, bool select);
    void select(const TextRange& range);  // the caret at its end
    void select_all() { select({0, text_.size()}); }

    // Puts text in the place of the selection, as `accepted` makes it.
    void insert(std::string_view text);
    // Takes the selection away; without one, what a move to the left or right (by word) goes over.
    void erase(CaretMove towards);

    // Step by step, as it was typed: a word of letters, a phrase that came at once, a row of deletions. False: nothing
    // left to undo or redo.
    bool undo();
    bool redo();

    // Takes on a text that came from elsewhere: the caret stays as near as it can, nothing can be undone.
    void adopt(std::string_view text);

    // Normalised; in a field of one line, line ends are spaces.
    [[nodiscard]] static std::string accepted(std::string_view text, Lines lines);

  private:
    enum class Kind { Letters, Deletions, Other };
    struct Step {
        Kind kind = Kind::Other;
        std::size_t at = 0;
        std::string removed;
        std::string inserted;
        TextRange before;  // anchor and caret
    };

    [[nodiscard]] Caret moved(CaretMove move, const CaretPlaces& places, std::size_t page);
    void replace(const TextRange& range, std::string with, Kind kind);
    bool joins_last(const Step& step);
    void set_caret(const Caret& caret, bool select);

    Lines lines_;
    std::string text_;
    Caret caret_;
    std::size_t anchor_ = 0;  // the selection's other end
    double wanted_x_ = -1;    // of moves up and down, until another move; < 0: none
    std::vector<Step> steps_;
    std::size_t done_ = 0;  // of them, not undone
    bool may_join_ = false;
};

}  // namespace banso
