#include "render/text/unicode_iterators.h"

#include <memory>

namespace banso {

namespace {

using Factory = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

std::unique_ptr<icu::BreakIterator> made(Factory factory, const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(factory(icu::Locale(locale), status));
    require(U_SUCCESS(status) != 0 && iterator != nullptr, "ICU has no break iterator data");
    return iterator;
}

}  // namespace

icu::BreakIterator& grapheme_iterator() {
    thread_local const auto iterator = made(icu::BreakIterator::createCharacterInstance, "ja");
    return *iterator;  // NOLINT(clang-analyzer-cplusplus.NewDelete): clang-tidy 14 misses the move into the variable
}

icu::BreakIterator& word_iterator() {
    thread_local const auto iterator = made(icu::BreakIterator::createWordInstance, "ja");
    return *iterator;  // NOLINT(clang-analyzer-cplusplus.NewDelete): clang-tidy 14 misses the move into the variable
}

icu::BreakIterator& line_iterator() {
    thread_local const auto iterator = made(icu::BreakIterator::createLineInstance, "ja@lb=strict");
    return *iterator;  // NOLINT(clang-analyzer-cplusplus.NewDelete): clang-tidy 14 misses the move into the variable
}

}  // namespace banso
