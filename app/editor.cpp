#include "app/editor.h"

#include <utility>

#include "model/edits/locks.h"

namespace banso {

Editor::Editor(Document document, Clock clock, std::uint64_t seed, Placer* placer, ChangeSink* sink)
    : document_(std::move(document)), ids_(seed), clock_(std::move(clock)), placer_(placer), sink_(sink) {}

void Editor::commit_to_journal(const Label& label, const Change& change) {
    ++edits_made_;
    if (!sink_) return;
    const auto written = sink_->append(label, change);
    if (written) return;
    journaled_ = false;
    notices_.add({.code = NoticeCode::JournalLost,
                  .error = written.error(),
                  .severity = Severity::Error,
                  .lasting = true,
                  .action = "save_as"});
}

void Editor::refuse(const Error& error) {
    if (error.code == ErrorCode::ReadOnly)
        return notices_.add(
            {.code = NoticeCode::Failed, .error = error, .severity = Severity::Warning, .action = "try_to_edit"});
    const bool locked = error.code == ErrorCode::AreaLocked || error.code == ErrorCode::ColumnLocked;
    if (!locked) return notices_.fail(error);
    refused_ = error;
    notices_.add(
        {.code = NoticeCode::Failed, .error = error, .severity = Severity::Warning, .action = "unlock_refused"});
}

Error Editor::refuse_as_read_only() {
    const Error error{ErrorCode::ReadOnly};
    refuse(error);
    return error;
}

Result<void> Editor::edit(const Label& label, const EditBody& edit, const std::string& coalescing_key) {
    if (read_only_) return refuse_as_read_only();
    const bool joins = history_.would_join(coalescing_key);
    const Locks locks = document_.session().locks;
    const EditBody guarded = [&](Transaction& t) -> Result<void> {
        const auto done = edit(t);
        return done ? edits::check_locks(t.document(), locks, t.so_far()) : done;
    };
    auto change = run_edit(document_, {ids_, clock_(), placer_, !joins}, label, guarded);
    if (!change) {
        refuse(change.error());
        return change.error();
    }
    if (change->empty()) return {};
    commit_to_journal(label, *change);
    history_.add(label, *std::move(change), coalescing_key);
    selection_.keep_existing(document_);
    return {};
}

std::optional<Error> Editor::refuse_if_locked(const CardId& card) {
    const Card* found = document_.find(card);
    if (!found) return std::nullopt;
    const auto free = edits::check_card(document_, document_.session().locks, *found);
    if (free) return std::nullopt;
    refuse(free.error());
    return free.error();
}

Result<void> Editor::apply(const Label& label, const Change& change) {
    if (read_only_) return refuse_as_read_only();
    Result<void> applied = document_.apply(change);
    if (!applied) {
        notices_.fail(applied.error());
        return applied;
    }
    if (change.empty()) return {};
    commit_to_journal(label, change);
    history_.add(label, change);
    selection_.keep_existing(document_);
    return {};
}

void Editor::undo() {
    const auto change = history_.undo(document_);
    if (!change) return notices_.add({.code = NoticeCode::NothingToUndo});
    commit_to_journal(history_.redo_step()->label, *change);
    selection_.keep_existing(document_);
}

void Editor::redo() {
    const auto change = history_.redo(document_);
    if (!change) return notices_.add({.code = NoticeCode::NothingToRedo});
    commit_to_journal(history_.undo_step()->label, *change);
    selection_.keep_existing(document_);
}

void Editor::go_to(std::size_t position) {
    while (history_.position() > position && history_.can_undo()) undo();
    while (history_.position() < position && history_.can_redo()) redo();
}

void Editor::call_off(std::size_t position) {
    if (history_.position() <= position) return;
    go_to(position);
    history_.forget_undone();
}

std::size_t Editor::recover(const std::vector<Change>& changes) {
    const Document before = document_;
    std::size_t fitted = 0;
    while (fitted < changes.size() && document_.apply(changes[fitted])) ++fitted;
    Change all = diff(before, document_);
    if (!all.empty()) history_.add({EditLabel::Recover, {std::to_string(fitted)}}, std::move(all));
    history_.close_step();
    return fitted;
}

void Editor::replace(Document document, Placer* placer, ChangeSink* sink) {
    document_ = std::move(document);
    history_ = {};
    selection_.clear();
    placer_ = placer;
    sink_ = sink;
    read_only_ = false;
    journaled_ = true;
}

void Editor::set_sink(ChangeSink* sink) {
    sink_ = sink;
    journaled_ = true;
    notices_.dismiss(NoticeCode::JournalLost);
}

}  // namespace banso
