// The words of menus, panels and fields that belong to no record: named once, used wherever they are shown.
#pragma once

#include "app/words/word.h"

namespace banso::words {

inline constexpr Word program_name{"Banso（伴走）", "Banso"};
inline constexpr Word untitled_session{"新しい会議", "New session"};

inline constexpr Word no_window{
    "画面を開けません（{0}）。OpenGL 3.3 の使える画面で開くか、コマンドを使ってください（banso --help）",
    "no window can be opened ({0}); use a screen with OpenGL 3.3, or the commands (banso --help)"};

// the session's state
inline constexpr Word unnamed{"名前なし", "no name"};
inline constexpr Word unsaved{"未保存の編集あり", "unsaved edits"};
inline constexpr Word saving{"保存中…", "saving…"};
inline constexpr Word saved{"保存済み", "saved"};
inline constexpr Word read_only{"読み取り専用", "read-only"};
inline constexpr Word card_count{"カード {0} 枚", "{0} cards"};
inline constexpr Word selected_count{"{0} 件を選択", "{0} selected"};

// undo and redo, with what they would do
inline constexpr Word undo_step{"元に戻す：{0}", "Undo: {0}"};
inline constexpr Word redo_step{"やり直す：{0}", "Redo: {0}"};

// inspector
inline constexpr Word nothing_selected{"カードを選ぶと、ここで項目を直せます", "Select a card to edit its fields here"};
inline constexpr Word many_selected{"{0} 件を選んでいます", "{0} records are selected"};
inline constexpr Word session_head{"会議ファイル", "Session"};
inline constexpr Word not_given{"（未記入）", "(not given)"};
inline constexpr Word links_in{"ここへ来る線", "Links from"};
inline constexpr Word links_out{"ここから出る線", "Links to"};
inline constexpr Word comments{"コメント", "Comments"};
inline constexpr Word no_comments{"コメントはまだありません", "No comments yet"};
inline constexpr Word comment_hint{"コメントを書く", "Write a comment"};
inline constexpr Word reply_hint{"返信を書く", "Write a reply"};
inline constexpr Word reply{"返信", "Reply"};
inline constexpr Word one_a_line{"1行に1つ", "one a line"};
inline constexpr Word add_entry{"加える", "Add"};
inline constexpr Word remove_entry{"除く", "Remove"};
inline constexpr Word clear_value{"空にする", "Clear"};

// history
inline constexpr Word this_run{"今回の操作", "Steps"};
inline constexpr Word beginning{"開いたとき", "As opened"};
inline constexpr Word saved_versions{"保存した版", "Saved versions"};
inline constexpr Word no_versions{"保存すると、ここに版が残ります（最新20版）",
                                  "Each save leaves a version here (the last 20)"};
inline constexpr Word restore{"この版に戻す", "Bring it back"};

// files
inline constexpr Word file_name{"ファイル名", "File name"};
inline constexpr Word folder{"フォルダー", "Folder"};
inline constexpr Word parent_folder{"上のフォルダー", "Parent folder"};
inline constexpr Word recent_files{"最近のファイル", "Recent files"};
inline constexpr Word no_recent{"まだありません", "None yet"};
inline constexpr Word open_button{"開く", "Open"};
inline constexpr Word save_button{"保存", "Save"};
inline constexpr Word export_button{"書き出す", "Export"};
inline constexpr Word cancel_button{"やめる", "Cancel"};
inline constexpr Word replaces_file{"同じ名前のファイルを置き換えます（元の内容は履歴に残ります）",
                                    "This replaces the file of that name (its content is kept in the history)"};
inline constexpr Word empty_folder{"ここに会議ファイルはありません", "No sessions here"};
inline constexpr Word cannot_list{"このフォルダーは開けません", "This folder cannot be opened"};
inline constexpr Word export_format{"形式", "Format"};
inline constexpr Word export_paper{"用紙", "Paper"};
inline constexpr Word export_fit{"1枚に収める", "Fit on one page"};
inline constexpr Word export_lanes{"領域ごとに改ページ", "Whole lanes a page"};
inline constexpr Word scale_percent{"表示 {0}％", "scale {0} %"};
inline constexpr Word dismiss{"閉じる", "Dismiss"};

}  // namespace banso::words
