#include "app/entry_acts.h"

#include "app/words/entry.h"

namespace banso::acts {

Date around_meeting(const Workspace& workspace) {
    const Date& date = workspace.document().session().meeting.date;
    if (first_day(date)) return date;
    return {workspace.editor().now().iso.substr(0, 10)};
}

void tell_not_read(Workspace& workspace, const std::string& field, const std::string& typed, const std::string& stays,
                   const EntryError& error) {
    workspace.editor().notices().add({.code = NoticeCode::EntryNotRead,
                                      .args = {field, typed, stays, words::sentence(error, workspace.language())},
                                      .severity = Severity::Warning});
}

}  // namespace banso::acts
