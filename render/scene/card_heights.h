// How high cards are, remembered for those that say the same as when they were last measured: after an edit only what
// was edited is measured again.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "render/scene/scene_words.h"
#include "render/scene/text_cache.h"

namespace banso {

// For one thread, and for one document at a time: another one only costs what measuring it costs.
class CardHeights {
  public:
    explicit CardHeights(const TextMeasurer& measurer) : measurer_(measurer) {}  // which must outlive it

    // Of every card, by id, as card_height has them. Cards that are gone are forgotten.
    std::vector<double> of(const Document& document, const std::vector<const Card*>& cards, const SceneWords& words);

  private:
    // Everything a height follows from but the words.
    struct Measured {
        Card card;
        std::string owner;         // what stands for it on the card
        std::vector<Card> gauges;  // indicators that measure the card
        double height = 0;
    };
    const TextMeasurer& measurer_;
    const SceneWords* words_ = nullptr;
    std::unordered_map<std::string, Measured> measured_;
};

}  // namespace banso
