#include "render/scene/timeline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "model/timeline.h"
#include "render/scene/icons.h"
#include "render/scene/page_writer.h"

namespace banso {
namespace {

constexpr double row_height = 38;
constexpr double month_height = 34;
constexpr double legend_height = 34;
constexpr double names_share = 0.3;  // of the width: what a row is about
constexpr double area_share = 0.085;
constexpr TextStyle month_style{17, true, 1.3};
constexpr TextStyle row_style{18, false, 1.3};
constexpr TextStyle code_style{17, true, 1.3};
constexpr TextStyle label_style{14, false, 1.3};
constexpr TextStyle late_style{14, true, 1.3};
constexpr double radius = 7;

// Months from the beginning of the fiscal year to the day, 0 to 12 within it.
double months_since(int year, const Day& day) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int month = (day.year - year) * 12 + day.month - 4;
    const double share = (day.day - 1) / static_cast<double>(days[static_cast<std::size_t>(day.month - 1)]);
    return month + std::min(share, 1.0);
}

double line_of(const TextStyle& style) {
    return style.size * style.line_spacing;
}

// Where a moment stands on the page of a year, in months from its beginning; the second is the end of a span.
struct Stretch {
    double from = 0;
    double to = 0;
    [[nodiscard]] bool is_span() const { return to - from > 0.1; }
};

Stretch stretch_of(const Date& date, int year) {
    const Day first = *first_day(date), last = *last_day(date);
    const double from = months_since(year, first);
    if (first == last) return {from, from};
    return {from, months_since(year, last) + 1.0 / 31};
}

bool lies_in(const Moment& moment, int year) {
    return fiscal_year_of(*first_day(moment.date)) <= year && fiscal_year_of(*last_day(moment.date)) >= year;
}

class Year {
  public:
    Year(const Document& document, int year, bool first, Size size, const SceneOptions& options,
         const SceneWords& words, TextCache& texts)
        : document_(document),
          year_(year),
          first_(first),
          theme_(options.theme),
          words_(words),
          say_(words.timeline),
          texts_(texts),
          pages_(size, words.timeline.title + "　" + words.date(fiscal_year(year)), options, words, texts) {}

    std::vector<Scene> build(const std::vector<TimelineRow>& rows) && {
        bool begun = false;
        for (const TimelineRow& row : rows) {
            if (!is_shown(row)) continue;
            if (!begun || pages_.room().h < row_height + legend_height) {
                if (begun) end_table();
                if (begun) pages_.next_page();
                begin_table();
                begun = true;
            }
            add_row(row);
        }
        if (!begun) begin_table();
        end_table();
        return std::move(pages_).finish();
    }

  private:
    // What has no date at all is told of in the first year.
    [[nodiscard]] bool is_shown(const TimelineRow& row) const {
        if (row.moments.empty()) return first_;
        return std::any_of(row.moments.begin(), row.moments.end(),
                           [&](const Moment& moment) { return lies_in(moment, year_); });
    }

    [[nodiscard]] double x_of(double months) const { return grid_.x + grid_.w * std::clamp(months, 0.0, 12.0) / 12; }

    void begin_table() {
        const Rect room = pages_.room();
        const double names = room.w * names_share;
        grid_ = {room.x + names, room.y, room.w - names, 0};
        last_area_.reset();
        const Rect head = pages_.take(month_height);
        SceneWriter& out = pages_.out();
        out.part(Layer::Lanes, Part::PageHead, {});
        out.box({grid_.x, head.y, grid_.w, head.h}, 6, theme_.lane_head, {});
        for (std::size_t i = 0; i < 12; ++i) {
            const auto name = texts_.block(say_.months[(i + 3) % 12], month_style, grid_.w / 12 - 6, 1);
            const double middle = x_of(static_cast<double>(i) + 0.5);
            out.text(name, {middle - name->width / 2, head.y + (head.h - line_of(month_style)) / 2}, theme_.lane_ink);
        }
    }

    // Lines between the months, the one of the meeting, and what the signs mean.
    void end_table() {
        const double bottom = pages_.room().y;
        const double top = grid_.y + month_height;
        SceneWriter& out = pages_.out();
        out.part(Layer::Lanes, Part::PageHead, {});
        for (int i = 0; i <= 12; ++i)
            out.path({.points = {{x_of(i), top}, {x_of(i), bottom}}, .stroke = {theme_.lane_line, 1}});
        const auto day = first_day(document_.session().meeting.date);
        if (day && fiscal_year_of(*day) == year_) {
            const double x = x_of(months_since(year_, *day));
            out.part(Layer::Lanes, Part::PageHead, {});
            out.path({.points = {{x, top - 4}, {x, bottom}}, .stroke = {theme_.accent, 2.5}});
        }
        add_legend();
    }

    void add_legend() {
        const Rect box = pages_.take(legend_height);
        pages_.out().part(Layer::Cards, Part::PageHead, {});
        double x = box.x;
        const double y = box.y + (box.h - line_of(label_style)) / 2 + 3;
        for (const Moment::Kind kind :
             {Moment::Kind::Meeting, Moment::Kind::Visit, Moment::Kind::Done, Moment::Kind::Evaluated,
              Moment::Kind::Review, Moment::Kind::Due, Moment::Kind::Promise}) {
            sign(kind, {x + radius, y + line_of(label_style) / 2});
            x += 2 * radius + 6;
            x += pages_.line(word_of(kind), label_style, {x, y}, box.right() - x, theme_.ink_quiet) + 18;
        }
        const double end = x + 22;
        pages_.out().path({.points = {{x, y + 11}, {end, y + 11}}, .stroke = {theme_.accent, 2.5}});
        pages_.line(say_.now, label_style, {end + 6, y}, box.right() - end - 6, theme_.ink_quiet);
    }

    [[nodiscard]] const std::string& word_of(Moment::Kind kind) const {
        return say_.kinds[static_cast<std::size_t>(kind)];
    }

    void add_row(const TimelineRow& row) {
        const Rect box = pages_.take(row_height);
        SceneWriter& out = pages_.out();
        // A row of several records is none itself: its moments are.
        out.part(Layer::Ground, row.record.empty() ? Part::PageHead : Part::PageRow, row.record);
        out.box(box, 0, theme_.card, {});
        out.box({box.x, box.bottom() - 1.6, box.w, 1.6}, 0, theme_.lane_line, {});
        pages_.mark(box, row.record);
        add_name(row, box);
        add_moments(row, box);
    }

    void add_name(const TimelineRow& row, const Rect& box) {
        pages_.out().part(Layer::Cards, row.record.empty() ? Part::PageHead : Part::PageRow, row.record);
        const double y = box.y + (box.h - line_of(row_style)) / 2;
        const double end = grid_.x - 10;
        double x = box.x + box.w * area_share;
        if (row.group != TimelineRow::Group::Countermeasures) {
            const std::string& group = say_.groups[static_cast<std::size_t>(row.group)];
            if (std::exchange(last_group_, row.group) != row.group || !last_area_)
                pages_.line(group, code_style, {box.x + 6, y}, row.record.empty() ? end - box.x - 6 : x - box.x - 14,
                            theme_.ink_quiet);
            last_area_ = AreaId{};
            if (const Promise* promise = document_.find(PromiseId{row.record.value}))
                pages_.line(promise->text, row_style, {x, y}, end - x, theme_.ink);
            return;
        }
        last_group_ = row.group;
        if (last_area_ != row.area) {
            const Area* area = document_.find(row.area);
            pages_.line(area ? area->name : words_.no_area, label_style, {box.x + 6, y + 3}, x - box.x - 12,
                        theme_.ink_quiet);
        }
        last_area_ = row.area;
        const Card& card = *document_.find(CardId{row.record.value});
        x += pages_.line(card.code, code_style, {x, y}, 90, theme_.of(card.kind).ink) + 8;
        pages_.line(card.title, row_style, {x, y}, end - x, theme_.ink);
    }

    // Spans, signs, and beside each its word where there is room for it; what is late always says so.
    void add_moments(const TimelineRow& row, const Rect& box) {
        std::vector<const Moment*> shown;
        for (const Moment& moment : row.moments)
            if (lies_in(moment, year_)) shown.push_back(&moment);
        const double middle = box.centre().y;
        if (row.moments.empty()) {
            pages_.out().part(Layer::Cards, Part::PageRow, row.record);
            pages_.line(say_.no_date, label_style, {grid_.x + 8, middle - line_of(label_style) / 2}, grid_.w / 3,
                        theme_.ink_missing);
        }
        std::vector<double> xs;
        for (const Moment* moment : shown) xs.push_back(place_of(*moment));
        // Signs of one day stand side by side.
        for (std::size_t i = 1; i < xs.size(); ++i) xs[i] = std::max(xs[i], xs[i - 1] + 2 * radius + 2);
        for (std::size_t i = xs.size(); i-- > 0;)
            xs[i] = std::min(xs[i], (i + 1 < xs.size() ? xs[i + 1] - 2 * radius - 2 : grid_.right() - radius - 2));
        double taken = grid_.x;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const double next = i + 1 < xs.size() ? xs[i + 1] - radius - 6 : grid_.right() - 4;
            taken = add_moment(*shown[i], xs[i], middle, taken, next);
        }
    }

    // The middle of a sign: of a span its end, where that lies on the page.
    [[nodiscard]] double place_of(const Moment& moment) const {
        const Stretch stretch = stretch_of(moment.date, year_);
        return stretch.is_span() ? x_of(stretch.to) - radius - 2 : x_of(stretch.from);
    }

    // Returns up to where the row is taken.
    double add_moment(const Moment& moment, double x, double middle, double taken, double next) {
        SceneWriter& out = pages_.out();
        const Stretch stretch = stretch_of(moment.date, year_);
        const auto part = moment.record.empty() ? Part::PageHead : Part::PageRow;
        if (stretch.is_span()) {
            out.part(Layer::Lanes, part, moment.record);
            const double from = x_of(stretch.from);
            out.box({from + 1, middle - 9, x_of(stretch.to) - from - 2, 18}, 9, faded(colour_of(moment.kind), 0.22),
                    {});
        }
        out.part(Layer::Cards, part, moment.record);
        sign(moment.kind, {x, middle});
        const TextStyle& style = moment.late ? late_style : label_style;
        const std::string text = moment.late ? filled(say_.late, word_of(moment.kind)) : label_of(moment);
        const auto label = texts_.line(text, style);
        const double y = middle - line_of(style) / 2;
        const Colour ink = moment.late ? theme_.ink : theme_.ink_quiet;
        const double sign_room = moment.late ? 18 : 0;
        const double right = x + radius + 4;
        const double left = x - radius - 4 - label->width - sign_room;
        if (right + sign_room + label->width <= next) {
            if (moment.late) late_mark(out, {right + 7, middle});
            out.text(label, {right + sign_room, y}, ink);
            return right + sign_room + label->width + 4;
        }
        if (left >= taken + 4) {
            if (moment.late) late_mark(out, {left + 7, middle});
            out.text(label, {left + sign_room, y}, ink);
        }
        return x + radius + 4;
    }

    [[nodiscard]] std::string label_of(const Moment& moment) const {
        const Visit* visit = document_.find(VisitId{moment.record.value});
        if (visit && !visit->adviser.empty()) return visit->adviser;
        return word_of(moment.kind);
    }

    [[nodiscard]] Colour colour_of(Moment::Kind kind) const {
        switch (kind) {
            case Moment::Kind::Meeting:
            case Moment::Kind::NextMeeting:
                return theme_.accent;
            case Moment::Kind::Visit:
                return theme_.of(CardKind::Issue).strong;
            case Moment::Kind::Due:
                return theme_.of(CardKind::Countermeasure).strong;
            case Moment::Kind::Done:
                return theme_.of(CardKind::Output).strong;
            case Moment::Kind::Evaluated:
                return theme_.of(CardKind::IntermediateOutcome).strong;
            case Moment::Kind::Review:
                return theme_.of(CardKind::FieldOutcome).strong;
            case Moment::Kind::Promise:
                return theme_.of(CardKind::Indicator).strong;
        }
        return theme_.ink;
    }

    // Each kind has a shape of its own.
    void sign(Moment::Kind kind, Point at) {
        SceneWriter& out = pages_.out();
        const Colour colour = colour_of(kind);
        const double r = radius;
        const auto polygon = [&](std::vector<Point> points) {
            for (Point& point : points) point = point + at;
            out.path({.points = std::move(points), .closed = true, .fill = colour});
        };
        switch (kind) {
            case Moment::Kind::Meeting:
                return out.box({at.x - r, at.y - r, 2 * r, 2 * r}, r, colour, {});
            case Moment::Kind::NextMeeting:
                return out.box({at.x - r + 1, at.y - r + 1, 2 * r - 2, 2 * r - 2}, r, theme_.card, {colour, 2});
            case Moment::Kind::Visit:
                return polygon({{-r, -r}, {r, 0}, {-r, r}});
            case Moment::Kind::Due:
                return polygon({{0, -r - 1}, {r + 1, 0}, {0, r + 1}, {-r - 1, 0}});
            case Moment::Kind::Done:
                return out.box({at.x - r, at.y - r, 2 * r, 2 * r}, 2, colour, {});
            case Moment::Kind::Evaluated:
                return out.path({.points = {{at.x - r, at.y}, {at.x - 2, at.y + r - 1}, {at.x + r, at.y - r + 1}},
                                 .stroke = {colour, 3.5}});
            case Moment::Kind::Review:
                return polygon({{0, -r}, {r, r - 1}, {-r, r - 1}});
            case Moment::Kind::Promise:
                return out.box({at.x - r + 1, at.y - r + 1, 2 * r - 2, 2 * r - 2}, 2, theme_.card, {colour, 2.5});
        }
    }

    void late_mark(SceneWriter& out, Point at) { out.paths(warning_sign(at, radius, theme_.note, theme_.card)); }

    const Document& document_;
    int year_;
    bool first_;
    const Theme& theme_;
    const SceneWords& words_;
    const TimelineWords& say_;
    TextCache& texts_;
    PageWriter pages_;
    Rect grid_;                        // of this page: the months' x and width, the table's top
    std::optional<AreaId> last_area_;  // of the row before; absent: there is none on this page
    std::optional<TimelineRow::Group> last_group_;
};

}  // namespace

std::vector<Scene> timeline_pages(const Document& document, Size size, const SceneOptions& options,
                                  const SceneWords& words, TextCache& texts) {
    const std::vector<TimelineRow> rows = timeline(document);
    const std::vector<int> years = timeline_years(document);
    std::vector<Scene> pages;
    for (const int year : years) {
        std::vector<Scene> of_year =
            Year(document, year, year == years.front(), size, options, words, texts).build(rows);
        std::move(of_year.begin(), of_year.end(), std::back_inserter(pages));
    }
    if (!pages.empty()) return pages;
    PageWriter page(size, words.timeline.title, options, words, texts);
    page.out().part(Layer::Cards, Part::PageHead, {});
    const Rect room = page.room();
    page.line(words.timeline.empty, row_style, {room.x, room.y + 12}, room.w, options.theme.ink_quiet);
    return std::move(page).finish();
}

}  // namespace banso
