// What commands need that lay out: this computer's fonts, opened, and texts broken into lines.
#pragma once

#include <memory>
#include <string>

#include "app/installed_fonts.h"
#include "render/layout/engine.h"
#include "render/scene/scene_words.h"
#include "render/scene/text_cache.h"

namespace banso::cli {

class Lettering {
  public:
    // The errors of open_installed_fonts.
    static Result<std::unique_ptr<Lettering>> open();

    [[nodiscard]] const FontSet& fonts() const { return *fonts_.set; }
    TextCache& texts() { return texts_; }

  private:
    explicit Lettering(InstalledFonts fonts) : fonts_(std::move(fonts)), texts_(*fonts_.set) {}
    InstalledFonts fonts_;
    TextCache texts_;
};

// The words that cards' heights come from: the same in every language, so that what `edit` stores and `layout` shows
// does not depend on who runs it.
const SceneWords& words_for_heights();

// The engine of that name for a fresh picture ("graphviz"); null for "banso", which orders alone.
std::unique_ptr<OrderingEngine> engine_named(const std::string& name);

}  // namespace banso::cli
