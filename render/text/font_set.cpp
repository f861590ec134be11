#include "render/text/font_set.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H
#include <array>
#include <atomic>
#include <mutex>
#include <utility>

#include <unicode/uchar.h>

#include "render/text/unicode.h"

namespace banso {

namespace {

constexpr std::size_t page_size = 256;
constexpr std::size_t page_count = 0x110000 / page_size;
using Page = std::array<GlyphMetrics, page_size>;

Error not_usable(const FontSource& source, int freetype_error) {
    return Error{ErrorCode::FontNotUsable, {source.name, std::to_string(source.index), std::to_string(freetype_error)}};
}

double advance_in_em(FT_Face face, FT_UInt glyph) {
    FT_Fixed advance = 0;  // in font units because of NO_SCALE
    if (FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance) != 0) return 0;
    return static_cast<double>(advance) / face->units_per_EM;
}

// Accents above and below, strokes through and circles around a letter; the voicing marks of kana are none of these.
bool is_centred(char32_t c) {
    if (!is_combining_mark(c)) return false;
    switch (u_getCombiningClass(static_cast<UChar32>(c))) {
        case 1:    // through
        case 220:  // below
        case 230:  // above
            return true;
        default:
            return u_charType(static_cast<UChar32>(c)) == U_ENCLOSING_MARK;
    }
}

// The middle of what a glyph draws. Where a font puts its marks without its positioning tables is of no use: right of
// the pen in some, left of it for a letter of its own choice in others.
double ink_middle_in_em(FT_Face face, FT_UInt glyph) {
    FT_BBox ink;
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) != 0) return 0;
    FT_Outline_Get_CBox(&face->glyph->outline, &ink);
    return static_cast<double>(ink.xMin + ink.xMax) / 2 / face->units_per_EM;
}

bool has_outline(FT_Face face, FT_UInt glyph) {
    return FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) == 0 && face->glyph->outline.n_points > 0;
}

// What may be drawn for a character that many fonts lack though it looks like another.
char32_t look_alike(char32_t c) {
    if (c == 0x2010 || c == 0x2011) return '-';
    if (c == '\t' || u_isUWhiteSpace(static_cast<UChar32>(c))) return ' ';
    return c;
}

}  // namespace

void FreeTypeFace::CloseLibrary::operator()(FT_LibraryRec_* library) const {
    FT_Done_FreeType(library);
}
void FreeTypeFace::CloseFace::operator()(FT_FaceRec_* face) const {
    FT_Done_Face(face);
}

Result<FreeTypeFace> FreeTypeFace::open(const FontSource& source) {
    FreeTypeFace made;
    FT_Library library = nullptr;
    if (const FT_Error error = FT_Init_FreeType(&library)) return not_usable(source, error);
    made.library_.reset(library);
    FT_Face face = nullptr;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(source.bytes.data());
    const auto length = static_cast<FT_Long>(source.bytes.size());
    if (const FT_Error error = FT_New_Memory_Face(library, bytes, length, source.index, &face))
        return not_usable(source, error);
    made.face_.reset(face);
    if (!FT_IS_SCALABLE(face) || face->units_per_EM == 0 || FT_Select_Charmap(face, FT_ENCODING_UNICODE) != 0)
        return not_usable(source, FT_Err_Unknown_File_Format);
    return made;
}

// A style's chain of faces, and what is known of its characters: pages made when first asked for, then never changed.
struct Chain {
    std::vector<std::uint16_t> faces;
    FontMetrics metrics;
    GlyphMetrics tofu;
    std::array<std::atomic<const Page*>, page_count> pages{};

    Chain() = default;
    Chain(const Chain&) = delete;
    Chain& operator=(const Chain&) = delete;
    ~Chain() {
        for (const auto& page : pages) delete page.load();
    }
};

struct FontSet::Tables {
    std::mutex mutex;  // for all use of `open` after the set is made
    std::vector<FreeTypeFace> open;
    std::array<Chain, 2> chains;  // regular, bold

    // The glyph of a character in the first face of the chain that has it; id 0 when none does.
    [[nodiscard]] GlyphMetrics find(const Chain& chain, char32_t character) const {
        for (const std::uint16_t number : chain.faces) {
            FT_Face face = open[number].get();
            const FT_UInt glyph = FT_Get_Char_Index(face, character);
            if (glyph == 0) continue;
            GlyphMetrics found{.id = glyph, .face = number, .drawn = character, .advance = advance_in_em(face, glyph)};
            found.centred = is_centred(character);
            if (found.centred) found.ink_middle = ink_middle_in_em(face, glyph);
            return found;
        }
        return {};
    }

    // A box, whatever the font: □, or the font's own sign for a missing character, if it can be seen.
    [[nodiscard]] GlyphMetrics find_tofu(const Chain& chain) const {
        GlyphMetrics tofu = find(chain, U'□');
        FT_Face first = open[chain.faces.front()].get();
        if (tofu.id == 0 && has_outline(first, 0))
            tofu = {.id = 0, .face = chain.faces.front(), .drawn = U'□', .advance = advance_in_em(first, 0)};
        else if (tofu.id == 0)
            tofu = find(chain, U'?');
        tofu.missing = true;
        return tofu;
    }

    [[nodiscard]] GlyphMetrics look_up(const Chain& chain, char32_t character) const {
        GlyphMetrics found = find(chain, character);
        if (found.id == 0) found = find(chain, look_alike(character));
        return found.id == 0 ? chain.tofu : found;
    }

    const Page& page(Chain& chain, std::size_t number) {
        const std::lock_guard lock(mutex);
        if (const Page* made = chain.pages[number].load(std::memory_order_acquire)) return *made;
        auto page = std::make_unique<Page>();
        for (std::size_t i = 0; i < page_size; ++i)
            (*page)[i] = look_up(chain, static_cast<char32_t>(number * page_size + i));
        const Page* const made = page.release();
        chain.pages[number].store(made, std::memory_order_release);
        return *made;
    }

    void finish(Chain& chain) const {
        const FT_FaceRec_& first = *open[chain.faces.front()].get();
        const double em = first.units_per_EM;
        const double gap = first.height - (first.ascender - first.descender);
        chain.metrics = {.ascent = first.ascender / em, .descent = -first.descender / em, .line_gap = gap / em};
        chain.tofu = find_tofu(chain);
    }
};

FontSet::FontSet() : tables_(std::make_unique<Tables>()) {}
FontSet::~FontSet() = default;

Result<std::unique_ptr<FontSet>> FontSet::open(const FontSources& sources) {
    if (sources.regular.empty()) return not_usable({}, FT_Err_Cannot_Open_Resource);
    std::unique_ptr<FontSet> set(new FontSet);
    Tables& tables = *set->tables_;
    auto& [regular, bold] = tables.chains;
    const auto add = [&](const FontSource& source, bool is_bold) -> Result<std::uint16_t> {
        Result<FreeTypeFace> face = FreeTypeFace::open(source);
        if (!face) return face.error();
        const char* const family = face->get()->family_name;
        set->faces_.push_back({.source = source, .family = family ? family : "", .bold = is_bold});
        tables.open.push_back(*std::move(face));
        return static_cast<std::uint16_t>(set->faces_.size() - 1);
    };
    for (const bool is_bold : {false, true}) {
        for (const FontSource& source : is_bold ? sources.bold : sources.regular) {
            const Result<std::uint16_t> number = add(source, is_bold);
            if (!number) return number.error();
            (is_bold ? bold : regular).faces.push_back(*number);
        }
    }
    // What no bold face has is drawn regular.
    bold.faces.insert(bold.faces.end(), regular.faces.begin(), regular.faces.end());
    for (Chain& chain : tables.chains) tables.finish(chain);
    return set;
}

FontMetrics FontSet::metrics(bool bold) const {
    return tables_->chains[bold ? 1 : 0].metrics;
}

GlyphMetrics FontSet::glyph(char32_t character, bool bold) const {
    Chain& chain = tables_->chains[bold ? 1 : 0];
    if (character > 0x10FFFF) return chain.tofu;
    const std::size_t number = character / page_size;
    const Page* page = chain.pages[number].load(std::memory_order_acquire);
    return (page ? *page : tables_->page(chain, number))[character % page_size];
}

}  // namespace banso
