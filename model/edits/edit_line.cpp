#include "model/edits/edit_line.h"

#include <array>
#include <utility>

#include "model/edits/agenda.h"
#include "model/edits/areas.h"
#include "model/edits/cards.h"
#include "model/edits/comments.h"
#include "model/edits/cycles.h"
#include "model/edits/fields.h"
#include "model/edits/figures.h"
#include "model/edits/links.h"
#include "model/edits/literal_reader.h"
#include "model/edits/measurements.h"
#include "model/edits/meeting.h"
#include "model/edits/merge.h"
#include "model/edits/opinions.h"
#include "model/edits/participants.h"
#include "model/edits/placement.h"
#include "model/edits/records.h"
#include "model/edits/waivers.h"

namespace banso::edits {
namespace {

constexpr std::array<std::string_view, 23> verb_names{
    "add_card",    "add_link",     "add_area",    "add_participant", "add_agenda",  "add_decision",
    "add_promise", "add_cycle",    "add_comment", "add_reply",       "add_opinion", "add_measurement",
    "add_visit",   "add_question", "set",         "move_card",       "pin",         "adopt",
    "merge_cards", "correct",      "remove",      "waive",           "unwaive"};

// The fields of one line, typed as the verb asks for them. What nobody asked for is an error in the end.
class Arguments {
  public:
    Arguments(const Document& document, const EditLine& line)
        : verb_(to_text(line.verb)), left_(line.fields), reader_(document, verb_) {}

    // Takes the field `name` into `target`; without it `target` stays as it is. The first failure is kept.
    template <class T>
    void take(std::string_view name, T& target) {
        const auto literal = take(name);
        if (!literal || failure_) return;
        if (const auto read = reader_.read(*literal, target, std::string(name)); !read) failure_ = read.error();
    }
    template <class T>
    void need(std::string_view name, T& target) {
        const Literal* literal = find(left_, name);
        if ((!literal || literal->empty()) && !failure_)
            failure_ = Error{ErrorCode::RequiredField, {verb_, std::string(name)}};
        take(name, target);
    }
    // "after": absent or null, empty, or a record.
    template <class Record>
    void take_after(std::optional<Id<Record>>& target) {
        const auto literal = take("after");
        if (!literal || literal->is_null() || failure_) return;
        Id<Record> after;
        if (const auto read = reader_.read(*literal, after, "after"); !read) failure_ = read.error();
        target = after;
    }
    std::optional<Literal> take(std::string_view name) {
        std::optional<Literal> taken;
        std::erase_if(left_, [&](const Member& member) {
            if (member.name == name) taken = member.value;
            return member.name == name;
        });
        return taken;
    }
    // All that is left, as fields of `record`, whose required fields must be among them but for id and code.
    template <class Record>
    void take_rest(Record& record);

    // The first failure, or the first field that nobody asked for.
    [[nodiscard]] Result<void> done() const {
        if (failure_) return *failure_;
        if (!left_.empty()) return Error{ErrorCode::NoSuchField, {verb_, left_.front().name}};
        return {};
    }

  private:
    std::string verb_;
    Literal::Members left_;
    LiteralReader reader_;
    std::optional<Error> failure_;
};

// Whether a new record may have the field; a card only those of its column.
template <class Record, class Field>
bool offers(const Record& record, const Field& field) {
    if constexpr (std::is_same_v<Record, Card>) return field.kinds.has(record.kind);
    return true;
}

template <class Record>
void Arguments::take_rest(Record& record) {
    if constexpr (std::is_same_v<Record, Card>) need("kind", record.kind);
    const std::string name = [&]() -> std::string {
        if constexpr (requires { TableTraits<Record>::name; }) return std::string(name_for_messages(record));
        return verb_;
    }();
    visit_fields(record, [&](const auto& field, auto& value) {
        const Literal* given = find(left_, field.name);
        const bool kind_taken = std::is_same_v<Record, Card> && field.name == "kind";
        const bool may_be_absent = !field.required || field.name == "id" || field.name == "code" || kind_taken;
        if (!may_be_absent && (!given || given->empty()) && !failure_)
            failure_ = Error{ErrorCode::RequiredField, {name, std::string(field.name)}};
        if (!given || failure_) return;
        if (!offers(record, field)) {
            if (!given->empty()) failure_ = Error{ErrorCode::NoSuchField, {name, std::string(field.name)}};
            take(field.name);
        } else if constexpr (requires {
                                 value.value;
                                 value.empty();
                             }) {
            // The record's own id is new and refers to nothing.
            if (field.name == "id") {
                take(field.name, value.value);
            } else {
                take(field.name, value);
            }
        } else {
            take(field.name, value);
        }
    });
    if (!failure_ && !left_.empty()) failure_ = Error{ErrorCode::NoSuchField, {name, left_.front().name}};
}

template <class Record>
Created created(const Document& document, const Id<Record>& id) {
    Created result{id.value, ""};
    if constexpr (requires(const Record& record) { record.code; }) result.code = document.find(id)->code;
    return result;
}

template <class Record>
Result<Created> created(const Document& document, const Result<Id<Record>>& added) {
    if (!added) return added.error();
    return created(document, *added);
}

Result<Created> nothing_created(const Result<void>& done) {
    if (!done) return done.error();
    return Created{};
}

// A verb whose fields are the record's, added by `add`.
template <class Record>
Result<Created> add(Transaction& t, Arguments& arguments, Result<Id<Record>> (*add)(Transaction&, Record)) {
    Record record;
    arguments.take_rest(record);
    if (const auto done = arguments.done(); !done) return done.error();
    return created(t.document(), add(t, std::move(record)));
}

// The same with a place in the order.
template <class Record>
Result<Created> add_behind(Transaction& t, Arguments& arguments,
                           Result<Id<Record>> (*add)(Transaction&, Record, const std::optional<Id<Record>>&)) {
    Record record;
    std::optional<Id<Record>> after;
    arguments.take_after(after);
    arguments.take_rest(record);
    if (const auto done = arguments.done(); !done) return done.error();
    return created(t.document(), add(t, std::move(record), after));
}

Result<Created> add_reply_line(Transaction& t, Arguments& arguments) {
    CommentId comment;
    Reply reply;
    arguments.need("record", comment);
    arguments.take_rest(reply);
    if (const auto done = arguments.done(); !done) return done.error();
    return nothing_created(add_reply(t, comment, std::move(reply)));
}

Result<Created> add_measurement_line(Transaction& t, Arguments& arguments) {
    CardId card;
    Value measurement;
    arguments.need("record", card);
    arguments.take_rest(measurement);
    if (const auto done = arguments.done(); !done) return done.error();
    return nothing_created(add_measurement(t, card, std::move(measurement)));
}

Result<Created> set_line(Transaction& t, Arguments& arguments) {
    std::string record;
    std::string field;
    arguments.take("record", record);
    arguments.need("field", field);
    const auto value = arguments.take("value");
    if (const auto done = arguments.done(); !done) return done.error();
    if (!value) return Error{ErrorCode::RequiredField, {"set", "value"}};
    return nothing_created(set_field(t, record, field, *value));
}

Result<Created> move_card_line(Transaction& t, Arguments& arguments) {
    CardId card;
    arguments.need("record", card);
    const Card* found = t.document().find(card);
    AreaId area = found ? found->area : AreaId{};
    Behind after;
    arguments.take("area", area);
    arguments.take_after(after);
    if (const auto done = arguments.done(); !done) return done.error();
    return nothing_created(move_card(t, card, area, after));
}

Result<Created> pin_line(Transaction& t, Arguments& arguments) {
    CardId card;
    std::optional<Point> pin;
    arguments.need("record", card);
    arguments.take("pin", pin);
    if (const auto done = arguments.done(); !done) return done.error();
    return nothing_created(pin ? pin_card(t, card, *pin) : unpin_card(t, card));
}

Result<Created> adopt_line(Transaction& t, Arguments& arguments) {
    OpinionId opinion;
    arguments.need("record", opinion);
    const Opinion* found = t.document().find(opinion);
    AreaId area = found ? found->area : AreaId{};
    CardKind kind = CardKind::Issue;
    Behind after;
    arguments.take("kind", kind);
    arguments.take("area", area);
    arguments.take_after(after);
    if (const auto done = arguments.done(); !done) return done.error();
    if (area.empty()) return Error{ErrorCode::RequiredField, {"adopt", "area"}};
    return created(t.document(), adopt_opinion(t, opinion, kind, area, after));
}

Result<Created> merge_line(Transaction& t, Arguments& arguments) {
    std::vector<CardId> records;
    CardId into;
    arguments.need("records", records);
    arguments.need("into", into);
    if (const auto done = arguments.done(); !done) return done.error();
    return nothing_created(merge_cards(t, records, into));
}

Result<Created> correct_line(Transaction& t, Arguments& arguments) {
    CardId card;
    std::string field, reason;
    Date at{t.now().iso.substr(0, 10)};
    arguments.need("record", card);
    arguments.need("field", field);
    arguments.need("reason", reason);
    arguments.take("at", at);
    const auto value = arguments.take("value");
    if (const auto done = arguments.done(); !done) return done.error();
    if (!value) return Error{ErrorCode::RequiredField, {"correct", "value"}};
    return nothing_created(correct_fields(t, card, {{field, *value}}, at, reason));
}

Result<Created> remove_line(Transaction& t, Arguments& arguments) {
    std::string record;
    arguments.need("record", record);
    if (const auto done = arguments.done(); !done) return done.error();
    return nothing_created(remove_record(t, record));
}

Result<Created> waive_line(Transaction& t, Arguments& arguments) {
    std::string rule;
    RecordId record;
    std::string reason;
    arguments.need("rule", rule);
    arguments.take("record", record);
    arguments.need("reason", reason);
    if (const auto done = arguments.done(); !done) return done.error();
    return nothing_created(waive(t, rule, record, reason));
}

Result<Created> unwaive_line(Transaction& t, Arguments& arguments) {
    std::string rule;
    RecordId record;
    arguments.need("rule", rule);
    arguments.take("record", record);
    if (const auto done = arguments.done(); !done) return done.error();
    unwaive(t, rule, record);
    return Created{};
}

}  // namespace

std::string_view to_text(EditVerb verb) {
    return verb_names.at(static_cast<std::size_t>(verb));
}

std::optional<EditVerb> verb_from_text(std::string_view text) {
    for (std::size_t i = 0; i < verb_names.size(); ++i) {
        if (verb_names[i] == text) return static_cast<EditVerb>(i);
    }
    return std::nullopt;
}

Result<Created> apply_edit_line(Transaction& t, const EditLine& line) {
    Arguments arguments(t.document(), line);
    switch (line.verb) {
        case EditVerb::AddCard:
            return add_behind<Card>(t, arguments, add_card);
        case EditVerb::AddLink:
            return add<Link>(t, arguments, add_link);
        case EditVerb::AddArea:
            return add_behind<Area>(t, arguments, add_area);
        case EditVerb::AddParticipant:
            return add<Participant>(t, arguments, add_participant);
        case EditVerb::AddAgenda:
            return add_behind<AgendaItem>(t, arguments, add_agenda_item);
        case EditVerb::AddDecision:
            return add<Decision>(t, arguments, add_decision);
        case EditVerb::AddPromise:
            return add<Promise>(t, arguments, add_promise);
        case EditVerb::AddCycle:
            return add<Cycle>(t, arguments, add_cycle);
        case EditVerb::AddComment:
            return add<Comment>(t, arguments, add_comment);
        case EditVerb::AddReply:
            return add_reply_line(t, arguments);
        case EditVerb::AddOpinion:
            return add<Opinion>(t, arguments, add_opinion);
        case EditVerb::AddMeasurement:
            return add_measurement_line(t, arguments);
        case EditVerb::AddVisit:
            return add<Visit>(t, arguments, add_visit);
        case EditVerb::AddQuestion:
            return add<Question>(t, arguments, add_question);
        case EditVerb::Set:
            return set_line(t, arguments);
        case EditVerb::MoveCard:
            return move_card_line(t, arguments);
        case EditVerb::Pin:
            return pin_line(t, arguments);
        case EditVerb::Adopt:
            return adopt_line(t, arguments);
        case EditVerb::MergeCards:
            return merge_line(t, arguments);
        case EditVerb::Correct:
            return correct_line(t, arguments);
        case EditVerb::Remove:
            return remove_line(t, arguments);
        case EditVerb::Waive:
            return waive_line(t, arguments);
        case EditVerb::Unwaive:
            return unwaive_line(t, arguments);
    }
    return Error{ErrorCode::UnknownVerb, {""}};
}

}  // namespace banso::edits
