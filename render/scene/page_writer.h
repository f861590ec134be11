// Fills pages from top to bottom with what belongs together: a title on each, sections whose heads are said again where
// they go on. Knows lengths and shapes, nothing of what is told.
#pragma once

#include <string>
#include <vector>

#include "render/scene/build_scene.h"
#include "render/scene/scene_words.h"
#include "render/scene/scene_writer.h"
#include "render/scene/text_cache.h"

namespace banso {

class PageWriter {
  public:
    // `size`: of a page, world units. `title`: at the top of every page, with its number where there are several.
    PageWriter(Size size, std::string title, const SceneOptions& options, const SceneWords& words, TextCache& texts);

    // Where things go: the rest of the page below what was written.
    [[nodiscard]] Rect room() const { return {inside_.x, y_, inside_.w, inside_.bottom() - y_}; }
    [[nodiscard]] SceneWriter& out() { return pages_.back(); }
    [[nodiscard]] std::size_t page() const { return pages_.size() - 1; }

    // Goes on to the next page unless there is this much room; true when it did.
    bool need(double height);
    void next_page();
    // Takes `height` off the room; what it took.
    Rect take(double height);

    // A mark around what is selected or pointed at.
    void mark(const Rect& box, const RecordId& record);

    // One line at the left, cut at `width`; what it took in width.
    double line(std::string_view text, const TextStyle& style, Point at, double width, Colour colour);
    // The same, ending at `right`.
    void line_ending(std::string_view text, const TextStyle& style, Point right, double width, Colour colour);

    [[nodiscard]] std::vector<Scene> finish() &&;

  private:
    void begin_page();

    Rect bounds_;
    Rect inside_;
    std::string title_;
    const SceneOptions& options_;
    const SceneWords& words_;
    TextCache& texts_;
    std::vector<SceneWriter> pages_;
    double y_ = 0;
};

}  // namespace banso
