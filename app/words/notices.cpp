#include "app/words/notices.h"

#include "app/notices.h"
#include "app/words/dates.h"
#include "app/words/errors.h"
#include "app/words/names.h"
#include "model/fields.h"

namespace banso::words {
namespace {

// No default: a notice without words does not compile.
Word pattern(NoticeCode code) {
    switch (code) {
        case NoticeCode::Failed:
            return {"", ""};
        case NoticeCode::Recovered:
            return {"保存されていなかった編集を復元しました", "unsaved edits were recovered"};
        case NoticeCode::JournalSetAside:
            return {"このファイルに合わない編集の控えを {0} に取り分けました。内容は消していません",
                    "a journal that does not fit this file was set aside as {0}; nothing of it was deleted"};
        case NoticeCode::JournalLost:
            return {"編集の控えを書けません。編集は画面にありますが、今は保存されていません",
                    "the journal cannot be written: edits are on the screen but not kept"};
        case NoticeCode::JournalMoved:
            return {"編集の控えを書けなくなったため、{0} に移しました。編集はすべて残っています",
                    "the journal could not be written where it was; it goes on as {0}, with every edit"};
        case NoticeCode::OpenElsewhere:
            return {"{0} が {1} から開いているため、読み取り専用で開きました",
                    "{0} has had this open since {1}, so it is read-only here"};
        case NoticeCode::WaitingForOther:
            return {
                "{0} が {1} "
                "から開いています。閉じるのを待っています（それまでは読み取り専用。空けばそのまま編集できます）",
                "{0} has had this open since {1}; waiting for that window to close (read-only until then, and then "
                "it can be edited at once)"};
        case NoticeCode::CameFree:
            return {"ほかの画面が閉じました。ここで編集できます", "the other window has closed: it can be edited here"};
        case NoticeCode::EditableNow:
            return {"編集できるようになりました", "it can be edited now"};
        case NoticeCode::CannotBeSaved:
            return {
                "「{0}」には書き込めないため、ファイルには保存できません。編集は控えに残ります。"
                "別の名前で、ほかの場所に保存してください",
                "\"{0}\" cannot be written, so the file cannot be saved there; edits are kept in a journal: save it "
                "elsewhere under another name"};
        case NoticeCode::NewerVersion:
            return {"新しい版の Banso のファイル（形式 {0}）なので、読み取り専用で開きました",
                    "this file is of a newer Banso (format {0}), so it is read-only here"};
        case NoticeCode::ChangedOnDisk:
            return {"{0} がほかのプログラムで書き換えられました。どちらの版もまだ失われていません",
                    "{0} was written by another program; neither version is lost"};
        case NoticeCode::SavedAsCopy:
            return {"こちらの版は {0} に保存しました", "this version was saved as {0}"};
        case NoticeCode::Saved:
            return {"{0} に保存しました", "saved as {0}"};
        case NoticeCode::NotSaved:
            return {"{0} に保存できませんでした", "{0} could not be saved"};
        case NoticeCode::CannotOpen:
            return {"{0} を開けませんでした", "{0} could not be opened"};
        case NoticeCode::LayoutFailed:
            return {"配置の計算が途中で止まったため、簡易な並べ方を使いました",
                    "the layout engine failed; a simpler order was used"};
        case NoticeCode::Copied:
            return {"{0} 枚を写しました", "{0} cards copied"};
        case NoticeCode::PictureCopied:
            return {"図をクリップボードに写しました（{0} にもあります）",
                    "the picture is on the clipboard (and in {0})"};
        case NoticeCode::PictureNotCopied:
            return {"この環境では図を写せないため、{0} に書き出しました",
                    "pictures cannot be copied here; it was written to {0}"};
        case NoticeCode::Undone:
            return {"元に戻しました：{0}", "undone: {0}"};
        case NoticeCode::Redone:
            return {"やり直しました：{0}", "redone: {0}"};
        case NoticeCode::NothingToUndo:
            return {"元に戻す操作はありません", "there is nothing to undo"};
        case NoticeCode::NothingToRedo:
            return {"やり直す操作はありません", "there is nothing to redo"};
        case NoticeCode::VersionOpened:
            return {"{0} の版に戻しました", "the version of {0} is back"};
        case NoticeCode::Exported:
            return {"{0} に書き出しました", "exported to {0}"};
        case NoticeCode::AlreadyTidy:
            return {"もう整っています。動かすカードはありません", "this is tidy already: no card would move"};
        case NoticeCode::NextColumnHidden:
            return {"{0}の次の列は、この図では隠れています", "the column after {0} is hidden in this view"};
        case NoticeCode::NothingFollows:
            return {"{0} は最後の列です。つながる先の列はありません",
                    "{0} is in the last column; no column follows it"};
        case NoticeCode::ColumnsPassed:
            return {"隠れている列をはさんで {0}→{1} をつなぎました", "{0} and {1} are linked across a hidden column"};
        case NoticeCode::CardSplit:
            return {"{0} を2枚に分けました。線は {1} にも写してあります",
                    "{0} was split in two; {1} has the same links"};
        case NoticeCode::CardsMerged:
            return {"{0} を {1} に統合しました（文と線は {1} に移っています）",
                    "{0} merged into {1}, with texts and links"};
        case NoticeCode::LinkMade:
            return {"{0}→{1} をつなぎました", "{0} and {1} are linked"};
        case NoticeCode::LinkTaken:
            return {"{0}→{1} の線を外しました", "the link from {0} to {1} was taken away"};
        case NoticeCode::NoLinkTargets:
            return {"{0} からつなげるカードが、今の図には見えていません", "no card to link {0} with is in sight"};
        case NoticeCode::OpinionsMade:
            return {"意見を {0} 件加えました", "{0} opinions added"};
        case NoticeCode::OpinionsGrouped:
            return {"意見 {0} 件を {1} にまとめました", "{0} opinions are now under {1}"};
        case NoticeCode::OpinionAdopted:
            return {"意見を課題 {0} にしました", "issue {0} was made of opinions"};
        case NoticeCode::EntryNotRead:
            return {"{0}に書かれた「{1}」は入れていません（今の値：{2}）。{3}",
                    "\"{1}\" was not stored as {0} (still there: {2}): {3}"};
    }
    return {"", ""};
}

}  // namespace

std::string text(const Notice& notice, Language language) {
    std::vector<std::string> args = notice.args;
    const bool names_holder = notice.code == NoticeCode::OpenElsewhere || notice.code == NoticeCode::WaitingForOther;
    if (names_holder && args.size() > 1) args[1] = moment(args[1], language);
    if (notice.code == NoticeCode::VersionOpened && !args.empty()) args[0] = moment(args[0], language);
    if (notice.code == NoticeCode::NextColumnHidden && !args.empty()) {
        if (const auto kind = from_text<CardKind>(args[0])) args[0] = name_of(*kind).in(language);
    }
    if (notice.code == NoticeCode::EntryNotRead && args.size() > 2 && args[2].empty())
        args[2] = Word{"なし", "nothing"}.in(language);
    std::string said = filled(pattern(notice.code), language, args);
    if (!notice.error) return said;
    if (!said.empty()) said += language == Language::Japanese ? "：" : ": ";
    return said + sentence(*notice.error, language);
}

}  // namespace banso::words
