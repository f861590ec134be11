// What a card says below its title, as rows of short texts: values with their dates, owner, due date, gauges. Decides
// what is said, not where it stands.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "render/scene/scene.h"
#include "render/scene/scene_words.h"
#include "render/scene/view.h"

namespace banso {

enum class Ink { Title, Quiet, Strong, Missing /* a value that there is not */, Kind /* the column's */, Indicator };

struct CardRow {
    Part part = Part::CardDetail;
    RecordId record;    // the card, or the indicator of a gauge
    std::string label;  // 現状
    Ink label_ink = Ink::Quiet;
    std::string value;  // 63.5
    std::string unit;   // %
    Ink value_ink = Ink::Title;
    bool large = false;                // the value people are here for
    std::string aside;                 // its date, on the right
    std::optional<Progress> progress;  // drawn as a disc before the aside
    friend bool operator==(const CardRow&, const CardRow&) = default;
};

std::vector<CardRow> card_rows(const Document& document, const Card& card, const Face& face, const SceneWords& words);

// What is known now of an indicator or an output: its newest known measurement; else why there is none; else the
// baseline. Null when nothing was entered.
const Value* value_now(const Card& card);

// An owner given by a participant's code is shown with where that participant works; never with a name.
std::string owner_text(const Document& document, const std::string& owner);

// The indicators that measure the card, by code.
std::vector<const Card*> gauges_of(const Document& document, const CardId& card);

// How many comments on each card wait for an answer, by the card's id.
std::unordered_map<std::string, int> open_comments(const Document& document);

}  // namespace banso
