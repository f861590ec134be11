#include "model/io/read_session.h"

#include <algorithm>
#include <charconv>

#include "model/codes.h"
#include "model/io/json_places.h"
#include "model/io/json_text.h"
#include "model/io/migrations.h"
#include "model/io/record_codec.h"
#include "model/io/top_level.h"

namespace banso::io {
namespace {

// Where the value of a member begins; where the object begins when it has no such member.
std::size_t member_at(std::string_view text, std::size_t object_at, std::string_view wanted) {
    JsonCursor json(text, object_at);
    return json.to_member(wanted) ? json.position() : object_at;
}

std::string text_at(std::string_view text, std::size_t at) {
    JsonCursor json(text, at);
    return json.type() == JsonType::String ? json.string() : std::string();
}

// --- which version --------------------------------------------------------------------------------------------------

// Judges `format` and `format_version` before anything else, so that a file of another kind gets one answer, not many.
std::int64_t read_version(Reading& in) {
    const auto refuse = [&](std::size_t at, ErrorCode code, std::vector<std::string> args) -> std::int64_t {
        in.fault(at, code, std::move(args));
        return 0;
    };
    JsonCursor root(in.text());
    const std::size_t root_at = root.position();
    if (root.type() != JsonType::Object) return refuse(root_at, ErrorCode::NotASession, {""});
    const std::size_t format_at = member_at(in.text(), root_at, "format");
    const std::string format = text_at(in.text(), format_at);
    if (format != session_format) return refuse(format_at, ErrorCode::NotASession, {shortened(format)});

    const std::size_t version_at = member_at(in.text(), root_at, "format_version");
    if (version_at == root_at) return refuse(root_at, ErrorCode::RequiredField, {"session", "format_version"});
    const std::string_view spelling = JsonCursor(in.text(), version_at).raw();
    std::int64_t version = 0;
    const auto [end, error] = std::from_chars(spelling.data(), spelling.data() + spelling.size(), version);
    if (error != std::errc{} || end != spelling.data() + spelling.size() || version < 1)
        return refuse(version_at, ErrorCode::FormatVersionNotValid, {shortened(spelling)});
    return version;
}

// --- tables ---------------------------------------------------------------------------------------------------------

class SessionReader : public OtherFields {
  public:
    explicit SessionReader(Reading& in) : in_(in) {}

    void run() {
        JsonCursor json(in_.text());
        root_at_ = in_.record_at = json.position();
        read_record(in_, json, session_, this);
        session_.meeting = std::move(meeting_);
        check_session();
        builder_.set_session(std::move(session_));
        for (const auto& [prefix, highest] : issued_) {
            const auto& used = builder_.so_far().issued_codes();
            const auto found = used.find(prefix);
            if (found == used.end() || found->second < highest) builder_.set_issued(prefix, highest);
        }
    }

    // Notes references that lead nowhere, and remembers them as unfit.
    void check_references(Reading& notes) {
        for (const Reference& reference : in_.references) {
            const std::string id = text_at(in_.text(), reference.at);
            const auto found = builder_.so_far().has_id(id) ? builder_.so_far().find_record(id) : std::nullopt;
            if (found && (!reference.kind || *reference.kind == found->kind)) continue;
            if (found) {
                notes.fault(reference.at, ErrorCode::WrongRecordKind, {id, kind_name(*reference.kind)});
            } else {
                notes.fault(reference.at, ErrorCode::DanglingReference,
                            {key_at(reference.record_at), std::string(reference.field), id});
            }
            in_.unfit.insert(reference.at);
        }
    }

    Document finish() { return builder_.finish(); }

    bool take(std::string_view name, std::size_t, JsonCursor& json) override {
        if (name == "format" || name == "format_version") {
            json.skip();
        } else if (name == "meeting") {
            take_unless_null(json, [&] { read_record(in_, json, meeting_, &agenda_); });
        } else if (name == "codes") {
            take_unless_null(json, [&] { read_codes(json); });
        } else if (name == TableTraits<AgendaItem>::file_key) {
            return false;  // stands in the meeting; here it is nothing we know
        } else {
            return visit_table(name, [&](auto type) {
                take_unless_null(json, [&] { read_table<typename decltype(type)::type>(json); });
            });
        }
        return true;
    }

  private:
    template <class Take>
    void take_unless_null(JsonCursor& json, Take&& take) {
        if (json.type() == JsonType::Null) {
            json.skip();
        } else {
            take();
        }
    }

    template <class Record>
    void read_table(JsonCursor& json) {
        if constexpr (std::is_same_v<Record, LaneHeight>)
            return read_lane_heights(json);
        else
            read_records<Record>(json);
    }

    template <class Record>
    void read_records(JsonCursor& json) {
        if (!is_type(in_, json, TableTraits<Record>::file_key, JsonType::Array)) return json.skip();
        json.array([&] {
            in_.record_at = json.position();
            Record record;
            if (read_record(in_, json, record)) add(std::move(record), in_.record_at);
            in_.record_at = root_at_;
        });
    }
    template <class Record>
    void add(Record record, std::size_t at) {
        if constexpr (TableTraits<Record>::keyed_by_own_id) {
            if (builder_.so_far().has_id(key_of(record))) {
                in_.fault(member_at(in_.text(), at, "id"), ErrorCode::IdTaken, {key_of(record)});
                return;
            }
        } else if (builder_.has<Record>(key_of(record))) {
            in_.fault(member_at(in_.text(), at, "card"), ErrorCode::PlacedTwice, {key_of(record)});
            return;
        }
        if constexpr (std::is_same_v<Record, Card>) check_code(record.code, at, to_text(record.kind));
        if constexpr (std::is_same_v<Record, Participant>) {
            if (!record.code.empty()) check_code(record.code, at, "participant");
        }
        builder_.add(std::move(record));
    }

    void check_code(const std::string& code, std::size_t record_at, std::string_view kind) {
        if (!parse_code(code)) {
            in_.fault(member_at(in_.text(), record_at, "code"), ErrorCode::CodeNotValid,
                      {shortened(code), std::string(kind)});
        } else if (builder_.so_far().has_code(code)) {
            in_.fault(member_at(in_.text(), record_at, "code"), ErrorCode::CodeTaken, {code});
        }
    }

    // {"discharge": 640}
    void read_lane_heights(JsonCursor& json) {
        if (!is_type(in_, json, TableTraits<LaneHeight>::file_key, JsonType::Object)) return json.skip();
        json.object([&](std::string_view name, std::size_t at) {
            LaneHeight lane{{std::string(name)}, 0};
            const bool is_null = json.type() == JsonType::Null;
            if (!is_null && !is_type(in_, json, lane.area.value, JsonType::Number)) return json.skip();
            const auto height = Decimal::parse(json.raw());
            if (is_null || !height || in_.unfit.contains(at)) return;
            lane.height = height->to_double();
            in_.references.push_back({RecordKind::Area, TableTraits<LaneHeight>::file_key, at, root_at_});
            builder_.add(std::move(lane));
        });
    }

    // {"IN": 13}: the highest number ever issued for a prefix
    void read_codes(JsonCursor& json) {
        if (!is_type(in_, json, "codes", JsonType::Object)) return json.skip();
        json.object([&](std::string_view name, std::size_t at) {
            const std::string prefix(name);
            const std::size_t value_at = json.position();
            const bool is_number = json.type() == JsonType::Number;
            const bool is_null = json.type() == JsonType::Null;
            if (!is_null && !is_type(in_, json, prefix, JsonType::Number)) return json.skip();
            const std::string_view spelling = json.raw();
            if (is_null) return;
            const auto code = parse_code(prefix + "1");
            if (!code || code->prefix != prefix) {
                in_.fault(at, ErrorCode::CodeNotValid, {shortened(prefix), "codes"});
                return;
            }
            std::int64_t highest = -1;
            const auto [end, error] = std::from_chars(spelling.data(), spelling.data() + spelling.size(), highest);
            const bool whole = is_number && error == std::errc{} && end == spelling.data() + spelling.size();
            if (!whole || highest < 0 || highest > highest_code_number) {
                in_.fault(value_at, ErrorCode::BadFieldValue,
                          {prefix, shortened(spelling), "0 … " + std::to_string(highest_code_number)});
                return;
            }
            issued_[prefix] = highest;
        });
    }

    void check_session() {
        const std::size_t id_at = member_at(in_.text(), root_at_, "id");
        const bool is_text = id_at != root_at_ && JsonCursor(in_.text(), id_at).type() == JsonType::String;
        if (!is_text) return;  // said already
        if (!is_valid_id(session_.id)) in_.fault(id_at, ErrorCode::IdNotValid, {shortened(session_.id)});
        if (!session_.previous || session_.previous->id != session_.id) return;
        const std::size_t previous_at = member_at(in_.text(), root_at_, "previous");
        in_.fault(member_at(in_.text(), previous_at, "id"), ErrorCode::PreviousIsItself, {session_.id});
    }

    static std::string kind_name(RecordKind kind) {
        std::string name;
        visit_tables([&](auto type) {
            using Traits = TableTraits<typename decltype(type)::type>;
            if (Traits::kind == kind) name = Traits::name;
        });
        return name;
    }

    // The key of the record that begins at a byte. Remembers the last: one record may hold a million loose ends.
    const std::string& key_at(std::size_t record_at) {
        if (key_known_at_ == record_at) return key_;
        key_known_at_ = record_at;
        const std::size_t id_at = member_at(in_.text(), record_at, "id");
        return key_ = text_at(in_.text(), id_at == record_at ? member_at(in_.text(), record_at, "card") : id_at);
    }

    class AgendaFields : public OtherFields {
      public:
        explicit AgendaFields(SessionReader& reader) : reader_(reader) {}
        bool take(std::string_view name, std::size_t, JsonCursor& json) override {
            if (name != TableTraits<AgendaItem>::file_key) return false;
            reader_.take_unless_null(json, [&] { reader_.read_table<AgendaItem>(json); });
            return true;
        }

      private:
        SessionReader& reader_;
    };

    Reading& in_;
    std::size_t root_at_ = 0;
    std::optional<std::size_t> key_known_at_;
    std::string key_;
    Session session_;
    Meeting meeting_;
    AgendaFields agenda_{*this};
    std::map<std::string, std::int64_t> issued_;
    DocumentBuilder builder_;
};

// --- the whole ------------------------------------------------------------------------------------------------------

std::vector<Problem> placed(std::string_view text, std::vector<Fault> faults, std::size_t count) {
    std::stable_sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) { return a.at < b.at; });
    const std::size_t told = std::min(faults.size(), most_problems);
    if (faults.size() > told) faults.resize(told + 1);
    std::vector<std::size_t> at;
    for (const Fault& fault : faults) at.push_back(fault.at);
    const std::vector<Place> where = places(text, at);
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < faults.size(); ++i)
        problems.push_back({std::move(faults[i].error), where[i].line, where[i].column, where[i].pointer});
    if (count > told) {
        problems.resize(told + 1);
        problems.back().error = Error{ErrorCode::MoreProblems, {std::to_string(count - told)}};
        problems.back().pointer.clear();
    }
    return problems;
}

// Reads a text that is JSON of our version or a newer one. `notes` are faults found before.
//
// In a newer version's file, whatever does not fit is left aside like an unknown field. When that leaves references
// without their record, it is read again without them, until all fit together: a Document never holds a loose end.
ReadResult read_checked(std::string_view text, Reading::Care care, std::vector<Fault> notes) {
    constexpr int most_rounds = 8;  // a card without its area, its links, what refers to them: four are enough
    const bool newer = care == Reading::Care::Newer;
    Reading lost(text, care);
    std::set<std::size_t> unfit;
    for (int round = 1;; ++round) {
        Reading in(text, care);
        in.unfit = std::move(unfit);
        SessionReader reader(in);
        reader.run();
        const std::size_t lost_before = lost.fault_count();
        reader.check_references(lost);
        const bool dangling = lost.fault_count() != lost_before;
        if (newer && dangling && round < most_rounds) {
            unfit = std::move(in.unfit);
            continue;
        }
        const std::size_t count = notes.size() + in.fault_count() + lost.fault_count();
        for (Reading* found : {&in, &lost}) {
            std::vector<Fault> first = found->first_faults(most_problems + 1);
            notes.insert(notes.end(), first.begin(), first.end());
        }
        ReadResult result;
        result.read_only = newer;
        result.problems = placed(text, std::move(notes), count);
        if (newer ? !dangling : count == 0) result.document = reader.finish();
        return result;
    }
}

bool is_only_names_twice(const std::vector<Fault>& faults) {
    return std::all_of(faults.begin(), faults.end(),
                       [](const Fault& fault) { return fault.error.code == ErrorCode::JsonNameTwice; });
}

// The problems of a migrated text, told of the file it was made of.
void tell_of_original(ReadResult& result, std::string_view original) {
    for (Problem& problem : result.problems) {
        const std::size_t at = find_pointer(original, problem.pointer);
        const Place place = places(original, {at < original.size() ? at : 0}).front();
        problem.line = place.line;
        problem.column = place.column;
    }
}

ReadResult refused(std::string_view text, std::int64_t version, std::vector<Fault> faults) {
    ReadResult result;
    result.format_version = version;
    const std::size_t count = faults.size();
    result.problems = placed(text, std::move(faults), count);
    return result;
}

}  // namespace

ReadResult read_session(std::string_view bytes, const Migrations& migrations) {
    std::vector<Fault> faults = check_json(bytes, {}, most_problems + 1);
    if (!is_only_names_twice(faults)) return refused(bytes, 0, std::move(faults));
    Reading head(bytes, Reading::Care::Strict);
    const std::int64_t version = read_version(head);
    if (version == 0) {
        faults.insert(faults.end(), head.faults().begin(), head.faults().end());
        return refused(bytes, 0, std::move(faults));
    }
    ReadResult result;
    if (version >= migrations.current()) {
        const auto care = version > migrations.current() ? Reading::Care::Newer : Reading::Care::Strict;
        result = read_checked(bytes, care, std::move(faults));
    } else {
        if (!faults.empty()) return refused(bytes, version, std::move(faults));
        JsonValue session = parse_json(bytes);
        migrations.run(session, version);
        const std::string migrated = to_text(session);
        result = read_checked(migrated, Reading::Care::Strict, {});
        tell_of_original(result, bytes);
    }
    result.format_version = version;
    return result;
}

ReadResult read_session(std::string_view bytes) {
    return read_session(bytes, session_migrations());
}

}  // namespace banso::io
