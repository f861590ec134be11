#include "render/scene/theme.h"

namespace banso {
namespace {

Theme make_light() {
    Theme theme;
    theme.ground = rgb(0xfcfcfb);
    theme.lane = rgb(0xf2f4f6);
    theme.lane_alternate = rgb(0xf7f5f1);
    theme.lane_line = rgb(0xdfe3e8);
    theme.lane_head = rgb(0xe3e8ee);
    theme.lane_ink = rgb(0x2b3642);
    theme.card = rgb(0xffffff);
    theme.card_line = rgb(0xc9d0d8);
    theme.card_faded = rgb(0xf1f2f3);
    theme.ink = rgb(0x1c242c);
    theme.ink_quiet = rgb(0x5a6672);
    theme.ink_strong = rgb(0x101820);
    theme.ink_missing = rgb(0x8a5a00);
    theme.link = rgb(0x7b8896);
    theme.link_quiet = rgb(0xa9b3bd);
    theme.accent = rgb(0x0b62c4);
    theme.accent_soft = rgb(0xd7e7fb);
    theme.note = rgb(0xb4530a);
    theme.kinds = {{
        {rgb(0x4f5e73), rgb(0xe6eaf0), rgb(0x3d4a5c)},  // indicator: slate
        {rgb(0xc24e12), rgb(0xfbe6da), rgb(0x8f3608)},  // issue: vermilion
        {rgb(0x1569b3), rgb(0xdcebf9), rgb(0x0c4a82)},  // countermeasure: blue
        {rgb(0x2b95b8), rgb(0xd9f0f6), rgb(0x0d5a73)},  // output: sky
        {rgb(0x14916c), rgb(0xd8f1e8), rgb(0x0a5c43)},  // initial outcome: green
        {rgb(0xb38600), rgb(0xf8edcc), rgb(0x6a4f00)},  // intermediate outcome: ochre
        {rgb(0x9b4f96), rgb(0xf3e1f2), rgb(0x6c2d68)},  // field outcome: purple
    }};
    return theme;
}

Theme make_dark() {
    Theme theme;
    theme.ground = rgb(0x14181d);
    theme.lane = rgb(0x1b2027);
    theme.lane_alternate = rgb(0x1e2126);
    theme.lane_line = rgb(0x2c343d);
    theme.lane_head = rgb(0x28303a);
    theme.lane_ink = rgb(0xe3e9ef);
    theme.card = rgb(0x262d36);
    theme.card_line = rgb(0x444f5b);
    theme.card_faded = rgb(0x20252b);
    theme.ink = rgb(0xf0f3f6);
    theme.ink_quiet = rgb(0xa9b5c1);
    theme.ink_strong = rgb(0xffffff);
    theme.ink_missing = rgb(0xf0c26a);
    theme.link = rgb(0x8594a3);
    theme.link_quiet = rgb(0x5d6a77);
    theme.accent = rgb(0x6cb2ff);
    theme.accent_soft = rgb(0x1d3d5e);
    theme.note = rgb(0xf4a261);
    theme.kinds = {{
        {rgb(0x8fa1b8), rgb(0x35404e), rgb(0xd5dfea)},
        {rgb(0xee8b55), rgb(0x54331f), rgb(0xffcdb0)},
        {rgb(0x58a6ec), rgb(0x1d3c5b), rgb(0xbcdcfb)},
        {rgb(0x5cc3e0), rgb(0x1c4452), rgb(0xbfe9f5)},
        {rgb(0x3fc79b), rgb(0x1a463a), rgb(0xb5ecd8)},
        {rgb(0xdfb340), rgb(0x4a3f1c), rgb(0xf6e0a0)},
        {rgb(0xc76ac2), rgb(0x472c46), rgb(0xf0cfee)},
    }};
    return theme;
}

Theme make_high_contrast() {
    Theme theme = make_light();
    theme.ground = theme.lane = theme.lane_alternate = theme.card = rgb(0xffffff);
    theme.card_faded = rgb(0xeeeeee);
    theme.lane_line = theme.card_line = rgb(0x000000);
    theme.lane_head = rgb(0xe8e8e8);
    theme.lane_ink = rgb(0x000000);
    theme.ink = theme.ink_strong = theme.ink_quiet = rgb(0x000000);
    theme.ink_missing = rgb(0x5c2a00);
    theme.link = rgb(0x202020);
    theme.link_quiet = rgb(0x555555);
    theme.accent = rgb(0x0033aa);
    theme.accent_soft = rgb(0xcfe0ff);
    theme.note = rgb(0x7a2e00);
    theme.line_width = 2;
    for (KindColours& kind : theme.kinds) {
        kind.strong = mixed(kind.ink, rgb(0x000000), 0.15);
        kind.ink = mixed(kind.ink, rgb(0x000000), 0.4);
    }
    return theme;
}

}  // namespace

const Theme& light_theme() {
    static const Theme theme = make_light();
    return theme;
}

const Theme& dark_theme() {
    static const Theme theme = make_dark();
    return theme;
}

const Theme& high_contrast_theme() {
    static const Theme theme = make_high_contrast();
    return theme;
}

Theme dimmed(const Theme& theme) {
    const bool strict = theme.line_width > 1;
    const double pale = strict ? 0.38 : 0.42;  // of the ground, in texts
    const auto text = [&](Colour ink) { return mixed(ink, theme.ground, pale); };
    Theme dim = theme;
    dim.card = mixed(theme.card, theme.lane, 0.6);
    dim.card_faded = mixed(theme.card_faded, theme.lane, 0.6);
    dim.card_line = mixed(theme.card_line, theme.ground, strict ? 0.6 : 0.35);
    dim.ink = text(theme.ink);
    dim.ink_strong = dim.ink_quiet = dim.ink_missing = dim.ink;
    dim.link = mixed(theme.link, theme.ground, 0.62);
    dim.link_quiet = mixed(theme.link_quiet, theme.ground, 0.55);
    dim.note = mixed(theme.note, theme.ground, 0.45);
    dim.line_width = strict ? 1 : theme.line_width;
    for (KindColours& kind : dim.kinds) {
        kind.strong = mixed(kind.strong, theme.ground, 0.6);
        kind.soft = dim.card;
        kind.ink = dim.ink;
    }
    return dim;
}

std::optional<Theme> theme_named(std::string_view name) {
    if (name == "light") return light_theme();
    if (name == "dark") return dark_theme();
    if (name == "contrast") return high_contrast_theme();
    return std::nullopt;
}

}  // namespace banso
