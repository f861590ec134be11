#include "app/words/word.h"

namespace banso::words {

std::string filled(const Word& word, Language language, std::span<const std::string> args) {
    const std::string_view pattern = word.in(language);
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                           pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        if (!place) {
            text.push_back(pattern[i]);
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (index < args.size()) text += args[index];
        i += 2;
    }
    return text;
}

Language language_of(std::string_view locale) {
    return locale.starts_with("ja") ? Language::Japanese : Language::English;
}

}  // namespace banso::words
