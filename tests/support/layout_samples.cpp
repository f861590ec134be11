#include "tests/support/layout_samples.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace banso::tests {

namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

double height_of(const std::string& title) {
    const auto characters = std::count_if(title.begin(), title.end(), [](char c) { return (c & 0xC0) != 0x80; });
    return 44 + 20 * std::max(1.0, std::ceil(static_cast<double>(characters) / 14));
}

// Twice the signed area of a triangle.
double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

// Whether a stretch runs through the inside of a box (Liang-Barsky).
bool runs_over(Point a, Point b, const Rect& box) {
    double enter = 0;
    double leave = 1;
    const auto cut = [&](double from, double step, double low, double high) {
        if (std::abs(step) < 1e-12) return from > low && from < high;
        double t0 = (low - from) / step;
        double t1 = (high - from) / step;
        if (t0 > t1) std::swap(t0, t1);
        enter = std::max(enter, t0);
        leave = std::min(leave, t1);
        return true;
    };
    if (!cut(a.x, b.x - a.x, box.x, box.right()) || !cut(a.y, b.y - a.y, box.y, box.bottom())) return false;
    return leave - enter > 1e-9;
}

class Examination {
  public:
    Examination(const LayoutRequest& request, const Layout& layout) : request_(request), layout_(layout) {}

    std::string faults() {
        if (!sizes()) return found_.str();
        lanes();
        cards();
        links();
        return found_.str();
    }

  private:
    const LayoutRequest& request_;
    const Layout& layout_;
    std::ostringstream found_;

    bool sizes() {
        const bool same =
            request_.cards.size() == layout_.cards.size() && request_.links.size() == layout_.links.size() &&
            request_.lanes.size() == layout_.lanes.size() && layout_.columns.size() == at(request_.columns);
        if (!same) found_ << "not everything is in the layout\n";
        return same;
    }

    void lanes() {
        for (std::size_t i = 0; i < layout_.lanes.size(); ++i) {
            const Rect& box = layout_.lanes[i].box;
            if (layout_.lanes[i].id != request_.lanes[i].id) found_ << "lane " << i << " has another's id\n";
            if (box.h < request_.style.min_lane_height) found_ << "lane " << i << " is too low\n";
            if (i > 0 && box.y < layout_.lanes[i - 1].box.bottom())
                found_ << "lane " << i << " is over the one before\n";
        }
        for (std::size_t i = 1; i < layout_.columns.size(); ++i) {
            if (layout_.columns[i].x < layout_.columns[i - 1].x + layout_.columns[i - 1].w)
                found_ << "columns overlap\n";
        }
    }

    void cards() {
        std::vector<std::size_t> by_x(layout_.cards.size());
        for (std::size_t i = 0; i < by_x.size(); ++i) by_x[i] = i;
        std::sort(by_x.begin(), by_x.end(), [&](auto a, auto b) {
            const Rect& p = layout_.cards[a].box;
            const Rect& q = layout_.cards[b].box;
            return p.y < q.y;
        });
        for (std::size_t k = 0; k < by_x.size(); ++k) {
            const CardPlace& card = layout_.cards[by_x[k]];
            one_card(request_.cards[by_x[k]], card);
            for (std::size_t m = k + 1; m < by_x.size() && layout_.cards[by_x[m]].box.y < card.box.bottom(); ++m) {
                const CardPlace& other = layout_.cards[by_x[m]];
                if (overlap(card.box, other.box)) found_ << card.id << " and " << other.id << " overlap\n";
            }
        }
    }

    void one_card(const CardRequest& asked, const CardPlace& card) {
        const Rect& lane = layout_.lanes[at(asked.lane)].box;
        const ColumnPlace& column = layout_.columns[at(asked.column)];
        if (card.id != asked.id || card.column != asked.column || card.lane != asked.lane)
            found_ << asked.id << " is mixed up\n";
        if (card.box.h != asked.height || card.box.w != request_.style.card_width)
            found_ << card.id << " has another size\n";
        if (card.box.y < lane.y || card.box.bottom() > lane.bottom()) found_ << card.id << " is outside its lane\n";
        if (!asked.pin && card.box.x != column.x) found_ << card.id << " is outside its column\n";
        if (!asked.pin) return;
        const Point offset{card.box.x - column.x, card.box.y - lane.y};
        if (std::hypot(offset.x - asked.pin->x, offset.y - asked.pin->y) > 0.01)
            found_ << card.id << " is not where it is pinned\n";
    }

    void links() {
        for (std::size_t i = 0; i < layout_.links.size(); ++i) {
            const LinkPath& path = layout_.links[i];
            const LinkRequest& asked = request_.links[i];
            if (path.id != asked.id) found_ << "link " << i << " has another's id\n";
            if (!asked.drawn && !path.points.empty()) found_ << path.id << " is drawn\n";
            if (!asked.drawn) continue;
            if (path.points.size() < 2) {
                found_ << path.id << " has no points\n";
                continue;
            }
            const Rect& from = layout_.cards[at(asked.from)].box;
            const Rect& to = layout_.cards[at(asked.to)].box;
            const Point first = path.points.front();
            const Point last = path.points.back();
            if (first.x != from.right() || first.y < from.y || first.y > from.bottom())
                found_ << path.id << " does not leave its card's right edge\n";
            if (last.x != to.x || last.y < to.y || last.y > to.bottom())
                found_ << path.id << " does not reach its card's left edge\n";
            over_cards(path);
        }
    }

    void over_cards(const LinkPath& path) {
        Rect around{path.points[0].x, path.points[0].y, 0, 0};
        for (const Point p : path.points) around = united(around, {p.x, p.y, 0, 0});
        around = grown(around, 1);
        for (const CardPlace& card : layout_.cards) {
            if (!overlap(around, card.box)) continue;
            const Rect inside = grown(card.box, -0.01);
            for (std::size_t k = 1; k < path.points.size(); ++k) {
                if (!runs_over(path.points[k - 1], path.points[k], inside)) continue;
                found_ << path.id << " runs over " << card.id << "\n";
                break;
            }
        }
    }
};

}  // namespace

LayoutRequest layout_request(const ModelSketch& model) {
    LayoutRequest request;
    for (int i = 0; i < model.areas; ++i) request.lanes.push_back({"lane" + std::to_string(i), 0});
    for (const ModelSketch::Card& card : model.cards) {
        request.cards.push_back({.id = "c" + std::to_string(request.cards.size()),
                                 .column = card.kind,
                                 .lane = card.area,
                                 .height = height_of(card.title)});
    }
    for (const ModelSketch::Link& link : model.links) {
        request.links.push_back({"l" + std::to_string(request.links.size()), link.from, link.to, true});
    }
    return request;
}

LayoutRequest remembering(LayoutRequest request, const Layout& layout) {
    for (std::size_t i = 0; i < request.cards.size(); ++i) {
        const CardPlace& card = layout.cards[i];
        request.cards[i].remembered = Remembered{card.order, card.box.y - layout.lanes[at(card.lane)].box.y};
    }
    for (std::size_t i = 0; i < request.lanes.size(); ++i) request.lanes[i].height = layout.lanes[i].box.h;
    return request;
}

std::int64_t straight_crossings(const LayoutRequest& request, const Layout& layout) {
    struct Line {
        Point a, b;
        int from, to;
    };
    std::vector<Line> lines;
    for (const LinkRequest& link : request.links) {
        if (!link.drawn) continue;
        Line line{layout.cards[at(link.from)].box.centre(), layout.cards[at(link.to)].box.centre(), link.from, link.to};
        if (line.b.x < line.a.x) std::swap(line.a, line.b);
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.a.x < b.a.x; });
    std::int64_t count = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t k = i + 1; k < lines.size() && lines[k].a.x < lines[i].b.x; ++k) {
            const Line& p = lines[i];
            const Line& q = lines[k];
            if (p.from == q.from || p.from == q.to || p.to == q.from || p.to == q.to) continue;
            if (cross(p.a, p.b, q.a, q.b)) ++count;
        }
    }
    return count;
}

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

double total_length(const LayoutRequest& request, const Layout& layout) {
    double sum = 0;
    for (const LinkRequest& link : request.links) {
        if (!link.drawn) continue;
        const Point a = layout.cards[at(link.from)].box.centre();
        const Point b = layout.cards[at(link.to)].box.centre();
        sum += std::hypot(b.x - a.x, b.y - a.y);
    }
    return sum;
}

Steadiness compare(const Layout& before, const Layout& after, const std::string& but) {
    std::unordered_map<std::string_view, const CardPlace*> now;
    for (const CardPlace& card : after.cards) now[card.id] = &card;
    struct Pair {
        const CardPlace* was;
        const CardPlace* is;
        [[nodiscard]] double shift() const { return is->box.y - was->box.y; }
    };
    std::vector<Pair> pairs;
    for (const CardPlace& card : before.cards) {
        const auto found = now.find(card.id);
        if (found != now.end() && card.id != but) pairs.push_back({&card, found->second});
    }
    if (pairs.empty()) return {};
    const auto middle = pairs.begin() + static_cast<std::ptrdiff_t>(pairs.size() / 2);
    std::nth_element(pairs.begin(), middle, pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.shift() < b.shift(); });
    const double median = middle->shift();
    Steadiness steadiness;
    const auto moved = std::count_if(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return std::abs(pair.shift() - median) > pair.was->box.h / 2;
    });
    steadiness.share_moved = static_cast<double>(moved) / static_cast<double>(pairs.size());
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return std::pair(a.was->column, a.was->box.y) < std::pair(b.was->column, b.was->box.y);
    });
    for (std::size_t k = 1; k < pairs.size(); ++k) {  // neighbours in order everywhere: all in order
        const Pair& upper = pairs[k - 1];
        const Pair& lower = pairs[k];
        const bool told_apart = upper.was->column == lower.was->column && upper.was->box.y != lower.was->box.y;
        steadiness.swaps += told_apart && upper.is->box.y >= lower.is->box.y;
    }
    return steadiness;
}

std::string faults(const LayoutRequest& request, const Layout& layout) {
    return Examination(request, layout).faults();
}

std::string to_svg(const LayoutRequest& request, const Layout& layout) {
    const double width =
        layout.columns.empty() ? 100 : layout.columns.back().x + layout.columns.back().w + request.style.side;
    const double height = layout.lanes.empty() ? 100 : layout.lanes.back().box.bottom();
    std::ostringstream out;
    out << "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-10 -10 " << width + 20 << " " << height + 20
        << "' width='" << width + 20 << "' height='" << height + 20
        << "'>\n<rect x='-10' y='-10' width='100%' height='100%' fill='white'/>\n";
    const auto rect = [&](const Rect& r, const char* style) {
        out << "<rect x='" << r.x << "' y='" << r.y << "' width='" << r.w << "' height='" << r.h << "' " << style
            << "/>\n";
    };
    for (const LanePlace& lane : layout.lanes) rect(lane.box, "fill='#f3f1ec'");
    for (const CardPlace& card : layout.cards) rect(card.box, "rx='6' fill='#fff' stroke='#789'");
    for (const CardPlace& card : layout.cards) {
        out << "<text x='" << card.box.x + 8 << "' y='" << card.box.y + 20 << "' font-size='14' fill='#345'>" << card.id
            << "</text>\n";
    }
    for (const LinkPath& link : layout.links) {
        if (link.points.empty()) continue;
        out << "<polyline fill='none' stroke='#3b6ea5' stroke-width='1.6' stroke-opacity='0.8' points='";
        for (const Point p : link.points) out << p.x << "," << p.y << " ";
        out << "'/>\n";
        const Point end = link.points.back();
        out << "<path d='M" << end.x << " " << end.y << "l-8 -4v8z' fill='#3b6ea5'/>\n";
    }
    out << "</svg>\n";
    return out.str();
}

}  // namespace banso::tests
