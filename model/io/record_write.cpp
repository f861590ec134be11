// Writing records by their fields: one write_value for each type a field may have.
#include <charconv>

#include "model/io/record_codec.h"
#include "model/io/top_level.h"
#include "model/references.h"

namespace banso::io {
namespace {

// --- defaults, which are not written ------------------------------------------------------------------------------

template <class T>
bool is_default(const T& value) {
    if constexpr (requires { value.empty(); }) {
        return value.empty();
    } else if constexpr (is_optional<T>) {
        return !value;
    } else if constexpr (std::is_same_v<T, RawJson>) {
        return value.text.empty();
    } else {
        static const T none{};
        return value == none;
    }
}

// --- one overload for each type of field --------------------------------------------------------------------------

void write_value(JsonWriter& out, const std::string& value) {
    out.string(value);
}
void write_value(JsonWriter& out, const Date& value) {
    out.string(value.iso);
}
void write_value(JsonWriter& out, const Timestamp& value) {
    out.string(value.iso);
}
template <class Record>
void write_value(JsonWriter& out, const Id<Record>& id) {
    out.string(id.value);
}
void write_value(JsonWriter& out, const Decimal& value) {
    out.number(value.text());
}
void write_value(JsonWriter& out, std::int64_t value) {
    char text[24];
    const auto result = std::to_chars(text, text + sizeof text, value);
    out.number(std::string_view(text, static_cast<std::size_t>(result.ptr - text)));
}
void write_value(JsonWriter& out, double value) {
    out.number(value);
}
void write_value(JsonWriter& out, const Point& point) {
    out.begin('[');
    out.number(point.x);
    out.number(point.y);
    out.end(']');
}
void write_value(JsonWriter& out, const RawJson& value) {
    out.raw(value.text);
}
template <class Enum>
requires std::is_enum_v<Enum>
void write_value(JsonWriter& out, Enum value) {
    out.string(to_text(value));
}
template <class Part>
requires HasFields<Part>
void write_value(JsonWriter& out, const Part& part);

template <class T>
void write_value(JsonWriter& out, const std::optional<T>& value) {
    write_value(out, *value);
}
template <class T>
void write_value(JsonWriter& out, const std::vector<T>& list) {
    out.begin('[');
    for (const T& element : list) write_value(out, element);
    out.end(']');
}

bool is_first_behind(const UnknownFields& unknown, const UnknownField& field) {
    for (const UnknownField& each : unknown) {
        if (each.after == field.after) return &each == &field;
    }
    return false;
}

// --- records by their fields ---------------------------------------------------------------------------------------

bool has_unknown_behind(const UnknownFields& unknown, std::string_view after) {
    for (const UnknownField& field : unknown) {
        if (field.after == after) return true;
    }
    return false;
}

template <class Part>
requires HasFields<Part>
void write_value(JsonWriter& out, const Part& part) {
    out.begin('{');
    write_fields(out, part);
    write_unknown_at_end<Part>(out, part.unknown);
    out.end('}');
}

}  // namespace

void write_unknown(JsonWriter& out, const UnknownFields& unknown, std::string_view after) {
    for (const UnknownField& field : unknown) {
        if (field.after != after) continue;
        out.name(field.key);
        out.raw(field.value.text);
    }
}

// Whether `name` is one behind which unknown fields of a Record stand.
template <class Record>
bool is_known_name(std::string_view name) {
    bool known = name.empty();
    visit_fields<Record>([&](const auto& field) { known = known || field.name == name; });
    return known;
}

template <class Record>
void write_unknown_at_end(JsonWriter& out, const UnknownFields& unknown) {
    for (const UnknownField& field : unknown) {
        if (is_known_name<Record>(field.after)) continue;
        if (out.compact() && is_first_behind(unknown, field)) {
            out.name(field.after);
            out.null();
        }
        out.name(field.key);
        out.raw(field.value.text);
    }
}

template <class Record>
void write_fields(JsonWriter& out, const Record& record) {
    const UnknownFields& unknown = record.unknown;
    if (!unknown.empty()) write_unknown(out, unknown, "");
    visit_fields(record, [&](const auto& field, const auto& value) {
        if (field.required || !is_default(value)) {
            out.name(field.name);
            write_value(out, value);
        } else if (out.compact() && has_unknown_behind(unknown, field.name)) {
            out.name(field.name);  // keeps the unknown field's place
            out.null();
        }
        if (!unknown.empty()) write_unknown(out, unknown, field.name);
    });
}

template <class Record>
void write_record(JsonWriter& out, const Record& record) {
    write_value(out, record);
}

template <class Record>
void write_field(JsonWriter& out, const Record& record, std::string_view name) {
    visit_fields(record, [&](const auto& field, const auto& value) {
        if (field.name != name || (!field.required && is_default(value))) return;
        out.name(name);
        write_value(out, value);
    });
}

#define BANSO_INSTANCES(Record)                                                    \
    template void write_record<Record>(JsonWriter&, const Record&);                \
    template void write_unknown_at_end<Record>(JsonWriter&, const UnknownFields&); \
    template void write_fields<Record>(JsonWriter&, const Record&);                \
    template void write_field<Record>(JsonWriter&, const Record&, std::string_view);
BANSO_FOR_RECORDS(BANSO_INSTANCES)
#undef BANSO_INSTANCES

}  // namespace banso::io
