#include "model/edits/records.h"

#include "model/codes.h"
#include "model/edits/areas.h"

namespace banso::edits {
namespace {

// Whether a record goes when one of those it names goes. Placement and lane heights are keyed by what they belong to.
bool goes_with(const Link& link, const std::set<std::string>& ids) {
    return ids.contains(link.from.value) || ids.contains(link.to.value);
}
bool goes_with(const Cycle& cycle, const std::set<std::string>& ids) {
    return ids.contains(cycle.countermeasure.value);
}
bool goes_with(const Comment& comment, const std::set<std::string>& ids) {
    return ids.contains(comment.on.value);
}
template <class Record>
bool goes_with(const Record&, const std::set<std::string>&) {
    return false;
}

// Adds the ids of all that goes with `ids`, until nothing more does.
void add_dependents(const Document& document, std::set<std::string>& ids) {
    std::size_t before = 0;
    while (before != ids.size()) {
        before = ids.size();
        visit_tables([&](auto type) {
            using Record = typename decltype(type)::type;
            for (const Record& record : document.table<Record>()) {
                if (goes_with(record, ids)) ids.insert(key_of(record));
            }
        });
    }
}

// Takes `ids` out of all that `record` names; true when it named one.
template <class Record>
bool forget(Record& record, const std::set<std::string>& ids) {
    bool found = false;
    visit_references(record, [&](std::string_view, auto& id) {
        if (!ids.contains(id.value)) return;
        id.value.clear();
        found = true;
    });
    if (!found) return false;
    visit_fields(record, [](const auto&, auto& value) {
        using Held = std::remove_cvref_t<decltype(value)>;
        if constexpr (is_vector<Held>) {
            if constexpr (is_id<typename Held::value_type>)
                std::erase_if(value, [](const auto& id) { return id.empty(); });
        }
    });
    return true;
}

template <class Record>
void remove_from_table(Transaction& t, const std::set<std::string>& ids) {
    std::vector<std::string> going;
    std::vector<Record> changed;
    for (const Record& record : t.document().table<Record>()) {
        if (ids.contains(key_of(record))) {
            going.push_back(key_of(record));
        } else if constexpr (TableTraits<Record>::keyed_by_own_id) {
            Record copy = record;
            if (forget(copy, ids)) changed.push_back(std::move(copy));
        }
    }
    for (Record& record : changed) t.update(std::move(record));
    for (const std::string& key : going) t.remove<Record>(key);
}

}  // namespace

Result<void> check_new_id(const Document& document, const std::string& id) {
    if (id.empty()) return {};
    if (!is_valid_id(id)) return Error{ErrorCode::IdNotValid, {id}};
    if (document.has_id(id)) return Error{ErrorCode::IdTaken, {id}};
    return {};
}

Result<void> check_code(const Document& document, const std::string& code, std::string_view kind,
                        const std::string& key) {
    if (!parse_code(code)) return Error{ErrorCode::CodeNotValid, {code, std::string(kind)}};
    const auto owner = document.find_code(code);
    if (owner && owner->key != key) return Error{ErrorCode::CodeTaken, {code}};
    return {};
}

void remove_with_dependents(Transaction& t, std::set<std::string> ids) {
    ids.erase("");
    add_dependents(t.document(), ids);
    visit_tables([&](auto type) { remove_from_table<typename decltype(type)::type>(t, ids); });

    Session session = t.document().session();
    const auto waived = std::erase_if(session.waivers, [&](const Waiver& w) { return ids.contains(w.target.value); });
    const auto unlocked =
        std::erase_if(session.locks.areas, [&](const AreaId& area) { return ids.contains(area.value); });
    if (waived + unlocked > 0) t.set_session(std::move(session));
}

Result<void> remove_record(Transaction& t, std::string_view record) {
    const auto found = t.document().find_record(record);
    if (!found) return Error{ErrorCode::NoSuchRecord, {std::string(record)}};
    if (found->kind == RecordKind::Area) return remove_area(t, {found->key});
    remove_with_dependents(t, {found->key});
    return {};
}

}  // namespace banso::edits
