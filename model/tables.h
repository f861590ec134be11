// The tables of a Document: one for each kind of record. Sorted tables keep records by id; ordered ones keep the file's
// order, which is data. Read only for everybody but the Document.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/records.h"

namespace banso {

// What a record is, in the order of the tables in the file.
enum class RecordKind {
    Participant,
    Area,
    AgendaItem,
    Card,
    Link,
    Cycle,
    Comment,
    Opinion,
    Decision,
    Promise,
    Visit,
    Question,
    Poll,
    LogEntry,
    Placement,
    LaneHeight,
    Session
};

// name: one record in messages and edit lines; file_key: the table in the file; ordered: file order is data;
// keyed_by_own_id: false for what is keyed by another record (placement by card, lane height by area).
template <class Record>
struct TableTraits;

#define BANSO_TABLE(Record, name_, key_, ordered_, own_id_)    \
    template <>                                                \
    struct TableTraits<Record> {                               \
        static constexpr RecordKind kind = RecordKind::Record; \
        static constexpr std::string_view name = name_;        \
        static constexpr std::string_view file_key = key_;     \
        static constexpr bool ordered = ordered_;              \
        static constexpr bool keyed_by_own_id = own_id_;       \
    };
BANSO_TABLE(Participant, "participant", "participants", false, true)
BANSO_TABLE(Area, "area", "areas", true, true)
BANSO_TABLE(AgendaItem, "agenda", "agenda", true, true)
BANSO_TABLE(Card, "card", "cards", false, true)
BANSO_TABLE(Link, "link", "links", false, true)
BANSO_TABLE(Cycle, "cycle", "cycles", false, true)
BANSO_TABLE(Comment, "comment", "comments", false, true)
BANSO_TABLE(Opinion, "opinion", "inbox", false, true)
BANSO_TABLE(Decision, "decision", "decisions", true, true)
BANSO_TABLE(Promise, "promise", "promises", false, true)
BANSO_TABLE(Visit, "visit", "visits", false, true)
BANSO_TABLE(Question, "question", "questions", false, true)
BANSO_TABLE(Poll, "poll", "polls", false, true)
BANSO_TABLE(LogEntry, "log", "log", true, true)
BANSO_TABLE(Placement, "placement", "placement", false, false)
BANSO_TABLE(LaneHeight, "lane_height", "lane_heights", false, false)
#undef BANSO_TABLE

template <class Record>
const std::string& key_of(const Record& record) {
    return record.id.value;
}
inline const std::string& key_of(const Placement& placement) {
    return placement.card.value;
}
inline const std::string& key_of(const LaneHeight& lane) {
    return lane.area.value;
}

// Records by key. Iterates in key order; addresses stay valid until the record is removed.
template <class Record>
class SortedTable {
    using Map = std::map<std::string, Record, std::less<>>;

  public:
    class iterator {
      public:
        using value_type = Record;
        using difference_type = std::ptrdiff_t;
        using reference = const Record&;
        using pointer = const Record*;
        using iterator_category = std::forward_iterator_tag;
        iterator() = default;
        explicit iterator(typename Map::const_iterator at) : at_(at) {}
        reference operator*() const { return at_->second; }
        pointer operator->() const { return &at_->second; }
        iterator& operator++() { return ++at_, *this; }
        iterator operator++(int) { return iterator(at_++); }
        friend bool operator==(const iterator&, const iterator&) = default;

      private:
        typename Map::const_iterator at_{};
    };

    [[nodiscard]] iterator begin() const { return iterator(records_.begin()); }
    [[nodiscard]] iterator end() const { return iterator(records_.end()); }
    [[nodiscard]] std::size_t size() const { return records_.size(); }
    [[nodiscard]] bool empty() const { return records_.empty(); }
    [[nodiscard]] const Record* find(std::string_view key) const {
        const auto found = records_.find(key);
        return found == records_.end() ? nullptr : &found->second;
    }
    friend bool operator==(const SortedTable&, const SortedTable&) = default;

  private:
    friend class Document;
    void append(Record record) { put(std::move(record)); }
    void put(Record record) {
        std::string key = key_of(record);
        records_.insert_or_assign(std::move(key), std::move(record));
    }
    void erase(std::string_view key) {
        const auto found = records_.find(key);
        if (found != records_.end()) records_.erase(found);
    }
    Map records_;
};

// Records in the file's order. Lookup walks from the back: the log, the only long one, is asked for its newest.
template <class Record>
class OrderedTable {
  public:
    [[nodiscard]] auto begin() const { return records_.begin(); }
    [[nodiscard]] auto end() const { return records_.end(); }
    [[nodiscard]] std::size_t size() const { return records_.size(); }
    [[nodiscard]] bool empty() const { return records_.empty(); }
    [[nodiscard]] const Record* find(std::string_view key) const {
        const auto found =
            std::find_if(records_.rbegin(), records_.rend(), [&](const Record& r) { return key_of(r) == key; });
        return found == records_.rend() ? nullptr : &*found;
    }
    [[nodiscard]] std::vector<std::string> keys() const {
        std::vector<std::string> keys;
        keys.reserve(records_.size());
        for (const Record& record : records_) keys.push_back(key_of(record));
        return keys;
    }
    friend bool operator==(const OrderedTable&, const OrderedTable&) = default;

  private:
    friend class Document;
    void append(Record record) { records_.push_back(std::move(record)); }
    void put(Record record) {
        const auto found = std::find_if(records_.rbegin(), records_.rend(),
                                        [&](const Record& r) { return key_of(r) == key_of(record); });
        if (found != records_.rend()) {
            *found = std::move(record);
        } else {
            records_.push_back(std::move(record));
        }
    }
    void erase(std::string_view key) {
        std::erase_if(records_, [&](const Record& r) { return key_of(r) == key; });
    }
    // Brings the records into the order of `keys`, which names each once.
    void arrange(const std::vector<std::string>& keys) {
        std::map<std::string_view, std::size_t> rank;
        for (std::size_t i = 0; i < keys.size(); ++i) rank[keys[i]] = i;
        std::stable_sort(records_.begin(), records_.end(),
                         [&](const Record& a, const Record& b) { return rank[key_of(a)] < rank[key_of(b)]; });
    }
    std::vector<Record> records_;
};

template <class Record>
using Table = std::conditional_t<TableTraits<Record>::ordered, OrderedTable<Record>, SortedTable<Record>>;

// f applied to each record type in turn: for_each_table<F>() calls f.template operator()<Record>().
template <template <class> class Of>
using ForTables = std::tuple<Of<Participant>, Of<Area>, Of<AgendaItem>, Of<Card>, Of<Link>, Of<Cycle>, Of<Comment>,
                             Of<Opinion>, Of<Decision>, Of<Promise>, Of<Visit>, Of<Question>, Of<Poll>, Of<LogEntry>,
                             Of<Placement>, Of<LaneHeight>>;

template <class Record>
struct TypeOf {
    using type = Record;
};

// Calls visitor(TypeOf<Record>{}) for every kind of record, in RecordKind's order.
template <class Visitor>
constexpr void visit_tables(Visitor&& visitor) {
    std::apply([&](auto... type) { (visitor(type), ...); }, ForTables<TypeOf>{});
}

}  // namespace banso
