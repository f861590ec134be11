// Which fields of a record name other records: found by their types, so that a new reference cannot be forgotten.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/fields.h"
#include "model/tables.h"

namespace banso {

template <class T>
inline constexpr bool is_id = false;
template <class Record>
inline constexpr bool is_id<Id<Record>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

// The kind a typed id refers to; absent for RecordId, which may name any.
template <class Record>
constexpr std::optional<RecordKind> kind_referred_to(const Id<Record>&) {
    if constexpr (std::is_same_v<Record, AnyRecord>) {
        return std::nullopt;
    } else {
        return TableTraits<Record>::kind;
    }
}

// Calls visitor(field name, id&) for each typed id of a record or of a part of it, but not for the record's own id.
// Id is const or not as the record is. Empty ids ("" = none) are visited too.
template <class Record, class Visitor>
void visit_references(Record& record, Visitor&& visitor) {
    const auto visit_value = [&](std::string_view name, auto& value) {
        using Held = std::remove_const_t<std::remove_reference_t<decltype(value)>>;
        if constexpr (is_id<Held>) {
            visitor(name, value);
        } else if constexpr (is_vector<Held>) {
            if constexpr (is_id<typename Held::value_type>) {
                for (auto& id : value) visitor(name, id);
            } else if constexpr (HasFields<typename Held::value_type>) {
                for (auto& part : value) visit_references(part, visitor);
            }
        } else if constexpr (HasFields<Held>) {
            visit_references(value, visitor);
        }
    };
    visit_fields(record, [&](const auto& field, auto& value) {
        if (field.name != "id") visit_value(field.name, value);
    });
}
template <class Visitor>
void visit_references(const LaneHeight& lane, Visitor&& visitor) {
    visitor("lane_heights", lane.area);
}

}  // namespace banso
