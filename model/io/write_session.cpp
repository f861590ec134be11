#include "model/io/write_session.h"

#include <algorithm>

#include "model/io/json_writer.h"
#include "model/io/record_codec.h"
#include "model/io/top_level.h"

namespace banso::io {
namespace {

// [{…}, …]; lane heights {"area": height, …}
template <class Record>
void write_table(JsonWriter& out, const Table<Record>& table) {
    constexpr bool is_object = std::is_same_v<Record, LaneHeight>;
    if (table.empty()) return;
    out.name(TableTraits<Record>::file_key);
    out.begin(is_object ? '{' : '[');
    for (const Record& record : table) {
        if constexpr (is_object) {
            out.name(record.area.value);
            out.number(record.height);
        } else {
            write_record(out, record);
        }
    }
    out.end(is_object ? '}' : ']');
}

void write_meeting(JsonWriter& out, const Meeting& meeting, const Table<AgendaItem>& agenda) {
    if (meeting == Meeting{} && agenda.empty()) return;
    out.name("meeting");
    out.begin('{');
    write_fields(out, meeting);
    write_table<AgendaItem>(out, agenda);
    write_unknown_at_end<Meeting>(out, meeting.unknown);
    out.end('}');
}

void write_codes(JsonWriter& out, const std::map<std::string, std::int64_t>& issued) {
    if (issued.empty()) return;
    out.name("codes");
    out.begin('{');
    for (const auto& [prefix, highest] : issued) {
        out.name(prefix);
        out.number(std::to_string(highest));
    }
    out.end('}');
}

// What stands under one of the outermost names, if anything.
void write_top_level(JsonWriter& out, const Document& document, std::string_view name) {
    if (name == "format") {
        out.name(name);
        out.string(session_format);
    } else if (name == "format_version") {
        out.name(name);
        out.number(std::to_string(session_format_version));
    } else if (name == "meeting") {
        write_meeting(out, document.session().meeting, document.agenda());
    } else if (name == "codes") {
        write_codes(out, document.issued_codes());
    } else {
        const bool is_table = visit_table(name, [&](auto type) {
            using Record = typename decltype(type)::type;
            write_table<Record>(out, document.table<Record>());
        });
        if (!is_table) write_field(out, document.session(), name);
    }
}

bool is_top_level(std::string_view name) {
    return std::find(top_level_names.begin(), top_level_names.end(), name) != top_level_names.end();
}

}  // namespace

std::string write_session(const Document& document) {
    const UnknownFields& unknown = document.session().unknown;
    JsonWriter out(JsonWriter::Style::Lines);
    out.begin('{');
    write_unknown(out, unknown, "");
    for (const std::string_view name : top_level_names) {
        write_top_level(out, document, name);
        write_unknown(out, unknown, name);
    }
    for (const UnknownField& field : unknown) {
        if (field.after.empty() || is_top_level(field.after)) continue;
        out.name(field.key);
        out.raw(field.value.text);
    }
    out.end('}');
    return out.take();
}

}  // namespace banso::io
