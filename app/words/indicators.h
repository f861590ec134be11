// Words of the table of indicators and of the inspector's judgement.
#pragma once

#include "app/words/word.h"

namespace banso::words {

namespace action {
inline constexpr Word order_indicators{"指標一覧の並び順を変える", "Order indicators another way"};
inline constexpr Word filter_area{"指標一覧を領域で絞る（次の領域）", "Indicators of the next area only"};
inline constexpr Word filter_measure{"指標一覧を区分で絞る（次の区分）", "Indicators of the next kind only"};
inline constexpr Word filter_judgement{"指標一覧を判定で絞る（次の判定）", "Indicators of the next judgement only"};
inline constexpr Word all_indicators{"指標一覧の絞り込みをやめる", "All indicators"};
inline constexpr Word fold_outputs{"指標一覧にアウトプットを出す・たたむ", "Show or fold outputs among indicators"};
}  // namespace action

inline constexpr Word order{"並び順", "Order"};
inline constexpr Word order_by_area{"領域順", "by area"};
inline constexpr Word order_by_code{"コード順", "by code"};
inline constexpr Word order_by_judgement{"判定順", "by judgement"};
inline constexpr Word order_by_rate{"達成率順", "by rate"};
inline constexpr Word all_areas{"すべての領域", "all areas"};
inline constexpr Word all_measures{"すべての区分", "all kinds"};
inline constexpr Word all_judgements{"すべての判定", "all judgements"};
inline constexpr Word with_outputs{"アウトプットも", "outputs too"};

inline constexpr Word judgement{"判定", "Judgement"};
inline constexpr Word scale_source{"出典：{0}", "source: {0}"};
inline constexpr Word scale_unverified{"未確認：{0}", "not verified: {0}"};

}  // namespace banso::words
