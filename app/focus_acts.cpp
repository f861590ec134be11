#include "app/focus_acts.h"

#include <algorithm>

#include "app/back_row_acts.h"
#include "app/search_acts.h"
#include "app/words/seeing.h"
#include "render/scene/chain.h"

namespace banso::acts {
namespace {

std::size_t index_of(const std::vector<FocusStop>& stops, const std::string& key) {
    const auto found = std::find_if(stops.begin(), stops.end(), [&](const FocusStop& s) { return s.key == key; });
    return static_cast<std::size_t>(found - stops.begin());
}

FocusKind usual_kind(const Workspace& workspace) {
    return workspace.ui.seeing.back_row ? FocusKind::Pages : FocusKind::Lanes;
}

}  // namespace

std::vector<FocusStop> stops_of(const Workspace& workspace) {
    const Focus& focus = workspace.ui.seeing.focus;
    const ViewLayout& placed = workspace.picture().goal();
    const SceneWords& words = workspace.scene_words();
    if (focus.kind == FocusKind::Pages)
        return pages(workspace.document(), placed, workspace.ui.viewport, back_row_scale(workspace), words);
    std::vector<RecordId> records;
    const bool chain = focus.kind == FocusKind::Chain;
    if (chain) records = chain_of(workspace.document(), focus.of);
    return focus_stops(focus.kind, workspace.document(), placed, records, words,
                       (chain ? words::whole_chain : words::whole_view).in(workspace.language()));
}

void focus_on(Workspace& workspace, FocusKind kind, const std::string& at) {
    Focus& focus = workspace.ui.seeing.focus;
    focus = {kind, at, kind == FocusKind::Chain ? workspace.editor().selection().ids() : std::vector<RecordId>{}};
    const auto stops = stops_of(workspace);
    if (stops.empty()) return end_focus(workspace);
    if (index_of(stops, at) == stops.size()) focus.at = stops.front().key;
    workspace.ui.seeing.wants_framing = true;
}

void step_focus(Workspace& workspace, int by) {
    if (workspace.ui.seeing.search.open) return step_search(workspace, by);
    Focus& focus = workspace.ui.seeing.focus;
    const bool fresh = focus.kind == FocusKind::None;
    if (fresh) focus.kind = usual_kind(workspace);
    const auto stops = stops_of(workspace);
    if (stops.empty()) return end_focus(workspace);
    const auto count = static_cast<int>(stops.size());
    const auto now = static_cast<int>(index_of(stops, focus.at));
    int next = now == count ? 0 : std::clamp(now + by, 0, count - 1);
    if (fresh) next = by > 0 ? 0 : count - 1;
    focus.at = stops[static_cast<std::size_t>(next)].key;
    workspace.ui.seeing.wants_framing = true;
}

void end_focus(Workspace& workspace) {
    workspace.ui.seeing.focus = {};
    workspace.ui.seeing.wants_framing = false;
}

std::string focus_text(const Workspace& workspace) {
    const Focus& focus = workspace.ui.seeing.focus;
    if (focus.kind == FocusKind::None) return {};
    const auto stops = stops_of(workspace);
    const std::size_t at = index_of(stops, focus.at);
    if (at == stops.size()) return {};
    return stops[at].name + " " + std::to_string(at + 1) + "/" + std::to_string(stops.size());
}

}  // namespace banso::acts
