#include "app/jobs/graphviz_child.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <string>
#include <utility>

#include "render/layout/graphviz_protocol.h"

namespace banso {

namespace {

using std::chrono::milliseconds;

constexpr unsigned child_lives_seconds = 120;  // longer than any deadline: only against orphans

// Generous: dot needs about 60 ms for 1,000 cards and 2 s for 10,000.
milliseconds deadline_for(const LayoutRequest& request) {
    return milliseconds(3000) + milliseconds(2) * request.cards.size();
}

std::string in_seconds(milliseconds time) {
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.3g", static_cast<double>(time.count()) / 1000);
    return text.data();
}

}  // namespace

int run_layout_child() {
    platform::end_with_parent(child_lives_seconds);
    std::string request;
    std::array<char, 65536> buffer;
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stdin))
        request.append(buffer.data(), count);
    const Result<std::string> answer = answer_by_graphviz(request);
    if (!answer) return 3;
    const bool written =
        std::fwrite(answer->data(), 1, answer->size(), stdout) == answer->size() && std::fflush(stdout) == 0;
    return written ? 0 : 4;
}

GraphvizChild::GraphvizChild() : GraphvizChild({platform::own_program(), {std::string(layout_child_argument)}}) {}

GraphvizChild::GraphvizChild(platform::ChildCommand command, milliseconds deadline)
    : command_(std::move(command)), deadline_(deadline) {}

Result<Ordering> GraphvizChild::order(const LayoutRequest& request, const std::stop_token& stop) {
    std::atomic<bool> cancelled = false;
    const std::stop_callback on_stop(stop, [&] { cancelled = true; });
    const milliseconds deadline = deadline_.count() > 0 ? deadline_ : deadline_for(request);
    const platform::ChildResult child = platform::run_child(command_, request_to_bytes(request), deadline, &cancelled);
    switch (child.end) {
        case platform::ChildEnd::Exited:
            if (child.status == 0) return ordering_from_bytes(request, child.output);
            return Error{ErrorCode::EngineCrashed, {"exit " + std::to_string(child.status)}};
        case platform::ChildEnd::Signalled:
            return Error{ErrorCode::EngineCrashed, {"signal " + std::to_string(child.status)}};
        case platform::ChildEnd::NotStarted:
            return Error{ErrorCode::EngineCrashed, {"errno " + std::to_string(child.status)}};
        case platform::ChildEnd::OutputTooLong:
            return Error{ErrorCode::EngineGarbage, {"length"}};
        case platform::ChildEnd::DeadlinePassed:
            return Error{ErrorCode::EngineStalled, {in_seconds(deadline)}};
        case platform::ChildEnd::Cancelled:
            return Error{ErrorCode::EngineStalled, {"0"}};
    }
    return Error{ErrorCode::EngineCrashed, {""}};
}

}  // namespace banso
