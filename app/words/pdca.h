// Words of what is done between meetings: who does what, PDCA.
#pragma once

#include "app/words/word.h"

namespace banso::words::action {

inline constexpr Word group_pdca{"PDCA", "PDCA"};
inline constexpr Word owners{"担当別一覧", "Who does what"};
inline constexpr Word indicators{"指標一覧", "Indicators"};
inline constexpr Word trends{"指標の推移", "Trends of indicators"};

}  // namespace banso::words::action
