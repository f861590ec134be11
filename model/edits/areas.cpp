#include "model/edits/areas.h"

#include <algorithm>

#include "model/edits/ordering.h"
#include "model/edits/records.h"

namespace banso::edits {
namespace {

Error no_such(const AreaId& area) {
    return {ErrorCode::NoSuchArea, {area.value}};
}

}  // namespace

Result<AreaId> add_area(Transaction& t, Area area, const std::optional<AreaId>& after) {
    if (area.name.empty()) return Error{ErrorCode::RequiredField, {"area", "name"}};
    if (after && !leads_somewhere(t.document(), *after)) return no_such(*after);
    const auto added = add_record(t, std::move(area));
    if (added && after) put_behind(t, *added, *after);
    return added;
}

Result<void> move_area(Transaction& t, const AreaId& area, const AreaId& after) {
    if (!t.document().find(area)) return no_such(area);
    if (!leads_somewhere(t.document(), after)) return no_such(after);
    put_behind(t, area, after);
    return {};
}

Result<void> remove_area(Transaction& t, const AreaId& area) {
    const Document& document = t.document();
    if (!document.find(area)) return no_such(area);
    const auto in_area = [&](const auto& record) { return record.area == area; };
    const bool used = std::any_of(document.cards().begin(), document.cards().end(), in_area) ||
                      std::any_of(document.inbox().begin(), document.inbox().end(), in_area);
    if (used) return Error{ErrorCode::AreaNotEmpty, {area.value}};
    if (document.areas().size() == 1) return Error{ErrorCode::LastArea, {}};
    remove_with_dependents(t, {area.value});
    return {};
}

}  // namespace banso::edits
