#include "render/scene/card_heights.h"

#include <algorithm>

#include "render/scene/card_face.h"

namespace banso {
namespace {

bool same(const std::vector<Card>& remembered, const std::vector<const Card*>& now) {
    return std::equal(remembered.begin(), remembered.end(), now.begin(), now.end(),
                      [](const Card& a, const Card* b) { return a == *b; });
}

}  // namespace

std::vector<double> CardHeights::of(const Document& document, const std::vector<const Card*>& cards,
                                    const SceneWords& words) {
    if (words_ != &words || measured_.size() > 2 * cards.size() + 64) measured_.clear();
    words_ = &words;
    TextCache texts(measurer_);  // most texts of a large model are asked for once only
    FaceInputs inputs{document, words, texts, {}};
    std::vector<double> heights;
    heights.reserve(cards.size());
    for (const Card* card : cards) {
        const std::vector<const Card*> gauges = gauges_of(document, card->id);
        const std::string owner = card->owner.empty() ? std::string() : owner_text(document, card->owner);
        const auto found = measured_.find(card->id.value);
        if (found != measured_.end() && found->second.owner == owner && same(found->second.gauges, gauges) &&
            found->second.card == *card) {
            heights.push_back(found->second.height);
            continue;
        }
        Measured measured{*card, owner, {}, card_height(inputs, *card)};
        for (const Card* gauge : gauges) measured.gauges.push_back(*gauge);
        heights.push_back(measured.height);
        measured_.insert_or_assign(card->id.value, std::move(measured));
    }
    return heights;
}

}  // namespace banso
