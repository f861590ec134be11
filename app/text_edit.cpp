#include "app/text_edit.h"

#include <algorithm>
#include <utility>

#include "render/text/unicode.h"

namespace banso {
namespace {

// Every line end is a space, \r\n a single one.
std::string on_one_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        std::size_t length = 0;
        if (rest.starts_with("\r\n") || rest.starts_with("\u0085"))
            length = 2;
        else if (rest.front() >= '\t' && rest.front() <= '\r')
            length = 1;
        else if (rest.starts_with("\u2028") || rest.starts_with("\u2029"))
            length = 3;
        out += length > 0 ? ' ' : rest.front();
        at += std::max<std::size_t>(length, 1);
    }
    return out;
}

bool is_word(CaretMove move) {
    return move == CaretMove::WordLeft || move == CaretMove::WordRight;
}

}  // namespace

std::string TextEdit::accepted(std::string_view text, Lines lines) {
    std::string normal = normalised(text);
    return lines == Lines::One ? on_one_line(normal) : normal;
}

TextEdit::TextEdit(std::string_view text, Lines lines) : lines_(lines) {
    adopt(text);
    set_caret({text_.size(), false}, false);
}

void TextEdit::adopt(std::string_view text) {
    // A text that is already there keeps its spelling; what cannot be drawn or measured is replaced.
    text_ = lines_ == Lines::One ? on_one_line(cleaned(text)) : cleaned(text);
    steps_.clear();
    done_ = 0;
    may_join_ = false;
    const auto near = [&](std::size_t offset) {
        return offset >= text_.size() ? text_.size() : previous_grapheme(text_, next_grapheme(text_, offset));
    };
    anchor_ = near(anchor_);
    caret_ = {near(caret_.offset), false};
}

TextRange TextEdit::selection() const {
    return {std::min(anchor_, caret_.offset), std::max(anchor_, caret_.offset)};
}

std::string TextEdit::selected_text() const {
    const TextRange range = selection();
    return text_.substr(range.begin, range.end - range.begin);
}

// --- the caret ----------------------------------------------------------------------------------------------------

void TextEdit::set_caret(const Caret& caret, bool select) {
    caret_ = caret;
    if (!select) anchor_ = caret.offset;
}

void TextEdit::place(const Caret& caret, bool select) {
    set_caret(caret, select);
    wanted_x_ = -1;
    may_join_ = false;
}

void TextEdit::select(const TextRange& range) {
    place({range.end, false}, false);
    anchor_ = range.begin;
}

void TextEdit::move(CaretMove move, bool select, const CaretPlaces& places, std::size_t page) {
    const bool by_line =
        move == CaretMove::Up || move == CaretMove::Down || move == CaretMove::PageUp || move == CaretMove::PageDown;
    const double x = by_line ? (wanted_x_ >= 0 ? wanted_x_ : places.x_of(caret_)) : -1;
    wanted_x_ = x;
    may_join_ = false;
    const TextRange selected = selection();
    if (!select && !selected.empty() && (move == CaretMove::Left || move == CaretMove::Right))
        return set_caret({move == CaretMove::Left ? selected.begin : selected.end, false}, false);
    set_caret(moved(move, places, page), select);
}

Caret TextEdit::moved(CaretMove move, const CaretPlaces& places, std::size_t page) {
    const std::size_t line = places.line_of(caret_);
    const auto down = [&](std::size_t lines) {
        return line + 1 == places.lines() ? places.line_end(line)
                                          : places.nearest(std::min(line + lines, places.lines() - 1), wanted_x_);
    };
    const auto up = [&](std::size_t lines) {
        return line == 0 ? places.line_begin(line) : places.nearest(line - std::min(line, lines), wanted_x_);
    };
    switch (move) {
        case CaretMove::Left:
            return {previous_grapheme(text_, caret_.offset), false};
        case CaretMove::Right:
            return {next_grapheme(text_, caret_.offset), false};
        case CaretMove::WordLeft:
            return {previous_word(text_, caret_.offset), false};
        case CaretMove::WordRight:
            return {next_word(text_, caret_.offset), false};
        case CaretMove::Up:
            return up(1);
        case CaretMove::Down:
            return down(1);
        case CaretMove::PageUp:
            return up(page);
        case CaretMove::PageDown:
            return down(page);
        case CaretMove::LineStart:
            return places.line_begin(line);
        case CaretMove::LineEnd:
            return places.line_end(line);
        case CaretMove::TextStart:
            return {0, false};
        case CaretMove::TextEnd:
            return {text_.size(), false};
    }
    return caret_;
}

// --- changing the text --------------------------------------------------------------------------------------------

void TextEdit::insert(std::string_view text) {
    std::string added = accepted(text, lines_);
    if (added.empty()) return;
    TextRange range = selection();
    // A mark typed behind its letter becomes one with it: か and U+3099 are が.
    if (range.empty() && range.begin > 0) {
        const std::size_t before = previous_grapheme(text_, range.begin);
        const std::string apart = text_.substr(before, range.begin - before) + added;
        if (std::string together = accepted(apart, lines_); together != apart) {
            added = std::move(together);
            range.begin = before;
        }
    }
    const bool letter = next_grapheme(added, 0) == added.size();
    replace(range, std::move(added), letter ? Kind::Letters : Kind::Other);
}

void TextEdit::erase(CaretMove towards) {
    TextRange range = selection();
    Kind kind = Kind::Other;
    if (range.empty()) {
        const std::size_t to = moved(towards, CaretPlaces(), 1).offset;
        range = {std::min(to, caret_.offset), std::max(to, caret_.offset)};
        if (!is_word(towards)) kind = Kind::Deletions;
    }
    if (!range.empty()) replace(range, {}, kind);
}

void TextEdit::replace(const TextRange& range, std::string with, Kind kind) {
    Step step{kind,
              range.begin,
              text_.substr(range.begin, range.end - range.begin),
              std::move(with),
              {anchor_, caret_.offset}};
    text_.replace(range.begin, range.end - range.begin, step.inserted);
    steps_.resize(done_);
    const std::size_t behind = range.begin + step.inserted.size();
    if (!joins_last(step)) steps_.push_back(std::move(step));
    place({behind, false}, false);
    done_ = steps_.size();
    may_join_ = true;
}

// Letters typed one behind the other are one step up to a space, and so are deletions side by side.
bool TextEdit::joins_last(const Step& step) {
    if (steps_.empty() || !may_join_ || steps_.back().kind != step.kind) return false;
    Step& last = steps_.back();
    if (step.kind == Kind::Letters) {
        const bool behind = step.removed.empty() && step.at == last.at + last.inserted.size();
        const bool word_ends = !step.inserted.empty() && static_cast<unsigned char>(step.inserted.front()) <= ' ';
        if (!behind || word_ends) return false;
        last.inserted += step.inserted;
        return true;
    }
    if (step.kind != Kind::Deletions) return false;
    if (step.at + step.removed.size() == last.at) {
        last.removed.insert(0, step.removed);
        last.at = step.at;
        return true;
    }
    if (step.at != last.at) return false;
    last.removed += step.removed;
    return true;
}

bool TextEdit::undo() {
    if (done_ == 0) return false;
    const Step& step = steps_[--done_];
    text_.replace(step.at, step.inserted.size(), step.removed);
    select(step.before);
    return true;
}

bool TextEdit::redo() {
    if (done_ == steps_.size()) return false;
    const Step& step = steps_[done_++];
    text_.replace(step.at, step.removed.size(), step.inserted);
    place({step.at + step.inserted.size(), false}, false);
    return true;
}

}  // namespace banso
