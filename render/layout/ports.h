// Where links leave and reach the edges of boxes. Internal to render/layout.
#pragma once

#include <vector>

#include "model/geometry.h"

namespace banso {

// One end of a link at a box's edge.
struct Port {
    int box = 0;
    double aim = 0;      // the height the link comes from or goes to next
    double further = 0;  // and after that
    double y = 0;        // the outcome
};

// Spreads the ports of one side (all of them right edges, or all left) along their boxes' edges, in the order in which
// their links come from above or below. ports[i] belongs to link i.
void spread_ports(const std::vector<Rect>& boxes, std::vector<Port>& ports);

// Takes small steps out of links: where leaving[i] and arriving[i] differ by little, both move to one height, if their
// neighbours at the edges leave room. Links for which `direct[i]` is false pass other columns: their ends move to
// their aims instead.
void straighten(const std::vector<Rect>& boxes, const std::vector<bool>& direct, std::vector<Port>& leaving,
                std::vector<Port>& arriving);

}  // namespace banso
