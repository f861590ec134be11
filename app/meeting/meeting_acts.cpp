#include "app/meeting/meeting_acts.h"

#include <utility>

#include "app/card_acts.h"
#include "app/entry/typed_number.h"
#include "app/entry_acts.h"
#include "app/meeting/list_keys.h"
#include "app/meeting/meeting_lines.h"
#include "app/words/names.h"
#include "model/edits/agenda.h"
#include "model/edits/fields.h"
#include "model/edits/meeting.h"
#include "model/edits/participants.h"
#include "model/edits/records.h"
#include "render/text/unicode.h"

namespace banso::acts {
namespace {

std::string title_of(const Document& document, const AgendaId& item) {
    const AgendaItem* found = document.find(item);
    return found ? found->title : std::string();
}

Label label_of(const Workspace& workspace, EditLabel code, const RecordId& record) {
    const auto found = workspace.document().find_record(record.value);
    return {code, {found ? words::name_of(found->kind).in(workspace.language()) : record.value}};
}

// The kind's name in the file: "agenda".
std::string_view file_name_of(RecordKind kind) {
    std::string_view name = "session";
    visit_tables([&](auto type) {
        using Traits = TableTraits<typename decltype(type)::type>;
        if (Traits::kind == kind) name = Traits::name;
    });
    return name;
}

// From now on the wall is watched by everybody: the picture takes all the room there is.
void give_room_to_wall(UiState& ui) {
    ui.meeting.names = false;
    ui.inspector_after_meeting = ui.inspector;
    ui.inspector = false;
}

void bring_inspector_back(UiState& ui) {
    if (std::exchange(ui.inspector_after_meeting, false)) ui.inspector = true;
}

}  // namespace

void toggle_meeting(Workspace& workspace) {
    end_title(workspace, true);
    workspace.editor().close_step();
    const Phase phase = phase_of(workspace.document().session());
    const Label label{phase == Phase::Meeting ? EditLabel::EndMeeting : EditLabel::StartMeeting, {}};
    const auto done = workspace.editor().edit(label, [&](Transaction& t) -> Result<void> {
        if (phase == Phase::Prep) edits::start_meeting(t);
        if (phase == Phase::Meeting) edits::end_meeting(t);
        if (phase == Phase::After) edits::resume_meeting(t);
        return {};
    });
    if (!done) return;
    if (phase == Phase::Meeting) return bring_inspector_back(workspace.ui);
    give_room_to_wall(workspace.ui);
}

bool has_next_agenda(const Workspace& workspace) {
    const AgendaId current = current_agenda_item(workspace.document());
    return current || agenda_item_after(workspace.document(), current);
}

bool has_previous_agenda(const Workspace& workspace) {
    return !agenda_item_before(workspace.document(), current_agenda_item(workspace.document())).empty();
}

void next_agenda(Workspace& workspace) {
    const Document& document = workspace.document();
    const AgendaId next = agenda_item_after(document, current_agenda_item(document));
    (void)workspace.editor().edit({EditLabel::StartAgendaItem, {title_of(document, next)}},
                                  [](Transaction& t) { return edits::next_agenda_item(t); });
}

void previous_agenda(Workspace& workspace) {
    const Document& document = workspace.document();
    const AgendaId before = agenda_item_before(document, current_agenda_item(document));
    (void)workspace.editor().edit({EditLabel::StartAgendaItem, {title_of(document, before)}},
                                  [](Transaction& t) { return edits::previous_agenda_item(t); });
}

void start_agenda(Workspace& workspace, const AgendaId& item) {
    (void)workspace.editor().edit({EditLabel::StartAgendaItem, {title_of(workspace.document(), item)}},
                                  [&](Transaction& t) { return edits::start_agenda_item(t, item); });
}

std::size_t add_agenda_lines(Workspace& workspace, const std::string& text) {
    const std::vector<AgendaItem> items = agenda_of_lines(text);
    if (items.empty()) return 0;
    const auto done = workspace.editor().edit(
        {EditLabel::AddRecord, {words::name_of(RecordKind::AgendaItem).in(workspace.language())}},
        [&](Transaction& t) -> Result<void> {
            for (const AgendaItem& item : items) {
                if (const auto added = edits::add_agenda_item(t, item); !added) return added.error();
            }
            return {};
        });
    return done ? items.size() : 0;
}

std::size_t add_participant_lines(Workspace& workspace, const std::string& text) {
    const std::vector<Participant> people = participants_of_lines(text);
    if (people.empty()) return 0;
    const auto done = workspace.editor().edit(
        {EditLabel::AddRecord, {words::name_of(RecordKind::Participant).in(workspace.language())}},
        [&](Transaction& t) -> Result<void> {
            for (const Participant& person : people) {
                if (const auto added = edits::add_participant(t, person); !added) return added.error();
            }
            return {};
        });
    return done ? people.size() : 0;
}

void move_agenda(Workspace& workspace, const AgendaId& item, int up_or_down) {
    const Document& document = workspace.document();
    AgendaId after = up_or_down < 0 ? agenda_item_before(document, item) : agenda_item_after(document, item);
    if (after.empty()) return;
    if (up_or_down < 0) after = agenda_item_before(document, after);
    (void)workspace.editor().edit(label_of(workspace, EditLabel::MoveRecord, any(item)),
                                  [&](Transaction& t) { return edits::move_agenda_item(t, item, after); });
}

void set_attendance(Workspace& workspace, const ParticipantId& participant, Attendance attendance) {
    const Participant* found = workspace.document().find(participant);
    if (!found || found->attendance == attendance) return;
    (void)workspace.editor().edit(
        {EditLabel::EditField, {found->code, words::field_name("participant", "attendance").in(workspace.language())}},
        [&](Transaction& t) { return edits::set_attendance(t, participant, attendance); });
}

void set_everybody_there(Workspace& workspace) {
    std::vector<ParticipantId> open;
    for (const Participant& person : workspace.document().participants()) {
        if (!person.attendance) open.push_back(person.id);
    }
    if (open.empty()) return;
    (void)workspace.editor().edit(
        {EditLabel::EditField,
         {std::to_string(open.size()), words::field_name("participant", "attendance").in(workspace.language())}},
        [&](Transaction& t) -> Result<void> {
            for (const ParticipantId& id : open) {
                if (const auto set = edits::set_attendance(t, id, Attendance::Present); !set) return set;
            }
            return {};
        });
}

void remove_record(Workspace& workspace, const RecordId& record) {
    (void)workspace.editor().edit(label_of(workspace, EditLabel::RemoveRecord, record),
                                  [&](Transaction& t) { return edits::remove_record(t, record.value); });
}

bool set_field(Workspace& workspace, const RecordId& record, std::string_view field, const std::string& text,
               bool typing) {
    const auto found = workspace.document().find_record(record.value);
    const RecordKind kind = found ? found->kind : RecordKind::Session;
    const std::string_view last = field.substr(field.rfind('.') + 1);
    edits::Literal value = text.empty() ? edits::Literal(nullptr) : edits::Literal(normalised(text));
    if (field == "minutes") {
        const auto number = typed_number(text, {.unit = "分", .whole = true});
        if (!number) {
            const AgendaItem* item = workspace.document().find(AgendaId{record.value});
            const std::string stays = item && item->minutes ? std::to_string(*item->minutes) : "";
            tell_not_read(workspace, words::field_name("agenda", "minutes").in(workspace.language()), text, stays,
                          number.error());
            return false;
        }
        value = number->value ? edits::Literal(*number->value) : edits::Literal(nullptr);
    }
    const auto done = workspace.editor().edit(
        {EditLabel::EditField,
         {words::name_of(kind).in(workspace.language()),
          words::field_name(file_name_of(kind), last).in(workspace.language())}},
        [&](Transaction& t) { return edits::set_field(t, record.value, field, value); },
        typing ? "field " + record.value + " " + std::string(field) : std::string());
    return static_cast<bool>(done);
}

void open_panel(Workspace& workspace, MeetingPanel panel) {
    MeetingState& meeting = workspace.ui.meeting;
    end_title(workspace, true);
    meeting.panel = panel;
    const Document& document = workspace.document();
    meeting.wants_field = (panel == MeetingPanel::Agenda && document.agenda().empty()) ||
                          (panel == MeetingPanel::Participants && document.participants().empty());
    workspace.ui.keys_in = KeyPanel::None;  // counting has keys of its own
    if (meeting.shows_list()) give_keys_to_list(workspace);
    if (panel == MeetingPanel::Checks) {
        workspace.ui.keys_in = KeyPanel::Checks;
        workspace.ui.wants_keys_there = true;
    }
}

void toggle_panel(Workspace& workspace, MeetingPanel panel) {
    MeetingState& meeting = workspace.ui.meeting;
    const bool without_keys = meeting.shows_list() && workspace.ui.keys_in != KeyPanel::Meeting;
    if (meeting.panel != panel || without_keys) return open_panel(workspace, panel);
    meeting.panel = MeetingPanel::None;
    meeting.wants_field = false;
    workspace.ui.keys_in = KeyPanel::None;
}

void toggle_area(Workspace& workspace, MainArea area) {
    end_title(workspace, true);
    workspace.ui.area = workspace.ui.area == area ? MainArea::Picture : area;
    if (is_walked(workspace.ui.keys_in)) workspace.ui.keys_in = KeyPanel::None;  // what is shown now has them
}

}  // namespace banso::acts
