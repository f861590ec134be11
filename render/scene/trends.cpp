#include "render/scene/trends.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "render/scene/figure_notes.h"
#include "render/scene/figure_texts.h"
#include "render/scene/indicator_rows.h"
#include "render/scene/page_writer.h"
#include "render/scene/plot.h"
#include "render/text/text_block.h"

namespace banso {
namespace {

constexpr Size least_cell{430, 340};
constexpr int most_columns = 4;
constexpr double gap = 14;
constexpr double padding = 12;
constexpr TextStyle code_style{18, true, 1.3};
constexpr TextStyle title_style{18, true, 1.25};
constexpr TextStyle verdict_style{19, true, 1.3};
constexpr TextStyle quiet_style{14, false, 1.35};
constexpr TextStyle told_style{16, false, 1.4};

double day_number(const Day& day) {
    using namespace std::chrono;
    const year_month_day date{year{day.year}, month{static_cast<unsigned>(day.month)},
                              std::chrono::day{static_cast<unsigned>(day.day)}};
    return static_cast<double>(sys_days{date}.time_since_epoch().count());
}

// What a date may mean, in days: its first to the end of its last.
struct Stretch {
    double from = 0, to = 0;
};
std::optional<Stretch> stretch_of(const Date& date) {
    const auto first = first_day(date), last = last_day(date);
    if (!first || !last) return std::nullopt;
    return Stretch{day_number(*first), day_number(*last) + 1};
}

int fiscal_year(double day) {
    using namespace std::chrono;
    const year_month_day date{sys_days{days{static_cast<int>(day)}}};
    const int year = static_cast<int>(date.year());
    return static_cast<unsigned>(date.month()) >= 4 ? year : year - 1;
}

bool is_known(const Value& value) {
    return value.state == ValueState::Known && value.value.has_value();
}

// The plot of an indicator; absent where no value has a place in it.
class PlotMaker {
  public:
    PlotMaker(const Card& card, const Evaluation& evaluation, const SceneWords& words)
        : card_(card), evaluation_(evaluation), words_(words) {}

    std::optional<Plot> make() && {
        if (card_.baseline) add(*card_.baseline, PlotMark::Ring);
        for (const Value& value : card_.measurements) add(value, PlotMark::Disc);
        if (plot_.points.empty()) return std::nullopt;
        add_target();
        for (const Comparison& other : card_.comparisons) add_comparison(other);
        add_spans();
        const bool percent = card_.unit == "%" || card_.unit == "％";
        if (percent) plot_.most = 100;
        plot_.whole = std::all_of(plot_.points.begin(), plot_.points.end(),
                                  [](const PlotPoint& point) { return point.y == std::floor(point.y); });
        return std::move(plot_);
    }

  private:
    void put(double y, const Date& date, PlotMark mark, std::string label, std::string aside) {
        const auto stretch = stretch_of(date);
        if (!stretch) return;
        plot_.points.push_back({(stretch->from + stretch->to) / 2, stretch->from, stretch->to, y, mark,
                                std::move(label), std::move(aside)});
    }
    void add(const Value& value, PlotMark mark) {
        if (!is_known(value)) return;
        put(value.value->to_double(), value.as_of, mark, figure_text(value, {}, words_.figures),
            words_.figures.short_date(value.as_of));
    }
    void add_target() {
        if (!card_.target || card_.target->state != ValueState::Known) return;
        const auto level = card_.target->value ? std::optional(card_.target->value->to_double()) : evaluation_.target;
        if (!level) return;
        plot_.level = level;
        const std::string label = words_.target + " " +
                                  (card_.target->value      ? card_.target->value->text()
                                   : card_.target->relative ? relative_text(*card_.target->relative, words_)
                                                            : std::string());
        const std::size_t before = plot_.points.size();
        put(*level, card_.target->as_of, PlotMark::Diamond, label, words_.figures.short_date(card_.target->as_of));
        if (plot_.points.size() == before) plot_.level_label = label;
    }
    void add_comparison(const Comparison& other) {
        if (!other.value) return;
        put(other.value->to_double(), other.as_of, PlotMark::Tick, other.of + " " + other.value->text(),
            words_.figures.short_date(other.as_of));
    }
    // The fiscal years from the first point to the last.
    void add_spans() {
        double from = plot_.points.front().from, to = plot_.points.front().to;
        for (const PlotPoint& point : plot_.points) from = std::min(from, point.from), to = std::max(to, point.to);
        for (int year = fiscal_year(from); year <= fiscal_year(to - 1); ++year)
            plot_.spans.push_back(
                {day_number({year, 4, 1}), day_number({year + 1, 4, 1}), words_.figures.fiscal_year(year)});
    }

    const Card& card_;
    const Evaluation& evaluation_;
    const SceneWords& words_;
    Plot plot_;
};

class Builder {
  public:
    Builder(const Document& document, Size size, const SceneOptions& options, const SceneWords& words, TextCache& texts)
        : document_(document),
          theme_(options.theme),
          words_(words),
          texts_(texts),
          pages_(size, words.indicators.trends, options, words, texts) {}

    std::vector<Scene> build() && {
        const std::vector<IndicatorRow> rows = indicator_rows(document_);
        const Rect room = pages_.room();
        if (rows.empty()) {
            pages_.out().part(Layer::Cards, Part::PageHead, {});
            pages_.line(words_.indicators.empty, told_style, {room.x, room.y + gap}, room.w, theme_.ink_quiet);
        }
        const auto fit = [](double whole, double one) {
            return std::max(1, static_cast<int>((whole + gap) / (one + gap)));
        };
        const int columns = std::min(most_columns, fit(room.w, least_cell.w));
        const int lines = fit(room.h, least_cell.h);
        const double width = (room.w + gap) / columns - gap, height = (room.h + gap) / lines - gap;
        for (std::size_t i = 0; i < rows.size(); i += static_cast<std::size_t>(columns)) {
            pages_.need(height);
            const Rect line = pages_.take(height + gap);
            for (int column = 0; column < columns; ++column) {
                const std::size_t at = i + static_cast<std::size_t>(column);
                if (at < rows.size()) add_cell(rows[at], {line.x + column * (width + gap), line.y, width, height});
            }
        }
        return std::move(pages_).finish();
    }

  private:
    void add_cell(const IndicatorRow& row, const Rect& cell) {
        const Card& card = *row.card;
        SceneWriter& out = pages_.out();
        out.part(Layer::Cards, Part::PageRow, any(card.id));
        out.box(cell, 8, theme_.card, {theme_.card_line, theme_.line_width});
        pages_.mark(cell, any(card.id));
        out.part(Layer::Cards, Part::PageRow, any(card.id));
        Rect room = grown(cell, -padding);
        add_head(card, room);
        add_foot(row, room);
        if (const auto plot = PlotMaker(card, row.evaluation, words_).make()) {
            const PlotColours colours{theme_.card, theme_.lane_line, theme_.of(card.kind).strong,
                                      theme_.ink,  theme_.ink_quiet, theme_.ink_missing};
            draw_plot(out, *plot, room, colours, texts_);
        } else {
            add_states(card, room);
        }
    }

    // Writes at the top of the room, which gets smaller.
    void write(const std::string& text, const TextStyle& style, Rect& room, int lines, Colour colour) {
        if (text.empty()) return;
        const auto block = texts_.block(text, style, room.w, lines);
        pages_.out().text(block, {room.x, room.y}, colour);
        room.y += block->height(), room.h -= block->height();
    }

    void add_head(const Card& card, Rect& room) {
        const double code = pages_.line(card.code, code_style, {room.x, room.y}, room.w / 3, theme_.of(card.kind).ink);
        pages_.line(card.mark, code_style, {room.x + code + 10, room.y}, room.w / 4, theme_.ink_quiet);
        const Area* area = document_.find(card.area);
        pages_.line_ending(area ? area->name : words_.no_area, told_style, {room.right(), room.y + 1}, room.w / 2,
                           theme_.ink_quiet);
        room.y += 25, room.h -= 25;
        write(card.title, title_style, room, 2, theme_.ink);
        std::string facts;
        const auto add = [&](const std::string& fact) {
            if (!fact.empty()) facts += (facts.empty() ? "" : words_.between) + fact;
        };
        if (card.measure) add(words_.figures.measures[static_cast<std::size_t>(*card.measure)]);
        add(card.unit);
        if (card.direction) add(words_.figures.directions[static_cast<std::size_t>(*card.direction)]);
        if (!card.source.empty()) add(filled(words_.figures.source, card.source));
        write(facts, quiet_style, room, 1, theme_.ink_quiet);
        room.y += 4, room.h -= 4;
    }

    // What could be said beside the plot: states of what is not known, and what the figures say of more.
    [[nodiscard]] std::vector<std::string> notes(const Card& card, bool plotted) const {
        std::vector<std::string> notes = notes_on(document_, card, words_);
        if (!plotted) return notes;
        const auto state = [&](const std::string& label, const Value* value) {
            if (value && !is_known(*value) && (value->state != ValueState::Known))
                notes.push_back(filled(words_.figures.labelled, label, state_text(document_, *value, words_)));
        };
        state(words_.baseline, card.baseline ? &*card.baseline : nullptr);
        state(words_.figures.measured, card.measurements.empty() ? nullptr : &card.measurements.back());
        state(words_.target, card.target ? &*card.target : nullptr);
        for (const Value& value : card.measurements)
            if (is_known(value) && !first_day(value.as_of))
                notes.push_back(filled(words_.figures.labelled, words_.figures.measured,
                                       value_text(document_, card, value, words_)));
        for (const Comparison& other : card.comparisons)
            if (other.value && !first_day(other.as_of)) return notes.push_back(comparisons_text(card, words_)), notes;
        return notes;
    }

    // Takes what it needs off the bottom of the room.
    void add_foot(const IndicatorRow& row, Rect& room) {
        const Card& card = *row.card;
        const bool plotted = PlotMaker(card, row.evaluation, words_).make().has_value();
        std::vector<TextCache::Block> blocks;
        std::string verdict = verdict_text(document_.session(), card, row.evaluation, words_.figures);
        if (row.evaluation.rate)
            verdict = words_.figures.achievement + " " + rate_text(*row.evaluation.rate) + "　" + verdict;
        double height = 0;
        const auto add = [&](const std::string& text, const TextStyle& style, int lines) {
            blocks.push_back(texts_.block(text, style, room.w, lines));
            height += blocks.back()->height();
        };
        add(verdict, verdict_style, 2);
        for (const std::string& note : notes(card, plotted)) add(note, quiet_style, 2);
        double y = room.bottom() - height;
        room.h -= height + 6;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            pages_.out().text(blocks[i], {room.x, y}, i == 0 ? theme_.ink : theme_.ink_quiet);
            y += blocks[i]->height();
        }
    }

    // Nothing to draw: what is known and what is not, and what is planned.
    void add_states(const Card& card, Rect room) {
        room.y += 8, room.h -= 8;
        const auto say = [&](const std::string& label, const Value* value) {
            std::string text = value ? value_text(document_, card, *value, words_) : std::string();
            const bool missing = !value || !is_known(*value);
            if (text.empty()) text = words_.figures.nothing;
            if (room.h < told_style.size * 3) return;
            write(filled(words_.figures.labelled, label, text), told_style, room, 3,
                  missing ? theme_.ink_missing : theme_.ink);
            room.y += 6, room.h -= 6;
        };
        say(words_.baseline, card.baseline ? &*card.baseline : nullptr);
        say(words_.target, card.target ? &*card.target : nullptr);
        say(words_.figures.measured, card.measurements.empty() ? nullptr : &card.measurements.back());
        write(comparisons_text(card, words_), told_style, room, 2, theme_.ink_quiet);
    }

    const Document& document_;
    const Theme& theme_;
    const SceneWords& words_;
    TextCache& texts_;
    PageWriter pages_;
};

}  // namespace

std::vector<Scene> trend_pages(const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts) {
    return Builder(document, size, options, words, texts).build();
}

}  // namespace banso
