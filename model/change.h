// A Change: what an edit did, as records before and after. Undo, the journal, diff and the overlay all speak it.
// Knows nothing of how it came about, nor of labels or time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/tables.h"

namespace banso {

// before absent: added; after absent: removed; both: updated.
template <class Record>
struct RecordChange {
    std::optional<Record> before;
    std::optional<Record> after;
    friend bool operator==(const RecordChange&, const RecordChange&) = default;
};

// The order of an ordered table, by key, where it does not follow from "removed ones go, added ones come last".
struct OrderChange {
    std::vector<std::string> before;
    std::vector<std::string> after;
    friend bool operator==(const OrderChange&, const OrderChange&) = default;
};

template <class Record>
struct TableChange {
    using Type = Record;
    std::vector<RecordChange<Record>> records;  // each key once; of ordered tables, added ones in their order
    std::optional<OrderChange> order;           // ordered tables only
    [[nodiscard]] bool empty() const { return records.empty() && !order; }
    friend bool operator==(const TableChange&, const TableChange&) = default;
};

struct Change {
    ForTables<TableChange> tables;
    std::optional<RecordChange<Session>> session;

    template <class Record>
    [[nodiscard]] const TableChange<Record>& of() const {
        return std::get<TableChange<Record>>(tables);
    }
    template <class Record>
    [[nodiscard]] TableChange<Record>& of() {
        return std::get<TableChange<Record>>(tables);
    }
    [[nodiscard]] bool empty() const;
    friend bool operator==(const Change&, const Change&) = default;
};

// The key of the record a RecordChange is about.
template <class Record>
const std::string& key_of(const RecordChange<Record>& change) {
    return key_of(change.after ? *change.after : *change.before);
}

// What takes `change` back.
template <class Record>
TableChange<Record> inverse(const TableChange<Record>& change) {
    TableChange<Record> result;
    for (const auto& record : change.records) result.records.push_back({record.after, record.before});
    if (change.order) result.order = OrderChange{change.order->after, change.order->before};
    return result;
}
Change inverse(const Change& change);

// One Change that does what `first` and then `second` do. `second` must have been made on what `first` gave.
Change squash(const Change& first, const Change& second);

// Every key the change touches, tables in RecordKind's order.
std::vector<std::string> touched(const Change& change);

// How an ordered table's keys follow from `before` when a TableChange carries no OrderChange.
template <class Record>
std::vector<std::string> order_by_default(const std::vector<std::string>& before, const TableChange<Record>& change);

}  // namespace banso
