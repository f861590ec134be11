#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "app/installed_fonts.h"

using namespace banso;

TEST_CASE("the installed fonts measure Japanese, also after they were moved") {
    Result<InstalledFonts> opened = open_installed_fonts();
    REQUIRE(opened);
    const InstalledFonts fonts = *std::move(opened);
    CHECK(fonts.set->glyph(U'漢', false).advance == doctest::Approx(1.0));
    CHECK(fonts.set->glyph(U'漢', false).face != fonts.set->glyph(U'漢', true).face);
    for (const FontSet::Face& face : fonts.set->faces()) CHECK_FALSE(face.family.empty());
}

TEST_CASE("a sign that the Japanese font lacks comes from another installed font, if there is one") {
    const Result<InstalledFonts> fonts = open_installed_fonts();
    REQUIRE(fonts);
    constexpr char32_t grinning_face = 0x1F600;  // Noto Sans CJK has no emoji
    const auto& fallbacks = fonts->files.fallbacks;
    const bool has_emoji =  // Debian installs it with fontconfig
        std::any_of(fallbacks.begin(), fallbacks.end(), [](const auto& font) { return font.family == "DejaVu Sans"; });
    for (const bool bold : {false, true}) {
        const GlyphMetrics glyph = fonts->set->glyph(grinning_face, bold);
        if (has_emoji) CHECK_FALSE(glyph.missing);
        if (!glyph.missing) CHECK(fonts->set->faces()[glyph.face].family != fonts->files.regular.family);
    }
}

TEST_CASE("a font named in the environment that is none is an error with its name") {
    ::setenv("BANSO_FONT", "/etc/passwd", 1);
    const Result<InstalledFonts> fonts = open_installed_fonts();
    ::unsetenv("BANSO_FONT");
    REQUIRE_FALSE(fonts);
    CHECK(fonts.error() == Error{ErrorCode::FontOverrideNotUsable, {"BANSO_FONT=/etc/passwd"}});
}
