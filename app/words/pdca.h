// Words of what is done between meetings: who does what, PDCA.
#pragma once

#include "app/words/word.h"

namespace banso::words::action {

inline constexpr Word group_pdca{"PDCA", "PDCA"};
inline constexpr Word owners{"担当別一覧", "Who does what"};
inline constexpr Word indicators{"指標一覧", "Indicators"};
inline constexpr Word trends{"指標の推移", "Trends of indicators"};
inline constexpr Word sheets{"PDCA シート", "PDCA sheet"};
inline constexpr Word board{"PDCA ボード", "PDCA board"};
inline constexpr Word timeline{"年間予定", "The year's dates"};
inline constexpr Word begin_cycle{"次の PDCA サイクルを始める", "Begin the next PDCA cycle"};

}  // namespace banso::words::action

namespace banso::words {

inline constexpr Word stage_plan{"P　計画", "P  plan"};
inline constexpr Word stage_do{"D　実施", "D  do"};
inline constexpr Word stage_check{"C　評価", "C  check"};
inline constexpr Word stage_act{"A　次の対応", "A  act"};
inline constexpr Word cycle_number{"PDCA 第{0}回", "PDCA cycle {0}"};
inline constexpr Word sheet_panel_empty{
    "対応策のシートを選ぶと、ここで P・D・C・A に記入できます。PageUp・PageDown でシートをめくります",
    "Turn to a countermeasure's sheet (PageUp, PageDown) to write its P, D, C and A here"};
inline constexpr Word begin_first_cycle{"最初のサイクルを始める", "Begin the first cycle"};
inline constexpr Word first_cycle_hint{"Enter でも始まります。P（内容）から記入します",
                                       "Enter begins it, too: with P, what is to be done"};
inline constexpr Word begin_next_cycle{"次のサイクルを始める", "Begin the next cycle"};
inline constexpr Word next_cycle_hint{
    "今回の A（次の改善・変更箇所）が次の P の書き出しになり、進み具合は未着手に戻ります",
    "What A says begins the next P, and the progress is not started again"};

inline constexpr Word filter_area{"1 領域：", "1 Area: "};
inline constexpr Word filter_owner{"2 担当：", "2 Who: "};
inline constexpr Word filter_due{"3 期限：", "3 Due: "};
inline constexpr Word filter_all{"すべて", "all"};
inline constexpr Word filter_overdue{"超過", "overdue"};
inline constexpr Word filter_this_year{"年度内", "this fiscal year"};
inline constexpr Word filter_later{"次年度以降", "later"};
inline constexpr Word filter_not_set{"未定", "not set"};
inline constexpr Word board_keys{"↑↓ 選ぶ　←→ 段階を移す　Enter シート　1・2・3 絞り込み",
                                 "↑↓ choose  ←→ move  Enter sheet  1 2 3 filter"};
inline constexpr Word which_decision{"{0} の次の判断", "What next for {0}?"};
inline constexpr Word decision_keys{"1〜5 か Enter で決めます。Esc でやめます",
                                    "1 to 5 or Enter decides, Esc calls it off"};

}  // namespace banso::words
