// The data files of this folder as text: presets, … Whoever reads them checks them; a test reads them all.
#pragma once

#include <string_view>

namespace banso::assets {

extern const std::string_view presets;  // presets.json
extern const std::string_view scales;   // scales.json

}  // namespace banso::assets
