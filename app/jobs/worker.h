// One thread beside the window's: tasks run in the order they were given; what comes of each is taken over by the
// window's thread when it asks. Knows nothing of what the tasks do.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace banso {

class Worker {
  public:
    // Runs on the window's thread, in poll().
    using Finish = std::function<void()>;
    // Runs on the worker's thread; must not touch what the window's thread uses. Gives what is to be done with the
    // result.
    using Task = std::function<Finish()>;

    // `wake` is called from the worker's thread when a result waits; may be empty.
    explicit Worker(std::function<void()> wake = {});
    ~Worker();  // finishes what was given, without taking results over
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void run(Task task);
    // Takes over what is finished. Returns whether there was anything.
    bool poll();
    // Waits until all is finished and taken over, what the results set going included.
    void wait();
    [[nodiscard]] bool busy() const;

  private:
    void work();

    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> tasks_;
    std::vector<Finish> finished_;
    bool working_ = false;
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace banso
