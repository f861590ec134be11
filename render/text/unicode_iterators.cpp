#include "render/text/unicode_iterators.h"

#include <memory>

namespace banso {

namespace {

std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator* iterator, UErrorCode status) {
    require(U_SUCCESS(status) != 0 && iterator, "ICU has no break iterator data");
    return std::unique_ptr<icu::BreakIterator>(iterator);
}

}  // namespace

icu::BreakIterator& grapheme_iterator() {
    thread_local const auto iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto* raw = icu::BreakIterator::createCharacterInstance(icu::Locale("ja"), status);
        return made(raw, status);
    }();
    return *iterator;
}

icu::BreakIterator& line_iterator() {
    thread_local const auto iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto* raw = icu::BreakIterator::createLineInstance(icu::Locale("ja@lb=strict"), status);
        return made(raw, status);
    }();
    return *iterator;
}

}  // namespace banso
