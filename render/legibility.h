// Whether the back row can read what is on the wall. Pure arithmetic over the picture.
//
// The rule: a character must be at least as high as the viewing distance divided by 200. That is an angle of about
// 17 arc minutes. Rules of thumb for Latin slides (distance / 300, about 11 arc minutes) are too small for kanji, whose
// strokes lie closer: 議 has twenty in the square in which an E has four. For Latin letters ISO 9241-3 asks for 16 arc
// minutes at the least and prefers 20 to 22, as quoted in http://www.pc.ibm.com/ww/healthycomputing/vdc-crf.html
// ("Character size"); NUREG-0700 rev. 2, 1.3.1-4, has the same figures and the formula height = 6.283 × distance ×
// minutes / 21600, by which 16 is distance / 215 and 20 is distance / 172. The standard itself was not at hand. The
// divisor is a setting: a smaller one is kinder to weak eyes.
#pragma once

#include <algorithm>
#include <optional>

#include "render/scene/scene.h"
#include "render/text/text_block.h"

namespace banso {

struct Room {
    double screen_width = 0;  // metres, of the picture on the wall
    double depth = 0;         // metres, from the wall to the last row
    double divisor = 200;     // viewing distance / character height
    [[nodiscard]] bool known() const { return screen_width > 0 && depth > 0 && divisor > 0; }
    friend bool operator==(const Room&, const Room&) = default;
};

inline constexpr Room small_room{2.0, 6.0};
inline constexpr Room hall{4.0, 15.0};

// Of a kanji against the em it is set in: Japanese faces leave a tenth around it.
inline constexpr double character_share = 0.9;

// How many pixels high a character must be on a screen that is `pixels_across` wide. 0 for a room not known.
inline double needed_character(const Room& room, double pixels_across) {
    return room.known() ? room.depth / room.divisor * pixels_across / room.screen_width : 0;
}

// The height in pixels of the smallest character in sight; absent when there is none.
inline std::optional<double> smallest_character(const Scene& scene, const Rect& visible, double scale) {
    std::optional<double> smallest;
    for (const Item& item : scene.items) {
        const Text* text = std::get_if<Text>(&item.shape);
        if (!text || text->block->width <= 0) continue;
        const Point held = held_by(item.layer, scene, visible);
        const Rect bounds{item.bounds.x + held.x, item.bounds.y + held.y, item.bounds.w, item.bounds.h};
        if (!overlap(bounds, visible)) continue;
        const double height = text->block->size * scale * character_share;
        smallest = smallest ? std::min(*smallest, height) : height;
    }
    return smallest;
}

}  // namespace banso
