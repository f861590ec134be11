// Makes the Scene: decides everything that painters obey. Pure: same input, same picture.
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"
#include "render/scene/detail.h"
#include "render/scene/indicator_options.h"
#include "render/scene/scene.h"
#include "render/scene/scene_words.h"
#include "render/scene/theme.h"
#include "render/scene/view_layout.h"

namespace banso {

class TextCache;  // render/scene/text_cache.h

struct SceneOptions {
    Theme theme = light_theme();
    Detail detail = Detail::Near;
    std::vector<RecordId> selected;  // sorted
    RecordId hovered;
    bool professions_in_meeting = false;  // who raised an issue is off the wall while the meeting runs, unless wanted
    PollId poll;                          // its counts are marked on the cards; empty: none
    bool locks = false;                   // heads of what is locked say so: in the window, not on paper
    RecordId edited;                      // its title is left to the window's text field
    // Cards and links that stand out, sorted; the others are dimmed. Absent: none stands out, none is dimmed.
    std::optional<std::vector<RecordId>> lit;
    std::optional<Rect> visible;  // what is out of it is left out
    IndicatorOptions indicators;  // which rows the table of indicators has
};

Scene build_scene(const Document& document, const ViewLayout& placed, const SceneOptions& options,
                  const SceneWords& words, TextCache& texts);

// The same in two parts, so that another card selected costs what is lit and not what is in sight: painted one over the
// other, layer by layer, they are build_scene's picture.
// Everything as it is where nothing stands out; all of it dimmed when something may be lit. Of `selected`, `hovered`
// and `lit` it asks only whether `lit` is there.
Scene build_ground(const Document& document, const ViewLayout& placed, const SceneOptions& options,
                   const SceneWords& words, TextCache& texts);
// What stands out: cards and links that are selected, hovered or lit, as build_scene has them.
Scene build_accents(const Document& document, const ViewLayout& placed, const SceneOptions& options,
                    const SceneWords& words, TextCache& texts);

}  // namespace banso
