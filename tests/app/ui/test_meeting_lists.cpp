// The agenda, the list of participants and the polls by the keyboard alone.
#include <doctest/doctest.h>

#include "app/meeting/list_keys.h"
#include "app/meeting/poll_acts.h"
#include "model/meeting.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

// An agenda of three items, and the keys on the first.
struct ThreeItems : SmallSession {
    ThreeItems() {
        UiDriver& ui = **this;
        ui.key(ctrl_shift(Key::A));
        while (ui.document().agenda().size() > 0) ui.key(plain(Key::Delete));
        ui.key(plain(Key::Insert));
        for (const char* line : {"あいさつ 10分", "話し合い", "まとめ 5分"}) {
            ui.type(line);
            ui.key(plain(Key::Enter));
        }
        ui.key(plain(Key::Escape));
        for (int i = 0; i < 5; ++i) ui.key(plain(Key::Up));
    }
    [[nodiscard]] const AgendaItem& item(std::size_t at) const {
        auto found = (*this)->document().agenda().begin();
        std::advance(found, at);
        return *found;
    }
};

struct ThreePeople : SmallSession {
    ThreePeople() {
        UiDriver& ui = **this;
        ui.key(ctrl_shift(Key::P));
        if (!ui.is_typing()) ui.key(plain(Key::Insert));
        for (const char* line : {"市医師会///医師", "訪問看護ステーション///看護師", "市役所/福祉課//事務"}) {
            ui.type(line);
            ui.key(plain(Key::Enter));
        }
        ui.key(plain(Key::Escape));
        first = people();
        REQUIRE(first >= 3);
        first -= 3;
    }
    // Of the three, in the order of their codes.
    [[nodiscard]] const Participant& person(std::size_t at) const {
        std::vector<const Participant*> all;
        for (const Participant& each : (*this)->document().participants()) all.push_back(&each);
        std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
        return *all.at(first + at);
    }
    [[nodiscard]] std::size_t people() const { return (*this)->document().participants().size(); }
    void go_to(std::size_t at) {
        for (int i = 0; i < 40; ++i) (*this)->key(plain(Key::Up));
        for (int i = 0; i < 40 && at_row() != person(at).id; ++i) (*this)->key(plain(Key::Down));
        REQUIRE(at_row() == person(at).id);
    }
    [[nodiscard]] ParticipantId at_row() const { return (*this)->workspace().ui.meeting.list.person.person; }
    std::size_t first = 0;
};

const Poll& only_poll(SmallSession& small) {
    REQUIRE(small->document().table<Poll>().size() == 1);
    return *small->document().table<Poll>().begin();
}

}  // namespace

UI_TEST("an item's kind, minutes, title and place in the agenda are changed by keys, and it is started and removed") {
    ThreeItems small;
    small->key(plain(Key::Right));
    CHECK(small.item(0).kind == AgendaKind::Briefing);
    small->key(plain(Key::Right));
    CHECK(small.item(0).kind == AgendaKind::Individual);
    small->key(plain(Key::Left));
    small->key(plain(Key::Left));
    CHECK(small.item(0).kind == AgendaKind::Closing);
    CHECK_FALSE(small.item(1).kind);

    small->key(plain(Key::Down));
    small->key(plain(Key::Digit2));
    small->key(plain(Key::Digit5));
    CHECK(small.item(1).minutes == 25);
    const auto steps = small.steps();
    small->key(plain(Key::Plus));
    CHECK(small.item(1).minutes == 30);
    small->key(plain(Key::Backspace));
    CHECK(small.item(1).minutes == 3);
    CHECK(small.steps() == steps);  // one number, one step
    CHECK(small.item(0).minutes == 10);

    small->key(plain(Key::Enter));
    CHECK(small->is_typing());
    small->retype("グループで話す");
    small->key(plain(Key::Enter));
    CHECK(small.item(1).title == "グループで話す");
    CHECK_FALSE(small->is_typing());

    small->key(alt(Key::Up));
    CHECK(small.item(0).title == "グループで話す");
    small->key(plain(Key::Space));
    CHECK(current_agenda_item(small->document()) == small.item(0).id);
    small->key(plain(Key::Delete));
    REQUIRE(small->document().agenda().size() == 2);
    CHECK(small.item(0).title == "あいさつ");
    small->key(plain(Key::Delete));
    small->key(plain(Key::Delete));
    CHECK(small->document().agenda().size() == 0);
    for (const Key key : {Key::Delete, Key::Right, Key::Up, Key::Space, Key::Digit1}) small->key(plain(key));
    CHECK(small->document().agenda().size() == 0);
}

UI_TEST("who is there is entered by arrows and Space, for everybody at once, and undone") {
    ThreePeople small;
    CHECK(small->shows("出欠"));
    small.go_to(1);
    small->key(plain(Key::Space));
    CHECK(small.person(1).attendance == Attendance::Present);
    small->key(plain(Key::Right));
    CHECK(small.person(1).attendance == Attendance::Online);
    small->key(plain(Key::Right));
    small->key(plain(Key::Right));
    CHECK(small.person(1).attendance == Attendance::Absent);
    small->key(plain(Key::Left));
    CHECK(small.person(1).attendance == Attendance::Proxy);
    CHECK_FALSE(small.person(0).attendance);
    small.go_to(2);
    small->key(plain(Key::Left));
    CHECK(small.person(2).attendance == Attendance::Absent);

    for (int i = 0; i < 40; ++i) small->key(plain(Key::Up));
    small->key(plain(Key::Space));  // everybody of whom nothing is entered
    CHECK(small.person(0).attendance == Attendance::Present);
    CHECK(small.person(1).attendance == Attendance::Proxy);
    small->key(ctrl(Key::Z));
    CHECK_FALSE(small.person(0).attendance);
}

UI_TEST("a participant's fields and roles are reached by keys, and names are shown when wanted") {
    ThreePeople small;
    small.go_to(0);
    small->key(plain(Key::F2));
    CHECK(small->is_typing());
    small->retype("市医師会 在宅部会");
    small->key(plain(Key::Enter));
    CHECK(small.person(0).affiliation == "市医師会 在宅部会");
    small->key(plain(Key::Down));
    small->key(plain(Key::Down));
    small->key(plain(Key::Space));
    CHECK(small.person(0).roles == std::vector<Role>{static_cast<Role>(1)});
    small->key(plain(Key::Down));
    small->key(plain(Key::Enter));  // closes the fields
    CHECK(small->workspace().ui.meeting.list.open.empty());
    CHECK(small.at_row() == small.person(0).id);
    CHECK_FALSE(small->workspace().ui.meeting.names);
    for (int i = 0; i < 40; ++i) small->key(plain(Key::Up));
    small->key(plain(Key::Down));
    small->key(plain(Key::Space));
    CHECK(small->workspace().ui.meeting.names);

    small.go_to(1);
    const auto had = small.people();
    const ParticipantId next = small.person(2).id;
    small->key(plain(Key::Delete));
    CHECK(small.people() == had - 1);
    CHECK(small.at_row() == next);
}

UI_TEST("Esc gives the keys back to the picture, the shortcut takes them again, and once more closes the list") {
    SmallSession small;
    small->click(small->card_at("K01").centre());
    const std::string title = small.card("K01")->title;
    small->key(ctrl_shift(Key::A));
    small->type("あ");
    CHECK_FALSE(small->is_typing());  // not the card's title
    CHECK(small.card("K01")->title == title);
    small->key(plain(Key::Escape));
    CHECK(small->workspace().ui.meeting.panel == MeetingPanel::Agenda);
    small->key(plain(Key::F2));
    CHECK(small->workspace().ui.title_edit);
    small->key(plain(Key::Escape));
    small->key(ctrl_shift(Key::A));
    CHECK(small->workspace().ui.keys_in == KeyPanel::Meeting);
    small->key(plain(Key::Escape));
    small->key(ctrl_shift(Key::A));
    small->key(plain(Key::Escape));
    CHECK(small->workspace().ui.keys_in == KeyPanel::None);
}

UI_TEST("a poll's question, points, order and its neighbours are reached by keys") {
    SmallSession small;
    small->key(ctrl(Key::H));
    small->key(plain(Key::Enter));
    small->key(plain(Key::Down));
    small->key(plain(Key::Digit4));
    small->key(plain(Key::F2));
    CHECK(small->is_typing());
    small->type("優先したいもの");
    small->key(plain(Key::Enter));
    CHECK(only_poll(small).question == "優先したいもの");
    small->key(shift(Key::Right));
    small->key(shift(Key::Right));
    CHECK(small->workspace().ui.meeting.poll.points == 3);
    const CardId first = acts::poll_rows(small->workspace(), only_poll(small)).front();
    small->key(plain(Key::Home));
    CHECK(acts::poll_rows(small->workspace(), only_poll(small)).front() != first);
    const PollId one = only_poll(small).id;
    small->key(plain(Key::Insert));
    small->key(plain(Key::Enter));
    CHECK(small->document().table<Poll>().size() == 2);
    const PollId two = small->workspace().ui.meeting.poll.poll;
    small->key(ctrl(Key::PageUp));
    small->key(ctrl(Key::PageUp));
    small->key(ctrl(Key::PageDown));
    const PollId back = small->workspace().ui.meeting.poll.poll;
    CHECK((back == one || back == two));
    small->workspace().ui.meeting.poll.poll = two;
    small->key(ctrl(Key::Delete));
    CHECK(only_poll(small).id == one);
}

UI_TEST("what a crowded matrix leaves out of a card stands beside the pointer") {
    SmallSession small;
    const CardId id = small.card("T01")->id;
    REQUIRE(small->editor().edit({EditLabel::EditField, {}}, [&](Transaction& t) -> Result<void> {
        for (int i = 0; i < 30; ++i) {
            Card more = *t.document().find(id);
            more.id = {}, more.code = "T" + std::to_string(40 + i);
            more.effect = more.feasibility = Level::High;
            t.add(more);
        }
        t.change(id, [](Card& c) { c.effect = c.feasibility = Level::High; });
        return {};
    }));
    const std::string title = small.card("T01")->title;
    small->click(small->card_at("T01").centre());
    small->key(ctrl(Key::T));
    small->key(plain(Key::F4));  // no inspector
    small->move_to({5, 5});
    small->settle();
    CHECK_FALSE(small->shows(title));
    small->move_to(small->matrix_card("T01").centre());
    small->settle();
    CHECK(small->shows("T01  " + title));
}
