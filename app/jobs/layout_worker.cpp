#include "app/jobs/layout_worker.h"

#include <utility>

namespace banso {

LayoutWorker::LayoutWorker(std::unique_ptr<GraphvizChild> engine, std::function<void()> when_ready)
    : engine_(std::move(engine)), when_ready_(std::move(when_ready)), thread_([this] { work(); }) {}

LayoutWorker::~LayoutWorker() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
        stop_.request_stop();
    }
    asked_.notify_one();
    thread_.join();
}

void LayoutWorker::ask(LayoutRequest request) {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(request);
        if (working_) stop_.request_stop();
    }
    asked_.notify_one();
}

std::optional<LayoutWorker::Answer> LayoutWorker::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(answer_, std::nullopt);
}

bool LayoutWorker::is_busy() const {
    const std::lock_guard lock(mutex_);
    return working_ || waiting_.has_value();
}

void LayoutWorker::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        asked_.wait(lock, [this] { return closing_ || waiting_.has_value(); });
        if (closing_) return;
        LayoutRequest request = *std::exchange(waiting_, std::nullopt);
        working_ = true;
        stop_ = {};
        const std::stop_token stop = stop_.get_token();
        lock.unlock();
        LaidOut laid_out = lay_out(request, engine_.get(), stop);
        lock.lock();
        working_ = false;
        if (stop.stop_requested()) continue;  // nobody waits for it any more
        answer_ = Answer{std::move(request), std::move(laid_out)};
        if (!when_ready_) continue;
        lock.unlock();
        when_ready_();
        lock.lock();
    }
}

}  // namespace banso
