// Comments on records or on the session, and the replies in them.
#pragma once

#include "model/transaction.h"

namespace banso::edits {

// Adds a comment, stamped with the transaction's time and open unless it says otherwise. DanglingReference when what it
// is on is not there; IdNotValid, IdTaken.
Result<CommentId> add_comment(Transaction& t, Comment comment);

// Adds a reply at the end, stamped with the transaction's time unless it says otherwise. NoSuchRecord.
Result<void> add_reply(Transaction& t, const CommentId& comment, Reply reply);

// NoSuchRecord.
Result<void> settle_comment(Transaction& t, const CommentId& comment, CommentState state);

}  // namespace banso::edits
