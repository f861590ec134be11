#include "app/paper_words.h"

#include "app/words/paper.h"

namespace banso {

OpinionCardWords opinion_card_words(words::Language language) {
    return {.title = words::card_title.in(language),
            .area = words::card_area.in(language),
            .profession = words::card_profession.in(language),
            .opinion = words::card_opinion.in(language),
            .own = words::card_own.in(language),
            .others = words::card_others.in(language),
            .no_patients = words::card_no_patients.in(language),
            .one_a_card = words::card_one.in(language)};
}

}  // namespace banso
