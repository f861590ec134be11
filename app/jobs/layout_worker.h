// Lays out on a thread of its own, so that no frame waits for it. Knows requests and layouts only.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "app/jobs/graphviz_child.h"
#include "render/layout/engine.h"

namespace banso {

class LayoutWorker {
  public:
    struct Answer {
        LayoutRequest request;  // the one that was answered: by the time it is taken there may be a newer one
        LaidOut laid_out;
    };

    // `when_ready` is called on the worker's thread after each answer (to wake a sleeping window); may be empty.
    explicit LayoutWorker(std::unique_ptr<GraphvizChild> engine = std::make_unique<GraphvizChild>(),
                          std::function<void()> when_ready = {});
    // Stops what it works on and does not wait for an answer.
    ~LayoutWorker();
    LayoutWorker(const LayoutWorker&) = delete;
    LayoutWorker& operator=(const LayoutWorker&) = delete;

    // Takes the place of a request that still waits, and stops the work on an older one.
    void ask(LayoutRequest request);
    // The newest answer, once. Never waits.
    std::optional<Answer> take();
    // Whether an answer is still to come.
    [[nodiscard]] bool is_busy() const;

  private:
    void work();

    std::unique_ptr<GraphvizChild> engine_;
    std::function<void()> when_ready_;
    mutable std::mutex mutex_;
    std::condition_variable asked_;
    std::optional<LayoutRequest> waiting_;
    std::optional<Answer> answer_;
    std::stop_source stop_;  // of what is worked on
    bool working_ = false;
    bool closing_ = false;
    std::thread thread_;  // last: it uses all the others
};

}  // namespace banso
