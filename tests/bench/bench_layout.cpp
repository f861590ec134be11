// Measures layout against its promises (few crossings, never in the way) and against dot in the same run. Prints
// tables; never fails. --short leaves the 10,000 cards out, --crossings prints that table alone. How still the picture
// holds is bench_steadiness' matter.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/jobs/graphviz_child.h"
#include "app/platform/child_process.h"
#include "render/layout/engine.h"
#include "render/layout/graphviz_engine.h"
#include "render/layout/place.h"
#include "render/layout/route.h"
#include "tests/support/layout_samples.h"

using namespace banso;
using namespace banso::tests;

namespace {

class DotHere : public OrderingEngine {
  public:
    Result<Ordering> order(const LayoutRequest& request, const std::stop_token& /*stop*/) override {
        return order_by_graphviz(request);
    }
};

double milliseconds_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median_time(int runs, const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) times.push_back(milliseconds_of(work));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void crossings() {
    std::puts("crossings, straight from centre to centre, sums over 5 seeds");
    std::puts("cards  dot in lanes  banso alone  dot improved  lay_out  ratio  forced by lanes");
    double all_dot = 0;
    double all_ours = 0;
    DotHere engine;
    for (const int cards : {60, 120, 200}) {
        std::int64_t dot = 0, alone = 0, improved = 0, ours = 0, forced = 0;
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const LayoutRequest request = layout_request(generate_model(cards, seed));
            const Ordering dots = *order_by_graphviz(request);
            dot += straight_crossings(request, place_fresh(request, dots));
            alone += straight_crossings(request, lay_out(request).layout);
            improved += straight_crossings(request, place_fresh(request, improve(request, dots)));
            ours += straight_crossings(request, lay_out(request, &engine).layout);
            forced += forced_crossings(request);
        }
        std::printf("%5d  %12ld  %11ld  %12ld  %7ld  %5.2f  %15ld\n", cards, dot, alone, improved, ours,
                    static_cast<double>(ours) / static_cast<double>(dot), forced);
        all_dot += static_cast<double>(dot);
        all_ours += static_cast<double>(ours);
    }
    std::printf("  all  %12.0f  %35.0f  %5.2f  (promised: at most 0.9)\n\n", all_dot, all_ours, all_ours / all_dot);
}

std::string flat_dot(const LayoutRequest& request) {
    std::string text = "digraph { rankdir=LR; node [shape=box fixedsize=true width=3.33 height=1.25 label=\"\"];\n";
    for (int column = 0; column < request.columns; ++column) {
        text += "{rank=same;";
        for (std::size_t i = 0; i < request.cards.size(); ++i) {
            if (request.cards[i].column == column) text += " c" + std::to_string(i);
        }
        text += "}\n";
    }
    for (const LinkRequest& link : request.links)
        text += "c" + std::to_string(link.from) + " -> c" + std::to_string(link.to) + "\n";
    return text + "}\n";
}

void times(bool with_most) {
    std::puts("times in ms, medians; dot: dot -Tplain as a process, without lanes");
    std::puts("cards  dot process  lay_out, dot in child  ratio  banso alone  place again  route  again/fresh");
    for (const int cards : {300, 1000, 10000}) {
        if (cards == 10000 && !with_most) continue;
        const int runs = cards == 10000 ? 1 : 5;
        const LayoutRequest request = layout_request(generate_model(cards, 1));
        const std::string text = flat_dot(request);
        const double dot = median_time(runs, [&] {
            platform::run_child({"/usr/bin/dot", {"-Tplain"}}, text, std::chrono::minutes(5));
        });
        GraphvizChild engine;
        Layout layout;
        const double fresh = median_time(runs, [&] { layout = lay_out(request, &engine).layout; });
        const double alone = median_time(runs, [&] { layout = lay_out(request).layout; });
        LayoutRequest edited = remembering(request, layout);
        edited.cards.push_back({.id = "new", .column = 2, .lane = 3, .height = 84});
        edited.links.push_back({"new", cards / 5, cards});
        Layout placed;
        const double again = median_time(9, [&] { placed = place_remembered(edited); });
        const double routing = median_time(9, [&] { route(edited, placed); });
        std::printf("%5d  %11.1f  %21.1f  %5.2f  %11.1f  %11.2f  %5.2f  %11.3f\n", cards, dot, fresh, fresh / dot,
                    alone, again, routing, (again + routing) / fresh);
    }
    std::puts(
        "(promised: the whole process at most 1.0 × dot at 300 and 1,000, 0.25 × at 10,000; again at most 0.1 × "
        "fresh)\n");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && argv[1] == layout_child_argument) return run_layout_child();
    const std::string_view only = argc > 1 ? argv[1] : "";
    crossings();
    if (only != "--crossings") times(only.empty());
}
