#include "render/scene/page_writer.h"

#include <algorithm>
#include <utility>

namespace banso {
namespace {

constexpr double margin = 30;
constexpr double title_height = 50;
constexpr TextStyle title_style{28, true, 1.3};
constexpr TextStyle number_style{20, true, 1.3};

}  // namespace

PageWriter::PageWriter(Size size, std::string title, const SceneOptions& options, const SceneWords& words,
                       TextCache& texts)
    : bounds_{0, 0, size.w, size.h},
      inside_(grown(bounds_, -margin)),
      title_(std::move(title)),
      options_(options),
      words_(words),
      texts_(texts) {
    begin_page();
}

void PageWriter::begin_page() {
    pages_.emplace_back();
    y_ = inside_.y + title_height;
}

bool PageWriter::need(double height) {
    const bool fresh = y_ <= inside_.y + title_height + 0.01;
    if (fresh || y_ + height <= inside_.bottom() + 0.01) return false;
    begin_page();
    return true;
}

void PageWriter::next_page() {
    if (y_ > inside_.y + title_height + 0.01) begin_page();
}

Rect PageWriter::take(double height) {
    const Rect taken{inside_.x, y_, inside_.w, height};
    y_ += height;
    return taken;
}

void PageWriter::mark(const Rect& box, const RecordId& record) {
    const bool selected = std::binary_search(options_.selected.begin(), options_.selected.end(), record);
    if (record.empty() || (!selected && options_.hovered != record)) return;
    const Theme& theme = options_.theme;
    out().part(Layer::Overlay, selected ? Part::Selection : Part::Hover, record);
    out().box(grown(box, 2), 8, no_colour, {selected ? theme.accent : faded(theme.accent, 0.45), selected ? 3.5 : 2.0});
}

double PageWriter::line(std::string_view text, const TextStyle& style, Point at, double width, Colour colour) {
    if (text.empty() || width <= 0) return 0;
    const auto block = texts_.block(text, style, width, 1);
    out().text(block, at, colour);
    return block->width;
}

void PageWriter::line_ending(std::string_view text, const TextStyle& style, Point right, double width, Colour colour) {
    if (text.empty() || width <= 0) return;
    const auto block = texts_.block(text, style, width, 1);
    out().text(block, {right.x - block->width, right.y}, colour);
}

std::vector<Scene> PageWriter::finish() && {
    std::vector<Scene> scenes;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        SceneWriter& page = pages_[i];
        page.part(Layer::Cards, Part::PageHead, {});
        const auto title = texts_.block(title_, title_style, inside_.w * 0.7, 1);
        page.text(title, {inside_.x, inside_.y - 4}, options_.theme.ink);
        if (pages_.size() > 1) {
            const auto number =
                texts_.line(filled(words_.page, std::to_string(i + 1), std::to_string(pages_.size())), number_style);
            page.text(number, {inside_.right() - number->width, inside_.y + 2}, options_.theme.ink_quiet);
        }
        scenes.push_back(std::move(page).finish(bounds_, options_.theme.ground));
    }
    return scenes;
}

}  // namespace banso
