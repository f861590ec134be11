// The LayoutWorker as the Picture asks for it.
#pragma once

#include "app/jobs/layout_worker.h"
#include "app/picture.h"

namespace banso {

class WorkerLayouts final : public LayoutSource {
  public:
    explicit WorkerLayouts(std::function<void()> wake) : worker_(std::make_unique<GraphvizChild>(), std::move(wake)) {}

    void request(const LayoutRequest& request) override { worker_.ask(request); }
    std::optional<Answer> take() override {
        auto answer = worker_.take();
        if (!answer) return std::nullopt;
        return Answer{std::move(answer->request), std::move(answer->laid_out)};
    }

  private:
    LayoutWorker worker_;
};

}  // namespace banso
