#include "app/words/labels.h"

namespace banso::words {
namespace {

// No default: a label without words does not compile.
Word pattern(EditLabel label) {
    switch (label) {
        case EditLabel::AddCard:
            return {"カード {0} の追加", "add card {0}"};
        case EditLabel::RenameCard:
            return {"{0} の題名の変更", "rename {0}"};
        case EditLabel::CorrectFigure:
            return {"{0} の値の訂正", "correct a figure of {0}"};
        case EditLabel::EditField:
            return {"{0} の{1}の変更", "change {1} of {0}"};
        case EditLabel::MoveCard:
            return {"{0} の移動", "move {0}"};
        case EditLabel::PinCard:
            return {"{0} の固定", "pin {0}"};
        case EditLabel::UnpinCard:
            return {"{0} の固定の解除", "unpin {0}"};
        case EditLabel::RemoveCards:
            return {"{0} の削除", "delete {0}"};
        case EditLabel::AddLink:
            return {"{0}→{1} の線の追加", "link {0} to {1}"};
        case EditLabel::RemoveLink:
            return {"{0}→{1} の線の削除", "remove the link {0} to {1}"};
        case EditLabel::Paste:
            return {"{0} 枚の貼り付け", "paste {0} cards"};
        case EditLabel::Duplicate:
            return {"{0} 枚の複製", "duplicate {0} cards"};
        case EditLabel::AddRecord:
            return {"{0}の追加", "add {0}"};
        case EditLabel::RemoveRecord:
            return {"{0}の削除", "remove {0}"};
        case EditLabel::AddComment:
            return {"{0} へのコメント", "comment on {0}"};
        case EditLabel::AddReply:
            return {"{0} のコメントへの返信", "reply to a comment on {0}"};
        case EditLabel::SettleComment:
            return {"{0} のコメントの状態の変更", "settle a comment on {0}"};
        case EditLabel::AddArea:
            return {"領域「{0}」の追加", "add area {0}"};
        case EditLabel::MoveArea:
            return {"領域「{0}」の移動", "move area {0}"};
        case EditLabel::AdoptOpinion:
            return {"意見から {0} を作成", "make {0} of an opinion"};
        case EditLabel::MergeCards:
            return {"{0} への統合", "merge into {0}"};
        case EditLabel::Tidy:
            return {"整列", "tidy"};
        case EditLabel::ApplyEdits:
            return {"{0} 件の編集", "{0} edits"};
        case EditLabel::Recover:
            return {"編集の復元", "recover edits"};
        case EditLabel::RestoreVersion:
            return {"{0} の版の復元", "restore the version of {0}"};
        case EditLabel::SplitCard:
            return {"{0} の分割（{1} を作成）", "split {0} ({1} made)"};
        case EditLabel::AddOpinions:
            return {"意見 {0} 件の追加", "add {0} opinions"};
        case EditLabel::GroupOpinions:
            return {"意見 {0} 件のまとめ（{1}）", "group {0} opinions ({1})"};
        case EditLabel::StartMeeting:
            return {"会議の開始", "start the meeting"};
        case EditLabel::EndMeeting:
            return {"会議の終了", "end the meeting"};
        case EditLabel::StartAgendaItem:
            return {"議題の進行：{0}", "agenda: {0}"};
        case EditLabel::MoveRecord:
            return {"{0}の並べ替え", "move {0}"};
        case EditLabel::CountVotes:
            return {"{0} の票", "votes for {0}"};
        case EditLabel::PlaceInMatrix:
            return {"マトリクスでの {0} の移動", "place {0} in the matrix"};
        case EditLabel::Lock:
            return {"{0}のロック", "lock {0}"};
        case EditLabel::Unlock:
            return {"ロックの解除", "unlock"};
        case EditLabel::BeginCycle:
            return {"{0} の PDCA 第{1}回の開始", "begin PDCA cycle {1} of {0}"};
        case EditLabel::DecideCycle:
            return {"{0} の PDCA 第{1}回の判断", "decide PDCA cycle {1} of {0}"};
        case EditLabel::MoveStage:
            return {"{0} を {1} へ", "move {0} to {1}"};
    }
    return {"", ""};
}

}  // namespace

std::string text(const Label& label, Language language) {
    return filled(pattern(label.code), language, label.args);
}

}  // namespace banso::words
