// Goes through every free text of a session for words that look like a person's data.
#include <algorithm>
#include <array>

#include "model/checks/personal_words.h"
#include "model/checks/rules.h"
#include "model/fields.h"
#include "model/references.h"

namespace banso::checks {
namespace {

// Texts that name somebody or something by design: whose job it is, where a figure comes from.
constexpr std::array<std::string_view, 13> no_free_text{
    "code",       "owner",     "partners",     "author",          "author_role", "evaluated_by", "adviser",
    "profession", "raised_by", "municipality", "from_profession", "unit",        "session"};

// The first words found in any text of the record and its parts.
template <class Part>
std::string words_in(const Part& part) {
    std::string words;
    const auto look = [&](const auto& self, const auto& value) -> void {
        using Held = std::remove_cvref_t<decltype(value)>;
        if (!words.empty()) return;
        if constexpr (std::is_same_v<Held, std::string>) {
            words = personal_words_in(value);
        } else if constexpr (is_vector<Held> || is_optional<Held>) {
            if constexpr (is_vector<Held>) {
                for (const auto& each : value) self(self, each);
            } else if (value) {
                self(self, *value);
            }
        } else if constexpr (HasFields<Held>) {
            visit_fields(value, [&](const auto& field, const auto& member) {
                if (std::find(no_free_text.begin(), no_free_text.end(), field.name) == no_free_text.end())
                    self(self, member);
            });
        }
    };
    look(look, part);
    return words;
}

template <class Record>
void look_at(const Record& record, FindingList& found) {
    if (std::string words = words_in(record); !words.empty())
        found.push_back({Rule::PersonalWords, any(record.id), {}, std::move(words)});
}

template <class Record>
void look_at_all(const Survey& survey, FindingList& found) {
    for (const Record& record : survey.document.table<Record>()) look_at(record, found);
}

// What the session says of the meeting itself; its programme and forms name people by design.
void look_at_meeting(const Survey& survey, FindingList& found) {
    const Session& session = survey.document.session();
    for (const std::string* text : {&session.title, &session.meeting.theme, &session.meeting.notes}) {
        std::string words = personal_words_in(*text);
        if (words.empty()) continue;
        found.push_back({Rule::PersonalWords, {}, {}, std::move(words)});
        return;
    }
}

}  // namespace

void check_personal_words(const Survey& survey, FindingList& found) {
    look_at_meeting(survey, found);
    for (const Card* card : survey.cards) look_at(*card, found);
    look_at_all<Link>(survey, found);
    look_at_all<AgendaItem>(survey, found);
    for (const Cycle& cycle : survey.document.table<Cycle>())
        if (!survey.is_silent(any(cycle.countermeasure))) look_at(cycle, found);
    for (const Comment& comment : survey.document.comments())
        if (!survey.is_silent(comment.on)) look_at(comment, found);
    look_at_all<Opinion>(survey, found);
    look_at_all<Decision>(survey, found);
    look_at_all<Promise>(survey, found);
    look_at_all<Visit>(survey, found);
    look_at_all<Question>(survey, found);
    look_at_all<Poll>(survey, found);
}

}  // namespace banso::checks
