#include "app/panels/inspector.h"

#include <array>
#include <utility>

#include <imgui.h>

#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/figures.h"
#include "app/words/indicators.h"
#include "app/words/interface.h"
#include "app/words/names.h"
#include "model/edits/comments.h"
#include "model/edits/links.h"
#include "model/per_population.h"
#include "render/scene/card_rows.h"
#include "render/scene/figure_notes.h"
#include "render/scene/figure_texts.h"
#include "render/text/unicode.h"

namespace banso {

void Inspector::draw(Workspace& workspace) {
    const Document& document = workspace.document();
    const Selection& selection = workspace.editor().selection();
    const words::Language language = workspace.language();
    const RecordId primary = selection.primary();
    if (primary != shown_) {
        shown_ = primary;
        unfinished_.clear();
        comment_.clear();
        reply_.clear();
        replying_to_ = {};
    }
    if (selection.size() > 1) {
        ImGui::TextDisabled(
            "%s", words::filled(words::many_selected, language, std::array{std::to_string(selection.size())}).c_str());
        ImGui::Spacing();
    }
    const ui::DisabledScope read_only{workspace.editor().read_only()};
    if (const Card* card = document.find(CardId{primary.value})) {
        draw_card(workspace, *card);
    } else if (const Link* link = document.find(LinkId{primary.value})) {
        draw_link(workspace, *link);
    } else {
        ImGui::PushTextWrapPos(0);
        ImGui::TextDisabled("%s", words::nothing_selected.in(language));
        ImGui::PopTextWrapPos();
        ImGui::Spacing();
        draw_session(workspace);
    }
}

void Inspector::draw_card(Workspace& workspace, const Card& given) {
    // A copy: edits made while drawing replace the record.
    const Card card = given;
    const words::Language language = workspace.language();
    const ui::IdScope id{card.id.value};
    const KindColours colours = workspace.theme().of(card.kind);
    {
        const ui::FontScope font(fonts_.bold, 0);
        ImGui::TextColored(ui::to_imgui(colours.ink), "%s", card.code.c_str());
        ImGui::SameLine();
        ImGui::TextUnformatted(words::name_of(card.kind).in(language));
    }
    draw_figures(workspace, card);
    FieldWidgets fields(workspace, fields_, card.id.value, card.code, unfinished_);
    fields.draw(card, "card", "", {"id", "code", "kind"});
    draw_links(workspace, card);
    draw_comments(workspace, any(card.id), card.code);
}

// What its figures say, above the fields they come from.
void Inspector::draw_figures(Workspace& workspace, const Card& card) {
    if (card.kind != CardKind::Indicator && card.kind != CardKind::Output) return;
    const words::Language language = workspace.language();
    const SceneWords& words = workspace.scene_words();
    const Document& document = workspace.document();
    const Evaluation evaluation = evaluate(card);
    std::string verdict = verdict_text(document.session(), card, evaluation, words.figures);
    if (evaluation.rate) verdict = words.figures.achievement + " " + rate_text(*evaluation.rate) + "  " + verdict;
    ImGui::SeparatorText(words::judgement.in(language));
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(verdict.c_str());
    for (const std::string& note : notes_on(document, card, words)) ImGui::TextDisabled("%s", note.c_str());
    const std::string others = comparisons_text(card, words);
    if (!others.empty()) ImGui::TextDisabled("%s", others.c_str());
    if (const Value* now = value_now(card)) {
        const PerPopulation per = per_population(*now, card.unit, document.session().programme.region.population_65);
        if (const auto* why = std::get_if<NoPerPopulation>(&per))
            if (*why != NoPerPopulation::NotACount && *why != NoPerPopulation::NoValue)
                ImGui::TextDisabled("%s", words::reason_word(*why).in(language));
    }
    ImGui::PopTextWrapPos();
    ImGui::Spacing();
}

void Inspector::draw_links(Workspace& workspace, const Card& card) {
    const words::Language language = workspace.language();
    const Document& document = workspace.document();
    RecordId go_to;
    for (const bool out : {false, true}) {
        bool any_shown = false;
        for (const LinkId& id : document.links_of(card.id)) {
            const Link* link = document.find(id);
            if ((link->from == card.id) != out) continue;
            const Card* other = document.find(out ? link->to : link->from);
            if (!other) continue;
            if (!any_shown) ImGui::SeparatorText((out ? words::links_out : words::links_in).in(language));
            any_shown = true;
            const ui::IdScope scope{id.value};
            if (ImGui::Selectable((other->code + " " + other->title).c_str())) go_to = any(other->id);
        }
    }
    if (go_to.empty()) return;
    workspace.editor().selection().set(go_to);
    workspace.ui.wants_reveal = go_to;
}

void Inspector::draw_link(Workspace& workspace, const Link& given) {
    const Link link = given;
    const Card* from = workspace.document().find(link.from);
    const Card* to = workspace.document().find(link.to);
    const std::string code = (from ? from->code : link.from.value) + " → " + (to ? to->code : link.to.value);
    const ui::IdScope id{link.id.value};
    {
        const ui::FontScope font(fonts_.bold, 0);
        ImGui::TextUnformatted(code.c_str());
    }
    FieldWidgets fields(workspace, fields_, link.id.value, code, unfinished_);
    fields.draw(link, "link", "", {"id"});
    draw_comments(workspace, any(link.id), code);
}

void Inspector::draw_session(Workspace& workspace) {
    const Session session = workspace.document().session();
    const ui::IdScope id{"session"};
    ImGui::SeparatorText(words::session_head.in(workspace.language()));
    FieldWidgets fields(workspace, fields_, "", session.title, unfinished_);
    fields.draw(session, "session", "", {"id", "previous", "forms", "minutes", "waivers"});
    draw_comments(workspace, {}, session.title);
}

void Inspector::draw_comments(Workspace& workspace, const RecordId& on, const std::string& code) {
    const words::Language language = workspace.language();
    ImGui::SeparatorText(words::comments.in(language));
    bool any_shown = false;
    EditBody edit;
    Label label{EditLabel::AddComment, {code}};
    for (const Comment& comment : workspace.document().comments()) {
        if (comment.on != on) continue;
        any_shown = true;
        const ui::IdScope id{comment.id.value};
        ImGui::PushTextWrapPos(0);
        const std::string kind =
            comment.kind ? std::string(words::name_of_value(*comment.kind).in(language)) + "  " : "";
        ImGui::TextDisabled("%s%s %s", kind.c_str(), (comment.author_role + " " + comment.author).c_str(),
                            comment.at.iso.substr(0, 10).c_str());
        ImGui::TextUnformatted(comment.text.c_str());
        for (const Reply& reply : comment.replies) {
            ImGui::Indent();
            ImGui::TextDisabled("%s %s", (reply.author_role + " " + reply.author).c_str(),
                                reply.at.iso.substr(0, 10).c_str());
            ImGui::TextUnformatted(reply.text.c_str());
            ImGui::Unindent();
        }
        ImGui::PopTextWrapPos();
        const CommentState state = comment.state.value_or(CommentState::Open);
        ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x * 0.5f);
        if (ImGui::BeginCombo("##state", words::name_of_value(state).in(language))) {
            for (const CommentState other : {CommentState::Open, CommentState::Done, CommentState::Declined}) {
                if (!ImGui::Selectable(words::name_of_value(other).in(language), other == state)) continue;
                edit = [comment_id = comment.id, other](Transaction& t) {
                    return edits::settle_comment(t, comment_id, other);
                };
                label.code = EditLabel::SettleComment;
            }
            ImGui::EndCombo();
        }
        ImGui::SameLine();
        if (ImGui::Button(words::reply.in(language))) {
            replying_to_ = comment.id;
            reply_.clear();
            reply_just_opened_ = true;
        }
        if (replying_to_ == comment.id) {
            ui::TextFieldOptions options;
            options.hint = words::reply_hint.in(language);
            options.take_keyboard = std::exchange(reply_just_opened_, false);
            ImGui::SetNextItemWidth(-1);
            if (fields_.line("##reply", reply_, options).end == ui::TextEnd::Enter && !reply_.empty()) {
                Reply reply;
                reply.text = normalised(reply_);
                edit = [comment_id = comment.id, reply](Transaction& t) {
                    return edits::add_reply(t, comment_id, reply);
                };
                label.code = EditLabel::AddReply;
                replying_to_ = {};
            }
        }
        ImGui::Separator();
    }
    if (!any_shown) ImGui::TextDisabled("%s", words::no_comments.in(language));
    ui::TextFieldOptions options;
    options.hint = words::comment_hint.in(language);
    options.take_keyboard = std::exchange(workspace.ui.wants_comment, false);
    ImGui::SetNextItemWidth(-1);
    const bool entered = fields_.line("##comment", comment_, options).end == ui::TextEnd::Enter;
    if (entered && !comment_.empty()) {
        Comment comment;
        comment.on = on;
        comment.text = normalised(comment_);
        comment.kind = CommentKind::Remark;
        edit = [comment](Transaction& t) -> Result<void> {
            const auto added = edits::add_comment(t, comment);
            if (!added) return added.error();
            return {};
        };
        comment_.clear();
    }
    if (edit) (void)workspace.editor().edit(label, edit);  // after the loop: it changes what the loop walks
}

}  // namespace banso
