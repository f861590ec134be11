#include "render/text/unicode.h"

#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "model/result.h"
#include "render/text/unicode_iterators.h"

namespace banso {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Line ends and tab are text; other control characters are not, and XML forbids them.
bool is_allowed(UChar32 c) {
    if (c < 0x20) return c >= '\t' && c <= '\r';
    if (c >= 0x7F && c < 0xA0) return c == 0x85;
    return c >= 0 && !U_IS_UNICODE_NONCHAR(c);
}

// The code point at `offset`, which moves past it; negative for an ill-formed sequence.
UChar32 next_code_point(std::string_view text, std::size_t& offset) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    auto at = static_cast<std::int64_t>(offset);
    UChar32 c = 0;
    U8_NEXT(bytes, at, length, c);
    offset = static_cast<std::size_t>(at);
    return c;
}

// NFC for all but CJK compatibility ideographs.
const icu::Normalizer2& input_normalizer() {
    static const auto* const normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
        auto* composed = new icu::UnicodeSet(0, 0x10FFFF);
        composed->remove(0xF900, 0xFAFF).remove(0x2F800, 0x2FA1F).freeze();
        require(U_SUCCESS(status) != 0, "ICU has no NFC data");
        return new icu::FilteredNormalizer2(*nfc, *composed);  // lives as long as the program
    }();
    return *normalizer;
}

std::string normalised_by(const icu::Normalizer2& normalizer, std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    normalizer.normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                             status);
    return U_SUCCESS(status) ? out : std::string(text);
}

// What NFKC leaves apart and a reader takes for the same: katakana as hiragana, dashes and waves.
UChar32 folded_further(UChar32 c) {
    constexpr UChar32 katakana_to_hiragana = 0x30A1 - 0x3041;
    if ((c >= 0x30A1 && c <= 0x30F6) || c == 0x30FD || c == 0x30FE) return c - katakana_to_hiragana;
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
    if (c == 0x301C) return '~';
    return c;
}

// Characters that normal forms leave alone and do not join with what follows: what most Japanese text is made of.
bool folds_alone(UChar32 c) {
    if (c < 0x80) return c >= 0x20 || (c >= '\t' && c <= '\r');
    const bool kana = (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC;
    return kana || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3002) || (c >= 0x300C && c <= 0x300D);
}

void append(std::string& text, UChar32 c) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

// The folded text when every character folds alone; a tenth of the time that asking ICU takes.
bool fold_simply(std::string_view text, std::string& out) {
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = next_code_point(text, at);
        if (!folds_alone(c)) return false;
        append(out, c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : folded_further(c));
    }
    return true;
}

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0x80) != 0) return false;
    return true;
}

}  // namespace

bool is_clean(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (!is_allowed(next_code_point(text, at))) return false;
    return true;
}

std::string cleaned(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        out += is_allowed(next_code_point(text, at)) ? text.substr(begin, at - begin) : replacement;
    }
    return out;
}

std::string normalised(std::string_view text) {
    if (!is_clean(text)) return normalised(cleaned(text));
    if (is_ascii(text)) return std::string(text);
    return normalised_by(input_normalizer(), text);
}

std::string fold_for_search(std::string_view text) {
    if (std::string simple; fold_simply(text, simple)) return simple;
    if (!is_clean(text)) return fold_for_search(cleaned(text));
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    require(U_SUCCESS(status) != 0, "ICU has no case folding data");
    const std::string compatible = normalised_by(*casefold, text);
    std::string out;
    out.reserve(compatible.size());
    for (std::size_t at = 0; at < compatible.size();) {
        append(out, folded_further(next_code_point(compatible, at)));
    }
    return out;
}

TextRange unfolded(std::string_view text, TextRange in_folded) {
    TextRange range{text.size(), text.size()};
    std::size_t done = 0;  // of the folded text
    for (std::size_t at = 0; at < text.size() && done < in_folded.end;) {
        const std::size_t next = next_grapheme(text, at);
        done += fold_for_search(text.substr(at, next - at)).size();
        if (done > in_folded.begin && range.begin == text.size()) range.begin = at;
        at = next;
        range.end = at;
    }
    if (range.begin == text.size()) range.end = range.begin;
    return range;
}

bool is_combining_mark(char32_t character) {
    constexpr char32_t first_mark = 0x300;
    return character >= first_mark &&
           (U_GET_GC_MASK(static_cast<UChar32>(character)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

std::string to_utf8(char32_t character) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(character));
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::size_t next_grapheme(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    const BoundIterator graphemes(grapheme_iterator(), text);
    return static_cast<std::size_t>(graphemes->following(static_cast<std::int32_t>(offset)));
}

std::size_t previous_grapheme(std::string_view text, std::size_t offset) {
    if (offset == 0 || text.empty()) return 0;
    if (offset > text.size()) return text.size();
    const BoundIterator graphemes(grapheme_iterator(), text);
    graphemes->isBoundary(static_cast<std::int32_t>(offset));  // moves there, or past the grapheme it is inside of
    return static_cast<std::size_t>(graphemes->previous());
}

namespace {

bool is_space_at(std::string_view text, std::size_t offset) {
    return offset < text.size() && u_isUWhiteSpace(next_code_point(text, offset)) != 0;
}

// `offset` itself when it lies between two graphemes, else the start of the one it is inside of.
std::size_t between_graphemes(std::string_view text, std::size_t offset) {
    return offset >= text.size() ? text.size() : previous_grapheme(text, next_grapheme(text, offset));
}

// The last boundary of words before `offset`, which is not 0.
std::size_t word_boundary_before(std::string_view text, std::size_t offset) {
    const BoundIterator words(word_iterator(), text);
    return between_graphemes(text, static_cast<std::size_t>(words->preceding(static_cast<std::int32_t>(offset))));
}

}  // namespace

TextRange word_at(std::string_view text, std::size_t offset) {
    if (text.empty()) return {};
    // From behind the character at `offset`, and not over the end of the text.
    const TextRange character{between_graphemes(text, std::min(offset, text.size() - 1)),
                              next_grapheme(text, std::min(offset, text.size() - 1))};
    const std::size_t begin = word_boundary_before(text, character.end);
    const BoundIterator words(word_iterator(), text);
    const auto end = static_cast<std::size_t>(words->following(static_cast<std::int32_t>(character.begin)));
    return {std::min(begin, character.begin), std::max(between_graphemes(text, end), character.end)};
}

std::size_t next_word(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    std::size_t at = is_space_at(text, offset) ? offset : word_at(text, offset).end;
    while (is_space_at(text, at)) at = next_grapheme(text, at);
    return at;
}

std::size_t previous_word(std::string_view text, std::size_t offset) {
    std::size_t at = std::min(offset, text.size());
    while (at > 0 && is_space_at(text, previous_grapheme(text, at))) at = previous_grapheme(text, at);
    return at == 0 ? 0 : word_boundary_before(text, at);
}

std::size_t count_graphemes(std::string_view text) {
    const BoundIterator graphemes(grapheme_iterator(), text);
    std::size_t count = 0;
    while (graphemes->next() != icu::BreakIterator::DONE) ++count;
    return count;
}

}  // namespace banso
