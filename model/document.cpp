#include "model/document.h"

#include <algorithm>

#include "model/codes.h"
#include "model/record_code.h"

namespace banso {
namespace {

// The keys of a table in its order.
template <class Record>
std::vector<std::string> keys_of(const Table<Record>& table) {
    std::vector<std::string> keys;
    for (const Record& record : table) keys.push_back(key_of(record));
    return keys;
}

// The first key (or table) at which `change` does not fit `table`; absent when it fits.
template <class Record>
std::optional<std::string> misfit(const Table<Record>& table, const TableChange<Record>& change) {
    for (const auto& record : change.records) {
        const Record* now = table.find(key_of(record));
        const bool fits = record.before ? now && *now == *record.before : now == nullptr;
        if (!fits) return key_of(record);
    }
    if constexpr (TableTraits<Record>::ordered) {
        if (change.order && change.order->before != table.keys()) return std::string(TableTraits<Record>::file_key);
    }
    return std::nullopt;
}

}  // namespace

std::optional<RecordRef> Document::find_record(std::string_view id_or_code) const {
    if (const auto kind = kind_by_id_.find(std::string(id_or_code)); kind != kind_by_id_.end())
        return RecordRef{kind->second, kind->first};
    return find_code(id_or_code);
}

std::optional<RecordRef> Document::find_code(std::string_view code) const {
    const auto found = key_by_code_.find(code);
    return found == key_by_code_.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<LinkId>& Document::links_of(const CardId& card) const {
    static const std::vector<LinkId> none;
    const auto found = links_of_.find(card);
    return found == links_of_.end() ? none : found->second;
}

const Link* Document::link_between(const CardId& from, const CardId& to) const {
    for (const LinkId& id : links_of(from)) {
        const Link* link = find(id);
        if (link->from == from && link->to == to) return link;
    }
    return nullptr;
}

void Document::raise_issued(std::string_view text) {
    const auto code = parse_code(text);
    if (!code) return;
    std::int64_t& highest = issued_codes_[code->prefix];
    highest = std::max(highest, code->number);
}

template <class Record>
void Document::index(const Record& record) {
    if constexpr (TableTraits<Record>::keyed_by_own_id) kind_by_id_[key_of(record)] = TableTraits<Record>::kind;
    if (const std::string* code = code_of(record)) {
        key_by_code_[*code] = RecordRef{TableTraits<Record>::kind, key_of(record)};
        raise_issued(*code);
    }
    if constexpr (std::is_same_v<Record, Link>) {
        const auto insert = [&](const CardId& card) {
            std::vector<LinkId>& links = links_of_[card];
            const auto at = std::lower_bound(links.begin(), links.end(), record.id);
            if (at == links.end() || *at != record.id) links.insert(at, record.id);
        };
        insert(record.from);
        insert(record.to);
    }
}

template <class Record>
void Document::unindex(const Record& record) {
    if constexpr (TableTraits<Record>::keyed_by_own_id) {
        const auto found = kind_by_id_.find(key_of(record));
        // Not when the id has passed to a record of another kind in the same Change.
        if (found != kind_by_id_.end() && found->second == TableTraits<Record>::kind) kind_by_id_.erase(found);
    }
    if (const std::string* code = code_of(record)) {
        const auto found = key_by_code_.find(*code);
        if (found != key_by_code_.end() && found->second.key == key_of(record)) key_by_code_.erase(found);
    }
    if constexpr (std::is_same_v<Record, Link>) {
        for (const CardId& card : {record.from, record.to}) {
            const auto found = links_of_.find(card);
            if (found == links_of_.end()) continue;
            std::erase(found->second, record.id);
            if (found->second.empty()) links_of_.erase(found);
        }
    }
}

template <class Record>
void Document::put(Record record) {
    auto& table = std::get<Table<Record>>(tables_);
    if (const Record* old = table.find(key_of(record))) unindex(*old);
    index(record);
    table.put(std::move(record));
}

template <class Record>
void Document::append(Record record) {
    if constexpr (std::is_same_v<Record, Link>) {
        kind_by_id_[key_of(record)] = RecordKind::Link;
        links_of_[record.from].push_back(record.id);  // sorted by DocumentBuilder::finish
        if (record.to != record.from) links_of_[record.to].push_back(record.id);
    } else {
        index(record);
    }
    std::get<Table<Record>>(tables_).append(std::move(record));
}

template <class Record>
void Document::erase(const std::string& key) {
    auto& table = std::get<Table<Record>>(tables_);
    const Record* old = table.find(key);
    if (!old) return;
    unindex(*old);
    table.erase(key);
}

Result<void> Document::apply(const Change& change) {
    std::optional<std::string> wrong;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        if (!wrong) wrong = misfit<Record>(table<Record>(), change.of<Record>());
    });
    if (wrong) return Error{ErrorCode::ChangeDoesNotFit, {*wrong}};
    if (change.session && session_ != *change.session->before) return Error{ErrorCode::ChangeDoesNotFit, {session_.id}};

    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        const TableChange<Record>& table = change.of<Record>();
        // Removed ones first: a code or an id may pass from one record to another in one Change.
        for (const auto& record : table.records) {
            if (!record.after) erase<Record>(key_of(record));
        }
        for (const auto& record : table.records) {
            if (record.after) put<Record>(*record.after);
        }
        if constexpr (TableTraits<Record>::ordered) {
            if (table.order) arrange<Record>(table.order->after);
        }
    });
    if (change.session) session_ = *change.session->after;
    ++revision_;
    return {};
}

template <class Record>
void DocumentBuilder::add(Record record) {
    document_.append(std::move(record));
}

Document DocumentBuilder::finish() {
    for (auto& [card, links] : document_.links_of_) std::sort(links.begin(), links.end());
    return std::move(document_);
}

namespace {

template <class Record>
TableChange<Record> diff_tables(const Table<Record>& from, const Table<Record>& to) {
    TableChange<Record> change;
    for (const Record& before : from) {
        const Record* after = to.find(key_of(before));
        if (!after) {
            change.records.push_back({before, std::nullopt});
        } else if (*after != before) {
            change.records.push_back({before, *after});
        }
    }
    for (const Record& after : to) {
        if (!from.find(key_of(after))) change.records.push_back({std::nullopt, after});
    }
    if constexpr (TableTraits<Record>::ordered) {
        const auto before = keys_of<Record>(from);
        const auto after = keys_of<Record>(to);
        // Neither way may lose the order: what is removed from the middle comes back there.
        const bool follows =
            order_by_default(before, change) == after && order_by_default(after, inverse(change)) == before;
        if (!follows) change.order = OrderChange{before, after};
    }
    return change;
}

}  // namespace

Change diff(const Document& from, const Document& to) {
    Change change;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        change.of<Record>() = diff_tables<Record>(from.table<Record>(), to.table<Record>());
    });
    if (from.session() != to.session()) change.session = {from.session(), to.session()};
    return change;
}

// The templates above, for every kind of record.
#define BANSO_INSTANCES(Record)                                \
    template void Document::put<Record>(Record);               \
    template void Document::erase<Record>(const std::string&); \
    template void DocumentBuilder::add<Record>(Record);
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

}  // namespace banso
