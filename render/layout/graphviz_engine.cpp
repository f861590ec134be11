#include "render/layout/graphviz_engine.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

namespace banso {

namespace {

constexpr std::size_t quicker_above = 1000;  // cards; dot's search is cut short
constexpr std::size_t split_above = 3000;    // cards; each lane by itself, as only that holds at size

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// cgraph takes char* where it means const char*.
char* text(const char* literal) {
    return const_cast<char*>(literal);
}

// One dot graph. A cluster for each lane, rank=same for each column, newrank=true: clusters with rank=same but without
// newrank abort the process. `phase=2` ends dot's work with the order, which is all that is wanted of it.
class DotGraph {
  public:
    explicit DotGraph(const LayoutRequest& request)
        : request_(request), graph_(agopen(text("banso"), Agstrictdirected, nullptr)) {
        agsafeset(graph_, text("rankdir"), text("LR"), text(""));
        agsafeset(graph_, text("newrank"), text("true"), text(""));
        agsafeset(graph_, text("phase"), text("2"), text(""));
        if (request.cards.size() > quicker_above) {
            agsafeset(graph_, text("mclimit"), text("0.3"), text(""));
            agsafeset(graph_, text("nslimit"), text("0.5"), text(""));
        }
        agattr(graph_, AGNODE, text("shape"), text("box"));
        agattr(graph_, AGNODE, text("fixedsize"), text("true"));
        agattr(graph_, AGNODE, text("label"), text(""));
        agattr(graph_, AGNODE, text("order"), text(""));
        agattr(graph_, AGEDGE, text("style"), text(""));
        for (int c = 0; c < request.columns; ++c) columns_.push_back(subgraph("column" + std::to_string(c)));
        for (Agraph_t* column : columns_) agsafeset(column, text("rank"), text("same"), text(""));
        for (std::size_t i = 0; i < request.lanes.size(); ++i)
            lanes_.push_back(subgraph("cluster" + std::to_string(i)));
        add_spine();
    }
    ~DotGraph() { agclose(graph_); }
    DotGraph(const DotGraph&) = delete;
    DotGraph& operator=(const DotGraph&) = delete;

    void add_card(int i) {
        const CardRequest& card = request_.cards[at(i)];
        Agnode_t* node = agnode(graph_, text(("c" + std::to_string(i)).c_str()), 1);
        agsubnode(columns_[at(card.column)], node, 1);
        agsubnode(lanes_[at(card.lane)], node, 1);
        nodes_.resize(std::max(nodes_.size(), at(i) + 1), nullptr);
        nodes_[at(i)] = node;
    }

    // Backward links are turned round; links within a column would only forbid orders.
    void add_link(int from, int to) {
        const int step = request_.cards[at(to)].column - request_.cards[at(from)].column;
        if (step == 0) return;
        if (step < 0) std::swap(from, to);
        agedge(graph_, nodes_[at(from)], nodes_[at(to)], nullptr, 1);
    }

    // The place of each card in its column; empty if dot did not say.
    std::vector<int> places(const std::vector<int>& cards) {
        GVC_t* context = gvContext();
        std::vector<int> places;
        if (gvLayout(context, graph_, "dot") == 0) {
            for (const int i : cards) {
                const char* order = agget(nodes_[at(i)], text("order"));
                if (!order || !*order) break;
                places.push_back(std::atoi(order));
            }
            gvFreeLayout(context, graph_);
        }
        gvFreeContext(context);
        if (places.size() != cards.size()) places.clear();
        return places;
    }

  private:
    Agraph_t* subgraph(const std::string& name) { return agsubg(graph_, text(name.c_str()), 1); }

    // A chain of one node a column keeps the columns in order where no link does.
    void add_spine() {
        Agnode_t* before = nullptr;
        for (Agraph_t* column : columns_) {
            Agnode_t* node = agnode(graph_, text(("s" + std::to_string(&column - columns_.data())).c_str()), 1);
            agsubnode(column, node, 1);
            if (before) agedge(graph_, before, node, nullptr, 1);
            before = node;
        }
    }

    const LayoutRequest& request_;
    Agraph_t* graph_;
    std::vector<Agraph_t*> columns_;
    std::vector<Agraph_t*> lanes_;
    std::vector<Agnode_t*> nodes_;
};

// Runs dot on some of the cards and notes their places. False if dot failed.
bool run_dot(const LayoutRequest& request, const std::vector<int>& cards, std::vector<int>& places) {
    if (cards.empty()) return true;
    std::vector<bool> taken(request.cards.size(), false);
    for (const int i : cards) taken[at(i)] = true;
    DotGraph graph(request);
    for (const int i : cards) graph.add_card(i);
    for (const LinkRequest& link : request.links) {
        if (link.drawn && taken[at(link.from)] && taken[at(link.to)]) graph.add_link(link.from, link.to);
    }
    const std::vector<int> found = graph.places(cards);
    for (std::size_t k = 0; k < found.size(); ++k) places[at(cards[k])] = found[k];
    return !found.empty();
}

Ordering by_places(const LayoutRequest& request, const std::vector<int>& places) {
    Ordering ordering = order_as_listed(request);
    for (auto& column : ordering.columns) {
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) {
            const int lane_a = request.cards[at(a)].lane;
            const int lane_b = request.cards[at(b)].lane;
            if (lane_a != lane_b) return lane_a < lane_b;
            return places[at(a)] < places[at(b)];
        });
    }
    return ordering;
}

Error no_order() {
    return Error{ErrorCode::EngineGarbage, {"graphviz"}};
}

}  // namespace

Result<Ordering> order_by_graphviz(const LayoutRequest& request) {
    std::vector<int> places(request.cards.size(), 0);
    std::vector<std::vector<int>> parts(request.cards.size() > split_above ? request.lanes.size() : 1);
    for (std::size_t i = 0; i < request.cards.size(); ++i) {
        parts[parts.size() > 1 ? at(request.cards[i].lane) : 0].push_back(static_cast<int>(i));
    }
    for (const std::vector<int>& part : parts) {
        if (!run_dot(request, part, places)) return no_order();
    }
    return by_places(request, places);
}

}  // namespace banso
