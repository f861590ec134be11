// A visible word or sentence in both languages. Knows nothing of what it is said about.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace banso::words {

enum class Language { Japanese, English };

// Both are always there: a word cannot be declared in one language only. {0}, {1} … stand for arguments.
struct Word {
    const char* ja;
    const char* en;
    [[nodiscard]] constexpr const char* in(Language language) const { return language == Language::Japanese ? ja : en; }
    friend constexpr bool operator==(const Word&, const Word&) = default;
};

// The word in a language with {0}, {1} … replaced by the arguments; a place without an argument stays empty.
std::string filled(const Word& word, Language language, std::span<const std::string> args);

// "ja…" is Japanese, everything else English; what a locale (ja_JP.UTF-8) or --lang says.
Language language_of(std::string_view locale);

}  // namespace banso::words
