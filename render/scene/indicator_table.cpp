#include "render/scene/indicator_table.h"

#include <algorithm>
#include <array>
#include <optional>

#include "render/scene/figure_notes.h"
#include "render/scene/figure_texts.h"
#include "render/scene/indicator_rows.h"
#include "render/scene/page_writer.h"
#include "render/text/text_block.h"

namespace banso {
namespace {

constexpr double head_height = 34;
constexpr double row_height = 56;
constexpr double fold_height = 40;
constexpr double indent = 8;
constexpr TextStyle head_style{15, true, 1.3};
constexpr TextStyle code_style{19, true, 1.3};
constexpr TextStyle title_style{17, false, 1.25};
constexpr TextStyle value_style{19, true, 1.25};
constexpr TextStyle quiet_style{14, false, 1.3};

// Where the columns end, as shares of a row's width.
constexpr std::array<double, indicator_columns> ends{0.055, 0.26,  0.335, 0.415, 0.455, 0.525,
                                                     0.635, 0.735, 0.845, 0.9,   1};

class Builder {
  public:
    Builder(const Document& document, Size size, const SceneOptions& options, const SceneWords& words, TextCache& texts)
        : document_(document),
          options_(options),
          theme_(options.theme),
          words_(words),
          texts_(texts),
          pages_(size, words.indicators.table, options, words, texts) {}

    std::vector<Scene> build() && {
        const std::vector<IndicatorRow> rows = indicator_rows(document_, options_.indicators);
        if (rows.empty()) add_hint();
        const auto outputs = std::find_if(
            rows.begin(), rows.end(), [](const IndicatorRow& row) { return row.card->kind != CardKind::Indicator; });
        if (outputs != rows.begin()) add_heads();
        for (auto row = rows.begin(); row != outputs; ++row) add_row(*row);
        if (outputs != rows.end()) {
            add_fold(rows.end() - outputs);
            for (auto row = outputs; options_.indicators.outputs && row != rows.end(); ++row) add_row(*row);
        }
        return std::move(pages_).finish();
    }

  private:
    void add_hint() {
        const Rect room = pages_.room();
        const bool any_at_all = !indicator_rows(document_).empty();
        pages_.out().part(Layer::Cards, Part::PageHead, {});
        pages_.line(any_at_all ? words_.indicators.none_fits : words_.indicators.empty, title_style,
                    {room.x, room.y + indent}, room.w, theme_.ink_quiet);
    }

    [[nodiscard]] bool is_ordered_by(IndicatorColumn column) const {
        switch (options_.indicators.order) {
            case IndicatorOrder::ByArea:
                return column == IndicatorColumn::Area;
            case IndicatorOrder::ByCode:
                return column == IndicatorColumn::Code;
            case IndicatorOrder::ByJudgement:
                return column == IndicatorColumn::Judgement;
            case IndicatorOrder::ByRate:
                return column == IndicatorColumn::Rate;
        }
        return false;
    }

    void add_heads() {
        const Rect box = pages_.take(head_height);
        pages_.out().part(Layer::Lanes, Part::PageHead, {});
        pages_.out().box(box, 6, theme_.of(CardKind::Indicator).soft, {});
        for (int i = 0; i < indicator_columns; ++i) {
            const auto column = static_cast<IndicatorColumn>(i);
            const Rect cell = indicator_cell(box, column);
            const std::string& head = words_.indicators.heads[static_cast<std::size_t>(i)];
            pages_.line(is_ordered_by(column) ? head + " ▼" : head, head_style, {cell.x + indent, cell.y + 7},
                        cell.w - indent, theme_.of(CardKind::Indicator).ink);
        }
    }

    void add_fold(std::ptrdiff_t count) {
        if (pages_.need(fold_height + (options_.indicators.outputs ? row_height : 0))) add_heads();
        const Rect box = pages_.take(fold_height);
        const Rect bar{box.x, box.y + 6, box.w, box.h - 6};
        pages_.out().part(Layer::Lanes, Part::PageHead, {});
        pages_.out().box(bar, 6, theme_.of(CardKind::Output).soft, {});
        const std::string text = filled(words_.indicators.outputs, std::to_string(count));
        pages_.line((options_.indicators.outputs ? "▼ " : "▶ ") + text, head_style, {bar.x + indent, bar.y + 7}, bar.w,
                    theme_.of(CardKind::Output).ink);
    }

    void add_row(const IndicatorRow& row) {
        if (pages_.need(row_height)) add_heads();
        const Rect box = pages_.take(row_height);
        const Card& card = *row.card;
        SceneWriter& out = pages_.out();
        out.part(Layer::Cards, Part::PageRow, any(card.id));
        out.box(box, 0, theme_.card, {});
        out.box({box.x, box.bottom() - 1, box.w, 1}, 0, theme_.lane_line, {});
        pages_.mark(box, any(card.id));
        mark_cell(box, card);
        out.part(Layer::Cards, Part::PageRow, any(card.id));
        add_facts(card, box);
        put_value(box, IndicatorColumn::Baseline, card, card.baseline ? &*card.baseline : nullptr, true);
        put_value(box, IndicatorColumn::Target, card, card.target ? &*card.target : nullptr, false);
        put_value(box, IndicatorColumn::Latest, card, latest_of(row), false);
        if (row.evaluation.rate)
            put(box, IndicatorColumn::Rate, rate_text(*row.evaluation.rate), value_style, 1, theme_.ink);
        put(box, IndicatorColumn::Judgement, verdict_text(document_.session(), card, row.evaluation, words_.figures),
            quiet_style, 3, row.evaluation.judgement == Judgement::None ? theme_.ink_missing : theme_.ink);
    }

    // The measurement that counts; else the last that was entered.
    static const Value* latest_of(const IndicatorRow& row) {
        const auto& values = row.card->measurements;
        if (row.evaluation.latest) return &values[*row.evaluation.latest];
        return values.empty() ? nullptr : &values.back();
    }

    void mark_cell(const Rect& row, const Card& card) {
        if (!options_.indicators.cell) return;
        if (!std::binary_search(options_.selected.begin(), options_.selected.end(), any(card.id))) return;
        SceneWriter& out = pages_.out();
        out.part(Layer::Overlay, Part::Selection, any(card.id));
        out.box(grown(indicator_cell(row, *options_.indicators.cell), -1), 4, no_colour, {theme_.accent, 3});
    }

    // In the middle of a cell's height, as many lines as asked at most.
    void put(const Rect& row, IndicatorColumn column, const std::string& text, const TextStyle& style, int lines,
             Colour colour) {
        if (text.empty()) return;
        const Rect cell = indicator_cell(row, column);
        const auto block = texts_.block(text, style, cell.w - indent, lines);
        pages_.out().text(block, {cell.x + indent, cell.y + (cell.h - block->height()) / 2}, colour);
    }

    void add_facts(const Card& card, const Rect& row) {
        put(row, IndicatorColumn::Code, card.code, code_style, 1, theme_.of(card.kind).ink);
        put(row, IndicatorColumn::Title, card.title, title_style, 2, theme_.ink);
        const Area* area = document_.find(card.area);
        put(row, IndicatorColumn::Area, area ? area->name : words_.no_area, quiet_style, 2, theme_.ink_quiet);
        if (card.measure)
            put(row, IndicatorColumn::Measure, words_.figures.measures[static_cast<std::size_t>(*card.measure)],
                quiet_style, 2, theme_.ink_quiet);
        put(row, IndicatorColumn::Mark, card.mark, title_style, 1, theme_.ink_quiet);
        std::string unit = card.unit;
        if (card.direction) {
            const std::string& way = words_.figures.directions[static_cast<std::size_t>(*card.direction)];
            unit += (unit.empty() ? "" : "\n") + way;
        }
        put(row, IndicatorColumn::Unit, unit, quiet_style, 2, theme_.ink_quiet);
    }

    void put_value(const Rect& row, IndicatorColumn column, const Card& card, const Value* value, bool with_source) {
        if (!value) return;
        const Rect cell = indicator_cell(row, column);
        if (value->state != ValueState::Known) {
            write(cell, words_.value_states[static_cast<std::size_t>(value->state)], plan_of(*value),
                  theme_.ink_missing);
        } else if (value->value) {
            std::string aside;
            if (value->numerator && value->denominator)
                aside = value->numerator->text() + "/" + value->denominator->text() + "  ";
            aside += value->as_of.empty() ? words_.figures.undated : words_.figures.short_date(value->as_of);
            const std::string& source = value->source.empty() ? card.source : value->source;
            if (with_source && !source.empty()) aside += " " + source;
            write(cell, value->value->text(), aside, theme_.ink_strong);
        } else if (value->relative) {
            put(row, column, relative_text(*value->relative, words_), quiet_style, 3, theme_.ink);
        }
    }

    // A figure, or what there is in its place, and below it what is said of it.
    void write(const Rect& cell, const std::string& text, const std::string& aside, Colour colour) {
        pages_.line(text, value_style, {cell.x + indent, cell.y + 6}, cell.w - indent, colour);
        pages_.line(aside, quiet_style, {cell.x + indent, cell.y + 31}, cell.w - indent, theme_.ink_quiet);
    }

    // When and by whom a value that is not there will be measured; how is told where there is room for it.
    [[nodiscard]] std::string plan_of(const Value& value) const {
        if (!value.plan) return {};
        std::string plan;
        if (!value.plan->when.empty()) plan = filled(words_.planned, words_.figures.short_date(value.plan->when));
        if (!value.plan->owner.empty()) plan += (plan.empty() ? "" : " ") + value.plan->owner;
        return plan;
    }

    const Document& document_;
    const SceneOptions& options_;
    const Theme& theme_;
    const SceneWords& words_;
    TextCache& texts_;
    PageWriter pages_;
};

}  // namespace

std::vector<Scene> indicator_pages(const Document& document, Size size, const SceneOptions& options,
                                   const SceneWords& words, TextCache& texts) {
    return Builder(document, size, options, words, texts).build();
}

std::optional<Rect> indicator_row_on(const Scene& page, const CardId& card) {
    for (const Item& item : page.items)
        if (item.part == Part::PageRow && item.record == any(card))
            if (const Box* box = std::get_if<Box>(&item.shape)) return box->rect;
    return std::nullopt;
}

Rect indicator_cell(const Rect& row, IndicatorColumn column) {
    const auto i = static_cast<std::size_t>(column);
    const double from = i == 0 ? 0 : ends[i - 1];
    return {row.x + row.w * from, row.y, row.w * (ends[i] - from), row.h};
}

IndicatorColumn indicator_column_at(const Rect& row, double x) {
    const double share = (x - row.x) / row.w;
    const auto end = std::find_if(ends.begin(), ends.end() - 1, [&](double e) { return share < e; });
    return static_cast<IndicatorColumn>(end - ends.begin());
}

}  // namespace banso
