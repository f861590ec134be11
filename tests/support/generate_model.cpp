#include "tests/support/generate_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

namespace banso::tests {

namespace {

constexpr int kinds = 7;
constexpr std::array<double, kinds> share{0.19, 0.16, 0.20, 0.17, 0.13, 0.09, 0.06};
constexpr double across_areas = 0.06;
constexpr double skipping = 0.08;

constexpr std::array<const char*, 6> areas{"退院支援", "日常の療養支援", "急変時の対応",
                                           "看取り",   "災害時の備え",   "全体"};
constexpr std::array<const char*, kinds> what{"の実績件数",          "の担い手が足りない",   "の手順書をつくる",
                                              "の研修会の開催数",    "を多職種で共有できる", "への不安が減る",
                                              "で望む場所で暮らせる"};
constexpr std::array<const char*, 5> about{"入退院時の情報共有", "訪問看護ステーションの連携", "夜間・休日の連絡体制",
                                           "ケアマネジャーと病棟看護師の顔の見える関係", "医療材料の融通"};
constexpr std::array<const char*, 3> long_tail{"", "（山間部の二地区を含む）",
                                               "ために、関係機関の役割と連絡先を一覧にして毎年度見直す"};

class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
    double uniform() {  // 0 ≤ u < 1; splitmix64
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
    }
    int below(int count) { return static_cast<int>(uniform() * count); }
    double gauss(double mean, double deviation) {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return mean + deviation * radius * std::cos(2 * std::numbers::pi * uniform());
    }

  private:
    std::uint64_t state_;
};

class Generator {
  public:
    Generator(int cards, std::uint64_t seed) : random_(seed * 100003 + static_cast<std::uint64_t>(cards)) {
        add_cards(cards);
        add_links();
    }
    ModelSketch take() { return std::move(model_); }

  private:
    std::vector<int>& cell(int kind, int area) { return cells_[{kind, area}]; }
    const ModelSketch::Card& card(int i) const { return model_.cards[static_cast<std::size_t>(i)]; }

    void add_cards(int count) {
        std::array<int, kinds> quota{};
        int sum = 0;
        for (std::size_t k = 0; k < kinds; ++k) {
            quota[k] = std::max(model_.areas, static_cast<int>(std::lround(count * share[k])));
            sum += quota[k];
        }
        for (; sum != count && sum > kinds * model_.areas; sum += sum < count ? 1 : -1) {
            *std::max_element(quota.begin(), quota.end()) += sum < count ? 1 : -1;
        }
        for (int k = 0; k < kinds; ++k) {
            const int cards = quota[static_cast<std::size_t>(k)];
            for (int i = 0; i < cards; ++i) add_card(k, i * model_.areas / cards);
        }
    }

    void add_card(int kind, int area) {
        const auto pick = [&](const auto& words) {
            return std::string(words[static_cast<std::size_t>(random_.below(static_cast<int>(words.size())))]);
        };
        std::string title = pick(about) + what[static_cast<std::size_t>(kind)] + pick(long_tail);
        if (random_.uniform() < 0.3)
            title = std::string(areas[static_cast<std::size_t>(area) % areas.size()]) +
                    what[static_cast<std::size_t>(kind)];
        cell(kind, area).push_back(static_cast<int>(model_.cards.size()));
        model_.cards.push_back({kind, area, std::move(title)});
    }

    void add_links() {
        led_to_.assign(model_.cards.size(), false);
        const int count = static_cast<int>(model_.cards.size());
        for (int u = 0; u < count; ++u) {
            if (card(u).kind == kinds - 1) continue;
            const double dice = random_.uniform();
            const int links = dice < 0.45 ? 1 : dice < 0.85 ? 2 : 3;
            for (int i = 0; i < links; ++i) {
                const bool skips = card(u).kind < kinds - 2 && random_.uniform() < skipping;
                const int area = random_.uniform() < across_areas ? random_.below(model_.areas) : card(u).area;
                add_link(u, card_near(u, card(u).kind + (skips ? 2 : 1), area));
            }
        }
        for (int v = 0; v < count; ++v) {
            if (card(v).kind > 0 && !led_to_[static_cast<std::size_t>(v)])
                add_link(card_near(v, card(v).kind - 1, card(v).area), v);
        }
    }

    // People link what stands at about the same height of an area.
    int card_near(int u, int kind, int area) {
        const std::vector<int>& own = cell(card(u).kind, card(u).area);
        const auto index = std::find(own.begin(), own.end(), u) - own.begin();
        const double place = own.size() > 1 ? static_cast<double>(index) / static_cast<double>(own.size() - 1) : 0.5;
        const std::vector<int>& others = cell(kind, area);
        const double last = static_cast<double>(others.size() - 1);
        const double at = random_.gauss(place * last, std::clamp(static_cast<double>(others.size()) * 0.15, 0.7, 4.0));
        return others[static_cast<std::size_t>(std::lround(std::clamp(at, 0.0, last)))];
    }

    void add_link(int from, int to) {
        if (!linked_.insert({from, to}).second) return;
        model_.links.push_back({from, to});
        led_to_[static_cast<std::size_t>(to)] = true;
    }

    Random random_;
    ModelSketch model_;
    std::map<std::pair<int, int>, std::vector<int>> cells_;
    std::set<std::pair<int, int>> linked_;
    std::vector<bool> led_to_;
};

}  // namespace

ModelSketch generate_model(int cards, std::uint64_t seed) {
    return Generator(std::max(cards, 42), seed).take();
}

}  // namespace banso::tests
