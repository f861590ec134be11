#include "app/words/pdca_scene.h"

#include "app/words/figures.h"
#include "app/words/names.h"
#include "app/words/pdca.h"

namespace banso::words {
namespace {

constexpr Word sheet{"PDCA シート", "PDCA sheet"};
constexpr Word stages[] = {stage_plan, stage_do, stage_check, stage_act};
constexpr Word issues{"課題", "Issues"};
constexpr Word outcomes{"目的（効かせたい成果）", "Aims (outcomes)"};
constexpr Word output{"アウトプット", "output"};
constexpr Word figures{"指標とアウトプット", "Indicators and outputs"};
constexpr Word direction{"方向", "Way"};
constexpr Word directions[] = {{"↑ 増", "↑ up"}, {"↓ 減", "↓ down"}, {"＝ 維持", "= keep"}};
constexpr Word target{"目標値", "Target"};
constexpr Word latest{"測定値（最新）", "Latest value"};
constexpr Word judged{"判定", "Judgement"};
constexpr Word measures{"%1 を測る指標", "measures %1"};
constexpr Word evidence{"%1 の根拠", "evidence of %1"};
constexpr Word plan{"内容", "What"};
constexpr Word doing{"実施内容", "What was done"};
constexpr Word check{"測定・評価", "What came of it"};
constexpr Word act{"次の改善", "Next"};
constexpr Word cycle{"第%1回のサイクル", "cycle %1"};
constexpr Word open_cycle{"第%1回のサイクル（進行中）", "cycle %1 (open)"};
constexpr Word last_review{"（前回決めた見直し期日：%1）", "(review asked for: %1)"};
constexpr Word earlier{"これまでのサイクル", "Earlier cycles"};
constexpr Word not_begun{"PDCA のサイクルはまだ始まっていません", "No PDCA cycle has begun yet"};
constexpr Word not_written{"未記入", "not written"};
constexpr Word not_entered{"未入力", "not entered"};
constexpr Word none{"なし", "none"};
constexpr Word empty{"対応策のカードを作ると、ここに1枚ずつ PDCA シートができます",
                     "Make a countermeasure, and its PDCA sheet is here"};

constexpr Word round[] = {
    {"課題の抽出", "Find issues"}, {"方策の決定", "Choose measures"}, {"実施", "Carry out"}, {"評価", "Evaluate"}};
constexpr Word here{"いま：%1", "Now: %1"};
constexpr Word next_review_on{"次の見直し：%1", "Next review: %1"};
constexpr Word board_empty{"対応策のカードを作ると、ここに P・D・C・A に分かれて並びます",
                           "Make a countermeasure, and it stands here in P, D, C or A"};
constexpr Word none_passes{"この絞り込みに合う対応策はありません（1・2・3 で変えられます）",
                           "No countermeasure passes what is chosen (1, 2, 3 change it)"};

constexpr Word year{"年間予定", "The year"};
constexpr Word months[] = {{"1月", "Jan"}, {"2月", "Feb"},  {"3月", "Mar"},  {"4月", "Apr"},
                           {"5月", "May"}, {"6月", "Jun"},  {"7月", "Jul"},  {"8月", "Aug"},
                           {"9月", "Sep"}, {"10月", "Oct"}, {"11月", "Nov"}, {"12月", "Dec"}};
constexpr Word moments[] = {
    {"会議", "Meeting"}, {"次回の会議", "Next meeting"}, {"アドバイザー", "Adviser"}, {"期限", "Due"},
    {"実施", "Done"},    {"評価", "Evaluated"},          {"見直し", "Review"},        {"宿題", "Promise"}};
constexpr Word groups[] = {
    {"会議", "Meetings"}, {"アドバイザー派遣", "Adviser visits"}, {"対応策", "Measures"}, {"宿題", "Promises"}};
constexpr Word late{"%1超過", "%1 overdue"};
constexpr Word no_date{"期限が未定", "no due date"};
constexpr Word meeting_line{"会議の日", "the meeting's day"};
constexpr Word timeline_empty{"会議の日付や対応策の期限を入れると、ここに1年の予定が並びます",
                              "Give the meeting its date, or countermeasures theirs, and the year is shown here"};

}  // namespace

SheetWords sheet_words(Language language) {
    const auto in = [&](const Word& word) { return std::string(word.in(language)); };
    const auto field = [&](std::string_view name) { return in(field_name("cycle", name)); };
    SheetWords words;
    words.title = in(sheet);
    for (std::size_t i = 0; i < words.stages.size(); ++i) words.stages[i] = in(stages[i]);
    words.issues = in(issues);
    words.outcomes = in(outcomes);
    words.output = in(output);
    words.partners = in(field_name("card", "partners"));
    words.horizon = in(field_name("card", "horizon"));
    words.funding = in(field_name("card", "funding"));
    for (std::size_t i = 0; i < words.horizons.size(); ++i)
        words.horizons[i] = in(name_of_value(static_cast<Horizon>(i)));
    for (std::size_t i = 0; i < words.directions.size(); ++i) words.directions[i] = in(directions[i]);
    words.figures = in(figures);
    words.direction = in(direction);
    words.baseline = in(field_name("card", "baseline"));
    words.target = in(target);
    words.latest = in(latest);
    words.rate = in(achievement);
    words.judged = in(judged);
    words.measures = in(measures);
    words.evidence = in(evidence);
    words.plan = in(plan);
    words.progress = in(field_name("card", "progress"));
    words.done_on = field("done_on");
    words.doing = in(doing);
    words.actual = field("actual");
    words.check = in(check);
    words.evaluated_on = field("evaluated_on");
    words.evaluated_by = field("evaluated_by");
    words.judgement = field("judgement");
    words.helped = field("helped");
    words.hindered = field("hindered");
    words.decision = field("decision");
    words.act = in(act);
    words.next_review = field("next_review");
    words.changes = field("changes");
    for (std::size_t i = 0; i < words.decisions.size(); ++i)
        words.decisions[i] = in(name_of_value(static_cast<CycleDecision>(i)));
    words.cycle = in(cycle);
    words.open_cycle = in(open_cycle);
    words.last_review = in(last_review);
    words.earlier = in(earlier);
    words.not_begun = in(not_begun);
    words.not_written = in(not_written);
    words.not_entered = in(not_entered);
    words.no_measurement = in(name_of_value(ValueState::NotMeasured));
    words.none = in(none);
    words.empty = in(empty);
    return words;
}

BoardWords board_words(Language language) {
    BoardWords words;
    for (std::size_t i = 0; i < words.round.size(); ++i) words.round[i] = round[i].in(language);
    words.here = here.in(language);
    words.next_review = next_review_on.in(language);
    words.empty = board_empty.in(language);
    words.none_passes = none_passes.in(language);
    return words;
}

TimelineWords timeline_words(Language language) {
    TimelineWords words;
    words.title = year.in(language);
    for (std::size_t i = 0; i < words.months.size(); ++i) words.months[i] = months[i].in(language);
    for (std::size_t i = 0; i < words.kinds.size(); ++i) words.kinds[i] = moments[i].in(language);
    for (std::size_t i = 0; i < words.groups.size(); ++i) words.groups[i] = groups[i].in(language);
    words.late = late.in(language);
    words.no_date = no_date.in(language);
    words.now = meeting_line.in(language);
    words.empty = timeline_empty.in(language);
    return words;
}

}  // namespace banso::words
