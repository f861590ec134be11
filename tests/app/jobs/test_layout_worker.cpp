// The engine is a child process that misbehaves as told; what is promised is that neither an edit nor a frame pays for
// it.
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include <doctest/doctest.h>

#include "app/jobs/layout_worker.h"
#include "tests/support/layout_samples.h"

using namespace banso;
using namespace banso::tests;
using std::chrono::milliseconds;

namespace {

std::unique_ptr<GraphvizChild> engine(const char* how, milliseconds deadline = milliseconds(60000)) {
    return std::make_unique<GraphvizChild>(platform::ChildCommand{MISBEHAVING_ENGINE, {how}}, deadline);
}

// A worker, and a way to wait for what it has to say.
class Waiting {
  public:
    explicit Waiting(std::unique_ptr<GraphvizChild> engine)
        : worker(std::move(engine), [this] {
              const std::lock_guard lock(mutex_);
              ready_ = true;
              changed_.notify_all();
          }) {}
    LayoutWorker::Answer answer() {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [this] { return ready_; });
            ready_ = false;
            if (auto answer = worker.take()) return *answer;
        }
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool ready_ = false;

  public:
    LayoutWorker worker;
};

const LayoutRequest& sample() {
    static const LayoutRequest request = layout_request(generate_model(60, 1));
    return request;
}

}  // namespace

TEST_CASE("a layout comes from a child and is the same each time") {
    Waiting waiting(engine("well"));
    waiting.worker.ask(sample());
    const auto first = waiting.answer();
    CHECK_FALSE(first.laid_out.notice);
    CHECK(first.request == sample());
    CHECK(faults(sample(), first.laid_out.layout) == "");
    waiting.worker.ask(sample());
    CHECK(waiting.answer().laid_out.layout == first.laid_out.layout);
    CHECK_FALSE(waiting.worker.is_busy());
    CHECK_FALSE(waiting.worker.take());
}

TEST_CASE("an engine that fails costs a notice, not the picture") {
    struct Case {
        const char* how;
        ErrorCode code;
    };
    for (const auto& [how, code] : std::vector<Case>{{"abort", ErrorCode::EngineCrashed},
                                                     {"garbage", ErrorCode::EngineGarbage},
                                                     {"cut-off", ErrorCode::EngineGarbage},
                                                     {"binary", ErrorCode::EngineGarbage},
                                                     {"ignore-input", ErrorCode::EngineGarbage},
                                                     {"flood", ErrorCode::EngineGarbage}}) {
        CAPTURE(how);
        Waiting waiting(engine(how));
        waiting.worker.ask(sample());
        const auto answer = waiting.answer();
        REQUIRE(answer.laid_out.notice);
        CHECK(answer.laid_out.notice->code == code);
        CHECK(answer.laid_out.layout == lay_out(sample()).layout);
    }
}

TEST_CASE("an engine that hangs is given up after its time") {
    Waiting waiting(engine("stall", milliseconds(150)));
    waiting.worker.ask(sample());
    const auto answer = waiting.answer();
    REQUIRE(answer.laid_out.notice);
    CHECK(*answer.laid_out.notice == Error{ErrorCode::EngineStalled, {"0.15"}});
    CHECK(faults(sample(), answer.laid_out.layout) == "");
}

TEST_CASE("an engine that is not there costs a notice, not the picture") {
    Waiting waiting(std::make_unique<GraphvizChild>(platform::ChildCommand{"/nowhere/at/all", {}}));
    waiting.worker.ask(sample());
    const auto answer = waiting.answer();
    REQUIRE(answer.laid_out.notice);
    CHECK(answer.laid_out.notice->code == ErrorCode::EngineCrashed);
}

TEST_CASE("an edit does not wait for an engine that hangs on an older request") {
    Waiting waiting(engine("stall"));  // it would hang for a minute
    waiting.worker.ask(sample());
    const LayoutRequest edited = remembering(sample(), lay_out(sample()).layout);
    waiting.worker.ask(edited);
    const auto answer = waiting.answer();
    CHECK(answer.request == edited);
    CHECK_FALSE(answer.laid_out.notice);
    CHECK(answer.laid_out.layout == lay_out(sample()).layout);
}

TEST_CASE("a worker whose engine hangs can be closed at once") {
    const auto before = std::chrono::steady_clock::now();
    {
        LayoutWorker worker(engine("stall"));
        worker.ask(sample());
    }
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(30));
}
