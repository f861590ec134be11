#include "model/checks/personal_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace banso::checks {
namespace {

using Text = std::u32string;
using TextView = std::u32string_view;

// One character of UTF-8 at `at`, which moves behind it; what is no UTF-8 is U+FFFD.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at++);
    const int more = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : -1;
    if (more < 0) return 0xFFFD;
    char32_t character = more == 0 ? first : first & (0x3Fu >> more);
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0) != 0x80) return 0xFFFD;
        character = character << 6 | (byte(at++) & 0x3Fu);
    }
    return character;
}

// A text with full-width letters, digits and signs made narrow, and the byte each character begins at.
struct Narrow {
    Text characters;
    std::vector<std::size_t> bytes;  // one more than there are characters
};

Narrow narrow(std::string_view text) {
    Narrow result;
    result.characters.reserve(text.size() / 2);
    for (std::size_t at = 0; at < text.size();) {
        result.bytes.push_back(at);
        char32_t c = next_character(text, at);
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        if (c == 0x3000) c = U' ';
        if (c == U'‐' || c == U'‑' || c == U'–' || c == U'−' || c == U'－') c = U'-';
        result.characters.push_back(c);
    }
    result.bytes.push_back(text.size());
    return result;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool is_letter(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}
bool is_kanji(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) || c == U'々' ||
           (c >= 0x20000 && c <= 0x3FFFF);
}
bool is_katakana(char32_t c) {
    return (c >= 0x30A1 && c <= 0x30FA) || c == U'ー';
}

struct Span {
    std::size_t begin;
    std::size_t end;
};

template <std::size_t n>
bool ends_with_any(TextView text, const std::array<TextView, n>& ends) {
    return std::any_of(ends.begin(), ends.end(), [&](TextView end) { return text.ends_with(end); });
}

// --- telephone numbers ------------------------------------------------------------------------------------------

// Ten or eleven digits from 0 on, in one piece or in three: 03-1234-5678, 080(1234)5678, 0312345678.
std::optional<Span> telephone_at(TextView text, std::size_t at) {
    if (text[at] != U'0' || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == U'.'))) return std::nullopt;
    std::size_t digits = 0;
    std::size_t gaps = 0;
    std::size_t end = at;
    for (std::size_t i = at; i < text.size(); ++i) {
        const bool gap = text[i] == U'-' || text[i] == U'(' || text[i] == U')';
        if (!gap && !is_digit(text[i])) break;
        if (gap && !is_digit(text[i - 1])) break;
        gap ? ++gaps : ++digits;
        if (!gap) end = i + 1;
    }
    const bool whole = end == text.size() || !is_digit(text[end]);
    if (!whole || text.substr(at, 2) == U"00" || digits < 10 || digits > 11 || (gaps != 0 && gaps != 2))
        return std::nullopt;
    return Span{at, end};
}

// --- birthdays --------------------------------------------------------------------------------------------------

std::size_t skip(TextView text, std::size_t at, bool (*belongs)(char32_t)) {
    while (at < text.size() && belongs(text[at])) ++at;
    return at;
}
bool is_space(char32_t c) {
    return c == U' ';
}

// Behind a date that begins with digits: 1940年5月3日, 1940/5/3, 12.3.4; absent when it is none.
std::optional<std::size_t> behind_date(TextView text, std::size_t at) {
    constexpr std::array<TextView, 3> marks{U"年/.-", U"月/.-", U"日"};
    for (std::size_t part = 0; part < marks.size(); ++part) {
        const std::size_t end = skip(text, at, is_digit);
        if (end == at || end - at > 4) return std::nullopt;
        const bool marked = end < text.size() && marks[part].find(text[end]) != TextView::npos;
        if (!marked && part < 2) return std::nullopt;
        at = end + (marked ? 1 : 0);
    }
    return at;
}

// A whole date with 生 behind it, or 生年月日 with a date: not the heading 生年月日 alone, nor 生 of another word.
std::optional<Span> birthday_at(TextView text, std::size_t at) {
    constexpr TextView heading = U"生年月日";
    if (text.substr(at).starts_with(heading)) {
        std::size_t date = at + heading.size();
        while (date < text.size() && TextView(U" :は＝=(").find(text[date]) != TextView::npos) ++date;
        if (date < text.size() && !is_digit(text[date]))
            date += text.substr(date, 1) == U"S" || is_letter(text[date]) ? 1 : 2;
        if (date >= text.size() || !is_digit(text[date])) return std::nullopt;
        const std::size_t end = behind_date(text, date).value_or(skip(text, date, is_digit));
        return Span{at, end};
    }
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) return std::nullopt;
    const auto end = behind_date(text, at);
    if (!end) return std::nullopt;
    const std::size_t born = skip(text, *end, is_space);
    if (born >= text.size() || text[born] != U'生') return std::nullopt;
    const bool other_word = born + 1 < text.size() && is_kanji(text[born + 1]);
    return other_word ? std::nullopt : std::optional(Span{at, born + 1});
}

// --- names ------------------------------------------------------------------------------------------------------

// What people are called by that is no name: 患者さん, 訪問看護師さん, 薬局さん. The end of a word decides.
constexpr std::array<TextView, 68> callings{
    U"者",   U"員",   U"師",   U"士",   U"医",   U"長",   U"職",     U"客",     U"皆",     U"奥",   U"嫁",     U"娘",
    U"息子", U"旦那", U"主人", U"家族", U"親族", U"遺族", U"親",     U"父",     U"母",     U"祖父", U"祖母",   U"兄",
    U"姉",   U"弟",   U"妹",   U"孫",   U"兄弟", U"姉妹", U"夫婦",   U"夫",     U"妻",     U"爺",   U"婆",     U"隣",
    U"先生", U"学生", U"住民", U"市民", U"県民", U"町民", U"村民",   U"局",     U"署",     U"課",   U"隊",     U"団",
    U"会",   U"社",   U"屋根", U"病院", U"医院", U"施設", U"診療所", U"事業所", U"保健所", U"支所", U"市役所", U"役場",
    U"包括", U"行政", U"拠点", U"消防", U"担当", U"事務", U"本人",   U"新人"};
// 屋 alone or behind a thing that is sold; 土屋 is a name.
constexpr std::array<TextView, 7> shops{U"薬屋", U"本屋", U"花屋", U"魚屋", U"床屋", U"百屋", U"業者屋"};
// Foreign words for people and places, besides all that end in ー (ヘルパー).
constexpr std::array<TextView, 14> foreign_callings{
    U"マネ",         U"マネジャ", U"スタッフ",   U"ドクタ", U"ナース", U"リハ", U"ボランティア",
    U"ステーション", U"サービス", U"クリニック", U"ケース", U"ペット", U"デイ", U"サ責"};

// Words in which 様 and 氏 say something else: 同様, 仕様, 両氏.
constexpr std::array<TextView, 38> before_sama{U"同", U"多", U"仕", U"模", U"異", U"一", U"二", U"三", U"両", U"各",
                                               U"有", U"今", U"神", U"王", U"殿", U"仏", U"姫", U"若", U"貴", U"他人",
                                               U"人", U"外", U"無", U"逆", U"何", U"左", U"文", U"紋", U"図", U"態",
                                               U"横", U"生", U"死", U"唐", U"別", U"上", U"様", U"際"};
constexpr TextView behind_sama = U"式々相子態変体";
constexpr std::array<TextView, 10> before_shi{U"同", U"両", U"各", U"諸", U"彼", U"某", U"姓", U"源", U"摂", U"華"};
constexpr TextView behind_shi = U"名族神素姓子";
constexpr TextView behind_san = U"ぽざせ々";  // 散歩 and the like, in kana

enum class Honorific { Sama, Shi, San };

bool is_ordinary_kanji(TextView word, Honorific honorific, bool behind_prefix) {
    if (word.size() > 6) return true;  // an organisation's
    if (behind_prefix || word == U"子" || word == U"屋" || word == U"方" || word == U"人") return true;  // お子さん
    if (ends_with_any(word, callings) || ends_with_any(word, shops)) return true;
    if (honorific == Honorific::Sama) return word != U"本多" && word != U"喜多" && ends_with_any(word, before_sama);
    return honorific == Honorific::Shi && ends_with_any(word, before_shi);
}

bool is_ordinary_katakana(TextView word) {
    return word.size() < 2 || word.ends_with(U'ー') || ends_with_any(word, foreign_callings);
}

std::optional<Honorific> honorific_at(TextView text, std::size_t at) {
    if (text[at] == U'様') return Honorific::Sama;
    if (text[at] == U'氏') return Honorific::Shi;
    if (text[at] == U'さ' && at + 1 < text.size() && text[at + 1] == U'ん') return Honorific::San;
    return std::nullopt;
}

// Whether the honorific is the beginning of another word: 様式, 氏名, さんぽ.
bool begins_another_word(Honorific honorific, char32_t next) {
    switch (honorific) {
        case Honorific::Sama:
            return behind_sama.find(next) != TextView::npos;
        case Honorific::Shi:
            return behind_shi.find(next) != TextView::npos;
        case Honorific::San:
            return behind_san.find(next) != TextView::npos;
    }
    return false;
}

// A name in kanji or katakana, or an initial, right before the honorific. Names in hiragana cannot be told from words.
std::optional<Span> name_at(TextView text, std::size_t at) {
    const auto honorific = honorific_at(text, at);
    if (!honorific || at == 0) return std::nullopt;
    const std::size_t end = at + (*honorific == Honorific::San ? 2 : 1);
    if (end < text.size() && begins_another_word(*honorific, text[end])) return std::nullopt;
    std::size_t word_end = at;
    if (text[at - 1] == U' ' && at > 1) --word_end;  // 田中 様
    const char32_t last = text[word_end - 1];
    const auto belongs = is_kanji(last)      ? is_kanji
                         : is_katakana(last) ? is_katakana
                         : is_letter(last)   ? is_letter
                                             : nullptr;
    if (!belongs) return std::nullopt;
    std::size_t begin = word_end;
    while (begin > 0 && belongs(text[begin - 1])) --begin;
    const TextView word = text.substr(begin, word_end - begin);
    const char32_t ahead = begin > 0 ? text[begin - 1] : U' ';
    const bool ordinary = belongs == is_kanji ? is_ordinary_kanji(word, *honorific, ahead == U'お' || ahead == U'ご')
                          : belongs == is_katakana ? is_ordinary_katakana(word)
                                                   : word.size() != 1 || is_digit(ahead);
    return ordinary ? std::nullopt : std::optional(Span{begin, end});
}

// Whether a text can hold any of it at all: most cannot, and are not looked at more closely.
bool may_hold_any(std::string_view text) {
    return text.find("様") != text.npos || text.find("氏") != text.npos || text.find("さん") != text.npos ||
           text.find("生") != text.npos || text.find('0') != text.npos || text.find("０") != text.npos;
}

}  // namespace

std::string personal_words_in(std::string_view text) {
    if (!may_hold_any(text)) return {};
    const Narrow narrowed = narrow(text);
    for (std::size_t at = 0; at < narrowed.characters.size(); ++at) {
        for (const auto look : {telephone_at, birthday_at, name_at}) {
            const auto found = look(narrowed.characters, at);
            if (!found) continue;
            const std::size_t begin = narrowed.bytes[found->begin];
            return std::string(text.substr(begin, narrowed.bytes[found->end] - begin));
        }
    }
    return {};
}

}  // namespace banso::checks
