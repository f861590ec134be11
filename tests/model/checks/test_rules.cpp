// Each rule of 点検 speaks where something is missing or wrong, and is silent where all is well.
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/checks/findings.h"
#include "tests/support/builders.h"

using namespace banso;
using namespace banso::checks;
using namespace banso::test;

namespace {

constexpr Day meeting{2027, 1, 21};

Value known(const char* figure, const char* as_of) {
    Value value;
    value.value = Decimal::parse(figure);
    value.as_of = {as_of};
    value.source = "圏域調査";
    return value;
}

Value not_known(ValueState state, const char* owner) {
    Value value;
    value.state = state;
    value.plan = MeasuringPlan{.how = "調査票で聞く", .when = {"2027-06"}, .owner = owner};
    return value;
}

// Records to be changed before they become a document.
struct Case {
    std::vector<Card> cards;
    std::vector<Link> links;
    std::vector<AnyRecordValue> others;

    Card& at(const std::string& code) {
        return *std::find_if(cards.begin(), cards.end(), [&](const Card& each) { return each.code == code; });
    }
    void unlink(const std::string& from, const std::string& to) {
        std::erase_if(links, [&](const Link& each) { return each.from == card_id(from) && each.to == card_id(to); });
    }
    void add(Card made) { cards.push_back(std::move(made)); }
    void connect(const std::string& from, const std::string& to, LinkRole role = LinkRole::Flow) {
        links.push_back(link(from, to, role));
    }
    [[nodiscard]] Document document() const {
        std::vector<AnyRecordValue> records(cards.begin(), cards.end());
        records.insert(records.end(), links.begin(), links.end());
        records.insert(records.end(), others.begin(), others.end());
        return document_with(std::move(records));
    }
};

// A chain from indicator to 分野アウトカム in which nothing is missing.
Case sound() {
    Case made;
    for (const char* code : {"IN01", "K01", "T01", "OP01", "C1", "B1", "A1"}) made.add(card(code));
    for (const char* area : {"daily", "emergency", "end_of_life", "disaster", "overall"})
        made.others.emplace_back(Opinion{.id = {std::string("o-") + area}, .text = "意見", .area = {area}});
    Card& indicator = made.at("IN01");
    indicator.direction = Direction::Up;
    indicator.baseline = known("58.0", "2024-04/2025-03");
    indicator.target = known("80.0", "2029-04/2030-03");
    indicator.measurements = {known("63.5", "2026-12")};
    Card& countermeasure = made.at("T01");
    countermeasure.owner = "P05";
    countermeasure.owner_state = OwnerState::Accepted;
    countermeasure.due = {"2027-03"};
    countermeasure.progress = Progress::Running;
    made.at("OP01").target = known("3", "2027-03");
    made.connect("IN01", "K01", LinkRole::Evidence);
    for (const char* outcome : {"C1", "B1", "A1"}) made.connect("IN01", outcome, LinkRole::Measures);
    made.connect("K01", "T01");
    made.connect("T01", "OP01");
    made.connect("OP01", "C1");
    made.connect("C1", "B1");
    made.connect("B1", "A1");
    Cycle cycle{.id = {"cycle"}, .countermeasure = card_id("T01")};
    cycle.number = 1;
    cycle.next_review = {"2027-03"};
    made.others.emplace_back(cycle);
    made.others.emplace_back(Decision{.id = {"decision"}, .text = "採用する", .owner = "P01", .due = {"2027-02"}});
    made.others.emplace_back(Promise{.id = {"promise"}, .text = "集める", .owner = "P01", .due = {"2027-02"}});
    made.others.emplace_back(
        Comment{.id = {"comment"}, .on = any(card_id("T01")), .text = "分けて", .state = CommentState::Done});
    made.others.emplace_back(Question{.id = {"question"}, .text = "いつ", .state = QuestionState::Answered});
    return made;
}

template <class Record>
Record& other(Case& made) {
    for (AnyRecordValue& each : made.others)
        if (Record* found = std::get_if<Record>(&each)) return *found;
    FAIL("no such record");
    return std::get<Record>(made.others.front());
}

std::vector<std::string> targets(const Findings& findings, Rule rule) {
    std::vector<std::string> ids;
    for (const Finding& finding : findings.open)
        if (finding.rule == rule) ids.push_back(finding.target.value);
    return ids;
}

struct Row {
    const char* what;
    Rule rule;
    std::vector<std::string> speaks_of;  // empty: silent
    std::function<void(Case&)> change;
};

void run(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        CAPTURE(std::string(to_text(row.rule)));
        Case made = sound();
        row.change(made);
        CHECK(targets(check(made.document(), meeting), row.rule) == row.speaks_of);
    }
}

}  // namespace

TEST_CASE("nothing is said of a session in which nothing is missing") {
    for (const Finding& finding : check(sound().document(), meeting).open)
        FAIL_CHECK(to_text(finding.rule) << " of " << finding.target.value);
}

TEST_CASE("the chain: what leads nowhere, what nothing leads to, what goes back") {
    using enum Rule;
    run({
        {"no countermeasure", IssueWithoutCountermeasure, {"k01"}, [](Case& c) { c.unlink("K01", "T01"); }},
        {"its only countermeasure was withdrawn",
         IssueWithoutCountermeasure,
         {"k01"},
         [](Case& c) { c.at("T01").state = CardState::Withdrawn; }},
        {"held issues are named, too",
         IssueWithoutCountermeasure,
         {"k01"},
         [](Case& c) { c.unlink("K01", "T01"), c.at("K01").state = CardState::Held; }},
        {"a merged issue is silent",
         IssueWithoutCountermeasure,
         {},
         [](Case& c) { c.unlink("K01", "T01"), c.at("K01").state = CardState::Merged; }},
        {"no evidence", IssueWithoutEvidence, {"k01"}, [](Case& c) { c.unlink("IN01", "K01"); }},
        {"a link that only flows is no evidence",
         IssueWithoutEvidence,
         {"k01"},
         [](Case& c) { c.unlink("IN01", "K01"), c.connect("IN01", "K01"); }},
        {"no issue", CountermeasureWithoutIssue, {"t01"}, [](Case& c) { c.unlink("K01", "T01"); }},
        {"no output", CountermeasureWithoutOutput, {"t01"}, [](Case& c) { c.unlink("T01", "OP01"); }},
        {"straight to an outcome is no output",
         CountermeasureWithoutOutput,
         {"t01"},
         [](Case& c) { c.unlink("T01", "OP01"), c.connect("T01", "C1"); }},
        {"no outcome in reach", CountermeasureWithoutOutcome, {"t01"}, [](Case& c) { c.unlink("OP01", "C1"); }},
        {"an outcome past the next column will do",
         CountermeasureWithoutOutcome,
         {},
         [](Case& c) { c.unlink("OP01", "C1"), c.connect("OP01", "A1"); }},
        {"of a countermeasure that was given up nothing is asked",
         CountermeasureWithoutOutput,
         {},
         [](Case& c) { c.unlink("T01", "OP01"), c.at("T01").progress = Progress::Dropped; }},
        {"no indicator", OutcomeWithoutIndicator, {"b1"}, [](Case& c) { c.unlink("IN01", "B1"); }},
        {"not even of 分野アウトカム", OutcomeWithoutIndicator, {"a1"}, [](Case& c) { c.unlink("IN01", "A1"); }},
        {"an output that leads nowhere", DeadEnd, {"op01"}, [](Case& c) { c.unlink("OP01", "C1"); }},
        {"an outcome that leads to its own column only",
         DeadEnd,
         {"c1"},
         [](Case& c) { c.unlink("C1", "B1"), c.add(card("C2")), c.connect("C1", "C2"), c.connect("C2", "B1"); }},
        {"分野アウトカム is the end", DeadEnd, {}, [](Case&) {}},
        {"nothing leads to it", OutcomeUnreached, {"b1"}, [](Case& c) { c.unlink("C1", "B1"); }},
        {"an indicator does not lead there",
         OutcomeUnreached,
         {"b1"},
         [](Case& c) { c.unlink("C1", "B1"), c.unlink("IN01", "B1"), c.connect("IN01", "B1"); }},
        {"back to an earlier column", LinkBackwards, {"l-c1-t01"}, [](Case& c) { c.connect("C1", "T01"); }},
        {"within a column", LinkBackwards, {}, [](Case& c) { c.add(card("C2")), c.connect("C1", "C2"); }},
        {"two cards in a circle", ChainCircle, {"op01"}, [](Case& c) { c.connect("C1", "OP01"); }},
        {"one finding a circle", ChainCircle, {"k01"}, [](Case& c) { c.connect("A1", "K01"), c.connect("C1", "T01"); }},
        {"two circles", ChainCircle, {"t01", "c1"}, [](Case& c) { c.connect("OP01", "T01"), c.connect("B1", "C1"); }},
        {"a way round is no circle", ChainCircle, {}, [](Case& c) { c.connect("T01", "B1"); }},
        {"an area with nothing",
         EmptyArea,
         {"daily"},
         [](Case& c) { std::get<Opinion>(c.others.front()).area = {"overall"}; }},
    });
}

TEST_CASE("a circle names all its cards, in reading order") {
    Case made = sound();
    made.connect("A1", "T01");
    const Findings findings = check(made.document(), meeting);
    const auto circle = std::find_if(findings.open.begin(), findings.open.end(),
                                     [](const Finding& f) { return f.rule == Rule::ChainCircle; });
    REQUIRE(circle != findings.open.end());
    CHECK(circle->target.value == "t01");
    CHECK(circle->also == std::vector<RecordId>{{"op01"}, {"c1"}, {"b1"}, {"a1"}});
}

TEST_CASE("figures: what is not there, what cannot be traced, what points the wrong way") {
    using enum Rule;
    run({
        {"no baseline", IndicatorWithoutBaseline, {"in01"}, [](Case& c) { c.at("IN01").baseline.reset(); }},
        {"未把握, even with a plan",
         IndicatorWithoutBaseline,
         {"in01"},
         [](Case& c) { c.at("IN01").baseline = not_known(ValueState::Unknown, "P03"); }},
        {"定性 has no figures",
         IndicatorWithoutBaseline,
         {},
         [](Case& c) { c.at("IN01").baseline.reset(), c.at("IN01").measure = MeasureKind::Qualitative; }},
        {"an output needs none", IndicatorWithoutBaseline, {}, [](Case& c) { c.at("OP01").baseline.reset(); }},
        {"no target", IndicatorWithoutTarget, {"in01"}, [](Case& c) { c.at("IN01").target.reset(); }},
        {"未設定",
         IndicatorWithoutTarget,
         {"in01"},
         [](Case& c) { c.at("IN01").target = not_known(ValueState::NotSet, "P03"); }},
        {"対前年比 is a target",
         IndicatorWithoutTarget,
         {},
         [](Case& c) { c.at("IN01").target = Value{.relative = RelativeTarget{.percent = Decimal::parse("5")}}; }},
        {"維持 has the baseline for target",
         IndicatorWithoutTarget,
         {},
         [](Case& c) {
             c.at("IN01").target.reset();
             c.at("IN01").direction = Direction::Keep;
             c.at("IN01").tolerance = Decimal::parse("2");
         }},
        {"no source", FigureWithoutSource, {"in01"}, [](Case& c) { c.at("IN01").baseline->source.clear(); }},
        {"one source for the whole card",
         FigureWithoutSource,
         {},
         [](Case& c) { c.at("IN01").baseline->source.clear(), c.at("IN01").source = "公表統計"; }},
        {"source not decided, but how to measure is",
         FigureWithoutSource,
         {},
         [](Case& c) {
             c.at("IN01").baseline = not_known(ValueState::Unknown, "P03");
             c.at("IN01").measurements.clear();
         }},
        {"an output's figure without source",
         FigureWithoutSource,
         {"op01"},
         [](Case& c) {
             c.at("OP01").measurements = {known("1", "2027-01-21")};
             c.at("OP01").measurements[0].source.clear();
         }},
        {"no date", FigureWithoutDate, {"in01"}, [](Case& c) { c.at("IN01").measurements[0].as_of = {}; }},
        {"what is not known needs none",
         FigureWithoutDate,
         {},
         [](Case& c) { c.at("IN01").baseline = not_known(ValueState::Unknown, "P03"); }},
        {"nobody to measure it",
         MeasuringWithoutOwner,
         {"in01"},
         [](Case& c) { c.at("IN01").baseline = not_known(ValueState::Unknown, ""); }},
        {"no plan at all",
         MeasuringWithoutOwner,
         {"in01"},
         [](Case& c) { c.at("IN01").measurements.push_back(Value{.state = ValueState::NotMeasured}); }},
        {"what was not known once is known now",
         MeasuringWithoutOwner,
         {},
         [](Case& c) {
             auto& list = c.at("IN01").measurements;
             list.insert(list.begin(), Value{.state = ValueState::NotMeasured});
         }},
        {"somebody is to measure it",
         MeasuringWithoutOwner,
         {},
         [](Case& c) { c.at("IN01").baseline = not_known(ValueState::Unknown, "P03"); }},
        {"up, and the target is below",
         TargetAgainstDirection,
         {"in01"},
         [](Case& c) { c.at("IN01").target = known("57.9", "2030"); }},
        {"down, and the target is above",
         TargetAgainstDirection,
         {"in01"},
         [](Case& c) { c.at("IN01").direction = Direction::Down; }},
        {"the same is not the wrong side",
         TargetAgainstDirection,
         {},
         [](Case& c) { c.at("IN01").target = known("58", "2030"); }},
        {"down by 5 % where up is wanted",
         TargetAgainstDirection,
         {"in01"},
         [](Case& c) { c.at("IN01").target = Value{.relative = RelativeTarget{.percent = Decimal::parse("-5")}}; }},
        {"at most 5 % more is a bound",
         TargetAgainstDirection,
         {},
         [](Case& c) {
             c.at("IN01").direction = Direction::Down;
             c.at("IN01").target =
                 Value{.relative = RelativeTarget{.percent = Decimal::parse("5"), .sense = RelativeSense::AtMost}};
         }},
        {"without a direction there is none to be against",
         TargetAgainstDirection,
         {},
         [](Case& c) { c.at("IN01").direction.reset(), c.at("IN01").target = known("1", "2030"); }},
    });
}

TEST_CASE("countermeasures: who, until when, begun or not") {
    using enum Rule;
    run({
        {"no owner", CountermeasureWithoutOwner, {"t01"}, [](Case& c) { c.at("T01").owner.clear(); }},
        {"no owner to accept", OwnerNotAccepted, {}, [](Case& c) { c.at("T01").owner.clear(); }},
        {"proposed only", OwnerNotAccepted, {"t01"}, [](Case& c) { c.at("T01").owner_state = OwnerState::Proposed; }},
        {"no due", CountermeasureWithoutDue, {"t01"}, [](Case& c) { c.at("T01").due = {}; }},
        {"not begun", NotBegun, {"t01"}, [](Case& c) { c.at("T01").progress = Progress::NotStarted; }},
        {"nobody said that it has begun", NotBegun, {"t01"}, [](Case& c) { c.at("T01").progress.reset(); }},
        {"due the day before", DuePassed, {"t01"}, [](Case& c) { c.at("T01").due = {"2027-01-20"}; }},
        {"due on the day", DuePassed, {}, [](Case& c) { c.at("T01").due = {"2027-01-21"}; }},
        {"due within the month", DuePassed, {}, [](Case& c) { c.at("T01").due = {"2027-01"}; }},
        {"done", DuePassed, {}, [](Case& c) { c.at("T01").due = {"2026"}, c.at("T01").progress = Progress::Done; }},
        {"dropped",
         DuePassed,
         {},
         [](Case& c) { c.at("T01").due = {"2026"}, c.at("T01").progress = Progress::Dropped; }},
        {"a promise past its day", DuePassed, {"promise"}, [](Case& c) { other<Promise>(c).due = {"2027-01-20"}; }},
        {"a promise kept",
         DuePassed,
         {},
         [](Case& c) { other<Promise>(c).due = {"2026"}, other<Promise>(c).state = PromiseState::Kept; }},
    });
}

TEST_CASE("PDCA: a C that is due, and one that looks at outputs only") {
    using enum Rule;
    const auto evaluated = [](Case& c, const char* text) {
        other<Cycle>(c).evaluated_on = {"2027-01-21"};
        other<Cycle>(c).check = text;
        for (const char* outcome : {"C1", "B1", "A1"}) c.unlink("IN01", outcome);
    };
    run({
        {"its review is past",
         CycleWithoutCheck,
         {"cycle"},
         [](Case& c) { other<Cycle>(c).next_review = {"2026-12"}; }},
        {"its countermeasure was due", CycleWithoutCheck, {"cycle"}, [](Case& c) { c.at("T01").due = {"2026-12"}; }},
        {"done, and no review was set",
         CycleWithoutCheck,
         {"cycle"},
         [](Case& c) { other<Cycle>(c).next_review = {}, other<Cycle>(c).done_on = {"2026-12"}; }},
        {"done, and the review is to come",
         CycleWithoutCheck,
         {},
         [](Case& c) { other<Cycle>(c).done_on = {"2026-12"}; }},
        {"evaluated",
         CycleWithoutCheck,
         {},
         [](Case& c) { other<Cycle>(c).next_review = {"2026-12"}, other<Cycle>(c).evaluated_on = {"2027-01-21"}; }},
        {"closed",
         CycleWithoutCheck,
         {},
         [](Case& c) { other<Cycle>(c).next_review = {"2026-12"}, other<Cycle>(c).decision = CycleDecision::Stop; }},
        {"no outcome is measured", CheckOfOutputsOnly, {"cycle"}, [&](Case& c) { evaluated(c, "3回開いた。"); }},
        {"not evaluated yet",
         CheckOfOutputsOnly,
         {},
         [&](Case& c) { evaluated(c, ""), other<Cycle>(c).evaluated_on = {}; }},
        {"the text names an indicator", CheckOfOutputsOnly, {}, [&](Case& c) { evaluated(c, "IN01は63.5%。"); }},
        {"the text names an outcome",
         CheckOfOutputsOnly,
         {},
         [&](Case& c) { evaluated(c, "現場の変化（C1）を聞いた"); }},
        {"an output's code is no outcome", CheckOfOutputsOnly, {"cycle"}, [&](Case& c) { evaluated(c, "OP01は3回"); }},
        {"a new value of an outcome",
         CheckOfOutputsOnly,
         {},
         [&](Case& c) { evaluated(c, "よい"), c.connect("IN01", "A1", LinkRole::Measures); }},
        {"no value newer than the baseline",
         CheckOfOutputsOnly,
         {"cycle"},
         [&](Case& c) {
             evaluated(c, "よい"), c.connect("IN01", "A1", LinkRole::Measures);
             c.at("IN01").measurements.clear();
         }},
        {"未測定, with a plan",
         CheckOfOutputsOnly,
         {},
         [&](Case& c) {
             evaluated(c, "よい"), c.connect("IN01", "A1", LinkRole::Measures);
             c.at("IN01").measurements = {not_known(ValueState::NotMeasured, "P02")};
         }},
    });
}

TEST_CASE("what was said: nobody to do it, nobody who answered") {
    using enum Rule;
    run({
        {"a decision with a due",
         DecisionWithoutOwner,
         {"decision"},
         [](Case& c) { other<Decision>(c).owner.clear(); }},
        {"taken back",
         DecisionWithoutOwner,
         {"decision"},
         [](Case& c) {
             other<Decision>(c) = {.id = {"decision"}, .text = "持ち帰る", .state = DecisionState::TakenBack};
         }},
        {"agreed, nothing to do",
         DecisionWithoutOwner,
         {},
         [](Case& c) {
             other<Decision>(c) = {.id = {"decision"}, .text = "まとめる", .state = DecisionState::Agreed};
         }},
        {"held without a due",
         DecisionWithoutOwner,
         {},
         [](Case& c) { other<Decision>(c) = {.id = {"decision"}, .text = "保留", .state = DecisionState::Held}; }},
        {"withdrawn",
         DecisionWithoutOwner,
         {},
         [](Case& c) { other<Decision>(c).owner.clear(), other<Decision>(c).state = DecisionState::Withdrawn; }},
        {"nobody's promise", PromiseWithoutOwner, {"promise"}, [](Case& c) { other<Promise>(c).owner.clear(); }},
        {"kept by whomever",
         PromiseWithoutOwner,
         {},
         [](Case& c) { other<Promise>(c).owner.clear(), other<Promise>(c).state = PromiseState::Kept; }},
        {"open", CommentOpen, {"comment"}, [](Case& c) { other<Comment>(c).state = CommentState::Open; }},
        {"nobody said what became of it", CommentOpen, {"comment"}, [](Case& c) { other<Comment>(c).state.reset(); }},
        {"declined", CommentOpen, {}, [](Case& c) { other<Comment>(c).state = CommentState::Declined; }},
        {"on a card that was withdrawn",
         CommentOpen,
         {},
         [](Case& c) {
             other<Comment>(c).state = CommentState::Open;
             c.at("T01").state = CardState::Withdrawn;
         }},
        {"a question", QuestionOpen, {"question"}, [](Case& c) { other<Question>(c).state = QuestionState::Open; }},
        {"an answer without a state",
         QuestionOpen,
         {},
         [](Case& c) { other<Question>(c).state.reset(), other<Question>(c).answer = "来月"; }},
    });
}

TEST_CASE("words about a person are found wherever people write") {
    using enum Rule;
    run({
        {"title", PersonalWords, {"k01"}, [](Case& c) { c.at("K01").title = "田中様の退院"; }},
        {"note", PersonalWords, {"t01"}, [](Case& c) { c.at("T01").note = "03-1234-5678 に電話"; }},
        {"source of a value", PersonalWords, {"in01"}, [](Case& c) { c.at("IN01").baseline->source = "佐藤さんから"; }},
        {"opinion", PersonalWords, {"o-daily"}, [](Case& c) { other<Opinion>(c).text = "鈴木さんの家族が"; }},
        {"comment", PersonalWords, {"comment"}, [](Case& c) { other<Comment>(c).text = "山田氏に聞く"; }},
        {"reply",
         PersonalWords,
         {"comment"},
         [](Case& c) { other<Comment>(c).replies = {{.text = "山田氏に聞いた"}}; }},
        {"decision", PersonalWords, {"decision"}, [](Case& c) { other<Decision>(c).text = "高橋様に伝える"; }},
        {"promise", PersonalWords, {"promise"}, [](Case& c) { other<Promise>(c).text = "高橋さんに聞く"; }},
        {"cycle", PersonalWords, {"cycle"}, [](Case& c) { other<Cycle>(c).hindered = "渡辺さんの入院"; }},
        {"question", PersonalWords, {"question"}, [](Case& c) { other<Question>(c).answer = "伊藤さんです"; }},
        {"who it is to do is named by design", PersonalWords, {}, [](Case& c) { c.at("T01").owner = "田中様"; }},
        {"a merged card",
         PersonalWords,
         {},
         [](Case& c) {
             c.at("K01").title = "田中様の退院";
             c.at("K01").state = CardState::Merged;
         }},
    });
}

TEST_CASE("without a day nothing is due, and everything else is said") {
    Case made = sound();
    made.at("T01").due = {"2020"};
    made.at("T01").owner.clear();
    const Findings findings = check(made.document(), std::nullopt);
    CHECK(targets(findings, Rule::DuePassed).empty());
    CHECK(targets(findings, Rule::CycleWithoutCheck).empty());
    CHECK(targets(findings, Rule::CountermeasureWithoutOwner) == std::vector<std::string>{"t01"});
}

TEST_CASE("what was set aside is out of the list, with its reason, and only that") {
    Case made = sound();
    made.at("T01").owner.clear();
    made.at("T01").due = {};
    Document document = made.document();
    edited(document, [](Transaction& t) {
        Session session = t.document().session();
        session.waivers = {{"countermeasure_without_owner", {"t01"}, "第3回で決める", {}},
                           {"countermeasure_without_owner", {"k01"}, "違う記録", {}},
                           {"no_such_rule", {"t01"}, "新しい版の規則", {}}};
        t.set_session(session);
    });
    const Findings findings = check(document, meeting);
    CHECK(targets(findings, Rule::CountermeasureWithoutOwner).empty());
    CHECK(targets(findings, Rule::CountermeasureWithoutDue) == std::vector<std::string>{"t01"});
    REQUIRE(findings.waived.size() == 1);
    CHECK(findings.waived[0].finding.target.value == "t01");
    CHECK(findings.waived[0].reason == "第3回で決める");
}

TEST_CASE("findings stand by rule, then by lane, column and code") {
    Case made;
    for (const auto& [code, area] : {std::pair{"K10", "daily"}, {"K02", "daily"}, {"K11", "discharge"}})
        made.add(card(code, area));
    const Findings findings = check(made.document(), meeting);
    CHECK(targets(findings, Rule::IssueWithoutCountermeasure) == std::vector<std::string>{"k11", "k02", "k10"});
    CHECK(std::is_sorted(findings.open.begin(), findings.open.end(),
                         [](const Finding& a, const Finding& b) { return a.rule < b.rule; }));
}

TEST_CASE("what a later meeting is for is not missing yet") {
    CHECK(severity_of(Rule::IssueWithoutCountermeasure, 1) == Severity::Later);
    CHECK(severity_of(Rule::IssueWithoutCountermeasure, 2) == Severity::Missing);
    CHECK(severity_of(Rule::CountermeasureWithoutDue, 2) == Severity::Later);
    CHECK(severity_of(Rule::CountermeasureWithoutDue, std::nullopt) == Severity::Missing);
    Case made = sound();
    made.unlink("K01", "T01");
    const Findings findings = check(made.document(), meeting);
    CHECK(count_now(findings, 2) == findings.open.size());
    CHECK(count_now(findings, 1) == 0);
}

TEST_CASE("every rule has a name that reads back") {
    for (std::size_t i = 0; i < rule_count; ++i) {
        const Rule rule = static_cast<Rule>(i);
        CHECK(rule_from_text(to_text(rule)) == rule);
    }
    CHECK_FALSE(rule_from_text("no_such_rule"));
}
