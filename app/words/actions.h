// The words of what a user can invoke.
#pragma once

#include "app/words/word.h"

namespace banso::words::action {

inline constexpr Word new_session{"新しい会議", "New session"};
inline constexpr Word open{"開く…", "Open…"};
inline constexpr Word save{"保存", "Save"};
inline constexpr Word save_as{"名前を付けて保存…", "Save as…"};
inline constexpr Word try_to_edit{"再び編集を試す", "Try again to edit"};
inline constexpr Word export_picture{"図の書き出し…", "Export the picture…"};
inline constexpr Word copy_picture{"図を写す", "Copy the picture"};
inline constexpr Word save_over_theirs{"こちらの版で上書き（相手の版は履歴に残す）",
                                       "Save over theirs (kept in the history)"};
inline constexpr Word open_theirs{"相手の版を開く（こちらの版は写しで残す）",
                                  "Open theirs (this version is kept as a copy)"};
inline constexpr Word quit{"終了", "Quit"};
inline constexpr Word undo{"元に戻す", "Undo"};
inline constexpr Word redo{"やり直す", "Redo"};
inline constexpr Word cut{"切り取り", "Cut"};
inline constexpr Word copy{"写す", "Copy"};
inline constexpr Word paste{"貼り付け", "Paste"};
inline constexpr Word duplicate{"複製", "Duplicate"};
inline constexpr Word remove{"削除", "Delete"};
inline constexpr Word select_all{"すべて選択", "Select all"};
inline constexpr Word cancel{"選択をやめる", "Clear the selection"};
inline constexpr Word new_card{"新しいカード", "New card"};
inline constexpr Word new_linked_card{"つながる新しいカード", "New linked card"};
inline constexpr Word edit_title{"題名を直す", "Edit the title"};
inline constexpr Word link_from{"ここから線を引く（文字で）", "Link from here, by letters"};
inline constexpr Word move_up{"上へ", "Move up"};
inline constexpr Word move_down{"下へ", "Move down"};
inline constexpr Word pin{"位置を固定", "Pin"};
inline constexpr Word comment{"コメント", "Comment"};
inline constexpr Word walk_left{"左のカードへ", "To the card on the left"};
inline constexpr Word walk_right{"右のカードへ", "To the card on the right"};
inline constexpr Word walk_up{"上のカードへ", "To the card above"};
inline constexpr Word walk_down{"下のカードへ", "To the card below"};
inline constexpr Word select_left{"左のカードも選ぶ", "Select the card on the left as well"};
inline constexpr Word select_right{"右のカードも選ぶ", "Select the card on the right as well"};
inline constexpr Word select_up{"上のカードも選ぶ", "Select the card above as well"};
inline constexpr Word select_down{"下のカードも選ぶ", "Select the card below as well"};
inline constexpr Word walk_back{"線の元へ戻る", "Back to where the link comes from"};
inline constexpr Word link_left{"線をたどって左へ", "Along the link, left"};
inline constexpr Word link_right{"線をたどって右へ", "Along the link, right"};
inline constexpr Word link_up{"同じ元から出る上のカードへ", "To the sibling above"};
inline constexpr Word link_down{"同じ元から出る下のカードへ", "To the sibling below"};
inline constexpr Word merge{"1枚に統合", "Merge into one"};
inline constexpr Word capture_line{"意見を書きとめる", "Take down what is said"};
inline constexpr Word opinions{"意見の一覧", "Opinions"};
inline constexpr Word paper_cards{"紙の意見カードをまとめて入れる", "Enter paper cards"};
inline constexpr Word print_opinion_cards{"意見カードの印刷用PDF…", "Opinion cards to print (PDF)…"};
inline constexpr Word group_opinions{"課題にまとめる", "Group under an issue"};
inline constexpr Word show_professions{"会議中も意見の職種を出す", "Show professions during the meeting"};
inline constexpr Word zoom_in{"拡大", "Zoom in"};
inline constexpr Word zoom_out{"縮小", "Zoom out"};
inline constexpr Word zoom_reset{"等倍", "Actual size"};
inline constexpr Word fit{"全体を表示", "Show everything"};
inline constexpr Word full_screen{"全画面", "Full screen"};
inline constexpr Word next_monitor{"次の画面へ", "To the next screen"};
inline constexpr Word inspector{"項目", "Inspector"};
inline constexpr Word into_inspector{"項目の欄へ入る", "Into the inspector's fields"};
inline constexpr Word history{"履歴", "History"};
inline constexpr Word view_whole{"全体図", "The whole"};
inline constexpr Word view_meeting_1{"第1回の図", "First meeting"};
inline constexpr Word view_meeting_2{"第2回の図", "Second meeting"};
inline constexpr Word view_meeting_3{"第3回の図", "Third meeting"};
inline constexpr Word view_meeting_4{"第4回の図", "Fourth meeting"};
inline constexpr Word view_review{"振り返りの図", "Review"};
inline constexpr Word theme_light{"明るい配色", "Light theme"};
inline constexpr Word theme_dark{"暗い配色", "Dark theme"};
inline constexpr Word theme_contrast{"高コントラスト", "High contrast"};
inline constexpr Word larger{"文字とボタンを大きく", "Larger interface"};
inline constexpr Word smaller{"文字とボタンを小さく", "Smaller interface"};
inline constexpr Word animate{"なめらかに動かす", "Ease movements"};
inline constexpr Word light_chain{"選んだカードのつながりを目立たせる", "Light the chain of what is selected"};
inline constexpr Word language{"日本語 / English", "日本語 / English"};
inline constexpr Word keys{"キーの一覧", "Keys"};

inline constexpr Word group_file{"ファイル", "File"};
inline constexpr Word group_edit{"編集", "Edit"};
inline constexpr Word group_card{"カード", "Card"};
inline constexpr Word group_opinion{"意見", "Opinions"};
inline constexpr Word group_view{"表示", "View"};
inline constexpr Word group_look{"見せ方", "Present"};
inline constexpr Word group_help{"ヘルプ", "Help"};

}  // namespace banso::words::action
