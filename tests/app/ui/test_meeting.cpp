// A meeting as it is run: its beginning and end, the agenda, who is there, hands, matrices, the summary, locks.
#include <doctest/doctest.h>

#include "app/actions/action.h"
#include "app/meeting/poll_acts.h"
#include "model/edits/locks.h"
#include "model/meeting.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

// Types the items one after the other, and leaves the field.
void agenda_by_keys(SmallSession& small, std::initializer_list<const char*> lines) {
    small->workspace().ui.meeting.panel = MeetingPanel::Agenda;
    small->workspace().ui.meeting.wants_field = true;
    small->settle();
    for (const char* line : lines) {
        small->type(line);
        small->key(plain(Key::Enter));
    }
    small->key(plain(Key::Escape));
}

const LogEntry& last_entry(SmallSession& small) {
    const LogEntry* last = nullptr;
    for (const LogEntry& entry : small->document().table<LogEntry>()) last = &entry;
    REQUIRE(last);
    return *last;
}

// The decision that is not in the example.
const Decision& new_decision(SmallSession& small) {
    REQUIRE(small->document().table<Decision>().size() == 3);
    const Decision* last = nullptr;
    for (const Decision& decision : small->document().table<Decision>()) last = &decision;
    return *last;
}

}  // namespace

UI_TEST("a key starts the meeting, the status bar says so, and the same key ends it") {
    SmallSession small;
    CHECK(small->shows("準備中"));
    small->key(ctrl(Key::F8));
    CHECK(phase_of(small->document().session()) == Phase::Meeting);
    CHECK(small->shows("会議中"));
    small->key(ctrl(Key::F8));
    CHECK(small->shows("会議後"));
    CHECK_FALSE(small->document().session().meeting.ended_at.empty());
    small->key(ctrl(Key::Z));
    CHECK(phase_of(small->document().session()) == Phase::Meeting);
    small->key(ctrl(Key::Z));
    CHECK(phase_of(small->document().session()) == Phase::Prep);
}

UI_TEST("while the meeting runs the picture has the inspector's room, and its end brings the inspector back") {
    SmallSession small;
    const double wide = small->canvas().w;
    small->key(ctrl(Key::F8));
    CHECK(small->canvas().w > wide + 100);
    SUBCASE("with nothing said") {}
    SUBCASE("also when it was wanted for a moment") {
        small->key(plain(Key::F4));
        CHECK(small->canvas().w == doctest::Approx(wide));
        small->key(plain(Key::F4));
    }
    small->key(ctrl(Key::F8));
    CHECK(small->canvas().w == doctest::Approx(wide));
}

UI_TEST("an inspector that was closed stays closed through the meeting") {
    SmallSession small;
    small->key(plain(Key::F4));
    const double wide = small->canvas().w;
    small->key(ctrl(Key::F8));
    small->key(ctrl(Key::F8));
    CHECK(small->canvas().w == doctest::Approx(wide));
}

UI_TEST("without an agenda the bar offers to make one") {
    UiDriver driver(UiOptions{});
    driver.key(ctrl(Key::F8));
    CHECK(driver.shows("進行表はまだありません"));
    driver.click_label("進行表を作る");
    CHECK(driver.is_typing());
    driver.type("開会 5分");
    driver.key(plain(Key::Enter));
    driver.type("まとめ");
    driver.key(plain(Key::Enter));
    REQUIRE(driver.document().agenda().size() == 2);
    CHECK(driver.document().agenda().begin()->title == "開会");
    CHECK(driver.document().agenda().begin()->minutes == 5);
}

UI_TEST("pasted lines become items of the agenda, in one step") {
    SharedClipboard clipboard{"開会 5分\nグループワーク 20分\nまとめ\n"};
    UiOptions options;
    options.clipboard = &clipboard;
    SmallSession small(options);
    const auto had = small->document().agenda().size();
    small->workspace().ui.meeting.panel = MeetingPanel::Agenda;
    small->workspace().ui.meeting.wants_field = true;
    small->settle();
    small->key(ctrl(Key::V));
    CHECK(small->document().agenda().size() == had);  // what was pasted can still be looked over
    small->key(plain(Key::Enter));
    REQUIRE(small->document().agenda().size() == had + 3);
    small->key(plain(Key::Escape));
    small->key(ctrl(Key::Z));
    CHECK(small->document().agenda().size() == had);
}

UI_TEST("every edit knows the agenda item and the phase it was made in") {
    SmallSession small;
    agenda_by_keys(small, {"課題の共有 20分", "対応策 20分"});
    small->workspace().ui.meeting.panel = MeetingPanel::None;
    small->settle();
    small->key(ctrl(Key::F8));
    small->key(plain(Key::F8));
    const AgendaId first = current_agenda_item(small->document());
    REQUIRE(first);
    CHECK(small->shows("課題の共有"));
    small->click(small->card_at("K01").centre());
    small->key(plain(Key::F2));
    small->retype("夜の連絡先が分からない");
    small->key(plain(Key::Enter));
    CHECK(last_entry(small).agenda == first);
    CHECK(last_entry(small).phase == Phase::Meeting);

    small->key(plain(Key::F8));
    CHECK(small->document().find(first)->state == AgendaState::Done);
    small->click(small->card_at("K02").centre());
    small->key(plain(Key::F2));
    small->retype("薬が届かない");
    small->key(plain(Key::Enter));
    CHECK(last_entry(small).agenda == current_agenda_item(small->document()));
    CHECK(last_entry(small).agenda != first);

    small->key(shift(Key::F8));
    CHECK(current_agenda_item(small->document()) == first);
}

UI_TEST("the bar counts an item's minutes down, then says by how much it is over") {
    SmallSession small;
    agenda_by_keys(small, {"グループワーク 20分"});
    small->key(ctrl(Key::F8));
    small->key(plain(Key::F8));
    CHECK(small->shows("残り 20:00"));
    small->set_time("2026-10-22T10:12:30+09:00");
    CHECK(small->shows("残り 7:30"));
    CHECK(small->shows("グループワーク"));
    small->set_time("2026-10-22T10:21:05+09:00");
    CHECK(small->shows("1:05 超過"));
}

UI_TEST("the window draws once a second while an item with minutes runs, and not at all otherwise") {
    SmallSession small;
    agenda_by_keys(small, {"説明 10分", "自由な話し合い"});
    small->workspace().ui.meeting.panel = MeetingPanel::None;
    small->click(small->cell_at(CardKind::Output, "overall"));
    small->workspace().keeper().save();
    small->pass(60);
    const double calm = small->frame();
    CHECK(calm > 30);
    small->key(ctrl(Key::F8));
    small->key(plain(Key::F8));
    small->pass(8);
    CHECK(small->frame() <= 1);
    small->key(plain(Key::F8));  // an item without minutes
    small->pass(60);
    CHECK(small->frame() > 30);
    small->key(shift(Key::F8));
    small->key(ctrl(Key::F8));  // the meeting is over, and with it the clock
    small->pass(60);
    CHECK(small->frame() > 30);
}

UI_TEST("hands are counted by keys alone: digits, Enter to the next card, and one undo step a card") {
    SmallSession small;
    small->key(ctrl(Key::H));
    small->key(plain(Key::Enter));
    REQUIRE(small->document().table<Poll>().size() == 1);
    const auto poll = [&]() -> const Poll& { return *small->document().table<Poll>().begin(); };
    REQUIRE(poll().counts.size() >= 3);
    small->key(plain(Key::Digit1));
    small->key(plain(Key::Digit2));
    small->key(plain(Key::Enter));
    small->key(plain(Key::Digit3));
    small->key(plain(Key::Plus));
    small->key(plain(Key::Down));
    small->key(plain(Key::Digit7));
    small->key(plain(Key::Backspace));
    CHECK(poll().counts[0].count == 12);
    CHECK(poll().counts[1].count == 4);
    CHECK_FALSE(poll().counts[2].count);
    CHECK(total_of(poll()) == 16);
    CHECK(small->shows("合計 16"));
    small->key(plain(Key::Escape));
    CHECK(small->workspace().ui.meeting.panel == MeetingPanel::None);
    small->key(ctrl(Key::Z));
    small->key(ctrl(Key::Z));
    CHECK(poll().counts[0].count == 12);
    CHECK_FALSE(poll().counts[1].count);
}

UI_TEST("what is asked is typed behind F2, and the digits count again") {
    SmallSession small;
    small->key(ctrl(Key::H));
    small->key(plain(Key::Enter));
    small->key(plain(Key::F2));
    small->type("どれから取り組むか 3つまで");
    small->key(plain(Key::Enter));
    small->key(plain(Key::Digit7));
    const Poll& poll = *small->document().table<Poll>().begin();
    CHECK(poll.question == "どれから取り組むか 3つまで");
    CHECK(poll.counts[0].count == 7);
}

UI_TEST("hands can be counted on any column in sight that has two cards or more, issues first") {
    SmallSession small;
    small->workspace().set_view(StandardView::Whole);
    small->settle();
    std::vector<std::string> names;
    for (const acts::PollChoice& choice : acts::poll_choices(small->workspace())) {
        CHECK(choice.cards.size() > 1);
        if (choice.about == acts::PollChoice::About::Column) names.push_back(choice.name);
    }
    REQUIRE(names.size() >= 3);
    CHECK(names[0] == "課題");
    CHECK(names[1] == "対応策");
}

UI_TEST("a second poll keeps its votes apart from the first, and most votes come first when asked") {
    SmallSession small;
    small->key(ctrl(Key::H));
    small->key(plain(Key::Enter));
    small->key(plain(Key::Digit1));
    small->key(plain(Key::Enter));
    small->key(plain(Key::Digit5));
    const PollId first = small->workspace().ui.meeting.poll.poll;
    small->click_label("票の多い順");
    const auto rows = acts::poll_rows(small->workspace(), *small->document().find(first));
    CHECK(count_of(*small->document().find(first), rows.front()) == 5);
    small->click_label("新しく数える");
    small->click_label("数え始める");
    CHECK(small->workspace().ui.meeting.poll.poll != first);
    small->key(plain(Key::Digit9));
    CHECK(total_of(*small->document().find(first)) == 6);
    CHECK(total_of(*small->document().find(small->workspace().ui.meeting.poll.poll)) == 9);
}

UI_TEST("the total stands against those who are there, and more is said but not forbidden") {
    SmallSession small;
    (void)small->editor().edit({EditLabel::AddRecord, {}}, [](Transaction& t) -> Result<void> {
        for (const char* code : {"P51", "P52"}) {
            Participant p;
            p.code = code, p.affiliation = "市医師会", p.attendance = Attendance::Present;
            t.add(p);
        }
        return {};
    });
    const int there = attendances(small->document()).there();
    small->key(ctrl(Key::H));
    small->key(plain(Key::Enter));
    small->key(plain(Key::Digit2));
    CHECK(small->shows("合計 2 / " + std::to_string(there)));
    small->click_label("シール");
    CHECK(small->shows("合計 2 / " + std::to_string(there * 3)));
    small->key(plain(Key::Digit9));
    small->key(plain(Key::Digit9));
    CHECK(small->shows("持ち点より多く"));
}

UI_TEST("cards are moved about the matrix by keys, one undo step each") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    const Card before = *small.card("K01");
    small->key(ctrl(Key::T));
    CHECK(small->workspace().ui.area == MainArea::IssueMatrix);
    (void)small->editor().edit({EditLabel::EditField, {}}, [&](Transaction& t) -> Result<void> {
        t.change(before.id, [](Card& c) { c.importance = {}, c.urgency = {}; });
        return {};
    });
    const auto steps = small.steps();
    small->key(plain(Key::Right));
    CHECK(small.card("K01")->urgency == Level::Low);
    CHECK(small.card("K01")->importance == Level::Middle);
    small->key(plain(Key::Up));
    small->key(plain(Key::Right));
    CHECK(small.card("K01")->urgency == Level::Middle);
    CHECK(small.card("K01")->importance == Level::High);
    CHECK(small.steps() == steps + 3);
    small->key(ctrl(Key::Z));
    CHECK(small.card("K01")->urgency == Level::Low);
    small->key(plain(Key::Left));
    CHECK_FALSE(small.card("K01")->urgency);
    CHECK_FALSE(small.card("K01")->importance);
    small->key(plain(Key::Escape));
    CHECK(small->workspace().ui.area == MainArea::Picture);
}

UI_TEST("a card is dragged from the tray into a cell, and called off by Esc") {
    SmallSession small;
    const CardId id = small.card("T01")->id;
    (void)small->editor().edit({EditLabel::EditField, {}}, [&](Transaction& t) -> Result<void> {
        t.change(id, [](Card& c) { c.effect = {}, c.feasibility = {}; });
        return {};
    });
    small->click(small->card_at("T01").centre());
    small->key(ctrl(Key::T));
    CHECK(small->workspace().ui.area == MainArea::CountermeasureMatrix);
    const Point from = small->matrix_card("T01").centre();
    const Point to = small->matrix_cell(Level::High, Level::Low).centre();
    small->begin_drag(from, to);
    small->key(plain(Key::Escape));
    small->release();
    CHECK_FALSE(small.card("T01")->effect);
    small->drag(from, to);
    CHECK(small.card("T01")->feasibility == Level::High);
    CHECK(small.card("T01")->effect == Level::Low);
    small->key(ctrl(Key::Z));
    CHECK_FALSE(small.card("T01")->effect);
}

UI_TEST("what was decided, taken back and promised is written down by keys") {
    SmallSession small;
    const auto promises = small->document().table<Promise>().size();
    small->key(ctrl(Key::J));
    small->key(plain(Key::Insert));
    CHECK(small->is_typing());
    small->type("退院の見込みを1週間前に知らせる");
    small->key(plain(Key::Enter));
    CHECK(new_decision(small).text == "退院の見込みを1週間前に知らせる");
    CHECK(new_decision(small).state == DecisionState::Agreed);
    small->key(plain(Key::Down));
    small->key(plain(Key::Down));
    CHECK(small->shows("宿題"));
    small->type("次回までに様式の案をつくる");
    small->key(plain(Key::Tab));
    small->type("拠点");
    small->key(plain(Key::Tab));
    small->type("11/5");
    small->key(plain(Key::Enter));
    REQUIRE(small->document().table<Promise>().size() == promises + 1);
    const Promise* made = nullptr;
    for (const Promise& promise : small->document().table<Promise>()) {
        if (promise.text.starts_with("次回までに")) made = &promise;
    }
    REQUIRE(made);
    CHECK(made->owner == "拠点");
    CHECK(last_day(made->due)->month == 11);
    CHECK(last_day(made->due)->day == 5);
    small->key(plain(Key::Escape));
    small->key(plain(Key::Escape));
    CHECK(small->workspace().ui.area == MainArea::Picture);
}

UI_TEST("an entry of the summary is changed, tied to the selected cards and removed") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    small->key(ctrl(Key::J));
    small->key(plain(Key::Insert));
    small->type("夜間の窓口を一つにする");
    small->key(plain(Key::Enter));
    small->key(plain(Key::Escape));  // the field gives the keyboard back
    for (int i = 0; i < 3; ++i) small->key(plain(Key::Down));
    small->workspace().ui.meeting.summary.selected = any(new_decision(small).id);
    small->settle();
    CHECK(small->workspace().ui.meeting.summary.selected == any(new_decision(small).id));
    small->click_label("選択中のカードと結ぶ（1）");
    CHECK(new_decision(small).about == std::vector<RecordId>{any(small.card("K01")->id)});
    small->key(plain(Key::F2));
    CHECK(small->is_typing());
    small->retype("夜間の窓口を拠点に置く");
    small->key(plain(Key::Enter));
    CHECK(new_decision(small).text == "夜間の窓口を拠点に置く");
    small->click_in("summary fields", {"##state"});
    small->click_label("持ち帰り");
    CHECK(new_decision(small).state == DecisionState::TakenBack);
    small->click_label("除く");
    CHECK(small->document().table<Decision>().size() == 2);
    small->key(ctrl(Key::Z));
    CHECK(small->document().table<Decision>().size() == 3);
}

UI_TEST("a locked lane leaves its cards as they are, says so, and is unlocked from there") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    const Card before = *small.card("K01");
    CHECK(run_action("lock_area", small->workspace()));
    CHECK(edits::is_locked(small->document().session().locks, before.area));
    small->settle();
    small->key(plain(Key::F2));
    CHECK_FALSE(small->is_typing());
    small->key(plain(Key::Delete));
    REQUIRE(small.card("K01"));
    CHECK(*small.card("K01") == before);
    CHECK(small->shows("ロックされています"));
    small->click_label("ロックを外す");
    CHECK_FALSE(edits::is_locked(small->document().session().locks, before.area));
    small->click(small->card_at("K01").centre());
    small->key(plain(Key::Delete));
    CHECK_FALSE(small.card("K01"));
}

UI_TEST("one lane is worked on, the others rest") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    const AreaId area = small.card("K01")->area;
    CHECK(run_action("lock_others", small->workspace()));
    const Locks& locks = small->document().session().locks;
    CHECK(locks.areas.size() == small->document().areas().size() - 1);
    CHECK_FALSE(edits::is_locked(locks, area));
    small->settle();
    small->key(ctrl(Key::Z));
    CHECK(small->document().session().locks == Locks{});
}
