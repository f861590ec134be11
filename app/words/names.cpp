#include "app/words/names.h"

#include <array>

namespace banso::words {
namespace {

struct FieldWord {
    std::string_view record;  // "*": in any record
    std::string_view field;
    Word word;
};

constexpr FieldWord field_words[] = {
    {"*", "id", {"ID", "ID"}},
    {"*", "code", {"コード", "Code"}},
    {"*", "title", {"題名", "Title"}},
    {"*", "name", {"名称", "Name"}},
    {"*", "note", {"メモ", "Note"}},
    {"*", "area", {"領域", "Area"}},
    {"*", "state", {"状態", "State"}},
    {"*", "kind", {"種類", "Kind"}},
    {"*", "owner", {"担当", "Owner"}},
    {"*", "due", {"期限", "Due"}},
    {"*", "text", {"内容", "Text"}},
    {"*", "about", {"関係する記録", "About"}},
    {"*", "agenda", {"議題", "Agenda item"}},
    {"*", "value", {"値", "Value"}},
    {"*", "as_of", {"データ時点", "As of"}},
    {"*", "source", {"出典", "Source"}},
    {"*", "profession", {"職種", "Profession"}},
    {"*", "date", {"日付", "Date"}},
    {"*", "number", {"回", "Number"}},
    {"*", "at", {"日時", "At"}},
    {"*", "author", {"記入者", "Author"}},
    {"*", "author_role", {"立場", "Role"}},
    {"*", "place", {"場所", "Place"}},
    {"*", "votes", {"票", "Votes"}},
    {"card", "goals", {"拠点の目標", "Goals of the hub"}},
    {"card", "raised_by", {"提起した職種", "Raised by"}},
    {"card", "merged_into", {"統合先", "Merged into"}},
    {"card", "measure", {"指標の区分", "Kind of measure"}},
    {"card", "mark", {"重み", "Mark"}},
    {"card", "unit", {"単位", "Unit"}},
    {"card", "direction", {"方向", "Direction"}},
    {"card", "tolerance", {"許容幅", "Tolerance"}},
    {"card", "source", {"データソース", "Data source"}},
    {"card", "scope", {"対象範囲", "Scope"}},
    {"card", "baseline", {"基準値", "Baseline"}},
    {"card", "target", {"目標値", "Target"}},
    {"card", "measurements", {"測定値", "Measurements"}},
    {"card", "comparisons", {"比較", "Comparisons"}},
    {"card", "corrections", {"訂正の記録", "Corrections"}},
    {"card", "plan_ref", {"計画との対応", "Plan reference"}},
    {"card", "importance", {"重要度", "Importance"}},
    {"card", "urgency", {"緊急度", "Urgency"}},
    {"card", "stage", {"連携の段階", "Stage"}},
    {"card", "owner_state", {"担当の了承", "Owner's consent"}},
    {"card", "partners", {"協力機関", "Partners"}},
    {"card", "horizon", {"時間軸", "Horizon"}},
    {"card", "effect", {"効果", "Effect"}},
    {"card", "feasibility", {"実行可能性", "Feasibility"}},
    {"card", "barriers", {"妨げ", "Barriers"}},
    {"card", "funding", {"財源", "Funding"}},
    {"card", "progress", {"進み具合", "Progress"}},
    {"value", "state", {"把握の状態", "State"}},
    {"value", "numerator", {"分子", "Numerator"}},
    {"value", "denominator", {"分母", "Denominator"}},
    {"value", "breakdown", {"市町村別", "By municipality"}},
    {"value", "plan", {"測り方の予定", "Measuring plan"}},
    {"value", "relative", {"増減の目標", "Relative target"}},
    {"value", "session", {"測定した会議", "Session"}},
    {"breakdown", "municipality", {"市町村", "Municipality"}},
    {"plan", "how", {"測り方", "How"}},
    {"plan", "when", {"時期", "When"}},
    {"relative", "percent", {"増減（％）", "Percent"}},
    {"relative", "sense", {"以上・以下", "Sense"}},
    {"relative", "to", {"比べる相手", "Compared with"}},
    {"comparison", "of", {"比べる相手", "Compared with"}},
    {"correction", "field", {"訂正した項目", "Field"}},
    {"correction", "was", {"訂正前", "Was"}},
    {"correction", "reason", {"理由", "Reason"}},
    {"link", "from", {"元", "From"}},
    {"link", "to", {"先", "To"}},
    {"link", "role", {"役割", "Role"}},
    {"link", "basis", {"つながりの根拠", "Basis"}},
    {"link", "reference", {"出典", "Reference"}},
    {"link", "assumption", {"前提", "Assumption"}},
    {"participant", "affiliation", {"所属", "Affiliation"}},
    {"participant", "department", {"部署", "Department"}},
    {"participant", "position", {"役職", "Position"}},
    {"participant", "name", {"氏名", "Name"}},
    {"participant", "roles", {"区分", "Roles"}},
    {"participant", "attendance", {"出欠", "Attendance"}},
    {"agenda", "minutes", {"時間（分）", "Minutes"}},
    {"cycle", "countermeasure", {"対応策", "Countermeasure"}},
    {"cycle", "plan", {"P 計画", "P plan"}},
    {"cycle", "do", {"D 実施", "D do"}},
    {"cycle", "check", {"C 評価", "C check"}},
    {"cycle", "act", {"A 次の対応", "A act"}},
    {"cycle", "done_on", {"実施日", "Done on"}},
    {"cycle", "actual", {"実績", "Actual"}},
    {"cycle", "evaluated_on", {"評価日", "Evaluated on"}},
    {"cycle", "evaluated_by", {"評価者", "Evaluated by"}},
    {"cycle", "helped", {"良かった点", "What helped"}},
    {"cycle", "hindered", {"妨げになった点", "What hindered"}},
    {"cycle", "judgement", {"判定", "Judgement"}},
    {"cycle", "decision", {"次の判断", "Decision"}},
    {"cycle", "next_review", {"見直し期日", "Next review"}},
    {"cycle", "changes", {"変更箇所", "Changes"}},
    {"comment", "on", {"対象", "On"}},
    {"comment", "replies", {"返信", "Replies"}},
    {"opinion", "about", {"自分・ほかの職種", "About"}},
    {"opinion", "under", {"まとめ先", "Under"}},
    {"visit", "adviser", {"アドバイザー", "Adviser"}},
    {"visit", "topic", {"内容", "Topic"}},
    {"visit", "result", {"結果", "Result"}},
    {"question", "from_profession", {"質問した職種", "From"}},
    {"question", "text", {"質問", "Question"}},
    {"question", "answer", {"回答", "Answer"}},
    {"poll", "question", {"問い", "Question"}},
    {"poll", "counts", {"挙手の数", "Counts"}},
    {"count", "card", {"カード", "Card"}},
    {"count", "count", {"数", "Count"}},
    {"log", "phase", {"段階", "Phase"}},
    {"log", "action", {"操作", "Action"}},
    {"log", "records", {"対象の記録", "Records"}},
    {"placement", "card", {"カード", "Card"}},
    {"placement", "order", {"並び順", "Order"}},
    {"placement", "y", {"高さの位置", "Position"}},
    {"placement", "pin", {"固定位置", "Pin"}},
    {"session", "previous", {"前回", "Previous session"}},
    {"session", "programme", {"事業", "Programme"}},
    {"session", "meeting", {"会議", "Meeting"}},
    {"session", "forms", {"様式", "Forms"}},
    {"session", "minutes", {"議事録", "Minutes"}},
    {"session", "waivers", {"点検の見送り", "Waivers"}},
    {"session", "locks", {"ロック", "Locks"}},
    {"locks", "areas", {"領域", "Areas"}},
    {"locks", "columns", {"列", "Columns"}},
    {"previous", "sha256", {"ハッシュ", "Hash"}},
    {"region", "unit", {"圏域の単位", "Unit"}},
    {"region", "plan_unit", {"計画上の単位", "Plan unit"}},
    {"region", "prefecture", {"都道府県", "Prefecture"}},
    {"region", "municipalities", {"市町村", "Municipalities"}},
    {"region", "population", {"人口", "Population"}},
    {"region", "population_65", {"65歳以上人口", "Population aged 65 and over"}},
    {"hub", "operator", {"運営主体", "Operator"}},
    {"programme", "fiscal_year", {"年度", "Fiscal year"}},
    {"programme", "region", {"圏域", "Region"}},
    {"programme", "hub", {"拠点", "Hub"}},
    {"meeting", "theme", {"テーマ", "Theme"}},
    {"meeting", "started_at", {"開始", "Started"}},
    {"meeting", "ended_at", {"終了", "Ended"}},
    {"meeting", "next", {"次回", "Next meeting"}},
    {"meeting", "notes", {"メモ", "Notes"}},
    {"form", "form", {"様式", "Form"}},
    {"form", "answers", {"記入内容", "Answers"}},
    {"form", "submitted", {"提出", "Submitted"}},
    {"minutes", "edits", {"手直し", "Edits"}},
    {"waiver", "rule", {"点検の項目", "Rule"}},
    {"waiver", "target", {"対象", "Target"}},
    {"waiver", "reason", {"理由", "Reason"}},
};

template <class Enum>
struct ValueWords;

template <>
struct ValueWords<ValueState> {
    static constexpr std::array<Word, 4> list{
        {{"値あり", "known"}, {"未把握", "not known"}, {"未測定", "not measured"}, {"未設定", "not set"}}};
};
template <>
struct ValueWords<RelativeSense> {
    static constexpr std::array<Word, 2> list{{{"以上", "at least"}, {"以下", "at most"}}};
};
template <>
struct ValueWords<RelativeBase> {
    static constexpr std::array<Word, 2> list{
        {{"対前年比", "against the previous year"}, {"対基準値比", "against the baseline"}}};
};
template <>
struct ValueWords<CardKind> {
    static constexpr std::array<Word, 7> list{{{"指標", "Indicator"},
                                               {"課題", "Issue"},
                                               {"対応策", "Countermeasure"},
                                               {"アウトプット", "Output"},
                                               {"初期アウトカム", "Initial outcome"},
                                               {"中間アウトカム", "Intermediate outcome"},
                                               {"分野アウトカム", "Field outcome"}}};
};
template <>
struct ValueWords<Goal> {
    static constexpr std::array<Word, 4> list{{{"多職種協働", "collaboration"},
                                               {"人材育成", "training"},
                                               {"普及啓発", "public awareness"},
                                               {"災害への備え", "disaster preparedness"}}};
};
template <>
struct ValueWords<CardState> {
    static constexpr std::array<Word, 5> list{
        {{"検討中", "draft"}, {"採用", "adopted"}, {"保留", "held"}, {"統合済み", "merged"}, {"取下げ", "withdrawn"}}};
};
template <>
struct ValueWords<MeasureKind> {
    static constexpr std::array<Word, 4> list{
        {{"ストラクチャー", "structure"}, {"プロセス", "process"}, {"アウトカム", "outcome"}, {"定性", "qualitative"}}};
};
template <>
struct ValueWords<Direction> {
    static constexpr std::array<Word, 3> list{{{"増やす", "increase"}, {"減らす", "decrease"}, {"維持する", "keep"}}};
};
template <>
struct ValueWords<Level> {
    static constexpr std::array<Word, 3> list{{{"高", "high"}, {"中", "middle"}, {"低", "low"}}};
};
template <>
struct ValueWords<IssueStage> {
    static constexpr std::array<Word, 4> list{
        {{"一次連携", "first-stage"}, {"二次連携", "second-stage"}, {"三次連携", "third-stage"}, {"会議", "meeting"}}};
};
template <>
struct ValueWords<OwnerState> {
    static constexpr std::array<Word, 2> list{{{"案", "proposed"}, {"了承済み", "accepted"}}};
};
template <>
struct ValueWords<Horizon> {
    static constexpr std::array<Word, 3> list{
        {{"すぐに", "now"}, {"1年以内", "within a year"}, {"枠組みの変更", "framework"}}};
};
template <>
struct ValueWords<Barrier> {
    static constexpr std::array<Word, 5> list{
        {{"人", "people"}, {"費用", "money"}, {"合意", "agreement"}, {"制度", "system"}, {"情報", "information"}}};
};
template <>
struct ValueWords<Progress> {
    static constexpr std::array<Word, 5> list{
        {{"未着手", "not started"}, {"着手", "started"}, {"実施中", "running"}, {"完了", "done"}, {"中止", "dropped"}}};
};
template <>
struct ValueWords<LinkRole> {
    static constexpr std::array<Word, 3> list{{{"流れ", "flow"}, {"根拠", "evidence"}, {"測る", "measures"}}};
};
template <>
struct ValueWords<LinkBasis> {
    static constexpr std::array<Word, 3> list{
        {{"データ", "data"}, {"現場の経験", "experience"}, {"仮説", "hypothesis"}}};
};
template <>
struct ValueWords<Role> {
    static constexpr std::array<Word, 13> list{{{"拠点担当者", "hub"},
                                                {"都道府県", "prefecture"},
                                                {"市町村", "municipality"},
                                                {"在宅医療関係者", "home care"},
                                                {"医療関係団体", "medical association"},
                                                {"介護関係者", "care"},
                                                {"介護関係団体", "care association"},
                                                {"障害福祉関係団体", "disability association"},
                                                {"アドバイザー", "adviser"},
                                                {"事務局", "secretariat"},
                                                {"有識者", "expert"},
                                                {"座長", "chair"},
                                                {"ゲスト", "guest"}}};
};
template <>
struct ValueWords<Attendance> {
    static constexpr std::array<Word, 4> list{
        {{"出席", "present"}, {"オンライン", "online"}, {"代理", "proxy"}, {"欠席", "absent"}}};
};
template <>
struct ValueWords<AgendaKind> {
    static constexpr std::array<Word, 5> list{{{"説明", "briefing"},
                                               {"個人ワーク", "individual work"},
                                               {"グループワーク", "group work"},
                                               {"全体協議", "plenary"},
                                               {"まとめ", "closing"}}};
};
template <>
struct ValueWords<AgendaState> {
    static constexpr std::array<Word, 3> list{{{"予定", "planned"}, {"進行中", "current"}, {"済み", "done"}}};
};
template <>
struct ValueWords<CycleDecision> {
    static constexpr std::array<Word, 5> list{
        {{"継続", "continue"}, {"拡充", "expand"}, {"修正", "revise"}, {"中止", "stop"}, {"保留", "hold"}}};
};
template <>
struct ValueWords<CommentKind> {
    static constexpr std::array<Word, 3> list{{{"質問", "question"}, {"助言", "advice"}, {"所見", "remark"}}};
};
template <>
struct ValueWords<CommentState> {
    static constexpr std::array<Word, 3> list{{{"未対応", "open"}, {"対応済み", "done"}, {"見送り", "declined"}}};
};
template <>
struct ValueWords<OpinionAbout> {
    static constexpr std::array<Word, 2> list{
        {{"自分の職種のこと", "own profession"}, {"ほかの職種への期待", "other professions"}}};
};
template <>
struct ValueWords<DecisionState> {
    static constexpr std::array<Word, 5> list{{{"合意", "agreed"},
                                               {"保留", "held"},
                                               {"持ち帰り", "taken back"},
                                               {"異論あり", "dissent"},
                                               {"取下げ", "withdrawn"}}};
};
template <>
struct ValueWords<PromiseState> {
    static constexpr std::array<Word, 4> list{
        {{"未了", "open"}, {"済み", "kept"}, {"できなかった", "not kept"}, {"延期", "moved"}}};
};
template <>
struct ValueWords<QuestionState> {
    static constexpr std::array<Word, 2> list{{{"未回答", "open"}, {"回答済み", "answered"}}};
};
template <>
struct ValueWords<Phase> {
    static constexpr std::array<Word, 3> list{{{"準備", "preparation"}, {"会議", "meeting"}, {"会議後", "after"}}};
};

}  // namespace

Word name_of(RecordKind kind) {
    static constexpr std::array<Word, 17> names{{{"構成員", "participant"},
                                                 {"領域", "area"},
                                                 {"議題", "agenda item"},
                                                 {"カード", "card"},
                                                 {"線", "link"},
                                                 {"PDCA", "PDCA cycle"},
                                                 {"コメント", "comment"},
                                                 {"意見", "opinion"},
                                                 {"決定", "decision"},
                                                 {"宿題", "promise"},
                                                 {"派遣", "visit"},
                                                 {"質問", "question"},
                                                 {"挙手", "poll"},
                                                 {"記録", "log entry"},
                                                 {"配置", "placement"},
                                                 {"レーンの高さ", "lane height"},
                                                 {"会議ファイル", "session"}}};
    return names.at(static_cast<std::size_t>(kind));
}

template <class Enum>
Word name_of_value(Enum value) {
    static_assert(ValueWords<Enum>::list.size() == EnumNames<Enum>::list.size(), "every value has its word");
    return ValueWords<Enum>::list.at(static_cast<std::size_t>(value));
}

Word name_of(CardKind kind) {
    return name_of_value(kind);
}

Word field_name(std::string_view record, std::string_view field) {
    const FieldWord* general = nullptr;
    for (const FieldWord& word : field_words) {
        if (word.field != field) continue;
        if (word.record == record) return word.word;
        if (word.record == "*") general = &word;
    }
    return general ? general->word : Word{"", ""};
}

template Word name_of_value(ValueState);
template Word name_of_value(RelativeSense);
template Word name_of_value(RelativeBase);
template Word name_of_value(CardKind);
template Word name_of_value(Goal);
template Word name_of_value(CardState);
template Word name_of_value(MeasureKind);
template Word name_of_value(Direction);
template Word name_of_value(Level);
template Word name_of_value(IssueStage);
template Word name_of_value(OwnerState);
template Word name_of_value(Horizon);
template Word name_of_value(Barrier);
template Word name_of_value(Progress);
template Word name_of_value(LinkRole);
template Word name_of_value(LinkBasis);
template Word name_of_value(Role);
template Word name_of_value(Attendance);
template Word name_of_value(AgendaKind);
template Word name_of_value(AgendaState);
template Word name_of_value(CycleDecision);
template Word name_of_value(CommentKind);
template Word name_of_value(CommentState);
template Word name_of_value(OpinionAbout);
template Word name_of_value(DecisionState);
template Word name_of_value(PromiseState);
template Word name_of_value(QuestionState);
template Word name_of_value(Phase);

}  // namespace banso::words
