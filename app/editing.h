// One edit of a document as the window and the command line both make it: the edit itself, the places it moves, and its
// entry in the log, in one Change.
#pragma once

#include <functional>

#include "app/placer.h"
#include "model/history.h"
#include "model/meeting.h"
#include "model/transaction.h"

namespace banso {

using EditBody = std::function<Result<void>(Transaction&)>;

struct EditContext {
    IdSource& ids;
    Timestamp now;
    Placer* placer = nullptr;  // none: places stay as they are
    bool log = true;           // false: this joins the undo step before and its log entry
};

// Runs the edit and gives the Change it made; on failure the document is as it was. An edit that changes nothing gives
// an empty Change.
Result<Change> run_edit(Document& document, const EditContext& context, const Label& label, const EditBody& edit);

// The word of a label's code in the log: "add_card".
std::string_view log_word(EditLabel label);

}  // namespace banso
