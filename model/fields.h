// The one list of every record's fields, in the file's order: read and written, compared, checked against the schema
// and shown in the inspector from here. A new field of the format is added to records.h and here, and nowhere else.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "model/records.h"

namespace banso {

// --- enums and their words in the file --------------------------------------------------------------------------

template <class Enum>
struct EnumNames;  // static constexpr std::array list: the file's word for each enumerator, in order

#define BANSO_ENUM_NAMES(Enum, ...)                                                  \
    template <>                                                                      \
    struct EnumNames<Enum> {                                                         \
        static constexpr auto list = std::to_array<std::string_view>({__VA_ARGS__}); \
    };

BANSO_ENUM_NAMES(ValueState, "known", "unknown", "not_measured", "not_set")
BANSO_ENUM_NAMES(RelativeSense, "at_least", "at_most")
BANSO_ENUM_NAMES(RelativeBase, "previous_year", "baseline")
BANSO_ENUM_NAMES(CardKind, "indicator", "issue", "countermeasure", "output", "initial_outcome", "intermediate_outcome",
                 "field_outcome")
BANSO_ENUM_NAMES(Goal, "collaboration", "training", "public", "disaster")
BANSO_ENUM_NAMES(CardState, "draft", "adopted", "held", "merged", "withdrawn")
BANSO_ENUM_NAMES(MeasureKind, "structure", "process", "outcome", "qualitative")
BANSO_ENUM_NAMES(Direction, "up", "down", "keep")
BANSO_ENUM_NAMES(Level, "high", "middle", "low")
BANSO_ENUM_NAMES(IssueStage, "first", "second", "third", "meeting")
BANSO_ENUM_NAMES(OwnerState, "proposed", "accepted")
BANSO_ENUM_NAMES(Horizon, "now", "one_year", "framework")
BANSO_ENUM_NAMES(Barrier, "people", "money", "agreement", "system", "information")
BANSO_ENUM_NAMES(Progress, "not_started", "started", "running", "done", "dropped")
BANSO_ENUM_NAMES(LinkRole, "flow", "evidence", "measures")
BANSO_ENUM_NAMES(LinkBasis, "data", "experience", "hypothesis")
BANSO_ENUM_NAMES(Role, "hub", "prefecture", "municipality", "homecare", "medical_association", "care",
                 "care_association", "disability_association", "adviser", "secretariat", "expert", "chair", "guest")
BANSO_ENUM_NAMES(Attendance, "present", "online", "proxy", "absent")
BANSO_ENUM_NAMES(AgendaKind, "briefing", "individual", "group", "plenary", "closing")
BANSO_ENUM_NAMES(AgendaState, "planned", "current", "done")
BANSO_ENUM_NAMES(CycleDecision, "continue", "expand", "revise", "stop", "hold")
BANSO_ENUM_NAMES(CommentKind, "question", "advice", "remark")
BANSO_ENUM_NAMES(CommentState, "open", "done", "declined")
BANSO_ENUM_NAMES(OpinionAbout, "own", "others")
BANSO_ENUM_NAMES(DecisionState, "agreed", "held", "taken_back", "dissent", "withdrawn")
BANSO_ENUM_NAMES(PromiseState, "open", "kept", "not_kept", "moved")
BANSO_ENUM_NAMES(QuestionState, "open", "answered")
BANSO_ENUM_NAMES(Phase, "prep", "meeting", "after")
#undef BANSO_ENUM_NAMES

template <class Enum>
constexpr std::string_view to_text(Enum value) {
    return EnumNames<Enum>::list.at(static_cast<std::size_t>(value));
}

template <class Enum>
constexpr std::optional<Enum> from_text(std::string_view text) {
    for (std::size_t i = 0; i < EnumNames<Enum>::list.size(); ++i) {
        if (EnumNames<Enum>::list[i] == text) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

// --- fields -----------------------------------------------------------------------------------------------------

// Which kinds of card a field is offered for. A file may hold it on any card; it is kept there.
class CardKinds {
  public:
    constexpr CardKinds() = default;  // every kind
    template <class... Kind>
    constexpr explicit CardKinds(Kind... kinds) : bits_(((1u << static_cast<unsigned>(kinds)) | ...)) {}
    [[nodiscard]] constexpr bool has(CardKind kind) const { return bits_ >> static_cast<unsigned>(kind) & 1u; }

  private:
    unsigned bits_ = ~0u;
};

template <class Record_, class Member_>
struct Field {
    using Record = Record_;
    using Member = Member_;
    std::string_view name;  // as in the file
    Member Record::*member;
    bool required = false;
    CardKinds kinds{};

    [[nodiscard]] const Member& of(const Record& record) const { return record.*member; }
    [[nodiscard]] Member& of(Record& record) const { return record.*member; }
};

template <class Record, class Member>
constexpr Field<Record, Member> field(std::string_view name, Member Record::*member) {
    return {name, member};
}
template <class Record, class Member>
constexpr Field<Record, Member> required(std::string_view name, Member Record::*member) {
    return {name, member, true};
}
template <class Record, class Member>
constexpr Field<Record, Member> only_for(CardKinds kinds, std::string_view name, Member Record::*member) {
    return {name, member, false, kinds};
}

template <class Record>
struct Fields;  // static constexpr std::tuple list

// Whether `Record` has a field list: true for records and for the parts they nest.
template <class Record>
concept HasFields = requires {
    Fields<Record>::list;
};

// Calls visitor(field) for each field, in the file's order.
template <HasFields Record, class Visitor>
constexpr void visit_fields(Visitor&& visitor) {
    std::apply([&](const auto&... each) { (visitor(each), ...); }, Fields<Record>::list);
}

// Calls visitor(field, value) for each field of `record`, const or not as the record is.
template <class Record, class Visitor>
requires HasFields<std::remove_const_t<Record>>
constexpr void visit_fields(Record& record, Visitor&& visitor) {
    visit_fields<std::remove_const_t<Record>>([&](const auto& each) { visitor(each, each.of(record)); });
}

template <>
struct Fields<BreakdownEntry> {
    static constexpr auto list =
        std::tuple{field("municipality", &BreakdownEntry::municipality), field("value", &BreakdownEntry::value)};
};
template <>
struct Fields<MeasuringPlan> {
    static constexpr auto list = std::tuple{field("how", &MeasuringPlan::how), field("when", &MeasuringPlan::when),
                                            field("owner", &MeasuringPlan::owner)};
};
template <>
struct Fields<RelativeTarget> {
    static constexpr auto list = std::tuple{field("percent", &RelativeTarget::percent),
                                            field("sense", &RelativeTarget::sense), field("to", &RelativeTarget::to)};
};
template <>
struct Fields<Value> {
    static constexpr auto list =
        std::tuple{field("value", &Value::value),         field("state", &Value::state),
                   field("as_of", &Value::as_of),         field("source", &Value::source),
                   field("numerator", &Value::numerator), field("denominator", &Value::denominator),
                   field("breakdown", &Value::breakdown), field("plan", &Value::plan),
                   field("relative", &Value::relative),   field("session", &Value::session)};
};
template <>
struct Fields<Comparison> {
    static constexpr auto list = std::tuple{field("of", &Comparison::of), field("value", &Comparison::value),
                                            field("as_of", &Comparison::as_of), field("source", &Comparison::source)};
};
template <>
struct Fields<Correction> {
    static constexpr auto list = std::tuple{field("field", &Correction::field), field("was", &Correction::was),
                                            field("at", &Correction::at), field("reason", &Correction::reason)};
};

template <>
struct Fields<Card> {
    static constexpr CardKinds measured{CardKind::Indicator, CardKind::Output};
    static constexpr CardKinds issue{CardKind::Issue};
    static constexpr CardKinds countermeasure{CardKind::Countermeasure};
    static constexpr auto list = std::tuple{required("id", &Card::id),
                                            required("code", &Card::code),
                                            required("kind", &Card::kind),
                                            required("area", &Card::area),
                                            required("title", &Card::title),
                                            field("note", &Card::note),
                                            field("goals", &Card::goals),
                                            field("raised_by", &Card::raised_by),
                                            field("state", &Card::state),
                                            field("merged_into", &Card::merged_into),
                                            only_for(measured, "measure", &Card::measure),
                                            only_for(measured, "mark", &Card::mark),
                                            only_for(measured, "unit", &Card::unit),
                                            only_for(measured, "direction", &Card::direction),
                                            only_for(measured, "tolerance", &Card::tolerance),
                                            only_for(measured, "source", &Card::source),
                                            only_for(measured, "scope", &Card::scope),
                                            only_for(measured, "baseline", &Card::baseline),
                                            only_for(measured, "target", &Card::target),
                                            only_for(measured, "measurements", &Card::measurements),
                                            only_for(measured, "comparisons", &Card::comparisons),
                                            only_for(measured, "corrections", &Card::corrections),
                                            only_for(measured, "plan_ref", &Card::plan_ref),
                                            only_for(issue, "importance", &Card::importance),
                                            only_for(issue, "urgency", &Card::urgency),
                                            only_for(issue, "stage", &Card::stage),
                                            only_for(issue, "votes", &Card::votes),
                                            only_for(countermeasure, "owner", &Card::owner),
                                            only_for(countermeasure, "owner_state", &Card::owner_state),
                                            only_for(countermeasure, "partners", &Card::partners),
                                            only_for(countermeasure, "due", &Card::due),
                                            only_for(countermeasure, "horizon", &Card::horizon),
                                            only_for(countermeasure, "effect", &Card::effect),
                                            only_for(countermeasure, "feasibility", &Card::feasibility),
                                            only_for(countermeasure, "barriers", &Card::barriers),
                                            only_for(countermeasure, "funding", &Card::funding),
                                            only_for(countermeasure, "progress", &Card::progress)};
};
template <>
struct Fields<Link> {
    static constexpr auto list = std::tuple{required("id", &Link::id),
                                            required("from", &Link::from),
                                            required("to", &Link::to),
                                            field("role", &Link::role),
                                            field("basis", &Link::basis),
                                            field("reference", &Link::reference),
                                            field("assumption", &Link::assumption)};
};
template <>
struct Fields<Area> {
    static constexpr auto list = std::tuple{required("id", &Area::id), field("name", &Area::name)};
};
template <>
struct Fields<Participant> {
    static constexpr auto list = std::tuple{required("id", &Participant::id),
                                            field("code", &Participant::code),
                                            field("affiliation", &Participant::affiliation),
                                            field("department", &Participant::department),
                                            field("position", &Participant::position),
                                            field("profession", &Participant::profession),
                                            field("name", &Participant::name),
                                            field("roles", &Participant::roles),
                                            field("attendance", &Participant::attendance)};
};
template <>
struct Fields<AgendaItem> {
    static constexpr auto list = std::tuple{required("id", &AgendaItem::id), field("title", &AgendaItem::title),
                                            field("kind", &AgendaItem::kind), field("minutes", &AgendaItem::minutes),
                                            field("state", &AgendaItem::state)};
};
template <>
struct Fields<Cycle> {
    static constexpr auto list = std::tuple{required("id", &Cycle::id),
                                            field("countermeasure", &Cycle::countermeasure),
                                            field("number", &Cycle::number),
                                            field("plan", &Cycle::plan),
                                            field("do", &Cycle::doing),
                                            field("check", &Cycle::check),
                                            field("act", &Cycle::act),
                                            field("done_on", &Cycle::done_on),
                                            field("actual", &Cycle::actual),
                                            field("evaluated_on", &Cycle::evaluated_on),
                                            field("evaluated_by", &Cycle::evaluated_by),
                                            field("helped", &Cycle::helped),
                                            field("hindered", &Cycle::hindered),
                                            field("judgement", &Cycle::judgement),
                                            field("decision", &Cycle::decision),
                                            field("next_review", &Cycle::next_review),
                                            field("changes", &Cycle::changes)};
};
template <>
struct Fields<Reply> {
    static constexpr auto list = std::tuple{field("at", &Reply::at), field("author_role", &Reply::author_role),
                                            field("author", &Reply::author), field("text", &Reply::text)};
};
template <>
struct Fields<Comment> {
    static constexpr auto list =
        std::tuple{required("id", &Comment::id),       field("on", &Comment::on),
                   field("kind", &Comment::kind),      field("author_role", &Comment::author_role),
                   field("author", &Comment::author),  field("at", &Comment::at),
                   field("text", &Comment::text),      field("state", &Comment::state),
                   field("replies", &Comment::replies)};
};
template <>
struct Fields<Opinion> {
    static constexpr auto list = std::tuple{
        required("id", &Opinion::id),   field("text", &Opinion::text),   field("profession", &Opinion::profession),
        field("area", &Opinion::area),  field("about", &Opinion::about), field("under", &Opinion::under),
        field("votes", &Opinion::votes)};
};
template <>
struct Fields<Decision> {
    static constexpr auto list = std::tuple{required("id", &Decision::id),    field("text", &Decision::text),
                                            field("about", &Decision::about), field("agenda", &Decision::agenda),
                                            field("state", &Decision::state), field("owner", &Decision::owner),
                                            field("due", &Decision::due)};
};
template <>
struct Fields<Promise> {
    static constexpr auto list =
        std::tuple{required("id", &Promise::id), field("text", &Promise::text),   field("owner", &Promise::owner),
                   field("due", &Promise::due),  field("about", &Promise::about), field("state", &Promise::state)};
};
template <>
struct Fields<Visit> {
    static constexpr auto list =
        std::tuple{required("id", &Visit::id),    field("date", &Visit::date),     field("adviser", &Visit::adviser),
                   field("topic", &Visit::topic), field("result", &Visit::result), field("about", &Visit::about)};
};
template <>
struct Fields<Question> {
    static constexpr auto list = std::tuple{
        required("id", &Question::id), field("from_profession", &Question::from_profession),
        field("text", &Question::text), field("answer", &Question::answer), field("state", &Question::state)};
};
template <>
struct Fields<PollCount> {
    static constexpr auto list = std::tuple{field("card", &PollCount::card), field("count", &PollCount::count)};
};
template <>
struct Fields<Poll> {
    static constexpr auto list = std::tuple{required("id", &Poll::id), field("question", &Poll::question),
                                            field("agenda", &Poll::agenda), field("counts", &Poll::counts)};
};
template <>
struct Fields<LogEntry> {
    static constexpr auto list = std::tuple{required("id", &LogEntry::id),      field("at", &LogEntry::at),
                                            field("phase", &LogEntry::phase),   field("agenda", &LogEntry::agenda),
                                            field("action", &LogEntry::action), field("records", &LogEntry::records)};
};
template <>
struct Fields<Placement> {
    static constexpr auto list = std::tuple{required("card", &Placement::card), field("order", &Placement::order),
                                            field("y", &Placement::y), field("pin", &Placement::pin)};
};
template <>
struct Fields<Previous> {
    static constexpr auto list = std::tuple{field("id", &Previous::id), field("sha256", &Previous::sha256)};
};
template <>
struct Fields<Region> {
    static constexpr auto list = std::tuple{field("name", &Region::name),
                                            field("unit", &Region::unit),
                                            field("plan_unit", &Region::plan_unit),
                                            field("prefecture", &Region::prefecture),
                                            field("municipalities", &Region::municipalities),
                                            field("population", &Region::population),
                                            field("population_65", &Region::population_65)};
};
template <>
struct Fields<Hub> {
    static constexpr auto list = std::tuple{field("name", &Hub::name), field("operator", &Hub::operator_name)};
};
template <>
struct Fields<Programme> {
    static constexpr auto list = std::tuple{field("id", &Programme::id), field("name", &Programme::name),
                                            field("fiscal_year", &Programme::fiscal_year),
                                            field("region", &Programme::region), field("hub", &Programme::hub)};
};
template <>
struct Fields<NextMeeting> {
    static constexpr auto list = std::tuple{field("date", &NextMeeting::date), field("place", &NextMeeting::place)};
};
template <>
struct Fields<Meeting> {  // the agenda, last in the file, is a table of the Document
    static constexpr auto list = std::tuple{field("number", &Meeting::number),
                                            field("theme", &Meeting::theme),
                                            field("date", &Meeting::date),
                                            field("place", &Meeting::place),
                                            field("started_at", &Meeting::started_at),
                                            field("ended_at", &Meeting::ended_at),
                                            field("next", &Meeting::next),
                                            field("notes", &Meeting::notes)};
};
template <>
struct Fields<SubmittedForm> {
    static constexpr auto list = std::tuple{field("at", &SubmittedForm::at), field("answers", &SubmittedForm::answers)};
};
template <>
struct Fields<Form> {
    static constexpr auto list =
        std::tuple{field("form", &Form::form), field("answers", &Form::answers), field("submitted", &Form::submitted)};
};
template <>
struct Fields<Minutes> {
    static constexpr auto list = std::tuple{field("edits", &Minutes::edits)};
};
template <>
struct Fields<Waiver> {
    static constexpr auto list =
        std::tuple{field("rule", &Waiver::rule), field("target", &Waiver::target), field("reason", &Waiver::reason)};
};
template <>
struct Fields<Locks> {
    static constexpr auto list = std::tuple{field("areas", &Locks::areas), field("columns", &Locks::columns)};
};
template <>
struct Fields<Session> {  // the tables stand between `meeting` and `forms`; model/io/top_level.h has the whole order
    static constexpr auto list =
        std::tuple{required("id", &Session::id),          required("title", &Session::title),
                   field("previous", &Session::previous), field("programme", &Session::programme),
                   field("meeting", &Session::meeting),   field("forms", &Session::forms),
                   field("minutes", &Session::minutes),   field("waivers", &Session::waivers),
                   field("locks", &Session::locks)};
};

}  // namespace banso
