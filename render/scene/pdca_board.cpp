#include "render/scene/pdca_board.h"

#include <algorithm>
#include <array>

#include "model/owners.h"
#include "render/scene/card_rows.h"
#include "render/scene/icons.h"
#include "render/scene/scene_writer.h"

namespace banso {
namespace {

constexpr double margin = 24;
constexpr double round_height = 50;
constexpr double head_height = 40;
constexpr double gap = 12;
constexpr double card_gap = 7;
constexpr double padding = 6;
constexpr TextStyle head_style{21, true, 1.3};
constexpr TextStyle round_style{18, true, 1.3};
constexpr TextStyle quiet_style{16, false, 1.3};
constexpr TextStyle code_style{17, true, 1.3};
constexpr TextStyle title_style{18, false, 1.3};
constexpr TextStyle detail_style{15, false, 1.3};
constexpr TextStyle late_style{15, true, 1.3};

constexpr std::array stage_kinds{CardKind::Countermeasure, CardKind::Output, CardKind::IntermediateOutcome,
                                 CardKind::FieldOutcome};

constexpr double line_of(const TextStyle& style) {
    return style.size * style.line_spacing;
}
double card_height(int title_lines, int details) {
    return 2 * padding + title_lines * line_of(title_style) + details * line_of(detail_style);
}

// Done or dropped: nothing is due any more.
bool is_over(const Card& card) {
    return card.progress == Progress::Done || card.progress == Progress::Dropped;
}

// The last day of the fiscal year (April to March) that the day lies in.
Day end_of_fiscal_year(const Day& day) {
    return {day.month >= 4 ? day.year + 1 : day.year, 3, 31};
}

// How much of each card there is room for: all of it, a shorter title, no area, the title alone.
struct CardRoom {
    int title_lines;
    int details;  // lines below the title
};
constexpr std::array faces{CardRoom{2, 2}, CardRoom{1, 2}, CardRoom{1, 1}, CardRoom{1, 0}};

std::size_t capacity(double height, const CardRoom& face) {
    const double each = card_height(face.title_lines, face.details) + card_gap;
    return static_cast<std::size_t>(std::max((height + card_gap) / each, 1.0));
}

class Builder {
  public:
    Builder(const Document& document, const BoardLayout& placed, std::size_t page, const SceneOptions& options,
            const SceneWords& words, TextCache& texts)
        : document_(document),
          placed_(placed),
          page_(page),
          options_(options),
          theme_(options.theme),
          words_(words),
          texts_(texts),
          day_(last_day(document.session().meeting.date)) {}

    Scene build() && {
        add_round();
        for (const BoardColumn& column : placed_.columns) add_column(column);
        for (const BoardCard& card : placed_.cards)
            if (card.page == page_) add_card(card);
        if (placed_.cards.empty()) add_hint();
        return std::move(out_).finish(placed_.bounds, theme_.ground);
    }

  private:
    double line(std::string_view text, const TextStyle& style, Point at, double width, Colour colour) {
        if (text.empty() || width <= 0) return 0;
        const auto block = texts_.block(text, style, width, 1);
        out_.text(block, at, colour);
        return block->width;
    }
    void line_ending(std::string_view text, const TextStyle& style, Point right, double width, Colour colour) {
        if (text.empty() || width <= 0) return;
        const auto block = texts_.block(text, style, width, 1);
        out_.text(block, {right.x - block->width, right.y}, colour);
    }

    // Four steps, each pointing at the next; the one of now is filled and says so.
    void add_round() {
        const Rect& box = placed_.round;
        const YearStep now = year_step(document_);
        const Date review = next_review(document_);
        const double aside = review.empty() && placed_.pages < 2 ? 0 : box.w * 0.2;
        const double width = (box.w - aside) / 4;
        constexpr double point = 16;
        out_.part(Layer::Lanes, Part::PageHead, {});
        for (std::size_t i = 0; i < 4; ++i) {
            const bool here = static_cast<std::size_t>(now) == i;
            const double x = box.x + static_cast<double>(i) * width;
            const double right = x + width - 4;
            const double middle = box.centre().y;
            out_.path({.points = {{x, box.y},
                                  {right - point, box.y},
                                  {right, middle},
                                  {right - point, box.bottom()},
                                  {x, box.bottom()},
                                  {x + point, middle}},
                       .closed = true,
                       .fill = here ? theme_.accent : theme_.lane_head,
                       .stroke = {theme_.lane_line, 1}});
            const std::string& name = words_.board.round[i];
            const auto block =
                texts_.block(here ? filled(words_.board.here, name) : name, round_style, width - 2 * point - 12, 1);
            out_.text(block, {x + (width - block->width) / 2, middle - line_of(round_style) / 2},
                      here ? theme_.card : theme_.lane_ink);
        }
        if (!review.empty())
            line_ending(filled(words_.board.next_review, words_.date(review)), quiet_style, {box.right(), box.y + 2},
                        aside - 8, theme_.ink_quiet);
        if (placed_.pages > 1)
            line_ending(filled(words_.page, std::to_string(page_ + 1), std::to_string(placed_.pages)), quiet_style,
                        {box.right(), box.bottom() - line_of(quiet_style)}, aside - 8, theme_.ink_quiet);
    }

    void add_column(const BoardColumn& column) {
        const auto index = static_cast<std::size_t>(column.stage);
        const KindColours& colours = theme_.of(stage_kinds[index]);
        out_.part(Layer::Lanes, Part::MatrixCell, {});
        out_.box(column.box, 10, theme_.lane, {theme_.lane_line, theme_.line_width});
        const Rect head{column.box.x, column.box.y, column.box.w, head_height};
        out_.box(head, 10, colours.soft, {});
        out_.box({head.x, head.y, 7, head.h}, 3, colours.strong, {});
        const double y = head.y + (head.h - line_of(head_style)) / 2;
        line(words_.sheets.stages[index], head_style, {head.x + 18, y}, head.w - 80, colours.ink);
        line_ending(std::to_string(column.count), head_style, {head.right() - 14, y}, 60, colours.ink);
    }

    void add_card(const BoardCard& placed) {
        const Card& card = *document_.find(placed.id);
        const KindColours& colours = theme_.of(stage_kinds[static_cast<std::size_t>(placed.stage)]);
        const Rect& box = placed.box;
        const RecordId record = any(card.id);
        out_.part(Layer::Cards, Part::Card, record);
        out_.box(box, 7, theme_.card, {theme_.card_line, theme_.line_width});
        out_.path(left_rounded({box.x, box.y, 6, box.h}, 3, colours.strong));
        mark(box, record);
        const double x = box.x + 16;
        const double y = box.y + padding;
        out_.part(Layer::Cards, Part::CardCode, record);
        const double code = line(card.code, code_style, {x, y}, box.w * 0.3, theme_.of(card.kind).ink) + 8;
        out_.part(Layer::Cards, Part::CardTitle, record);
        const bool late = is_late(card);
        const double marks = placed_.details > 0 ? 0 : late ? 46 : 26;
        const auto title =
            texts_.block(card.title, title_style, box.right() - x - code - padding - marks, placed_.title_lines);
        out_.text(title, {x + code, y}, theme_.ink);
        out_.part(Layer::Cards, Part::CardDetail, record);
        if (placed_.details == 0) {
            if (card.progress) disc(card, {box.right() - 18, box.centre().y});
            if (late) out_.paths(warning_sign({box.right() - 38, box.centre().y}, 7, theme_.note, theme_.card));
            return;
        }
        const Rect room{x, y + placed_.title_lines * line_of(title_style), box.right() - x - padding,
                        line_of(detail_style)};
        const std::string owner = card.owner.empty() ? words_.none : owner_text(document_, card.owner);
        const Colour owner_ink = card.owner.empty() ? theme_.ink_missing : theme_.ink;
        if (placed_.details == 1) {
            const double half = room.w * 0.42;
            line(owner, detail_style, {room.x, room.y}, half, owner_ink);
            add_due(card, late, {room.x + half + 10, room.y, room.w - half - 10, room.h}, false);
            return;
        }
        const Area* area = document_.find(card.area);
        const double named =
            line(area ? area->name : words_.no_area, detail_style, {room.x, room.y}, room.w * 0.42, theme_.ink_quiet);
        line(owner, detail_style, {room.x + named + 12, room.y}, room.w - named - 12, owner_ink);
        add_due(card, late, {room.x, room.y + room.h, room.w, room.h}, true);
    }

    void add_due(const Card& card, bool late, const Rect& room, bool says_progress) {
        double right = room.right();
        if (card.progress) {
            if (says_progress) {
                const std::string& progress = words_.progress[static_cast<std::size_t>(*card.progress)];
                const auto block = texts_.block(progress, detail_style, room.w * 0.4, 1);
                out_.text(block, {right - block->width, room.y}, theme_.ink_quiet);
                right -= block->width + 4;
            }
            right -= 6;
            disc(card, {right, room.centre().y});
            right -= 14;
        }
        const std::string due = card.due.empty() ? words_.none : words_.date(card.due);
        double x = room.x;
        if (late) {
            out_.paths(warning_sign({x + 7, room.centre().y}, 7, theme_.note, theme_.card));
            x += 20;
        }
        line(late ? filled(words_.owners.overdue, due) : due, late ? late_style : detail_style, {x, room.y}, right - x,
             card.due.empty() ? theme_.ink_missing : theme_.ink);
    }

    void disc(const Card& card, Point centre) {
        out_.paths(progress_disc(*card.progress, centre, 6, theme_.of(card.kind).strong));
    }
    [[nodiscard]] bool is_late(const Card& card) const { return !is_over(card) && day_ && has_passed(card.due, *day_); }

    void mark(const Rect& box, const RecordId& record) {
        const bool selected = std::binary_search(options_.selected.begin(), options_.selected.end(), record);
        if (!selected && options_.hovered != record) return;
        out_.part(Layer::Overlay, selected ? Part::Selection : Part::Hover, record);
        out_.box(grown(box, 2), 9, no_colour,
                 {selected ? theme_.accent : faded(theme_.accent, 0.45), selected ? 3.5 : 2.0});
    }

    void add_hint() {
        out_.part(Layer::Cards, Part::PageHead, {});
        const bool none = standing_countermeasures(document_).empty();
        const double y = placed_.columns.front().box.y + head_height + gap * 2;
        line(none ? words_.board.empty : words_.board.none_passes, title_style, {placed_.round.x + 20, y},
             placed_.round.w - 40, theme_.ink_quiet);
    }

    const Document& document_;
    const BoardLayout& placed_;
    std::size_t page_;
    const SceneOptions& options_;
    const Theme& theme_;
    const SceneWords& words_;
    TextCache& texts_;
    std::optional<Day> day_;
    SceneWriter out_;
};

}  // namespace

bool passes(const Document& document, const Card& countermeasure, const BoardFilter& filter) {
    if (!filter.area.empty() && countermeasure.area != filter.area) return false;
    if (filter.owner && countermeasure.owner != *filter.owner) return false;
    if (filter.due == DueFilter::All) return true;
    const auto due = last_day(countermeasure.due);
    if (filter.due == DueFilter::NotSet || !due) return filter.due == DueFilter::NotSet && !due;
    const auto day = last_day(document.session().meeting.date);
    if (!day) return false;
    if (filter.due == DueFilter::Overdue) return !is_over(countermeasure) && has_passed(countermeasure.due, *day);
    const bool this_year = *due <= end_of_fiscal_year(*day);
    return (filter.due == DueFilter::ThisFiscalYear) == this_year;
}

std::vector<CardId> board_order(const Document& document, const BoardFilter& filter) {
    std::vector<CardId> cards;
    for (const CardId& id : standing_countermeasures(document))
        if (passes(document, *document.find(id), filter)) cards.push_back(id);
    std::stable_sort(cards.begin(), cards.end(),
                     [&](const CardId& a, const CardId& b) { return stage_of(document, a) < stage_of(document, b); });
    return cards;
}

const BoardCard* BoardLayout::find(const CardId& id) const {
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const BoardCard& card) { return card.id == id; });
    return found == cards.end() ? nullptr : &*found;
}

const BoardColumn* BoardLayout::column_at(Point point) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const BoardColumn& column) { return column.box.contains(point); });
    return found == columns.end() ? nullptr : &*found;
}

BoardLayout lay_out_board(const Document& document, const BoardFilter& filter, Size size) {
    BoardLayout layout;
    layout.bounds = {0, 0, size.w, size.h};
    const Rect inside = grown(layout.bounds, -margin);
    layout.round = {inside.x, inside.y, inside.w, round_height};
    const double top = layout.round.bottom() + gap;
    const double width = (inside.w - 3 * gap) / 4;
    std::array<std::vector<CardId>, 4> columns;
    for (const CardId& id : board_order(document, filter))
        columns[static_cast<std::size_t>(stage_of(document, id))].push_back(id);
    std::size_t most = 1;
    for (const auto& column : columns) most = std::max(most, column.size());

    const double room = inside.bottom() - top - head_height - 2 * gap;
    auto face = std::find_if(faces.begin(), faces.end(), [&](const CardRoom& f) { return capacity(room, f) >= most; });
    if (face == faces.end()) face = std::prev(faces.end());
    layout.title_lines = face->title_lines;
    layout.details = face->details;
    const std::size_t each = capacity(room, *face);
    layout.pages = (most + each - 1) / each;
    const double height = card_height(face->title_lines, face->details);
    for (const Stage stage : stages) {
        const auto index = static_cast<std::size_t>(stage);
        const Rect box{inside.x + static_cast<double>(index) * (width + gap), top, width, inside.bottom() - top};
        layout.columns.push_back({stage, static_cast<int>(columns[index].size()), box});
        for (std::size_t i = 0; i < columns[index].size(); ++i) {
            const double y = top + head_height + gap + static_cast<double>(i % each) * (height + card_gap);
            layout.cards.push_back({columns[index][i], stage, i / each, {box.x + gap, y, box.w - 2 * gap, height}});
        }
    }
    return layout;
}

Scene build_board(const Document& document, const BoardLayout& placed, std::size_t page, const SceneOptions& options,
                  const SceneWords& words, TextCache& texts) {
    return Builder(document, placed, page, options, words, texts).build();
}

std::vector<Scene> board_pages(const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts) {
    const BoardLayout placed = lay_out_board(document, {}, size);
    std::vector<Scene> pages;
    for (std::size_t page = 0; page < placed.pages; ++page)
        pages.push_back(build_board(document, placed, page, options, words, texts));
    return pages;
}

}  // namespace banso
