#include "render/layout/route.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "render/layout/detour.h"
#include "render/layout/link_curve.h"
#include "render/layout/obstacles.h"
#include "render/layout/ports.h"

namespace banso {

namespace {

constexpr double clearance = 7;  // between a link and a card it passes, where there is room
constexpr double track = 6;      // between two links through one gap, where there is room
constexpr int gaps_tried = 4;    // to either side of the straight line

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

Gap usable(const Gap& gap) {
    const double margin = std::min(clearance, (gap.high - gap.low) / 2);
    return {gap.low + margin, gap.high - margin};
}

double into(const Gap& gap, double y) {
    const Gap free = usable(gap);
    return std::clamp(y, free.low, std::max(free.low, free.high));
}

// Where one link passes one column.
struct Passing {
    int link = 0;
    int column = 0;
    std::size_t gap = 0;
    double enter = 0;  // y where it comes to the column
    double leave = 0;  // y where it leaves it again
};

class Router {
  public:
    Router(const std::vector<Rect>& boxes, const std::vector<RouteLink>& links)
        : boxes_(boxes), links_(links), obstacles_(boxes), passings_(links.size()) {
        for (const RouteColumn& column : obstacles_.columns()) uses_.emplace_back(column.gaps.size(), 0);
    }

    std::vector<std::vector<Point>> run() {
        for (int i = 0; i < static_cast<int>(links_.size()); ++i) choose_gaps(i);
        separate_tracks();
        place_ports();
        std::vector<std::vector<Point>> lines;
        for (int i = 0; i < static_cast<int>(links_.size()); ++i) lines.push_back(draw(i));
        return lines;
    }

  private:
    const std::vector<Rect>& boxes_;
    const std::vector<RouteLink>& links_;
    Obstacles obstacles_;
    std::vector<std::vector<int>> uses_;          // by column, gap: how many links pass there
    std::vector<std::vector<Passing>> passings_;  // by link, in running order
    std::vector<Port> leaving_;                   // by link
    std::vector<Port> arriving_;

    [[nodiscard]] const Rect& from(int link) const { return boxes_[at(links_[at(link)].from)]; }
    [[nodiscard]] const Rect& to(int link) const { return boxes_[at(links_[at(link)].to)]; }
    [[nodiscard]] bool forward(int link) const { return from(link).right() <= to(link).x; }
    [[nodiscard]] const RouteColumn& column(int i) const { return obstacles_.columns()[at(i)]; }

    // The columns a link has to pass, in running order.
    [[nodiscard]] std::vector<int> columns_between(int link) const {
        const double left = forward(link) ? from(link).right() : to(link).x;
        const double right = forward(link) ? to(link).x : from(link).right();
        const auto& columns = obstacles_.columns();
        const auto first = std::upper_bound(columns.begin(), columns.end(), left,
                                            [](double x, const RouteColumn& c) { return x < c.right; });
        std::vector<int> between;
        for (auto c = first; c != columns.end() && c->x < right; ++c)
            between.push_back(static_cast<int>(c - columns.begin()));
        if (!forward(link)) std::reverse(between.begin(), between.end());
        return between;
    }

    // The chain of gaps with the least way up and down, near the straight line, crowded gaps avoided.
    void choose_gaps(int link) {
        struct Step {
            std::size_t gap = 0;
            double y = 0;
            double cost = 0;
            int before = -1;
        };
        const std::vector<int> between = columns_between(link);
        if (between.empty()) return;
        const Point a{from(link).right(), from(link).centre().y};
        const Point b{to(link).x, to(link).centre().y};
        std::vector<std::vector<Step>> steps;
        for (const int c : between) {
            const double middle = (column(c).x + column(c).right) / 2;
            const double way = forward(link) ? (middle - a.x) / (b.x - a.x) : 0.5;
            const double line = a.y + way * (b.y - a.y);
            const auto nearest = static_cast<std::ptrdiff_t>(gap_near(column(c), line));
            const auto last = static_cast<std::ptrdiff_t>(column(c).gaps.size()) - 1;
            std::vector<Step> here;
            for (auto g = std::max<std::ptrdiff_t>(0, nearest - gaps_tried); g <= std::min(last, nearest + gaps_tried);
                 ++g) {
                const auto gap = static_cast<std::size_t>(g);
                Step step{gap, into(column(c).gaps[gap], line), 0, -1};
                const Gap free = usable(column(c).gaps[gap]);
                const double tracks = 1 + std::floor((free.high - free.low) / track);
                const double local = 0.25 * std::abs(step.y - line) + 30 * std::floor(uses_[at(c)][gap] / tracks);
                if (steps.empty()) step.cost = std::abs(step.y - a.y) + local;
                for (std::size_t k = 0; !steps.empty() && k < steps.back().size(); ++k) {
                    const double cost = steps.back()[k].cost + std::abs(step.y - steps.back()[k].y) + local;
                    if (step.before >= 0 && cost >= step.cost) continue;
                    step.cost = cost;
                    step.before = static_cast<int>(k);
                }
                here.push_back(step);
            }
            steps.push_back(std::move(here));
        }
        std::size_t best = 0;
        const auto total = [&](const Step& step) { return step.cost + std::abs(step.y - b.y); };
        for (std::size_t k = 1; k < steps.back().size(); ++k) {
            if (total(steps.back()[k]) < total(steps.back()[best])) best = k;
        }
        for (std::size_t i = steps.size(); i > 0; --i) {
            const Step& step = steps[i - 1][best];
            const int c = between[i - 1];
            ++uses_[at(c)][step.gap];
            passings_[at(link)].push_back({link, c, step.gap, step.y, step.y});
            if (step.before >= 0) best = at(step.before);
        }
        std::reverse(passings_[at(link)].begin(), passings_[at(link)].end());
        if (forward(link)) slant(link, a, b);
    }

    // In a wide gap a link need not run level: it follows the straight line between the nearest points it must meet.
    void slant(int link, Point a, Point b) {
        auto& chain = passings_[at(link)];
        Point before = a;
        for (std::size_t i = 0; i < chain.size(); ++i) {
            Passing& passing = chain[i];
            const RouteColumn& c = column(passing.column);
            Point after = b;
            if (i + 1 < chain.size())
                after = {(column(chain[i + 1].column).x + column(chain[i + 1].column).right) / 2, chain[i + 1].enter};
            const auto line = [&](double x) {
                return before.y + (x - before.x) / (after.x - before.x) * (after.y - before.y);
            };
            passing.enter = into(c.gaps[passing.gap], line(c.x));
            passing.leave = into(c.gaps[passing.gap], line(c.right));
            before = {c.right, passing.leave};
        }
    }

    void separate_tracks() {
        std::vector<std::vector<std::vector<Passing*>>> by_gap;
        for (const auto& gaps : uses_) by_gap.emplace_back(gaps.size());
        for (auto& chain : passings_) {
            for (Passing& passing : chain) by_gap[at(passing.column)][passing.gap].push_back(&passing);
        }
        for (std::size_t c = 0; c < by_gap.size(); ++c) {
            for (std::size_t g = 0; g < by_gap[c].size(); ++g) {
                if (by_gap[c][g].size() < 2) continue;
                const Gap free = usable(obstacles_.columns()[c].gaps[g]);
                spread(by_gap[c][g], free, &Passing::enter, &Passing::leave);
                spread(by_gap[c][g], free, &Passing::leave, &Passing::enter);
            }
        }
    }

    // Moves what passes one edge of a gap apart, order kept; links that come from above stay above.
    void spread(std::vector<Passing*>& passing, Gap free, double Passing::*here, double Passing::*there) const {
        const auto key = [&](const Passing* p) {
            return std::tuple(p->*here, p->*there, from(p->link).centre().y + to(p->link).centre().y, p->link);
        };
        std::sort(passing.begin(), passing.end(), [&](const Passing* a, const Passing* b) { return key(a) < key(b); });
        const double apart = std::min(track, (free.high - free.low) / static_cast<double>(passing.size() - 1));
        std::vector<double> wishes;
        for (const Passing* p : passing) wishes.push_back(p->*here);
        const std::vector<double> ys = keep_apart(wishes, apart, free.low, free.high);
        for (std::size_t i = 0; i < passing.size(); ++i) passing[i]->*here = ys[i];
    }

    void place_ports() {
        std::vector<bool> direct;
        for (int i = 0; i < static_cast<int>(links_.size()); ++i) {
            const auto& chain = passings_[at(i)];
            const double from_y = from(i).centre().y;
            const double to_y = to(i).centre().y;
            leaving_.push_back({links_[at(i)].from, chain.empty() ? to_y : chain.front().enter, to_y, 0});
            arriving_.push_back({links_[at(i)].to, chain.empty() ? from_y : chain.back().leave, from_y, 0});
            direct.push_back(chain.empty());
        }
        spread_ports(boxes_, leaving_);
        spread_ports(boxes_, arriving_);
        straighten(boxes_, direct, leaving_, arriving_);
    }

    [[nodiscard]] std::vector<Point> draw(int link) const {
        const Point a{from(link).right(), leaving_[at(link)].y};
        const Point b{to(link).x, arriving_[at(link)].y};
        std::vector<Point> line = forward(link) ? draw_forward(link, a, b) : draw_loop(link, a, b);
        if (!obstacles_.has_strays() || !obstacles_.blocks(line)) return line;
        std::vector<Point> around = detour(obstacles_, a, b);
        return around.empty() ? line : around;
    }

    [[nodiscard]] std::vector<Point> draw_forward(int link, Point a, Point b) const {
        std::vector<Point> knots{a};
        for (const Passing& passing : passings_[at(link)]) {
            knots.push_back({column(passing.column).x, passing.enter});
            knots.push_back({column(passing.column).right, passing.leave});
        }
        knots.push_back(b);
        return level_curve(knots);
    }

    // Out to the right, back through a gap of each column on the way, in from the left.
    [[nodiscard]] std::vector<Point> draw_loop(int link, Point a, Point b) const {
        LinkCurve curve(a);
        const auto& chain = passings_[at(link)];
        Point here = a;
        for (const Passing& passing : chain) {
            const RouteColumn& c = column(passing.column);
            const Point enter{c.right, passing.enter};
            if (&passing == &chain.front()) {
                curve.turn_to({std::max(a.x, enter.x), enter.y}, room_right_of(c) - std::max(0.0, a.x - enter.x));
                curve.line_to(enter);
            } else {
                curve.swing_to(enter);
            }
            here = {c.x, passing.enter};
            curve.line_to(here);
        }
        const RouteColumn* last = chain.empty() ? nullptr : &column(chain.back().column);
        curve.turn_to(b, last ? -room_left_of(*last) : -40);
        return curve.take();
    }

    [[nodiscard]] double room_right_of(const RouteColumn& c) const {
        const auto next = &c + 1;
        return next == obstacles_.columns().data() + obstacles_.columns().size() ? 72 : next->x - c.right;
    }
    [[nodiscard]] double room_left_of(const RouteColumn& c) const {
        return &c == obstacles_.columns().data() ? 72 : c.x - (&c - 1)->right;
    }
};

}  // namespace

std::vector<std::vector<Point>> route(const std::vector<Rect>& boxes, const std::vector<RouteLink>& links) {
    return Router(boxes, links).run();
}

void route(const LayoutRequest& request, Layout& placed) {
    std::vector<Rect> boxes;
    for (const CardPlace& card : placed.cards) boxes.push_back(card.box);
    std::vector<RouteLink> links;
    std::vector<std::size_t> drawn;
    for (std::size_t i = 0; i < request.links.size(); ++i) {
        placed.links[i].points.clear();
        if (!request.links[i].drawn) continue;
        links.push_back({request.links[i].from, request.links[i].to});
        drawn.push_back(i);
    }
    std::vector<std::vector<Point>> lines = route(boxes, links);
    for (std::size_t k = 0; k < drawn.size(); ++k) placed.links[drawn[k]].points = std::move(lines[k]);
}

}  // namespace banso
