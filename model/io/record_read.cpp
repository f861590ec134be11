// Reading records by their fields: one read_value for each type a field may have.
#include <algorithm>
#include <charconv>
#include <utility>

#include "model/io/json_text.h"
#include "model/io/record_codec.h"
#include "model/io/top_level.h"
#include "model/references.h"

namespace banso::io {

bool Reading::fault(std::size_t at, ErrorCode code, std::vector<std::string> args) {
    faults_.push_back({Error{code, std::move(args)}, at});
    if (faults_.size() >= 4096) {
        const std::size_t all = fault_count();
        faults_ = first_faults(1024);
        dropped_ = all - faults_.size();
    }
    return false;
}

std::vector<Fault> Reading::first_faults(std::size_t most) {
    std::stable_sort(faults_.begin(), faults_.end(), [](const Fault& a, const Fault& b) { return a.at < b.at; });
    return {faults_.begin(), faults_.begin() + static_cast<std::ptrdiff_t>(std::min(most, faults_.size()))};
}

namespace {

std::string_view type_name(JsonType type) {
    static constexpr auto names =
        std::to_array<std::string_view>({"object", "array", "string", "number", "boolean", "null"});
    return names.at(static_cast<std::size_t>(type));
}

bool wrong_type(Reading& in, const JsonCursor& json, std::string_view field, std::string_view wanted) {
    return in.fault(json.position(), ErrorCode::WrongType,
                    {std::string(field), std::string(wanted), std::string(type_name(json.type()))});
}

}  // namespace

bool is_type(Reading& in, const JsonCursor& json, std::string_view field, JsonType wanted) {
    return json.type() == wanted || wrong_type(in, json, field, type_name(wanted));
}

namespace {

// --- one overload for each type of field --------------------------------------------------------------------------
// Each takes the next value whatever it is, and says whether it fits; if not, a fault has been noted.

bool read_value(Reading& in, JsonCursor& json, std::string_view field, std::string& value) {
    const bool fits = is_type(in, json, field, JsonType::String);
    if (fits) {
        value = json.string();
    } else {
        json.skip();
    }
    return fits;
}

bool read_value(Reading& in, JsonCursor& json, std::string_view field, Date& value) {
    const std::size_t at = json.position();
    if (!read_value(in, json, field, value.iso)) return false;
    if (value.empty() || !in.judges_values() || is_valid_date(value.iso)) return true;
    return in.fault(at, ErrorCode::NotADate, {std::string(field), shortened(std::exchange(value.iso, {}))});
}

bool read_value(Reading& in, JsonCursor& json, std::string_view field, Timestamp& value) {
    const std::size_t at = json.position();
    if (!read_value(in, json, field, value.iso)) return false;
    if (value.empty() || !in.judges_values() || is_valid_timestamp(value.iso)) return true;
    return in.fault(at, ErrorCode::NotATime, {std::string(field), shortened(std::exchange(value.iso, {}))});
}

template <class Record>
bool read_value(Reading& in, JsonCursor& json, std::string_view field, Id<Record>& id) {
    const std::size_t at = json.position();
    if (!read_value(in, json, field, id.value)) return false;
    if (id.empty() || !in.judges_values()) return true;
    if (!is_valid_id(id.value)) return in.fault(at, ErrorCode::IdNotValid, {shortened(std::exchange(id.value, {}))});
    if (field == "id") return true;
    if (in.unfit.contains(at)) {
        id.value.clear();
        return false;
    }
    in.references.push_back({kind_referred_to(id), field, at, in.record_at});
    return true;
}

bool read_value(Reading& in, JsonCursor& json, std::string_view field, std::int64_t& value) {
    const std::size_t at = json.position();
    if (json.type() != JsonType::Number) {
        wrong_type(in, json, field, "integer");
        json.skip();
        return false;
    }
    const std::string_view text = json.number();
    if (text.find_first_of(".eE") != std::string_view::npos)
        return in.fault(at, ErrorCode::WrongType, {std::string(field), "integer", "number"});
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return in.fault(at, ErrorCode::NumberTooLarge, {std::string(field), shortened(text)});
    if (value >= 0 || !in.judges_values()) return true;
    return in.fault(at, ErrorCode::BadFieldValue, {std::string(field), shortened(text), "0, 1, 2 …"});
}

bool read_value(Reading& in, JsonCursor& json, std::string_view field, Decimal& value) {
    const std::size_t at = json.position();
    const bool fits = is_type(in, json, field, JsonType::Number);
    const std::string_view text = json.raw();
    if (!fits) return false;
    const auto decimal = Decimal::parse(text);
    if (!decimal) return in.fault(at, ErrorCode::NumberTooLarge, {std::string(field), shortened(text)});
    value = *decimal;
    return true;
}

bool read_value(Reading& in, JsonCursor& json, std::string_view field, double& value) {
    Decimal decimal;
    if (!read_value(in, json, field, decimal)) return false;
    value = decimal.to_double();
    return true;
}

// [dx, dy]
bool read_value(Reading& in, JsonCursor& json, std::string_view field, Point& point) {
    const std::size_t at = json.position();
    std::vector<double> numbers;
    bool fits = json.type() == JsonType::Array;
    if (!fits) {
        json.skip();
    } else {
        json.array([&] {
            fits = fits && json.type() == JsonType::Number && numbers.size() < 2;
            double number = 0;
            if (fits)
                fits = read_value(in, json, field, number);
            else
                json.skip();
            numbers.push_back(number);
        });
    }
    if (!fits || numbers.size() != 2) return in.fault(at, ErrorCode::NotAPoint, {std::string(field)});
    point = {numbers[0], numbers[1]};
    return true;
}

bool read_value(Reading&, JsonCursor& json, std::string_view, RawJson& value) {
    value.text = compact(json.raw());
    return true;
}

template <class Enum>
requires std::is_enum_v<Enum>
bool read_value(Reading& in, JsonCursor& json, std::string_view field, Enum& value) {
    const std::size_t at = json.position();
    std::string text;
    if (!read_value(in, json, field, text)) return false;
    if (const auto known = from_text<Enum>(text)) {
        value = *known;
        return true;
    }
    std::string accepted;
    for (const std::string_view word : EnumNames<Enum>::list)
        accepted += (accepted.empty() ? "" : "|") + std::string(word);
    return in.fault(at, ErrorCode::BadFieldValue, {std::string(field), shortened(text), accepted});
}

template <class Part>
requires HasFields<Part>
bool read_value(Reading& in, JsonCursor& json, std::string_view field, Part& part);

template <class T>
bool read_value(Reading& in, JsonCursor& json, std::string_view field, std::optional<T>& value) {
    T held{};
    if (!read_value(in, json, field, held)) return false;
    value = std::move(held);
    return true;
}

template <class T>
bool read_value(Reading& in, JsonCursor& json, std::string_view field, std::vector<T>& list) {
    if (!is_type(in, json, field, JsonType::Array)) {
        json.skip();
        return false;
    }
    bool fits = true;
    json.array([&] {
        T element{};
        if (read_value(in, json, field, element)) {
            list.push_back(std::move(element));
        } else {
            fits = false;
        }
    });
    return fits;
}

// --- records by their fields ---------------------------------------------------------------------------------------

template <class Record>
inline constexpr std::size_t field_count = std::tuple_size_v<std::remove_const_t<decltype(Fields<Record>::list)>>;

template <class Record>
struct FieldReader {
    std::string_view name;
    bool required;
    bool (*read)(Reading&, JsonCursor&, Record&);  // takes the value; false: it does not fit, the field is cleared
    bool (*is_none)(const Record&);                // a required id that says "none"
};

template <class Record, std::size_t index>
constexpr FieldReader<Record> field_reader() {
    constexpr const auto& field = std::get<index>(Fields<Record>::list);
    using Member = typename std::remove_cvref_t<decltype(field)>::Member;
    return {field.name, field.required,
            [](Reading& in, JsonCursor& json, Record& record) {
                constexpr const auto& self = std::get<index>(Fields<Record>::list);
                Member& member = self.of(record);
                member = Member{};
                if (json.type() == JsonType::Null) {
                    json.skip();
                    return true;
                }
                if (read_value(in, json, self.name, member)) return true;
                member = Member{};
                return false;
            },
            [](const Record& record) {
                if constexpr (is_id<Member>) return std::get<index>(Fields<Record>::list).of(record).empty();
                return false;
            }};
}

template <class Record>
constexpr auto make_field_readers() {
    return []<std::size_t... index>(std::index_sequence<index...>) {
        return std::array<FieldReader<Record>, sizeof...(index)>{field_reader<Record, index>()...};
    }
    (std::make_index_sequence<field_count<Record>>{});
}

template <class Record>
inline constexpr auto field_readers = make_field_readers<Record>();

// The index of a field by name, looked for from `expected` on, since files keep the fields in order; the count of
// fields when there is none.
template <class Record>
std::size_t index_of(std::string_view name, std::size_t expected) {
    constexpr std::size_t count = field_count<Record>;
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t index = expected + step < count ? expected + step : expected + step - count;
        if (field_readers<Record>[index].name == name) return index;
    }
    return count;
}

// Where a known name stands among the fields; names read by others come last, top-level ones in their own order.
template <class Record>
std::size_t rank_of(std::string_view name) {
    if constexpr (std::is_same_v<Record, Session>) {
        return static_cast<std::size_t>(std::find(top_level_names.begin(), top_level_names.end(), name) -
                                        top_level_names.begin());
    } else {
        return index_of<Record>(name, 0);
    }
}

// Whether the file has a table of this name among the record's fields.
template <class Record>
bool is_name_of_table(std::string_view name) {
    if constexpr (std::is_same_v<Record, Session>) return rank_of<Session>(name) < top_level_names.size();
    return std::is_same_v<Record, Meeting> && name == TableTraits<AgendaItem>::file_key;
}

// Unknown fields in the order in which they will be written.
template <class Record>
void sort_unknown(UnknownFields& unknown) {
    if (unknown.size() < 2) return;
    const auto rank = [](const UnknownField& field) {
        return field.after.empty() ? 0 : rank_of<Record>(field.after) + 1;
    };
    std::stable_sort(unknown.begin(), unknown.end(),
                     [&](const UnknownField& a, const UnknownField& b) { return rank(a) < rank(b); });
}

template <class Record>
class RecordReader {
  public:
    RecordReader(Reading& in, JsonCursor& json, Record& record, OtherFields* others)
        : in_(in), json_(json), record_(record), others_(others) {}

    bool run() {
        const std::size_t begin = json_.position();
        json_.object([&](std::string_view name, std::size_t at) { member(name, at); });
        sort_unknown<Record>(record_.unknown);
        return !in_.requires_fields() || has_required(begin);
    }

  private:
    void member(std::string_view name, std::size_t at) {
        if (others_ && others_->take(name, at, json_)) {
            after_ = name;
            return;
        }
        constexpr auto& readers = field_readers<Record>;
        const std::size_t index = index_of<Record>(name, expected_);
        if (index == readers.size()) {
            if (json_.type() != JsonType::Null || !is_name_of_table<Record>(name)) return keep_unknown(name);
            after_ = name;  // in a record by itself: keeps the place of unknown fields
            return json_.skip();
        }
        after_ = readers[index].name;
        expected_ = index + 1;
        const std::size_t value_at = json_.position();
        const bool is_null = json_.type() == JsonType::Null;
        const JsonCursor before = json_;
        const bool fits = readers[index].read(in_, json_, record_);
        if (!fits && in_.is(Reading::Care::Newer)) {
            record_.unknown.push_back({std::string(after_), std::string(name), {compact(JsonCursor(before).raw())}});
            return;
        }
        // What does not fit has its fault already; it shall not be called missing as well.
        if (is_null) return;
        present_ |= std::uint64_t{1} << index;
        if (fits && readers[index].required && in_.requires_fields() && readers[index].is_none(record_))
            in_.fault(value_at, ErrorCode::RequiredField,
                      {std::string(record_name<Record>()), std::string(readers[index].name)});
    }

    void keep_unknown(std::string_view name) {
        record_.unknown.push_back({std::string(after_), std::string(name), {compact(json_.raw())}});
    }

    bool has_required(std::size_t begin) {
        constexpr auto& readers = field_readers<Record>;
        static_assert(readers.size() <= 64);
        bool has_all = true;
        for (std::size_t i = 0; i < readers.size(); ++i) {
            if (!readers[i].required) continue;
            if (!(present_ >> i & 1)) {
                in_.fault(begin, ErrorCode::RequiredField,
                          {std::string(record_name<Record>()), std::string(readers[i].name)});
                has_all = false;
            } else if (readers[i].is_none(record_)) {
                has_all = false;
            }
        }
        return has_all;
    }

    Reading& in_;
    JsonCursor& json_;
    Record& record_;
    OtherFields* others_;
    std::string after_;
    std::size_t expected_ = 0;
    std::uint64_t present_ = 0;
};

template <class Part>
requires HasFields<Part>
bool read_value(Reading& in, JsonCursor& json, std::string_view field, Part& part) {
    if (!is_type(in, json, field, JsonType::Object)) {
        json.skip();
        return false;
    }
    const std::size_t before = in.fault_count();
    RecordReader<Part>(in, json, part, nullptr).run();
    return in.is(Reading::Care::Newer) || in.fault_count() == before;
}

}  // namespace

template <class Record>
bool read_record(Reading& in, JsonCursor& json, Record& record, OtherFields* others) {
    if (!is_type(in, json, record_name<Record>(), JsonType::Object)) {
        json.skip();
        return false;
    }
    return RecordReader<Record>(in, json, record, others).run();
}

template <class Record>
std::optional<bool> read_field(Reading& in, JsonCursor& json, Record& record, std::string_view field) {
    const std::size_t index = index_of<Record>(field, 0);
    if (index == field_count<Record>) return std::nullopt;
    return field_readers<Record>[index].read(in, json, record);
}

#define BANSO_INSTANCES(Record)                                                      \
    template bool read_record<Record>(Reading&, JsonCursor&, Record&, OtherFields*); \
    template std::optional<bool> read_field<Record>(Reading&, JsonCursor&, Record&, std::string_view);
BANSO_FOR_RECORDS(BANSO_INSTANCES)
#undef BANSO_INSTANCES

}  // namespace banso::io
