// Which part of the world is on the screen. The only conversions between world units and screen pixels are here.
#pragma once

#include <algorithm>

#include "model/geometry.h"

namespace banso {

class Camera {
  public:
    static constexpr double min_scale = 0.02;
    static constexpr double max_scale = 6;

    // Screen pixels a world unit takes.
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] Point origin() const { return origin_; }

    [[nodiscard]] Point world_to_screen(Point world) const { return (world - origin_) * scale_; }
    [[nodiscard]] Point screen_to_world(Point screen) const { return screen * (1 / scale_) + origin_; }
    [[nodiscard]] Rect world_to_screen(const Rect& world) const {
        const Point p = world_to_screen(Point{world.x, world.y});
        return {p.x, p.y, world.w * scale_, world.h * scale_};
    }
    // The world's part that a viewport of this size in pixels shows.
    [[nodiscard]] Rect visible(Size viewport) const {
        return {origin_.x, origin_.y, viewport.w / scale_, viewport.h / scale_};
    }

    void look_at(Point world_top_left, double scale) {
        origin_ = world_top_left;
        scale_ = std::clamp(scale, min_scale, max_scale);
    }
    void pan(Point screen_delta) { origin_ = origin_ - screen_delta * (1 / scale_); }

    // Zooms by a factor and keeps the world point under `screen` where it is.
    void zoom_at(Point screen, double factor) {
        const Point fixed = screen_to_world(screen);
        scale_ = std::clamp(scale_ * factor, min_scale, max_scale);
        origin_ = fixed - screen * (1 / scale_);
    }

    // Shows all of `world` in the middle of the viewport, with `margin` pixels around it, no larger than 100 %.
    void fit(const Rect& world, Size viewport, double margin = 24) {
        const double w = std::max(viewport.w - 2 * margin, 1.0);
        const double h = std::max(viewport.h - 2 * margin, 1.0);
        const double scale = std::min({w / std::max(world.w, 1.0), h / std::max(world.h, 1.0), 1.0});
        scale_ = std::clamp(scale, min_scale, max_scale);
        origin_ = world.centre() - Point{viewport.w, viewport.h} * (0.5 / scale_);
    }

    // Shows the top of `world` as wide as the viewport, or all of it when that is larger, up to `largest`.
    void fit_width(const Rect& world, Size viewport, double margin = 24, double largest = 1.25) {
        const double scale = std::max(viewport.w - 2 * margin, 1.0) / std::max(world.w, 1.0);
        const double whole = std::max(viewport.h - 2 * margin, 1.0) / std::max(world.h, 1.0);
        scale_ = std::clamp(std::min(scale, std::max(largest, whole)), min_scale, max_scale);
        origin_ = {world.centre().x - viewport.w / 2 / scale_, world.y - margin / scale_};
    }

    // Pans as little as needed so that `world` is in view, with `margin` pixels around it.
    void reveal(const Rect& world, Size viewport, double margin = 40) {
        const Rect now =
            grown(visible(viewport), -std::min(margin / scale_, 0.2 * std::min(viewport.w, viewport.h) / scale_));
        if (world.right() > now.right()) origin_.x += world.right() - now.right();
        if (world.x < now.x || world.w > now.w)
            origin_.x += world.x - (now.x + std::max(0.0, world.right() - now.right()));
        if (world.bottom() > now.bottom()) origin_.y += world.bottom() - now.bottom();
        if (world.y < now.y || world.h > now.h)
            origin_.y += world.y - (now.y + std::max(0.0, world.bottom() - now.bottom()));
    }

    friend bool operator==(const Camera&, const Camera&) = default;

  private:
    Point origin_;
    double scale_ = 1;
};

}  // namespace banso
