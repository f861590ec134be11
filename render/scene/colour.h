// A colour, 8 bits a channel, not premultiplied. Alpha 0 means "nothing is drawn".
#pragma once

#include <cstdint>

namespace banso {

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    [[nodiscard]] bool visible() const { return a != 0; }
    friend bool operator==(const Colour&, const Colour&) = default;
};

inline constexpr Colour no_colour{0, 0, 0, 0};

// From 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U), static_cast<std::uint8_t>(hex),
            255};
}

// The same colour, `opacity` in 0…1 as strong.
constexpr Colour faded(Colour colour, double opacity) {
    colour.a = static_cast<std::uint8_t>(static_cast<double>(colour.a) * opacity + 0.5);
    return colour;
}

// `part` in 0…1 of `b` mixed into `a`; opaque as `a` is.
constexpr Colour mixed(Colour a, Colour b, double part) {
    const auto mix = [part](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(static_cast<double>(x) + (static_cast<double>(y) - x) * part + 0.5);
    };
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), a.a};
}

}  // namespace banso
