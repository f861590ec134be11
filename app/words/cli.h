// The words of the command line: what each command does, an example, what its exit status means; and what commands say.
#pragma once

#include "app/words/word.h"

namespace banso::words {

struct CommandHelp {
    const char* name;
    Word what;
    Word example;  // and exit statuses
};

// clang-format off
inline constexpr CommandHelp help_new{
    "new",
    {"空のセッションを作る", "make an empty session"},
    {"例:\n  banso new --title 'ひばりの市 第1回' -o 1.banso.json\n\n"
     "終了状態: 0 作った、2 作れない（ファイルがもうある、書けない）",
     "Example:\n  banso new --title 'Hibarino, meeting 1' -o 1.banso.json\n\n"
     "Exit status: 0 made; 2 could not be made (the file is there already, or cannot be written)"}};

inline constexpr CommandHelp help_validate{
    "validate",
    {"ファイルがセッションとして正しいか調べる（構文、型、参照、id、コード）",
     "check that files are sessions: syntax, types, references, ids, codes"},
    {"例:\n  banso validate examples/*.banso.json\n  banso validate --json 1.banso.json\n\n"
     "問題は「ファイル:行:列: /場所: 何が違うか。どう直すか」の形で標準エラーに出ます。\n"
     "終了状態: 0 すべて正しい、1 正しくないものがある、2 読めないものがある",
     "Example:\n  banso validate examples/*.banso.json\n  banso validate --json 1.banso.json\n\n"
     "Problems go to standard error as \"file:line:column: /place: what is wrong; what to do\".\n"
     "Exit status: 0 all are valid; 1 some are not; 2 some could not be read"}};

inline constexpr CommandHelp help_check{
    "check",
    {"点検: 抜けや食い違いを挙げる（対応策のない課題、担当や期限、基準値など）",
     "list what is missing or does not fit: issues without countermeasure, owners, due dates, baselines, …"},
    {"例:\n  banso check examples/hibarino-3.banso.json\n  banso check 3.banso.json --as-of 2027-03-31 --json\n\n"
     "期限は、言われなければ会議の日付で見ます。見送ったものは数えません。\n"
     "終了状態: 0 何もない、1 気づいたことがあるか、セッションではない、2 読めないものがある",
     "Example:\n  banso check examples/hibarino-3.banso.json\n  banso check 3.banso.json --as-of 2027-03-31 --json\n\n"
     "What is due is judged as of the day of the meeting unless told. What was waived does not count.\n"
     "Exit status: 0 nothing found; 1 something was, or not a session; 2 some could not be read"}};

inline constexpr CommandHelp help_show{
    "show",
    {"モデルを字下げした一覧で見る（領域 > 列 > カード、つながりは → コード）",
     "show the model as an indented outline: lanes > columns > cards, links as → codes"},
    {"例:\n  banso show 1.banso.json | less\n\n終了状態: 0 表示した、1 セッションではない、2 読めない",
     "Example:\n  banso show 1.banso.json | less\n\n"
     "Exit status: 0 shown; 1 not a session; 2 could not be read"}};

inline constexpr CommandHelp help_edit{
    "edit",
    {"編集を 1 行に一つ JSON で書いたファイルを、まとめて当てる（一つでも失敗すれば何も変えない）",
     "apply edits, one JSON object a line: all of them or none"},
    {"例:\n  echo '{\"edit\": \"add_card\", \"kind\": \"issue\", \"area\": \"daily\", \"title\": \"夜間の連絡先\"}' |\n"
     "    banso edit 1.banso.json --apply - --json\n\n"
     "終了状態: 0 当てた、1 当てられない行がある（行番号を示す。ファイルはそのまま）、\n"
     "2 読めない、ほかで開いている、復元していない編集が残っている",
     "Example:\n  echo '{\"edit\": \"add_card\", \"kind\": \"issue\", \"area\": \"daily\", \"title\": \"Whom to call at night\"}' |\n"
     "    banso edit 1.banso.json --apply - --json\n\n"
     "Exit status: 0 applied; 1 a line cannot be applied (it is named; the file is as it was);\n"
     "2 unreadable, open elsewhere, or with edits not recovered yet"}};

inline constexpr CommandHelp help_layout{
    "layout",
    {"全体図のカード・線・領域・列の位置を JSON で出す", "say where cards, links, lanes and columns stand, as JSON"},
    {"例:\n  banso layout 2.banso.json --after 1.banso.json\n\n終了状態: 0 出した、1 セッションではない、2 できない",
     "Example:\n  banso layout 2.banso.json --after 1.banso.json\n\n"
     "Exit status: 0 done; 1 not a session; 2 could not be done"}};

inline constexpr CommandHelp help_export{
    "export",
    {"図を svg, png, pdf, dot のファイルにする", "write the picture as svg, png, pdf or dot"},
    {"例:\n  banso export 1.banso.json -o 1.pdf --page A3\n  banso export 3.banso.json -o 3.svg --view meeting-3\n\n"
     "終了状態: 0 書いた、1 セッションではない、2 できない",
     "Example:\n  banso export 1.banso.json -o 1.pdf --page A3\n  banso export 3.banso.json -o 3.svg --view meeting-3\n\n"
     "Exit status: 0 written; 1 not a session; 2 could not be done"}};

inline constexpr CommandHelp help_report{
    "report",
    {"図のほかに印刷するものを PDF にする（意見カード）", "write what is printed besides the picture as PDF: opinion cards"},
    {"例:\n  banso report 1.banso.json --form opinion-cards --pages 2 -o cards.pdf\n\n"
     "opinion-cards: A4縦に8枚の意見カード。線で切って配ります。\n終了状態: 0 書いた、1 セッションではない、2 できない",
     "Example:\n  banso report 1.banso.json --form opinion-cards --pages 2 -o cards.pdf\n\n"
     "opinion-cards: eight cards on an upright A4 page, to cut apart.\n"
     "Exit status: 0 written; 1 not a session; 2 could not be done"}};

inline constexpr CommandHelp help_picture{
    "picture",
    {"窓に映る画面そのものを PNG にする", "draw the window itself into a PNG"},
    {"例:\n  banso picture 1.banso.json -o window.png --size 1920x1080\n\n終了状態: 0 書いた、1 セッションではない、2 できない",
     "Example:\n  banso picture 1.banso.json -o window.png --size 1920x1080\n\n"
     "Exit status: 0 written; 1 not a session; 2 could not be done"}};

inline constexpr CommandHelp help_program{
    "banso",
    {"Banso（伴走）: 在宅医療のロジックモデルを話し合いながら作る。\n"
     "banso [FILE] は窓を開き、banso COMMAND … は窓なしで働きます。",
     "Banso: build logic models of home medical care together.\n"
     "banso [FILE] opens the window; banso COMMAND … works without one."},
    {"例:\n  banso examples/small.banso.json\n  banso validate examples/*.banso.json\n\n"
     "終了状態: 0 できた、1 答えは「いいえ」、2 できない。くわしくは banso COMMAND --help",
     "Example:\n  banso examples/small.banso.json\n  banso validate examples/*.banso.json\n\n"
     "Exit status: 0 done; 1 the answer is no; 2 could not be done. More: banso COMMAND --help"}};
// clang-format on

// Headings of a help text.
inline constexpr Word usage_heading{"使い方", "Usage"};
inline constexpr Word arguments_heading{"引数", "Arguments"};
inline constexpr Word options_heading{"オプション", "Options"};
inline constexpr Word commands_heading{"コマンド", "Commands"};
inline constexpr Word required{"（必須）", "(required)"};
inline constexpr Word options_place{"オプション", "OPTIONS"};

// Arguments and options.
inline constexpr Word session_argument{"セッションのファイル", "session file"};
inline constexpr Word sessions_argument{"セッションのファイル（いくつでも）", "session files, as many as you like"};
inline constexpr Word window_argument{"開くセッションのファイル。なければ新しいセッション",
                                      "session file to open; none: a new session"};
inline constexpr Word help_option{"この説明を出す", "show this help"};
inline constexpr Word version_option{"版を出す", "show the version"};
inline constexpr Word lang_option{"言葉（ja, en）。なければ環境の言語", "language (ja, en); else the locale's"};
inline constexpr Word json_option{"結果と問題を JSON で標準出力に出す",
                                  "results and problems as JSON on standard output"};
inline constexpr Word as_of_option{"いつの時点で見るか（2027-01-21、2027-03）。なければ会議の日付",
                                   "day to judge as of (2027-01-21, 2027-03); else the meeting's"};
inline constexpr Word out_option{"書き出すファイル", "file to write"};
inline constexpr Word form_option{"何を印刷するか", "what to print"};
inline constexpr Word form_pages_option{"何ページか（1ページに8枚）", "how many pages, eight cards each"};
inline constexpr Word merged_into{"{0} に統合", "merged into {0}"};
inline constexpr Word title_option{"セッションの題名", "title of the session"};
inline constexpr Word apply_option{"編集を並べたファイル（JSON Lines）。- は標準入力",
                                   "file of edits (JSON Lines); - is standard input"};
inline constexpr Word edit_out_option{"結果を別のファイルに書く。なければ FILE を書き換える",
                                      "write the result to another file; else FILE itself is changed"};
inline constexpr Word after_option{"このファイルから育ったものとして、そこで見えていた位置を動かさない",
                                   "lay out as grown from this file, keeping still what it showed"};
inline constexpr Word engine_option{"初めて並べるときの順の決め方（graphviz, banso）",
                                    "what orders a fresh picture (graphviz, banso)"};
inline constexpr Word picture_out_option{"書き出すファイル（.svg .png .pdf .dot）",
                                         "file to write (.svg .png .pdf .dot)"};
inline constexpr Word view_option{"何を見せるか（whole, meeting-1 … meeting-4, review）",
                                  "what is shown (whole, meeting-1 … meeting-4, review)"};
inline constexpr Word page_option{"紙の大きさ（A3, A4）。なければ図の大きさのまま",
                                  "paper (A3, A4); else the picture's own size"};
inline constexpr Word pages_option{"PDF を 1 枚に収める（fit）か、領域ごとに分ける（lanes）か",
                                   "a PDF as one page (fit), or whole lanes a page (lanes)"};
inline constexpr Word theme_option{"色（light, dark, contrast）", "colours (light, dark, contrast)"};
inline constexpr Word png_out_option{"書き出す PNG ファイル", "PNG file to write"};
inline constexpr Word size_option{"窓の大きさ（ピクセル、幅x高さ）", "size of the window in pixels, WIDTHxHEIGHT"};
inline constexpr Word scale_option{"文字や図の倍率", "scale of everything in it"};
inline constexpr Word picture_view_option{"何を見せるか（export と同じ）。なければその回の見せ方",
                                          "what is shown, as for export; else the meeting's own view"};
inline constexpr Word panel_option{"開いておくパネル（inspector, history, keys, open, save_as, export, none）",
                                   "panel to be open (inspector, history, keys, open, save_as, export, none)"};
inline constexpr Word run_option{"先に行う操作（reverse、focus_next など。何度でも）",
                                 "an action to be run before (reverse, focus_next, …); may be given again"};
inline constexpr Word select_option{"選んでおく記録のコードか id", "code or id of a record to be selected"};

// What is wrong with the arguments. {0} …: names as typed.
inline constexpr Word argument_missing{"{0} がありません", "{0} is missing"};
inline constexpr Word argument_unexpected{"「{0}」は余分です", "\"{0}\" is not expected here"};
inline constexpr Word no_such_command{"「{0}」というコマンドもファイルもありません",
                                      "there is no command and no file \"{0}\""};
inline constexpr Word did_you_mean{"「{0}」というコマンドもファイルもありません。{1} ではありませんか",
                                   "there is no command and no file \"{0}\"; did you mean {1}?"};

// Results.
inline constexpr Word valid_session{"{0}: 正しいセッションです（カード {1}、つながり {2}）",
                                    "{0}: a valid session ({1} cards, {2} links)"};
inline constexpr Word wrote{"{0} を書きました", "wrote {0}"};
inline constexpr Word applied_edits{"{1} に {0} 件の編集を当てました", "applied {0} edits to {1}"};
inline constexpr Word waiting_for_other{"{0}: {1} が {2} から開いています。空くのを待っています…",
                                        "{0}: {1} has had it open since {2}; waiting for it to be closed…"};
inline constexpr Word created_on_line{"{0} 行目: {1}", "line {0}: {1}"};
inline constexpr Word open_comments{"コメント {0} 件が返事を待っています", "{0} comments wait for an answer"};

}  // namespace banso::words
