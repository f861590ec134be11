#include "model/edits/fields.h"

#include <utility>

#include "model/edits/areas.h"
#include "model/edits/cards.h"
#include "model/edits/cycles.h"
#include "model/edits/figures.h"
#include "model/edits/links.h"
#include "model/edits/literal_reader.h"
#include "model/edits/records.h"

namespace banso::edits {
namespace {

// --- what a record must hold besides the types of its fields; asked only of what changes: files may hold anything ---

template <class Record>
Result<void> check_change(const Document&, const Record&, const Record&) {
    return {};
}
Result<void> check_change(const Document& document, const Card& before, const Card& after) {
    if (const auto figures = check_figures(document, before, after); !figures) return figures;
    if (after.code == before.code) return {};
    return check_code(document, after.code, to_text(after.kind), after.id.value);
}
Result<void> check_change(const Document& document, const Participant& before, const Participant& after) {
    if (after.code.empty() || after.code == before.code) return {};
    return check_code(document, after.code, "participant", after.id.value);
}
Result<void> check_change(const Document& document, const Link& before, const Link& after) {
    if (after.from == before.from && after.to == before.to) return {};
    return check_link(document, after);
}
Result<void> check_change(const Document& document, const Cycle& before, const Cycle& after) {
    if (after.countermeasure == before.countermeasure && after.number == before.number) return {};
    return check_cycle(document, after);
}
Result<void> check_change(const Document&, const Area&, const Area& after) {
    if (after.name.empty()) return Error{ErrorCode::RequiredField, {"area", "name"}};
    return {};
}

// --- fields that have an edit of their own; absent: the field is set like any other ---

template <class Record>
std::optional<Result<void>> own_edit(Transaction&, const Record&, std::string_view, const Literal&) {
    return std::nullopt;
}
std::optional<Result<void>> own_edit(Transaction& t, const Card& card, std::string_view path, const Literal& value) {
    const LiteralReader reader(t.document(), to_text(card.kind));
    if (path == "kind") {
        CardKind kind = card.kind;
        if (const auto read = reader.read(value, kind, "kind"); !read) return read;
        return change_kind(t, card.id, kind);
    }
    if (path == "area") {
        AreaId area;
        if (const auto read = reader.read(value, area, "area"); !read) return read;
        return move_card(t, card.id, area);
    }
    return std::nullopt;
}

// --- every other field ---

// Refusals that need no value: no such field here, one that stays as it is, one that may not be empty.
template <class Record>
Result<void> check_settable(const Record& record, std::string_view path, const Literal& value) {
    const std::string name(name_for_messages(record));
    const std::string_view first = path.substr(0, path.find('.'));
    if (path == "id" || first == "previous") return Error{ErrorCode::FieldNotSettable, {name, std::string(path)}};
    Result<void> result;
    visit_fields<Record>([&](const auto& field) {
        if (field.name != first) return;
        if (field.required && path == first && value.empty())
            result = Error{ErrorCode::RequiredField, {name, std::string(path)}};
        if constexpr (std::is_same_v<Record, Card>) {
            if (!field.kinds.has(record.kind) && !value.empty())
                result = Error{ErrorCode::NoSuchField, {name, std::string(path)}};
        }
    });
    return result;
}

// The changed record, not yet written. Rules on what a changed value must leave behind (a corrected baseline keeps what
// it was) belong here, where both are in hand.
template <class Record>
Result<Record> with_field(const Document& document, const Record& record, std::string_view path, const Literal& value) {
    Record changed = record;
    const LiteralReader reader(document, name_for_messages(record));
    if (path.empty()) return Error{ErrorCode::NoSuchField, {std::string(name_for_messages(record)), ""}};
    if (const auto settable = check_settable(record, path, value); !settable) return settable.error();
    if (const auto read = reader.read_at(value, changed, path, std::string(path)); !read) return read.error();
    if (const auto allowed = check_change(document, record, changed); !allowed) return allowed.error();
    return changed;
}

template <class Record>
Result<void> set_in_record(Transaction& t, const Record& record, std::string_view path, const Literal& value) {
    if (auto done = own_edit(t, record, path, value)) return *done;
    auto changed = with_field(t.document(), record, path, value);
    if (!changed) return changed.error();
    if (*changed != record) t.update(*std::move(changed));
    return {};
}

Result<void> set_in_session(Transaction& t, std::string_view path, const Literal& value) {
    auto changed = with_field(t.document(), t.document().session(), path, value);
    if (!changed) return changed.error();
    t.set_session(*std::move(changed));
    return {};
}

}  // namespace

Result<void> set_field(Transaction& t, std::string_view record, std::string_view path, const Literal& value) {
    if (record.empty()) return set_in_session(t, path, value);
    const auto found = t.document().find_record(record);
    if (!found && record == t.document().session().id) return set_in_session(t, path, value);
    if (!found) return Error{ErrorCode::NoSuchRecord, {std::string(record)}};
    Result<void> result;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        if constexpr (TableTraits<Record>::keyed_by_own_id) {
            if (TableTraits<Record>::kind == found->kind)
                result = set_in_record(t, *t.document().table<Record>().find(found->key), path, value);
        }
    });
    return result;
}

}  // namespace banso::edits
