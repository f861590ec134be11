// The one place where fields and JSON meet: every record, and every part of one, is read and written by its list of
// fields (fields.h). Inside model/io only.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "model/fields.h"
#include "model/io/json_check.h"
#include "model/io/json_cursor.h"
#include "model/io/json_writer.h"
#include "model/tables.h"

// M(Record) for every record with a field list that is read or written by itself.
#define BANSO_FOR_RECORDS(M) \
    M(Participant)           \
    M(Area)                  \
    M(AgendaItem)            \
    M(Card)                  \
    M(Link)                  \
    M(Cycle)                 \
    M(Comment)               \
    M(Opinion)               \
    M(Decision)              \
    M(Promise)               \
    M(Visit)                 \
    M(Question)              \
    M(Poll)                  \
    M(LogEntry)              \
    M(Placement)             \
    M(Session)               \
    M(Meeting)

namespace banso::io {

// A typed id that was read, to be looked up when all records are there.
struct Reference {
    std::optional<RecordKind> kind;  // absent: any
    std::string_view field;
    std::size_t at = 0;         // of the id
    std::size_t record_at = 0;  // of the record that names it
};

// One reading of one text.
class Reading {
  public:
    enum class Care {
        Strict,    // a session of our version: everything is judged
        Newer,     // of a newer version: a value that does not fit is kept like an unknown field
        Part,      // a record by itself: no field is required
        Trusting,  // written by ourselves from a document: only types are judged
    };

    Reading(std::string_view text, Care care) : text_(text), care_(care) {}

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] bool is(Care care) const { return care_ == care; }
    [[nodiscard]] bool judges_values() const { return care_ != Care::Trusting; }
    [[nodiscard]] bool requires_fields() const { return care_ == Care::Strict || care_ == Care::Newer; }

    // Notes what is wrong at a byte. Always false, for "return in.fault(…)".
    bool fault(std::size_t at, ErrorCode code, std::vector<std::string> args);
    [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }
    [[nodiscard]] std::size_t fault_count() const { return faults_.size() + dropped_; }
    // The first `most` faults in the order of the text.
    std::vector<Fault> first_faults(std::size_t most);

    std::vector<Reference> references;
    std::size_t record_at = 0;    // the record being read
    std::set<std::size_t> unfit;  // Newer: values already known not to fit, by their bytes

  private:
    std::string_view text_;
    Care care_;
    std::vector<Fault> faults_;
    std::size_t dropped_ = 0;
};

// Fields read by somebody else than the field list: take(name, where) takes the value and says so, or leaves it.
class OtherFields {
  public:
    virtual ~OtherFields() = default;
    virtual bool take(std::string_view name, std::size_t at, JsonCursor& json) = 0;
};

// Takes the next value as `record`, with its unknown fields. False: a fault was noted; in Care::Newer and Care::Part
// only when a required field is missing or it is no object.
// Record: any with a field list. Defined in record_codec.cpp for the tables' records, Session and its parts.
template <class Record>
bool read_record(Reading& in, JsonCursor& json, Record& record, OtherFields* others = nullptr);

// Takes the next value as one field of `record`. Absent: there is no such field.
template <class Record>
std::optional<bool> read_field(Reading& in, JsonCursor& json, Record& record, std::string_view field);

// An object of the fields that are not at their default, unknown ones in place.
template <class Record>
void write_record(JsonWriter& out, const Record& record);

// Writes the unknown fields that stood behind none of the record's own fields, but behind a table (the agenda in the
// meeting). In a compact record by itself a null keeps that table's place.
template <class Record>
void write_unknown_at_end(JsonWriter& out, const UnknownFields& unknown);

// The inside of such an object, but for what write_unknown_at_end writes.
template <class Record>
void write_fields(JsonWriter& out, const Record& record);

// Writes the field `name` of `record` unless it is at its default; nothing when there is no such field.
template <class Record>
void write_field(JsonWriter& out, const Record& record, std::string_view name);

// Writes the unknown fields that stood behind `after`.
void write_unknown(JsonWriter& out, const UnknownFields& unknown, std::string_view after);

// The name of one record in messages: "card", "session".
template <class Record>
constexpr std::string_view record_name() {
    if constexpr (requires { TableTraits<Record>::name; }) {
        return TableTraits<Record>::name;
    } else {
        return "session";
    }
}

// Whether the value of a JSON type other than the one wanted stands next; notes a fault at it if so.
bool is_type(Reading& in, const JsonCursor& json, std::string_view field, JsonType wanted);

// Calls visitor(TypeOf<Record>{}) for the table with this name in the file; false when there is none.
template <class Visitor>
bool visit_table(std::string_view file_key, Visitor&& visitor) {
    bool found = false;
    visit_tables([&](auto type) {
        if (found || TableTraits<typename decltype(type)::type>::file_key != file_key) return;
        found = true;
        visitor(type);
    });
    return found;
}

}  // namespace banso::io
