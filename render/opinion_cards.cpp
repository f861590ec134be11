#include "render/opinion_cards.h"

#include <algorithm>

#include "render/painter/cairo_painter.h"
#include "render/scene/scene_writer.h"
#include "render/scene/theme.h"
#include "render/text/font_set.h"
#include "render/text/text_block.h"

namespace banso {
namespace {

constexpr double mm = 72 / 25.4;
constexpr Size page_size{210 * mm, 297 * mm};
constexpr int columns = 2;
constexpr int rows = 4;
constexpr double margin = 6 * mm;  // within a card: printers leave the paper's edge white
constexpr double head = 10;        // points of text
constexpr double label = 8.5;
constexpr double tick_text = 9;
constexpr double small = 6.5;
constexpr double tick_box = 8;
constexpr double writing_line = 8 * mm;
constexpr double label_width = 30;

// One card, written from the top down.
class CardWriter {
  public:
    CardWriter(SceneWriter& out, TextCache& texts, const OpinionCardWords& words, const Rect& cell)
        : out_(out),
          texts_(texts),
          words_(words),
          theme_(light_theme()),
          room_{cell.x + margin, cell.y + margin, cell.w - 2 * margin, cell.h - 2 * margin},
          y_(room_.y) {}

    void write(const Document& document) {
        write_head(document);
        write_ticks(document);
        write_profession();
        write_opinion();
    }

  private:
    // Returns the width of the text.
    double say(const std::string& text, double size, bool bold, double x, double baseline, double width) {
        const auto block = texts_.block(text, {size, bold, 1.3}, width, 1);
        out_.text(block, {x, baseline - block->baseline}, bold ? theme_.ink : theme_.ink_quiet);
        return block->width;
    }

    void rule(double from, double to, double y, bool strong) {
        out_.path({.points = {{from, y}, {to, y}},
                   .stroke = {strong ? theme_.ink_quiet : theme_.lane_line, strong ? 0.7 : 0.5}});
    }

    void write_head(const Document& document) {
        y_ += head;
        const double title = say(words_.title, head, true, room_.x, y_, room_.w / 2);
        const Session& session = document.session();
        const std::string& of = session.meeting.theme.empty() ? session.title : session.meeting.theme;
        say(of, small, false, room_.x + title + 10, y_, room_.w - title - 10);
        y_ += 5;
        rule(room_.x, room_.right(), y_, true);
        y_ += 4;
    }

    // A box to tick and what it stands for, in as many lines as they need.
    void tick(const std::string& text, double& x) {
        const auto block = texts_.line(text, {tick_text, false, 1.3});
        const double width = tick_box + 3 + block->width;
        if (x > room_.x + label_width && x + width > room_.right()) {
            x = room_.x + label_width;
            y_ += tick_text + 5;
        }
        out_.box({x, y_ - tick_box + 1, tick_box, tick_box}, 1, theme_.card, {theme_.ink_quiet, 0.7});
        out_.text(block, {x + tick_box + 3, y_ - block->baseline}, theme_.ink);
        x += width + 9;
    }

    void write_ticks(const Document& document) {
        y_ += tick_text + 1;
        say(words_.area, label, false, room_.x, y_, label_width);
        double x = room_.x + label_width;
        for (const Area& area : document.areas()) tick(area.name, x);
        y_ += 5;
    }

    void write_profession() {
        y_ += 14;
        say(words_.profession, label, false, room_.x, y_, label_width);
        rule(room_.x + label_width, room_.right(), y_ + 2, true);
        y_ += 6;
    }

    void write_opinion() {
        y_ += tick_text + 2;
        say(words_.opinion, label, false, room_.x, y_, label_width);
        double x = room_.x + label_width;
        for (const std::string& about : {words_.own, words_.others}) tick(about, x);
        const double foot = room_.bottom() - small;
        for (double y = y_ + writing_line; y < foot - 2; y += writing_line) rule(room_.x, room_.right(), y, false);
        say(words_.one_a_card + "　" + words_.no_patients, small, false, room_.x, room_.bottom(), room_.w);
    }

    SceneWriter& out_;
    TextCache& texts_;
    const OpinionCardWords& words_;
    const Theme& theme_;
    Rect room_;
    double y_;
};

}  // namespace

Scene opinion_card_page(const Document& document, const OpinionCardWords& words, TextCache& texts) {
    SceneWriter out;
    out.part(Layer::Ground, Part::Page, {});
    const Theme& theme = light_theme();
    const double w = page_size.w / columns;
    const double h = page_size.h / rows;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            CardWriter(out, texts, words, {column * w, row * h, w, h}).write(document);
    }
    // Where to cut.
    const Stroke cut{theme.ink_quiet, 0.5, Dash::Dashed};
    for (int row = 1; row < rows; ++row) out.path({.points = {{0, row * h}, {page_size.w, row * h}}, .stroke = cut});
    for (int column = 1; column < columns; ++column)
        out.path({.points = {{column * w, 0}, {column * w, page_size.h}}, .stroke = cut});
    return std::move(out).finish({0, 0, page_size.w, page_size.h}, theme.card);
}

Result<std::string> opinion_cards_pdf(const Document& document, const OpinionCardWords& words, const FontSet& fonts,
                                      int pages) {
    TextCache texts(fonts);
    const Scene page = opinion_card_page(document, words, texts);
    CairoPainter painter = CairoPainter::pdf(fonts, {.title = words.title, .author = {}, .created = {}});
    for (int i = 0; i < std::max(pages, 1); ++i) {
        painter.begin(page_size, page.ground);
        painter.place({1, {}});
        paint(page, painter);
        painter.end();
    }
    return painter.take();
}

}  // namespace banso
