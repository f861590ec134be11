// What a frame of the picture costs: building the Scene, nothing painted. Prints milliseconds: figures of one
// machine, in a release build.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "render/pick.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

template <class Work>
double median_ms(int rounds, Work&& work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void report(int cards) {
    Pictures pictures(generated(cards, 1));
    const ViewLayout placed = pictures.placed(StandardView::Whole);
    CardHeights heights(pictures.texts().measurer());
    const auto ask = [&] { layout_request(pictures.document(), japanese(), heights); };
    const double first = median_ms(1, ask);
    const double again = median_ms(5, ask);
    const double view = median_ms(3, [&] { (void)pictures.placed(StandardView::Whole); });
    std::printf("%d cards: layout request %.1f ms, again %.1f ms, put into a view and routed %.1f ms\n", cards, first,
                again, view);
    for (const double zoom : {0.05, 0.3, 0.5, 1.0}) {
        SceneOptions options;
        options.detail = detail_at(zoom);
        const Point centre = placed.bounds.centre();
        options.visible = Rect{centre.x - 960 / zoom, centre.y - 540 / zoom, 1920 / zoom, 1080 / zoom};
        std::size_t items = 0;
        const auto build = [&] {
            items = build_scene(pictures.document(), placed, options, japanese(), pictures.texts()).items.size();
        };
        std::printf("  zoom %.2f: %.2f ms", zoom, median_ms(31, build));
        std::printf(", %zu items\n", items);
    }
    SceneOptions everything;
    const auto build_all = [&] { build_scene(pictures.document(), placed, everything, japanese(), pictures.texts()); };
    std::printf("  every card with everything it says: %.2f ms\n", median_ms(11, build_all));
    const Scene scene = build_scene(pictures.document(), placed, everything, japanese(), pictures.texts());
    std::printf("  a picker: %.2f ms", median_ms(5, [&] { Picker picker(scene); }));
    const Picker picker(scene);
    std::printf(", one look %.4f ms\n", median_ms(101, [&] { (void)picker.at(scene.bounds.centre()); }));
}

}  // namespace

int main() {
    for (const int cards : {60, 1000, 10000}) report(cards);
}
