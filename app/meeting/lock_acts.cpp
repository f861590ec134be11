#include "app/meeting/lock_acts.h"

#include "app/words/names.h"
#include "model/edits/locks.h"

namespace banso::acts {
namespace {

std::string name_of(const Workspace& workspace, const AreaId& area) {
    const Area* found = workspace.document().find(area);
    return found ? found->name : area.value;
}

const Card* selected_card(const Workspace& workspace) {
    const auto cards = workspace.editor().selection().cards(workspace.document());
    return cards.empty() ? nullptr : workspace.document().find(cards.back());
}

void lock(Workspace& workspace, bool locked, const std::string& what, const EditBody& body) {
    (void)workspace.editor().edit({locked ? EditLabel::Lock : EditLabel::Unlock, {what}}, body);
}

}  // namespace

bool is_locked(const Workspace& workspace, const Head& head) {
    const Locks& locks = workspace.document().session().locks;
    return head.is_column ? edits::is_locked(locks, head.kind) : edits::is_locked(locks, head.area);
}

void toggle_lock(Workspace& workspace, const Head& head) {
    const bool locked = !is_locked(workspace, head);
    const std::string name =
        head.is_column ? words::name_of(head.kind).in(workspace.language()) : name_of(workspace, head.area);
    lock(workspace, locked, name, [&](Transaction& t) -> Result<void> {
        if (!head.is_column) return edits::set_area_locked(t, head.area, locked);
        edits::set_column_locked(t, head.kind, locked);
        return {};
    });
}

void toggle_area_lock(Workspace& workspace) {
    if (const Card* card = selected_card(workspace)) toggle_lock(workspace, Head{.area = card->area});
}

void toggle_column_lock(Workspace& workspace) {
    if (const Card* card = selected_card(workspace))
        toggle_lock(workspace, Head{.is_column = true, .kind = card->kind});
}

void lock_other_areas(Workspace& workspace) {
    const Card* card = selected_card(workspace);
    if (!card) return;
    const AreaId mine = card->area;
    std::vector<AreaId> areas;
    for (const Area& area : workspace.document().areas()) areas.push_back(area.id);
    lock(workspace, true, words::name_of(RecordKind::Area).in(workspace.language()),
         [&](Transaction& t) -> Result<void> {
             for (const AreaId& area : areas) {
                 if (const auto set = edits::set_area_locked(t, area, area != mine); !set) return set;
             }
             return {};
         });
}

void unlock_refused(Workspace& workspace) {
    const auto refused = workspace.editor().refused();
    if (!refused) return;
    lock(workspace, false, {}, [&](Transaction& t) -> Result<void> {
        if (refused->code == ErrorCode::AreaLocked) return edits::set_area_locked(t, {refused->args[2]}, false);
        if (const auto kind = from_text<CardKind>(refused->args[1])) edits::set_column_locked(t, *kind, false);
        return {};
    });
}

void unlock_everything(Workspace& workspace) {
    lock(workspace, false, {}, [](Transaction& t) -> Result<void> {
        edits::unlock_all(t);
        return {};
    });
}

bool has_locks(const Workspace& workspace) {
    const Locks& locks = workspace.document().session().locks;
    return !locks.areas.empty() || !locks.columns.empty();
}

}  // namespace banso::acts
