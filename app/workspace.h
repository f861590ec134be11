// Everything the window works with: the session in hand with its file, the picture of it, the camera, the settings, and
// what happens by itself (saving after a pause, syncing, noticing that somebody else wrote the file). Knows no ImGui
// and no window: panels and canvas draw it, actions change it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/camera.h"
#include "app/editor.h"
#include "app/jobs/worker.h"
#include "app/picture.h"
#include "app/session_keeper.h"
#include "app/session_retry.h"
#include "app/settings.h"
#include "app/steady_placer.h"
#include "app/tidy.h"
#include "app/ui_state.h"
#include "app/words/word.h"
#include "render/export.h"
#include "render/scene/theme.h"

namespace banso {

// What the workspace needs of the machine; everything by value or outliving it.
struct WorkspaceParts {
    files::Surroundings files;               // state folder and clock
    std::string config_folder;               // settings.json lives here; "": nothing is remembered
    std::uint64_t seed = 1;                  // of new ids
    const FontSet* fonts = nullptr;          // measures the texts and prints them; null: see `measurer`
    const TextMeasurer* measurer = nullptr;  // for tests without fonts; nothing can be exported then
    LayoutSource* layouts = nullptr;
    OrderingEngine* engine = nullptr;       // for a fresh picture that has to be there at once; may be null
    OrderingEngine* tidy_engine = nullptr;  // for 整列, asked beside the window's thread; may be null
    std::function<void()> wake;             // makes the window draw a frame; from any thread; may be empty
    words::Language language = words::Language::Japanese;  // unless the settings name one
};

class Workspace {
  public:
    explicit Workspace(WorkspaceParts parts);
    ~Workspace();

    [[nodiscard]] Editor& editor() { return editor_; }
    [[nodiscard]] const Editor& editor() const { return editor_; }
    [[nodiscard]] const Document& document() const { return editor_.document(); }
    [[nodiscard]] Picture& picture() { return picture_; }
    [[nodiscard]] const Picture& picture() const { return picture_; }
    [[nodiscard]] TextCache& texts() { return texts_; }
    [[nodiscard]] Tidy& tidy() { return tidy_; }
    [[nodiscard]] const Tidy& tidy() const { return tidy_; }

    Camera camera;
    UiState ui;
    Settings settings;

    [[nodiscard]] words::Language language() const;
    void set_language(words::Language language);  // and remembers it
    // "inspector", "history", "keys", "open", "save_as", "export", "paper_cards", "none": that panel alone; "opinions",
    // "capture", "agenda", "participants", "poll", "checks" besides; anything else: as it is.
    void show_panel(std::string_view panel);
    [[nodiscard]] const SceneWords& scene_words() const;  // in the language of now
    [[nodiscard]] Theme theme() const;
    [[nodiscard]] StandardView view() const { return view_; }
    void set_view(StandardView view);
    // The view as it is looked at: what is folded away is folded; the back row has its own.
    [[nodiscard]] View shown_view() const;

    // --- the session in hand --------------------------------------------------------------------------------------

    // "" while it has no file.
    [[nodiscard]] std::string path() const { return keeper_.file() ? keeper_.file()->path() : shown_path_; }
    // Its file: saving, versions, what others did to it.
    [[nodiscard]] SessionKeeper& keeper() { return keeper_; }
    [[nodiscard]] const SessionKeeper& keeper() const { return keeper_; }

    // Saves what is in hand, then opens. On failure the session in hand stays, a notice says why, and false is
    // returned.
    bool open(const std::string& path);
    void start_new();
    // Saves under another name. A session nobody has given a title gets the file's name for one, as an edit of its own.
    bool save_as(const std::string& path);
    // Opens what was left unnamed and unsaved by a run that ended, if there is any. Returns whether there was.
    bool reopen_unnamed();
    // What is opened when no file is named: what was left unnamed, or a new session. One that a program which is about
    // to end still has takes the new one's place once it is free, unless that was edited.
    void resume();
    // While somebody else has the session in hand open: waits a short while for them, then takes it over to edit, as
    // its file and its journal are then. Returns at once.
    void try_to_edit();
    // After something else wrote the file: opens that, ours is among the versions or beside the file as a copy.
    void open_theirs();

    // Shows a file without opening it: no lock, no journal, nothing is written. For pictures.
    bool show(const std::string& path);

    // Writes the picture of the view to a file; its suffix (.svg, .png, .pdf, .dot) says how.
    void export_picture(const std::string& path, const PageSetup& setup);

    // Writes a page of 意見カード to a PDF file.
    void export_opinion_cards(const std::string& path);

    // The picture of the view on the clipboard, beside the window's thread.
    void copy_picture();

    // Everything that is due by itself. `now` in seconds of a steady clock. Returns in how many seconds it wants to be
    // called again though nothing happens.
    double tick(double now);
    // Waits for everything under way beside the window's thread.
    void finish_work();

    // Saves at once and ends the session in hand. False when it could not be saved anywhere: then a notice says so.
    bool close() { return keeper_.save_at_end(); }

  private:
    void adopt(files::SessionFile::Opened opened);
    void begin(files::SessionFile::Opened opened);
    void take_over(SessionRetry::Opening opening);
    void gave_up_waiting(const platform::LockHolder& holder);
    void offer_to_edit();
    void tell_holder(NoticeCode code, const platform::LockHolder& holder);
    [[nodiscard]] bool is_in_hand(const std::string& path) const;
    void cannot_open(const std::string& path, const files::SessionFile::Failure& problems);
    void remember_as_recent(const std::string& path);
    void save_settings();
    [[nodiscard]] Gaze gaze() const;

    WorkspaceParts parts_;
    TextCache texts_;
    SteadyPlacer placer_;
    Editor editor_;
    Picture picture_;
    Tidy tidy_;
    StandardView view_ = StandardView::Whole;
    words::Language language_ = words::Language::Japanese;

    std::string shown_path_;  // of a file that is shown, not opened
    std::uint64_t layouts_seen_ = 0;
    SessionKeeper keeper_;
    SessionRetry retry_;
    Worker worker_;  // last: ends before what it works on
};

}  // namespace banso
