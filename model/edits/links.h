// Edits of links. Direction and cycles are findings (点検), never a refusal.
#pragma once

#include <optional>

#include "model/transaction.h"

namespace banso::edits {

// Joins two cards. NoSuchRecord; LinkToItself; LinkExists, whatever the role of the link that is there; IdNotValid,
// IdTaken.
Result<LinkId> add_link(Transaction& t, Link link);
Result<LinkId> add_link(Transaction& t, const CardId& from, const CardId& to, LinkRole role = LinkRole::Flow);

// What a link between two such cards is for most of the time: an indicator is evidence for an issue and measures
// anything else.
LinkRole usual_role(CardKind from, CardKind to);

// Takes the comments on it along. NoSuchRecord.
Result<void> remove_link(Transaction& t, const LinkId& link);

// Whether `link`, there or yet to come, may join its cards: NoSuchRecord, LinkToItself, LinkExists.
Result<void> check_link(const Document& document, const Link& link);

}  // namespace banso::edits
