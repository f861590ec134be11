// What tests of edits ask again and again.
#pragma once

#include <optional>

#include "model/transaction.h"

namespace banso::test {

// Runs edit(Transaction&) -> Result<…> and takes it back whatever comes out: the error when it was refused.
template <class Edit>
std::optional<Error> refusal(Document& document, Edit&& edit) {
    IdSource ids(99);
    Transaction transaction(document, ids, Timestamp{"2026-09-10T10:00:00+09:00"});
    const auto result = edit(transaction);
    if (result) return std::nullopt;
    return result.error();
}

}  // namespace banso::test
