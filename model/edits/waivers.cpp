#include "model/edits/waivers.h"

#include <algorithm>
#include <utility>

#include "model/checks/findings.h"

namespace banso::edits {
namespace {

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos || text == "　";
}

bool waives(const Waiver& waiver, std::string_view rule, const RecordId& record) {
    return waiver.rule == rule && waiver.target == record;
}

}  // namespace

Result<void> waive(Transaction& t, std::string_view rule, const RecordId& record, const std::string& reason) {
    if (!checks::rule_from_text(rule)) {
        std::string all;
        for (std::size_t i = 0; i < checks::rule_count; ++i)
            all += (i == 0 ? "" : " | ") + std::string(checks::to_text(static_cast<checks::Rule>(i)));
        return Error{ErrorCode::BadFieldValue, {"rule", std::string(rule), all}};
    }
    if (!record.empty() && !t.document().has_id(record.value)) return Error{ErrorCode::NoSuchRecord, {record.value}};
    if (is_blank(reason)) return Error{ErrorCode::RequiredField, {"waiver", "reason"}};
    Session session = t.document().session();
    const auto found = std::find_if(session.waivers.begin(), session.waivers.end(),
                                    [&](const Waiver& each) { return waives(each, rule, record); });
    if (found != session.waivers.end()) {
        found->reason = reason;
    } else {
        session.waivers.push_back({std::string(rule), record, reason, {}});
    }
    t.set_session(std::move(session));
    return {};
}

void unwaive(Transaction& t, std::string_view rule, const RecordId& record) {
    Session session = t.document().session();
    if (std::erase_if(session.waivers, [&](const Waiver& each) { return waives(each, rule, record); }) > 0)
        t.set_session(std::move(session));
}

}  // namespace banso::edits
