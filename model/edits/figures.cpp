#include "model/edits/figures.h"

#include <algorithm>
#include <utility>

#include "model/edits/literal_reader.h"
#include "model/fields.h"

namespace banso::edits {
namespace {

std::optional<Value> Card::*member(Figure figure) {
    return figure == Figure::Baseline ? &Card::baseline : &Card::target;
}

// The card, if it is there and has figures.
Result<const Card*> measured(const Document& document, const CardId& card) {
    const Card* found = document.find(card);
    if (!found) return Error{ErrorCode::NoSuchRecord, {card.value}};
    if (found->kind != CardKind::Indicator && found->kind != CardKind::Output)
        return Error{ErrorCode::WrongRecordKind, {found->code, "indicator|output"}};
    return found;
}

bool keeps(const std::optional<Decimal>& before, const std::optional<Decimal>& after) {
    return !before || before == after;
}

// Whether all that `before` says of the figure, `after` says as well.
bool keeps(const std::optional<Value>& before, const std::optional<Value>& after) {
    if (!before || (!before->value && !before->relative)) return true;
    return after && after->state == before->state && keeps(before->value, after->value) &&
           (before->as_of.empty() || before->as_of == after->as_of) && keeps(before->numerator, after->numerator) &&
           keeps(before->denominator, after->denominator) && (!before->relative || before->relative == after->relative);
}

Result<void> set_figure(Transaction& t, const CardId& card, Figure figure, std::optional<Value> value) {
    const auto found = measured(t.document(), card);
    if (!found) return found.error();
    Card changed = **found;
    changed.*member(figure) = std::move(value);
    if (const auto allowed = check_figures(t.document(), **found, changed); !allowed) return allowed;
    if (changed != **found) t.update(std::move(changed));
    return {};
}

}  // namespace

std::string_view to_text(Figure figure) {
    return figure == Figure::Baseline ? "baseline" : "target";
}

bool is_used(const Document& document, const Card& card) {
    const Session& session = document.session();
    if (session.previous || !session.meeting.ended_at.empty()) return true;
    const bool measured =
        std::any_of(card.measurements.begin(), card.measurements.end(), [](const Value& each) { return each.value; });
    if (measured) return true;
    for (const Decision& decision : document.table<Decision>()) {
        if (std::find(decision.about.begin(), decision.about.end(), any(card.id)) != decision.about.end()) return true;
    }
    return false;
}

Result<void> check_figures(const Document& document, const Card& before, const Card& after) {
    if (before.corrections != after.corrections)
        return Error{ErrorCode::FieldNotSettable, {std::string(to_text(after.kind)), "corrections"}};
    for (const Figure figure : {Figure::Baseline, Figure::Target}) {
        if (!keeps(before.*member(figure), after.*member(figure)) && is_used(document, before))
            return Error{ErrorCode::FigureUsed, {before.code, std::string(to_text(figure))}};
    }
    return {};
}

Result<void> set_baseline(Transaction& t, const CardId& card, std::optional<Value> value) {
    return set_figure(t, card, Figure::Baseline, std::move(value));
}

Result<void> set_target(Transaction& t, const CardId& card, std::optional<Value> value) {
    return set_figure(t, card, Figure::Target, std::move(value));
}

Result<void> correct_value(Transaction& t, const CardId& card, Figure figure, std::optional<Value> value,
                           const Date& at, const std::string& reason) {
    const auto found = measured(t.document(), card);
    if (!found) return found.error();
    if (reason.empty()) return Error{ErrorCode::RequiredField, {"correction", "reason"}};
    if (at.empty()) return Error{ErrorCode::RequiredField, {"correction", "at"}};
    if (!is_valid_date(at.iso)) return Error{ErrorCode::NotADate, {"at", at.iso}};
    if ((*found)->*member(figure) == value) return {};
    t.change(card, [&](Card& changed) {
        std::optional<Value>& current = changed.*member(figure);
        changed.corrections.push_back(Correction{std::string(to_text(figure)), current, at, reason, {}});
        current = std::move(value);
    });
    return {};
}

Result<void> correct_fields(Transaction& t, const CardId& card, const std::vector<FieldEdit>& fields, const Date& at,
                            const std::string& reason) {
    const Card* found = t.document().find(card);
    if (!found) return Error{ErrorCode::NoSuchRecord, {card.value}};
    require(!fields.empty(), "a correction changes something");
    const std::string figure = fields.front().path.substr(0, fields.front().path.find('.'));
    Card changed = *found;
    const LiteralReader reader(t.document(), to_text(found->kind));
    for (const FieldEdit& field : fields) {
        const std::string begin = field.path.substr(0, field.path.find('.'));
        if (begin != figure || (figure != "baseline" && figure != "target"))
            return Error{ErrorCode::BadFieldValue, {"field", field.path, "baseline, target"}};
        if (const auto read = reader.read_at(field.value, changed, field.path, field.path); !read) return read.error();
    }
    return figure == "baseline" ? correct_value(t, card, Figure::Baseline, changed.baseline, at, reason)
                                : correct_value(t, card, Figure::Target, changed.target, at, reason);
}

}  // namespace banso::edits
