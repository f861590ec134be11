#include "render/scene/pdca_sheet.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "model/pdca.h"
#include "render/scene/card_rows.h"
#include "render/scene/icons.h"
#include "render/scene/page_writer.h"
#include "render/scene/pdca_figures.h"

namespace banso {
namespace {

constexpr double gap = 10;
constexpr int most_lines = 8;   // of a text of the shown turn
constexpr int short_lines = 2;  // of an earlier one

// A sheet is written a little smaller where that keeps it on one page; no smaller than can be read on A4.
constexpr std::array sizes{1.0, 0.93, 0.86};

// Everything that grows and shrinks with the letters.
struct Type {
    double scale = 1;
    double head_height = 30 * scale;
    double row_gap = 5 * scale;
    double figure_height = 42 * scale;
    TextStyle subtitle{18 * scale, false, 1.3};
    TextStyle head{19 * scale, true, 1.3};
    TextStyle label{16 * scale, false, 1.35};
    TextStyle text{18 * scale, false, 1.35};
    TextStyle strong{18 * scale, true, 1.35};
    TextStyle small{13, false, 1.2};
    TextStyle judged{15 * scale, false, 1.25};
    double radius = 7 * scale;
};

// Which of the columns' colours a stage has.
constexpr std::array stage_kinds{CardKind::Countermeasure, CardKind::Output, CardKind::IntermediateOutcome,
                                 CardKind::FieldOutcome};

// Where the columns of the table of figures begin, as shares of its width.
constexpr std::array columns{0.0, 0.31, 0.365, 0.49, 0.61, 0.735, 0.795, 1.0};

// A labelled text of a section.
struct Row {
    std::string label;
    std::string text;
    bool there = true;  // false: the text says that nothing is
    RecordId record = {};
    std::optional<Progress> progress = {};
    int lines = most_lines;
};

struct Section {
    std::string head;
    KindColours colours;
    std::vector<Row> rows;
};

class Sheet {
  public:
    Sheet(const Document& document, const Card& card, double scale, Size size, const SceneOptions& options,
          const SceneWords& words, TextCache& texts)
        : document_(document),
          card_(card),
          type_{scale},
          theme_(options.theme),
          words_(words),
          say_(words.sheets),
          texts_(texts),
          pages_(size, card.code + "  " + card.title, options, words, texts) {}

    std::vector<Scene> build() && {
        const std::vector<const Cycle*> cycles = cycles_of(document_, card_.id);
        const Cycle* open = open_cycle(document_, card_.id);
        const Cycle* shown = open ? open : cycles.empty() ? nullptr : cycles.back();
        reach_ = reach_of(document_, card_.id);
        add_subtitle(shown);
        std::vector<Section> right{doing(shown)};
        if (shown) right.push_back(check(*shown));
        add_side_by_side({plan(shown, cycles)}, right);
        add_figures();
        if (!shown) add_line(say_.not_begun);
        const std::vector<Section> below = earlier(cycles, shown);
        if (shown) add_side_by_side({act(*shown)}, below);
        return std::move(pages_).finish();
    }

  private:
    void add_subtitle(const Cycle* shown) {
        const Rect box = pages_.take(type_.subtitle.size * type_.subtitle.line_spacing + gap);
        pages_.out().part(Layer::Cards, Part::PageHead, any(card_.id));
        const Area* area = document_.find(card_.area);
        std::string text = say_.title + words_.between + (area ? area->name : words_.no_area);
        if (shown) text += words_.between + cycle_name(*shown);
        const double y = box.y - 6;
        double x = box.x + pages_.line(text, type_.subtitle, {box.x, y}, box.w * 0.75, theme_.ink_quiet) + 24;
        if (!card_.progress) return;
        const double radius = type_.radius;
        pages_.out().paths(progress_disc(*card_.progress, {x + radius, y + type_.subtitle.size * 0.66}, radius,
                                         theme_.of(card_.kind).strong));
        x += 3 * radius;
        pages_.line(words_.progress[static_cast<std::size_t>(*card_.progress)], type_.subtitle, {x, y}, box.right() - x,
                    theme_.ink);
    }

    [[nodiscard]] std::string cycle_name(const Cycle& cycle) const {
        return filled(cycle.decision ? say_.cycle : say_.open_cycle,
                      cycle.number ? std::to_string(*cycle.number) : "–");
    }

    // --- what the sections say ------------------------------------------------------------------------------------

    [[nodiscard]] Row written(const std::string& label, const std::string& text) const {
        return {label, text.empty() ? say_.not_written : text, !text.empty()};
    }
    [[nodiscard]] Row dated(const std::string& label, const Date& date) const {
        return written(label, date.empty() ? "" : words_.date(date));
    }
    [[nodiscard]] Row decided(const std::string& label, const std::string& text) const {
        return {label, text.empty() ? words_.none : text, !text.empty()};
    }
    [[nodiscard]] std::string joined(const std::vector<std::string>& parts, bool people = false) const {
        std::string text;
        for (const std::string& part : parts)
            text += (text.empty() ? "" : words_.between) + (people ? owner_text(document_, part) : part);
        return text;
    }

    // Cards by code and title, one a row; the label stands at the first.
    void add_cards(std::vector<Row>& rows, const std::string& label, const std::vector<CardId>& cards) const {
        if (cards.empty()) rows.push_back({label, say_.none, false});
        for (const CardId& id : cards) {
            const Card& card = *document_.find(id);
            rows.push_back({id == cards.front() ? label : "", card.code + "  " + card.title, true, any(id), {}, 1});
        }
    }

    [[nodiscard]] Section section(Stage stage, std::vector<Row> rows) const {
        const auto index = static_cast<std::size_t>(stage);
        return {say_.stages[index], theme_.of(stage_kinds[index]), std::move(rows)};
    }

    [[nodiscard]] Section plan(const Cycle* cycle, const std::vector<const Cycle*>& cycles) const {
        std::vector<Row> rows;
        add_cards(rows, say_.issues, reach_.issues);
        add_cards(rows, say_.outcomes, reach_.outcomes);
        if (cycle) rows.push_back(written(say_.plan, cycle->plan));
        rows.push_back(decided(words_.owner, owner_text(document_, card_.owner)));
        if (!card_.partners.empty()) rows.push_back(written(say_.partners, joined(card_.partners, true)));
        std::string due = card_.due.empty() ? "" : words_.date(card_.due);
        if (const std::string hint = review_asked_for(cycle, cycles); !hint.empty())
            due = (due.empty() ? words_.none : due) + "　" + filled(say_.last_review, hint);
        if (card_.horizon)
            due = (due.empty() ? words_.none : due) + "　" + say_.horizon + " " +
                  say_.horizons[static_cast<std::size_t>(*card_.horizon)];
        rows.push_back(decided(words_.due, due));
        rows.back().there = !card_.due.empty();
        rows.push_back(decided(say_.funding, joined(card_.funding)));
        return section(Stage::Plan, std::move(rows));
    }

    // The review that the turn before the shown one asked for.
    [[nodiscard]] std::string review_asked_for(const Cycle* shown, const std::vector<const Cycle*>& cycles) const {
        const auto at = std::find(cycles.begin(), cycles.end(), shown);
        if (at == cycles.begin() || at == cycles.end()) return {};
        const Date& asked = (*std::prev(at))->next_review;
        return asked.empty() ? "" : words_.date(asked);
    }

    [[nodiscard]] Section doing(const Cycle* cycle) const {
        std::vector<Row> rows;
        Row progress = written(say_.progress, "");
        if (card_.progress) {
            progress.text = words_.progress[static_cast<std::size_t>(*card_.progress)];
            progress.there = true;
            progress.progress = card_.progress;
        }
        rows.push_back(progress);
        if (cycle) {
            rows.push_back(dated(say_.done_on, cycle->done_on));
            rows.push_back(written(say_.doing, cycle->doing));
            rows.push_back(written(say_.actual, cycle->actual));
        }
        return section(Stage::Do, std::move(rows));
    }

    [[nodiscard]] Section check(const Cycle& cycle) const {
        std::string evaluated = cycle.evaluated_on.empty() ? "" : words_.date(cycle.evaluated_on);
        return section(Stage::Check, {written(say_.check, cycle.check), written(say_.judgement, cycle.judgement),
                                      written(say_.helped, cycle.helped), written(say_.hindered, cycle.hindered),
                                      written(say_.evaluated_on, evaluated),
                                      written(say_.evaluated_by, owner_text(document_, cycle.evaluated_by))});
    }

    [[nodiscard]] Section act(const Cycle& cycle) const {
        const std::string decision =
            cycle.decision ? say_.decisions[static_cast<std::size_t>(*cycle.decision)] : std::string();
        return section(Stage::Act, {decided(say_.decision, decision), written(say_.act, cycle.act),
                                    dated(say_.next_review, cycle.next_review), written(say_.changes, cycle.changes)});
    }

    // --- where it stands ------------------------------------------------------------------------------------------

    void add_line(const std::string& text) {
        pages_.need(type_.head_height);
        const Rect box = pages_.take(type_.head_height);
        pages_.out().part(Layer::Cards, Part::PageHead, any(card_.id));
        pages_.line(text, type_.text, {box.x + 12, box.y}, box.w - 12, theme_.ink_missing);
    }

    void add_head(const std::string& text, const KindColours& colours, const Rect& box) {
        SceneWriter& out = pages_.out();
        out.part(Layer::Lanes, Part::PageHead, any(card_.id));
        out.box(box, 6, colours.soft, {});
        out.box({box.x, box.y, 6, box.h}, 3, colours.strong, {});
        pages_.line(text, type_.head, {box.x + 14, box.y + (box.h - type_.head.size * type_.head.line_spacing) / 2},
                    box.w - 20, colours.ink);
    }

    [[nodiscard]] double label_width(const Section& section, double width) const {
        double widest = 0;
        for (const Row& row : section.rows) widest = std::max(widest, texts_.line(row.label, type_.label)->width);
        return std::min(widest + 14, width * 0.36);
    }
    [[nodiscard]] TextCache::Block text_of(const Row& row, double width) const {
        const double disc = row.progress ? 24 : 0;
        return texts_.block(row.text, type_.text, std::max(width - disc, 40.0), row.lines);
    }

    // How far a column of sections has come.
    struct Column {
        const std::vector<Section>* sections = nullptr;
        std::size_t section = 0;
        std::size_t row = 0;
        [[nodiscard]] bool is_done() const { return section == sections->size(); }
    };

    // Two columns of sections, each going on overleaf by itself.
    void add_side_by_side(const std::vector<Section>& left, const std::vector<Section>& right) {
        const double width = (pages_.room().w - 2 * gap) / 2;
        std::array sides{Column{&left}, Column{&right}};
        double least = 0;
        for (const Column& column : sides)
            if (!column.is_done()) least = std::max(least, least_height(column.sections->front(), 0, width));
        pages_.need(least);
        bool first = true;
        while (!sides[0].is_done() || !sides[1].is_done()) {
            if (!std::exchange(first, false)) pages_.next_page();
            const Rect room = pages_.room();
            double lowest = room.y;
            for (std::size_t side = 0; side < 2; ++side) {
                Rect box{room.x + static_cast<double>(side) * (width + 2 * gap), room.y, width, room.h};
                lowest = std::max(lowest, fill(sides[side], box));
            }
            pages_.take(lowest - room.y + gap);
        }
    }

    // Of a section's head and one of its rows.
    [[nodiscard]] double least_height(const Section& section, std::size_t row, double width) const {
        const double text = width - 30 - label_width(section, width - 12);
        return type_.head_height + type_.row_gap + text_of(section.rows[row], text)->height();
    }

    // As many sections as there is room for; the y below them.
    double fill(Column& column, const Rect& room) {
        double y = room.y;
        while (!column.is_done()) {
            const Section& section = (*column.sections)[column.section];
            const bool begins = y <= room.y;
            if (!begins && y + gap + least_height(section, column.row, room.w) > room.bottom()) return y;
            y = fill(section, column.row, {room.x, begins ? y : y + gap, room.w, room.bottom() - y});
            if (column.row < section.rows.size()) return y;
            column.row = 0;
            ++column.section;
        }
        return y;
    }

    // As many rows as the column has room for, one at least; the y below them.
    double fill(const Section& section, std::size_t& at, const Rect& column) {
        add_head(at > 0 ? section.head + " …" : section.head, section.colours,
                 {column.x, column.y, column.w, type_.head_height});
        const double labels = label_width(section, column.w - 12);
        double y = column.y + type_.head_height + type_.row_gap;
        const std::size_t begin = at;
        while (at < section.rows.size()) {
            const Row& row = section.rows[at];
            const auto block = text_of(row, column.w - 18 - labels);
            if (at > begin && y + block->height() > column.bottom()) break;
            add_row(row, block, {column.x + 12, y, column.w - 12, block->height()}, labels);
            y += block->height() + type_.row_gap;
            ++at;
        }
        return y;
    }

    void add_row(const Row& row, const TextCache::Block& block, const Rect& box, double labels) {
        pages_.out().part(Layer::Cards, Part::PageHead, any(card_.id));
        pages_.line(row.label, type_.label, {box.x, box.y + 1}, labels - 8, theme_.ink_quiet);
        if (!row.record.empty()) {
            pages_.mark(box, row.record);
            pages_.out().part(Layer::Cards, Part::PageRow, row.record);
        }
        double x = box.x + labels;
        if (row.progress) {
            const double radius = type_.radius;
            pages_.out().paths(progress_disc(*row.progress, {x + radius, box.y + type_.text.size * 0.68}, radius,
                                             theme_.of(card_.kind).strong));
            x += 24;
        }
        pages_.out().text(block, {x, box.y}, row.there ? theme_.ink : theme_.ink_missing);
    }

    // --- figures --------------------------------------------------------------------------------------------------

    struct FigureRow {
        const Card* card = nullptr;
        std::string why;
    };

    [[nodiscard]] std::vector<FigureRow> figure_rows() const {
        std::vector<FigureRow> rows;
        for (const CardId& id : reach_.outputs) rows.push_back({document_.find(id), say_.output});
        for (const IndicatorUse& use : reach_.indicators) {
            const Card& about = *document_.find(use.about);
            rows.push_back({document_.find(use.indicator),
                            filled(about.kind == CardKind::Issue ? say_.evidence : say_.measures, about.code)});
        }
        return rows;
    }

    void add_figures() {
        const std::vector<FigureRow> rows = figure_rows();
        if (rows.empty()) return;
        pages_.need(type_.head_height + type_.figure_height);
        add_figures_head();
        for (const FigureRow& row : rows) {
            if (pages_.need(type_.figure_height)) add_figures_head();
            add_figure(row);
        }
        pages_.take(gap);
    }

    void add_figures_head() {
        const KindColours& colours = theme_.of(CardKind::Indicator);
        const Rect box = pages_.take(type_.head_height);
        add_head("", colours, box);
        pages_.out().part(Layer::Cards, Part::PageHead, any(card_.id));
        const std::array names{say_.figures, say_.direction, say_.baseline, say_.target,
                               say_.latest,  say_.rate,      say_.judged};
        for (std::size_t i = 0; i < names.size(); ++i)
            pages_.line(names[i], i == 0 ? type_.head : type_.label,
                        {column(box, i) + (i == 0 ? 14 : 0), box.y + (i == 0 ? 3 : 5)}, room(box, i), colours.ink);
    }

    static double column(const Rect& box, std::size_t i) { return box.x + box.w * columns[i]; }
    static double room(const Rect& box, std::size_t i) { return box.w * (columns[i + 1] - columns[i]) - 10; }

    void add_figure(const FigureRow& row) {
        const Rect box = pages_.take(type_.figure_height);
        const FigureTexts texts = figure_texts(*row.card, words_);
        SceneWriter& out = pages_.out();
        out.part(Layer::Cards, Part::PageRow, any(row.card->id));
        out.box(box, 0, theme_.card, {});
        out.box({box.x, box.bottom() - 1, box.w, 1}, 0, theme_.lane_line, {});
        pages_.mark(box, any(row.card->id));
        out.part(Layer::Cards, Part::PageRow, any(row.card->id));
        const double y = box.y + 1;
        const double below = y + type_.text.size * 1.3;
        const double code =
            pages_.line(row.card->code, type_.strong, {box.x + 12, y}, 90, theme_.of(row.card->kind).ink);
        pages_.line(row.card->title, type_.text, {box.x + 22 + code, y}, room(box, 0) - 12 - code, theme_.ink);
        pages_.line(row.why, type_.small, {box.x + 22 + code, below}, room(box, 0) - 12 - code, theme_.ink_quiet);
        pages_.line(texts.direction, type_.text, {column(box, 1), y}, room(box, 1), theme_.ink_quiet);
        const std::array cells{&texts.baseline, &texts.target, &texts.latest};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double x = column(box, i + 2);
            pages_.line(cells[i]->text, type_.text, {x, y}, room(box, i + 2),
                        cells[i]->there ? theme_.ink_strong : theme_.ink_missing);
            pages_.line(cells[i]->date, type_.small, {x, below}, room(box, i + 2), theme_.ink_quiet);
        }
        pages_.line(texts.rate, type_.strong, {column(box, 5), y}, room(box, 5), theme_.ink_strong);
        const auto judged = texts_.block(texts.judgement, type_.judged, room(box, 6), 2);
        if (!texts.judgement.empty()) out.text(judged, {column(box, 6), y + 2}, theme_.ink);
    }

    // --- earlier turns --------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<Section> earlier(const std::vector<const Cycle*>& cycles, const Cycle* shown) const {
        if (cycles.size() < 2) return {};
        Section section{say_.earlier, theme_.of(CardKind::Issue), {}};
        for (auto cycle = cycles.rbegin(); cycle != cycles.rend(); ++cycle) {
            if (*cycle == shown) continue;
            const Cycle& c = **cycle;
            std::vector<std::string> parts;
            for (const std::string& text : {c.plan, c.actual.empty() ? c.doing : c.actual, c.judgement})
                if (!text.empty()) parts.push_back(text);
            std::string text;
            for (const std::string& part : parts) text += (text.empty() ? "" : " → ") + part;
            if (c.decision) text += (text.empty() ? "" : " → ") + say_.decisions[static_cast<std::size_t>(*c.decision)];
            std::replace(text.begin(), text.end(), '\n', ' ');
            Row row = written(filled(say_.cycle, c.number ? std::to_string(*c.number) : "–"), text);
            row.lines = short_lines;
            section.rows.push_back(std::move(row));
        }
        return {section};
    }

    const Document& document_;
    const Card& card_;
    Type type_;
    const Theme& theme_;
    const SceneWords& words_;
    const SheetWords& say_;
    TextCache& texts_;
    PageWriter pages_;
    Reach reach_;
};

}  // namespace

std::vector<Scene> sheet_pages(const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts) {
    std::vector<Scene> pages;
    for (const CardId& id : standing_countermeasures(document)) {
        const auto build = [&](double scale) {
            return Sheet(document, *document.find(id), scale, size, options, words, texts).build();
        };
        std::vector<Scene> sheet = build(sizes.front());
        for (std::size_t i = 1; sheet.size() > 1 && i < sizes.size(); ++i) {
            std::vector<Scene> smaller = build(sizes[i]);
            if (smaller.size() == 1) sheet = std::move(smaller);
        }
        std::move(sheet.begin(), sheet.end(), std::back_inserter(pages));
    }
    if (!pages.empty()) return pages;
    PageWriter page(size, words.sheets.title, options, words, texts);
    page.out().part(Layer::Cards, Part::PageHead, {});
    const Rect room = page.room();
    page.line(words.sheets.empty, Type{}.text, {room.x, room.y + gap}, room.w, options.theme.ink_quiet);
    return std::move(page).finish();
}

}  // namespace banso
