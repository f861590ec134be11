#include "render/layout/ports.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace banso {

namespace {

constexpr double spacing = 12;       // between two links at one edge, where there is room
constexpr double least_spacing = 7;  // where a link is straightened
constexpr double margin = 10;        // from a card's corner to the first link
constexpr double largest_step = 18;  // more is not a step but a way

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

double margin_of(const Rect& box) {
    return std::min(margin, box.h / 4);
}

// Links at each box, from the top.
std::vector<std::vector<int>> by_box(const std::vector<Rect>& boxes, const std::vector<Port>& ports) {
    std::vector<std::vector<int>> links(boxes.size());
    for (int i = 0; i < static_cast<int>(ports.size()); ++i) links[at(ports[at(i)].box)].push_back(i);
    for (auto& own : links) {
        const auto key = [&](int link) { return std::tuple(ports[at(link)].aim, ports[at(link)].further, link); };
        std::sort(own.begin(), own.end(), [&](int p, int q) { return key(p) < key(q); });
    }
    return links;
}

// One side's ports while they are being moved.
class Edges {
  public:
    Edges(const std::vector<Rect>& boxes, std::vector<Port>& ports)
        : boxes_(boxes),
          ports_(ports),
          links_(by_box(boxes, ports)),
          places_(ports.size()),
          fixed_(ports.size(), false) {
        for (const auto& own : links_) {
            for (std::size_t k = 0; k < own.size(); ++k) places_[at(own[k])] = k;
        }
    }
    [[nodiscard]] double y(int link) const { return ports_[at(link)].y; }
    [[nodiscard]] bool may_stand(int link, double y) const {
        if (y == ports_[at(link)].y) return true;
        if (fixed_[at(link)]) return false;
        const Rect& box = boxes_[at(ports_[at(link)].box)];
        const auto& own = links_[at(ports_[at(link)].box)];
        const std::size_t k = places_[at(link)];
        const double low = k > 0 ? ports_[at(own[k - 1])].y + least_spacing : box.y + margin_of(box);
        const double high =
            k + 1 < own.size() ? ports_[at(own[k + 1])].y - least_spacing : box.bottom() - margin_of(box);
        return y >= low && y <= high;
    }
    void fix(int link, double y) {
        ports_[at(link)].y = y;
        fixed_[at(link)] = true;
    }

  private:
    const std::vector<Rect>& boxes_;
    std::vector<Port>& ports_;
    std::vector<std::vector<int>> links_;
    std::vector<std::size_t> places_;  // of each link among those of its box
    std::vector<bool> fixed_;
};

}  // namespace

void spread_ports(const std::vector<Rect>& boxes, std::vector<Port>& ports) {
    const std::vector<std::vector<int>> links = by_box(boxes, ports);
    for (std::size_t b = 0; b < boxes.size(); ++b) {
        const double n = static_cast<double>(links[b].size());
        const double room = boxes[b].h - 2 * margin_of(boxes[b]);
        const double apart = n > 1 ? std::min(spacing, room / (n - 1)) : 0;
        double y = boxes[b].centre().y - apart * (n - 1) / 2;
        for (const int link : links[b]) {
            ports[at(link)].y = y;
            y += apart;
        }
    }
}

void straighten(const std::vector<Rect>& boxes, const std::vector<bool>& direct, std::vector<Port>& leaving,
                std::vector<Port>& arriving) {
    Edges right(boxes, leaving);
    Edges left(boxes, arriving);
    std::vector<std::pair<double, int>> steps;
    for (int i = 0; i < static_cast<int>(leaving.size()); ++i) {
        if (!direct[at(i)]) {
            const double start = leaving[at(i)].aim;
            const double end = arriving[at(i)].aim;
            if (std::abs(start - right.y(i)) <= largest_step && right.may_stand(i, start)) right.fix(i, start);
            if (std::abs(end - left.y(i)) <= largest_step && left.may_stand(i, end)) left.fix(i, end);
            continue;
        }
        const double step = std::abs(right.y(i) - left.y(i));
        if (step <= largest_step) steps.emplace_back(step, i);
    }
    std::sort(steps.begin(), steps.end());
    for (const auto& [step, link] : steps) {
        for (const double y : {left.y(link), right.y(link), (left.y(link) + right.y(link)) / 2}) {
            if (!right.may_stand(link, y) || !left.may_stand(link, y)) continue;
            right.fix(link, y);
            left.fix(link, y);
            break;
        }
    }
}

}  // namespace banso
