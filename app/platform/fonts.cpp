#include "app/platform/fonts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fontconfig/fontconfig.h>

namespace banso::platform {

namespace {

template <class T, void (*destroy)(T*)>
struct Destroy {
    void operator()(T* object) const { destroy(object); }
};
using Config = std::unique_ptr<FcConfig, Destroy<FcConfig, FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Destroy<FcPattern, FcPatternDestroy>>;
using ObjectSet = std::unique_ptr<FcObjectSet, Destroy<FcObjectSet, FcObjectSetDestroy>>;
using List = std::unique_ptr<FcFontSet, Destroy<FcFontSet, FcFontSetDestroy>>;

// A font without one of these is not one to write minutes in.
constexpr std::u32string_view must_have =
    U"あいうえおがぱゃっんアイウエオヴャッンー々、。「」（）・〜…"
    U"在宅医療介護連携退院支援看取急変災害課題対応策指標拠点訪問診療薬局協議職種養褥瘡嚥";

// Best first; another family comes behind these, and one with serifs behind those.
constexpr std::array preferred{"Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP", "Source Han Sans",
                               "BIZ UDPGothic",    "BIZ UDGothic", "IPAexGothic",        "IPAPGothic",
                               "IPAGothic",        "TakaoPGothic", "VL PGothic",         "Yu Gothic",
                               "Meiryo",           "MS PGothic"};

// Signs and emoji as outlines, best first.
constexpr std::array fallback_families{"Noto Sans Symbols2", "Noto Sans Symbols", "Noto Emoji",    "Symbola",
                                       "DejaVu Sans",        "Segoe UI Symbol",   "Segoe UI Emoji"};

struct Candidate {
    FontFile file;
    int weight = 0;
    bool plain = true;  // neither slanted nor condensed
    bool japanese = false;
    bool variable_instance = false;
};

std::string text_of(const FcPattern* pattern, const char* object, int n = 0) {
    FcChar8* text = nullptr;
    if (FcPatternGetString(pattern, object, n, &text) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(text);
}

int number_of(const FcPattern* pattern, const char* object, int otherwise) {
    double number = 0;  // fontconfig turns integers into it
    return FcPatternGetDouble(pattern, object, 0, &number) == FcResultMatch ? static_cast<int>(number) : otherwise;
}

bool covers_japanese(const FcPattern* pattern) {
    FcCharSet* characters = nullptr;
    if (FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) != FcResultMatch) return false;
    return std::all_of(must_have.begin(), must_have.end(),
                       [&](char32_t c) { return FcCharSetHasChar(characters, c) == FcTrue; });
}

// A font has its name in several languages; the English one if there is one.
std::string family_of(const FcPattern* pattern) {
    for (int n = 0;; ++n) {
        const std::string language = text_of(pattern, FC_FAMILYLANG, n);
        if (language.empty()) return text_of(pattern, FC_FAMILY);
        if (language == "en") return text_of(pattern, FC_FAMILY, n);
    }
}

std::optional<Candidate> candidate_from(const FcPattern* pattern) {
    FcBool range_of_a_variable_font = FcFalse;  // listed beside its instances, which are what can be opened
    FcPatternGetBool(pattern, FC_VARIABLE, 0, &range_of_a_variable_font);
    if (range_of_a_variable_font == FcTrue) return std::nullopt;
    const int index = number_of(pattern, FC_INDEX, 0);
    return Candidate{.file = {.path = text_of(pattern, FC_FILE), .index = index, .family = family_of(pattern)},
                     .weight = number_of(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR),
                     .plain = number_of(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN &&
                              number_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL,
                     .japanese = covers_japanese(pattern),
                     .variable_instance = index > 0xFFFF};
}

std::vector<Candidate> all_outline_fonts(FcConfig* config) {
    const Pattern pattern(FcPatternCreate());
    FcPatternAddBool(pattern.get(), FC_OUTLINE, FcTrue);
    const ObjectSet wanted(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_FAMILY, FC_FAMILYLANG, FC_WEIGHT, FC_SLANT,
                                            FC_VARIABLE, FC_CHARSET, nullptr));
    const List list(FcFontList(config, pattern.get(), wanted.get()));
    std::vector<Candidate> candidates;
    for (int i = 0; list && i < list->nfont; ++i)
        if (auto candidate = candidate_from(list->fonts[i])) candidates.push_back(*std::move(candidate));
    return candidates;
}

// The smaller the better.
int rank_of_family(const std::string& family) {
    const auto known = std::find(preferred.begin(), preferred.end(), family);
    if (known != preferred.end()) return static_cast<int>(known - preferred.begin());
    const auto has = [&](const char* word) { return family.find(word) != std::string::npos; };
    if (has("Mono")) return 102;
    if (has("Serif") || has("Mincho") || has("Ming") || has("Song")) return 103;
    return has("Sans") || has("Gothic") ? 100 : 101;
}

// The family comes first, then the nearest weight; path and index settle the rest, so that every run answers the same.
std::optional<FontFile> best(const std::vector<Candidate>& candidates, int weight) {
    const auto key = [&](const Candidate& c) {
        return std::tuple(rank_of_family(c.file.family), c.file.family, !c.plain, std::abs(c.weight - weight),
                          c.variable_instance, c.file.path, c.file.index);
    };
    const auto found = std::min_element(candidates.begin(), candidates.end(),
                                        [&](const Candidate& a, const Candidate& b) { return key(a) < key(b); });
    if (found == candidates.end()) return std::nullopt;
    return found->file;
}

// "font.ttc#2" is the third face of font.ttc.
std::optional<FontFile> font_named(std::string name) {
    int index = 0;
    if (const std::size_t hash = name.rfind('#'); hash != std::string::npos) {
        const char* const end = name.data() + name.size();
        const auto [stopped, error] = std::from_chars(name.data() + hash + 1, end, index);
        if (error == std::errc{} && stopped == end) name.resize(hash);
    }
    int count = 0;
    const Pattern pattern(
        FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(name.c_str()), static_cast<unsigned>(index), nullptr, &count));
    if (!pattern || !covers_japanese(pattern.get())) return std::nullopt;
    return FontFile{.path = name, .index = index, .family = family_of(pattern.get())};
}

// The file that a variable of the environment names; nothing when it is not set.
struct Override {
    std::optional<FontFile> file;
    std::optional<NoFont> problem;
};

Override override_by(const char* variable) {
    const char* const name = std::getenv(variable);
    if (!name || !*name) return {};
    Override found{.file = font_named(name), .problem = {}};
    if (!found.file) found.problem = NoFont{NoFont::Reason::OverrideNotUsable, std::string(variable) + "=" + name};
    return found;
}

template <class Condition>
std::vector<Candidate> those(const std::vector<Candidate>& candidates, Condition condition) {
    std::vector<Candidate> chosen;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(chosen), condition);
    return chosen;
}

std::vector<Candidate> of_family(const std::vector<Candidate>& candidates, const std::string& family) {
    return those(candidates, [&](const Candidate& c) { return c.file.family == family; });
}

struct Installed {
    std::optional<FontFile> regular;
    std::optional<FontFile> bold;
    std::vector<FontFile> fallbacks;
};

Installed find_installed() {
    const Config config(FcInitLoadConfigAndFonts());
    const std::vector<Candidate> all = all_outline_fonts(config.get());
    const std::vector<Candidate> japanese = those(all, [](const Candidate& c) { return c.japanese; });
    Installed found{.regular = best(japanese, FC_WEIGHT_REGULAR), .bold = {}, .fallbacks = {}};
    if (found.regular) found.bold = best(of_family(japanese, found.regular->family), FC_WEIGHT_BOLD);
    for (const char* const family : fallback_families)
        if (auto file = best(of_family(all, family), FC_WEIGHT_REGULAR)) found.fallbacks.push_back(*std::move(file));
    return found;
}

}  // namespace

std::variant<FontFiles, NoFont> find_japanese_fonts() {
    const Override regular = override_by("BANSO_FONT");
    const Override bold = override_by("BANSO_FONT_BOLD");
    if (regular.problem) return *regular.problem;
    if (bold.problem) return *bold.problem;
    Installed found = find_installed();
    if (regular.file) found.regular = found.bold = regular.file;
    if (bold.file) found.bold = bold.file;
    if (!found.regular) return NoFont{NoFont::Reason::NoneCoversJapanese, {}};
    return FontFiles{.regular = *found.regular, .bold = *found.bold, .fallbacks = std::move(found.fallbacks)};
}

}  // namespace banso::platform
