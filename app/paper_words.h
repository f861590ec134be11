// The words of printed pages in a language, as the values that render takes.
#pragma once

#include "app/words/word.h"
#include "render/opinion_cards.h"

namespace banso {

OpinionCardWords opinion_card_words(words::Language language);

}  // namespace banso
