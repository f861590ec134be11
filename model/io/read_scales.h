// Reads scales of judgement from the text of assets/scales.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/judgement_scale.h"

namespace banso::io {

struct ReadScales {
    std::vector<JudgementScale> scales;
    std::vector<std::string> problems;  // "/scales/1/grades/0/mark: is missing"
};

ReadScales read_scales(std::string_view text);

}  // namespace banso::io
