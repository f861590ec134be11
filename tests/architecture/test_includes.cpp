// Holds "app -> render -> model, never back": reads every #include and names the line that breaks a folder's rule.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

namespace fs = std::filesystem;

const std::string json = "nlohmann/";

// What files under `folder` must not include, but for those under one of `except`.
struct Rule {
    std::string folder;
    std::vector<std::string> never;
    std::vector<std::string> except;
};

const std::vector<Rule> rules{
    {"model/", {"render/", "app/", "imgui", "GLFW/", "GL/", "graphviz/", "cairo", "unicode/", "ft2build"}, {}},
    {"model/", {json, "filesystem", "fstream", "chrono", "random", "ctime"}, {"model/io/"}},
    {"render/", {"app/", "imgui", "GLFW/", "GL/", json, "filesystem", "fstream"}, {}},
    {"render/", {"graphviz/"}, {"render/layout/"}},
    {"render/", {"unicode/", "ft2build", "freetype/"}, {"render/text/"}},
    {"render/", {"cairo"}, {"render/painter/"}},
    // which fill the words of scenes, plain values
    {"app/words/", {"render/"}, {"app/words/scene_words.", "app/words/pdca_scene."}},
    {"app/words/", {"model/io/", "app/canvas", "app/ui", "app/window", "imgui", "GLFW/", json}, {}},
    {"app/data/", {"imgui", "filesystem", "fstream"}, {}},
    {"app/entry/", {"render/", "imgui", "app/words", "filesystem", "fstream", "chrono", json}, {}},
    {"app/platform/", {"model/", "render/", "imgui", "GLFW/", json}, {}},
    {"app/cli/", {"imgui", "GLFW/", "GL/"}, {}},
    {"app/", {"graphviz/", "unicode/", "cairo"}, {}},
    {"app/", {"imgui"}, {"app/canvas/", "app/panels/", "app/ui/", "app/window/"}},
    {"app/", {"GLFW/", "GL/", "X11/"}, {"app/window/"}},
    {"app/", {"ibus", "glib", "gio/"}, {"app/platform/"}},
    {"app/", {json}, {"app/files/", "app/cli/", "app/data/"}},
};

bool starts_with_any(const std::string& text, const std::vector<std::string>& starts) {
    return std::any_of(starts.begin(), starts.end(), [&](const std::string& s) { return text.starts_with(s); });
}

// Each breach as "file:line: includes X, which FOLDER must not know".
std::vector<std::string> breaches(const std::string& file, std::istream& text) {
    static const std::regex include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<std::string> found;
    std::string line;
    for (int number = 1; std::getline(text, line); ++number) {
        std::smatch match;
        if (!std::regex_search(line, match, include)) continue;
        for (const Rule& rule : rules) {
            if (!file.starts_with(rule.folder) || starts_with_any(file, rule.except)) continue;
            if (starts_with_any(match[1], rule.never))
                found.push_back(file + ":" + std::to_string(number) + ": includes " + match[1].str() + ", which " +
                                rule.folder + " must not know");
        }
    }
    return found;
}

}  // namespace

TEST_CASE("no file includes what its folder must not know") {
    const fs::path root = BANSO_SOURCE_DIR;
    int files = 0;
    for (const char* folder : {"model", "render", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const fs::path extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp") continue;
            std::ifstream text(entry.path());
            for (const std::string& breach : breaches(fs::relative(entry.path(), root).generic_string(), text))
                FAIL_CHECK(breach);
            ++files;
        }
    }
    CHECK(files > 5);
}

TEST_CASE("text is typed into fields of our own only: others do not know what an input method composes") {
    const fs::path root = BANSO_SOURCE_DIR;
    for (const auto& entry : fs::recursive_directory_iterator(root / "app")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        std::ifstream text(entry.path());
        std::string line;
        for (int number = 1; std::getline(text, line); ++number)
            if (line.find("ImGui::InputText") != std::string::npos)
                FAIL_CHECK(fs::relative(entry.path(), root).generic_string(), ":", number,
                           ": ImGui's text field; use ui::TextFields (app/ui/text_field.h)");
    }
}

TEST_CASE("the include rules see a breach when there is one") {
    std::istringstream text("#include <vector>\n#include \"app/editor.h\"\n");
    const auto found = breaches("model/document.h", text);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "model/document.h:2: includes app/editor.h, which model/ must not know");
    std::istringstream window("#include <GLFW/glfw3.h>\n");
    CHECK(breaches("app/window/window.cpp", window).empty());
}
