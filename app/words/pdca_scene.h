// The words of PDCA that the picture takes as values.
#pragma once

#include "app/words/word.h"
#include "render/scene/pdca_words.h"

namespace banso::words {

SheetWords sheet_words(Language language);
BoardWords board_words(Language language);
TimelineWords timeline_words(Language language);

}  // namespace banso::words
