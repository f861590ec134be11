// The whole session in memory: tables of plain records, with the look-ups everybody needs. Const for all; it changes
// only by a Transaction's edits and by applying a Change. Knows nothing of files, layout, selection or time.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/change.h"
#include "model/result.h"
#include "model/tables.h"

namespace banso {

struct RecordRef {
    RecordKind kind;
    std::string key;
    friend bool operator==(const RecordRef&, const RecordRef&) = default;
};

class Document {
  public:
    template <class Record>
    [[nodiscard]] const Table<Record>& table() const {
        return std::get<Table<Record>>(tables_);
    }
    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const Table<Card>& cards() const { return table<Card>(); }
    [[nodiscard]] const Table<Link>& links() const { return table<Link>(); }
    [[nodiscard]] const Table<Area>& areas() const { return table<Area>(); }
    [[nodiscard]] const Table<Participant>& participants() const { return table<Participant>(); }
    [[nodiscard]] const Table<AgendaItem>& agenda() const { return table<AgendaItem>(); }
    [[nodiscard]] const Table<Opinion>& inbox() const { return table<Opinion>(); }
    [[nodiscard]] const Table<Comment>& comments() const { return table<Comment>(); }
    [[nodiscard]] const Table<Placement>& placement() const { return table<Placement>(); }

    template <class Record>
    [[nodiscard]] const Record* find(const Id<Record>& id) const {
        return table<Record>().find(id.value);
    }
    [[nodiscard]] const Placement* placement_of(const CardId& card) const {
        return table<Placement>().find(card.value);
    }
    [[nodiscard]] const LaneHeight* lane_height_of(const AreaId& area) const {
        return table<LaneHeight>().find(area.value);
    }

    // The record of any kind with this id, or with this code when no id fits.
    [[nodiscard]] std::optional<RecordRef> find_record(std::string_view id_or_code) const;
    [[nodiscard]] bool has_id(std::string_view id) const { return kind_by_id_.contains(std::string(id)); }
    // The card or participant with this code.
    [[nodiscard]] std::optional<RecordRef> find_code(std::string_view code) const;
    [[nodiscard]] bool has_code(std::string_view code) const { return key_by_code_.contains(code); }

    // Links that start or end at the card, by id.
    [[nodiscard]] const std::vector<LinkId>& links_of(const CardId& card) const;
    // The link from `from` to `to`, whatever its role; null when there is none.
    [[nodiscard]] const Link* link_between(const CardId& from, const CardId& to) const;

    // Highest number ever issued for a code's prefix; not part of equality nor of a Change.
    [[nodiscard]] const std::map<std::string, std::int64_t>& issued_codes() const { return issued_codes_; }

    // Raised by every change; equal revisions of one Document mean equal content.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

    // Applies all of `change`, or nothing: ChangeDoesNotFit (record) when what it expects to find is not there.
    // Raises the issued codes by those of cards that come.
    Result<void> apply(const Change& change);

    // Same records, same session; issued codes and revision do not count.
    friend bool operator==(const Document& a, const Document& b) {
        return a.session_ == b.session_ && a.tables_ == b.tables_;
    }

  private:
    friend class Transaction;
    friend class DocumentBuilder;

    template <class Record>
    void put(Record record);
    template <class Record>
    void append(Record record);  // for DocumentBuilder: as put, in constant time
    template <class Record>
    void erase(const std::string& key);
    template <class Record>
    void arrange(const std::vector<std::string>& keys) {
        std::get<Table<Record>>(tables_).arrange(keys);
    }
    template <class Record>
    void index(const Record& record);
    template <class Record>
    void unindex(const Record& record);
    void raise_issued(std::string_view code);

    ForTables<Table> tables_;
    Session session_;
    std::map<std::string, std::int64_t> issued_codes_;
    std::uint64_t revision_ = 1;

    std::unordered_map<std::string, RecordKind> kind_by_id_;
    std::map<std::string, RecordRef, std::less<>> key_by_code_;
    std::unordered_map<CardId, std::vector<LinkId>> links_of_;
};

// Fills a Document from a file, where records may come in any order and references are checked afterwards by the
// reader. Precondition of add: the key is not taken (ask has()).
class DocumentBuilder {
  public:
    template <class Record>
    [[nodiscard]] bool has(std::string_view key) const {
        return document_.table<Record>().find(key) != nullptr;
    }
    // What links_of and link_between say is not in order before finish.
    [[nodiscard]] const Document& so_far() const { return document_; }
    template <class Record>
    void add(Record record);
    void set_session(Session session) { document_.session_ = std::move(session); }
    void set_issued(const std::string& prefix, std::int64_t highest) { document_.issued_codes_[prefix] = highest; }
    // The finished Document; issued codes cover at least the codes in it.
    Document finish();

  private:
    Document document_;
};

// The change that makes `to` of `from`: apply(diff(a, b)) to a gives b.
Change diff(const Document& from, const Document& to);

}  // namespace banso
