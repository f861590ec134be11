// A card as a matrix shows it: code, title, what hinders it, votes. The same lines give it its height and are drawn.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/records.h"
#include "render/scene/matrix.h"
#include "render/scene/scene_words.h"
#include "render/scene/scene_writer.h"
#include "render/scene/text_cache.h"
#include "render/scene/theme.h"

namespace banso {

// 妨げ：人・費用; "" when nothing hinders it.
std::string barriers_text(const Card& card, const SceneWords& words);

struct MatrixCardExtent {
    double height = 0;
    bool cut = false;    // the title's end is left out
    bool whole = false;  // nothing is
};
// Precondition: the face has lines.
MatrixCardExtent matrix_card_extent(const Card& card, double width, const MatrixFace& face, const SceneWords& words,
                                    TextCache& texts);

struct MatrixCardLook {
    Rect box;
    MatrixFace face;
    bool selected = false;
    bool hovered = false;
    std::optional<std::int64_t> votes;
};
void draw_matrix_card(SceneWriter& out, const Card& card, const MatrixCardLook& look, const Theme& theme,
                      const SceneWords& words, TextCache& texts);

}  // namespace banso
