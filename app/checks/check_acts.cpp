#include "app/checks/check_acts.h"

#include "app/search_acts.h"
#include "app/words/checks.h"
#include "model/edits/waivers.h"
#include "model/meeting.h"

namespace banso::acts {
namespace {

Label label_of(const Workspace& workspace, const checks::Finding& finding) {
    const words::Language language = workspace.language();
    return {EditLabel::EditField,
            {words::record_name(workspace.document(), finding.target, language), words::check_title.in(language)}};
}

// The card that a record is, or hangs on.
CardId card_of(const Document& document, const checks::Finding& finding) {
    if (document.find(CardId{finding.target.value})) return {finding.target.value};
    for (const RecordId& record : finding.also)
        if (document.find(CardId{record.value})) return {record.value};
    if (const Opinion* opinion = document.find(OpinionId{finding.target.value})) return opinion->under;
    return {};
}

void show_in_summary(Workspace& workspace, const RecordId& record) {
    workspace.ui.area = MainArea::Summary;
    workspace.ui.meeting.summary.selected = record;
    workspace.ui.meeting.summary.reveal = record;
}

}  // namespace

bool may_show_checks(const Workspace& workspace) {
    return phase_of(workspace.document().session()) != Phase::Meeting;
}

void show_finding(Workspace& workspace, const checks::Finding& finding) {
    const Document& document = workspace.document();
    const std::string& id = finding.target.value;
    if (document.find(DecisionId{id}) || document.find(PromiseId{id}))
        return show_in_summary(workspace, finding.target);
    workspace.ui.area = MainArea::Picture;
    if (const CardId card = card_of(document, finding)) go_to_card(workspace, card);
    if (document.find(LinkId{id})) workspace.editor().selection().set(finding.target);
}

bool waive(Workspace& workspace, const checks::Finding& finding, const std::string& reason) {
    const auto done = workspace.editor().edit(label_of(workspace, finding), [&](Transaction& t) -> Result<void> {
        return edits::waive(t, checks::to_text(finding.rule), finding.target, reason);
    });
    return static_cast<bool>(done);
}

void unwaive(Workspace& workspace, const checks::Finding& finding) {
    (void)workspace.editor().edit(label_of(workspace, finding), [&](Transaction& t) -> Result<void> {
        edits::unwaive(t, checks::to_text(finding.rule), finding.target);
        return {};
    });
}

}  // namespace banso::acts
