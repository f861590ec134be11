// The words of menus, panels and fields that belong to no record: named once, used wherever they are shown.
#pragma once

#include "app/words/word.h"

namespace banso::words {

inline constexpr Word program_name{"Banso（伴走）", "Banso"};
inline constexpr Word untitled_session{"新しい会議", "New session"};
inline constexpr Word unsaved{"未保存", "unsaved"};
inline constexpr Word saving{"保存中…", "saving…"};
inline constexpr Word saved{"保存済み", "saved"};
inline constexpr Word read_only{"読み取り専用", "read-only"};

}  // namespace banso::words
