// The session in hand: its Document, its history, what is selected, and where its Changes go before the next frame.
// Knows no window, no panel and no file: the journal is a ChangeSink, places are kept by a Placer.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/editing.h"
#include "app/notices.h"
#include "app/selection.h"
#include "model/history.h"

namespace banso {

// Where a Change is written before it counts as acknowledged.
class ChangeSink {
  public:
    virtual ~ChangeSink() = default;
    virtual Result<void> append(const Label& label, const Change& change) = 0;
};

class Editor {
  public:
    using Clock = std::function<Timestamp()>;

    // `clock` stamps what happens; `seed` starts the ids. `placer` and `sink` may be null and must outlive the Editor.
    Editor(Document document, Clock clock, std::uint64_t seed, Placer* placer = nullptr, ChangeSink* sink = nullptr);

    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] const History& history() const { return history_; }
    [[nodiscard]] const Selection& selection() const { return selection_; }
    [[nodiscard]] Selection& selection() { return selection_; }
    [[nodiscard]] const Notices& notices() const { return notices_; }
    [[nodiscard]] Notices& notices() { return notices_; }
    [[nodiscard]] IdSource& ids() { return ids_; }
    [[nodiscard]] Timestamp now() const { return clock_(); }

    // Makes one undo step, or part of the last when the coalescing key is the same. A failure is shown as a notice and
    // returned; the document is then as it was. In a read-only session every edit fails (ReadOnly), and so does one
    // that touches what is locked (AreaLocked, ColumnLocked).
    Result<void> edit(const Label& label, const EditBody& edit, const std::string& coalescing_key = {});
    // Makes a whole Change one undo step, as restoring a version does. ChangeDoesNotFit, ReadOnly.
    Result<void> apply(const Label& label, const Change& change);
    void close_step() { history_.close_step(); }

    void undo();
    void redo();
    // Steps back or forward until `position` steps are done.
    void go_to(std::size_t position);
    // What was done since `position` steps were done was called off: takes it back, and it cannot be redone.
    void call_off(std::size_t position);

    // Takes changes found in the journal as one step that can be undone. Returns how many fitted; stops at the first
    // that does not.
    std::size_t recover(const std::vector<Change>& changes);

    // Replaces the session by another: new document, empty history, nothing selected.
    void replace(Document document, Placer* placer, ChangeSink* sink);

    // Why a lock refused the last edit that one refused: which lock to take off.
    [[nodiscard]] const std::optional<Error>& refused() const { return refused_; }
    // Shows, without editing, what an edit of this card would say; absent when it may be edited.
    std::optional<Error> refuse_if_locked(const CardId& card);

    // Shows, without editing, what every edit of a read-only session is told.
    Error refuse_as_read_only();
    [[nodiscard]] bool read_only() const { return read_only_; }
    void set_read_only(bool read_only) { read_only_ = read_only; }

    // Whether everything is in the file, as far as the history knows.
    [[nodiscard]] bool is_saved() const { return history_.is_saved(); }
    // What was in hand at that place of the history, now or before, is in the file.
    void mark_saved(const History::Point& point) { history_.mark_saved(point); }
    // Raised by every edit, undo and redo: what autosave watches.
    [[nodiscard]] std::uint64_t edits_made() const { return edits_made_; }

    // False once a Change could not be written: edits are in memory only until a journal works again.
    [[nodiscard]] bool is_journaled() const { return journaled_; }
    // Another journal takes over. The caller has made sure that it, or the file, holds everything so far.
    void set_sink(ChangeSink* sink);

  private:
    void refuse(const Error& error);
    void commit_to_journal(const Label& label, const Change& change);

    Document document_;
    History history_;
    Selection selection_;
    Notices notices_;
    IdSource ids_;
    Clock clock_;
    Placer* placer_;
    ChangeSink* sink_;
    bool read_only_ = false;
    bool journaled_ = true;
    std::optional<Error> refused_;
    std::uint64_t edits_made_ = 0;
};

}  // namespace banso
