// Graphviz at arm's length: the program starts itself once more as a child that only orders cards, and reads its
// answer. Whatever Graphviz does there costs an Error, not the session.
#pragma once

#include <chrono>
#include <stop_token>
#include <string_view>

#include "app/platform/child_process.h"
#include "render/layout/engine.h"

namespace banso {

// The hidden argument that makes this program the child. main() asks for it before anything else.
inline constexpr std::string_view layout_child_argument = "--as-layout-engine";

// The child's whole life: a request from stdin, an order to stdout. Returns the exit status.
int run_layout_child();

class GraphvizChild : public OrderingEngine {
  public:
    // This program as the child.
    GraphvizChild();
    // Another program in its place (tests). `deadline` 0: by the number of cards.
    explicit GraphvizChild(platform::ChildCommand command, std::chrono::milliseconds deadline = {});

    // EngineCrashed (how), EngineStalled (seconds) or EngineGarbage (what) if there is no order.
    Result<Ordering> order(const LayoutRequest& request, const std::stop_token& stop) override;

  private:
    platform::ChildCommand command_;
    std::chrono::milliseconds deadline_;
};

}  // namespace banso
