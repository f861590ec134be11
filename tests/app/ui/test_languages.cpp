// Every visible word is there in both languages, and changes with them.
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app/actions/action.h"
#include "app/words/actions.h"
#include "app/words/scene_words.h"
#include "render/painter/dump_painter.h"
#include "render/scene/build_scene.h"
#include "render/scene/matrix.h"
#include "render/scene/summary.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

// Whether a kana, a kanji or a full-width letter begins at this byte of UTF-8.
bool is_japanese(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
    const bool kana = byte(at) == 0xe3 && byte(at + 1) >= 0x81 && byte(at + 1) <= 0x83;
    const bool kanji = byte(at) >= 0xe4 && byte(at) <= 0xe9;
    const bool full_width = byte(at) == 0xef && byte(at + 1) >= 0xbc && byte(at + 1) <= 0xbe;
    return kana || kanji || full_width;
}

// The first line of a text that says something in Japanese; absent when there is none.
std::optional<std::string> japanese_in(std::string text) {
    const std::string switch_label = words::action::language.en;  // names both languages in both
    for (std::size_t at = text.find(switch_label); at != std::string::npos; at = text.find(switch_label, at))
        text.erase(at, switch_label.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_japanese(text, i)) continue;
        const std::size_t from = text.rfind('\n', i) + 1;
        return text.substr(from, text.find('\n', i) - from);
    }
    return std::nullopt;
}

// A copy of the worked example in which every word that people wrote is Latin: what is Japanese then is the program's.
std::string latin_session(const ScratchFolder& folder) {
    std::ifstream in(BANSO_SOURCE_DIR "/examples/hibarino-2.banso.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::string latin;
    bool in_word = false;
    for (const char c : text) {
        const bool foreign = static_cast<unsigned char>(c) >= 0x80;
        if (foreign && !in_word) latin += "Word";
        if (!foreign) latin += c;
        in_word = foreign;
    }
    const std::string path = folder / "latin.banso.json";
    std::ofstream(path, std::ios::binary) << latin;
    return path;
}

// What would leave the session, the language or the window, or lists what is written in Japanese alone (examples).
bool leads_away(std::string_view id) {
    static constexpr std::array away{"new",          "quit",         "language", "full_screen",
                                     "next_monitor", "copy_picture", "catalogue"};
    return std::find(away.begin(), away.end(), id) != away.end();
}

}  // namespace

UI_TEST("in English no menu, panel, dialog or notice says anything in Japanese") {
    const ScratchFolder folder;
    UiDriver ui({.file = latin_session(folder), .language = words::Language::English});
    for (const Action& action : all_actions()) {
        CAPTURE(action.id);
        CHECK_FALSE(japanese_in(action.label.en));
        if (leads_away(action.id)) continue;
        const auto card = ui.document().find_code("T01");
        if (card) ui.editor().selection().set(RecordId{card->key});
        if (!run_action(action.id, ui.workspace())) continue;
        ui.settle();
        const auto found = japanese_in(ui.shown_text());
        CHECK_MESSAGE(!found, "it shows: ", found.value_or(""));
        for (int i = 0; i < 3; ++i) ui.key(plain(Key::Escape));
    }
}

UI_TEST("in English the pictures say nothing in Japanese") {
    const ScratchFolder folder;
    UiDriver ui({.file = latin_session(folder), .language = words::Language::English});
    const SceneWords& english = words::scene_words(words::Language::English);
    TextCache& texts = ui.workspace().texts();
    for (const StandardView view : standard_views) {
        ui.workspace().set_view(view);
        ui.settle();
        CAPTURE(name_of(view));
        const auto found =
            japanese_in(dump(build_scene(ui.document(), ui.workspace().picture().goal(), {}, english, texts)));
        CHECK_MESSAGE(!found, "it shows: ", found.value_or(""));
    }
    for (const MatrixKind kind : {MatrixKind::Issues, MatrixKind::Countermeasures}) {
        const MatrixLayout placed = lay_out_matrix(ui.document(), kind, {1600, 900}, english, texts);
        const auto found = japanese_in(dump(build_matrix(ui.document(), placed, {}, english, texts)));
        CHECK_MESSAGE(!found, "a matrix shows: ", found.value_or(""));
    }
    const SummaryLayout summary = lay_out_summary(ui.document(), {1600, 900}, english, texts);
    const auto found = japanese_in(dump(build_summary(ui.document(), summary, 0, {}, english, texts)));
    CHECK_MESSAGE(!found, "the summary shows: ", found.value_or(""));
}

UI_TEST("F12 changes every menu at once, and back") {
    SmallSession small;
    CHECK(small->shows("ファイル"));
    CHECK_FALSE(small->shows("File"));
    small->key(plain(Key::F12));
    CHECK(small->shows("File"));
    CHECK_FALSE(small->shows("ファイル"));
    small->key(plain(Key::F12));
    CHECK(small->shows("ファイル"));
}
