#include "tests/render/scene/pictures.h"

#include <algorithm>
#include <array>

#include "model/codes.h"
#include "tests/support/generate_model.h"

namespace banso::test {
namespace {

Value value(const char* number, const char* as_of) {
    return {.value = Decimal::parse(number), .as_of = Date{as_of}};
}

Value no_value(ValueState state) {
    return {.state = state};
}

Card rate() {
    Card made = card("IN01", "discharge", "退院支援ルールに沿った情報提供率");
    made.unit = "%";
    made.baseline = value("58.0", "2024-04/2025-03");
    made.target = value("80.0", "2029-04/2030-03");
    made.measurements = {value("63.5", "2026-12")};
    return made;
}

Card unknown_rate() {
    Card made = card("IN02", "disaster", "電源・搬送計画のある医療機器使用者の割合");
    made.unit = "%";
    made.baseline = no_value(ValueState::Unknown);
    made.baseline->plan = MeasuringPlan{.how = "調査票", .when = Date{"2027-09"}};
    made.target = no_value(ValueState::NotSet);
    return made;
}

Card issue(const std::string& code, const char* title, Level importance, CardState state) {
    Card made = card(code, "discharge", title);
    made.raised_by = {"ケアマネジャー", "看護師"};
    made.importance = importance;
    made.state = state;
    return made;
}

Card measure(const std::string& code, const char* owner, const char* due, Progress progress) {
    Card made = card(code, "discharge", "退院支援ルールを見直し、病院ごとに説明会を開く");
    made.owner = owner;
    made.due = Date{due};
    made.progress = progress;
    return made;
}

}  // namespace

void Pictures::stack() {
    const LayoutRequest request = layout_request(document_, japanese(), texts_);
    const LayoutStyle& style = request.style;
    for (LinkPath& path : layout_.links) path.points.clear();  // to be routed anew
    double top = 0;
    for (std::size_t lane = 0; lane < layout_.lanes.size(); ++lane) {
        std::array<double, 7> next{};
        next.fill(top + style.lane_padding);
        double bottom = top + style.min_lane_height;
        for (CardPlace& place : layout_.cards) {
            if (place.lane != static_cast<int>(lane)) continue;
            double& y = next[static_cast<std::size_t>(place.column)];
            place.box.y = y;
            y += place.box.h + style.row_gap;
            bottom = std::max(bottom, y);
        }
        layout_.lanes[lane].box.y = top;
        layout_.lanes[lane].box.h = bottom - top;
        top = bottom + style.lane_gap;
    }
}

Document one_of_everything() {
    Card output = card("OP01", "discharge", "説明会を開いた回数");
    output.unit = "回";
    output.target = value("3", "2027-03");
    output.measurements = {value("1", "2027-01-21")};
    Participant hospital{.id = {"p05"}, .code = "P05", .affiliation = "架空中央病院", .name = "架空 太郎"};
    Comment comment{.id = {"comment-1"}, .on = {"t01"}, .text = "時期を分けて示す。", .state = CommentState::Open};
    Link guess = link("OP01", "C01");
    guess.basis = LinkBasis::Hypothesis;
    return document_with({rate(),
                          unknown_rate(),
                          issue("K01", "退院支援ルールの利用が進まない病院がある", Level::High, CardState::Adopted),
                          issue("K02", "相談先が分からない", Level::Middle, CardState::Held),
                          measure("T01", "P05", "2027-03", Progress::Running),
                          measure("T02", "", "", Progress::NotStarted),
                          output,
                          card("C01", "discharge", "退院情報が届く"),
                          card("B01", "discharge", "切れ目なく退院できる"),
                          card("A01", "overall", "住み慣れた地域で望む療養と看取りができる"),
                          hospital,
                          comment,
                          link("IN01", "K01", LinkRole::Evidence),
                          link("K01", "T01"),
                          link("K02", "T02"),
                          link("T01", "OP01"),
                          guess,
                          link("C01", "B01"),
                          link("B01", "A01"),
                          link("IN01", "B01", LinkRole::Measures),
                          link("IN02", "A01", LinkRole::Measures),
                          Placement{.card = {"t01"}, .order = 1024, .y = 40, .pin = Point{0, 40}}});
}

Document generated(int cards, std::uint64_t seed) {
    const tests::ModelSketch sketch = tests::generate_model(cards, seed);
    constexpr std::array areas{"discharge", "daily", "emergency", "end_of_life", "disaster", "overall"};
    std::vector<AnyRecordValue> records;
    std::vector<std::string> codes;
    std::array<int, 7> counts{};
    for (std::size_t i = 0; i < sketch.cards.size(); ++i) {
        const auto kind = static_cast<CardKind>(sketch.cards[i].kind);
        const int number = ++counts[static_cast<std::size_t>(sketch.cards[i].kind)];
        codes.push_back(std::string(code_prefix(kind)) + (number < 10 ? "0" : "") + std::to_string(number));
        Card made = card(codes.back(), areas[static_cast<std::size_t>(sketch.cards[i].area)], sketch.cards[i].title);
        const bool measured = kind == CardKind::Indicator || kind == CardKind::Output;
        if (measured && i % 3 != 0) made.baseline = value("12.5", "2024-04/2025-03");
        if (measured && i % 5 == 0) made.measurements = {value("13", "2026-12-01")};
        if (measured) made.unit = i % 2 == 0 ? "%" : "人/年";
        if (kind == CardKind::Countermeasure && i % 2 == 0) made.owner = "地区医師会 在宅医療連携センター";
        if (i % 7 == 0) made.state = CardState::Held;
        records.push_back(made);
    }
    for (const auto& one : sketch.links)
        records.push_back(link(codes[static_cast<std::size_t>(one.from)], codes[static_cast<std::size_t>(one.to)]));
    return document_with(std::move(records));
}

}  // namespace banso::test
