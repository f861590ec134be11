#include "app/workspace.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <utility>

#include "app/files/session_paths.h"
#include "app/new_session.h"
#include "app/platform/folders.h"
#include "app/platform/picture_clipboard.h"
#include "app/words/interface.h"
#include "app/words/scene_words.h"

namespace banso {
namespace {

std::string settings_path(const std::string& folder) {
    return (std::filesystem::path(folder) / "settings.json").string();
}

Settings load_settings(const std::string& folder) {
    if (folder.empty()) return {};
    const auto bytes = io::read_file(settings_path(folder), 1 << 20);
    return bytes ? read_settings(*bytes) : Settings{};
}

}  // namespace

Workspace::Workspace(WorkspaceParts parts)
    : settings(load_settings(parts.config_folder)),
      parts_(std::move(parts)),
      texts_(*parts_.measurer),
      placer_(texts_, words::scene_words(words::Language::Japanese), parts_.engine),
      editor_(Document{}, parts_.files.now, parts_.seed, &placer_),
      picture_(*parts_.layouts, texts_, words::scene_words(words::Language::Japanese)),
      language_(settings.language.empty() ? parts_.language : words::language_of(settings.language)),
      worker_(parts_.wake) {
    ui.inspector = settings.inspector;
}

Workspace::~Workspace() {
    finish_work();
    settings.inspector = ui.inspector;
    save_settings();
}

words::Language Workspace::language() const {
    return language_;
}

void Workspace::set_language(words::Language language) {
    language_ = language;
    settings.language = language == words::Language::Japanese ? "ja" : "en";
    save_settings();
}

const SceneWords& Workspace::scene_words() const {
    return words::scene_words(language_);
}

Theme Workspace::theme() const {
    return theme_named(settings.theme).value_or(light_theme());
}

void Workspace::set_view(StandardView view) {
    view_ = view;
    ui.wants_fit = Fit::Width;
}

void Workspace::save_settings() {
    if (parts_.config_folder.empty()) return;
    // Settings are a convenience: a failure to keep them is not worth a notice in a meeting.
    std::error_code ignored;
    std::filesystem::create_directories(parts_.config_folder, ignored);
    (void)io::write_file_safely(settings_path(parts_.config_folder), write_settings(settings));
}

// --- opening and leaving ------------------------------------------------------------------------------------------

void Workspace::adopt(files::SessionFile::Opened opened) {
    file_ = std::move(opened.file);
    editor_.replace(std::move(opened.document), &placer_, file_.get());
    editor_.set_read_only(file_->read_only());
    for (const NoticeCode of_the_last : {NoticeCode::Recovered, NoticeCode::JournalLost, NoticeCode::OpenElsewhere,
                                         NoticeCode::NewerVersion, NoticeCode::ChangedOnDisk, NoticeCode::NotSaved})
        editor_.notices().dismiss(of_the_last);
    const std::size_t recovered = editor_.recover(opened.unsaved);
    if (editor_.history().can_undo())  // edits that were all undone are no news
        editor_.notices().add(
            {.code = NoticeCode::Recovered, .args = {std::to_string(recovered)}, .lasting = true, .action = "undo"});
    for (Notice& notice : opened.notices) editor_.notices().add(std::move(notice));
    picture_.clear();
    versions_.reset();
    conflict_ = false;
    edits_seen_ = edits_synced_ = editor_.edits_made();
    last_edit_.reset();
    last_look_.reset();
    ui.title_edit.reset();
    ui.link_draft.reset();
    ui.dialog = Dialog::None;
    ui.wants_fit = Fit::Width;
    if (!file_->path().empty()) {
        remember_recent(settings, std::filesystem::absolute(file_->path()).string());
        save_settings();
    }
}

bool Workspace::is_in_hand(const std::string& path) const {
    std::error_code ignored;
    return file_ && std::filesystem::equivalent(path, file_->path(), ignored);
}

bool Workspace::open(const std::string& path) {
    if (is_in_hand(path)) {
        // Our own lock must go before it can be opened anew; so what stands there is looked at first.
        const auto bytes = io::read_file(path);
        const io::ReadResult read = bytes ? io::read_session(*bytes) : io::ReadResult{};
        if (!bytes) return cannot_open(path, {{bytes.error(), 0, 0, ""}}), false;
        if (!read.document) return cannot_open(path, read.problems), false;
    }
    if (!close()) return false;
    if (is_in_hand(path)) {
        editor_.set_sink(nullptr);
        file_.reset();
    }
    auto opened = files::SessionFile::open(path, parts_.files);
    if (auto* session = std::get_if<files::SessionFile::Opened>(&opened)) {
        adopt(std::move(*session));
        set_view(view_for_meeting(document().session().meeting.number));
        return true;
    }
    if (!file_) start_new();  // else the session in hand stays
    cannot_open(path, std::get<files::SessionFile::Failure>(opened));
    return false;
}

void Workspace::cannot_open(const std::string& path, const files::SessionFile::Failure& problems) {
    Notice notice{.code = NoticeCode::CannotOpen, .args = {path}, .severity = Severity::Error, .lasting = true};
    if (!problems.empty()) notice.error = problems.front().error;
    editor_.notices().add(std::move(notice));
}

bool Workspace::show(const std::string& path) {
    const auto bytes = io::read_file(path);
    if (!bytes) return cannot_open(path, {{bytes.error(), 0, 0, ""}}), false;
    io::ReadResult read = io::read_session(*bytes);
    if (!read.document) return cannot_open(path, read.problems), false;
    editor_.replace(*std::move(read.document), &placer_, nullptr);
    picture_.clear();
    shown_path_ = path;
    set_view(view_for_meeting(document().session().meeting.number));
    return true;
}

void Workspace::show_panel(std::string_view panel) {
    static constexpr std::pair<std::string_view, Dialog> dialogs[] = {
        {"keys", Dialog::Keys}, {"open", Dialog::Open}, {"save_as", Dialog::SaveAs}, {"export", Dialog::Export}};
    if (panel == "none" || panel == "inspector" || panel == "history") {
        ui.inspector = panel == "inspector";
        ui.history = panel == "history";
    }
    for (const auto& [name, dialog] : dialogs) {
        if (panel == name) ui.dialog = dialog;
    }
}

void Workspace::export_picture(const std::string& path, const PageSetup& setup) {
    if (!parts_.fonts) return;
    const View view = view_of(view_);
    const Theme theme = light_theme();  // paper is bright, whatever the room
    const ExportSource source{document(), picture_.layout(), view, scene_words(), theme, *parts_.fonts};
    const std::string suffix = std::filesystem::path(path).extension().string();
    Result<std::string> bytes = suffix == ".png"   ? export_png(source, 2)
                                : suffix == ".pdf" ? export_pdf(source, setup)
                                : suffix == ".dot" ? Result<std::string>(export_dot(document(), scene_words()))
                                                   : Result<std::string>(export_svg(source));
    if (!bytes) return editor_.notices().fail(bytes.error());
    if (const auto written = io::write_file_safely(path, *bytes); !written)
        return editor_.notices().fail(written.error());
    editor_.notices().add({.code = NoticeCode::Exported, .args = {path}});
}

void Workspace::start_new() {
    if (!close()) return;
    Document document = new_session(editor_.ids(), words::untitled_session.in(language_));
    adopt(files::SessionFile::start_unnamed(std::move(document), parts_.files));
    set_view(StandardView::Meeting1);  // a first meeting begins with what is, and what gets in the way
}

bool Workspace::reopen_unnamed() {
    if (!close()) return false;
    std::vector<std::pair<std::string, files::SessionFile::Failure>> failures;
    bool found = false;
    for (const std::string& journal : files::unnamed_journals(parts_.files.state_folder)) {
        auto opened = files::SessionFile::reopen_unnamed(journal, parts_.files);
        if (auto* session = std::get_if<files::SessionFile::Opened>(&opened)) {
            adopt(std::move(*session));
            set_view(StandardView::Whole);
            found = true;
            break;
        }
        auto& failure = std::get<files::SessionFile::Failure>(opened);
        // Open in another window, or begun and never touched: nothing to tell.
        const ErrorCode why = failure.front().error.code;
        if (why == ErrorCode::OpenElsewhere || why == ErrorCode::NothingToRecover) continue;
        failures.emplace_back(journal, std::move(failure));
    }
    for (const auto& [journal, failure] : failures) cannot_open(journal, failure);
    return found;
}

bool Workspace::close() {
    if (!file_) return true;
    finish_work();
    if (file_->read_only()) return true;
    const bool all_saved = editor_.is_saved() && !file_->has_unsaved();
    // What has no file stands in its journal, and is opened again next time; a session never touched goes with it.
    if (all_saved || file_->path().empty()) {
        const auto synced = file_->sync();
        const bool lost = !synced && file_->has_unsaved() && !file_->move_journal();
        if (lost) fell_behind(synced.error());
        return !lost;
    }
    return save_now();
}

// --- saving -------------------------------------------------------------------------------------------------------

void Workspace::meet_conflict() {
    conflict_ = true;
    const bool nothing_to_save = file_->read_only() || editor_.is_saved();
    editor_.notices().add({.code = NoticeCode::ChangedOnDisk,
                           .args = {path()},
                           .severity = Severity::Warning,
                           .lasting = true,
                           .action = nothing_to_save ? "open_theirs" : "save_over_theirs"});
}

void Workspace::end_conflict() {
    conflict_ = false;
    editor_.notices().dismiss(NoticeCode::ChangedOnDisk);
}

// Until nothing runs beside the window's thread, what the results of the first tasks brought about included.
void Workspace::finish_work() {
    while (worker_.busy()) worker_.wait();
}

// What was in hand at `point` was saved, or not.
void Workspace::saved(const Result<void>& result, const History::Point& point) {
    saving_ = false;
    versions_.reset();
    if (result) {
        editor_.mark_saved(point);
        end_conflict();
        editor_.notices().dismiss(NoticeCode::NotSaved);
        if (file_->is_journaled()) journal_works_again();
    } else if (result.error().code == ErrorCode::ChangedOnDisk) {
        meet_conflict();
    } else {
        editor_.notices().add({.code = NoticeCode::NotSaved,
                               .args = {path()},
                               .error = result.error(),
                               .severity = Severity::Error,
                               .lasting = true,
                               .action = "save_as"});
    }
    if (std::exchange(save_again_, false) && result && !editor_.is_saved()) save();
}

void Workspace::save() {
    if (!file_) return;
    if (file_->path().empty() || file_->read_only()) {
        ui.dialog = Dialog::SaveAs;
        return;
    }
    save_again_ = saving_;
    if (saving_) return;
    saving_ = true;
    editor_.close_step();
    worker_.run([this, snapshot = file_->snapshot(document()), point = editor_.history().here(),
                 file = file_.get()]() -> Worker::Finish {
        const auto result = file->save(snapshot);
        return [this, result, point] { saved(result, point); };
    });
}

bool Workspace::save_now() {
    editor_.close_step();
    const auto& notices = editor_.notices().list();
    const bool was_told = std::any_of(notices.begin(), notices.end(),
                                      [](const Notice& notice) { return notice.code == NoticeCode::NotSaved; });
    const auto result = file_->save(file_->snapshot(document()));
    // Nobody is asked at closing time: both versions stay, side by side.
    if (!result && result.error().code == ErrorCode::ChangedOnDisk && save_copy()) return true;
    saved(result, editor_.history().here());
    // Who knows that it cannot be saved may leave: its journal has it, and the next opening brings it back.
    return result || (was_told && file_->sync());
}

// Keeps what is in hand beside the file that something else has written.
bool Workspace::save_copy() {
    const auto copy = file_->save_beside(file_->snapshot(document()));
    if (!copy) {
        editor_.notices().fail(copy.error());
        return false;
    }
    editor_.mark_saved(editor_.history().here());
    remember_recent(settings, std::filesystem::absolute(*copy).string());
    save_settings();
    editor_.notices().add(
        {.code = NoticeCode::SavedAsCopy, .args = {*copy}, .severity = Severity::Warning, .lasting = true});
    return true;
}

bool Workspace::save_as(const std::string& path) {
    if (!file_) return false;
    finish_work();
    editor_.close_step();
    std::vector<Notice> notices;
    const auto result = file_->save_as(path, file_->snapshot(document()), notices);
    for (Notice& notice : notices) editor_.notices().add(std::move(notice));
    if (!result) {
        if (result.error().code == ErrorCode::ChangedOnDisk) {
            meet_conflict();
        } else {
            editor_.notices().fail(result.error());
        }
        return false;
    }
    editor_.set_read_only(false);
    editor_.notices().dismiss(NoticeCode::OpenElsewhere);
    editor_.notices().dismiss(NoticeCode::NewerVersion);
    saved(result, editor_.history().here());
    remember_recent(settings, std::filesystem::absolute(path).string());
    save_settings();
    editor_.notices().add({.code = NoticeCode::Saved, .args = {path}});
    return true;
}

void Workspace::save_over_theirs() {
    if (!file_ || !conflict_) return;
    finish_work();
    editor_.close_step();
    saved(file_->save_over_theirs(file_->snapshot(document())), editor_.history().here());
}

void Workspace::open_theirs() {
    if (!file_ || !conflict_) return;
    finish_work();
    const std::string path = file_->path();
    // Ours stays, whatever happens: beside theirs, or, if it had been saved, among the versions.
    const bool ours_was_saved = file_->read_only() || (editor_.is_saved() && !file_->has_unsaved() &&
                                                       file_->keep_as_version(file_->snapshot(document())));
    if (!ours_was_saved && !save_copy()) return meet_conflict();
    if (!open(path)) meet_conflict();
}

const std::vector<files::Version>& Workspace::versions() {
    if (!versions_) {
        auto listed = file_ ? files::list_versions(file_->versions_folder())
                            : Result<std::vector<files::Version>>(std::vector<files::Version>{});
        versions_ = listed ? *std::move(listed) : std::vector<files::Version>{};
    }
    return *versions_;
}

void Workspace::restore(const files::Version& version) {
    if (!file_) return;
    const auto bytes = files::read_version(file_->versions_folder(), version);
    if (!bytes) return editor_.notices().fail(bytes.error());
    const io::ReadResult read = io::read_session(*bytes);
    if (!read.document || read.read_only)
        return editor_.notices().fail(Error{ErrorCode::VersionDamaged, {version.saved_at}});
    if (editor_.apply({EditLabel::RestoreVersion, {version.saved_at}}, diff(document(), *read.document)))
        editor_.notices().add({.code = NoticeCode::VersionOpened, .args = {version.saved_at}, .action = "undo"});
}

void Workspace::copy_picture() {
    if (!parts_.fonts) return;
    const View view = view_of(view_);
    const Theme theme = light_theme();
    const auto png = export_png({document(), picture_.layout(), view, scene_words(), theme, *parts_.fonts}, 2);
    if (!png) return editor_.notices().fail(png.error());
    const std::string path = (std::filesystem::path(platform::temporary_folder()) / "banso-picture.png").string();
    worker_.run([this, png = *png, path]() -> Worker::Finish {
        const auto written = io::write_file_safely(path, png);
        const bool copied = written && platform::copy_png_to_clipboard(path);
        return [this, written, copied, path] {
            if (!written) return editor_.notices().fail(written.error());
            editor_.notices().add(
                {.code = copied ? NoticeCode::PictureCopied : NoticeCode::PictureNotCopied, .args = {path}});
        };
    });
}

// --- what happens by itself ---------------------------------------------------------------------------------------

double Workspace::tick(double now) {
    worker_.poll();
    double due = std::numeric_limits<double>::infinity();
    if (auto failed = picture_.update(document(), view_of(view_), now, settings.animate))
        editor_.notices().add({.code = NoticeCode::LayoutFailed, .error = *failed, .severity = Severity::Warning});
    if (picture_.layouts_taken() != layouts_seen_) {
        layouts_seen_ = picture_.layouts_taken();
        placer_.has_shown(*picture_.answered(), picture_.layout());
    }
    if (picture_.moving()) due = 0;
    if (!file_) return due;

    if (editor_.edits_made() != edits_seen_) {
        edits_seen_ = editor_.edits_made();
        last_edit_ = now;
        // Its button would now undo something else.
        editor_.notices().dismiss(NoticeCode::Recovered);
    }
    look_at_file(now);
    due = std::min(due, keep_journal(now));
    return std::min(due, save_after_pause(now));
}

// Syncs what was journaled since the last time; a journal that cannot be written is moved. Returns when to come again.
double Workspace::keep_journal(double now) {
    const bool has_work = edits_synced_ < edits_seen_ || !editor_.is_journaled() || !file_->is_journaled();
    if (!has_work || syncing_) return std::numeric_limits<double>::infinity();
    if (last_sync_ && now - *last_sync_ < sync_interval) return *last_sync_ + sync_interval - now;
    last_sync_ = now;
    syncing_ = true;
    worker_.run([this, file = file_.get(), edits = edits_seen_]() -> Worker::Finish {
        const std::string place = file->journal_path();
        auto synced = file->sync();
        if (!synced && file->move_journal()) synced = Result<void>{};
        return [this, synced, edits, moved = file->journal_path() != place] {
            syncing_ = false;
            if (!synced) return fell_behind(synced.error());
            edits_synced_ = std::max(edits_synced_, edits);
            if (moved)
                editor_.notices().add({.code = NoticeCode::JournalMoved,
                                       .args = {file_->journal_path()},
                                       .severity = Severity::Warning,
                                       .lasting = true});
            if (file_->is_journaled()) journal_works_again();
        };
    });
    return std::numeric_limits<double>::infinity();
}

void Workspace::fell_behind(const Error& error) {
    editor_.notices().dismiss(NoticeCode::JournalLost);
    editor_.notices().add({.code = NoticeCode::JournalLost,
                           .error = error,
                           .severity = Severity::Error,
                           .lasting = true,
                           .action = "save_as"});
}

void Workspace::journal_works_again() {
    editor_.set_sink(file_.get());  // every edit so far stands in it, or in the file
}

// Whether something else has written the file; with the frames that are drawn anyway, so that nothing runs while
// nothing happens. Whoever overwrites it looks once more.
void Workspace::look_at_file(double now) {
    if (looking_ || saving_ || conflict_ || file_->path().empty()) return;
    if (last_look_ && now - *last_look_ < look_interval) return;
    last_look_ = now;
    looking_ = true;
    worker_.run([this, file = file_.get()]() -> Worker::Finish {
        const bool changed = file->changed_on_disk();
        return [this, changed] {
            looking_ = false;
            if (changed && !conflict_) meet_conflict();
        };
    });
}

// Saves after a pause without an edit. Returns in how many seconds to come again.
double Workspace::save_after_pause(double now) {
    if (!last_edit_) last_edit_ = now;
    const bool to_save = !editor_.is_saved() && !file_->path().empty() && !file_->read_only() && !conflict_ && !saving_;
    if (!to_save) return std::numeric_limits<double>::infinity();
    if (now - *last_edit_ < autosave_pause) return *last_edit_ + autosave_pause - now;
    last_edit_ = now;  // the next try, should this one fail, comes after another pause
    save();
    return std::numeric_limits<double>::infinity();
}

}  // namespace banso
