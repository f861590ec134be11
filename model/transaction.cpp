#include "model/transaction.h"

#include <algorithm>

#include "model/codes.h"
#include "model/record_code.h"
#include "model/reference_check.h"

namespace banso {

std::string IdSource::next() {
    // splitmix64: small, seedable, and good enough to name records.
    state_ += 0x9e3779b97f4a7c15ull;
    std::uint64_t bits = state_;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ull;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebull;
    bits ^= bits >> 31;
    static constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string id;
    for (int i = 0; i < 12; ++i, bits >>= 5) id.push_back(letters[bits & 31]);
    return id;
}

Transaction::Transaction(Document& document, IdSource& ids, Timestamp now)
    : document_(document), ids_(ids), now_(std::move(now)), issued_before_(document.issued_codes()) {}

Transaction::~Transaction() {
    if (open_) roll_back();
}

template <class Record>
void Transaction::remember(const std::string& key) {
    Touched<Record>& touched = std::get<Touched<Record>>(touched_);
    if (touched.before.contains(key)) return;
    const Record* now = document_.table<Record>().find(key);
    touched.before.emplace(key, now ? std::optional(*now) : std::nullopt);
    touched.sequence.push_back(key);
}

template <class Record>
void Transaction::remember_order() {
    if constexpr (TableTraits<Record>::ordered) {
        Touched<Record>& touched = std::get<Touched<Record>>(touched_);
        if (touched.order) return;
        std::vector<std::string> keys = document_.table<Record>().keys();
        std::erase_if(keys, [&](const std::string& key) {
            const auto found = touched.before.find(key);
            return found != touched.before.end() && !found->second;
        });
        touched.order = std::move(keys);
    }
}

template <class Record>
std::string Transaction::add(Record record) {
    if constexpr (TableTraits<Record>::keyed_by_own_id) {
        while (record.id.empty()) {
            std::string id = ids_.next();
            if (!document_.has_id(id)) record.id.value = std::move(id);
        }
    }
    std::string key = key_of(record);
    const bool taken =
        TableTraits<Record>::keyed_by_own_id ? document_.has_id(key) : document_.table<Record>().find(key) != nullptr;
    if (taken && !failure_) failure_ = Error{ErrorCode::IdTaken, {key}};
    if (!taken) write(std::move(record));
    return key;
}

template <class Record>
void Transaction::update(Record record) {
    require(document_.table<Record>().find(key_of(record)) != nullptr, "an update of a record that is not there");
    write(std::move(record));
}

template <class Record>
void Transaction::write(Record record) {
    const std::string key = key_of(record);
    if (const std::string* code = code_of(record)) {
        const auto owner = document_.find_code(*code);
        if (owner && owner->key != key && !failure_) failure_ = Error{ErrorCode::CodeTaken, {*code}};
    }
    remember<Record>(key);
    document_.put(std::move(record));
    ++document_.revision_;
}

template <class Record>
void Transaction::remove(const std::string& key) {
    if (!document_.table<Record>().find(key)) return;
    remember_order<Record>();
    remember<Record>(key);
    document_.erase<Record>(key);
    ++document_.revision_;
    removed_any_ = true;
}

template <class Record>
void Transaction::arrange(const std::vector<std::string>& keys) {
    static_assert(TableTraits<Record>::ordered);
    remember_order<Record>();
    document_.arrange<Record>(keys);
    ++document_.revision_;
}

void Transaction::set_session(Session session) {
    if (!session_before_) session_before_ = document_.session_;
    document_.session_ = std::move(session);
    ++document_.revision_;
}

std::string Transaction::issue_code(std::string_view prefix) {
    std::int64_t& highest = document_.issued_codes_[std::string(prefix)];
    std::string code;
    do {
        code = to_text(Code{std::string(prefix), ++highest});
    } while (document_.has_code(code));
    // A file may claim that all numbers were given. Nobody would read a longer code again.
    if (highest > highest_code_number && !failure_)
        failure_ = Error{ErrorCode::CodeNotValid, {code, std::string(prefix)}};
    return code;
}

template <class Record>
TableChange<Record> Transaction::table_so_far() const {
    const Touched<Record>& touched = std::get<Touched<Record>>(touched_);
    TableChange<Record> change;
    const auto note = [&](const std::string& key, const std::optional<Record>& before) {
        const Record* found = document_.table<Record>().find(key);
        std::optional<Record> after = found ? std::optional(*found) : std::nullopt;
        if (before != after) change.records.push_back({before, std::move(after)});
    };
    if constexpr (TableTraits<Record>::ordered) {
        for (const std::string& key : touched.sequence) note(key, touched.before.at(key));
        if (touched.order) {
            std::vector<std::string> after = document_.table<Record>().keys();
            if (after != *touched.order || !change.records.empty())
                change.order = OrderChange{*touched.order, std::move(after)};
        }
    } else {
        for (const auto& [key, before] : touched.before) note(key, before);
    }
    return change;
}

Change Transaction::so_far() const {
    Change change;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        change.of<Record>() = table_so_far<Record>();
    });
    if (session_before_ && *session_before_ != document_.session_)
        change.session = {*session_before_, document_.session_};
    return change;
}

Result<void> Transaction::check(const Change& change) const {
    if (failure_) return *failure_;
    Result<void> result;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const auto& record : change.of<Record>().records) {
            if (result && record.after) result = check_references(document_, *record.after, key_of(record));
        }
        if (!removed_any_) return;
        for (const Record& record : document_.table<Record>()) {
            if (result) result = check_references(document_, record, key_of(record));
        }
    });
    if (result && (change.session || removed_any_))
        result = check_references(document_, document_.session(), document_.session().id);
    return result;
}

Result<Change> Transaction::commit() {
    require(open_, "a transaction is committed once");
    Change change = so_far();
    if (const auto checked = check(change); !checked) {
        roll_back();
        return checked.error();
    }
    open_ = false;
    return change;
}

void Transaction::roll_back() {
    require(open_, "a transaction is rolled back once");
    open_ = false;
    const auto undone = document_.apply(inverse(so_far()));
    require(static_cast<bool>(undone), "a transaction fits the document it was made on");
    document_.issued_codes_ = issued_before_;
}

#define BANSO_INSTANCES(Record)                            \
    template std::string Transaction::add<Record>(Record); \
    template void Transaction::update<Record>(Record);     \
    template void Transaction::remove<Record>(const std::string&);
BANSO_INSTANCES(Participant)
BANSO_INSTANCES(Area)
BANSO_INSTANCES(AgendaItem)
BANSO_INSTANCES(Card)
BANSO_INSTANCES(Link)
BANSO_INSTANCES(Cycle)
BANSO_INSTANCES(Comment)
BANSO_INSTANCES(Opinion)
BANSO_INSTANCES(Decision)
BANSO_INSTANCES(Promise)
BANSO_INSTANCES(Visit)
BANSO_INSTANCES(Question)
BANSO_INSTANCES(Poll)
BANSO_INSTANCES(LogEntry)
BANSO_INSTANCES(Placement)
BANSO_INSTANCES(LaneHeight)
#undef BANSO_INSTANCES
template void Transaction::arrange<Area>(const std::vector<std::string>&);
template void Transaction::arrange<AgendaItem>(const std::vector<std::string>&);
template void Transaction::arrange<Decision>(const std::vector<std::string>&);
template void Transaction::arrange<LogEntry>(const std::vector<std::string>&);

}  // namespace banso
