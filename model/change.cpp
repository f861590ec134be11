#include "model/change.h"

#include <algorithm>
#include <map>
#include <set>

namespace banso {
namespace {

template <class Record>
std::vector<RecordChange<Record>> squash_records(const TableChange<Record>& first, const TableChange<Record>& second) {
    std::vector<RecordChange<Record>> records = first.records;
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < records.size(); ++i) at[key_of(records[i])] = i;
    for (const auto& later : second.records) {
        const auto found = at.find(key_of(later));
        if (found == at.end()) {
            records.push_back(later);
        } else {
            records[found->second].after = later.after;
        }
    }
    std::erase_if(records, [](const auto& record) { return record.before == record.after; });
    return records;
}

template <class Record>
TableChange<Record> squash(const TableChange<Record>& first, const TableChange<Record>& second) {
    TableChange<Record> result;
    result.records = squash_records(first, second);
    if (first.order || second.order) {
        OrderChange order;
        order.before = first.order ? first.order->before : order_by_default(second.order->before, inverse(first));
        order.after = second.order ? second.order->after : order_by_default(first.order->after, second);
        if (order.before != order.after || !result.records.empty()) result.order = std::move(order);
    }
    return result;
}

}  // namespace

template <class Record>
std::vector<std::string> order_by_default(const std::vector<std::string>& before, const TableChange<Record>& change) {
    std::set<std::string_view> removed;
    for (const auto& record : change.records) {
        if (!record.after) removed.insert(key_of(record));
    }
    std::vector<std::string> keys;
    for (const std::string& key : before) {
        if (!removed.contains(key)) keys.push_back(key);
    }
    for (const auto& record : change.records) {
        if (!record.before) keys.push_back(key_of(record));
    }
    return keys;
}

template std::vector<std::string> order_by_default(const std::vector<std::string>&, const TableChange<Area>&);
template std::vector<std::string> order_by_default(const std::vector<std::string>&, const TableChange<AgendaItem>&);
template std::vector<std::string> order_by_default(const std::vector<std::string>&, const TableChange<Decision>&);
template std::vector<std::string> order_by_default(const std::vector<std::string>&, const TableChange<LogEntry>&);

bool Change::empty() const {
    const bool no_records = std::apply([](const auto&... table) { return (table.empty() && ...); }, tables);
    return no_records && !session;
}

Change inverse(const Change& change) {
    Change result;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        result.of<Record>() = inverse(change.of<Record>());
    });
    if (change.session) result.session = {change.session->after, change.session->before};
    return result;
}

Change squash(const Change& first, const Change& second) {
    Change result;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        result.of<Record>() = squash(first.of<Record>(), second.of<Record>());
    });
    if (first.session || second.session) {
        const auto& before = first.session ? first.session->before : second.session->before;
        const auto& after = second.session ? second.session->after : first.session->after;
        if (before != after) result.session = {before, after};
    }
    return result;
}

std::vector<std::string> touched(const Change& change) {
    std::vector<std::string> keys;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const auto& record : change.of<Record>().records) keys.push_back(key_of(record));
    });
    return keys;
}

}  // namespace banso
