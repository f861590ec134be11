#include "tests/support/random_document.h"

#include <map>
#include <random>
#include <string>

#include "model/codes.h"
#include "model/fields.h"
#include "model/io/top_level.h"
#include "model/references.h"

namespace banso::test {
namespace {

class Generator {
  public:
    Generator(std::uint64_t seed, const RandomShape& shape) : random_(seed), shape_(shape) {}

    Document run() {
        name_records();
        DocumentBuilder builder;
        builder.set_session(session());
        visit_tables([&](auto type) { add_table<typename decltype(type)::type>(builder); });
        if (chance(0.5)) builder.set_issued("K", 500 + below(100));
        if (chance(0.5)) builder.set_issued("前", below(20));
        return builder.finish();
    }

  private:
    std::int64_t below(std::int64_t end) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
    }
    bool chance(double p) { return static_cast<double>(random_() >> 11) * 0x1p-53 < p; }
    template <class T, std::size_t n>
    const T& one_of(const T (&list)[n]) {
        return list[below(static_cast<std::int64_t>(n))];
    }

    // Every table's ids are drawn first, so that references may point anywhere.
    void name_records() {
        visit_tables([&](auto type) {
            using Record = typename decltype(type)::type;
            using Traits = TableTraits<Record>;
            if constexpr (Traits::keyed_by_own_id) {
                const int count = std::is_same_v<Record, Card> ? shape_.cards : shape_.records;
                for (int i = 0; i < count + 2; ++i) {
                    if (i > 0 && chance(0.15)) continue;  // so that two documents differ in which records there are
                    ids_[Traits::kind].push_back(std::string(Traits::name) + "-" + std::to_string(i));
                }
            }
        });
        for (const auto& [kind, ids] : ids_) all_ids_.insert(all_ids_.end(), ids.begin(), ids.end());
    }

    template <class Record>
    void add_table(DocumentBuilder& builder) {
        if constexpr (std::is_same_v<Record, LaneHeight>) {
            for (const std::string& area : ids_[RecordKind::Area]) {
                if (chance(shape_.filled)) builder.add(LaneHeight{{area}, number()});
            }
        } else if constexpr (std::is_same_v<Record, Placement>) {
            for (const std::string& card : ids_[RecordKind::Card]) {
                Placement placement = filled<Placement>();
                placement.card = {card};
                if (chance(shape_.filled)) builder.add(std::move(placement));
            }
        } else {
            for (const std::string& id : ids_[TableTraits<Record>::kind]) {
                Record record = filled<Record>();
                record.id = {id};
                give_code(record);
                builder.add(std::move(record));
            }
        }
    }

    void give_code(Card& card) { card.code = to_text(Code{std::string(code_prefix(card.kind)), ++last_code_}); }
    void give_code(Participant& participant) {
        participant.code = chance(0.3) ? "" : to_text(Code{std::string(code_prefix(participant)), ++last_code_});
    }
    template <class Record>
    void give_code(Record&) {}

    Session session() {
        Session session = filled<Session>();
        session.id = "session-" + std::to_string(random_() % 1000);
        if (session.previous && session.previous->id == session.id) session.previous->id += "-before";
        return session;
    }

    // --- one overload for each type of field; each gives anything but the default, or the default too ---------------

    void fill(std::string& value) {
        static const char* const pieces[] = {"在宅医療", "看取り", "K01", "a b",    "\"",
                                             "\\",       "/",      "\n",  "\t",     "\x01",
                                             "\x7f",     "🙂",   "ｶﾅ",  "\u2028", "葛\U000E0100城",
                                             "{}",       "null",   " ",   "é",      "%s",
                                             "が",       "第1回",  "<&>", "\r\n",   "ー",
                                             "0",        "𠮷",     ","};
        const std::int64_t count = 1 + below(chance(0.02) ? 400 : 6);
        for (std::int64_t i = 0; i < count; ++i) value += one_of(pieces);
    }
    void fill(Date& value) {
        static const char* const dates[] = {"2024", "2027-01", "2027-01-21", "2024-04/2025-03", "2024/2025", "0001"};
        value.iso = one_of(dates);
    }
    void fill(Timestamp& value) {
        static const char* const times[] = {"2026-09-10T14:03:22+09:00", "2026-09-10T14:03Z", "2026-09-10T05:03:22.5Z"};
        value.iso = one_of(times);
    }
    template <class Record>
    void fill(Id<Record>& id) {
        const auto kind = kind_referred_to(id);
        const std::vector<std::string>& among = kind ? ids_[*kind] : all_ids_;
        id.value = among[static_cast<std::size_t>(below(static_cast<std::int64_t>(among.size())))];
    }
    void fill(Decimal& value) {
        static const char* const numbers[] = {
            "0", "-0", "63.50", "1e3", "-12", "0.10", "1E-07", "112000", "12345678901234567890123", "3.0"};
        value = *Decimal::parse(one_of(numbers));
    }
    void fill(std::int64_t& value) { value = chance(0.1) ? INT64_MAX : below(100); }
    double number() {
        return chance(0.5) ? static_cast<double>(below(100000) - 50000) / 8
                           : 1.0 / static_cast<double>(1 + below(1000));
    }
    void fill(double& value) { value = number(); }
    void fill(Point& point) { point = {number(), number()}; }
    void fill(RawJson& value) {
        static const char* const texts[] = {
            R"({"q1":"はい","q2":["a",2.50,null]})", "[]",  "{}", "1234567890123456789012", R"("\u00e9\/\"x")", "true",
            R"({"":{"a":{"b":[[],[{}]]}}})",         "-0.0"};
        value.text = one_of(texts);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void fill(Enum& value) {
        value = static_cast<Enum>(below(static_cast<std::int64_t>(EnumNames<Enum>::list.size())));
    }
    template <class T>
    void fill(std::optional<T>& value) {
        fill(value.emplace());
    }
    template <class T>
    void fill(std::vector<T>& list) {
        const std::int64_t count = 1 + below(3);
        for (std::int64_t i = 0; i < count; ++i) fill(list.emplace_back());
    }
    template <class Part>
    requires HasFields<Part>
    void fill(Part& part) { part = filled<Part>(); }

    template <class Record>
    Record filled() {
        Record record;
        add_unknown(record.unknown, "");
        visit_fields(record, [&](const auto& field, auto& value) {
            if (field.required || chance(shape_.filled)) fill(value);
            if constexpr (!std::is_same_v<Record, Session>) add_unknown(record.unknown, field.name);
        });
        if constexpr (std::is_same_v<Record, Meeting>) add_unknown(record.unknown, "agenda");
        if constexpr (std::is_same_v<Record, Session>) {
            for (const std::string_view name : io::top_level_names) add_unknown(record.unknown, name);
        }
        return record;
    }

    void add_unknown(UnknownFields& unknown, std::string_view after) {
        while (shape_.unknown_fields && chance(0.04)) {
            UnknownField field{std::string(after), "x" + std::to_string(unknown.size()), {}};
            if (chance(0.3)) fill(field.key);
            fill(field.value);
            unknown.push_back(std::move(field));
        }
    }

    std::mt19937_64 random_;
    RandomShape shape_;
    std::map<RecordKind, std::vector<std::string>> ids_;
    std::vector<std::string> all_ids_;
    std::int64_t last_code_ = 0;
};

}  // namespace

Document random_document(std::uint64_t seed, const RandomShape& shape) {
    return Generator(seed, shape).run();
}

}  // namespace banso::test
