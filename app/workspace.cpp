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
    worker_.wait();
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
    if (!opened.unsaved.empty()) {
        const std::size_t recovered = editor_.recover(opened.unsaved);
        editor_.notices().add(
            {.code = NoticeCode::Recovered, .args = {std::to_string(recovered)}, .lasting = true, .action = "undo"});
    }
    for (Notice& notice : opened.notices) editor_.notices().add(std::move(notice));
    picture_.clear();
    versions_.reset();
    conflict_ = false;
    edits_seen_ = edits_synced_ = editor_.edits_made();
    ui.title_edit.reset();
    ui.link_draft.reset();
    ui.dialog = Dialog::None;
    ui.wants_fit = Fit::Width;
    if (!file_->path().empty()) {
        remember_recent(settings, std::filesystem::absolute(file_->path()).string());
        save_settings();
    }
}

bool Workspace::open(const std::string& path) {
    if (!close()) return false;
    std::error_code ignored;
    if (file_ && std::filesystem::equivalent(path, file_->path(), ignored)) {
        // Our own lock must go before the file can be opened anew.
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
    for (const std::string& journal : files::unnamed_journals(parts_.files.state_folder)) {
        auto opened = files::SessionFile::reopen_unnamed(journal, parts_.files);
        if (auto* session = std::get_if<files::SessionFile::Opened>(&opened)) {
            adopt(std::move(*session));
            return true;
        }
    }
    return false;
}

bool Workspace::close() {
    if (!file_) return true;
    worker_.wait();
    if (editor_.is_saved() || file_->read_only()) {
        if (file_->path().empty()) file_->discard();  // begun and never touched
        (void)file_->sync();
        return true;
    }
    if (file_->path().empty()) return static_cast<bool>(file_->sync());  // its journal holds it: reopened next time
    return save_now();
}

// --- saving -------------------------------------------------------------------------------------------------------

void Workspace::saved(const Result<void>& result, std::uint64_t edits) {
    saving_ = false;
    versions_.reset();
    if (result) {
        if (edits == editor_.edits_made()) editor_.mark_saved();
        edits_synced_ = std::max(edits_synced_, edits);
        return;
    }
    if (result.error().code == ErrorCode::ChangedOnDisk) {
        conflict_ = true;
        editor_.notices().add({.code = NoticeCode::ChangedOnDisk,
                               .args = {path()},
                               .severity = Severity::Warning,
                               .lasting = true,
                               .action = "save_over_theirs"});
        return;
    }
    editor_.notices().add({.code = NoticeCode::NotSaved,
                           .args = {path()},
                           .error = result.error(),
                           .severity = Severity::Error,
                           .lasting = true,
                           .action = "save_as"});
}

void Workspace::save() {
    if (!file_ || saving_) return;
    if (file_->path().empty() || file_->read_only()) {
        ui.dialog = Dialog::SaveAs;
        return;
    }
    saving_ = true;
    editor_.close_step();
    worker_.run([this, snapshot = file_->snapshot(document()), edits = editor_.edits_made(),
                 file = file_.get()]() -> Worker::Finish {
        const auto result = file->save(snapshot);
        return [this, result, edits] { saved(result, edits); };
    });
}

bool Workspace::save_now() {
    const std::uint64_t edits = editor_.edits_made();
    auto result = file_->save(file_->snapshot(document()));
    if (!result && result.error().code == ErrorCode::ChangedOnDisk) {
        // Nobody is asked at closing time: both versions stay, side by side.
        const auto copy = file_->save_beside(file_->snapshot(document()));
        if (copy) {
            remember_recent(settings, *copy);
            save_settings();
            editor_.notices().add(
                {.code = NoticeCode::SavedAsCopy, .args = {*copy}, .severity = Severity::Warning, .lasting = true});
            editor_.mark_saved();
            return true;
        }
    }
    saved(result, edits);
    return static_cast<bool>(result);
}

bool Workspace::save_as(const std::string& path) {
    if (!file_) return false;
    worker_.wait();
    const std::uint64_t edits = editor_.edits_made();
    const auto result = file_->save_as(path, file_->snapshot(document()));
    if (!result) {
        editor_.notices().fail(result.error());
        return false;
    }
    saved(result, edits);
    conflict_ = false;
    editor_.set_read_only(false);
    editor_.set_sink(file_.get());
    for (const NoticeCode mended :
         {NoticeCode::ChangedOnDisk, NoticeCode::NotSaved, NoticeCode::OpenElsewhere, NoticeCode::NewerVersion})
        editor_.notices().dismiss(mended);
    remember_recent(settings, std::filesystem::absolute(path).string());
    save_settings();
    editor_.notices().add({.code = NoticeCode::Saved, .args = {path}});
    return true;
}

void Workspace::save_over_theirs() {
    if (!file_ || !conflict_) return;
    worker_.wait();
    const std::uint64_t edits = editor_.edits_made();
    const auto result = file_->save_over_theirs(file_->snapshot(document()));
    saved(result, edits);
    if (!result) return;
    conflict_ = false;
    editor_.notices().dismiss(NoticeCode::ChangedOnDisk);
}

void Workspace::open_theirs() {
    if (!file_ || !conflict_) return;
    worker_.wait();
    const std::string path = file_->path();
    const auto copy = file_->save_beside(file_->snapshot(document()));
    if (!copy) return editor_.notices().fail(copy.error());
    editor_.mark_saved();
    editor_.notices().dismiss(NoticeCode::ChangedOnDisk);
    if (open(path))
        editor_.notices().add(
            {.code = NoticeCode::SavedAsCopy, .args = {*copy}, .severity = Severity::Warning, .lasting = true});
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
    if (!read.document) return editor_.notices().fail(Error{ErrorCode::VersionDamaged, {version.saved_at}});
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
    }
    if (edits_synced_ < edits_seen_ && !syncing_) {
        if (now - last_sync_ >= sync_interval) {
            last_sync_ = now;
            syncing_ = true;
            worker_.run([this, file = file_.get(), edits = edits_seen_]() -> Worker::Finish {
                const auto synced = file->sync();
                return [this, synced, edits] {
                    syncing_ = false;
                    edits_synced_ = std::max(edits_synced_, edits);
                    if (!synced)
                        editor_.notices().add({.code = NoticeCode::JournalLost,
                                               .args = {path()},
                                               .error = synced.error(),
                                               .severity = Severity::Error,
                                               .lasting = true,
                                               .action = "save_as"});
                };
            });
        } else {
            due = std::min(due, last_sync_ + sync_interval - now);
        }
    }
    const bool to_save = !editor_.is_saved() && !file_->path().empty() && !file_->read_only() && !conflict_ && !saving_;
    if (to_save) {
        if (now - last_edit_ >= autosave_pause) {
            last_edit_ = now;  // the next try, should this one fail, comes after another pause
            save();
        } else {
            due = std::min(due, last_edit_ + autosave_pause - now);
        }
    }
    return due;
}

}  // namespace banso
