#include "app/opinion_acts.h"

#include <algorithm>
#include <utility>

#include "app/card_acts.h"
#include "app/editing.h"
#include "app/opinions.h"
#include "app/pasted_lines.h"
#include "app/words/names.h"
#include "model/edits/opinions.h"
#include "render/text/unicode.h"

namespace banso::acts {
namespace {

AreaId selected_area(const Workspace& workspace) {
    const auto cards = workspace.editor().selection().cards(workspace.document());
    return cards.empty() ? AreaId{} : workspace.document().find(cards.back())->area;
}

std::string code_of(const Workspace& workspace, const CardId& id) {
    const Card* card = workspace.document().find(id);
    return card ? card->code : "";
}

// The entry `by` places further, round at the ends; `none` is one of them.
template <class Value>
Value turned(std::vector<Value> list, const Value& now, int by) {
    list.insert(list.begin(), Value{});
    const auto at = std::find(list.begin(), list.end(), now) - list.begin();
    const auto count = static_cast<std::ptrdiff_t>(list.size());
    const auto from = at == count ? 0 : at;
    return list[static_cast<std::size_t>((from + by + count) % count)];
}

// Whether a new issue of the area would be seen.
bool shows_issues_of(const ViewLayout& placed, const AreaId& area) {
    return std::any_of(placed.columns.begin(), placed.columns.end(),
                       [](const ViewColumnPlace& c) { return c.kind == CardKind::Issue && !c.folded; }) &&
           std::any_of(placed.lanes.begin(), placed.lanes.end(),
                       [&](const ViewLane& lane) { return lane.id == area && !lane.folded; });
}

// New ids that sort in the order they were given: opinions made together keep their order.
std::vector<OpinionId> ids_in_order(Workspace& workspace, std::size_t count) {
    std::vector<OpinionId> ids;
    for (std::size_t i = 0; i < count; ++i) ids.push_back({workspace.editor().ids().next()});
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::size_t add(Workspace& workspace, std::vector<Opinion> opinions) {
    if (opinions.empty()) return 0;
    const auto ids = ids_in_order(workspace, opinions.size());
    for (std::size_t i = 0; i < ids.size(); ++i) opinions[i].id = ids[i];
    workspace.editor().close_step();
    const auto done = workspace.editor().edit({EditLabel::AddOpinions, {std::to_string(opinions.size())}},
                                              [&](Transaction& t) -> Result<void> {
                                                  for (const Opinion& opinion : opinions) {
                                                      const auto added = edits::add_opinion(t, opinion);
                                                      if (!added) return added.error();
                                                  }
                                                  return {};
                                              });
    if (!done) return 0;
    workspace.ui.capture.line.last = ids.back();
    workspace.ui.capture.opinions.cursor = ids.back();
    workspace.ui.capture.opinions.wants_reveal = true;
    return opinions.size();
}

}  // namespace

// --- the capture line ---------------------------------------------------------------------------------------------

void follow_selection(Workspace& workspace) {
    Speaker& speaker = workspace.ui.capture.speaker;
    if (!workspace.document().find(speaker.area)) speaker = {{}, speaker.profession, false};
    if (speaker.chosen) return;
    if (const AreaId area = selected_area(workspace)) speaker.area = area;
    if (speaker.area.empty() && !workspace.document().areas().empty())
        speaker.area = workspace.document().areas().begin()->id;
}

void toggle_capture_line(Workspace& workspace) {
    CaptureLine& line = workspace.ui.capture.line;
    const bool in_it = line.open && (line.has_keyboard || line.wants_keyboard);
    line.open = !in_it;
    line.wants_keyboard = line.open;
    workspace.ui.keys_in = KeyPanel::None;
    if (!line.open) return;
    end_title(workspace, true);
    workspace.ui.capture.speaker.chosen = false;
    follow_selection(workspace);
}

void type_spoken(Workspace& workspace, const std::string& text) {
    const Document& document = workspace.document();
    Capture& capture = workspace.ui.capture;
    SpokenLine spoken = read_spoken(document, known_professions(document, workspace.language()), text);
    if (spoken.area) capture.speaker.area = *spoken.area, capture.speaker.chosen = true;
    if (spoken.profession) capture.speaker.profession = *spoken.profession;
    capture.line.text = std::move(spoken.text);
}

void say(Workspace& workspace) {
    Capture& capture = workspace.ui.capture;
    Opinion opinion;
    const auto entries = entries_of(capture.line.text);
    if (entries.empty()) return;
    opinion.text = entries.front();
    for (std::size_t i = 1; i < entries.size(); ++i) opinion.text += " " + entries[i];
    opinion.area = capture.speaker.area;
    opinion.profession = capture.speaker.profession;
    if (add(workspace, {std::move(opinion)}) == 0) return;  // the text stays: nothing that was said is lost
    capture.line.text.clear();
    capture.line.wants_keyboard = true;
}

void turn_profession(Workspace& workspace, int by) {
    auto list = professions_here(workspace.document());
    if (list.empty()) list = known_professions(workspace.document(), workspace.language());
    std::string& now = workspace.ui.capture.speaker.profession;
    now = turned(std::move(list), now, by);
}

void turn_area(Workspace& workspace, int by) {
    std::vector<AreaId> list;
    for (const Area& area : workspace.document().areas()) list.push_back(area.id);
    Speaker& speaker = workspace.ui.capture.speaker;
    speaker.area = turned(std::move(list), speaker.area, by);
    speaker.chosen = true;
}

// --- many at once -------------------------------------------------------------------------------------------------

std::vector<Opinion> opinions_in(const Workspace& workspace, const std::string& list) {
    const Document& document = workspace.document();
    const Speaker& speaker = workspace.ui.capture.speaker;
    const auto professions = known_professions(document, workspace.language());
    std::vector<Opinion> opinions;
    for (const std::string& entry : entries_of(list)) {
        SpokenLine spoken = read_entry(document, professions, entry);
        if (spoken.text.empty()) continue;
        Opinion opinion;
        opinion.text = std::move(spoken.text);
        opinion.area = spoken.area.value_or(speaker.area);
        opinion.profession = spoken.profession.value_or(speaker.profession);
        opinions.push_back(std::move(opinion));
    }
    return opinions;
}

std::size_t make_opinions(Workspace& workspace, const std::string& list) {
    std::vector<Opinion> opinions = opinions_in(workspace, list);
    const std::size_t made = add(workspace, std::move(opinions));
    if (made > 0) workspace.editor().notices().add({.code = NoticeCode::OpinionsMade, .args = {std::to_string(made)}});
    return made;
}

void enter_paper_cards(Workspace& workspace) {
    if (make_opinions(workspace, workspace.ui.capture.paper_cards.text) == 0) return;
    workspace.ui.capture.paper_cards.text.clear();
    workspace.ui.dialog = Dialog::None;
    workspace.ui.capture.opinions.open = true;
}

// --- grouping -----------------------------------------------------------------------------------------------------

void group_opinions(Workspace& workspace, const std::vector<OpinionId>& opinions, const CardId& card) {
    if (opinions.empty()) return;
    const std::string count = std::to_string(opinions.size());
    const std::string code = code_of(workspace, card);
    const OpinionId next = row_behind(workspace, opinions);
    const auto done = workspace.editor().edit({EditLabel::GroupOpinions, {count, code}},
                                              [&](Transaction& t) { return edits::group_opinions(t, opinions, card); });
    if (!done) return;
    // The next one is at hand: Ctrl+G again.
    workspace.ui.capture.opinions.selected.clear();
    if (next) select_opinion(workspace, next, false, false);
    if (card) workspace.editor().notices().add({.code = NoticeCode::OpinionsGrouped, .args = {count, code}});
}

void adopt_opinions(Workspace& workspace, const std::vector<OpinionId>& opinions, const AreaId& area,
                    const std::string& title, const std::optional<CardId>& behind) {
    if (opinions.empty()) return;
    const Opinion* first = workspace.document().find(opinions.front());
    if (!first) return;
    const std::string text = title.empty() ? first->text : normalised(title);
    CardId made;
    end_title(workspace, true);
    const OpinionId next = row_behind(workspace, opinions);
    const std::string code = code_to_come(workspace.document(), CardKind::Issue);
    const auto done = workspace.editor().edit({EditLabel::AdoptOpinion, {code}}, [&](Transaction& t) -> Result<void> {
        const auto added = edits::adopt_opinions(t, opinions, CardKind::Issue, area, text, behind);
        if (!added) return added.error();
        made = *added;
        return {};
    });
    if (!done) return;
    OpinionsPanel& panel = workspace.ui.capture.opinions;
    panel.selected.clear();
    if (next) select_opinion(workspace, next, false, false);
    workspace.editor().notices().add({.code = NoticeCode::OpinionAdopted, .args = {code}});
    if (!shows_issues_of(workspace.picture().goal(), area)) return;
    workspace.ui.keys_in = KeyPanel::None;
    edit_title(workspace, made);
    if (workspace.ui.title_edit) workspace.ui.title_edit->caret_at_end = true;
}

void remove_opinions(Workspace& workspace, const std::vector<OpinionId>& opinions) {
    if (opinions.empty()) return;
    const OpinionId next = row_behind(workspace, opinions);
    const auto done = workspace.editor().edit(
        {EditLabel::RemoveRecord, {words::name_of(RecordKind::Opinion).in(workspace.language())}},
        [&](Transaction& t) -> Result<void> {
            for (const OpinionId& opinion : opinions) {
                if (const auto removed = edits::remove_opinion(t, opinion); !removed) return removed;
            }
            return {};
        });
    if (!done) return;
    workspace.ui.capture.opinions.selected.clear();
    if (next) select_opinion(workspace, next, false, false);
}

void revise_opinion(Workspace& workspace, const OpinionId& opinion, const std::string& text,
                    const std::string& profession, const AreaId& area) {
    (void)workspace.editor().edit(
        {EditLabel::EditField,
         {words::name_of(RecordKind::Opinion).in(workspace.language()),
          words::field_name("opinion", "text").in(workspace.language())}},
        [&](Transaction& t) { return edits::revise_opinion(t, opinion, normalised(text), profession, area); });
}

std::vector<GroupChoice> group_choices(const Workspace& workspace) {
    const OpinionsPanel& panel = workspace.ui.capture.opinions;
    std::vector<GroupChoice> choices;
    if (!panel.search || panel.selected.empty()) return choices;
    const Document& document = workspace.document();
    const Opinion* first = document.find(panel.selected.front());
    if (!first) return choices;
    const std::string typed = fold_for_search(panel.search->text);
    // Those whose code begins so, then those whose title holds it; of the opinions' own area before the others.
    std::vector<std::pair<int, const Card*>> found;
    for (const Card& card : document.cards()) {
        if (card.kind != CardKind::Issue || card.merged_into) continue;
        const bool by_code = fold_for_search(card.code).starts_with(typed);
        if (!by_code && fold_for_search(card.title).find(typed) == std::string::npos) continue;
        found.emplace_back((by_code && !typed.empty() ? 0 : 2) + (card.area == first->area ? 0 : 1), &card);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second->code) < std::pair(b.first, b.second->code);
    });
    const GroupChoice fresh{{}, panel.search->text.empty() ? first->text : normalised(panel.search->text)};
    if (typed.empty()) choices.push_back(fresh);
    for (const auto& [rank, card] : found) choices.push_back({card->id, {}});
    if (!typed.empty()) choices.push_back(fresh);
    return choices;
}

void choose_group(Workspace& workspace, std::size_t choice) {
    const auto choices = group_choices(workspace);
    OpinionsPanel& panel = workspace.ui.capture.opinions;
    panel.search.reset();
    if (choice >= choices.size()) return;
    const auto opinions = panel.selected;
    if (choices[choice].card) return group_opinions(workspace, opinions, choices[choice].card);
    const Opinion* first = workspace.document().find(opinions.front());
    AreaId area = first ? first->area : AreaId{};
    if (!workspace.document().find(area)) area = workspace.ui.capture.speaker.area;
    if (!workspace.document().find(area) && !workspace.document().areas().empty())
        area = workspace.document().areas().begin()->id;
    adopt_opinions(workspace, opinions, area, choices[choice].title);
}

bool shows_professions(const Workspace& workspace) {
    return workspace.settings.professions || phase_of(workspace.document().session()) != Phase::Meeting;
}

}  // namespace banso::acts
