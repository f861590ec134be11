#include "render/layout/crossings.h"

#include <algorithm>
#include <vector>

namespace banso {

namespace {

struct Line {
    Point a;  // the left end
    Point b;
    int from = 0;
    int to = 0;
    double top = 0;
    double bottom = 0;
};

// Twice the signed area of a triangle.
double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool share_an_end(const Line& p, const Line& q) {
    return p.from == q.from || p.from == q.to || p.to == q.from || p.to == q.to;
}

bool cross(const Line& p, const Line& q) {
    return turn(p.a, p.b, q.a) * turn(p.a, p.b, q.b) < 0 && turn(q.a, q.b, p.a) * turn(q.a, q.b, p.b) < 0;
}

}  // namespace

// From the top down: only lines whose heights overlap are looked at, which in a tall picture are few.
std::int64_t tangles(const LayoutRequest& request, const Layout& placed) {
    std::vector<Line> lines;
    for (const LinkRequest& link : request.links) {
        if (!link.drawn) continue;
        Line line{placed.cards[static_cast<std::size_t>(link.from)].box.centre(),
                  placed.cards[static_cast<std::size_t>(link.to)].box.centre(), link.from, link.to};
        if (line.b.x < line.a.x) std::swap(line.a, line.b);
        line.top = std::min(line.a.y, line.b.y);
        line.bottom = std::max(line.a.y, line.b.y);
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end(), [](const Line& p, const Line& q) { return p.top < q.top; });
    std::int64_t count = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& p = lines[i];
        for (std::size_t k = i + 1; k < lines.size() && lines[k].top <= p.bottom; ++k) {
            const Line& q = lines[k];
            if (q.a.x < p.b.x && p.a.x < q.b.x && !share_an_end(p, q)) count += cross(p, q);
        }
    }
    return count;
}

}  // namespace banso
