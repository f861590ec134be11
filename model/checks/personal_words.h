// Words in free text that look like a person's or a patient's data: a telephone number, a birthday, a name with 様, 氏
// or さん. A guess for a gentle reminder: where an ordinary word is as likely (患者さん, 同様, 氏名) it says nothing.
// Knows no records.
#pragma once

#include <string>
#include <string_view>

namespace banso::checks {

// The first such words in the text as they stand there; "" when there are none. The text is UTF-8.
std::string personal_words_in(std::string_view text);

}  // namespace banso::checks
