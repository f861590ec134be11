// Notices as sentences, and the word on a notice's button.
#pragma once

#include <string>

#include "app/words/word.h"

namespace banso {
struct Notice;
}

namespace banso::words {

std::string text(const Notice& notice, Language language);

}  // namespace banso::words
