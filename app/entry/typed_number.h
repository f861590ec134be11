// A number as people write it: １，２３４, 63.50％, △3, 12か所, 127/200, 未把握. Read exactly, or refused with the
// reason; nothing is rounded and nothing is guessed. Knows no card, only its unit.
//
// Read: digits of either width; commas every three digits; － − - △ ▲ in front (all minus) and ＋; spaces around; a
// unit behind that is the card's own (％ and パーセント, か所 in its spellings, are one); 未把握・不明 / 未測定・未計測
// / 未設定 (unknown / not measured / not set). The spelling of the decimals is kept: 63.50 stays 63.50. A share may be
// written as a fraction where the unit is ％: 127/200 is 63.5 as that is exact; 127/300 is no number anybody could
// store, so it is refused, and the share has to be written as well: 42.3％（127/300）, or 127/300=42.3. Such a share
// must be what the fraction rounds or is cut to. Refused: 63・5 (a list in many papers), 3万7千 (mostly rounded; in a
// unit such as 千円 the unit says it), words that leave a margin (約, 程度, 以上), ranges, kanji numerals,
// なし・－・調査中 (zero? unknown? not measured?).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/entry/entry_problem.h"
#include "model/records.h"

namespace banso {

// What the field can hold.
struct NumberWanted {
    std::string_view unit = {};  // the card's; "" = none
    bool states = false;         // 未把握 and the like
    bool fractions = false;      // shares with numerator and denominator
    bool whole = false;          // a count: no decimals, nothing below zero
    int decimals = 2;            // to which a fraction alone must be exact
};

struct TypedNumber {
    std::optional<Decimal> value = {};  // absent: nothing was entered, or a state
    ValueState state = ValueState::Known;
    std::optional<Decimal> numerator = {};
    std::optional<Decimal> denominator = {};
    [[nodiscard]] bool empty() const { return !value && state == ValueState::Known; }
    friend bool operator==(const TypedNumber&, const TypedNumber&) = default;
};

Typed<TypedNumber> typed_number(std::string_view text, const NumberWanted& wanted = {});

}  // namespace banso
