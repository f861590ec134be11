// How many votes a card got, as a small sign at its top right corner.
#pragma once

#include <cstdint>

#include "render/scene/scene_words.h"
#include "render/scene/scene_writer.h"
#include "render/scene/text_cache.h"
#include "render/scene/theme.h"

namespace banso {

// `corner`: the card's top right; `size`: of the text around it.
void draw_votes(SceneWriter& out, const RecordId& card, Point corner, std::int64_t votes, double size,
                const Theme& theme, const SceneWords& words, TextCache& texts);

}  // namespace banso
