// What the program tells the people without asking: a bar that can be ignored, never a dialog. A notice is a code plus
// arguments; app/words makes the sentence.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/result.h"

namespace banso {

enum class NoticeCode {
    Failed,            // (an Error says what)
    Recovered,         // count of edits
    JournalSetAside,   // path it was moved to
    JournalLost,       // edits are in memory only (an Error says why)
    JournalMoved,      // path: edits are kept there now
    OpenElsewhere,     // by whom, since when
    WaitingForOther,   // by whom it is still open, since when
    CameFree,          // nobody else has it open any more
    EditableNow,       // it is open to edit now
    CannotBeSaved,     // folder of the session, which cannot be written
    NewerVersion,      // format version of the file
    ChangedOnDisk,     // path: something else wrote the file
    SavedAsCopy,       // path the own version was kept at
    Saved,             // path
    NotSaved,          // path (an Error says why)
    CannotOpen,        // path (an Error says why)
    LayoutFailed,      // (an Error says how)
    Copied,            // count of cards
    PictureCopied,     // path it was written to as well
    PictureNotCopied,  // path it was written to instead
    Undone,            // what (already a sentence)
    Redone,            // what
    NothingToUndo,     //
    NothingToRedo,     //
    VersionOpened,     // when it was saved
    Exported,          // path
    AlreadyTidy,       //
    NextColumnHidden,  // kind of the card in the file ("issue"): no column right of it is shown
    NothingFollows,    // code: of the last column, nothing is linked on from it
    ColumnsPassed,     // codes: from, to; a hidden column lies between them
    CardSplit,         // code, code of the second
    CardsMerged,       // codes, code of the one kept
    LinkMade,          // from code, to code
    LinkTaken,         // from code, to code: it was there, and was taken away
    NoLinkTargets,     // code
    OpinionsMade,      // count
    OpinionsGrouped,   // count, code
    OpinionAdopted,    // code
    EntryNotRead,      // field, what was typed, what stays there, why (already a sentence)
};

enum class Severity { Info, Warning, Error };

struct Notice {
    std::uint64_t id = 0;
    NoticeCode code = NoticeCode::Failed;
    std::vector<std::string> args;
    std::optional<Error> error;
    Severity severity = Severity::Info;
    bool lasting = false;  // stays until it is dismissed or mended; others go after some seconds
    std::string action;    // id of the action its button runs, "" for none
    double shown_at = -1;  // seconds of the frame clock; set when first drawn
};

class Notices {
  public:
    // Adds one, unless the same code with the same arguments is still up: then that one is shown anew.
    void add(Notice notice);
    void fail(const Error& error) { add({.code = NoticeCode::Failed, .error = error, .severity = Severity::Error}); }
    void dismiss(std::uint64_t id);
    void dismiss(NoticeCode code);
    [[nodiscard]] std::vector<Notice>& list() { return list_; }
    [[nodiscard]] const std::vector<Notice>& list() const { return list_; }

  private:
    std::vector<Notice> list_;
    std::uint64_t next_id_ = 1;
};

inline void Notices::add(Notice notice) {
    std::erase_if(list_, [&](const Notice& old) {
        return old.code == notice.code && old.args == notice.args && old.error == notice.error;
    });
    notice.id = next_id_++;
    list_.push_back(std::move(notice));
}
inline void Notices::dismiss(std::uint64_t id) {
    std::erase_if(list_, [&](const Notice& notice) { return notice.id == id; });
}
inline void Notices::dismiss(NoticeCode code) {
    std::erase_if(list_, [&](const Notice& notice) { return notice.code == code; });
}

}  // namespace banso
