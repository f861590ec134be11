// Words of what is done between meetings: who does what, PDCA.
#pragma once

#include "app/words/word.h"

namespace banso::words::action {

inline constexpr Word group_pdca{"PDCA", "PDCA"};
inline constexpr Word owners{"担当別一覧", "Who does what"};

}  // namespace banso::words::action
