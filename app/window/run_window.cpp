#include "app/window/run_window.h"

#include <cstdio>
#include <limits>

#include "app/actions/action.h"
#include "app/installed_fonts.h"
#include "app/jobs/layout_worker.h"
#include "app/jobs/worker_layouts.h"
#include "app/platform/clock.h"
#include "app/platform/folders.h"
#include "app/ui/main_ui.h"
#include "app/window/composing.h"
#include "app/window/window.h"
#include "app/words/errors.h"
#include "app/words/interface.h"
#include "app/words/notices.h"
#include "model/io/safe_file.h"
#include "render/painter/png.h"

namespace banso {
namespace {

int complain(const std::string& sentence) {
    std::fprintf(stderr, "banso: %s\n", sentence.c_str());
    return 2;
}

constexpr float interface_em = 15;  // pixels at 100 %

// The window's parts in the order they need each other.
struct Desk {
    InstalledFonts fonts;
    std::unique_ptr<GraphvizChild> tidy_engine;
    std::unique_ptr<WorkerLayouts> layouts;
    std::unique_ptr<Workspace> workspace;
};

Desk make_desk(InstalledFonts fonts, const std::string& state_folder, const std::string& config_folder,
               words::Language language, std::function<void()> wake) {
    Desk desk{std::move(fonts), std::make_unique<GraphvizChild>(), nullptr, nullptr};
    desk.layouts = std::make_unique<WorkerLayouts>(wake);
    WorkspaceParts parts;
    parts.files = {state_folder, [] { return Timestamp{platform::now()}; }};
    parts.config_folder = config_folder;
    parts.seed = platform::id_seed();
    parts.fonts = desk.fonts.set.get();
    parts.measurer = desk.fonts.set.get();
    parts.layouts = desk.layouts.get();
    parts.tidy_engine = desk.tidy_engine.get();
    parts.wake = std::move(wake);
    parts.language = language;
    desk.workspace = std::make_unique<Workspace>(std::move(parts));
    return desk;
}

std::string title_of(const Workspace& workspace) {
    const std::string& title = workspace.document().session().title;
    const bool unsaved = !workspace.editor().is_saved();
    return (unsaved ? "* " : "") + (title.empty() ? std::string() : title + " - ") +
           words::program_name.in(workspace.language());
}

void follow_full_screen(window::Window& window, UiState& ui) {
    ui.monitors = window::Window::monitors();
    const int wanted = ui.wants_full_screen ? ui.full_screen_monitor : -1;
    if (window.full_screen_monitor() != wanted) window.set_full_screen(wanted);
}

window::WindowState window_state(const Settings& s) {
    return {s.window_width, s.window_height, s.window_x, s.window_y, s.window_maximized};
}

void remember_window(Settings& settings, const window::WindowState& state) {
    settings.window_width = state.width;
    settings.window_height = state.height;
    settings.window_x = state.x;
    settings.window_y = state.y;
    settings.window_maximized = state.maximized;
}

// As PictureOptions::compose writes it.
ui::Composition composition_of(const std::string& marked) {
    ui::Composition made;
    std::size_t from = 0;
    for (const char c : marked + "|") {
        if (c == '[') continue;
        if (c != '|' && c != ']') {
            made.text += c;
            continue;
        }
        if (made.text.size() > from) made.clauses.push_back({from, made.text.size(), c == ']'});
        from = made.text.size();
    }
    made.caret = made.text.size();
    return made;
}

}  // namespace

int run_window(const std::string& file, words::Language language) {
    auto fonts = open_installed_fonts();
    if (!fonts) return complain(words::sentence(fonts.error(), language));
    Desk desk = make_desk(*std::move(fonts), platform::state_folder(), platform::config_folder(), language,
                          [] { window::Window::wake(); });
    Workspace& workspace = *desk.workspace;

    auto input_method = window::open_input_method();
    auto opened = window::Window::open(words::program_name.in(language), window_state(workspace.settings), true);
    if (const auto* failure = std::get_if<window::WindowFailure>(&opened))
        return complain(words::filled(words::no_window, language, std::array{failure->reason}));
    window::Window& window = *std::get<std::unique_ptr<window::Window>>(opened);
    ui::MainUi interface(workspace, ui::add_fonts(*desk.fonts.set, interface_em));

    if (!file.empty()) {
        workspace.open(file);
    } else {
        workspace.resume();
    }
    window.events.files_dropped = [&](const std::vector<std::string>& paths) {
        workspace.ui.wants_open = paths.front();
    };
    window::Composing composing(std::move(input_method), window, workspace.ui.text_input);
    bool closing = false;  // once what is being composed is typed
    std::string title;
    const auto frame = [&](double now) {
        const double due = interface.draw(now, window.content_scale());
        composing.after_frame();
        if (std::string wanted = title_of(workspace); wanted != title) window.set_title(title = std::move(wanted));
        follow_full_screen(window, workspace.ui);
        if (workspace.ui.wants_close || closing) window.request_close();
        return due;
    };
    window.run(frame, [&] {
        closing = !composing.may_close();
        if (closing) return false;
        workspace.ui.wants_close = false;
        remember_window(workspace.settings, window.state());
        return workspace.close();
    });
    return 0;
}

int draw_picture(const PictureOptions& options) {
    const words::Language language = options.language;
    auto fonts = open_installed_fonts();
    if (!fonts) return complain(words::sentence(fonts.error(), language));
    Desk desk = make_desk(*std::move(fonts), "", "", language, {});
    Workspace& workspace = *desk.workspace;
    window::WindowState state;
    state.width = options.width;
    state.height = options.height;
    auto opened = window::Window::open("banso", state, false);
    if (const auto* failure = std::get_if<window::WindowFailure>(&opened))
        return complain(words::filled(words::no_window, language, std::array{failure->reason}));
    window::Window& window = *std::get<std::unique_ptr<window::Window>>(opened);
    ui::MainUi interface(workspace, ui::add_fonts(*desk.fonts.set, interface_em));

    workspace.settings.scale = options.scale;
    workspace.settings.animate = false;
    workspace.settings.theme = options.theme;
    if (!workspace.show(options.file)) {
        for (const Notice& notice : workspace.editor().notices().list()) complain(words::text(notice, language));
        return 1;
    }
    if (const auto view = standard_view_named(options.view)) workspace.set_view(*view);
    if (const auto area = main_area_named(options.view)) workspace.ui.area = *area;
    workspace.show_panel(options.panel);
    if (const auto record = workspace.document().find_record(options.select)) {
        workspace.editor().selection().set(RecordId{record->key});
        workspace.ui.wants_reveal = RecordId{record->key};
    }

    // What is to be done needs the picture there: one action a settled frame, then what is composed.
    const auto settled = [&] {
        return !workspace.picture().waiting() && !workspace.picture().moving() &&
               workspace.tidy().state() != Tidy::State::Working;
    };
    std::size_t next = 0;
    bool done = false;
    int calm = 0;
    const auto frame = [&](double now) {
        const double due = interface.draw(now, 1);
        calm = settled() ? calm + 1 : 0;
        if (calm < 2 || done) return due;
        done = next == options.actions.size();
        if (done) {
            workspace.ui.text_input.composition = composition_of(options.compose);
        } else {
            run_action(options.actions[next++], workspace);
        }
        calm = 0;
        return 0.0;
    };
    const window::Picture picture = window.draw_settled(frame, [&] { return settled() && calm > 1 && done; });
    const auto png = png_of(picture.rgba, picture.width, picture.height);
    if (!png) return complain(words::sentence(png.error(), language));
    const auto written = io::write_file_safely(options.out, *png);
    return written ? 0 : complain(words::sentence(written.error(), language));
}

}  // namespace banso
