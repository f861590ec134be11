// Undo and redo: labelled Changes, and the place in them that is saved. Knows no words (a label is a code plus
// arguments) and no file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/change.h"
#include "model/document.h"

namespace banso {

// What a step did; app/words makes "Undo: add card K03" of it. The comment names the arguments.
enum class EditLabel {
    AddCard,          // code
    RenameCard,       // code
    EditField,        // record, field
    MoveCard,         // code
    PinCard,          // code
    UnpinCard,        // code
    RemoveCards,      // count, or the code of the one
    AddLink,          // from code, to code
    RemoveLink,       // from code, to code
    Paste,            // count
    Duplicate,        // count
    AddRecord,        // record kind
    RemoveRecord,     // record kind
    AddComment,       // code
    AddReply,         // code
    SettleComment,    // code
    AddArea,          // name
    MoveArea,         // name
    AdoptOpinion,     // code
    MergeCards,       // code of the one kept
    Tidy,             // 整列
    ApplyEdits,       // count: edit lines of the command line
    Recover,          // count: edits found in the journal
    RestoreVersion,   // when it was saved
    SplitCard,        // code, code of the second
    AddOpinions,      // count
    GroupOpinions,    // count, code of the card they go under, "" = none
    StartMeeting,     //
    EndMeeting,       //
    StartAgendaItem,  // title; "": the last one ended
    MoveRecord,       // record kind
    CountVotes,       // code
    PlaceInMatrix,    // code
    Lock,             // name of the area, or kind of the column
    Unlock,           // the same; "": everything
    CorrectFigure,    // code
    BeginCycle,       // code, number
    DecideCycle,      // code, number
    MoveStage,        // code, letter of the stage of PDCA
};

struct Label {
    EditLabel code = EditLabel::EditField;
    std::vector<std::string> args;
    friend bool operator==(const Label&, const Label&) = default;
};

class History {
  public:
    struct Step {
        Label label;
        Change change;
        std::string coalescing_key;  // steps with the same key, one behind the other, become one; "" never
        std::uint64_t version = 0;   // no two steps, nor one before and after another joined it, have the same
    };

    // A place in the history, to be remembered while a copy of the document is being saved.
    struct Point {
        std::size_t position = 0;
        std::uint64_t version = 0;  // of the last step done there
        friend bool operator==(const Point&, const Point&) = default;
    };

    // Adds a step that has been applied; what could be redone is gone. True when it became part of the step before.
    bool add(Label label, Change change, std::string coalescing_key = {});

    // Whether a step with this key would become part of the step before.
    [[nodiscard]] bool would_join(const std::string& coalescing_key) const;

    // Ends a run of coalescing: the next step stands by itself.
    void close_step();

    [[nodiscard]] bool can_undo() const { return at_ > 0; }
    [[nodiscard]] bool can_redo() const { return at_ < steps_.size(); }
    [[nodiscard]] const Step* undo_step() const { return can_undo() ? &steps_[at_ - 1] : nullptr; }
    [[nodiscard]] const Step* redo_step() const { return can_redo() ? &steps_[at_] : nullptr; }
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    [[nodiscard]] std::size_t position() const { return at_; }

    // Takes a step back, or does it again, and gives the Change that was applied; absent when there is none.
    std::optional<Change> undo(Document& document);
    std::optional<Change> redo(Document& document);

    [[nodiscard]] Point here() const;
    // The document as it was at `point` is in the file. If no undo or redo leads there any more, no place is.
    void mark_saved(const Point& point);

    // Forgets what was undone: it cannot be done again.
    void forget_undone();

    void mark_saved() { saved_at_ = at_; }
    [[nodiscard]] bool is_saved() const { return saved_at_ == at_; }

  private:
    std::vector<Step> steps_;
    std::size_t at_ = 0;                       // steps before it are done, the others undone
    std::optional<std::size_t> saved_at_ = 0;  // absent: the saved state cannot be reached any more
    bool may_coalesce_ = false;
    std::uint64_t versions_ = 0;  // given so far

    [[nodiscard]] std::uint64_t version_at(std::size_t position) const;
};

}  // namespace banso
