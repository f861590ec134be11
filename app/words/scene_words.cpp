#include "app/words/scene_words.h"

#include "app/words/dates.h"
#include "app/words/figures.h"
#include "app/words/names.h"
#include "app/words/pdca_scene.h"

namespace banso::words {
namespace {

// What a column means, said under its name.
constexpr Word meanings[] = {
    {"数字で見た今のすがた", "where we stand, in figures"},
    {"何に困っているか", "what gets in the way"},
    {"何をするか", "what we do"},
    {"どれだけ行ったか", "how much was done"},
    {"現場がどう変わるか", "what changes at work"},
    {"患者・家族にどう届くか", "what reaches patients and families"},
    {"目指す姿", "where we want to be"},
};

constexpr Word indicators_now{"指標（現状）", "Indicators (now)"};
constexpr Word band{"目指す姿", "Our aim"};
constexpr Word no_area{"領域なし", "No area"};
constexpr Word now{"現状", "Now"};
constexpr Word baseline{"基準", "Base"};
constexpr Word target{"目標", "Goal"};
constexpr Word owner{"担当", "Who"};
constexpr Word due{"期限", "Due"};
constexpr Word importance{"重要度", "Weight"};
constexpr Word none{"未定", "not set"};
constexpr Word at_least{"%1以上", "at least %1"};
constexpr Word at_most{"%1以下", "at most %1"};
constexpr Word previous_year{"前年比%1", "%1 on last year"};
constexpr Word against_baseline{"基準値比%1", "%1 on baseline"};
constexpr Word planned{"%1予定", "planned %1"};
constexpr Word meeting{"第%1回", "Meeting %1"};
constexpr Word cards{"%1枚", "%1 cards"};
constexpr Word page{"%1 / %2 ページ", "page %1 / %2"};
constexpr Word legend_flow{"つながり", "leads to"};
constexpr Word legend_evidence{"根拠", "evidence"};
constexpr Word legend_hypothesis{"仮説", "hypothesis"};
constexpr Word legend_bridge{"間の列を省略", "columns left out"};

constexpr Word votes{"%1票", "%1 votes"};

constexpr Word urgency{"緊急度", "Urgency"};
constexpr Word importance_axis{"重要度", "Importance"};
constexpr Word effect{"効果", "Effect"};
constexpr Word feasibility{"実現可能性", "Feasibility"};
constexpr Word issue_corners[] = {{"最優先で取り組む", "take up first"},
                                  {"計画を立てて取り組む", "plan it"},
                                  {"早めに片づける", "settle it soon"},
                                  {"様子を見る", "keep an eye on it"}};
constexpr Word countermeasure_corners[] = {{"まず取り組む", "begin with these"},
                                           {"妨げを外して取り組む", "clear what hinders, then do"},
                                           {"できるときに行う", "do when there is time"},
                                           {"見送りを考える", "perhaps not"}};
constexpr Word tray{"未設定 %1 枚", "Not placed: %1"};
constexpr Word tray_empty{"未設定 なし", "All placed"};
constexpr Word more{"＋%1 枚", "+ %1 more"};
constexpr Word hindered{"妨げ：%1", "hindered by %1"};
constexpr Word labelled{"%1：%2", "%1: %2"};
constexpr Word bracketed{"%1（%2）", "%1 (%2)"};
constexpr Word between{"・", ", "};

constexpr Word summary{"まとめ", "Summary"};
constexpr Word decided{"決まったこと", "Decided"};
constexpr Word taken_back{"持ち帰り", "Taken back"};
constexpr Word promised{"宿題（約束）", "Promises"};
constexpr Word next_meeting{"次回", "Next meeting"};
constexpr Word owners{"担当別一覧", "Who does what"};
constexpr Word duty_leads{"担当", "leads"};
constexpr Word duty_helps{"協力", "helps"};
constexpr Word duty_promised{"宿題", "promise"};
constexpr Word duty_decided{"決定", "decision"};
constexpr Word duty_measures{"測定", "measures"};
constexpr Word nobody{"担当が未定", "Nobody yet"};
constexpr Word overdue{"%1 を過ぎています", "%1, overdue"};
constexpr Word no_fund{"財源が未定", "No fund named"};
constexpr Word combined{"併用：%1", "also from %1"};
constexpr Word owners_empty{"対応策に担当を入れると、ここに担当ごとに並びます",
                            "Give countermeasures an owner, and they are listed here by owner"};
constexpr Word summary_empty{"まだ書かれていません。下の欄に書いて Enter で加えます",
                             "Nothing yet: write in the field below, Enter adds it"};

constexpr Word measured{"測定", "Measured"};
constexpr Word undated{"時点なし", "no date"};
constexpr Word source_is{"出典：%1", "source: %1"};
constexpr Word by_municipality{"市町村別：%1", "by municipality: %1"};
constexpr Word compared{"比較：%1", "compared: %1"};
constexpr Word per_population{"参考：65歳以上1,000人あたり %1", "for reference: %1 per 1,000 aged 65 and over"};
constexpr Word nothing_entered{"まだ入力されていない", "nothing entered yet"};
constexpr Word ways[] = {{"↑ 増やす", "↑ up"}, {"↓ 減らす", "↓ down"}, {"→ 維持", "→ keep"}};
constexpr Word trends{"指標の推移", "Trends of indicators"};
constexpr Word indicator_table{"指標一覧", "Indicators"};
constexpr Word table_heads[] = {{"コード", "Code"},     {"指標", "Indicator"}, {"領域", "Area"},
                                {"区分", "Kind"},       {"印", "Mark"},        {"単位・方向", "Unit"},
                                {"基準値", "Baseline"}, {"目標値", "Target"},  {"最新の測定値", "Latest"},
                                {"達成率", "Rate"},     {"判定", "Judgement"}};
constexpr Word outputs_fold{"アウトプット %1 件", "Outputs: %1"};
constexpr Word no_indicators{"指標がありません。全体図で指標の列にカードを加えると、ここに並びます",
                             "No indicators yet: add a card in the picture's first column, and it is listed here"};
constexpr Word no_indicator_fits{"絞り込みに合う指標がありません", "No indicator fits what is filtered"};

std::string short_japanese_date(const Date& date) {
    return short_date_text(date, Language::Japanese);
}
std::string short_english_date(const Date& date) {
    return short_date_text(date, Language::English);
}
std::string japanese_fiscal_year(int year) {
    return short_fiscal_year(year, Language::Japanese);
}
std::string english_fiscal_year(int year) {
    return short_fiscal_year(year, Language::English);
}
std::string japanese_grade(const std::string& scale, const Card& card, const Evaluation& evaluation) {
    return grade_text(scale, card, evaluation, Language::Japanese);
}
std::string english_grade(const std::string& scale, const Card& card, const Evaluation& evaluation) {
    return grade_text(scale, card, evaluation, Language::English);
}

std::string japanese_date(const Date& date) {
    return date_text(date, Language::Japanese);
}
std::string english_date(const Date& date) {
    return date_text(date, Language::English);
}

MatrixWords matrix_words(Language language) {
    const auto in = [&](const Word& word) { return std::string(word.in(language)); };
    MatrixWords words;
    words.importance = in(importance_axis);
    words.urgency = in(urgency);
    words.effect = in(effect);
    words.feasibility = in(feasibility);
    for (std::size_t i = 0; i < 4; ++i) {
        words.issue_corners[i] = in(issue_corners[i]);
        words.countermeasure_corners[i] = in(countermeasure_corners[i]);
    }
    words.tray = in(tray);
    words.tray_empty = in(tray_empty);
    words.more = in(more);
    for (std::size_t i = 0; i < words.barriers.size(); ++i)
        words.barriers[i] = in(name_of_value(static_cast<Barrier>(i)));
    words.hindered = in(hindered);
    return words;
}

SummaryWords summary_words(Language language) {
    const auto in = [&](const Word& word) { return std::string(word.in(language)); };
    SummaryWords words;
    words.title = in(summary);
    words.decided = in(decided);
    words.taken_back = in(taken_back);
    words.promised = in(promised);
    words.next = in(next_meeting);
    words.next_open = in(none);
    for (const DecisionState state : {DecisionState::Held, DecisionState::Dissent, DecisionState::Withdrawn})
        words.decisions[static_cast<std::size_t>(state)] = in(name_of_value(state));
    for (const PromiseState state : {PromiseState::Kept, PromiseState::NotKept, PromiseState::Moved})
        words.promises[static_cast<std::size_t>(state)] = in(name_of_value(state));
    words.empty = in(summary_empty);
    return words;
}

OwnerWords owner_words(Language language) {
    const auto in = [&](const Word& word) { return std::string(word.in(language)); };
    OwnerWords words;
    words.title = in(owners);
    words.kinds = {in(duty_leads), in(duty_helps), in(duty_promised), in(duty_decided), in(duty_measures)};
    words.nobody = in(nobody);
    words.overdue = in(overdue);
    words.no_fund = in(no_fund);
    words.combined = in(combined);
    words.empty = in(owners_empty);
    return words;
}

FigureWords figure_words(Language language) {
    const auto in = [&](const Word& word) { return std::string(word.in(language)); };
    FigureWords words;
    for (std::size_t i = 0; i < words.judgements.size(); ++i)
        words.judgements[i] = in(judgement_word(static_cast<Judgement>(i)));
    for (std::size_t i = 0; i < words.reasons.size(); ++i)
        words.reasons[i] = in(reason_word(static_cast<CannotEvaluate>(i)));
    words.achievement = in(achievement);
    words.provisional = in(provisional);
    words.bracketed = in(bracketed);
    words.labelled = in(labelled);
    for (std::size_t i = 0; i < words.measures.size(); ++i)
        words.measures[i] = in(name_of_value(static_cast<MeasureKind>(i)));
    for (std::size_t i = 0; i < words.directions.size(); ++i) words.directions[i] = in(ways[i]);
    words.measured = in(measured);
    words.undated = in(undated);
    words.source = in(source_is);
    words.by_municipality = in(by_municipality);
    words.compared = in(compared);
    words.per_population = in(per_population);
    words.nothing = in(nothing_entered);
    const bool ja = language == Language::Japanese;
    words.short_date = ja ? short_japanese_date : short_english_date;
    words.fiscal_year = ja ? japanese_fiscal_year : english_fiscal_year;
    words.grade = ja ? japanese_grade : english_grade;
    return words;
}

IndicatorWords indicator_words(Language language) {
    const auto in = [&](const Word& word) { return std::string(word.in(language)); };
    IndicatorWords words;
    words.trends = in(trends);
    words.table = in(indicator_table);
    for (std::size_t i = 0; i < words.heads.size(); ++i) words.heads[i] = in(table_heads[i]);
    words.outputs = in(outputs_fold);
    words.empty = in(no_indicators);
    words.none_fits = in(no_indicator_fits);
    return words;
}

SceneWords make(Language language) {
    const auto in = [&](const Word& word) { return std::string(word.in(language)); };
    SceneWords words;
    for (std::size_t i = 0; i < words.columns.size(); ++i)
        words.columns[i] = {in(name_of(static_cast<CardKind>(i))), in(meanings[i])};
    words.columns[0].name = in(indicators_now);
    for (const ValueState state : {ValueState::Unknown, ValueState::NotMeasured, ValueState::NotSet})
        words.value_states[static_cast<std::size_t>(state)] = in(name_of_value(state));
    for (const CardState state : {CardState::Draft, CardState::Held, CardState::Merged, CardState::Withdrawn})
        words.card_states[static_cast<std::size_t>(state)] = in(name_of_value(state));
    for (std::size_t i = 0; i < words.progress.size(); ++i)
        words.progress[i] = in(name_of_value(static_cast<Progress>(i)));
    for (std::size_t i = 0; i < words.levels.size(); ++i) words.levels[i] = in(name_of_value(static_cast<Level>(i)));
    words.band = in(band);
    words.no_area = in(no_area);
    words.now = in(now);
    words.baseline = in(baseline);
    words.target = in(target);
    words.owner = in(owner);
    words.due = in(due);
    words.importance = in(importance);
    words.none = in(none);
    words.at_least = in(at_least);
    words.at_most = in(at_most);
    words.previous_year = in(previous_year);
    words.against_baseline = in(against_baseline);
    words.planned = in(planned);
    words.meeting = in(meeting);
    words.cards = in(cards);
    words.page = in(page);
    words.legend = {in(legend_flow), in(legend_evidence), in(legend_hypothesis), in(legend_bridge)};
    words.votes = in(votes);
    words.between = in(between);
    words.matrix = matrix_words(language);
    words.summary = summary_words(language);
    words.owners = owner_words(language);
    words.sheets = sheet_words(language);
    words.board = board_words(language);
    words.timeline = timeline_words(language);
    words.figures = figure_words(language);
    words.indicators = indicator_words(language);
    words.date = language == Language::Japanese ? japanese_date : english_date;
    return words;
}

}  // namespace

const SceneWords& scene_words(Language language) {
    static const SceneWords japanese = make(Language::Japanese);
    static const SceneWords english = make(Language::English);
    return language == Language::Japanese ? japanese : english;
}

}  // namespace banso::words
