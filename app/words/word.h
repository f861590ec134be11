// A visible word or sentence in both languages. Knows nothing of what it is said about.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace banso::words {

enum class Language { Japanese, English };

// Both are always there, and name the same arguments ({0}, {1} …): a word that does not fails to compile.
struct Word {
    const char* ja;
    const char* en;
    consteval Word(const char* japanese, const char* english) : ja(japanese), en(english) {
        if (!*ja != !*en) throw "a word is missing in one language";
        for (char place = '0'; place <= '9'; ++place) {
            if (has_place(ja, place) != has_place(en, place)) throw "an argument is missing in one language";
        }
    }
    [[nodiscard]] constexpr const char* in(Language language) const { return language == Language::Japanese ? ja : en; }
    friend constexpr bool operator==(const Word&, const Word&) = default;

  private:
    static constexpr bool has_place(const char* text, char place) {
        for (; *text; ++text) {
            if (text[0] == '{' && text[1] == place && text[2] == '}') return true;
        }
        return false;
    }
};

// The word in a language with {0}, {1} … replaced by the arguments; a place without an argument stays empty.
std::string filled(const Word& word, Language language, std::span<const std::string> args);

// "ja…" is Japanese, everything else English; what a locale (ja_JP.UTF-8) or --lang says.
Language language_of(std::string_view locale);

}  // namespace banso::words
