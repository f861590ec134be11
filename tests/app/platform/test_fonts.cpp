#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <variant>

#include <doctest/doctest.h>
#include <unistd.h>

#include "app/platform/fonts.h"

namespace fs = std::filesystem;
using namespace banso::platform;

namespace {

// Sets a variable of the environment for the length of a test.
class Environment {
  public:
    Environment(const char* name, const std::string& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
    ~Environment() { ::unsetenv(name_); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

  private:
    const char* name_;
};

// The tests run where fonts-noto-cjk is installed, as ./test sees to.
FontFiles found() {
    const auto fonts = find_japanese_fonts();
    REQUIRE(std::holds_alternative<FontFiles>(fonts));
    return std::get<FontFiles>(fonts);
}

}  // namespace

TEST_CASE("with Noto Sans CJK installed its Japanese face is chosen, regular and bold") {
    const FontFiles fonts = found();
    CHECK(fonts.regular.family == "Noto Sans CJK JP");
    CHECK(fonts.bold.family == "Noto Sans CJK JP");
    CHECK(fonts.regular.path.filename() == "NotoSansCJK-Regular.ttc");
    CHECK(fonts.bold.path.filename() == "NotoSansCJK-Bold.ttc");
    CHECK(fonts.regular.index == 0);
    CHECK(fs::exists(fonts.regular.path));
}

TEST_CASE("the same computer gives the same fonts every time") {
    const FontFiles first = found();
    for (int i = 0; i < 5; ++i) CHECK(found() == first);
}

TEST_CASE("the environment can name another font, and a face in a collection") {
    const FontFiles usual = found();
    const fs::path serif = usual.regular.path.parent_path() / "NotoSerifCJK-Regular.ttc";
    REQUIRE(fs::exists(serif));
    const Environment regular("BANSO_FONT", serif.string() + "#1");
    CHECK(found().regular == FontFile{.path = serif, .index = 1, .family = "Noto Serif CJK KR"});
    CHECK(found().bold == found().regular);
    CHECK(found().fallbacks == usual.fallbacks);
    const Environment bold("BANSO_FONT_BOLD", usual.bold.path.string());
    CHECK(found().bold == usual.bold);
}

TEST_CASE("a named font that is not there, is no font, or has no Japanese is refused by name") {
    for (const char* path : {"/nowhere/at/all.ttf", "/etc/passwd", "/", "#", "/nowhere.ttc#x"}) {
        CAPTURE(path);
        const Environment named("BANSO_FONT", path);
        const auto fonts = find_japanese_fonts();
        REQUIRE(std::holds_alternative<NoFont>(fonts));
        CHECK(std::get<NoFont>(fonts) == NoFont{NoFont::Reason::OverrideNotUsable, std::string("BANSO_FONT=") + path});
    }
}

TEST_CASE("a computer without a Japanese font is told so, not given a Latin one") {
    const fs::path folder = fs::temp_directory_path() / ("banso-fonts-" + std::to_string(::getpid()));
    fs::create_directories(folder / "empty");
    const fs::path config = folder / "fonts.conf";
    std::ofstream(config) << "<fontconfig><dir>" << (folder / "empty").string() << "</dir><cachedir>" << folder.string()
                          << "</cachedir></fontconfig>";
    {
        const Environment file("FONTCONFIG_FILE", config.string());
        const auto fonts = find_japanese_fonts();
        REQUIRE(std::holds_alternative<NoFont>(fonts));
        CHECK(std::get<NoFont>(fonts).reason == NoFont::Reason::NoneCoversJapanese);
    }
    fs::remove_all(folder);
}
