#include "model/io/change_json.h"

#include <type_traits>

#include "model/io/json_places.h"
#include "model/io/label_names.h"
#include "model/io/record_codec.h"

namespace banso::io {
namespace {

// Records stand deeper in a line than in a file: in a table, a change, and before or after.
constexpr std::size_t line_depth = JsonLimits{}.depth + 8;

// --- writing
// ----------------------------------------------------------------------------------------------------------

void write_strings(JsonWriter& out, const std::vector<std::string>& list) {
    out.begin('[');
    for (const std::string& text : list) out.string(text);
    out.end(']');
}

template <class Record>
void write_side(JsonWriter& out, std::string_view side, const std::optional<Record>& record) {
    if (!record) return;
    out.name(side);
    if constexpr (std::is_same_v<Record, LaneHeight>) {
        out.begin('{');
        out.name("area");
        out.string(record->area.value);
        out.name("height");
        out.number(record->height);
        out.end('}');
    } else {
        write_record(out, *record);
    }
}

template <class Record>
void write_record_change(JsonWriter& out, const RecordChange<Record>& change) {
    out.begin('{');
    write_side(out, "before", change.before);
    write_side(out, "after", change.after);
    out.end('}');
}

void write_tables(JsonWriter& out, const Change& change) {
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        const TableChange<Record>& table = change.of<Record>();
        if (table.records.empty()) return;
        out.name(TableTraits<Record>::file_key);
        out.begin('[');
        for (const auto& record : table.records) write_record_change(out, record);
        out.end(']');
    });
}

void write_orders(JsonWriter& out, const Change& change) {
    bool any = false;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        const auto& order = change.of<Record>().order;
        if (!order) return;
        if (!any) {
            out.name("order");
            out.begin('{');
        }
        any = true;
        out.name(TableTraits<Record>::file_key);
        out.begin('{');
        out.name("before");
        write_strings(out, order->before);
        out.name("after");
        write_strings(out, order->after);
        out.end('}');
    });
    if (any) out.end('}');
}

// --- reading
// ----------------------------------------------------------------------------------------------------------

class ChangeReader {
  public:
    explicit ChangeReader(std::string_view line) : in_(line, Reading::Care::Trusting) {}

    Result<LabelledChange> run() {
        JsonCursor json(in_.text());
        if (json.type() != JsonType::Object) return not_readable(json.position());
        json.object([&](std::string_view name, std::size_t at) {
            if (name == "label") {
                read_label(json);
            } else if (name == "order") {
                read_orders(json);
            } else if (name == "session") {
                RecordChange<Session> change;
                read_record_change(json, change);
                result_.change.session = std::move(change);
            } else if (!visit_table(name, [&](auto type) { read_table<typename decltype(type)::type>(json); })) {
                json.skip();
                wrong(at);
            }
        });
        if (in_.fault_count() > 0) return not_readable(in_.first_faults(1).front().at);
        return std::move(result_);
    }

  private:
    void wrong(std::size_t at) { in_.fault(at, ErrorCode::ChangeNotReadable, {}); }
    [[nodiscard]] Error not_readable(std::size_t at) const {
        return {ErrorCode::ChangeNotReadable, {places(in_.text(), {at}).front().pointer}};
    }

    // Takes an array or object with `take`; anything else is wrong.
    template <class Take>
    void take_array(JsonCursor& json, Take&& take) {
        if (is_type(in_, json, "", JsonType::Array)) return json.array(take);
        json.skip();
    }
    template <class Take>
    void take_object(JsonCursor& json, Take&& take) {
        if (is_type(in_, json, "", JsonType::Object)) return json.object(take);
        json.skip();
    }

    void read_strings(JsonCursor& json, std::vector<std::string>& list) {
        take_array(json, [&] {
            if (is_type(in_, json, "", JsonType::String)) return list.push_back(json.string());
            json.skip();
        });
    }

    void read_label(JsonCursor& json) {
        take_object(json, [&](std::string_view name, std::size_t at) {
            if (name == "args") return read_strings(json, result_.label.args);
            const bool is_text = name == "code" && is_type(in_, json, "code", JsonType::String);
            const auto code = is_text ? label_from_text(json.string()) : std::nullopt;
            if (!is_text) json.skip();
            if (!code) return wrong(at);
            result_.label.code = *code;
        });
    }

    void read_one(JsonCursor& json, LaneHeight& lane) {
        take_object(json, [&](std::string_view name, std::size_t at) {
            if (name == "area" && is_type(in_, json, name, JsonType::String)) {
                lane.area.value = json.string();
            } else if (name == "height" && is_type(in_, json, name, JsonType::Number)) {
                lane.height = Decimal::parse(json.number()).value_or(Decimal()).to_double();
            } else {
                json.skip();
                wrong(at);
            }
        });
    }
    template <class Record>
    void read_one(JsonCursor& json, Record& record) {
        in_.record_at = json.position();
        read_record(in_, json, record);
    }

    template <class Record>
    void read_record_change(JsonCursor& json, RecordChange<Record>& change) {
        const std::size_t begin = json.position();
        take_object(json, [&](std::string_view name, std::size_t at) {
            if (name != "before" && name != "after") {
                json.skip();
                return wrong(at);
            }
            read_one(json, (name == "before" ? change.before : change.after).emplace());
        });
        if constexpr (std::is_same_v<Record, Session>) {
            if (!change.before || !change.after) wrong(begin);
        } else {
            const bool one_key = !change.before || !change.after || key_of(*change.before) == key_of(*change.after);
            if ((!change.before && !change.after) || !one_key || key_of(change).empty()) wrong(begin);
        }
    }

    template <class Record>
    void read_table(JsonCursor& json) {
        std::set<std::string> keys;
        take_array(json, [&] {
            const std::size_t at = json.position();
            RecordChange<Record> change;
            const std::size_t before = in_.fault_count();
            read_record_change(json, change);
            if (in_.fault_count() != before) return;
            if (!keys.insert(key_of(change)).second) return wrong(at);
            result_.change.of<Record>().records.push_back(std::move(change));
        });
    }

    void read_orders(JsonCursor& json) {
        take_object(json, [&](std::string_view table, std::size_t table_at) {
            OrderChange order;
            take_object(json, [&](std::string_view name, std::size_t at) {
                if (name == "before" || name == "after")
                    return read_strings(json, name == "before" ? order.before : order.after);
                json.skip();
                wrong(at);
            });
            bool ordered = false;
            visit_table(table, [&](auto type) {
                using Record = typename decltype(type)::type;
                ordered = TableTraits<Record>::ordered;
                if (ordered) result_.change.of<Record>().order = std::move(order);
            });
            if (!ordered) wrong(table_at);
        });
    }

    Reading in_;
    LabelledChange result_;
};

}  // namespace

std::string to_json(const Label& label, const Change& change) {
    JsonWriter out(JsonWriter::Style::Compact);
    out.begin('{');
    out.name("label");
    out.begin('{');
    out.name("code");
    out.string(to_text(label.code));
    if (!label.args.empty()) {
        out.name("args");
        write_strings(out, label.args);
    }
    out.end('}');
    write_tables(out, change);
    write_orders(out, change);
    if (change.session) {
        out.name("session");
        write_record_change(out, *change.session);
    }
    out.end('}');
    return out.take();
}

Result<LabelledChange> change_from_json(std::string_view line) {
    JsonLimits limits;
    limits.depth = line_depth;
    const std::vector<Fault> faults = check_json(line, limits, 1);
    if (!faults.empty()) return faults.front().error;
    return ChangeReader(line).run();
}

}  // namespace banso::io
