#include "app/ui/capture_keys.h"

#include <algorithm>

#include <imgui.h>

#include "app/link_labels.h"
#include "app/opinion_acts.h"
#include "app/pasted_lines.h"

namespace banso::ui {
namespace {

bool take_line_key(Workspace& workspace, const Shortcut& shortcut) {
    CaptureLine& line = workspace.ui.capture.line;
    if (!line.open || !(line.has_keyboard || line.wants_keyboard)) return false;
    if (shortcut == plain(Key::Escape)) return line.open = line.has_keyboard = line.wants_keyboard = false, true;
    if (shortcut == plain(Key::Tab)) return acts::turn_profession(workspace, 1), true;
    if (shortcut == shift(Key::Tab)) return acts::turn_area(workspace, 1), true;
    if (shortcut != ctrl(Key::V)) return false;
    // A list becomes as many opinions; one line is pasted as any text.
    const char* text = ImGui::GetClipboardText();
    if (!text || entries_of(text).size() < 2) return false;
    line.keeps_out_paste = true;
    acts::make_opinions(workspace, text);
    return true;
}

bool take_search_key(Workspace& workspace, const Shortcut& shortcut) {
    auto& search = workspace.ui.capture.opinions.search;
    if (!search) return false;
    if (shortcut == plain(Key::Escape)) return search.reset(), true;
    const std::size_t count = acts::group_choices(workspace).size();
    if (shortcut == plain(Key::Down)) return search->choice = std::min(search->choice + 1, count ? count - 1 : 0), true;
    if (shortcut == plain(Key::Up)) return search->choice -= search->choice > 0 ? 1 : 0, true;
    return false;
}

bool take_label_key(Workspace& workspace, const Shortcut& shortcut) {
    auto& labels = workspace.ui.capture.labels;
    if (!labels || shortcut == ctrl(Key::L)) return false;
    if (shortcut == plain(Key::Escape)) return labels.reset(), true;
    const bool letter = shortcut.key >= Key::A && shortcut.key <= Key::Z && !shortcut.ctrl && !shortcut.alt;
    if (!letter) labels.reset();  // and the key does what it always does
    return letter;                // a letter comes as a character as well
}

}  // namespace

bool take_capture_key(Workspace& workspace, const Shortcut& shortcut, bool typing) {
    if (take_label_key(workspace, shortcut) || take_line_key(workspace, shortcut) ||
        take_search_key(workspace, shortcut))
        return true;
    if (workspace.ui.capture.opinions.edit && shortcut == plain(Key::Escape))
        return acts::end_opinion_edit(workspace, false), true;
    return !typing && acts::take_opinion_key(workspace, shortcut);
}

bool take_capture_text(Workspace& workspace, const std::string& text) {
    Capture& capture = workspace.ui.capture;
    if (capture.labels) return acts::type_label(workspace, text), true;
    if (capture.line.open && capture.line.wants_keyboard)
        return acts::type_spoken(workspace, capture.line.text + text), true;
    if (capture.opinions.search && capture.opinions.search->wants_keyboard)
        return capture.opinions.search->text += text, true;
    if (capture.opinions.edit && capture.opinions.edit->wants_keyboard)
        return capture.opinions.edit->text += text, true;
    return false;
}

}  // namespace banso::ui
