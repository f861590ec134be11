// What a step of the history did, as the menu and the notices say it: 「カード K03 の追加」, "add card K03".
#pragma once

#include <string>

#include "app/words/word.h"
#include "model/history.h"

namespace banso::words {

std::string text(const Label& label, Language language);

}  // namespace banso::words
