#include "app/pdca_acts.h"

#include "app/page_acts.h"
#include "model/edits/cycles.h"
#include "model/edits/stages.h"

namespace banso::acts {
namespace {

std::string number_of(const Cycle& cycle) {
    return cycle.number ? std::to_string(*cycle.number) : std::string();
}

}  // namespace

CardId meant_countermeasure(const Workspace& workspace) {
    const Document& document = workspace.document();
    const auto is_one = [&](const RecordId& record) {
        const Card* card = document.find(CardId{record.value});
        return card && card->kind == CardKind::Countermeasure;
    };
    const RecordId primary = workspace.editor().selection().primary();
    const PagesState& pages = workspace.ui.pages;
    const bool sheets = workspace.ui.area == MainArea::Sheets && pages.page < pages.subjects.size();
    if (sheets && is_one(pages.subjects[pages.page])) return {pages.subjects[pages.page].value};
    return is_one(primary) ? CardId{primary.value} : CardId{};
}

void turn_sheet(Workspace& workspace, int by) {
    turn_page(workspace, by);
    PagesState& pages = workspace.ui.pages;
    if (pages.page >= pages.subjects.size() || pages.subjects[pages.page].empty()) return;
    if (workspace.editor().selection().primary() == pages.subjects[pages.page]) return;
    pages.stay = true;
    workspace.editor().selection().set(pages.subjects[pages.page]);
}

void write_on_sheet(Workspace& workspace, const CardId& countermeasure, std::string_view field) {
    workspace.editor().selection().set(any(countermeasure));
    workspace.ui.area = MainArea::Sheets;
    workspace.ui.inspector = workspace.ui.wants_keys_there = true;
    workspace.ui.keys_in = KeyPanel::Inspector;
    workspace.ui.sheet_field = field;
}

void go_on_with_sheet(Workspace& workspace) {
    const CardId card = meant_countermeasure(workspace);
    if (!card) return;
    if (latest_cycle(workspace.document(), card)) return write_on_sheet(workspace, card);
    begin_cycle(workspace, card);
}

bool may_begin_cycle(const Workspace& workspace, const CardId& countermeasure) {
    return countermeasure && !workspace.editor().read_only() && !open_cycle(workspace.document(), countermeasure);
}

void begin_cycle(Workspace& workspace, const CardId& countermeasure) {
    const Card* card = workspace.document().find(countermeasure);
    if (!card) return;
    const auto count = cycles_of(workspace.document(), countermeasure).size();
    const auto begun = workspace.editor().edit({EditLabel::BeginCycle, {card->code, std::to_string(count + 1)}},
                                               [&](Transaction& t) -> Result<void> {
                                                   const auto made = edits::begin_next_cycle(t, countermeasure);
                                                   if (!made) return made.error();
                                                   return {};
                                               });
    if (begun) write_on_sheet(workspace, countermeasure, "plan");
}

void decide_cycle(Workspace& workspace, const CycleId& cycle, std::optional<CycleDecision> decision) {
    const Cycle* found = workspace.document().find(cycle);
    const Card* card = found ? workspace.document().find(found->countermeasure) : nullptr;
    if (!card) return;
    (void)workspace.editor().edit({EditLabel::DecideCycle, {card->code, number_of(*found)}},
                                  [&](Transaction& t) -> Result<void> {
                                      if (decision) return edits::decide_cycle(t, cycle, *decision);
                                      t.change(cycle, [](Cycle& c) { c.decision.reset(); });
                                      return {};
                                  });
}

}  // namespace banso::acts
