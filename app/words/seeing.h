// The words of looking: folding and hiding, focus, search, the palette, the back row.
#pragma once

#include "app/words/word.h"

namespace banso::words {

namespace action {

inline constexpr Word fold_column{"この列をたたむ", "Fold this column"};
inline constexpr Word unfold_column{"この列を開く", "Open this column"};
inline constexpr Word hide_column{"この列を隠す", "Hide this column"};
inline constexpr Word fold_lane{"この領域をたたむ", "Fold this area"};
inline constexpr Word unfold_lane{"この領域を開く", "Open this area"};
inline constexpr Word hide_lane{"この領域を隠す", "Hide this area"};
inline constexpr Word fold_selected_column{"選んだカードの列をたたむ", "Fold the selected card's column"};
inline constexpr Word fold_selected_lane{"選んだカードの領域をたたむ", "Fold the selected card's area"};
inline constexpr Word hide_selected_column{"選んだカードの列を隠す", "Hide the selected card's column"};
inline constexpr Word hide_selected_lane{"選んだカードの領域を隠す", "Hide the selected card's area"};
inline constexpr Word reverse{"右から左へ並べる", "Right to left"};
inline constexpr Word show_everything{"たたんだもの・隠したものをすべて戻す",
                                      "Bring back all that is folded or hidden"};

inline constexpr Word find{"検索", "Find"};
inline constexpr Word palette{"操作を名前で探す", "Find a command"};
inline constexpr Word menus{"メニューをキーで開く", "Open the menus by keys"};
inline constexpr Word focus_next{"次に寄る", "Focus on the next"};
inline constexpr Word focus_back{"前に寄る", "Focus on the one before"};
inline constexpr Word focus_lane{"この領域に寄る", "Focus on this area"};
inline constexpr Word focus_column{"この列に寄る", "Focus on this column"};
inline constexpr Word focus_chain{"このつながりに寄る", "Focus on this chain"};
inline constexpr Word blank{"投影を隠す", "Blank the wall"};
inline constexpr Word back_row{"後列用の表示", "View for the back row"};
inline constexpr Word spotlight{"スポットライト", "Spotlight"};
inline constexpr Word room_small{"部屋：小会議室", "Room: small"};
inline constexpr Word room_hall{"部屋：ホール", "Room: hall"};
inline constexpr Word room{"部屋の広さ…", "The room…"};

}  // namespace action

// focus
inline constexpr Word whole_view{"全体", "Whole"};
inline constexpr Word whole_chain{"つながり全体", "Whole chain"};

// search
inline constexpr Word search_hint{"題名・コード・メモ・職種・意見", "Title, code, note, profession, opinion"};
inline constexpr Word found_count{"{0} 件", "{0} found"};
inline constexpr Word found_at{"{0} / {1} 件", "{0} / {1}"};
inline constexpr Word nothing_found{"見つかりません。短いことばでも探せます", "Nothing found. A shorter word may do"};
inline constexpr Word search_keys{"Enter 次　Shift+Enter 前\nCtrl+Enter ここに留まる　Esc 元の場所へ",
                                  "Enter next, Shift+Enter back\nCtrl+Enter stay here, Esc go back"};
inline constexpr Word merged_into{"{0} に統合", "merged into {0}"};
inline constexpr Word field_note{"メモ", "Note"};
inline constexpr Word field_raised_by{"出した職種", "Raised by"};
inline constexpr Word field_owner{"担当", "Owner"};
inline constexpr Word an_opinion{"意見", "Opinion"};

// palette
inline constexpr Word palette_hint{"操作の名前かカードのコード（日本語でも英語でも）",
                                   "A command, in English or Japanese, or a card's code"};
inline constexpr Word no_command{"そのような操作やカードはありません", "No such command or card"};
inline constexpr Word card_entry{"カード", "Card"};

// the back row
inline constexpr Word readable{"後列から読めます", "readable from the back"};
inline constexpr Word not_readable{"後列からは読めません：いま {0} px、必要 {1} px。F6 で後列用の表示へ",
                                   "not readable from the back: {0} px, needs {1} px. F6: view for the back row"};
inline constexpr Word too_far_away{"後列からは読めません：いま {0} px、必要 {1} px。PageDown で読める大きさへ",
                                   "not readable from the back: {0} px, needs {1} px. Page Down: as large as needed"};
inline constexpr Word room_head{"投影する部屋", "The room"};
inline constexpr Word room_why{
    "スクリーンの幅と、いちばん後ろの席までの距離が分かれば、文字が読めるかどうかをお知らせできます。",
    "With the screen's width and the distance to the last row, Banso can say whether the "
    "letters can be read."};
inline constexpr Word room_small{"小会議室（幅 2 m、奥行 6 m）", "Small room (2 m wide, 6 m deep)"};
inline constexpr Word room_hall{"ホール（幅 4 m、奥行 15 m）", "Hall (4 m wide, 15 m deep)"};
inline constexpr Word screen_width{"スクリーンの幅（m）", "Width of the screen (m)"};
inline constexpr Word room_depth{"後列までの距離（m）", "Distance to the last row (m)"};
inline constexpr Word reading_divisor{"文字の高さ ＝ 距離 ÷", "Letter height = distance /"};
inline constexpr Word room_needs{"この部屋では、漢字に {0} px の高さが要ります。",
                                 "In this room, kanji must be {0} px high."};
inline constexpr Word room_unknown{"幅と距離を入れるか、部屋の型を選んでください。",
                                   "Enter both, or choose one of the rooms above."};
inline constexpr Word room_done{"決める", "Done"};

inline constexpr Word blank_hint{"どれかのキーかクリックで戻ります", "Any key or click brings the picture back"};
inline constexpr Word keys_filter{"操作やキーを絞り込む", "Look for a command or a key"};
inline constexpr Word no_key{"キーなし", "no key"};
inline constexpr Word by_pointer{"ポインター", "Pointer"};

inline constexpr Word more_views{"ほかの図", "More"};
inline constexpr Word put_away{"たたみ・隠し {0} 件", "{0} folded or hidden"};
inline constexpr Word bring_back{"すべて戻す", "Bring all back"};

}  // namespace banso::words
