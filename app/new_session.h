// A session to begin with: no cards, the lanes of the field.
#pragma once

#include <string>

#include "app/words/word.h"
#include "model/document.h"
#include "model/transaction.h"

namespace banso {

// With a new id and the five areas of the programme's papers and 全体, which are data and may be changed. The names of
// the areas are Japanese in every language: they are the field's own.
Document new_session(IdSource& ids, const std::string& title);

}  // namespace banso
