// The colours of the picture, as data. Every colour that means something is doubled by a word, a code or an icon.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/records.h"
#include "render/scene/colour.h"

namespace banso {

// Of one column. Hues stay apart for colour-blind viewers (after Okabe and Ito).
struct KindColours {
    Colour strong;  // bar, icon
    Colour soft;    // chip behind the code, column head
    Colour ink;     // the code on `soft`: at least 4.5 : 1
    friend bool operator==(const KindColours&, const KindColours&) = default;
};

struct Theme {
    Colour ground;
    Colour lane;  // every other lane, by turns
    Colour lane_alternate;
    Colour lane_line;
    Colour lane_head;
    Colour lane_ink;
    Colour card;
    Colour card_line;
    Colour card_faded;   // withdrawn and merged cards
    Colour ink;          // titles
    Colour ink_quiet;    // labels, dates
    Colour ink_strong;   // values
    Colour ink_missing;  // 未把握, 未測定, 未設定: said in words, never alarming
    Colour link;
    Colour link_quiet;  // evidence
    Colour accent;      // selection
    Colour accent_soft;
    Colour note;                       // open comments
    std::array<KindColours, 7> kinds;  // by CardKind
    double line_width = 1;             // of cards and lanes
    [[nodiscard]] const KindColours& of(CardKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
    friend bool operator==(const Theme&, const Theme&) = default;
};

const Theme& light_theme();          // paper and bright rooms
const Theme& dark_theme();           // dim rooms
const Theme& high_contrast_theme();  // tired projectors, weak eyes: ink at least 7 : 1

// The same for what is not meant just now: paler, nearer to the ground, its text still at least 3 : 1 (4.5 : 1 in high
// contrast). Colour is not the only sign: the scene draws thinner lines with it, and no tints.
Theme dimmed(const Theme& theme);

// "light", "dark", "contrast".
std::optional<Theme> theme_named(std::string_view name);

}  // namespace banso
