// What a frame of the whole interface costs, menus, panels, Scene and draw lists included, without OpenGL: the part of
// a frame that is ours. Prints medians and 95th percentiles in milliseconds, and how many frames an idle window asks
// for.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/io/write_session.h"
#include "tests/render/scene/pictures.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/ui_driver.h"

using namespace banso;
using namespace banso::test;

namespace {

struct Cost {
    double median = 0;
    double worst_twentieth = 0;
};

// `before` changes something before each frame; only the frame is timed.
Cost cost_of(UiDriver& driver, const std::function<void(int)>& before) {
    constexpr int rounds = 101;
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        before(i);
        const auto start = std::chrono::steady_clock::now();
        driver.frame();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 19 / 20]};
}

int cards_in_sight(UiDriver& driver) {
    const Rect sight = driver.workspace().camera.visible(driver.workspace().ui.viewport);
    const auto& cards = driver.workspace().picture().shown().cards;
    return static_cast<int>(
        std::count_if(cards.begin(), cards.end(), [&](const ViewCard& card) { return overlap(sight, card.box); }));
}

void row(UiDriver& driver, int cards, const char* what, const std::function<void(int)>& before) {
    const Cost cost = cost_of(driver, before);
    std::printf("%7d %8d  %-46s %7.2f %7.2f\n", cards, cards_in_sight(driver), what, cost.median, cost.worst_twentieth);
}

void measure(int cards) {
    const ScratchFolder folder;
    const std::string path = folder / "generated.banso.json";
    std::ofstream(path, std::ios::binary) << io::write_session(generated(cards, 1));
    UiOptions options;
    options.file = path;
    options.screen = {1920, 1080};
    UiDriver driver(options);
    Workspace& workspace = driver.workspace();
    const auto nothing = [](int) {};
    const auto pan = [&](int i) { workspace.camera.pan({i % 2 == 0 ? 7.0 : -7.0, i % 2 == 0 ? 5.0 : -5.0}); };
    const auto& ids = workspace.picture().shown().cards;
    const auto select = [&](int i) {
        workspace.editor().selection().set(any(ids[static_cast<std::size_t>(i * 7) % ids.size()].id));
    };
    const auto at = [&](const char* where) {
        std::string what = std::string(where) + ", at rest";
        row(driver, cards, what.c_str(), nothing);
        what = std::string(where) + ", panning";
        row(driver, cards, what.c_str(), pan);
        what = std::string(where) + ", selecting";
        row(driver, cards, what.c_str(), select);
        workspace.editor().selection().clear();
        what = std::string(where) + ", zooming";
        row(driver, cards, what.c_str(), [&](int i) {
            workspace.camera.zoom_at({960, 540}, i % 2 == 0 ? 1.1 : 1 / 1.1);
        });
    };
    workspace.set_view(StandardView::Whole);
    driver.settle();
    at("as opened");
    workspace.ui.wants_fit = Fit::All;
    driver.settle();
    at("everything in sight");
    driver.settle();
    const bool rests = std::isinf(driver.frame());
    std::printf("%7d           at rest the next frame is wanted %s\n", cards, rests ? "never" : "by itself");
}

}  // namespace

// The driver reports to doctest; so this is one of its programs.
TEST_CASE("what a frame costs") {
    std::printf("  cards in sight  what                                            median    95 %% (ms)\n");
    for (const int cards : {60, 1000, 10000}) measure(cards);
}
