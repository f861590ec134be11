#include "render/scene/summary.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "render/scene/card_rows.h"
#include "render/scene/scene_words.h"
#include "render/scene/scene_writer.h"

namespace banso {
namespace {

// Lengths in world units; a page is about 900 high.
constexpr double margin = 30;
constexpr double column_gap = 36;
constexpr double head_size = 24;
constexpr double head_height = 46;
constexpr double text_size = 30;
constexpr double aside_size = 22;
constexpr double entry_pad = 10;
constexpr double entry_gap = 8;
constexpr double bullet = 34;  // before an entry's text
constexpr double next_height = 62;
constexpr double next_size = 28;

constexpr TextStyle text_style{text_size, false, 1.32};
constexpr TextStyle aside_style{aside_size, true, 1.32};

struct Said {
    RecordId record;
    std::string text;
    std::string aside;
};

void append(std::string& to, const std::string& part) {
    if (part.empty()) return;
    to += (to.empty() ? "" : "　") + part;
}

std::string codes_of(const Document& document, const std::vector<RecordId>& about) {
    std::string codes;
    for (const RecordId& id : about) {
        if (const Card* card = document.find(CardId{id.value})) codes += (codes.empty() ? "" : " ") + card->code;
    }
    return codes;
}

std::string who_and_when(const Document& document, const std::string& owner, const Date& due, const SceneWords& words) {
    std::string said;
    if (!owner.empty()) append(said, words.owner + " " + owner_text(document, owner));
    if (!due.empty()) append(said, words.due + " " + words.date(due));
    return said;
}

std::vector<Said> decisions(const Document& document, bool taken_back, const SceneWords& words) {
    std::vector<Said> said;
    for (const Decision& decision : document.table<Decision>()) {
        const DecisionState state = decision.state.value_or(DecisionState::Agreed);
        if (state == DecisionState::Withdrawn || (state == DecisionState::TakenBack) != taken_back) continue;
        Said entry{any(decision.id), decision.text, {}};
        append(entry.aside, words.summary.decisions[static_cast<std::size_t>(state)]);
        append(entry.aside, who_and_when(document, decision.owner, decision.due, words));
        append(entry.aside, codes_of(document, decision.about));
        said.push_back(std::move(entry));
    }
    return said;
}

// What is kept comes last; before it what is due first, and then what has no date. The file has no other order of them.
std::vector<Said> promises(const Document& document, const SceneWords& words) {
    std::vector<const Promise*> sorted;
    for (const Promise& promise : document.table<Promise>()) sorted.push_back(&promise);
    const auto day = [](const Promise& p) { return last_day(p.due).value_or(Day{9999, 12, 31}); };
    std::sort(sorted.begin(), sorted.end(), [&](const Promise* a, const Promise* b) {
        const auto rank = [&](const Promise& p) {
            return std::tuple(p.state == PromiseState::Kept, day(p), p.text, p.id.value);
        };
        return rank(*a) < rank(*b);
    });
    std::vector<Said> said;
    for (const Promise* promise : sorted) {
        Said entry{any(promise->id), promise->text, {}};
        append(entry.aside,
               words.summary.promises[static_cast<std::size_t>(promise->state.value_or(PromiseState::Open))]);
        append(entry.aside,
               words.owner + " " + (promise->owner.empty() ? words.none : owner_text(document, promise->owner)));
        append(entry.aside, words.due + " " + (promise->due.empty() ? words.none : words.date(promise->due)));
        append(entry.aside, codes_of(document, promise->about));
        said.push_back(std::move(entry));
    }
    return said;
}

// Fills a column from top to bottom, page after page.
class Column {
  public:
    Column(SummaryLayout& layout, const Rect& room, TextCache& texts)
        : layout_(layout), room_(room), texts_(texts), y_(room.y) {}

    void add(SummarySection section, const std::vector<Said>& said) {
        const double least = head_height + text_size * 2.2;
        if (y_ > room_.y && y_ + least > room_.bottom()) turn();
        add_head(section, said.size(), false);
        for (const Said& entry : said) add_entry(section, entry, said.size());
        y_ += 14;
    }
    [[nodiscard]] std::size_t pages() const { return page_ + 1; }

  private:
    void turn() {
        ++page_;
        y_ = room_.y;
    }
    void add_head(SummarySection section, std::size_t count, bool goes_on) {
        layout_.heads.push_back({section, page_, {room_.x, y_, room_.w, head_height}, count, goes_on});
        y_ += head_height + entry_gap;
    }
    void add_entry(SummarySection section, const Said& said, std::size_t count) {
        const double width = room_.w - bullet - entry_pad;
        const double most = room_.h - head_height - entry_gap - 2 * entry_pad;
        SummaryEntry entry{said.record, section, 0, {}, {}, {}};
        if (!said.aside.empty()) entry.aside = texts_.block(said.aside, aside_style, width, 2);
        const double below = entry.aside ? entry.aside->height() : 0;
        const int lines = std::max(1, static_cast<int>((most - below) / (text_size * text_style.line_spacing)));
        entry.text = texts_.block(said.text, text_style, width, lines);
        const double height = entry.text->height() + below + 2 * entry_pad;
        if (y_ + height > room_.bottom() + 0.01 && y_ > room_.y + head_height + entry_gap + 0.01) {
            turn();
            add_head(section, count, true);
        }
        entry.page = page_;
        entry.box = {room_.x, y_, room_.w, height};
        y_ += height + entry_gap;
        layout_.entries.push_back(std::move(entry));
    }

    SummaryLayout& layout_;
    Rect room_;
    TextCache& texts_;
    double y_;
    std::size_t page_ = 0;
};

class Builder {
  public:
    Builder(const Document& document, const SummaryLayout& placed, std::size_t page, const SceneOptions& options,
            const SceneWords& words, TextCache& texts)
        : document_(document),
          placed_(placed),
          page_(page),
          options_(options),
          theme_(options.theme),
          words_(words),
          texts_(texts) {}

    Scene build() && {
        for (const SummaryHead& head : placed_.heads) {
            if (head.page == page_) add_head(head);
        }
        for (const SummaryEntry& entry : placed_.entries) {
            if (entry.page == page_) add_entry(entry);
        }
        if (placed_.entries.empty()) add_hint();
        add_next();
        return std::move(out_).finish(placed_.bounds, theme_.ground);
    }

  private:
    [[nodiscard]] const KindColours& colours_of(SummarySection section) const {
        switch (section) {
            case SummarySection::Decided:
                return theme_.of(CardKind::InitialOutcome);
            case SummarySection::TakenBack:
                return theme_.of(CardKind::Issue);
            case SummarySection::Promised:
                return theme_.of(CardKind::Countermeasure);
        }
        return theme_.of(CardKind::Issue);
    }
    [[nodiscard]] const std::string& name_of(SummarySection section) const {
        switch (section) {
            case SummarySection::Decided:
                return words_.summary.decided;
            case SummarySection::TakenBack:
                return words_.summary.taken_back;
            case SummarySection::Promised:
                return words_.summary.promised;
        }
        return words_.summary.decided;
    }

    void add_head(const SummaryHead& head) {
        const KindColours& colours = colours_of(head.section);
        out_.part(Layer::Lanes, Part::SummaryHead, {});
        out_.box(head.box, 8, colours.soft, {});
        out_.box({head.box.x, head.box.y, 7, head.box.h}, 3, colours.strong, {});
        const auto name = texts_.block(name_of(head.section), {head_size, true, 1.3}, head.box.w - 120, 1);
        out_.text(name, {head.box.x + 20, head.box.centre().y - name->height() / 2}, colours.ink);
        if (head.count == 0) return;
        const auto count = texts_.line(std::to_string(head.count) + (head.goes_on ? " …" : ""), {head_size, true, 1.3});
        out_.text(count, {head.box.right() - 16 - count->width, head.box.centre().y - count->height() / 2},
                  theme_.ink_quiet);
    }

    void add_entry(const SummaryEntry& entry) {
        const KindColours& colours = colours_of(entry.section);
        const double radius = 8;
        out_.part(Layer::Cards, Part::SummaryEntry, entry.record);
        out_.box(entry.box, radius, theme_.card, {theme_.card_line, theme_.line_width});
        const double x = entry.box.x + bullet;
        const double y = entry.box.y + entry_pad;
        const double middle = y + text_size * text_style.line_spacing / 2;
        out_.box({entry.box.x + 14, middle - 5, 10, 10}, entry.section == SummarySection::Decided ? 5 : 1,
                 entry.section == SummarySection::TakenBack ? no_colour : colours.strong, {colours.strong, 2});
        out_.text(entry.text, {x, y}, theme_.ink);
        if (entry.aside) out_.text(entry.aside, {x, y + entry.text->height()}, theme_.ink_quiet);
        const bool selected = std::binary_search(options_.selected.begin(), options_.selected.end(), entry.record);
        if (!selected && options_.hovered != entry.record) return;
        out_.part(Layer::Overlay, selected ? Part::Selection : Part::Hover, entry.record);
        out_.box(grown(entry.box, 2), radius + 2, no_colour,
                 {selected ? theme_.accent : faded(theme_.accent, 0.45), selected ? 3.5 : 2.0});
    }

    void add_hint() {
        const auto hint = texts_.block(words_.summary.empty, {text_size, false, 1.4}, placed_.bounds.w * 0.7);
        out_.part(Layer::Cards, Part::SummaryHead, {});
        out_.text(hint, {(placed_.bounds.w - hint->width) / 2, placed_.bounds.h * 0.52}, theme_.ink_quiet);
    }

    void add_next() {
        const Rect& box = placed_.next;
        const NextMeeting& next = document_.session().meeting.next;
        out_.part(Layer::Cards, Part::SummaryHead, {});
        out_.box(box, 8, theme_.accent_soft, {});
        const TextStyle style{next_size, true, 1.3};
        const auto name = texts_.line(words_.summary.next, style);
        double x = box.x + 20;
        out_.text(name, {x, box.centre().y - name->height() / 2}, theme_.ink_quiet);
        x += name->width + 28;
        const auto page = texts_.line(
            placed_.pages > 1 ? filled(words_.page, std::to_string(page_ + 1), std::to_string(placed_.pages)) : " ",
            {head_size, true, 1.3});
        std::string says = next.date.empty() ? words_.none : words_.date(next.date);
        append(says, next.place);
        const auto date = texts_.block(says, style, box.right() - 40 - page->width - x, 1);
        out_.text(date, {x, box.centre().y - date->height() / 2}, theme_.ink);
        if (placed_.pages > 1)
            out_.text(page, {box.right() - 20 - page->width, box.centre().y - page->height() / 2}, theme_.ink);
    }

    const Document& document_;
    const SummaryLayout& placed_;
    std::size_t page_;
    const SceneOptions& options_;
    const Theme& theme_;
    const SceneWords& words_;
    TextCache& texts_;
    SceneWriter out_;
};

}  // namespace

const SummaryEntry* SummaryLayout::find(const RecordId& record) const {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const SummaryEntry& entry) { return entry.record == record; });
    return found == entries.end() ? nullptr : &*found;
}

SummaryLayout lay_out_summary(const Document& document, Size size, const SceneWords& words, TextCache& texts) {
    SummaryLayout layout;
    layout.bounds = {0, 0, std::max(size.w, 900.0), std::max(size.h, 460.0)};
    const Rect inside = grown(layout.bounds, -margin);
    layout.next = {inside.x, inside.bottom() - next_height, inside.w, next_height};
    const double height = inside.h - next_height - 20;
    const double width = (inside.w - column_gap) / 2;
    Column left(layout, {inside.x, inside.y, width, height}, texts);
    left.add(SummarySection::Decided, decisions(document, false, words));
    Column right(layout, {inside.x + width + column_gap, inside.y, width, height}, texts);
    right.add(SummarySection::TakenBack, decisions(document, true, words));
    right.add(SummarySection::Promised, promises(document, words));
    layout.pages = std::max(left.pages(), right.pages());
    return layout;
}

Scene build_summary(const Document& document, const SummaryLayout& placed, std::size_t page,
                    const SceneOptions& options, const SceneWords& words, TextCache& texts) {
    return Builder(document, placed, std::min(page, placed.pages - 1), options, words, texts).build();
}

}  // namespace banso
