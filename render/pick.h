// What is where in a picture: reads the same Scene that is painted. Looked up in a grid, so that a model of 10,000
// cards answers at once.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "render/scene/scene.h"

namespace banso {

struct Picked {
    Part part = Part::Ground;
    RecordId record;
    std::size_t item = 0;  // index into Scene::items
    friend bool operator==(const Picked&, const Picked&) = default;
};

// Made for one Scene, which must outlive it and not change. Frames of selection and hover are never picked.
class Picker {
  public:
    explicit Picker(const Scene& scene);

    // The topmost item at the point. Links are hit within `tolerance` world units, everything else inside its box or
    // its text's bounds; a link on top of nothing but lanes wins over them.
    [[nodiscard]] std::optional<Picked> at(Point point, double tolerance = 4) const;

    // The topmost item at the point whose part is one of `parts`.
    [[nodiscard]] std::optional<Picked> at(Point point, const std::vector<Part>& parts, double tolerance = 4) const;

    // The topmost item at the point of those in, or not in, the layers that a window may hold at its edge.
    [[nodiscard]] std::optional<Picked> at_layer(Point point, Layer layer, double tolerance = 4) const;
    [[nodiscard]] std::optional<Picked> at_free(Point point, double tolerance = 4) const;

    // Records of every card whose box lies in or across the rectangle, each once, in the order of the Scene.
    [[nodiscard]] std::vector<RecordId> cards_in(const Rect& rect) const;

  private:
    [[nodiscard]] bool hits(const Item& item, Point point, double tolerance) const;
    template <class Wanted>
    [[nodiscard]] std::optional<Picked> topmost(Point point, double tolerance, Wanted&& wanted) const;
    template <class Visit>
    static void for_each_cell(const Rect& rect, Visit&& visit);

    const Scene& scene_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;  // items by cell, in the Scene's order
    std::vector<std::uint32_t> large_;  // items across very many cells: lanes, bands, long links
};

}  // namespace banso
