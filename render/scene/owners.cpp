#include "render/scene/owners.h"

#include <algorithm>
#include <optional>

#include "model/owners.h"
#include "render/scene/card_rows.h"
#include "render/scene/icons.h"
#include "render/scene/page_writer.h"

namespace banso {
namespace {

constexpr double head_height = 44;
constexpr double row_height = 36;
constexpr double gap = 12;
constexpr TextStyle head_style{22, true, 1.3};
constexpr TextStyle row_style{20, false, 1.3};
constexpr TextStyle code_style{19, true, 1.3};

// Where the parts of a row stand, as shares of its width.
constexpr double kind_end = 0.09;
constexpr double code_end = 0.16;
constexpr double title_end = 0.66;
constexpr double due_end = 0.84;

class Builder {
  public:
    Builder(const Document& document, Size size, const SceneOptions& options, const SceneWords& words, TextCache& texts)
        : document_(document),
          theme_(options.theme),
          words_(words),
          day_(last_day(document.session().meeting.date)),
          pages_(size, words.owners.title, options, words, texts) {}

    std::vector<Scene> build() && {
        const std::vector<OwnerDuties> owners = duties_by_owner(document_);
        if (owners.empty()) add_hint();
        for (const OwnerDuties& owner : owners) add_owner(owner);
        const std::vector<FundUse> funds = use_of_funds(document_);
        if (std::any_of(funds.begin(), funds.end(), [](const FundUse& use) { return !use.fund.empty(); }))
            add_funds(funds);
        return std::move(pages_).finish();
    }

  private:
    void add_hint() {
        pages_.out().part(Layer::Cards, Part::PageHead, {});
        const Rect room = pages_.room();
        pages_.line(words_.owners.empty, row_style, {room.x, room.y + gap}, room.w, theme_.ink_quiet);
    }

    void add_head(const std::string& name, const std::string& count, const KindColours& colours) {
        pages_.take(gap);
        const Rect box = pages_.take(head_height);
        SceneWriter& out = pages_.out();
        out.part(Layer::Lanes, Part::PageHead, {});
        out.box(box, 8, colours.soft, {});
        out.box({box.x, box.y, 7, box.h}, 3, colours.strong, {});
        const double y = box.y + (box.h - head_style.size * head_style.line_spacing) / 2;
        pages_.line(name, head_style, {box.x + 20, y}, box.w * 0.8, colours.ink);
        pages_.line_ending(count, head_style, {box.right() - 16, y}, box.w * 0.15, theme_.ink_quiet);
    }

    void add_owner(const OwnerDuties& owner) {
        const KindColours& colours = theme_.of(CardKind::Countermeasure);
        const std::string name = owner.owner.empty() ? words_.owners.nobody : owner_text(document_, owner.owner);
        const std::string count = std::to_string(owner.duties.size());
        pages_.need(gap + head_height + row_height);
        add_head(name, count, colours);
        for (const Duty& duty : owner.duties) {
            if (pages_.need(row_height)) add_head(name + " …", count, colours);
            add_duty(duty);
        }
    }

    // The ground of a row, and what it is about.
    Rect begin_row(const RecordId& record) {
        const Rect box = pages_.take(row_height);
        SceneWriter& out = pages_.out();
        out.part(Layer::Cards, Part::PageRow, record);
        out.box(box, 0, theme_.card, {});
        out.box({box.x, box.bottom() - 1, box.w, 1}, 0, theme_.lane_line, {});
        pages_.mark(box, record);
        out.part(Layer::Cards, Part::PageRow, record);
        return box;
    }
    static double y_in(const Rect& box) { return box.y + (box.h - row_style.size * row_style.line_spacing) / 2; }

    void add_duty(const Duty& duty) {
        const Rect box = begin_row(duty.record);
        const double y = y_in(box);
        const auto x = [&](double share) { return box.x + box.w * share; };
        const Colour ink = duty.done ? theme_.ink_quiet : theme_.ink;
        pages_.line(words_.owners.kinds[static_cast<std::size_t>(duty.kind)], row_style, {box.x + 20, y},
                    box.w * kind_end - 24, theme_.ink_quiet);
        const Card* card = document_.find(CardId{duty.record.value});
        if (card) {
            pages_.line(card->code, code_style, {x(kind_end), y}, x(code_end) - x(kind_end) - 8,
                        theme_.of(card->kind).ink);
        }
        pages_.line(card ? card->title : text_of(duty.record), row_style, {x(code_end), y}, x(title_end) - x(code_end),
                    ink);
        const bool late = !duty.done && day_ && has_passed(duty.due, *day_);
        const std::string due = duty.due.empty() ? words_.none : words_.date(duty.due);
        pages_.line(late ? filled(words_.owners.overdue, due) : due, late ? code_style : row_style,
                    {x(title_end) + 16, y}, x(due_end) - x(title_end) - 20,
                    duty.due.empty() ? theme_.ink_missing
                    : late           ? theme_.ink
                                     : ink);
        add_state(duty, card, {x(due_end), y, box.right() - x(due_end), row_height});
    }

    void add_state(const Duty& duty, const Card* card, const Rect& room) {
        if (card && card->progress && card->kind == CardKind::Countermeasure) {
            const double radius = 7;
            pages_.out().paths(progress_disc(*card->progress, {room.x + radius, room.y + row_style.size * 0.62}, radius,
                                             theme_.of(card->kind).strong));
            pages_.line(words_.progress[static_cast<std::size_t>(*card->progress)], row_style,
                        {room.x + 3 * radius, room.y}, room.w - 3 * radius - 8, theme_.ink_quiet);
        } else if (const Promise* promise = document_.find(PromiseId{duty.record.value})) {
            const auto state = static_cast<std::size_t>(promise->state.value_or(PromiseState::Open));
            pages_.line(words_.summary.promises[state], row_style, {room.x, room.y}, room.w - 8, theme_.ink_quiet);
        }
    }

    [[nodiscard]] std::string text_of(const RecordId& record) const {
        if (const Promise* promise = document_.find(PromiseId{record.value})) return promise->text;
        if (const Decision* decision = document_.find(DecisionId{record.value})) return decision->text;
        return {};
    }

    void add_funds(const std::vector<FundUse>& funds) {
        const KindColours& colours = theme_.of(CardKind::Output);
        pages_.next_page();
        for (const FundUse& use : funds) {
            const std::string name = use.fund.empty() ? words_.owners.no_fund : use.fund;
            const std::string count = std::to_string(use.cards.size());
            pages_.need(gap + head_height + row_height);
            add_head(name, count, colours);
            for (const CardId& id : use.cards) {
                if (pages_.need(row_height)) add_head(name + " …", count, colours);
                add_funded(*document_.find(id), use.fund);
            }
        }
    }

    void add_funded(const Card& card, const std::string& fund) {
        const Rect box = begin_row(any(card.id));
        const double y = y_in(box);
        const double code = box.x + box.w * code_end;
        pages_.line(card.code, code_style, {box.x + 20, y}, code - box.x - 28, theme_.of(card.kind).ink);
        std::string others;
        for (const std::string& other : card.funding)
            if (other != fund) others += (others.empty() ? "" : words_.between) + other;
        const double right = box.x + box.w * title_end;
        pages_.line(card.title, row_style, {code, y}, right - code, theme_.ink);
        if (!others.empty())
            pages_.line(filled(words_.owners.combined, others), row_style, {right + 16, y}, box.right() - right - 24,
                        theme_.ink_quiet);
    }

    const Document& document_;
    const Theme& theme_;
    const SceneWords& words_;
    std::optional<Day> day_;
    PageWriter pages_;
};

}  // namespace

std::vector<Scene> owner_pages(const Document& document, Size size, const SceneOptions& options,
                               const SceneWords& words, TextCache& texts) {
    return Builder(document, size, options, words, texts).build();
}

}  // namespace banso
