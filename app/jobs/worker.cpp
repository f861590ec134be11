#include "app/jobs/worker.h"

#include <utility>

namespace banso {

Worker::Worker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { work(); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Worker::run(Task task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    changed_.notify_all();
}

bool Worker::poll() {
    std::vector<Finish> finished;
    {
        const std::lock_guard lock(mutex_);
        finished.swap(finished_);
    }
    for (const Finish& finish : finished) {
        if (finish) finish();
    }
    return !finished.empty();
}

void Worker::wait() {
    do {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return tasks_.empty() && !working_; });
        }
        poll();
    } while (busy());
}

bool Worker::busy() const {
    const std::lock_guard lock(mutex_);
    return working_ || !tasks_.empty() || !finished_.empty();
}

void Worker::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return closing_ || !tasks_.empty(); });
        if (tasks_.empty()) return;
        const Task task = std::move(tasks_.front());
        tasks_.pop_front();
        working_ = true;
        lock.unlock();
        Finish finish = task();
        lock.lock();
        working_ = false;
        finished_.push_back(std::move(finish));
        changed_.notify_all();
        if (wake_) wake_();
    }
}

}  // namespace banso
