#include "app/words/errors.h"

namespace banso::words {
namespace {

struct Patterns {
    Word what;
    Word hint;
};

// No default: a code without a sentence does not compile.
Patterns patterns(ErrorCode code) {
    switch (code) {
        case ErrorCode::NoSuchRecord:
            return {{"「{0}」という記録はありません", "there is no record \"{0}\""},
                    {"コード（K01 など）か id を確かめてください", "check the code (such as K01) or the id"}};
        case ErrorCode::NoSuchArea:
            return {{"「{0}」という領域はありません", "there is no area \"{0}\""},
                    {"areas にある id を使ってください", "use an id listed under areas"}};
        case ErrorCode::NoSuchField:
            return {{"{0} に「{1}」という項目はありません", "{0} has no field \"{1}\""},
                    {"項目名の綴りを確かめてください", "check the spelling of the field's name"}};
        case ErrorCode::NoSuchAgendaItem:
            return {{"「{0}」という議題はありません", "there is no agenda item \"{0}\""},
                    {"meeting.agenda にある id を使ってください", "use an id listed under meeting.agenda"}};
        case ErrorCode::BadFieldValue:
            return {{"{0} に「{1}」は入れられません", "{0} cannot be \"{1}\""},
                    {"使えるのは {2} です", "it takes {2}"}};
        case ErrorCode::LinkToItself:
            return {{"{0} を自分自身につなぐことはできません", "{0} cannot be linked to itself"},
                    {"別のカードを選んでください", "choose another card"}};
        case ErrorCode::LinkExists:
            return {{"{0} と {1} はすでにつながっています", "{0} and {1} are already linked"},
                    {"今の線をそのまま使えます", "the link that is there can be used"}};
        case ErrorCode::IdTaken:
            return {{"id「{0}」はもう使われています", "the id \"{0}\" is taken"},
                    {"ファイルの中で一つだけの id にしてください", "give it an id of its own within the file"}};
        case ErrorCode::IdNotValid:
            return {{"「{0}」は id に使えません", "\"{0}\" cannot be an id"},
                    {"制御文字のない 64 文字までの文字列にしてください",
                     "use up to 64 characters, none of them a control character"}};
        case ErrorCode::CodeTaken:
            return {{"コード {0} はもう使われています", "the code {0} is taken"},
                    {"ほかの番号にしてください", "use another number"}};
        case ErrorCode::CodeNotValid:
            return {{"「{0}」はコードに使えません", "\"{0}\" cannot be a code"},
                    {"K01 のように文字と番号で書いてください", "write letters and a number, as in K01"}};
        case ErrorCode::RequiredField:
            return {{"{0} の {1} は空にできません", "{1} of {0} cannot be empty"},
                    {"値を入れてください", "give it a value"}};
        case ErrorCode::WrongRecordKind:
            return {{"{0} は {1} ではありません", "{0} is not a {1}"},
                    {"別の記録を選んでください", "choose another record"}};
        case ErrorCode::AreaNotEmpty:
            return {{"領域「{0}」にはまだカードか意見があります", "the area \"{0}\" still holds cards or opinions"},
                    {"先にほかの領域へ移してください", "move them to another area first"}};
        case ErrorCode::LastArea:
            return {{"最後の領域は消せません", "the last area cannot be removed"},
                    {"先に別の領域を加えてください", "add another area first"}};
        case ErrorCode::CycleStillOpen:
            return {{"{0} の PDCA はまだ前の回が終わっていません", "the last PDCA cycle of {0} is still open"},
                    {"先にその回の A（次の対応）を決めてください", "decide its A (what next) first"}};
        case ErrorCode::StageIsWritten:
            return {{"{0} は戻せません。{1} に記入があります", "{0} cannot go back: something is written in its {1}"},
                    {"戻すなら PDCA シートでその記入を消してください", "empty it in the PDCA sheet to go back"}};
        case ErrorCode::DanglingReference:
            return {{"{0} の {1} が指す「{2}」がありません", "{1} of {0} names \"{2}\", which is not there"},
                    {"指す先の id を直すか、この項目を空にしてください", "correct the id or leave the field empty"}};
        case ErrorCode::ReadOnly:
            return {{"このファイルは読み取り専用で開いています", "this file is open read-only"},
                    {"「名前を付けて保存」で写しを作れば書き込めます", "save a copy under another name to edit it"}};
        case ErrorCode::ChangeDoesNotFit:
            return {{"変更が今の内容に合いません（{0}）", "the change does not fit what is there ({0})"},
                    {"ファイルを開き直してください", "open the file again"}};
        case ErrorCode::AreaLocked:
            return {{"{0} は変えられません。領域「{1}」がロックされています",
                     "{0} cannot be changed: the area \"{1}\" is locked"},
                    {"変えるときはロックを外してください", "unlock it to go on"}};
        case ErrorCode::ColumnLocked:
            return {{"{0} は変えられません。この列がロックされています", "{0} cannot be changed: its column is locked"},
                    {"変えるときはロックを外してください", "unlock it to go on"}};
        case ErrorCode::PictureTooLarge:
            return {{"{0} × {1} ピクセルの図は大きすぎて作れません", "a picture of {0} by {1} pixels is too large"},
                    {"大きさか倍率を小さくするか、PDF か SVG で書き出してください",
                     "make it smaller, or write PDF or SVG"}};
        case ErrorCode::PictureFailed:
            return {{"図を作れませんでした（{0}）", "the picture could not be made ({0})"},
                    {"ほかの形式で書き出してください", "try another format"}};
        case ErrorCode::FieldNotSettable:
            return {{"{0} の {1} は直接には変えられません", "{1} of {0} cannot be set"},
                    {"id は一度決めたら変わりません。ほかの項目は専用の操作を使ってください",
                     "an id stays what it is; other fields have an edit of their own"}};
        case ErrorCode::CardNotInCell:
            return {{"{0} を {1} の下には置けません。領域か列が違います",
                     "{0} cannot go below {1}, which is in another area or column"},
                    {"同じ領域・同じ列のカードを選んでください", "choose a card of the same area and column"}};
        case ErrorCode::CardIsMerged:
            return {{"{0} はもう別のカードに統合されています", "{0} has been merged into another card already"},
                    {"統合先のカードを使ってください", "use the card it was merged into"}};
        case ErrorCode::NothingToMerge:
            return {{"{0} に統合するカードがありません", "there is no card to merge into {0}"},
                    {"ほかのカードを選んでください", "choose other cards as well"}};
        case ErrorCode::CycleNumberTaken:
            return {{"{0} の PDCA にはもう第{1}回があります", "{0} already has a PDCA cycle {1}"},
                    {"番号を空にすれば次の回になります", "leave the number empty to get the next one"}};
        case ErrorCode::FigureUsed:
            return {{"{0} の{1}はもう使われているため、書き換えられません",
                     "the {1} of {0} has been used and cannot be overwritten"},
                    {"理由を書いて訂正してください。前の値も記録に残ります",
                     "correct it with a reason; what it was stays on record"}};
        case ErrorCode::UnknownVerb:
            return {{"「{0}」という編集はありません", "there is no edit \"{0}\""},
                    {"使える編集の名前は FORMAT.md にあります", "FORMAT.md lists the edits there are"}};
        case ErrorCode::NotAnEdit:
            return {{"この行は編集ではありません", "this line is not an edit"},
                    {"{\"add_card\": {…}} のように、編集の名前を一つ書いてください",
                     "write one edit a line, like {\"add_card\": {…}}"}};
        case ErrorCode::SessionTooLarge:
            return {{"ファイルが大きすぎます（{0} バイト、上限 {1} バイト）",
                     "the file is too large ({0} bytes; at most {1})"},
                    {"セッションのファイルかどうか確かめてください", "check that it is the file of a session"}};
        case ErrorCode::JsonEmpty:
            return {{"ファイルが空です", "the file is empty"},
                    {"写しか、保存された前の版を開いてください", "open a copy, or a version saved earlier"}};
        case ErrorCode::JsonByteOrderMark:
            return {{"先頭に BOM（バイト順の印）があります", "there is a byte order mark at the beginning"},
                    {"「BOM なしの UTF-8」で保存し直してください", "save it again as UTF-8 without BOM"}};
        case ErrorCode::JsonNotUtf8:
            return {{"UTF-8 の文字になっていないバイト {0} があります", "the byte {0} is not UTF-8 text"},
                    {"文字コードを「UTF-8」にして保存し直してください。別の種類のファイルではないかも確かめてください",
                     "save it again as UTF-8; or is it a file of another kind?"}};
        case ErrorCode::JsonCutOff:
            return {{"ファイルが途中で終わっています（閉じていないもの: {0}）",
                     "the file ends in the middle (still open: {0})"},
                    {"写しか、保存された前の版を開いてください", "open a copy, or a version saved earlier"}};
        case ErrorCode::JsonNoValue:
            return {{"値があるはずのところに「{0}」があります", "there is \"{0}\" where a value should be"},
                    {"文字列は \"…\" で囲み、値がなければ null と書いてください",
                     "put text in double quotes \"…\", or write null for no value"}};
        case ErrorCode::JsonNoName:
            return {{"項目名があるはずのところに「{0}」があります", "there is \"{0}\" where a field's name should be"},
                    {"項目名は半角の \"…\" で囲んでください", "put the name in double quotes \"…\""}};
        case ErrorCode::JsonNoColon:
            return {
                {"項目名のあとに「:」がなく「{0}」があります", "there is \"{0}\" where a colon should follow the name"},
                {"項目名と値の間に半角の : を入れてください", "put a colon between the name and its value"}};
        case ErrorCode::JsonNoComma:
            return {{"「,」か「{1}」があるはずのところに「{0}」があります",
                     "there is \"{0}\" where a comma or {1} should be"},
                    {"前の値との間に半角の , を入れるか、余分な文字を消してください",
                     "put a comma behind the value before it, or take out what is too much"}};
        case ErrorCode::JsonTrailingComma:
            return {{"「{0}」の前に余分な「,」があります", "there is a comma too many before {0}"},
                    {"最後の , を消してください", "take out the last comma"}};
        case ErrorCode::JsonAfterEnd:
            return {{"セッションの終わりのあとに「{0}」があります", "there is \"{0}\" behind the end of the session"},
                    {"最後の } より後ろを消してください", "take out everything behind the last }"}};
        case ErrorCode::JsonBadNumber:
            return {{"「{0}」は数として読めません", "\"{0}\" cannot be read as a number"},
                    {"半角の数字で、桁区切りなしに -12 や 63.5 のように書いてください",
                     "write it like -12 or 63.5, without + or leading zeros"}};
        case ErrorCode::JsonNumberTooLarge:
            return {{"数「{0}」は大きすぎます", "the number {0} is too large"},
                    {"値を確かめてください", "check the figure"}};
        case ErrorCode::JsonBadEscape:
            return {{"「{0}」という文字の書き方はありません", "there is no escape \"{0}\""},
                    {"文字はそのまま書き、\\ は \\\\ と書いてください",
                     "write the character itself; a backslash is written \\\\"}};
        case ErrorCode::JsonControlCharacter:
            return {{"文字列の中に制御文字 {0} があります", "there is a control character {0} inside a text"},
                    {"改行は \\n、タブは \\t と書いてください", "write a line break as \\n and a tab as \\t"}};
        case ErrorCode::JsonTooDeep:
            return {
                {"かっこの入れ子が深すぎます（上限 {0} 段）", "brackets are nested too deeply (at most {0} levels)"},
                {"セッションのファイルかどうか確かめてください", "check that it is the file of a session"}};
        case ErrorCode::JsonTooMany:
            return {{"値が多すぎます（上限 {0}）", "there are too many values (at most {0})"},
                    {"セッションのファイルかどうか確かめてください", "check that it is the file of a session"}};
        case ErrorCode::JsonNameTwice:
            return {{"項目「{0}」が二度書かれています", "the field \"{0}\" is there twice"},
                    {"どちらか一方を消してください", "take out one of the two"}};
        case ErrorCode::NotASession:
            return {{"Banso のセッションではありません（format が「{0}」）",
                     "this is not a Banso session (its format is \"{0}\")"},
                    {"先頭に \"format\": \"banso-session\" のあるファイルを選んでください",
                     "choose a file that says \"format\": \"banso-session\""}};
        case ErrorCode::FormatVersionNotValid:
            return {{"format_version が「{0}」です", "format_version is {0}"},
                    {"1 からの整数にしてください", "make it a whole number from 1"}};
        case ErrorCode::WrongType:
            return {{"{0} の型が違います（{1} のはずが {2}）", "{0} is of the wrong type ({2} instead of {1})"},
                    {"{1} に書き直してください", "write it as {1}"}};
        case ErrorCode::NotADate:
            return {{"{0} の「{1}」は日付ではありません", "{0}: \"{1}\" is not a date"},
                    {"2027、2027-01、2027-01-21、または期間 2024-04/2025-03 のように書いてください",
                     "write 2027, 2027-01, 2027-01-21 or an interval 2024-04/2025-03"}};
        case ErrorCode::NotATime:
            return {{"{0} の「{1}」は日時ではありません", "{0}: \"{1}\" is not a time"},
                    {"2026-09-10T14:03:22+09:00 のように書いてください", "write it like 2026-09-10T14:03:22+09:00"}};
        case ErrorCode::NotAPoint:
            return {{"{0} は二つの数ではありません", "{0} is not a pair of numbers"},
                    {"[12, 34] のように書いてください", "write it like [12, 34]"}};
        case ErrorCode::NumberTooLarge:
            return {{"{0} の数「{1}」は大きすぎます", "{0}: the number {1} is too large"},
                    {"値を確かめてください", "check the figure"}};
        case ErrorCode::PlacedTwice:
            return {{"カード「{0}」の置き場所が二度書かれています", "the card \"{0}\" is placed twice"},
                    {"placement のどちらか一方を消してください", "take out one of the two in placement"}};
        case ErrorCode::PreviousIsItself:
            return {
                {"前回のセッションとして自分自身「{0}」を指しています",
                 "the session \"{0}\" names itself as the previous one"},
                {"previous を消すか、前回の id にしてください", "take out previous, or give the id of the one before"}};
        case ErrorCode::ChangeNotReadable:
            return {{"編集の記録を読めません（{0}）", "a recorded edit cannot be read ({0})"},
                    {"記録は別名で残してあります", "the record is kept under another name"}};
        case ErrorCode::MoreProblems:
            return {{"ほかに {0} 件の問題があります", "there are {0} more problems"},
                    {"上のものを直してから、もう一度確かめてください", "correct those above and check again"}};
        case ErrorCode::NewerFormat:
            return {{"新しい形式（版 {0}）のファイルです。このプログラムが書けるのは版 {1} です",
                     "the file is of the newer format version {0}; this program writes version {1}"},
                    {"読むだけならこのまま使えます。編集には新しい Banso を使ってください",
                     "it can be read; use a newer Banso to edit it"}};
        case ErrorCode::FontNotUsable:
            return {{"フォント「{0}」を読み込めません（書体 {1}、FreeType のエラー {2}）",
                     "the font {0} cannot be loaded (face {1}, FreeType error {2})"},
                    {"fonts-noto-cjk を入れ直してください", "install fonts-noto-cjk again"}};
        case ErrorCode::NoJapaneseFont:
            return {{"日本語のフォントがありません", "there is no Japanese font"},
                    {"パッケージ fonts-noto-cjk を入れてください", "install the package fonts-noto-cjk"}};
        case ErrorCode::FontOverrideNotUsable:
            return {
                {"環境変数 {0} は日本語のフォントを指していません", "the environment's {0} names no Japanese font"},
                {"フォントファイルの場所を正すか、この変数を消してください", "name a font file or unset the variable"}};
        case ErrorCode::NoSuchFile:
            return {{"「{0}」がありません", "{0} is not there"},
                    {"場所と名前を確かめてください", "check the folder and the name"}};
        case ErrorCode::NoSuchFolder:
            return {{"フォルダー「{0}」がありません", "the folder {0} is not there"},
                    {"フォルダーを作るか、別の場所を選んでください", "make the folder or choose another place"}};
        case ErrorCode::IsAFolder:
            return {{"「{0}」はフォルダーです", "{0} is a folder"},
                    {"中のファイルを選んでください", "choose a file in it"}};
        case ErrorCode::NotAFile:
            return {{"「{0}」は普通のファイルではありません", "{0} is not an ordinary file"},
                    {"保存されたセッションのファイルを選んでください", "choose the file of a saved session"}};
        case ErrorCode::MayNotRead:
            return {{"「{0}」を読む権限がありません", "you may not read {0}"},
                    {"持ち主か管理者に読み取りの許可を頼んでください", "ask its owner for permission to read it"}};
        case ErrorCode::MayNotWrite:
            return {
                {"「{0}」に書き込む権限がありません", "you may not write {0}"},
                {"「名前を付けて保存」で別の場所に保存してください", "save it under another name in another place"}};
        case ErrorCode::FileExists:
            return {{"「{0}」はもうあります", "{0} is already there"},
                    {"別の名前を選んでください", "choose another name"}};
        case ErrorCode::FileTooLarge:
            return {
                {"「{0}」は大きすぎます（{1} バイト、上限 {2} バイト）", "{0} is too large ({1} bytes; at most {2})"},
                {"セッションのファイルかどうか確かめてください", "check that it is the file of a session"}};
        case ErrorCode::DiskFull:
            return {{"ディスクがいっぱいで「{0}」に書き込めません", "the disk is full; {0} could not be written"},
                    {"空きを作るか、別の場所に保存してください", "free some space or save in another place"}};
        case ErrorCode::ReadFailed:
            return {{"「{0}」を読み込めません（{1}）", "{0} could not be read ({1})"},
                    {"別の場所に写してから開いてみてください", "copy it to another place and open it there"}};
        case ErrorCode::WriteFailed:
            return {{"「{0}」に書き込めません（{1}）", "{0} could not be written ({1})"},
                    {"別の場所に保存してください", "save in another place"}};
        case ErrorCode::ChangedOnDisk:
            return {{"「{0}」はほかで書き換えられています", "{0} was changed by something else"},
                    {"別の名前で保存し、二つを比べてください", "save under another name and compare the two"}};
        case ErrorCode::JournalExists:
            return {{"編集の記録「{0}」がすでにあります", "there is already a record of edits, {0}"},
                    {"先にそのセッションを開いて復元してください", "open that session first to recover them"}};
        case ErrorCode::JournalDamaged:
            return {{"編集の記録「{0}」が壊れています", "the record of edits {0} is damaged"},
                    {"消さずに別名で残します。セッションはそのまま使えます",
                     "it is kept under another name; the session can be used as it is"}};
        case ErrorCode::JournalGone:
            return {{"編集の記録「{0}」がなくなりました", "the record of edits {0} is gone"},
                    {"今すぐ保存してください", "save now"}};
        case ErrorCode::VersionDamaged:
            return {{"{0} に保存した版が壊れています", "the version saved at {0} is damaged"},
                    {"履歴から別の版を選んでください", "choose another version from the history"}};
        case ErrorCode::OpenElsewhere:
            return {{"{0} が {1} から開いています", "it has been open by {0} since {1}"},
                    {"閉じてもらうか、別の名前で保存してください", "have it closed there, or save under another name"}};
        case ErrorCode::NothingToRecover:
            return {{"「{0}」から復元できる編集はありません", "there is nothing to recover in \"{0}\""},
                    {"新しく始めてください", "begin anew"}};
        case ErrorCode::NoJournal:
            return {{"編集の控え（ジャーナル）を書く場所がありません", "there is nowhere to keep the journal of edits"},
                    {"別の場所に保存してください", "save to another place"}};
        case ErrorCode::WouldNotReadBack:
            return {{"「{0}」に書くはずの内容が読み戻せないため、保存を止めました",
                     "what would be written to \"{0}\" cannot be read back, so nothing was saved"},
                    {"編集は控え（ジャーナル）に残っています。最後の操作を元に戻して、もう一度保存してください",
                     "the edits are in the journal; undo the last one and save again"}};
        case ErrorCode::NoFileName:
            return {{"まだファイル名がありません", "the session has no file name yet"},
                    {"「名前を付けて保存」で決めてください", "choose one with Save as"}};
        case ErrorCode::EngineCrashed:
            return {{"配置エンジンが途中で終了しました（{0}）", "the layout engine ended before it was done ({0})"},
                    {"標準の方法で配置しました。編集には影響ありません",
                     "the cards were arranged without it; no edit is affected"}};
        case ErrorCode::EngineStalled:
            return {{"配置エンジンが {0} 秒たっても応答しません", "the layout engine gave no answer in {0} seconds"},
                    {"標準の方法で配置しました。編集には影響ありません",
                     "the cards were arranged without it; no edit is affected"}};
        case ErrorCode::EngineGarbage:
            return {
                {"配置エンジンの応答が正しくありません（{0}）", "the answer of the layout engine makes no sense ({0})"},
                {"標準の方法で配置しました。編集には影響ありません",
                 "the cards were arranged without it; no edit is affected"}};
        case ErrorCode::UnrecoveredEdits:
            return {{"保存されていない編集が「{0}」に残っています", "there are edits that were never saved in {0}"},
                    {"Banso で一度開けば復元されます", "open the file in Banso once to recover them"}};
        case ErrorCode::UnknownPictureFormat:
            return {{"「{0}」の形式では書き出せません", "there is no way to write {0}"},
                    {"名前の終わりを .svg .png .pdf .dot のどれかにしてください",
                     "end the name in .svg, .png, .pdf or .dot"}};
        case ErrorCode::NoSuchChoice:
            return {{"{0} に「{1}」はありません", "{0} cannot be \"{1}\""}, {"使えるのは {2} です", "it takes {2}"}};
        case ErrorCode::UsageWrong:
            return {{"{0}", "{0}"}, {"{1} --help で使い方を見られます", "see {1} --help"}};
    }
    return {{"", ""}, {"", ""}};
}

// JSON's types as people call them.
std::string type_word(const std::string& type, Language language) {
    if (type == "string") return Word{"文字列", "text in quotes"}.in(language);
    if (type == "number") return Word{"数", "a number"}.in(language);
    if (type == "integer") return Word{"整数", "a whole number"}.in(language);
    if (type == "array") return Word{"[ ] の一覧", "a list [ ]"}.in(language);
    if (type == "object") return Word{"{ } のまとまり", "an object { }"}.in(language);
    if (type == "boolean") return "true / false";
    return type;
}

}  // namespace

Explanation explain(const Error& error, Language language) {
    const Patterns found = patterns(error.code);
    std::vector<std::string> args = error.args;
    if (error.code == ErrorCode::WrongType) {
        for (std::size_t i = 1; i < args.size(); ++i) args[i] = type_word(args[i], language);
    }
    if (error.code == ErrorCode::FigureUsed && args.size() > 1)
        args[1] = (args[1] == "baseline" ? Word{"基準値", "baseline"} : Word{"目標値", "target"}).in(language);
    return {filled(found.what, language, args), filled(found.hint, language, args)};
}

std::string sentence(const Error& error, Language language) {
    const Explanation e = explain(error, language);
    if (e.hint.empty()) return e.what;
    return language == Language::Japanese ? e.what + "。" + e.hint : e.what + "; " + e.hint;
}

}  // namespace banso::words
