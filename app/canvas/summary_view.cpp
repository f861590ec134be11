#include "app/canvas/summary_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include <imgui.h>

#include "app/entry/typed_date.h"
#include "app/entry_acts.h"
#include "app/meeting/meeting_acts.h"
#include "app/meeting/summary_acts.h"
#include "app/panels/entry_field.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/meeting.h"
#include "app/words/names.h"

namespace banso {
namespace {

constexpr Size usual{1500, 840};
constexpr Size least{900, 460};
constexpr double smallest_letters = 0.6;

words::Word word_of(SummaryKind kind) {
    switch (kind) {
        case SummaryKind::Decision:
            return words::summary_decision;
        case SummaryKind::TakenBack:
            return words::summary_taken_back;
        case SummaryKind::Promise:
            return words::summary_promise;
    }
    return words::summary_decision;
}

}  // namespace

void SummaryView::draw(Workspace& workspace) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const ImGuiStyle& style = ImGui::GetStyle();
    const float fields = 2 * (ImGui::GetFrameHeight() + style.ItemSpacing.y) + style.WindowPadding.y;
    const Viewport viewport{ui::to_point(ImGui::GetCursorScreenPos()),
                            {std::max(room.x, 1.0f), std::max(room.y - fields, 1.0f)}};
    frame_ = SceneFrame::fitted(viewport, usual, least, smallest_letters * workspace.settings.scale);
    ImGui::InvisibleButton("summary", {std::max(room.x, 1.0f), std::max(room.y - fields, 1.0f)});
    build(workspace);
    take_input(workspace);
    build(workspace);
    ImGui::PushClipRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), true);
    paint_scene(*ImGui::GetWindowDrawList(), *scene_, frame_.camera, frame_.viewport, fonts_);
    ImGui::PopClipRect();
    draw_fields(workspace);
}

void SummaryView::build(Workspace& workspace) {
    SummaryState& state = workspace.ui.meeting.summary;
    if (!workspace.document().has_id(state.selected.value)) state.selected = {};
    Inputs inputs;
    inputs.document = workspace.document().revision();
    inputs.world = frame_.world;
    inputs.page = state.page;
    inputs.selected = state.selected;
    inputs.hovered = hovered_;
    inputs.theme = workspace.theme();
    inputs.language = workspace.language();
    if (built_from_ == inputs && !state.follow && state.reveal.empty()) return;
    layout_ = lay_out_summary(workspace.document(), inputs.world, workspace.scene_words(), workspace.texts());
    state.pages = layout_.pages;
    state.order.clear();
    for (const SummaryEntry& entry : layout_.entries) state.order.push_back(entry.record);
    const RecordId follow = std::exchange(state.follow, false) ? state.selected : std::exchange(state.reveal, {});
    if (const SummaryEntry* entry = layout_.find(follow)) state.page = entry->page;
    state.page = std::min(state.page, layout_.pages - 1);
    inputs.page = state.page;
    SceneOptions options;
    options.theme = inputs.theme;
    options.selected = {inputs.selected};
    options.hovered = inputs.hovered;
    picker_.reset();
    scene_ = std::make_unique<Scene>(
        build_summary(workspace.document(), layout_, state.page, options, workspace.scene_words(), workspace.texts()));
    picker_.emplace(*scene_);
    built_from_ = std::move(inputs);
}

void SummaryView::take_input(Workspace& workspace) {
    const bool over = ImGui::IsItemHovered();
    const auto picked =
        over && picker_ ? picker_->at(frame_.to_world(ui::to_point(ImGui::GetIO().MousePos))) : std::nullopt;
    hovered_ = picked ? picked->record : RecordId{};
    SummaryState& state = workspace.ui.meeting.summary;
    if (over && ImGui::GetIO().MouseWheel != 0) acts::turn_summary(workspace, ImGui::GetIO().MouseWheel < 0 ? 1 : -1);
    if (!over || !ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
    state.selected = hovered_;
    state.wants_field = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !hovered_.empty();
}

// Of what is selected now, unless somebody is typing: what others changed is not written over with what was.
void SummaryView::load_fields(const Workspace& workspace) {
    const RecordId& selected = workspace.ui.meeting.summary.selected;
    const std::uint64_t revision = workspace.document().revision();
    if (fields_.record == selected && (selected.empty() || loaded_ == revision)) return;
    if (fields_.record == selected && ImGui::GetIO().WantTextInput) return;
    fields_ = Fields{};
    fields_.record = selected;
    loaded_ = revision;
    if (const Decision* decision = workspace.document().find(DecisionId{selected.value})) {
        fields_.text = decision->text;
        fields_.owner = decision->owner;
        fields_.due = decision->due.iso;
    } else if (const Promise* promise = workspace.document().find(PromiseId{selected.value})) {
        fields_.text = promise->text;
        fields_.owner = promise->owner;
        fields_.due = promise->due.iso;
    }
}

void SummaryView::draw_fields(Workspace& workspace) {
    load_fields(workspace);
    const ImGuiStyle& style = ImGui::GetStyle();
    const ui::DisabledScope read_only{workspace.editor().read_only()};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.WindowPadding.x * 0.6f, style.WindowPadding.y * 0.5f});
    ImGui::BeginChild("summary fields", {0, 0}, 0, ImGuiWindowFlags_NoScrollbar);  // in it Tab leads on
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorPos({style.WindowPadding.x, ImGui::GetCursorPosY() + style.WindowPadding.y * 0.5f});
    const float choice = std::min(width * 0.15f, 11 * ImGui::GetFontSize());
    if (fields_.record.empty()) {
        draw_kind(workspace, choice);
    } else {
        draw_state(workspace, fields_.record, choice);
    }
    ImGui::SameLine();
    draw_entry(workspace, width);
    draw_second_row(workspace);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void SummaryView::draw_kind(Workspace& workspace, float width) {
    SummaryState& state = workspace.ui.meeting.summary;
    ImGui::SetNextItemWidth(width);
    if (!ImGui::BeginCombo("##kind", word_of(state.adding).in(workspace.language()))) return;
    for (const SummaryKind kind : {SummaryKind::Decision, SummaryKind::TakenBack, SummaryKind::Promise}) {
        if (!ImGui::Selectable(word_of(kind).in(workspace.language()), kind == state.adding)) continue;
        state.adding = kind;
        state.wants_field = true;
    }
    ImGui::EndCombo();
}

void SummaryView::draw_state(Workspace& workspace, const RecordId& record, float width) {
    const words::Language language = workspace.language();
    std::string chosen;
    ImGui::SetNextItemWidth(width);
    const auto choose = [&](auto current, auto values) {
        if (!ImGui::BeginCombo("##state", words::name_of_value(current).in(language))) return;
        for (const auto value : values) {
            if (ImGui::Selectable(words::name_of_value(value).in(language), value == current)) chosen = to_text(value);
        }
        ImGui::EndCombo();
    };
    if (const Promise* promise = workspace.document().find(PromiseId{record.value})) {
        choose(promise->state.value_or(PromiseState::Open),
               std::array{PromiseState::Open, PromiseState::Kept, PromiseState::NotKept, PromiseState::Moved});
    } else if (const Decision* decision = workspace.document().find(DecisionId{record.value})) {
        choose(decision->state.value_or(DecisionState::Agreed),
               std::array{DecisionState::Agreed, DecisionState::Held, DecisionState::TakenBack, DecisionState::Dissent,
                          DecisionState::Withdrawn});
    }
    if (!chosen.empty()) acts::set_field(workspace, record, "state", chosen);
}

void SummaryView::draw_entry(Workspace& workspace, float width) {
    const words::Language language = workspace.language();
    const bool is_new = fields_.record.empty();
    const RecordId record = fields_.record;
    const float owner = std::min(width * 0.16f, 13 * ImGui::GetFontSize());
    const float due = std::min(width * 0.12f, 9 * ImGui::GetFontSize());
    const float text = width - ImGui::GetCursorPosX() - owner - due - 3 * ImGui::GetStyle().ItemSpacing.x - 4;
    const bool take = std::exchange(workspace.ui.meeting.summary.wants_field, false);
    const auto said =
        ui::entry_field(text_fields_, "##entry", words::summary_write.in(language), fields_.text, text, take);
    ImGui::SameLine();
    const auto who = ui::entry_field(text_fields_, "##owner", words::summary_owner.in(language), fields_.owner, owner);
    ImGui::SameLine();
    const auto when = ui::entry_field(text_fields_, "##due", words::summary_due.in(language), fields_.due, due);
    const auto due_read = typed_date(fields_.due, {acts::around_meeting(workspace)});
    if (when.done() && due_read) fields_.due = due_read->iso;
    if (when.done() && !due_read)
        acts::tell_not_read(workspace, words::summary_due.in(language), fields_.due, "", due_read.error());
    if (is_new) {
        if ((said.entered || who.entered || when.entered) && due_read) enter(workspace);
        return;
    }
    if (said.changed && !fields_.text.empty()) acts::set_field(workspace, record, "text", fields_.text, true);
    if (who.changed) acts::set_field(workspace, record, "owner", fields_.owner, true);
    if (when.done() && due_read) acts::set_field(workspace, record, "due", fields_.due);
    if (said.done() || who.done()) workspace.editor().close_step();
}

void SummaryView::enter(Workspace& workspace) {
    SummaryState& state = workspace.ui.meeting.summary;
    const auto steps = workspace.editor().history().position();
    acts::add_to_summary(workspace, state.adding, fields_.text, fields_.owner, fields_.due);
    state.wants_field = true;  // the next one
    if (workspace.editor().history().position() != steps) fields_ = Fields{};
}

// What can be done with the entry, and the next date.
void SummaryView::draw_second_row(Workspace& workspace) {
    const words::Language language = workspace.language();
    const ImGuiStyle& style = ImGui::GetStyle();
    const RecordId record = fields_.record;
    ImGui::SetCursorPosX(style.WindowPadding.x);
    if (!record.empty()) {
        const std::size_t cards = workspace.editor().selection().cards(workspace.document()).size();
        if (ImGui::Button(words::summary_new.in(language))) acts::new_in_summary(workspace);
        ImGui::SameLine();
        {
            const ui::DisabledScope none(cards == 0);
            const std::string tie =
                words::filled(words::summary_tie, language, std::array{std::to_string(cards)}) + "###tie";
            if (ImGui::Button(tie.c_str())) acts::tie_to_selected(workspace, record);
        }
        ImGui::SameLine();
        if (ImGui::Button(words::summary_remove.in(language))) acts::remove_from_summary(workspace);
        ImGui::SameLine();
    }
    const float em = ImGui::GetFontSize();
    const float label = ImGui::CalcTextSize(words::summary_next.in(language)).x;
    const float right = ImGui::GetWindowWidth() - style.WindowPadding.x;
    ImGui::SetCursorPosX(std::max(ImGui::GetCursorPosX(), right - label - 9 * em - 16 * em - 2 * style.ItemSpacing.x));
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(words::summary_next.in(language));
    ImGui::SameLine();
    const NextMeeting next = workspace.document().session().meeting.next;
    std::string date = next_date_.value_or(next.date.iso);
    const auto typed = ui::entry_field(text_fields_, "##next", words::summary_due.in(language), date, 9 * em);
    if (typed.changed) next_date_ = date;
    if (typed.done()) {
        const auto read = typed_date(date, {acts::around_meeting(workspace)});
        if (read) {
            next_date_.reset();
            if (*read != next.date) acts::set_field(workspace, {}, "meeting.next.date", read->iso);
        } else {
            acts::tell_not_read(workspace, words::summary_next.in(language), date, next.date.iso, read.error());
        }
    }
    ImGui::SameLine();
    std::string place = next.place;
    const auto where =
        ui::entry_field(text_fields_, "##place", words::summary_next_place.in(language), place, -style.WindowPadding.x);
    if (where.changed) acts::set_field(workspace, {}, "meeting.next.place", place, true);
    if (where.done()) workspace.editor().close_step();
}

}  // namespace banso
