// The picture's words in a language, as values for render/scene.
#pragma once

#include "app/words/word.h"
#include "render/scene/scene_words.h"

namespace banso::words {

const SceneWords& scene_words(Language language);

}  // namespace banso::words
