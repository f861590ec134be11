// The words with which a meeting is run: phase, agenda, who is there, polls, locks, the summary.
#pragma once

#include "app/words/word.h"

namespace banso::words {

// actions
namespace action {
inline constexpr Word group_meeting{"会議", "Meeting"};
inline constexpr Word toggle_meeting{"会議を始める・終える", "Start or end the meeting"};
inline constexpr Word next_agenda{"次の議題へ", "Next agenda item"};
inline constexpr Word previous_agenda{"前の議題へ", "Back to the last agenda item"};
inline constexpr Word agenda_panel{"進行表", "Agenda"};
inline constexpr Word participants_panel{"参加者", "Participants"};
inline constexpr Word poll_panel{"挙手・シール投票", "Show of hands, dots"};
inline constexpr Word checks_panel{"点検", "Checks"};
inline constexpr Word poll_marks{"票をカードに示す", "Show votes on cards"};
inline constexpr Word matrix{"マトリクス", "Matrix"};
inline constexpr Word matrix_issues{"課題のマトリクス", "Matrix of issues"};
inline constexpr Word matrix_countermeasures{"対応策のマトリクス", "Matrix of countermeasures"};
inline constexpr Word summary{"まとめ", "Summary"};
inline constexpr Word lock_area{"この領域をロック・解除", "Lock or unlock this area"};
inline constexpr Word lock_column{"この列をロック・解除", "Lock or unlock this column"};
inline constexpr Word lock_this_area{"領域をロックする", "Lock the area"};
inline constexpr Word unlock_this_area{"領域のロックを外す", "Unlock the area"};
inline constexpr Word lock_this_column{"列をロックする", "Lock the column"};
inline constexpr Word unlock_this_column{"列のロックを外す", "Unlock the column"};
inline constexpr Word lock_others{"ほかの領域をロック", "Lock the other areas"};
inline constexpr Word unlock_refused{"ロックを外す", "Unlock"};
inline constexpr Word unlock_all{"すべてのロックを外す", "Unlock everything"};
}  // namespace action

// the phase, in the status bar and on the agenda bar
inline constexpr Word phase_prep{"準備中", "preparing"};
inline constexpr Word phase_meeting{"会議中", "in the meeting"};
inline constexpr Word phase_after{"会議後", "after the meeting"};
inline constexpr Word start_button{"会議を始める", "Start the meeting"};
inline constexpr Word end_button{"会議を終える", "End the meeting"};
inline constexpr Word resume_button{"会議を再開する", "Resume the meeting"};

// agenda
inline constexpr Word agenda_empty{"進行表はまだありません", "No agenda yet"};
inline constexpr Word agenda_make{"進行表を作る", "Make an agenda"};
inline constexpr Word agenda_none_running{"議題を始めるには「次へ」", "Next starts the first item"};
inline constexpr Word agenda_all_done{"すべての議題が済みました", "Every item is done"};
inline constexpr Word agenda_place{"{0} / {1}", "{0} of {1}"};
inline constexpr Word agenda_left{"残り {0}", "{0} left"};
inline constexpr Word agenda_over{"{0} 超過", "{0} over"};
inline constexpr Word agenda_minutes{"{0}分", "{0} min"};
inline constexpr Word agenda_next{"次へ", "Next"};
inline constexpr Word agenda_back{"前へ", "Back"};
inline constexpr Word agenda_hint{
    "議題を1行に1つ書くか貼り付けて、Enter で加えます。行の終わりの「20分」は時間になります",
    "Type or paste items, one a line; Enter adds them. \"20 min\" at a line's end is its time"};
inline constexpr Word agenda_add{"加える", "Add"};
inline constexpr Word agenda_total{"合計 {0}分", "{0} min in all"};
inline constexpr Word agenda_keys{
    "↑↓ 議題、←→ 種類、数字 分、Enter 題名、Space ここから、Alt+↑↓ 順番、Delete 除く、Insert 加える、Esc 図へ",
    "↑↓ item, ←→ kind, digits minutes, Enter title, Space starts, Alt+↑↓ order, Delete removes, Insert adds, Esc "
    "leaves"};
inline constexpr Word agenda_kind_none{"種類", "Kind"};
inline constexpr Word move_up{"上へ", "Up"};
inline constexpr Word move_down{"下へ", "Down"};
inline constexpr Word remove{"除く", "Remove"};
inline constexpr Word go_here{"ここから", "Start here"};

// participants
inline constexpr Word participants_empty{
    "参加者を1行に1人、「所属/部署/役職/職種」と書いて加えます。表からの貼り付けもできます",
    "Add participants one a line, as affiliation/department/position/profession; a table can be pasted"};
inline constexpr Word participants_hint{"所属/部署/役職/職種", "affiliation/department/position/profession"};
inline constexpr Word participants_there{"出席 {0} 人（会場 {1}・オンライン {2}・代理 {3}）",
                                         "{0} there ({1} in the room, {2} online, {3} by proxy)"};
inline constexpr Word participants_open{"出欠が未記入 {0} 人", "{0} without an entry"};
inline constexpr Word participants_keys{
    "↑↓ 行、Space・←→ 出欠、Enter 開く、F2 書く、Delete 除く、Insert 加える、Esc 図へ",
    "↑↓ row, Space and ←→ who is there, Enter opens, F2 writes, Delete removes, Insert adds, Esc leaves"};
inline constexpr Word participants_names{"氏名を表示する", "Show names"};
inline constexpr Word everybody_there{"未記入の人を出席にする", "All others are there"};

// polls
inline constexpr Word poll_new{"新しく数える", "Count anew"};
inline constexpr Word poll_question{"問い（例：優先して取り組みたいもの）",
                                    "Question (such as: what to take up first)"};
inline constexpr Word poll_about{"どのカードについて数えますか", "Which cards is it about?"};
inline constexpr Word poll_about_selected{"選んだカード（{0} 枚）", "The selected cards ({0})"};
inline constexpr Word poll_about_column{"「{1}」の列（{0} 枚）", "The column {1} ({0})"};
inline constexpr Word poll_about_area{"領域「{1}」のカード（{0} 枚）", "The area {1} ({0})"};
inline constexpr Word poll_start{"数え始める", "Start counting"};
inline constexpr Word poll_no_cards{"カードがまだありません。カードを作ると、ここで数えられます",
                                    "There are no cards yet; make some, and they can be counted here"};
inline constexpr Word poll_hands{"挙手", "Hands"};
inline constexpr Word poll_dots{"シール", "Dots"};
inline constexpr Word poll_points{"1人 {0} 点", "{0} each"};
inline constexpr Word poll_total{"合計 {0} / {1}（{2} 人 × {3}）", "{0} of {1} ({2} there × {3})"};
inline constexpr Word poll_total_alone{"合計 {0}（出席者が未記入）", "{0} in all (nobody is entered as there)"};
inline constexpr Word poll_over{"出席者の持ち点より多くなっています", "more than those there have to give"};
inline constexpr Word poll_keys{
    "↑↓ 行、数字・＋− 票数、Enter 次へ、F2 問い、Shift+←→ 持ち点、Home 並び順、Insert 新しく数える、"
    "Ctrl+PageUp・PageDown ほかの投票、Ctrl+Delete 除く、Esc 閉じる",
    "↑↓ row, digits and + − the count, Enter next, F2 question, Shift+←→ points each, Home order, Insert counts anew, "
    "Ctrl+PageUp and PageDown other polls, Ctrl+Delete removes, Esc closes"};
inline constexpr Word poll_by_count{"票の多い順", "Most votes first"};
inline constexpr Word poll_untitled{"（問いは未記入）", "(no question)"};
inline constexpr Word poll_remove{"この投票を除く", "Remove this poll"};

// matrix
inline constexpr Word matrix_keys{"Tab 次のカード、矢印 動かす、Esc 図へ戻る",
                                  "Tab next card, arrows move it, Esc back to the picture"};
inline constexpr Word matrix_empty_issues{"課題のカードがまだありません。図で作ると、ここに並びます",
                                          "There are no issues yet; make some in the picture"};
inline constexpr Word matrix_empty_countermeasures{"対応策のカードがまだありません。図で作ると、ここに並びます",
                                                   "There are no countermeasures yet; make some in the picture"};

// summary
inline constexpr Word summary_write{"書いて Enter（↑↓ で種類、Tab で担当と期限）",
                                    "Write it, then Enter (up and down: the kind; Tab: who, until when)"};
inline constexpr Word summary_decision{"決まったこと", "Decided"};
inline constexpr Word summary_taken_back{"持ち帰り", "Taken back"};
inline constexpr Word summary_promise{"宿題", "Promise"};
inline constexpr Word summary_owner{"担当", "Who"};
inline constexpr Word summary_due{"期限", "Until"};
inline constexpr Word summary_tie{"選択中のカードと結ぶ（{0}）", "Tie to the selected cards ({0})"};
inline constexpr Word summary_new{"新しく書く", "New entry"};
inline constexpr Word summary_remove{"除く", "Remove"};
inline constexpr Word summary_next{"次回", "Next"};
inline constexpr Word summary_next_place{"次回の場所", "Next place"};

}  // namespace banso::words
