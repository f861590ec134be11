#include "app/words/checks.h"

#include <algorithm>
#include <array>

#include "app/words/names.h"

namespace banso::words {

using checks::Duty;
using checks::Rule;
using checks::Severity;

// No default: a rule without words does not compile.
RuleWords words_of(Rule rule) {
    switch (rule) {
        case Rule::IssueWithoutCountermeasure:
            return {
                {"対応策のない課題", "Issue without countermeasure"},
                {"{0} に対応策がつながっていません", "{0} has no countermeasure"},
                {"課題のままでは計画になりません（第2回は課題ごとの対応策案を協議する回。R7公募要領）",
                 "an issue alone is no plan; meeting 2 discusses countermeasures for each (R7 call for applications)"},
                {"対応策をつなぐか、今回は扱わない理由を残して見送ってください",
                 "link a countermeasure, or waive this with the reason why it is left for later"}};
        case Rule::IssueWithoutEvidence:
            return {
                {"根拠のない課題", "Issue without evidence"},
                {"{0} に根拠となる指標がありません", "{0} has no indicator behind it"},
                {"定量的に把握して課題を整理すると、実態に沿った対応策の議論になります（ガイドブック第2版）",
                 "issues drawn from figures lead to countermeasures that fit what is there (guidebook, 2nd edition)"},
                {"指標から「根拠」の線を引くか、何を測れば分かるかを決めてください",
                 "draw an evidence link from an indicator, or decide what to measure"}};
        case Rule::CountermeasureWithoutIssue:
            return {{"課題のない対応策", "Countermeasure without issue"},
                    {"{0} がどの課題への対応か分かりません", "{0} answers no issue"},
                    {"課題に対応した取組かどうかを確かめるためです（政策評価の事前分析）",
                     "whether a measure answers an issue is the first thing an evaluation asks"},
                    {"課題から線を引くか、抜けている課題を書いてください",
                     "link it from an issue, or write the issue that is missing"}};
        case Rule::CountermeasureWithoutOutput:
            return {{"アウトプットのない対応策", "Countermeasure without output"},
                    {"{0} で何をどれだけ行うかが決まっていません", "{0} has no output"},
                    {"アウトプットは、その施策の実施状況を示すものです（医療計画の指針 別添）",
                     "the output shows whether the measure is carried out (MHLW guideline, annex)"},
                    {"アウトプット（何をどれだけ）をつないでください", "link an output: what, and how much of it"}};
        case Rule::CountermeasureWithoutOutcome:
            return {{"アウトカムに届かない対応策", "Countermeasure without outcome"},
                    {"{0} からアウトカムに線が届きません", "no outcome is reached from {0}"},
                    {"何のための取組かが図から読めません（セオリー評価〔整合性〕）",
                     "the picture does not say what it is for (assessment of programme theory)"},
                    {"アウトプットからアウトカムへ線を引いてください", "link its outputs to an outcome"}};
        case Rule::OutcomeWithoutIndicator:
            return {{"指標のないアウトカム", "Outcome without indicator"},
                    {"{0} の変化を測る指標がありません", "no indicator measures {0}"},
                    {"評価ではアウトプットだけでなくアウトカムを見ます（5疾病・5事業及び在宅医療のPDCA）",
                     "an evaluation looks at outcomes, not only at outputs (MHLW on PDCA)"},
                    {"指標から「測定」の線を引いてください。今は測れなければ、その旨と測り方を",
                     "draw a measures link from an indicator; if it cannot be measured yet, say how it will be"}};
        case Rule::DeadEnd:
            return {{"先のない線", "Dead end"},
                    {"{0} から先の列へ続く線がありません", "nothing leads on from {0}"},
                    {"左から右へ「もし…なら」と読めるところで止まっています",
                     "read from left to right as if … then, the chain stops here"},
                    {"次の列のカードへ線を引いてください", "link it to a card in a later column"}};
        case Rule::OutcomeUnreached:
            return {{"何もつながっていないアウトカム", "Outcome that nothing leads to"},
                    {"{0} につながる取組がありません", "nothing leads to {0}"},
                    {"目指していても、そのために行うことがありません", "it is aimed at, but nothing is done for it"},
                    {"前の列から線を引くか、必要な取組を加えてください",
                     "link it from an earlier column, or add what has to be done"}};
        case Rule::LinkBackwards:
            return {{"逆向きの線", "Link against the direction"},
                    {"{0} は右から左へ戻る線です", "{0} leads back to an earlier column"},
                    {"図は左から右へ読みます", "the picture is read from left to right"},
                    {"向きを直すか、線を消してください", "turn it round or remove it"}};
        case Rule::ChainCircle:
            return {{"一回りする線", "Circle in the chain"},
                    {"{0} から線をたどると元に戻ります", "following the links from {0} leads back to it"},
                    {"原因と結果が区別できません", "cause and effect cannot be told apart"},
                    {"どれか一本を消してください", "remove one of the links"}};
        case Rule::EmptyArea:
            return {{"何もない領域", "Area with nothing in it"},
                    {"「{0}」にはカードも意見もありません", "\"{0}\" holds no card and no opinion"},
                    {"検討から漏れた領域かもしれません", "it may have been overlooked"},
                    {"扱わない領域なら、理由を残して見送るか、領域を消してください",
                     "if it is left out on purpose, waive this with the reason or remove the area"}};
        case Rule::IndicatorWithoutBaseline:
            return {{"基準値のない指標", "Indicator without baseline"},
                    {"{0} の基準値がありません", "{0} has no baseline"},
                    {"取組を始める前に値を決めておかないと、変化を評価できません",
                     "without a value from before the work began, no change can be judged"},
                    {"値とその時点を入れるか、未把握として測り方・時期・担当を決めてください",
                     "enter the value and its date; or say 未把握 (unknown) with how, when and by whom it will be "
                     "measured"}};
        case Rule::IndicatorWithoutTarget:
            return {{"目標値のない指標", "Indicator without target"},
                    {"{0} の目標値がありません", "{0} has no target"},
                    {"目標がないと達成率を出せません", "without a target there is no rate of achievement"},
                    {"目標値と時点、または対前年比の増減を入れてください",
                     "enter a target and its date, or a change against the year before"}};
        case Rule::FigureWithoutSource:
            return {{"出典のない数値", "Figure without source"},
                    {"{0} の出典がありません", "{0} does not say where its figures come from"},
                    {"次の年に同じ数え方で測れるようにするためです", "next year it has to be counted the same way"},
                    {"データソース（公表統計、圏域調査など）を入れてください", "enter the source of the data"}};
        case Rule::FigureWithoutDate:
            return {{"時点のない数値", "Figure without date"},
                    {"{0} にデータ時点のない値があります", "{0} has a value without a date"},
                    {"データ時点は項目ごとに違い、時点がない値は比べられません（地域別データ集）",
                     "dates differ from figure to figure, and a value without one cannot be compared"},
                    {"値の時点（令和6年度、R6.3.31 など）を入れてください", "enter the date of the value"}};
        case Rule::MeasuringWithoutOwner:
            return {{"誰が測るか決まっていない指標", "Nobody to measure it"},
                    {"{0} のまだない値を誰が測るか決まっていません",
                     "nobody is to find out the value of {0} that is not known"},
                    {"評価を行う人と時期は計画に書いておくものです", "a plan says who will measure, and when"},
                    {"測り方・時期・担当を入れてください", "enter how, when and by whom it will be measured"}};
        case Rule::TargetAgainstDirection:
            return {{"向きに合わない目標値", "Target against the direction"},
                    {"{0} の目標値は、増減の向きと逆の側にあります",
                     "the target of {0} lies where its direction does not lead"},
                    {"入れ違いかもしれません。このままでは改善か悪化か判定できません",
                     "it may be a slip; better and worse cannot be told apart like this"},
                    {"目標値か向き（増・減）を確かめてください", "check the target and the direction"}};
        case Rule::CountermeasureWithoutOwner:
            return {{"担当のない対応策", "Countermeasure without owner"},
                    {"{0} の担当が決まっていません", "{0} has no owner"},
                    {"実行可能な案にするためです（第2回。R7公募要領）",
                     "the plan has to be one that can be carried out (meeting 2; R7 call for applications)"},
                    {"担当（所属・職種）を入れてください", "enter who does it: organisation or profession"}};
        case Rule::OwnerNotAccepted:
            return {{"担当の了承がまだの対応策", "Owner has not accepted"},
                    {"{0} の担当がまだ引き受けていません", "the owner of {0} has not accepted yet"},
                    {"最終化の前に、本人の了承が要ります", "the plan is final only with the owner's consent"},
                    {"担当に確かめて「了承」にしてください", "ask, and mark the owner as accepted"}};
        case Rule::CountermeasureWithoutDue:
            return {{"期限のない対応策", "Countermeasure without due date"},
                    {"{0} の期限が決まっていません", "{0} has no due date"},
                    {"いつ評価するかも決まりません", "nor is it clear when to evaluate it"},
                    {"期限（年月まででも可）を入れてください", "enter a due date; a month will do"}};
        case Rule::NotBegun:
            return {{"着手していない対応策", "Not begun"},
                    {"{0} はまだ着手していません", "{0} has not begun"},
                    {"まずは一度実行してみることから（ガイドブック 事例②）",
                     "try it once, then revise (guidebook, case 2)"},
                    {"始まっていれば実施状況を直してください。先のことなら見送って構いません",
                     "if it has begun, say so; if it is for later, waive this"}};
        case Rule::DuePassed:
            return {{"期限を過ぎたもの", "Due date passed"},
                    {"{0} の期限が過ぎています", "{0} is past its due date"},
                    {"終わったのか、延ばすのかが分かりません", "was it done, or is it put off?"},
                    {"完了にするか、新しい期限を決めてください", "mark it as done, or agree on a new date"}};
        case Rule::CycleWithoutCheck:
            return {
                {"評価（C）のないPDCA", "PDCA without C"},
                {"{0} は評価の時期を過ぎていますが、C がありません", "{0} should have been evaluated, and has no C"},
                {"評価して初めて次の年の改善につながります（ガイドブック 事例②）",
                 "only what was evaluated leads to next year's improvement (guidebook, case 2)"},
                {"C（測定値・判定・要因）と評価日を入れるか、見直し期日を改めてください",
                 "enter C and its date, or set another day of review"}};
        case Rule::CheckOfOutputsOnly:
            return {{"アウトプットだけを見た評価", "C that looks at outputs only"},
                    {"{0} の C はアウトカムに触れていません", "the C of {0} says nothing of an outcome"},
                    {"C がアウトプットだけなら評価とは言えず「PDCAもどき」です（埴岡）",
                     "a C of outputs alone is no evaluation (Hanioka)"},
                    {"つながるアウトカムの指標を見るか、未測定とその測り方を書いてください",
                     "look at the indicator of an outcome it leads to, or say that it is not measured yet and how it "
                     "will be"}};
        case Rule::DecisionWithoutOwner:
            return {{"担当のない決定", "Decision without owner"},
                    {"「{0}」を誰が行うか決まっていません", "nobody is to do what was decided: \"{0}\""},
                    {"次の回までに誰も動かないかもしれません", "it may be that nobody does it"},
                    {"担当を入れてください", "enter who does it"}};
        case Rule::PromiseWithoutOwner:
            return {{"担当のない宿題", "Promise without owner"},
                    {"宿題「{0}」の担当が決まっていません", "the promise \"{0}\" is nobody's"},
                    {"次の回までに誰も動かないかもしれません", "it may be that nobody does it"},
                    {"担当を入れてください", "enter who does it"}};
        case Rule::CommentOpen:
            return {{"返事を待つコメント", "Open comment"},
                    {"{0} へのコメントが未対応です", "a comment on {0} waits for an answer"},
                    {"アドバイザーの助言は、案を実行できるものにするためのものです（R7公募要領）",
                     "an adviser's advice is there to make the plan one that can be carried out"},
                    {"返事を書くか、対応済・見送りにしてください", "answer it, or mark it as done or declined"}};
        case Rule::QuestionOpen:
            return {{"答えていない質問", "Open question"},
                    {"質問「{0}」に答えていません", "the question \"{0}\" has no answer"},
                    {"構成員からの質問にも応じます（R7公募要領）",
                     "members' questions are answered, too (R7 call for applications)"},
                    {"答えを書いてください", "write the answer"}};
        case Rule::PersonalWords:
            return {{"個人の情報かもしれない言葉", "Words that may be personal"},
                    {"{0} に個人の情報かもしれない言葉があります", "{0} has words that may be about a person"},
                    {"連携会議は個別事案の検討の場ではありません（ガイドブック P14～）",
                     "the meeting is not for individual cases (guidebook, p. 14)"},
                    {"個人が分からない言い方に直してください。問題なければ見送って構いません",
                     "say it so that nobody can be recognised; if it is harmless, waive this"}};
    }
    return {{"", ""}, {"", ""}, {"", ""}, {"", ""}};
}

Word name_of(Severity severity) {
    switch (severity) {
        case Severity::Missing:
            return {"要対応", "Missing"};
        case Severity::Look:
            return {"確認", "Look"};
        case Severity::Reminder:
            return {"念のため", "Reminder"};
        case Severity::Later:
            return {"これから", "Later"};
    }
    return {"", ""};
}

Word sign_of(Severity severity) {
    switch (severity) {
        case Severity::Missing:
            return {"！", "!"};
        case Severity::Look:
            return {"？", "?"};
        case Severity::Reminder:
            return {"・", "·"};
        case Severity::Later:
            return {"→", "→"};
    }
    return {"", ""};
}

Word name_of(Duty duty) {
    switch (duty) {
        case Duty::BaselinesKnownOrPlanned:
            return {"指標に基準値か、測る予定がある", "indicators with a baseline, or a plan to get one"};
        case Duty::OpinionsGathered:
            return {"意見を課題のもとに集めた", "opinions gathered under an issue"};
        case Duty::IssuesWithEvidence:
            return {"課題に根拠の指標がある", "issues with evidence"};
        case Duty::IssuesWeighed:
            return {"課題の重要度を決めた", "issues whose importance is agreed"};
        case Duty::IssuesWithCountermeasure:
            return {"課題に対応策がある（保留を除く）", "issues with a countermeasure (held ones apart)"};
        case Duty::CountermeasuresWithOutput:
            return {"対応策にアウトプットがある", "countermeasures with an output"};
        case Duty::CountermeasuresWithOutcome:
            return {"対応策がアウトカムにつながる", "countermeasures that lead to an outcome"};
        case Duty::CountermeasuresWithFeasibility:
            return {"対応策の実行可能性を話した", "countermeasures whose feasibility is said"};
        case Duty::CountermeasuresWithOwner:
            return {"対応策の担当を提案した", "countermeasures with an owner proposed"};
        case Duty::OwnersAccepted:
            return {"担当が引き受けた", "owners who accepted"};
        case Duty::DuesSet:
            return {"期限を決めた", "countermeasures with a due date"};
        case Duty::TargetsSet:
            return {"指標に目標値がある", "indicators with a target"};
        case Duty::CountermeasuresSheet:
            return {"PDCAシートの P を書いた", "countermeasures with the P of a PDCA sheet"};
        case Duty::CountermeasuresSettled:
            return {"担当と期限が固まった対応策", "countermeasures with owner and due date settled"};
        case Duty::DecisionsSettled:
            return {"保留・持ち帰りでなくなった決定", "decisions no longer held or taken back"};
        case Duty::CommentsSettled:
            return {"対応を終えたコメント", "comments dealt with"};
    }
    return {"", ""};
}

std::string shortened(const std::string& text) {
    constexpr std::size_t most = 24;  // characters
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
        if (text[at] == '\n' || ++characters > most) return text.substr(0, at) + "…";
    }
    return text;
}

namespace {

const std::string& words_in(const Decision& decision) {
    return decision.text;
}
const std::string& words_in(const Promise& promise) {
    return promise.text;
}
const std::string& words_in(const Comment& comment) {
    return comment.text;
}
const std::string& words_in(const Opinion& opinion) {
    return opinion.text;
}
const std::string& words_in(const Question& question) {
    return question.text;
}
const std::string& words_in(const Visit& visit) {
    return visit.topic;
}
const std::string& words_in(const Poll& poll) {
    return poll.question;
}
const std::string& words_in(const AgendaItem& item) {
    return item.title;
}
const std::string& words_in(const Area& area) {
    return area.name;
}
const std::string& words_in(const Card& card) {
    return card.title;
}
const std::string& words_in(const Cycle& cycle) {
    return cycle.check.empty() ? cycle.plan : cycle.check;
}
template <class Record>
const std::string& words_in(const Record&) {
    static const std::string none;
    return none;
}

std::string code_of_card(const Document& document, const CardId& id) {
    const Card* card = document.find(id);
    return card ? card->code : id.value;
}

template <class Record>
std::string own_name(const Document& document, const Record& record, Language language) {
    if constexpr (std::is_same_v<Record, Card>) {
        return record.code;
    } else if constexpr (std::is_same_v<Record, Link>) {
        return code_of_card(document, record.from) + " → " + code_of_card(document, record.to);
    } else if constexpr (std::is_same_v<Record, Cycle>) {
        const std::string number = record.number ? std::to_string(*record.number) : "";
        const std::array<std::string, 2> args{code_of_card(document, record.countermeasure), number};
        constexpr Word with_number{"{0} の PDCA 第{1}回", "{0}'s PDCA cycle {1}"};
        constexpr Word without{"{0} の PDCA", "{0}'s PDCA"};
        return filled(record.number ? with_number : without, language, args);
    } else {
        const std::string& words = words_in(record);
        return words.empty() ? std::string(name_of(TableTraits<Record>::kind).in(language)) : shortened(words);
    }
}

// Calls visit(record) with the record of any kind that has this id.
template <class Visit>
void visit_record(const Document& document, const RecordId& id, Visit&& visit) {
    const auto found = document.find_record(id.value);
    if (!found || id.empty()) return;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        if constexpr (TableTraits<Record>::keyed_by_own_id) {
            if (TableTraits<Record>::kind != found->kind) return;
            if (const Record* record = document.table<Record>().find(found->key)) visit(*record);
        }
    });
}

}  // namespace

std::string record_name(const Document& document, const RecordId& id, Language language) {
    std::string name;
    visit_record(document, id, [&](const auto& record) { name = own_name(document, record, language); });
    return name.empty() ? std::string(name_of(RecordKind::Session).in(language)) : name;
}

std::string record_text(const Document& document, const RecordId& id) {
    std::string text;
    visit_record(document, id, [&](const auto& record) {
        using Record = std::remove_cvref_t<decltype(record)>;
        if constexpr (!std::is_same_v<Record, Area>) text = words_in(record);
    });
    return text;
}

std::string sentence(const Document& document, const checks::Finding& finding, Language language) {
    const bool about_another = finding.rule == Rule::CommentOpen && !finding.also.empty();
    const RecordId& about = about_another ? finding.also.front() : finding.target;
    std::string text = filled(words_of(finding.rule).says, language,
                              std::array<std::string, 1>{record_name(document, about, language)});
    if (!finding.words.empty())
        text += language == Language::Japanese ? "：「" + finding.words + "」" : ": " + finding.words;
    return text;
}

}  // namespace banso::words
