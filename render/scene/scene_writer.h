// Collects a Scene's items, and the few shapes that are made of others.
#pragma once

#include <utility>
#include <vector>

#include "render/scene/scene.h"

namespace banso {

class SceneWriter {
  public:
    // What the items that follow belong to.
    void part(Layer layer, Part part, RecordId record) {
        layer_ = layer;
        part_ = part;
        record_ = std::move(record);
    }
    void box(const Rect& rect, double radius, Colour fill, const Stroke& stroke) {
        put(Box{rect, radius, fill, stroke});
    }
    void path(Path path) { put(std::move(path)); }
    void paths(std::vector<Path> paths) {
        for (Path& path : paths) put(std::move(path));
    }
    void text(std::shared_ptr<const TextBlock> block, Point at, Colour colour) {
        put(Text{std::move(block), at, colour});
    }
    // The Scene, its items sorted by layer, otherwise in the order they were written.
    Scene finish(const Rect& bounds, Colour ground) &&;

  private:
    void put(std::variant<Box, Path, Text> shape);

    Layer layer_ = Layer::Ground;
    Part part_ = Part::Ground;
    RecordId record_;
    std::vector<std::vector<Item>> layers_;
};

// The point of a polyline `distance` before its end; its start when it is shorter.
Point point_before_end(const std::vector<Point>& points, double distance);

// The polyline without its last `distance`.
std::vector<Point> cut_at_end(std::vector<Point> points, double distance);

// The stretch of the polyline from where it first comes into `visible` to where it last leaves it; empty when it stays
// outside.
std::vector<Point> stretch_in_sight(const std::vector<Point>& points, const Rect& visible);

// A box whose left corners only are rounded.
Path left_rounded(const Rect& rect, double radius, Colour fill);

}  // namespace banso
