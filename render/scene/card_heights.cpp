#include "render/scene/card_heights.h"

#include <algorithm>
#include <string_view>

#include "render/scene/card_face.h"

namespace banso {
namespace {

bool same(const std::vector<Card>& remembered, const std::vector<const Card*>& now) {
    return std::equal(remembered.begin(), remembered.end(), now.begin(), now.end(),
                      [](const Card& a, const Card* b) { return a == *b; });
}

// gauges_of every card that has some, in one walk along the links.
std::unordered_map<std::string_view, std::vector<const Card*>> gauges_by_card(const Document& document) {
    std::unordered_map<std::string_view, std::vector<const Card*>> gauges;
    for (const Link& link : document.links())
        if (link.role == LinkRole::Measures) gauges.try_emplace(link.to.value);
    for (auto& [card, indicators] : gauges) indicators = gauges_of(document, CardId{std::string(card)});
    return gauges;
}

}  // namespace

std::vector<double> CardHeights::of(const Document& document, const std::vector<const Card*>& cards,
                                    const SceneWords& words) {
    if (words_ != &words || measured_.size() > 2 * cards.size() + 64) measured_.clear();
    words_ = &words;
    TextCache texts(measurer_);  // most texts of a large model are asked for once only
    FaceInputs inputs{document, words, texts, {}};
    const auto gauges_of_cards = gauges_by_card(document);
    const std::vector<const Card*> no_gauges;
    std::unordered_map<std::string_view, std::string> owners;  // what stands for them
    owners.emplace(std::string_view(), std::string());
    std::vector<double> heights;
    heights.reserve(cards.size());
    for (const Card* card : cards) {
        const auto has_gauges = gauges_of_cards.find(card->id.value);
        const std::vector<const Card*>& gauges = has_gauges == gauges_of_cards.end() ? no_gauges : has_gauges->second;
        const auto [owner, is_new] = owners.try_emplace(card->owner);
        if (is_new) owner->second = owner_text(document, card->owner);
        const auto found = measured_.find(card->id.value);
        if (found != measured_.end() && found->second.owner == owner->second && same(found->second.gauges, gauges) &&
            found->second.card == *card) {
            heights.push_back(found->second.height);
            continue;
        }
        Measured measured{*card, owner->second, {}, card_height(inputs, *card)};
        for (const Card* gauge : gauges) measured.gauges.push_back(*gauge);
        heights.push_back(measured.height);
        measured_.insert_or_assign(card->id.value, std::move(measured));
    }
    return heights;
}

}  // namespace banso
