// Opens a session once the program that still has it lets it go. Asks again and again for a short while, beside the
// window's thread; after that only looks, when a frame is drawn anyway, whether it came free. Knows neither notices nor
// windows, and chooses nothing: who asked says how the session is opened and what becomes of it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <variant>

#include "app/files/session_file.h"
#include "app/jobs/worker.h"

namespace banso {

class SessionRetry {
  public:
    static constexpr double interval = 0.1;     // seconds between two questions
    static constexpr double look_interval = 2;  // the same once the wait is over

    using Opening = std::variant<files::SessionFile::Opened, files::SessionFile::Failure>;
    // Both are called from another thread.
    struct Target {
        std::function<std::optional<platform::LockHolder>()> holder;
        std::function<Opening()> open;
    };
    struct Owner {
        std::function<void(Opening)> opened;  // the lock is ours, or it was free and the session cannot be opened
        std::function<void(const platform::LockHolder&)> gave_up;  // the wait is over
        std::function<void()> came_free;                           // after that
    };
    // `worker` must outlive it.
    SessionRetry(Worker& worker, Owner owner);

    // Waits for `target`, for files::patience at most; for nothing else any more.
    void wait_for(Target target);
    // Waits no more; a session that was opened, but not handed over yet, is closed.
    void stop();
    [[nodiscard]] bool waiting() const { return state_ == State::Waiting; }

    // `now` in seconds of a steady clock. Returns in how many seconds it wants to be called again though nothing
    // happens.
    double tick(double now);

  private:
    enum class State { Off, Waiting, Looking };
    struct Answer {
        std::optional<platform::LockHolder> holder;
        bool ending = false;  // the holder
        std::shared_ptr<Opening> opening;
    };
    void ask(bool may_open);
    void take_over(Answer answer);

    Worker& worker_;
    Owner owner_;
    Target target_;
    State state_ = State::Off;
    unsigned round_ = 0;  // of wait_for: answers to an older one do not count
    bool asking_ = false;
    bool ending_ = false;
    platform::LockHolder holder_;
    std::shared_ptr<Opening> opening_;  // handed over once the worker has nothing left of the session in hand
    std::optional<double> since_;
    std::optional<double> last_;
};

}  // namespace banso
