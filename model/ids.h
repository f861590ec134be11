// Typed ids of records. An id is the file's own string; "" is none.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace banso {

template <class Record>
struct Id {
    std::string value;
    [[nodiscard]] bool empty() const { return value.empty(); }
    explicit operator bool() const { return !value.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;
};

using CardId = Id<struct Card>;
using LinkId = Id<struct Link>;
using AreaId = Id<struct Area>;
using AgendaId = Id<struct AgendaItem>;
using ParticipantId = Id<struct Participant>;
using CycleId = Id<struct Cycle>;
using CommentId = Id<struct Comment>;
using OpinionId = Id<struct Opinion>;
using DecisionId = Id<struct Decision>;
using PromiseId = Id<struct Promise>;
using VisitId = Id<struct Visit>;
using QuestionId = Id<struct Question>;
using PollId = Id<struct Poll>;
using LogEntryId = Id<struct LogEntry>;
using RecordId = Id<struct AnyRecord>;  // a record of any kind

template <class Record>
RecordId any(const Id<Record>& id) {
    return {id.value};
}

// Whether `text` may be an id: 1 to 64 characters of UTF-8, none of them a control character.
bool is_valid_id(std::string_view text);

}  // namespace banso

template <class Record>
struct std::hash<banso::Id<Record>> {
    std::size_t operator()(const banso::Id<Record>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
