// What the window remembers of how a meeting is run: which panel is open, which poll is being counted, where the
// summary is. Plain data, kept neither in the session nor in its history.
#pragma once

#include <cstddef>
#include <vector>

#include "model/ids.h"

namespace banso {

// At most one is open, at the left of the picture.
enum class MeetingPanel { None, Agenda, Participants, Poll, Checks };

// Counting hands or dots.
struct PollState {
    PollId poll;                  // the one shown, in the panel and on the cards; empty: a new one is about to be begun
    std::size_t row = 0;          // digits go to this card of it, or: what the new one is to be about
    bool fresh = true;            // the next digit begins a new number
    bool by_count = false;        // rows: most votes first, instead of as they were put
    bool wants_question = false;  // its field takes the keyboard in the next frame
    bool marks = true;            // the counts are shown on the cards
    int points = 1;               // what everybody has to give
};

// What is written down in the summary with the field at its foot.
enum class SummaryKind { Decision, TakenBack, Promise };

struct SummaryState {
    RecordId selected;  // a decision or a promise
    std::size_t page = 0;
    bool follow = false;          // the page of what is selected is to be shown
    RecordId reveal;              // the page of this is to be shown
    std::size_t pages = 1;        // as last laid out
    std::vector<RecordId> order;  // its entries in reading order, as last laid out
    bool wants_field = false;     // the field takes the keyboard in the next frame
    SummaryKind adding = SummaryKind::Decision;
};

// Where the keys can stand in the list of participants.
struct PersonStop {
    enum class What { Everybody, Names, Person, Role };
    What what = What::Person;
    ParticipantId person;
    std::size_t role = 0;  // of the person whose fields are shown
    friend bool operator==(const PersonStop&, const PersonStop&) = default;
};

// Where the keys stand in the agenda and in the list of participants, while they are there (UiState::keys_in); see
// list_keys.h.
struct ListKeys {
    AgendaId item;  // the row they work on
    PersonStop person;
    ParticipantId open;       // whose fields are shown
    bool fresh = true;        // the next digit begins a new number of minutes
    bool wants_text = false;  // the row's text takes the keyboard in the next frame
    bool follow = false;      // the row is to be scrolled into sight
};

struct MeetingState {
    MeetingPanel panel = MeetingPanel::None;
    ListKeys list;
    bool names = false;        // of participants: off until somebody wants them
    bool wants_field = false;  // the panel's field for new entries takes the keyboard in the next frame
    PollState poll;
    SummaryState summary;
    [[nodiscard]] bool shows_list() const {
        return panel == MeetingPanel::Agenda || panel == MeetingPanel::Participants;
    }
};

}  // namespace banso
