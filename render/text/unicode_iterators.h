// ICU's break iterators, one of each kind a thread, and their loan to a text. Only for the .cpp files of this folder.
#pragma once

#include <string_view>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "model/result.h"

namespace banso {

// Making an iterator reads ICU's data (0.2 ms) and using one changes it, so each thread keeps its own.
icu::BreakIterator& grapheme_iterator();

// Words, by a dictionary for Japanese.
icu::BreakIterator& word_iterator();

// Unicode line breaking with strict Japanese rules (kinsoku).
icu::BreakIterator& line_iterator();

// An iterator set to a UTF-8 text that must outlive this, with boundaries in bytes.
class BoundIterator {
  public:
    BoundIterator(icu::BreakIterator& iterator, std::string_view text) : iterator_(iterator) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&text_, text.data() ? text.data() : "", static_cast<std::int64_t>(text.size()), &status);
        iterator_.setText(&text_, status);
        require(U_SUCCESS(status) != 0, "ICU cannot read a text");
    }
    ~BoundIterator() { utext_close(&text_); }
    BoundIterator(const BoundIterator&) = delete;
    BoundIterator& operator=(const BoundIterator&) = delete;

    icu::BreakIterator* operator->() const { return &iterator_; }

  private:
    icu::BreakIterator& iterator_;
    UText text_ = UTEXT_INITIALIZER;
};

}  // namespace banso
