// Measures how still the picture holds while people edit it (contract.md, how figures are taken), beside what dot makes
// of the same edits. One table; exit status 1 when a promise is not kept.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "app/platform/child_process.h"
#include "render/layout/engine.h"
#include "render/layout/graphviz_engine.h"
#include "render/layout/place.h"
#include "tests/support/layout_edits.h"
#include "tests/support/layout_samples.h"

using namespace banso;
using namespace banso::tests;

namespace {

constexpr std::array sizes{60, 120, 200, 1000};
constexpr std::uint64_t seeds = 4;
constexpr int edits = 32;
constexpr int dots_edits = 8;  // it takes its time

constexpr double most_on_average = 0.05;
constexpr double most_at_once = 0.25;
constexpr double most_crossings_grown = 1.25;  // of Banso's own fresh layout

bool all_kept = true;

const char* verdict(bool kept) {
    all_kept = all_kept && kept;
    return kept ? "" : "  << missed";
}

// How a row of the table came out; sums over all seeds and edits.
struct Row {
    double moved = 0;
    double worst = 0;
    int swaps = 0;
    double crossings = 0;
    double length = 0;
    int count = 0;

    void add(const LayoutRequest& request, const Layout& after, const Steadiness& steadiness) {
        moved += steadiness.share_moved;
        worst = std::max(worst, steadiness.share_moved);
        swaps += steadiness.swaps;
        crossings += static_cast<double>(straight_crossings(request, after));
        length += total_length(request, after);
        ++count;
    }
    void print(int cards, const char* what, const char* more) const {
        const double n = count;
        std::printf("%5d  %-36s %6.2f %%  %5.1f %%  %5d  %9.1f  %11.0f%s\n", cards, what, moved / n * 100, worst * 100,
                    swaps, crossings / n, length / n, more);
    }
    // For what has been promised.
    void judge(int cards, const char* what) const {
        print(cards, what, verdict(moved / count < most_on_average && worst <= most_at_once && swaps == 0));
    }
};

Layout fresh_by_dot(const LayoutRequest& request) {
    return place_fresh(request, *order_by_graphviz(request));
}

// The same with all cards in one lane.
Layout fresh_by_dot_without_lanes(LayoutRequest request) {
    request.lanes.resize(1);
    for (CardRequest& card : request.cards) card.lane = 0;
    return place_fresh(request, *order_by_graphviz(request));
}

// Does one edit and gives the id of the card that was meant to move, if there is one.
using Edit = std::function<std::string(Hand&, LayoutRequest&)>;

// Each edit is made on the same picture (`successive` false) or on what the one before has left.
Row measure(int cards, bool successive, const Edit& edit) {
    Row row;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const LayoutRequest model = layout_request(generate_model(cards, seed));
        Layout before = lay_out(model).layout;
        LayoutRequest remembered = remembering(model, before);
        Hand hand(seed);
        for (int i = 0; i < edits; ++i) {
            LayoutRequest request = remembered;
            const std::string meant = edit(hand, request);
            const Layout after = place_remembered(request);
            row.add(request, after, compare(before, after, meant));
            if (!successive) continue;
            before = after;
            remembered = remembering(request, after);
        }
    }
    return row;
}

// Where `dot -Tplain` puts the cards by itself: a cluster a lane, a rank a column.
Layout placed_by_dot(const LayoutRequest& request) {
    std::string text =
        "digraph { rankdir=LR; newrank=true; splines=false; node [shape=box fixedsize=true width=3.3];\n";
    for (std::size_t lane = 0; lane < request.lanes.size(); ++lane) {
        text += "subgraph cluster" + std::to_string(lane) + " {";
        for (std::size_t i = 0; i < request.cards.size(); ++i) {
            const CardRequest& card = request.cards[i];
            if (card.lane == static_cast<int>(lane))
                text += " " + std::to_string(i) + " [height=" + std::to_string(card.height / 72) + "];";
        }
        text += "}\n";
    }
    for (int column = 0; column < request.columns; ++column) {
        text += "{rank=same;";
        for (std::size_t i = 0; i < request.cards.size(); ++i)
            if (request.cards[i].column == column) text += " " + std::to_string(i);
        text += "}\n";
    }
    for (const LinkRequest& link : request.links)
        text += std::to_string(link.from) + "->" + std::to_string(link.to) + "\n";
    const auto answer = platform::run_child({"/usr/bin/dot", {"-Tplain"}}, text + "}\n", std::chrono::minutes(1));
    Layout layout = fresh_by_dot(request);
    std::istringstream lines(answer.output);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string word;
        std::size_t card = 0;
        double x = 0;
        double y = 0;
        if (!(words >> word >> card >> x >> y) || word != "node" || card >= layout.cards.size()) continue;
        Rect& box = layout.cards[card].box;  // inches, upwards
        box.x = x * 72 - box.w / 2;
        box.y = -y * 72 - box.h / 2;
    }
    return layout;
}

// What the same insertions cost when each time dot is asked anew: its own picture, its order kept inside the lanes, and
// its order without lanes.
void measure_dot(int cards) {
    Row own;
    Row in_lanes;
    Row without_lanes;
    double forced = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const LayoutRequest model = layout_request(generate_model(cards, seed));
        const std::array before{placed_by_dot(model), fresh_by_dot(model), fresh_by_dot_without_lanes(model)};
        Hand hand(seed);
        for (int i = 0; i < dots_edits; ++i) {
            LayoutRequest request = model;
            hand.add_card(request, true);
            const std::array after{placed_by_dot(request), fresh_by_dot(request), fresh_by_dot_without_lanes(request)};
            own.add(request, after[0], compare(before[0], after[0]));
            in_lanes.add(request, after[1], compare(before[1], after[1]));
            without_lanes.add(request, after[2], compare(before[2], after[2]));
            forced += static_cast<double>(forced_crossings(request));
        }
    }
    own.print(cards, "dot anew, its own picture", "");
    in_lanes.print(cards, "dot's order anew, restacked in lanes", "");
    without_lanes.print(cards, "dot's order anew, without lanes", "");
    std::printf("%5d  %-36s %8s  %7s  %5s  %9.1f\n\n", cards, "forced by the order of lanes", "", "", "",
                forced / in_lanes.count);
}

// Crossings after 30 successive insertions, beside those of a fresh layout of the same cards.
void measure_growth(int cards) {
    double grown = 0;
    double fresh = 0;
    double worst = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        LayoutRequest request = layout_request(generate_model(cards, seed));
        request = remembering(request, lay_out(request).layout);
        Hand hand(seed);
        Layout layout;
        for (int i = 0; i < 30; ++i) {
            hand.add_card(request, true);
            layout = place_remembered(request);
            request = remembering(request, layout);
        }
        const auto now = static_cast<double>(straight_crossings(request, layout));
        for (CardRequest& card : request.cards) card.remembered.reset();
        const auto afresh = static_cast<double>(straight_crossings(request, lay_out(request).layout));
        grown += now;
        fresh += afresh;
        worst = std::max(worst, now / std::max(afresh, 1.0));
    }
    const double ratio = grown / fresh;
    std::printf("%5d  after 30 insertions %7.1f crossings, laid out afresh %7.1f: %.2f x (worst seed %.2f x)%s\n",
                cards, grown / static_cast<double>(seeds), fresh / static_cast<double>(seeds), ratio, worst,
                verdict(ratio <= most_crossings_grown));
}

Edit add_card(bool linked) {
    return [linked](Hand& hand, LayoutRequest& request) { return hand.add_card(request, linked), std::string(); };
}

void steadiness(int cards) {
    measure(cards, false, add_card(true)).judge(cards, "add a linked card");
    measure(cards, false, add_card(false)).judge(cards, "add a card without links");
    measure(cards, true, add_card(true)).judge(cards, "add linked cards, one after another");
    measure(cards, false, [](Hand& hand, LayoutRequest& request) {
        return hand.rename(request), std::string();
    }).judge(cards, "a title grows by a line or two");
    measure(cards, false, [](Hand& hand, LayoutRequest& request) {
        return hand.add_link(request), std::string();
    }).judge(cards, "add a link");
    measure(cards, false, [](Hand& hand, LayoutRequest& request) {
        return hand.remove_card(request), std::string();
    }).judge(cards, "delete a card");
    measure(cards, false, [](Hand& hand, LayoutRequest& request) {
        return hand.move_card(request);
    }).judge(cards, "move a card");
    measure_dot(cards);
}

}  // namespace

int main() {
    std::printf(
        "%d edits, %d seeds a row (dot: %d edits). Moved: share of the other cards more than half their height from\n"
        "where they were, the median shift taken away. Crossings and length: straight from centre to centre, means.\n"
        "dot's own picture puts the lanes in any order.\n\n",
        edits, static_cast<int>(seeds), dots_edits);
    std::puts("cards  edit                                    moved    worst  swaps  crossings  edge length");
    for (const int cards : sizes) steadiness(cards);
    for (const int cards : sizes) measure_growth(cards);
    std::printf(
        "\npromised: moved below %.0f %% in the mean, at most %.0f %% at once; no swaps; crossings at most %.2f x "
        "those of a fresh layout: %s\n",
        most_on_average * 100, most_at_once * 100, most_crossings_grown, all_kept ? "kept" : "NOT KEPT");
    return all_kept ? 0 : 1;
}
