// The words of capturing what is said: links by letters, the line for spoken sentences, the panel of opinions.
#pragma once

#include "app/words/word.h"

namespace banso::words {

// links by letters; {0}: code of the card they start from
inline constexpr Word labels_hint{"{0} からつなぐ先の文字を打つ（－は線を外す）　Ctrl+L：左の列も　Esc：やめる",
                                  "Type the letters of the card to link {0} with (− takes the link away) · Ctrl+L: all "
                                  "columns · Esc: stop"};
inline constexpr Word labels_hint_all{
    "{0} とつなぐ相手の文字を打つ（－は線を外す）　Esc：やめる",
    "Type the letters of the card to link with {0} (− takes the link away) · Esc: stop"};

// the capture line
inline constexpr Word opinion{"意見", "Opinion"};
inline constexpr Word no_area_chosen{"領域なし", "no area"};
inline constexpr Word no_profession{"職種なし", "no profession"};
inline constexpr Word other_profession{"ほかの職種（Enter）", "another (Enter)"};
inline constexpr Word line_field_hint{
    "話された一言を打って Enter。「看護師：」「退院：」で始めると職種と領域が変わります",
    "Type what was said, then Enter. “nurse:” or an area's name and a colon first set who and where"};
inline constexpr Word line_hint{"Enter 加える　Tab 職種　Shift+Tab 領域　Esc 閉じる（書きかけは残ります）",
                                "Enter: add · Tab: profession · Shift+Tab: area · Esc: close (the draft stays)"};
inline constexpr Word line_last{"＋ {0}（まとめていない意見 {1} 件）", "+ {0} ({1} not grouped yet)"};

// paper cards
inline constexpr Word paper_cards_hint{
    "1行が1件になります。箇条書きの記号や番号は外します。「薬剤師：」で始まる行は、その職種になります。",
    "One line, one opinion. Bullets and numbers are left out. A line that begins “pharmacist:” is that profession's."};
inline constexpr Word paper_cards_keys{"Ctrl+Enter　Tab 次の職種　Shift+Tab 次の領域",
                                       "Ctrl+Enter, Tab the next profession, Shift+Tab the next area"};
inline constexpr Word paper_cards_make{"{0} 件の意見を加える", "Add {0} opinions"};

// the panel; {0} not grouped, {1} in all
inline constexpr Word opinions_head{"まとめていない {0} 件／全 {1} 件", "{0} of {1} not grouped"};
inline constexpr Word opinions_selected{"{0} 件を選択", "{0} selected"};
inline constexpr Word no_opinions{
    "意見はまだありません。F3 で、話された一言を書きとめます。紙の意見カードは Ctrl+B "
    "でまとめて入れます。課題へドラッグするか Ctrl+G で、課題にまとめます。",
    "No opinions yet. F3 takes down what is said; Ctrl+B enters a table's paper cards. Drag them onto an issue, or "
    "press Ctrl+G, to group them."};
inline constexpr Word all_grouped{"すべての意見が課題にまとまりました", "Every opinion is under an issue"};
inline constexpr Word grouped_head{"まとめた意見", "Grouped"};
inline constexpr Word opinions_hint{
    "↑↓ 選ぶ　Shift+↑↓・Space 続けて選ぶ\nCtrl+G まとめる　Enter 直す　Delete 消す",
    "↑↓ select · Shift+↑↓, Space select more\nCtrl+G group · Enter edit · Delete remove"};
inline constexpr Word opinions_drag{"意見 {0} 件：{1}", "{0} opinions: {1}"};
inline constexpr Word opinion_edit{"直す", "Edit"};
inline constexpr Word opinion_ungroup{"課題から外す", "Take out of the issue"};
inline constexpr Word opinion_remove{"消す", "Remove"};
inline constexpr Word group_hint{"課題のコードか題名、または新しい課題名",
                                 "An issue's code or title, or a new issue's"};
inline constexpr Word group_new{"新しい課題：{0}", "New issue: {0}"};

}  // namespace banso::words
