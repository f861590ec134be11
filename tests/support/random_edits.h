// Random edits of every verb, for tests of what must hold whatever is done.
#pragma once

#include "model/edits/edit_line.h"
#include "tests/support/rng.h"

namespace banso::test {

// An edit that this document allows: apply_edit_line succeeds with it and its transaction commits. Every verb comes up,
// and `set` with every field of every kind of record; about one in twenty removes something.
edits::EditLine random_edit(const Document& document, Rng& rng);

// An edit that means nothing much: fields left out, of wrong types, unknown, or naming what is not there. It may or may
// not be allowed.
edits::EditLine random_nonsense(const Document& document, Rng& rng);

// Applies `edits` random edits to the document, each in a transaction of its own.
void scramble(Document& document, Rng& rng, int edits);

// What is wrong with a document's inside: an id that leads nowhere, a record that is not found by its id or code, a
// link that its cards do not know. Empty when all is well.
std::string fault_in(const Document& document);

}  // namespace banso::test
