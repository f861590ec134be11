// Keeps the picture still with render/layout: before the first edit the shown picture is stored, after each edit only
// what had to give way is.
#pragma once

#include <optional>

#include "app/placer.h"
#include "render/layout/engine.h"
#include "render/layout/layout.h"
#include "render/scene/layout_request.h"

namespace banso {

class SteadyPlacer final : public Placer {
  public:
    // `texts`, `words` and `engine` must outlive it. `words` are always the same language's: heights come from them.
    // `engine` orders a fresh picture that nobody has shown yet; null: Banso alone does.
    SteadyPlacer(TextCache& texts, const SceneWords& words, OrderingEngine* engine = nullptr);

    // What the window shows for a request: the first edit stores this instead of laying out again.
    void has_shown(const LayoutRequest& request, const Layout& layout);

    void before_edit(Transaction& transaction) override;
    void after_edit(Transaction& transaction) override;

  private:
    CardHeights heights_;
    const SceneWords& words_;
    OrderingEngine* engine_;
    std::optional<LayoutRequest> shown_request_;
    Layout shown_;
};

// Stores where `layout` shows cards and how high lanes are.
Result<void> remember(Transaction& transaction, const Layout& layout);

}  // namespace banso
