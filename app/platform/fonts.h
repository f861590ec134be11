// Which font files of this computer hold Japanese. Finds files, does not read them; knows nothing of how text is drawn.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace banso::platform {

struct FontFile {
    std::filesystem::path path;
    int index = 0;  // which face of a collection (.ttc); upper 16 bits: instance of a variable font, as in FreeType
    std::string family;  // in English where the font has such a name
    friend bool operator==(const FontFile&, const FontFile&) = default;
};

struct FontFiles {
    FontFile regular;
    FontFile bold;                    // of the same family; the regular file again when the family has none
    std::vector<FontFile> fallbacks;  // for signs and emoji that the font above may lack; best first, often none
    friend bool operator==(const FontFiles&, const FontFiles&) = default;
};

// Why there is no font.
struct NoFont {
    enum class Reason {
        NoneCoversJapanese,  // the user is told to install fonts-noto-cjk
        OverrideNotUsable,   // the file that the environment names is not there, no font, or without Japanese
    } reason;
    std::string named;  // OverrideNotUsable: "BANSO_FONT=/the/path"
    friend bool operator==(const NoFont&, const NoFont&) = default;
};

// A sans serif font with kana and everyday kanji, which is looked for in the fonts themselves, not in their names.
// The same on every run of a machine whose fonts stay the same; Noto Sans CJK JP where it is installed.
//
// The environment goes before: BANSO_FONT=/path/to/font.ttf, or font.ttc#2 for its third face, and BANSO_FONT_BOLD
// likewise for bold. Only BANSO_FONT set: it serves for bold too. Only BANSO_FONT_BOLD set: it takes bold alone.
[[nodiscard]] std::variant<FontFiles, NoFont> find_japanese_fonts();

}  // namespace banso::platform
