// What 点検 costs: all rules over generated models of 300, 1,000 and 10,000 cards, beside reading the same session
// (which is what `banso validate` does) in the same run. Build it without sanitizers, with -O2.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "model/checks/findings.h"
#include "model/checks/owed.h"
#include "model/io/read_session.h"
#include "model/io/write_session.h"
#include "tests/support/builders.h"
#include "tests/support/generate_model.h"

namespace {

using namespace banso;

constexpr int rounds = 15;

double median_ms(const std::function<void()>& work) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[rounds / 2];
}

Value known(const char* figure, const char* as_of) {
    Value value;
    value.value = Decimal::parse(figure);
    value.as_of = {as_of};
    value.source = "圏域調査";
    return value;
}

// What a session of that size holds besides: figures, notes, owners, a PDCA sheet for every other countermeasure.
void fill(Card& card, int number) {
    card.note = "第2回で話したこと。様式は今のものを使い、多職種で確かめる。看護師さんと薬剤師さんの意見を聞いた。";
    if (card.kind == CardKind::Indicator) {
        card.direction = Direction::Up;
        card.baseline = known("58.0", "2024-04/2025-03");
        card.target = known("80.0", "2029-04/2030-03");
        card.measurements = {known("63.5", "2026-12")};
    }
    if (card.kind == CardKind::Countermeasure) {
        card.owner = number % 5 == 0 ? "" : "P05";
        card.owner_state = OwnerState::Accepted;
        card.due = {"2027-03"};
    }
}

Document generated(int cards) {
    const tests::ModelSketch sketch = tests::generate_model(cards, 1);
    const std::vector<std::string> areas{"discharge", "daily", "emergency", "end_of_life", "disaster", "overall"};
    const std::vector<std::string> prefixes{"IN", "K", "T", "OP", "C", "B", "A"};
    std::vector<std::string> codes;
    std::vector<test::AnyRecordValue> records;
    for (const auto& each : sketch.cards) {
        const int number = static_cast<int>(codes.size()) + 1;
        codes.push_back(prefixes.at(static_cast<std::size_t>(each.kind)) + std::to_string(number));
        Card card = test::card(codes.back(), areas.at(static_cast<std::size_t>(each.area)), each.title);
        fill(card, number);
        if (card.kind == CardKind::Countermeasure && number % 2 == 0)
            records.emplace_back(Cycle{.id = {"cycle" + std::to_string(number)},
                                       .countermeasure = card.id,
                                       .check = "3回開いた。OP01のとおり。",
                                       .evaluated_on = {"2027-01-21"}});
        records.emplace_back(std::move(card));
    }
    for (const auto& each : sketch.links) {
        const std::string& from = codes.at(static_cast<std::size_t>(each.from));
        const bool evidence = from.starts_with("IN");
        records.emplace_back(test::link(from, codes.at(static_cast<std::size_t>(each.to)),
                                        evidence ? LinkRole::Evidence : LinkRole::Flow));
    }
    return test::document_with(std::move(records));
}

}  // namespace

int main() {
    for (const int cards : {300, 1'000, 10'000}) {
        const Document document = generated(cards);
        const std::string bytes = io::write_session(document);
        std::size_t found = 0;
        const double checking = median_ms([&] { found = checks::check(document, Day{2027, 4, 1}).open.size(); });
        const double owing = median_ms([&] { (void)checks::owed(document, 3); });
        const double validating = median_ms([&] { require(io::read_session(bytes).document.has_value(), "valid"); });
        std::printf(
            "%6d cards, %5zu links: %6zu findings in %7.2f ms = %.2f us a card, %.2f x validating (%.2f ms); "
            "owed %.2f ms\n",
            cards, document.links().size(), found, checking, checking * 1000 / cards, checking / validating, validating,
            owing);
    }
}
