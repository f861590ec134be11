#include "app/title_acts.h"

#include <string_view>
#include <utility>

#include "app/card_acts.h"
#include "app/walking.h"
#include "model/edits/split.h"
#include "render/text/unicode.h"

namespace banso::acts {
namespace {

// Without spaces at both ends, the full-width one included.
std::string trimmed(std::string_view text) {
    static constexpr std::string_view wide = "\u3000";
    const auto cut = [&](std::string_view space) {
        const bool front = text.starts_with(space);
        const bool back = !front && text.ends_with(space);
        if (front) text.remove_prefix(space.size());
        if (back) text.remove_suffix(space.size());
        return front || back;
    };
    while (cut(" ") || cut("\t") || cut(wide)) continue;
    return std::string(text);
}

void split(Workspace& workspace, std::size_t caret) {
    const TitleEdit typing = *workspace.ui.title_edit;
    const std::string_view text = typing.text;
    const std::string first = normalised(trimmed(text.substr(0, std::min(caret, text.size()))));
    const std::string second = normalised(trimmed(text.substr(std::min(caret, text.size()))));
    if (first.empty()) {
        workspace.ui.title_edit->just_opened = true;  // nothing to split off: the typing goes on
        return;
    }
    end_title(workspace, true);
    if (second.empty()) return new_card_here(workspace);
    const Card* card = workspace.document().find(typing.card);
    if (!card) return;
    const std::string code = card->code;
    const std::string new_code = code_to_come(workspace.document(), card->kind);
    CardId made;
    const auto done =
        workspace.editor().edit({EditLabel::SplitCard, {code, new_code}}, [&](Transaction& t) -> Result<void> {
            const auto half = edits::split_card(t, typing.card, first, second);
            if (!half) return half.error();
            made = *half;
            return {};
        });
    if (!done) return;
    workspace.editor().notices().add({.code = NoticeCode::CardSplit, .args = {code, new_code}});
    edit_title(workspace, made);
    if (workspace.ui.title_edit) workspace.ui.title_edit->caret_at_end = true;
}

}  // namespace

void finish_title(Workspace& workspace, TitleEnd how, std::size_t caret) {
    if (!workspace.ui.title_edit) return;
    if (how == TitleEnd::Split) return split(workspace, caret);
    const CardId card = workspace.ui.title_edit->card;
    end_title(workspace, how != TitleEnd::CalledOff);
    // Nothing was typed into a new card: it is gone, and what was selected before is selected again.
    if (!workspace.document().find(card)) return;
    if (how == TitleEnd::Linked) new_card_after(workspace);
    if (how == TitleEnd::Back) walk_back(workspace);
}

bool may_type_on_card(const Workspace& workspace) {
    return !workspace.editor().read_only() && types_on_card(workspace);
}

bool types_on_card(const Workspace& workspace) {
    const Selection& selection = workspace.editor().selection();
    return selection.size() == 1 && !selection.cards(workspace.document()).empty() &&
           selection.primary() != any(workspace.ui.takes_no_typing) && !workspace.ui.capture.labels_shown() &&
           !workspace.ui.capture.wants_keyboard() && workspace.ui.area == MainArea::Picture &&
           workspace.ui.keys_in == KeyPanel::None && workspace.ui.meeting.panel != MeetingPanel::Poll;
}

bool open_title_to_type(Workspace& workspace) {
    if (workspace.ui.title_edit) return true;
    if (!may_type_on_card(workspace)) return false;
    edit_title(workspace, workspace.editor().selection().cards(workspace.document()).front());
    if (!workspace.ui.title_edit) return false;
    workspace.ui.title_edit->caret_at_end = true;
    return true;
}

bool type_on_card(Workspace& workspace, const std::string& text) {
    if (text.empty()) return false;
    const bool pans = text.starts_with(' ') || text.starts_with("\u3000");
    if (pans && !workspace.ui.title_edit) return false;
    if (!open_title_to_type(workspace)) return false;
    // Where the field would open with everything selected, the first text takes its place, and the field opens behind.
    TitleEdit& typing = *workspace.ui.title_edit;
    const bool replaces = typing.just_opened && !std::exchange(typing.caret_at_end, true);
    type_title(workspace, (replaces ? "" : typing.text) + text);
    return true;
}

}  // namespace banso::acts
