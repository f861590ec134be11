// The records of a session file, as plain data. fields.h lists their fields; the Document holds them; nothing here
// knows JSON, files or the screen. Names are the file's own, with the Japanese term once.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/dates.h"
#include "model/decimal.h"
#include "model/geometry.h"
#include "model/ids.h"

namespace banso {

// JSON of ours to keep but not to understand, in its own spelling, compact.
struct RawJson {
    std::string text;
    friend bool operator==(const RawJson&, const RawJson&) = default;
};

// A field that this version does not know: kept, and written back behind the known field it followed ("" = first).
// Its place does not count in comparisons: when the field before it is cleared, the file no longer tells.
struct UnknownField {
    std::string after;
    std::string key;
    RawJson value;
    friend bool operator==(const UnknownField& a, const UnknownField& b) {
        return a.key == b.key && a.value == b.value;
    }
};
using UnknownFields = std::vector<UnknownField>;

// --- values -----------------------------------------------------------------------------------------------------

enum class ValueState { Known, Unknown /* 未把握 */, NotMeasured /* 未測定 */, NotSet /* 未設定 */ };

struct BreakdownEntry {
    std::string municipality;
    std::optional<Decimal> value;
    UnknownFields unknown;
    friend bool operator==(const BreakdownEntry&, const BreakdownEntry&) = default;
};

// How, when and by whom a value not known yet will be measured.
struct MeasuringPlan {
    std::string how;
    Date when;
    std::string owner;
    UnknownFields unknown;
    friend bool operator==(const MeasuringPlan&, const MeasuringPlan&) = default;
};

enum class RelativeSense { AtLeast, AtMost };
enum class RelativeBase { PreviousYear, Baseline };

// 対前年比: a target said as a change in percent.
struct RelativeTarget {
    std::optional<Decimal> percent;
    std::optional<RelativeSense> sense;
    std::optional<RelativeBase> to;
    UnknownFields unknown;
    friend bool operator==(const RelativeTarget&, const RelativeTarget&) = default;
};

// A figure with its own date and source, or the reason why there is none. `relative` only in targets, `session`
// (the id of the session that brought it) only in measurements.
struct Value {
    std::optional<Decimal> value;
    ValueState state = ValueState::Known;
    Date as_of;  // データ時点
    std::string source;
    std::optional<Decimal> numerator;
    std::optional<Decimal> denominator;
    std::vector<BreakdownEntry> breakdown;
    std::optional<MeasuringPlan> plan;
    std::optional<RelativeTarget> relative;
    std::string session;
    UnknownFields unknown;
    friend bool operator==(const Value&, const Value&) = default;
};

struct Comparison {
    std::string of;  // 全国, 県, a neighbour
    std::optional<Decimal> value;
    Date as_of;
    std::string source;
    UnknownFields unknown;
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

// A baseline or target once used is never overwritten: this keeps what it was.
struct Correction {
    std::string field;
    std::optional<Value> was;
    Date at;
    std::string reason;
    UnknownFields unknown;
    friend bool operator==(const Correction&, const Correction&) = default;
};

// --- cards ------------------------------------------------------------------------------------------------------

// The columns, left to right.
enum class CardKind {
    Indicator,            // 指標
    Issue,                // 課題
    Countermeasure,       // 対応策
    Output,               // アウトプット
    InitialOutcome,       // 初期アウトカム
    IntermediateOutcome,  // 中間アウトカム
    FieldOutcome,         // 分野アウトカム
};
enum class Goal { Collaboration, Training, Public, Disaster };  // 拠点の4つの目標
enum class CardState { Draft, Adopted, Held, Merged, Withdrawn };
enum class MeasureKind { Structure, Process, Outcome, Qualitative };
enum class Direction { Up, Down, Keep };
enum class Level { High, Middle, Low };  // 高・中・低
enum class IssueStage { First, Second, Third, Meeting };
enum class OwnerState { Proposed, Accepted };
enum class Horizon { Now, OneYear, Framework };
enum class Barrier { People, Money, Agreement, System, Information };
enum class Progress { NotStarted, Started, Running, Done, Dropped };

struct Card {
    CardId id;
    std::string code;
    CardKind kind = CardKind::Issue;
    AreaId area;
    std::string title;
    std::string note;
    std::vector<Goal> goals;
    std::vector<std::string> raised_by;  // professions (職種)
    std::optional<CardState> state;
    CardId merged_into;

    // indicator and output
    std::optional<MeasureKind> measure;
    std::string mark;  // 重点, 参考, ●★
    std::string unit;
    std::optional<Direction> direction;
    std::optional<Decimal> tolerance;
    std::string source;
    std::string scope;
    std::optional<Value> baseline;  // 基準値
    std::optional<Value> target;    // 目標値
    std::vector<Value> measurements;
    std::vector<Comparison> comparisons;
    std::vector<Correction> corrections;
    std::string plan_ref;

    // issue
    std::optional<Level> importance;
    std::optional<Level> urgency;
    std::optional<IssueStage> stage;
    std::optional<std::int64_t> votes;

    // countermeasure
    std::string owner;  // 担当
    std::optional<OwnerState> owner_state;
    std::vector<std::string> partners;
    Date due;  // 期限
    std::optional<Horizon> horizon;
    std::optional<Level> effect;
    std::optional<Level> feasibility;
    std::vector<Barrier> barriers;
    std::vector<std::string> funding;  // 財源
    std::optional<Progress> progress;

    UnknownFields unknown;
    friend bool operator==(const Card&, const Card&) = default;
};

enum class LinkRole { Flow, Evidence /* 根拠 */, Measures };
enum class LinkBasis { Data, Experience, Hypothesis };

struct Link {
    LinkId id;
    CardId from;
    CardId to;
    LinkRole role = LinkRole::Flow;
    std::optional<LinkBasis> basis;
    std::string reference;
    std::string assumption;
    UnknownFields unknown;
    friend bool operator==(const Link&, const Link&) = default;
};

struct Area {
    AreaId id;
    std::string name;
    UnknownFields unknown;
    friend bool operator==(const Area&, const Area&) = default;
};

// --- people and the meeting -------------------------------------------------------------------------------------

enum class Role {
    Hub,
    Prefecture,
    Municipality,
    Homecare,
    MedicalAssociation,
    Care,
    CareAssociation,
    DisabilityAssociation,
    Adviser,
    Secretariat,
    Expert,
    Chair,
    Guest
};
enum class Attendance { Present, Online, Proxy, Absent };

struct Participant {
    ParticipantId id;
    std::string code;
    std::string affiliation;  // 所属
    std::string department;   // 部署
    std::string position;     // 役職
    std::string profession;   // 職種
    std::string name;         // optional, off by default everywhere
    std::vector<Role> roles;
    std::optional<Attendance> attendance;
    UnknownFields unknown;
    friend bool operator==(const Participant&, const Participant&) = default;
};

enum class AgendaKind { Briefing, Individual, Group, Plenary, Closing };
enum class AgendaState { Planned, Current, Done };

struct AgendaItem {
    AgendaId id;
    std::string title;
    std::optional<AgendaKind> kind;
    std::optional<std::int64_t> minutes;
    std::optional<AgendaState> state;
    UnknownFields unknown;
    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

enum class CycleDecision { Continue, Expand, Revise, Stop, Hold };

// One turn of PDCA for a countermeasure.
struct Cycle {
    CycleId id;
    CardId countermeasure;
    std::optional<std::int64_t> number;
    std::string plan;
    std::string doing;  // "do" in the file
    std::string check;
    std::string act;
    Date done_on;
    std::string actual;
    Date evaluated_on;
    std::string evaluated_by;
    std::string helped;
    std::string hindered;
    std::string judgement;
    std::optional<CycleDecision> decision;
    Date next_review;
    std::string changes;
    UnknownFields unknown;
    friend bool operator==(const Cycle&, const Cycle&) = default;
};

enum class CommentKind { Question, Advice, Remark };
enum class CommentState { Open, Done, Declined };

struct Reply {
    Timestamp at;
    std::string author_role;
    std::string author;
    std::string text;
    UnknownFields unknown;
    friend bool operator==(const Reply&, const Reply&) = default;
};

struct Comment {
    CommentId id;
    RecordId on;  // empty: on the session as a whole
    std::optional<CommentKind> kind;
    std::string author_role;
    std::string author;
    Timestamp at;
    std::string text;
    std::optional<CommentState> state;
    std::vector<Reply> replies;
    UnknownFields unknown;
    friend bool operator==(const Comment&, const Comment&) = default;
};

enum class OpinionAbout { Own, Others };

// 意見: what somebody said, before it becomes a card. Has no code.
struct Opinion {
    OpinionId id;
    std::string text;
    std::string profession;
    AreaId area;
    std::optional<OpinionAbout> about;
    CardId under;
    std::optional<std::int64_t> votes;
    UnknownFields unknown;
    friend bool operator==(const Opinion&, const Opinion&) = default;
};

enum class DecisionState { Agreed, Held, TakenBack, Dissent, Withdrawn };

struct Decision {
    DecisionId id;
    std::string text;
    std::vector<RecordId> about;
    AgendaId agenda;
    std::optional<DecisionState> state;
    std::string owner;
    Date due;
    UnknownFields unknown;
    friend bool operator==(const Decision&, const Decision&) = default;
};

enum class PromiseState { Open, Kept, NotKept, Moved };

// 宿題: what somebody takes home.
struct Promise {
    PromiseId id;
    std::string text;
    std::string owner;
    Date due;
    std::vector<RecordId> about;
    std::optional<PromiseState> state;
    UnknownFields unknown;
    friend bool operator==(const Promise&, const Promise&) = default;
};

struct Visit {
    VisitId id;
    Date date;
    std::string adviser;
    std::string topic;
    std::string result;
    std::vector<RecordId> about;
    UnknownFields unknown;
    friend bool operator==(const Visit&, const Visit&) = default;
};

enum class QuestionState { Open, Answered };

struct Question {
    QuestionId id;
    std::string from_profession;
    std::string text;
    std::string answer;
    std::optional<QuestionState> state;
    UnknownFields unknown;
    friend bool operator==(const Question&, const Question&) = default;
};

struct PollCount {
    CardId card;
    std::optional<std::int64_t> count;
    UnknownFields unknown;
    friend bool operator==(const PollCount&, const PollCount&) = default;
};

struct Poll {
    PollId id;
    std::string question;
    AgendaId agenda;
    std::vector<PollCount> counts;
    UnknownFields unknown;
    friend bool operator==(const Poll&, const Poll&) = default;
};

enum class Phase { Prep, Meeting, After };

// One undo step, for the minutes. `records` may name what has been removed since.
struct LogEntry {
    LogEntryId id;
    Timestamp at;
    std::optional<Phase> phase;
    AgendaId agenda;
    std::string action;
    std::vector<std::string> records;
    UnknownFields unknown;
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

// --- the remembered picture -------------------------------------------------------------------------------------

// Where a card last stood. `order` ranks cards in their lane × column cell, whole numbers, 1024 apart; `y` is the top
// from the lane's top, absent when it was ranked but not shown since; `pin` from the top left of that cell, absent when
// not pinned.
struct Placement {
    CardId card;
    double order = 0;
    std::optional<double> y;
    std::optional<Point> pin;
    UnknownFields unknown;
    friend bool operator==(const Placement&, const Placement&) = default;
};

// A lane's height as last shown, spare rows included.
struct LaneHeight {
    AreaId area;
    double height = 0;
    friend bool operator==(const LaneHeight&, const LaneHeight&) = default;
};

// --- the session itself -----------------------------------------------------------------------------------------

// The session this one was carried forward from.
struct Previous {
    std::string id;
    std::string sha256;
    UnknownFields unknown;
    friend bool operator==(const Previous&, const Previous&) = default;
};

struct Region {
    std::string name;
    std::string unit;
    std::string plan_unit;
    std::string prefecture;
    std::vector<std::string> municipalities;
    std::optional<Value> population;
    std::optional<Value> population_65;
    UnknownFields unknown;
    friend bool operator==(const Region&, const Region&) = default;
};

struct Hub {
    std::string name;
    std::string operator_name;  // "operator" in the file
    UnknownFields unknown;
    friend bool operator==(const Hub&, const Hub&) = default;
};

struct Programme {
    std::string id;
    std::string name;
    std::optional<std::int64_t> fiscal_year;
    Region region;
    Hub hub;
    UnknownFields unknown;
    friend bool operator==(const Programme&, const Programme&) = default;
};

struct NextMeeting {
    Date date;
    std::string place;
    UnknownFields unknown;
    friend bool operator==(const NextMeeting&, const NextMeeting&) = default;
};

// The meeting but for its agenda, whose items are records of their own.
struct Meeting {
    std::optional<std::int64_t> number;
    std::string theme;
    Date date;
    std::string place;
    Timestamp started_at;
    Timestamp ended_at;
    NextMeeting next;
    std::string notes;
    UnknownFields unknown;
    friend bool operator==(const Meeting&, const Meeting&) = default;
};

struct SubmittedForm {
    Timestamp at;
    RawJson answers;
    UnknownFields unknown;
    friend bool operator==(const SubmittedForm&, const SubmittedForm&) = default;
};

struct Form {
    std::string form;
    RawJson answers;
    std::optional<SubmittedForm> submitted;
    UnknownFields unknown;
    friend bool operator==(const Form&, const Form&) = default;
};

struct Minutes {
    std::vector<RawJson> edits;
    UnknownFields unknown;
    friend bool operator==(const Minutes&, const Minutes&) = default;
};

// A finding (点検) set aside with a reason.
struct Waiver {
    std::string rule;
    RecordId target;
    std::string reason;
    UnknownFields unknown;
    friend bool operator==(const Waiver&, const Waiver&) = default;
};

// What rests while something else is being worked on: the window leaves cards there as they are. Says nothing about who
// may do what; files and commands do not obey it.
struct Locks {
    std::vector<AreaId> areas;
    std::vector<CardKind> columns;
    UnknownFields unknown;
    friend bool operator==(const Locks&, const Locks&) = default;
};

// What the file says of the whole session; exactly one in a Document.
struct Session {
    std::string id;
    std::string title;
    std::optional<Previous> previous;
    Programme programme;
    Meeting meeting;
    std::vector<Form> forms;
    Minutes minutes;
    std::vector<Waiver> waivers;
    Locks locks;
    UnknownFields unknown;
    friend bool operator==(const Session&, const Session&) = default;
};

}  // namespace banso
