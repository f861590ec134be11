#include "app/board_acts.h"

#include <algorithm>
#include <utility>

#include "app/pdca_acts.h"
#include "model/edits/stages.h"
#include "model/owners.h"
#include "render/scene/pdca_board.h"

namespace banso::acts {
namespace {

constexpr std::string_view letters = "PDCA";

bool move(Workspace& workspace, const CardId& id, const edits::StageMove& to) {
    const Card* card = workspace.document().find(id);
    if (!card) return false;
    const Label label{EditLabel::MoveStage, {card->code, std::string(1, letters[static_cast<std::size_t>(to.to)])}};
    return static_cast<bool>(
        workspace.editor().edit(label, [&](Transaction& t) { return edits::move_to_stage(t, id, to); }));
}

template <class Choice>
Choice after(const std::vector<Choice>& choices, const Choice& now) {
    const auto at = std::find(choices.begin(), choices.end(), now);
    return at == choices.end() || std::next(at) == choices.end() ? choices.front() : *std::next(at);
}

}  // namespace

void turn_board(Workspace& workspace, int by) {
    BoardState& board = workspace.ui.board;
    const auto last = std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(board.pages) - 1, 0);
    board.page =
        static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(board.page) + by, 0, last));
}

void step_on_board(Workspace& workspace, int by) {
    const std::vector<CardId> order = board_order(workspace.document(), workspace.ui.board.filter);
    if (order.empty()) return;
    const auto at = std::find(order.begin(), order.end(), CardId{workspace.editor().selection().primary().value});
    const auto size = static_cast<std::ptrdiff_t>(order.size());
    const std::ptrdiff_t next = at == order.end() ? (by > 0 ? 0 : size - 1) : (at - order.begin() + by + size) % size;
    workspace.editor().selection().set(any(order[static_cast<std::size_t>(next)]));
}

void move_on_board(Workspace& workspace, const CardId& card, Stage to) {
    const Stage from = stage_of(workspace.document(), card);
    if (from == to) return;
    workspace.editor().selection().set(any(card));
    if (workspace.editor().read_only()) return void(workspace.editor().refuse_as_read_only());
    if (to == Stage::Act) return void(workspace.ui.board.asking = card);
    const bool moved = move(workspace, card, {to, workspace.document().session().meeting.date, std::nullopt});
    if (moved && to == Stage::Check && from < to) write_on_sheet(workspace, card, "check");
}

void step_stage(Workspace& workspace, int by) {
    const CardId card{workspace.editor().selection().primary().value};
    const std::vector<CardId> order = board_order(workspace.document(), workspace.ui.board.filter);
    if (std::find(order.begin(), order.end(), card) == order.end()) return step_on_board(workspace, by);
    const Stage from = stage_of(workspace.document(), card);
    const int to = static_cast<int>(from) + by;
    if (to < 0) return;  // before its plan there is nothing
    move_on_board(workspace, card, static_cast<Stage>(to % 4));
}

void answer_decision(Workspace& workspace, std::optional<CycleDecision> decision) {
    const std::optional<CardId> card = std::exchange(workspace.ui.board.asking, std::nullopt);
    if (card && decision) move(workspace, *card, {Stage::Act, workspace.document().session().meeting.date, decision});
}

std::vector<AreaId> board_areas(const Workspace& workspace) {
    std::vector<AreaId> areas{AreaId{}};
    for (const Area& area : workspace.document().areas()) areas.push_back(area.id);
    return areas;
}

std::vector<std::optional<std::string>> board_owners(const Workspace& workspace) {
    std::vector<std::optional<std::string>> owners{std::nullopt};
    for (const OwnerDuties& owner : duties_by_owner(workspace.document())) {
        const bool leads = std::any_of(owner.duties.begin(), owner.duties.end(),
                                       [](const Duty& duty) { return duty.kind == Duty::Kind::Leads; });
        if (leads) owners.emplace_back(owner.owner);
    }
    return owners;
}

void set_board_filter(Workspace& workspace, const BoardFilter& filter) {
    workspace.ui.board.filter = filter;
    workspace.ui.board.page = 0;
}

void next_board_area(Workspace& workspace) {
    BoardFilter filter = workspace.ui.board.filter;
    filter.area = after(board_areas(workspace), filter.area);
    set_board_filter(workspace, filter);
}

void next_board_owner(Workspace& workspace) {
    BoardFilter filter = workspace.ui.board.filter;
    filter.owner = after(board_owners(workspace), filter.owner);
    set_board_filter(workspace, filter);
}

void next_board_due(Workspace& workspace) {
    BoardFilter filter = workspace.ui.board.filter;
    filter.due = after(std::vector<DueFilter>(std::begin(due_filters), std::end(due_filters)), filter.due);
    set_board_filter(workspace, filter);
}

}  // namespace banso::acts
