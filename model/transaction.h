// The only way to edit a Document: a Transaction writes, remembers what it touched, and yields a Change. Unless it is
// committed, everything it did is taken back. Edits are free functions over it (model/edits) and write no undo code.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "model/change.h"
#include "model/document.h"
#include "model/result.h"

namespace banso {

// Where new ids come from: a seeded source, so that every run can be repeated.
class IdSource {
  public:
    explicit IdSource(std::uint64_t seed) : state_(seed) {}
    // Twelve letters and digits; unlike any it gave before, in practice.
    std::string next();

  private:
    std::uint64_t state_;
};

class Transaction {
  public:
    // `document` and `ids` must outlive it. `now` stamps what is said when (comments, log).
    Transaction(Document& document, IdSource& ids, Timestamp now);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] const Timestamp& now() const { return now_; }

    // Adds the record, at the end of an ordered table; an empty id is given a new one. Returns the key. An id or a code
    // that is taken fails the commit (IdTaken, CodeTaken).
    template <class Record>
    std::string add(Record record);

    // Replaces the record of the same key, which must be there.
    template <class Record>
    void update(Record record);

    // Removes the record if it is there.
    template <class Record>
    void remove(const std::string& key);

    // Changes one record in place: edit(Record&). It must be there, and keep its key.
    template <class Record, class Edit>
    void change(const Id<Record>& id, Edit&& edit) {
        const Record* found = document_.find(id);
        require(found != nullptr, "an edit of a record that is not there");
        Record record = *found;
        edit(record);
        update(std::move(record));
    }
    void set_session(Session session);

    // Puts an ordered table's records in the order of `keys`, which names each once.
    template <class Record>
    void arrange(const std::vector<std::string>& keys);

    // The next code for a prefix; never one that was issued before.
    std::string issue_code(std::string_view prefix);

    // What was done so far, as a Change.
    [[nodiscard]] Change so_far() const;

    // Checks that references lead somewhere (DanglingReference: record, field, id) and that ids and codes are unique,
    // then ends the transaction. On failure all is taken back.
    Result<Change> commit();
    void roll_back();

  private:
    template <class Record>
    struct Touched {
        std::map<std::string, std::optional<Record>> before;  // as it was when the transaction began
        std::vector<std::string> sequence;                    // the same keys as they were touched
        std::optional<std::vector<std::string>> order;        // before the first removal or rearrangement
    };
    template <class Record>
    void remember(const std::string& key);
    template <class Record>
    void remember_order();
    template <class Record>
    void write(Record record);
    template <class Record>
    [[nodiscard]] TableChange<Record> table_so_far() const;
    [[nodiscard]] Result<void> check(const Change& change) const;

    Document& document_;
    IdSource& ids_;
    Timestamp now_;
    ForTables<Touched> touched_;
    std::optional<Session> session_before_;
    std::map<std::string, std::int64_t> issued_before_;
    std::optional<Error> failure_;  // the first thing that went wrong; commit reports it
    bool removed_any_ = false;
    bool open_ = true;
};

}  // namespace banso
