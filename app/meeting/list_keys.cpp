#include "app/meeting/list_keys.h"

#include <algorithm>
#include <utility>

#include "app/meeting/meeting_acts.h"
#include "app/words/names.h"
#include "model/edits/fields.h"
#include "model/edits/literal.h"
#include "model/fields.h"

namespace banso::acts {
namespace {

using What = PersonStop::What;

constexpr std::int64_t most_minutes = 999;
constexpr std::int64_t step_of_minutes = 5;

ListKeys& keys_of(Workspace& workspace) {
    return workspace.ui.meeting.list;
}

// The value `by` places on among `count`, round and round; what is not set comes before the first.
template <class Enum>
Enum turned(std::optional<Enum> value, int by, int count) {
    const int at = value ? static_cast<int>(*value) + by : by > 0 ? 0 : count - 1;
    return static_cast<Enum>((at + count) % count);
}

template <class Enum>
constexpr int count_of_values = static_cast<int>(EnumNames<Enum>::list.size());

// The entry `by` places on from `at`, not beyond the ends; the first when `at` is not there.
template <class Entry>
const Entry* walked(const std::vector<Entry>& entries, const Entry& at, int by) {
    if (entries.empty()) return nullptr;
    const auto found = std::find(entries.begin(), entries.end(), at);
    if (found == entries.end()) return &entries.front();
    const auto last = static_cast<std::ptrdiff_t>(entries.size()) - 1;
    return &entries[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(found - entries.begin() + by, 0, last))];
}

std::vector<AgendaId> items_of(const Workspace& workspace) {
    std::vector<AgendaId> items;
    for (const AgendaItem& item : workspace.document().agenda()) items.push_back(item.id);
    return items;
}

// Takes the row away; the keys go on to the one below, or above at the end.
template <class Entry>
const Entry* beside(const std::vector<Entry>& entries, const Entry& gone) {
    const Entry* below = walked(entries, gone, 1);
    return below && *below == gone ? walked(entries, gone, -1) : below;
}

void set_minutes(Workspace& workspace, const AgendaItem& item, std::int64_t minutes) {
    const std::int64_t within = std::clamp<std::int64_t>(minutes, 0, most_minutes);
    set_field(workspace, any(item.id), "minutes", within == 0 ? "" : std::to_string(within), true);
}

// Digits write a number, Backspace takes its last one.
bool take_minutes_key(Workspace& workspace, const AgendaItem& item, const Shortcut& shortcut) {
    const std::int64_t minutes = item.minutes.value_or(0);
    ListKeys& keys = keys_of(workspace);
    if (shortcut.key >= Key::Digit0 && shortcut.key <= Key::Digit9) {
        const bool fresh = std::exchange(keys.fresh, false);
        if (fresh) workspace.editor().close_step();
        const int digit = static_cast<int>(shortcut.key) - static_cast<int>(Key::Digit0);
        const std::int64_t typed = (fresh ? 0 : minutes) * 10 + digit;
        return typed <= most_minutes ? set_minutes(workspace, item, typed) : void(), true;
    }
    if (shortcut.key == Key::Backspace) return keys.fresh = false, set_minutes(workspace, item, minutes / 10), true;
    if (shortcut.key == Key::Plus) return set_minutes(workspace, item, minutes + step_of_minutes), true;
    if (shortcut.key == Key::Minus) return set_minutes(workspace, item, minutes - step_of_minutes), true;
    return false;
}

bool take_agenda_key(Workspace& workspace, const Shortcut& shortcut) {
    ListKeys& keys = keys_of(workspace);
    const auto items = items_of(workspace);
    if (shortcut == plain(Key::Up) || shortcut == plain(Key::Down)) {
        const AgendaId* next = walked(items, keys.item, shortcut.key == Key::Up ? -1 : 1);
        return next ? go_to_item(workspace, *next) : void(), true;
    }
    const AgendaItem* item = workspace.document().find(keys.item);
    if (!item || workspace.editor().read_only()) return false;
    if (shortcut == alt(Key::Up)) return move_agenda(workspace, item->id, -1), keys.follow = true, true;
    if (shortcut == alt(Key::Down)) return move_agenda(workspace, item->id, 1), keys.follow = true, true;
    if (shortcut.ctrl || shortcut.alt || shortcut.shift) return false;
    if (take_minutes_key(workspace, *item, shortcut)) return true;
    workspace.editor().close_step();
    switch (shortcut.key) {
        case Key::Left:
            return turn_kind(workspace, item->id, -1), true;
        case Key::Right:
            return turn_kind(workspace, item->id, 1), true;
        case Key::Space:
            return start_agenda(workspace, item->id), true;
        case Key::Enter:
        case Key::F2:
            return keys.wants_text = true, true;
        case Key::Delete: {
            const AgendaId gone = item->id;
            const AgendaId next = *beside(items, gone);
            return remove_record(workspace, any(gone)), go_to_item(workspace, next), true;
        }
        default:
            return false;
    }
}

void use_stop(Workspace& workspace, const PersonStop& stop, int by) {
    MeetingState& meeting = workspace.ui.meeting;
    switch (stop.what) {
        case What::Names:
            meeting.names = !meeting.names;
            break;
        case What::Everybody:
            set_everybody_there(workspace);
            give_keys_to_list(workspace);  // the button goes
            break;
        case What::Person:
            turn_attendance(workspace, stop.person, by);
            break;
        case What::Role:
            toggle_role(workspace, stop.person, static_cast<Role>(stop.role));
            break;
    }
}

void remove_person(Workspace& workspace, const ParticipantId& person) {
    std::vector<PersonStop> people = person_stops(workspace);
    std::erase_if(people, [](const PersonStop& stop) { return stop.what != What::Person; });
    const PersonStop next = *beside(people, PersonStop{What::Person, person, 0});
    remove_record(workspace, any(person));
    go_to_stop(workspace, next);
}

bool take_person_key(Workspace& workspace, const Shortcut& shortcut) {
    ListKeys& keys = keys_of(workspace);
    if (shortcut == plain(Key::Up) || shortcut == plain(Key::Down)) {
        const auto stops = person_stops(workspace);
        const PersonStop* next = walked(stops, keys.person, shortcut.key == Key::Up ? -1 : 1);
        return next ? go_to_stop(workspace, *next) : void(), true;
    }
    if (shortcut.ctrl || shortcut.alt || shortcut.shift) return false;
    const PersonStop at = keys.person;
    const bool names = at.what == What::Names;
    if (workspace.editor().read_only() && !names) return false;
    const bool person = workspace.document().find(at.person) != nullptr;
    if (shortcut.key == Key::Space || shortcut.key == Key::Right) return use_stop(workspace, at, 1), true;
    if (shortcut.key == Key::Left) return use_stop(workspace, at, -1), true;
    if (shortcut.key == Key::Enter && !person) return use_stop(workspace, at, 1), true;
    if (!person) return false;
    switch (shortcut.key) {
        case Key::Enter:
            keys.open = keys.open == at.person ? ParticipantId{} : at.person;
            return go_to_stop(workspace, {What::Person, at.person, 0}), true;
        case Key::F2:
            keys.open = at.person;
            return keys.wants_text = true, true;
        case Key::Delete:
            return at.what == What::Person ? remove_person(workspace, at.person) : void(), true;
        default:
            return false;
    }
}

}  // namespace

std::vector<PersonStop> person_stops(const Workspace& workspace) {
    std::vector<const Participant*> people;
    bool entered = true;
    for (const Participant& person : workspace.document().participants()) {
        people.push_back(&person);
        entered &= person.attendance.has_value();
    }
    std::sort(people.begin(), people.end(),
              [](const Participant* a, const Participant* b) { return a->code < b->code; });
    std::vector<PersonStop> stops;
    if (!entered) stops.push_back({What::Everybody, {}, 0});
    stops.push_back({What::Names, {}, 0});
    for (const Participant* person : people) {
        stops.push_back({What::Person, person->id, 0});
        if (person->id != workspace.ui.meeting.list.open) continue;
        for (std::size_t i = 0; i < EnumNames<Role>::list.size(); ++i) stops.push_back({What::Role, person->id, i});
    }
    return stops;
}

void give_keys_to_list(Workspace& workspace) {
    ListKeys& keys = keys_of(workspace);
    workspace.ui.keys_in = KeyPanel::Meeting;
    const auto items = items_of(workspace);
    const AgendaId current = current_agenda_item(workspace.document());
    if (!workspace.document().find(keys.item)) keys.item = current || items.empty() ? current : items.front();
    const auto stops = person_stops(workspace);
    if (std::find(stops.begin(), stops.end(), keys.person) == stops.end()) {
        const auto person =
            std::find_if(stops.begin(), stops.end(), [](const PersonStop& stop) { return stop.what == What::Person; });
        keys.person = person == stops.end() ? stops.front() : *person;
    }
    keys.follow = true;
}

void go_to_item(Workspace& workspace, const AgendaId& item) {
    workspace.editor().close_step();
    ListKeys& keys = keys_of(workspace);
    keys.item = item;
    keys.fresh = keys.follow = true;
}

void go_to_stop(Workspace& workspace, const PersonStop& stop) {
    ListKeys& keys = keys_of(workspace);
    keys.person = stop;
    keys.follow = true;
}

void turn_kind(Workspace& workspace, const AgendaId& item, int by) {
    const AgendaItem* found = workspace.document().find(item);
    if (!found) return;
    const AgendaKind kind = turned(found->kind, by, count_of_values<AgendaKind>);
    set_field(workspace, any(item), "kind", std::string(to_text(kind)));
}

void turn_attendance(Workspace& workspace, const ParticipantId& person, int by) {
    const Participant* found = workspace.document().find(person);
    if (found) set_attendance(workspace, person, turned(found->attendance, by, count_of_values<Attendance>));
}

void toggle_role(Workspace& workspace, const ParticipantId& person, Role role) {
    const Participant* found = workspace.document().find(person);
    if (!found) return;
    edits::Literal::List roles;
    for (std::size_t i = 0; i < EnumNames<Role>::list.size(); ++i) {
        const auto other = static_cast<Role>(i);
        const bool has = std::find(found->roles.begin(), found->roles.end(), other) != found->roles.end();
        if (has != (other == role)) roles.emplace_back(to_text(other));
    }
    (void)workspace.editor().edit(
        {EditLabel::EditField, {found->code, words::field_name("participant", "roles").in(workspace.language())}},
        [&](Transaction& t) { return edits::set_field(t, person.value, "roles", roles); });
}

bool take_list_key(Workspace& workspace, const Shortcut& shortcut) {
    MeetingState& meeting = workspace.ui.meeting;
    if (shortcut == plain(Key::Insert)) return meeting.wants_field = true, true;
    const bool agenda = meeting.panel == MeetingPanel::Agenda;
    if (agenda ? take_agenda_key(workspace, shortcut) : take_person_key(workspace, shortcut)) return true;
    // What else is plain would be the picture's; here it does nothing.
    const bool function_key = shortcut.key >= Key::F1 && shortcut.key <= Key::F12;
    return !shortcut.ctrl && !shortcut.alt && !function_key;
}

}  // namespace banso::acts
