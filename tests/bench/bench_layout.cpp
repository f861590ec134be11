// Measures layout against its promises (few crossings, steady picture, never in the way) and against dot in the same
// run. Prints tables; never fails. --short leaves the 10,000 cards out, --steadiness and --crossings print one table.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>
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

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

class DotHere : public OrderingEngine {
  public:
    Result<Ordering> order(const LayoutRequest& request) override { return order_by_graphviz(request); }
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

// Pairs of links between two columns that cross because of the order of the lanes, whatever that of the cards.
std::int64_t forced_crossings(const LayoutRequest& request) {
    const auto card = [&](int i) -> const CardRequest& { return request.cards[at(i)]; };
    std::int64_t count = 0;
    for (const LinkRequest& p : request.links) {
        for (const LinkRequest& q : request.links) {
            if (card(p.from).column != card(q.from).column || card(p.to).column != card(q.to).column) continue;
            count += card(p.from).lane < card(q.from).lane && card(p.to).lane > card(q.to).lane;
        }
    }
    return count;
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

// A card that someone adds: where there are many, linked with one or two of the next columns at about its height.
void add_card(LayoutRequest& request, std::mt19937_64& dice, bool linked) {
    const auto roll = [&](std::size_t sides) { return static_cast<int>(dice() % sides); };
    const CardRequest like = request.cards[at(roll(request.cards.size()))];
    const int card = static_cast<int>(request.cards.size());
    request.cards.push_back(
        {.id = "new" + std::to_string(card), .column = like.column, .lane = like.lane, .height = like.height});
    if (!linked) return;
    const int links = 1 + roll(2);
    for (int tries = 0, made = 0; tries < 1000 && made < links; ++tries) {
        const int other = roll(at(card));
        const CardRequest& end = request.cards[at(other)];
        const bool across = roll(100) < 6;
        if (std::abs(end.column - like.column) != 1 || (!across && end.lane != like.lane)) continue;
        const bool forward = end.column > like.column;
        request.links.push_back(
            {"newlink" + std::to_string(request.links.size()), forward ? card : other, forward ? other : card});
        ++made;
    }
}

void steadiness() {
    std::puts("steadiness: 32 insertions, 4 seeds; share of other cards that moved by more than half a card");
    std::puts("cards  insertions                        mean    worst  swaps");
    for (const int cards : {60, 120, 200, 1000}) {
        for (const bool chained : {false, true}) {
            for (const bool linked : {true, false}) {
                double sum = 0;
                double worst = 0;
                int swaps = 0;
                for (std::uint64_t seed = 1; seed <= 4; ++seed) {
                    const LayoutRequest fresh = layout_request(generate_model(cards, seed));
                    const Layout shown = lay_out(fresh).layout;
                    const LayoutRequest start = remembering(fresh, shown);
                    LayoutRequest request = start;
                    Layout before = shown;
                    std::mt19937_64 dice(seed);
                    for (int i = 0; i < 32; ++i) {
                        if (!chained) request = start;
                        add_card(request, dice, linked);
                        const Layout after = place_remembered(request);
                        const Steadiness moved = compare(chained ? before : shown, after);
                        sum += moved.share_moved;
                        worst = std::max(worst, moved.share_moved);
                        swaps += moved.swaps;
                        if (!chained) continue;
                        request = remembering(request, after);
                        before = after;
                    }
                }
                std::printf("%5d  %-21s %-9s %5.2f %%  %5.1f %%  %5d\n", cards,
                            chained ? "one after another" : "each from the start", linked ? "linked" : "unlinked",
                            sum / 128 * 100, worst * 100, swaps);
            }
        }
    }
    std::puts("(promised: mean below 5 %, none above 25 %, no swaps)");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && argv[1] == layout_child_argument) return run_layout_child();
    const std::string_view only = argc > 1 ? argv[1] : "";
    if (only != "--steadiness") crossings();
    if (only != "--crossings") steadiness();
    if (only.empty() || only == "--short") times(only.empty());
}
