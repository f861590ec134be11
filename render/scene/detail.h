// How much a card says at a zoom.
#pragma once

namespace banso {

// Boxes never change their places with it.
enum class Detail {
    Far,     // a block with its code
    Middle,  // code and title
    Near,    // everything the face shows
};

// What can be read at `zoom` screen pixels a world unit.
constexpr Detail detail_at(double zoom) {
    if (zoom < 0.34) return Detail::Far;
    return zoom < 0.62 ? Detail::Middle : Detail::Near;
}

}  // namespace banso
