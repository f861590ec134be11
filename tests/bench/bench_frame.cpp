// What a frame of the whole interface costs, menus, panels, Scene and draw lists included, without OpenGL: the part of
// a frame that is ours. Prints medians and 95th percentiles in milliseconds, the median of the processor's time, and
// whether an idle window asks for frames.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>
#include <time.h>

#include "model/edits/cards.h"
#include "model/io/write_session.h"
#include "tests/render/scene/pictures.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/ui_driver.h"

using namespace banso;
using namespace banso::test;

namespace {

// Milliseconds: as they pass, and those in which this thread had a processor. The second is the better figure where
// others use the machine, too.
struct Times {
    double passed = 0;
    double used = 0;
    friend Times operator-(Times a, Times b) { return {a.passed - b.passed, a.used - b.used}; }
};

Times now() {
    const auto milliseconds = [](clockid_t clock) {
        timespec time{};
        clock_gettime(clock, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
    };
    return {milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_THREAD_CPUTIME_ID)};
}

// Lays out at once and notes what that took: in the window another thread does it.
class LayoutsElsewhere final : public LayoutSource {
  public:
    void request(const LayoutRequest& request) override {
        const Times start = now();
        answer_ = Answer{request, lay_out(request)};
        const Times took = now() - start;
        times_ = {times_.passed + took.passed, times_.used + took.used};
    }
    std::optional<Answer> take() override { return std::exchange(answer_, std::nullopt); }
    Times take_times() { return std::exchange(times_, {}); }

  private:
    std::optional<Answer> answer_;
    Times times_;
};

struct Bench {
    LayoutsElsewhere layouts;
    std::unique_ptr<UiDriver> driver;
    int cards = 0;
};

struct Cost {
    double median = 0;
    double worst_twentieth = 0;
    double median_used = 0;
};

// What happens on the window's thread from `before`, which changes something, to the end of the frame.
Cost cost_of(Bench& bench, const std::function<void(int)>& before) {
    constexpr int rounds = 101;
    std::vector<double> passed, used;
    for (int i = 0; i < rounds; ++i) {
        bench.layouts.take_times();
        const Times start = now();
        before(i);
        bench.driver->frame();
        const Times took = now() - start - bench.layouts.take_times();
        passed.push_back(took.passed);
        used.push_back(took.used);
    }
    std::sort(passed.begin(), passed.end());
    std::sort(used.begin(), used.end());
    return {passed[passed.size() / 2], passed[passed.size() * 19 / 20], used[used.size() / 2]};
}

int cards_in_sight(UiDriver& driver) {
    const Rect sight = driver.workspace().camera.visible(driver.workspace().ui.viewport);
    const auto& cards = driver.workspace().picture().shown().cards;
    return static_cast<int>(
        std::count_if(cards.begin(), cards.end(), [&](const ViewCard& card) { return overlap(sight, card.box); }));
}

void row(Bench& bench, const std::string& what, const std::function<void(int)>& before) {
    const Cost cost = cost_of(bench, before);
    std::printf("%7d %8d  %-46s %7.2f %7.2f %7.2f\n", bench.cards, cards_in_sight(*bench.driver), what.c_str(),
                cost.median, cost.worst_twentieth, cost.median_used);
}

// The same things done in what is in sight now.
void rows(Bench& bench, const std::string& where) {
    Workspace& workspace = bench.driver->workspace();
    const auto& shown = workspace.picture().shown().cards;
    row(bench, where + ", at rest", [](int) {});
    row(bench, where + ", panning", [&](int i) {
        workspace.camera.pan({i % 2 == 0 ? 7.0 : -7.0, i % 2 == 0 ? 5.0 : -5.0});
    });
    row(bench, where + ", selecting", [&](int i) {
        workspace.editor().selection().set(any(shown[static_cast<std::size_t>(i * 7) % shown.size()].id));
    });
    row(bench, where + ", pointing", [](int i) {
        ImGui::GetIO().AddMousePosEvent(300.0f + static_cast<float>(i * 83 % 1200),
                                        200.0f + static_cast<float>(i * 37 % 700));
    });
    workspace.editor().selection().clear();
    row(bench, where + ", zooming", [&](int i) { workspace.camera.zoom_at({960, 540}, i % 2 == 0 ? 1.1 : 1 / 1.1); });
}

// One card gets a new title, which changes nobody's place. The layout itself is not counted: it is made elsewhere.
void rename_row(Bench& bench, const std::string& where) {
    Workspace& workspace = bench.driver->workspace();
    const CardId renamed = workspace.picture().shown().cards.front().id;
    row(bench, where + ", a card renamed", [&](int i) {
        const auto done = workspace.editor().edit({EditLabel::RenameCard}, [&](Transaction& t) {
            return edits::set_title(t, renamed, i % 2 == 0 ? "一" : "二");
        });
        REQUIRE(done);
    });
}

void measure(int cards) {
    const ScratchFolder folder;
    const std::string path = folder / "generated.banso.json";
    std::ofstream(path, std::ios::binary) << io::write_session(generated(cards, 1));
    Bench bench;
    bench.cards = cards;
    UiOptions options;
    options.file = path;
    options.screen = {1920, 1080};
    options.layouts = &bench.layouts;
    bench.driver = std::make_unique<UiDriver>(options);
    Workspace& workspace = bench.driver->workspace();
    workspace.set_view(StandardView::Whole);
    bench.driver->settle();
    rows(bench, "as opened");
    workspace.ui.wants_fit = Fit::All;
    bench.driver->settle();
    rows(bench, "everything in sight");
    bench.driver->settle();
    const bool rests = std::isinf(bench.driver->frame());
    std::printf("%7d           at rest the next frame is wanted %s\n", cards, rests ? "never" : "by itself");

    workspace.settings.animate = false;
    rename_row(bench, "everything in sight");
    workspace.set_view(StandardView::Meeting2);
    bench.driver->settle();
    rename_row(bench, "a meeting's view as opened");
}

}  // namespace

// The driver reports to doctest; so this is one of its programs.
TEST_CASE("what a frame costs") {
    std::printf("  cards in sight  what                                            median    95 %%    used (ms)\n");
    for (const int cards : {60, 1000, 10000}) measure(cards);
}
