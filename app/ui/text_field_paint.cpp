// What a text field shows of its text: letters, selection, what is being composed, the caret.
#include <algorithm>
#include <cmath>

#include "app/ui/text_field_parts.h"
#include "app/ui/text_painter.h"

namespace banso::ui {
namespace {

class Painter {
  public:
    Painter(ImDrawList& list, const PaintedText& text) : list_(list), text_(text) {}

    // Calls draw(line, from, to) with the pixels of the stretch of each line that lies within the bytes.
    template <class Draw>
    void each_stretch(const TextRange& range, Draw&& draw) const {
        const CaretPlaces& places = text_.laid->places();
        for (std::size_t line = 0; line < places.lines(); ++line) {
            const TextRange on = places.range(line);
            if (on.begin > range.end || on.end < range.begin) continue;
            const double from = places.x_on(line, std::max(range.begin, on.begin));
            const double to = places.x_on(line, std::min(range.end, on.end));
            // A line end that is selected can be seen.
            const bool goes_on = range.end > on.end && range.begin <= on.end;
            draw(line, x(from), std::max(x(to), goes_on ? x(to) + 0.3 * em() : 0.0));
        }
    }

    void selection() const {
        const ImU32 colour = ImGui::GetColorU32(ImGuiCol_TextSelectedBg);
        if (text_.laid->selection().empty()) return;
        each_stretch(text_.laid->selection(), [&](std::size_t line, double from, double to) {
            list_.AddRectFilled(at(from, top(line)), at(to, top(line + 1)), colour);
        });
    }

    // Thin under each clause, thick under the one that is being converted, with a gap between them.
    void composition(ImU32 colour) const {
        for (const Composition::Clause& clause : text_.laid->clauses()) {
            const double thin = std::max(1.0, std::round(em() / 16));
            const double thick = clause.active ? std::round(thin * 2.5) : thin;
            const double gap = std::max(1.0, em() / 14);
            each_stretch({clause.from, clause.to}, [&](std::size_t line, double from, double to) {
                const double right = std::min(to, x(text_.laid->places().x_on(line, clause.to))) - gap;
                if (right <= from) return;
                const double y = std::round(top(line) + (text_.block.baseline + text_.block.size * 0.2) * text_.scale);
                list_.AddRectFilled(at(from + gap, y), at(right, y + thick), colour);
            });
        }
    }

    void caret() const {
        const Caret caret = text_.laid->caret();
        const std::size_t line = text_.laid->places().line_of(caret);
        const double left = std::round(x(text_.laid->places().x_of(caret)));
        const double width = std::max(1.0, std::round(em() / 12));
        const double height = text_.block.line_height * text_.scale;
        const double above = std::max(0.0, (height - em() * 1.25) / 2);
        list_.AddRectFilled(at(left, top(line) + above), at(left + width, top(line) + height - above),
                            ImGui::GetColorU32(ImGuiCol_InputTextCursor));
    }

    [[nodiscard]] double top(std::size_t line) const {
        return text_.inner.y - text_.scroll.y + static_cast<double>(line) * text_.block.line_height * text_.scale;
    }
    [[nodiscard]] double x(double units) const { return text_.inner.x - text_.scroll.x + units * text_.scale; }
    [[nodiscard]] double em() const { return text_.block.size * text_.scale; }

  private:
    static ImVec2 at(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

    ImDrawList& list_;
    const PaintedText& text_;
};

}  // namespace

void paint_text(ImDrawList& list, const Fonts& fonts, const PaintedText& text, ImU32 colour) {
    const Painter painter(list, text);
    if (text.laid) painter.selection();
    for (std::size_t i = 0; i < text.block.lines.size(); ++i) {
        const double top = painter.top(i);
        if (top > text.inner.bottom() || painter.top(i + 1) < text.inner.y) continue;
        paint_line(list, fonts, text.block, text.block.lines[i], {painter.x(0), top + text.block.baseline * text.scale},
                   text.scale, colour);
    }
    if (text.laid) painter.composition(colour);
    if (text.caret) painter.caret();
}

}  // namespace banso::ui
