// What the back row can read, and whether colours can be told apart.
#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "render/legibility.h"
#include "render/scene/back_row.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

double linear(double channel) {
    const double c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(Colour c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}
double contrast(Colour a, Colour b) {
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

Vector times(const Matrix& m, const Vector& v) {
    Vector out{};
    for (std::size_t i = 0; i < 3; ++i) out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return out;
}

// Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (2009), table
// of matrices for severity 1.0, applied to linear RGB.
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

// CIE Lab (D65) of a colour as seen through a matrix.
Vector lab(Colour colour, const Matrix& eye) {
    Vector rgb = times(eye, {linear(colour.r), linear(colour.g), linear(colour.b)});
    for (double& c : rgb) c = std::clamp(c, 0.0, 1.0);
    const Matrix to_xyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Vector xyz = times(to_xyz, rgb);
    const Vector white{0.95047, 1, 1.08883};
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / white[0]), y = f(xyz[1] / white[1]), z = f(xyz[2] / white[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(Colour a, Colour b, const Matrix& eye) {
    const Vector p = lab(a, eye), q = lab(b, eye);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

struct Named {
    const char* name;
    const Theme& theme;
};
const Named themes[] = {{"light", light_theme()}, {"dark", dark_theme()}, {"contrast", high_contrast_theme()}};

}  // namespace

TEST_CASE("every text can be read on what it stands on: 4.5 to 1, in high contrast 7 to 1") {
    for (const auto& [name, theme] : themes) {
        CAPTURE(name);
        const double least = theme.line_width > 1 ? 7 : 4.5;
        for (const Colour ink : {theme.ink, theme.ink_quiet, theme.ink_strong, theme.ink_missing})
            for (const Colour ground : {theme.card, theme.card_faded}) CHECK(contrast(ink, ground) >= least);
        CHECK(contrast(theme.lane_ink, theme.lane_head) >= least);
        CHECK(contrast(theme.card, theme.note) >= 4.5);
        for (std::size_t i = 0; i < theme.kinds.size(); ++i) {
            CAPTURE(i);
            CHECK(contrast(theme.kinds[i].ink, theme.kinds[i].soft) >= least);
            CHECK(contrast(theme.kinds[i].strong, theme.card) >= 3);  // icons and bars
            CHECK(contrast(theme.ink_quiet, theme.kinds[i].soft) >= 4.5);
        }
    }
}

TEST_CASE("what is dimmed can still be read") {
    for (const auto& [name, theme] : themes) {
        CAPTURE(name);
        const Theme dim = dimmed(theme);
        const double least = theme.line_width > 1 ? 4.5 : 3;
        for (const Colour ground : {dim.card, dim.card_faded}) CHECK(contrast(dim.ink, ground) >= least);
        for (const KindColours& kind : dim.kinds) CHECK(contrast(kind.ink, kind.soft) >= least);
    }
}

TEST_CASE("every two columns keep apart for colour-blind eyes") {
    // Two colours of one picture are told apart from about 10 on; icons and words double each of them anyway.
    for (const auto& [name, theme] : themes) {
        if (theme.line_width > 1) continue;  // high contrast: dark on white throughout, told apart by icon and word
        for (const Matrix* eye : {&normal, &protanopia, &deuteranopia}) {
            for (std::size_t i = 0; i < theme.kinds.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    CAPTURE(name);
                    CAPTURE(i);
                    CAPTURE(j);
                    CHECK(distance(theme.kinds[i].strong, theme.kinds[j].strong, *eye) >= 10);
                }
            }
        }
    }
}

TEST_CASE("no colour means anything alone: every column has an icon of its own and its name") {
    Pictures pictures(one_of_everything());
    const Scene scene = pictures.scene(StandardView::Whole);
    for (const CardKind kind : {CardKind::Indicator, CardKind::Issue, CardKind::Countermeasure, CardKind::Output,
                                CardKind::InitialOutcome, CardKind::IntermediateOutcome, CardKind::FieldOutcome}) {
        const std::string& name = japanese().of(kind).name;
        CHECK(std::any_of(scene.items.begin(), scene.items.end(), [&](const Item& item) {
            const Text* text = std::get_if<Text>(&item.shape);
            return item.part == Part::ColumnHead && text && text->block->lines.front().text == name;
        }));
    }
}

TEST_CASE("a room of 6 m with a screen of 2 m needs 29 pixels of 1920; twice as far, twice as many") {
    CHECK(needed_character(small_room, 1920) == doctest::Approx(28.8));
    CHECK(needed_character({2, 12}, 1920) == doctest::Approx(57.6));
    CHECK(needed_character({2, 6, 300}, 1920) == doctest::Approx(19.2));
    CHECK(needed_character({}, 1920) == 0);
}

TEST_CASE("in the view for the back row every word is large enough, and no title is cut") {
    Pictures pictures(one_of_everything());
    FaceInputs inputs{pictures.document(), japanese(), pictures.texts(), {}};
    const Size wall{1920, 950};
    for (const Room& room : {small_room, hall}) {
        for (const StandardView view : standard_views) {
            CAPTURE(name_of(view));
            const double needed = needed_character(room, wall.w);
            const BackRowView back = back_row_view(inputs, pictures.layout(), view_of(view), wall, needed);
            const Scene scene = pictures.scene(back.view);
            CHECK(smallest_character(scene, scene.bounds, back.scale).value_or(0) >= needed - 0.5);
            for (const Item& item : scene.items)
                if (const Text* text = std::get_if<Text>(&item.shape)) CHECK_FALSE(text->block->cut);
            for (const ViewCard& card : pictures.placed(back.view).cards)
                CHECK(card.box.w * back.scale <= wall.w);  // whole cards on a page
        }
    }
}

TEST_CASE("the back row sees a strip for what is aimed at only where there is something in it") {
    const auto band_for = [](Document document) {
        Pictures pictures(std::move(document));
        FaceInputs inputs{pictures.document(), japanese(), pictures.texts(), {}};
        const View view = view_of(StandardView::Meeting2);
        CHECK(pictures.placed(view).band.w > 0);  // at the desk it says what is missing
        return pictures.placed(back_row_view(inputs, pictures.layout(), view, {1920, 950}, 29).view).band;
    };
    CHECK(band_for(document_with({card("K01"), card("T01")})).w == 0);
    CHECK(band_for(document_with({card("K01"), card("A01")})).w > 0);
}
