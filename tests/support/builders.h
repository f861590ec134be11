// Short ways to build documents in tests: card("K01"), link("K01", "T01"), document_with({...}).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/document.h"
#include "model/transaction.h"

namespace banso::test {

// A card whose id is its code in lower case and whose kind follows from the code's prefix.
Card card(const std::string& code, const std::string& area = "discharge", const std::string& title = "");

// A link between the cards of two codes; its id is "l-from-to".
Link link(const std::string& from, const std::string& to, LinkRole role = LinkRole::Flow);

CardId card_id(const std::string& code);

using AnyRecordValue = std::variant<Card, Link, Area, Participant, AgendaItem, Cycle, Comment, Opinion, Decision,
                                    Promise, Visit, Question, Poll, LogEntry, Placement, LaneHeight>;

// A session with the five areas of domain.md and 全体, and the given records.
Document document_with(std::vector<AnyRecordValue> records);

// Runs edit(Transaction&) on the document, requires it to succeed, and gives the Change.
template <class Edit>
Change edited(Document& document, Edit&& edit, std::uint64_t seed = 1) {
    IdSource ids(seed);
    Transaction transaction(document, ids, Timestamp{"2026-09-10T10:00:00+09:00"});
    edit(transaction);
    auto change = transaction.commit();
    require(static_cast<bool>(change), "the test's edit commits");
    return *change;
}

}  // namespace banso::test
