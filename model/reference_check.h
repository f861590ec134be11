// Whether the records that a record names are there.
#pragma once

#include <optional>
#include <string>

#include "model/document.h"
#include "model/references.h"

namespace banso {

// Whether the Document holds what a typed id names; an empty id names nothing and is fine.
template <class Record>
bool leads_somewhere(const Document& document, const Id<Record>& id) {
    if (id.empty()) return true;
    if constexpr (std::is_same_v<Record, AnyRecord>) {
        return document.has_id(id.value);
    } else {
        return document.find(id) != nullptr;
    }
}

// DanglingReference (key, field, id) at the first id of `record` that leads nowhere.
template <class Record>
Result<void> check_references(const Document& document, const Record& record, const std::string& key) {
    std::optional<Error> error;
    visit_references(record, [&](std::string_view field, const auto& id) {
        if (!error && !leads_somewhere(document, id))
            error = Error{ErrorCode::DanglingReference, {key, std::string(field), id.value}};
    });
    if (error) return *error;
    return {};
}

}  // namespace banso
