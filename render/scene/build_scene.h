// Makes the Scene: decides everything that painters obey. Pure: same input, same picture.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "model/document.h"
#include "render/scene/scene.h"
#include "render/scene/scene_words.h"
#include "render/scene/theme.h"
#include "render/scene/view_layout.h"

namespace banso {

class TextMeasurer;

// How much a card says. Boxes never change their places with it.
enum class Detail {
    Far,     // a block with its code
    Middle,  // code and title
    Near,    // everything the face shows
};

// What can be read at `zoom` screen pixels a world unit.
Detail detail_at(double zoom);

// Text blocks that were broken into lines before, by text, width and style. Give the same one every frame; it forgets
// what has not been asked for lately.
class TextCache {
  public:
    explicit TextCache(const TextMeasurer& measurer);  // which must outlive it
    ~TextCache();
    TextCache(const TextCache&) = delete;
    TextCache& operator=(const TextCache&) = delete;

    struct Style {
        double size = 14;
        bool bold = false;
        double line_spacing = 1.45;
    };
    // As break_lines: at most `max_lines` (0: as many as it takes), wrapped at `width` (0: one line).
    std::shared_ptr<const TextBlock> block(std::string_view text, const Style& style, double width, int max_lines = 0);
    [[nodiscard]] const TextMeasurer& measurer() const;

  private:
    struct Blocks;
    std::unique_ptr<Blocks> blocks_;
};

struct SceneOptions {
    Theme theme = light_theme();
    Detail detail = Detail::Near;
    std::vector<RecordId> selected;  // sorted
    RecordId hovered;
    RecordId edited;              // its title is left to the window's text field
    std::optional<Rect> visible;  // what is out of it is left out
};

Scene build_scene(const Document& document, const ViewLayout& placed, const SceneOptions& options,
                  const SceneWords& words, TextCache& texts);

}  // namespace banso
