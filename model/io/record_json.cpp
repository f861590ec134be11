#include "model/io/record_json.h"

#include "model/io/json_check.h"
#include "model/io/json_text.h"
#include "model/io/record_codec.h"

namespace banso::io {
namespace {

// The first thing wrong with a piece of JSON; absent when it can be walked through.
std::optional<Error> fault_of(std::string_view json) {
    const std::vector<Fault> faults = check_json(json, {}, 1);
    return faults.empty() ? std::nullopt : std::optional(faults.front().error);
}

}  // namespace

template <class Record>
std::string to_json(const Record& record) {
    JsonWriter out(JsonWriter::Style::Compact);
    write_record(out, record);
    return out.take();
}

template <>
std::string to_json(const LaneHeight& lane) {
    JsonWriter out(JsonWriter::Style::Compact);
    out.begin('{');
    out.name("area");
    out.string(lane.area.value);
    out.name("height");
    out.number(lane.height);
    out.end('}');
    return out.take();
}

std::optional<std::string> to_json(const Document& document, const RecordRef& ref) {
    if (ref.kind == RecordKind::Session) return to_json(document.session());
    std::optional<std::string> json;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        if (TableTraits<Record>::kind != ref.kind) return;
        if (const Record* record = document.table<Record>().find(ref.key)) json = to_json(*record);
    });
    return json;
}

template <class Record>
Result<Record> record_from_json(std::string_view json) {
    if (const auto error = fault_of(json)) return *error;
    Reading in(json, Reading::Care::Part);
    JsonCursor cursor(json);
    Record record;
    read_record(in, cursor, record);
    if (in.fault_count() > 0) return in.first_faults(1).front().error;
    return record;
}

template <class Record>
Result<void> set_field(Record& record, std::string_view field, std::string_view json) {
    if (const auto error = fault_of(json)) return *error;
    Reading in(json, Reading::Care::Part);
    JsonCursor cursor(json);
    Record changed = record;
    if (!read_field(in, cursor, changed, field))
        return Error{ErrorCode::NoSuchField, {std::string(record_name<Record>()), shortened(field)}};
    if (in.fault_count() > 0) return in.first_faults(1).front().error;
    record = std::move(changed);
    return {};
}

#define BANSO_INSTANCES(Record)                                         \
    template std::string to_json<Record>(const Record&);                \
    template Result<Record> record_from_json<Record>(std::string_view); \
    template Result<void> set_field<Record>(Record&, std::string_view, std::string_view);
BANSO_FOR_RECORDS(BANSO_INSTANCES)
#undef BANSO_INSTANCES

}  // namespace banso::io
