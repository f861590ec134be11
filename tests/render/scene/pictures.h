// Pictures of documents for tests, measured without a font unless told, so that they are the same on every computer.
#pragma once

#include "app/words/scene_words.h"
#include "render/layout/engine.h"
#include "render/scene/build_scene.h"
#include "render/scene/layout_request.h"
#include "tests/support/builders.h"

namespace banso::test {

inline const SceneWords& japanese() {
    return words::scene_words(words::Language::Japanese);
}

// A document laid out, put into views and drawn.
class Pictures {
  public:
    explicit Pictures(Document document) : document_(std::move(document)), texts_(measurer_) {
        layout_ = lay_out(layout_request(document_, japanese(), texts_)).layout;
    }
    // Cards one below the other in every cell instead: for pictures that must not change when the layout gets better.
    void stack();
    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] const Layout& layout() const { return layout_; }
    [[nodiscard]] TextCache& texts() { return texts_; }
    [[nodiscard]] ViewLayout placed(const View& view) const { return lay_out_view(document_, layout_, view); }
    [[nodiscard]] ViewLayout placed(StandardView view) const { return placed(view_of(view)); }
    Scene scene(const View& view, const SceneOptions& options = {}) {
        return build_scene(document_, placed(view), options, japanese(), texts_);
    }
    Scene scene(StandardView view, const SceneOptions& options = {}) { return scene(view_of(view), options); }

  private:
    Document document_;
    ApproximateMeasurer measurer_;
    TextCache texts_;
    Layout layout_;
};

// A chain from an indicator to the field outcome in two lanes, with one of everything a card can say.
Document one_of_everything();

// As many cards as asked, with the generator's titles and links, and values, owners and states by chance.
Document generated(int cards, std::uint64_t seed);

}  // namespace banso::test
