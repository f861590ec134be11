#include "model/edits/comments.h"

#include <utility>

#include "model/edits/records.h"

namespace banso::edits {
namespace {

template <class Edit>
Result<void> change_comment(Transaction& t, const CommentId& comment, Edit&& edit) {
    if (!t.document().find(comment)) return Error{ErrorCode::NoSuchRecord, {comment.value}};
    t.change(comment, edit);
    return {};
}

}  // namespace

Result<CommentId> add_comment(Transaction& t, Comment comment) {
    if (comment.at.empty()) comment.at = t.now();
    if (!comment.state) comment.state = CommentState::Open;
    return add_record(t, std::move(comment));
}

Result<void> add_reply(Transaction& t, const CommentId& comment, Reply reply) {
    if (reply.at.empty()) reply.at = t.now();
    return change_comment(t, comment, [&](Comment& c) { c.replies.push_back(std::move(reply)); });
}

Result<void> settle_comment(Transaction& t, const CommentId& comment, CommentState state) {
    return change_comment(t, comment, [&](Comment& c) { c.state = state; });
}

}  // namespace banso::edits
