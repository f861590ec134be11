// 意見カード for the silent round: an A4 page upright with eight cards to cut apart, each with areas to tick, room for
// the profession and for the opinion. Opens no files, knows no language: words come in as values.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/result.h"
#include "render/scene/scene.h"
#include "render/scene/text_cache.h"

namespace banso {

class FontSet;

struct OpinionCardWords {
    std::string title;        // 意見カード
    std::string area;         // 領域
    std::string profession;   // 職種
    std::string opinion;      // 意見
    std::string own;          // 自分の職種のこと
    std::string others;       // ほかの職種にお願いしたいこと
    std::string no_patients;  // a quiet reminder: no patient's particulars
    std::string one_a_card;   // 1枚に1つ
};

// The page in points, the session's areas on it.
Scene opinion_card_page(const Document& document, const OpinionCardWords& words, TextCache& texts);

// `pages` pages of eight. PictureFailed.
Result<std::string> opinion_cards_pdf(const Document& document, const OpinionCardWords& words, const FontSet& fonts,
                                      int pages = 1);

}  // namespace banso
