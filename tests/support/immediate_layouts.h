// Lays out at once: the answer is there in the same frame.
#pragma once

#include <optional>
#include <utility>

#include "app/picture.h"

namespace banso::test {

class ImmediateLayouts final : public LayoutSource {
  public:
    void request(const LayoutRequest& request) override { answer_ = Answer{request, lay_out(request)}; }
    std::optional<Answer> take() override { return std::exchange(answer_, std::nullopt); }

  private:
    std::optional<Answer> answer_;
};

}  // namespace banso::test
