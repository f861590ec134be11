// How long a session takes to read and to write, beside nlohmann's bare parse and dump of the same bytes in the same
// run. bench_sessions [FILE]; without one, a generated session of 10,000 cards. Build it without sanitizers, with -O2.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <nlohmann/json.hpp>
#include <vector>

#include "model/io/json_check.h"
#include "model/io/read_session.h"
#include "model/io/write_session.h"
#include "tests/support/random_document.h"
#include "tests/support/scratch_folder.h"

namespace {

// Milliseconds; round-robin medians, so that what else the machine does falls on all alike.
std::vector<double> medians(const std::vector<std::function<void()>>& works) {
    std::vector<std::vector<double>> times(works.size());
    for (int round = 0; round < 9; ++round) {
        for (std::size_t i = 0; i < works.size(); ++i) {
            const auto begin = std::chrono::steady_clock::now();
            works[i]();
            times[i].push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        }
    }
    std::vector<double> result;
    for (auto& each : times) {
        std::nth_element(each.begin(), each.begin() + 4, each.end());
        result.push_back(each[4]);
    }
    return result;
}

}  // namespace

int main(int count, char** args) {
    using namespace banso;
    test::RandomShape shape;
    shape.cards = 10'000;
    shape.records = 2'000;
    shape.filled = 0.25;
    const std::string bytes = count > 1 ? test::slurp(args[1]) : io::write_session(test::random_document(1, shape));
    const io::ReadResult read = io::read_session(bytes);
    if (!read.document) return std::puts("not a valid session"), 1;
    const nlohmann::ordered_json tree = nlohmann::ordered_json::parse(bytes);
    const std::vector<double> ms =
        medians({[&] {
                     const auto parsed = nlohmann::json::parse(bytes);
                     require(parsed.is_object(), "the bytes are JSON");
                 },
                 [&] { (void)io::read_session(bytes); }, [&] { (void)io::check_json(bytes); },
                 [&] { (void)tree.dump(2); }, [&] { (void)io::write_session(*read.document); }});
    std::printf("%zu cards, %zu links, %.1f MB\n", read.document->cards().size(), read.document->links().size(),
                static_cast<double>(bytes.size()) / 1e6);
    std::printf("nlohmann parse %.1f ms; read_session %.1f ms = %.2f x (of which check_json %.1f ms)\n", ms[0], ms[1],
                ms[1] / ms[0], ms[2]);
    std::printf("nlohmann dump  %.1f ms; write_session %.1f ms = %.2f x, %.2f x read_session\n", ms[3], ms[4],
                ms[4] / ms[3], ms[4] / ms[1]);
}
