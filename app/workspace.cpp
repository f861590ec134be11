#include "app/workspace.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <utility>

#include "app/card_acts.h"
#include "app/files/session_paths.h"
#include "app/new_session.h"
#include "app/paper_words.h"
#include "app/platform/folders.h"
#include "app/platform/picture_clipboard.h"
#include "app/words/interface.h"
#include "app/words/names.h"
#include "app/words/scene_words.h"
#include "model/edits/fields.h"
#include "model/edits/literal.h"
#include "render/text/unicode.h"

namespace banso {
namespace {

// The poll whose counts are marked on the cards; none when people do not want to see them.
PollId marked_poll(const Workspace& workspace) {
    const PollState& poll = workspace.ui.meeting.poll;
    return poll.marks ? poll.poll : PollId{};
}

StandardView view_of_unnamed(const Document& document) {
    const auto number = document.session().meeting.number;
    return number ? view_for_meeting(number) : StandardView::Meeting1;
}

// Which unnamed session to wait for: one whose program is about to end before one in another window.
std::optional<std::string> held_unnamed(const std::string& state_folder) {
    std::optional<std::string> held;
    for (const std::string& journal : files::unnamed_journals(state_folder)) {
        const auto holder = files::SessionFile::holder_of_unnamed(journal);
        if (holder && platform::is_ending(*holder)) return journal;
        if (holder && !held) held = journal;
    }
    return held;
}

// Still called what the program called it.
bool is_untitled(const Session& session) {
    const words::Word usual = words::untitled_session;
    return session.title.empty() || session.title == usual.ja || session.title == usual.en;
}

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
      tidy_(parts_.tidy_engine, parts_.wake),
      language_(settings.language.empty() ? parts_.language : words::language_of(settings.language)),
      keeper_(editor_, worker_,
              {.ask_for_name = [this] { ui.dialog = Dialog::SaveAs; },
               .was_named =
                   [this](const std::string& path) {
                       retry_.stop();
                       remember_as_recent(path);
                   }}),
      retry_(worker_, {.opened = [this](SessionRetry::Opening opening) { take_over(std::move(opening)); },
                       .gave_up = [this](const platform::LockHolder& holder) { gave_up_waiting(holder); },
                       .came_free = [this] { offer_to_edit(); }}),
      worker_(parts_.wake) {
    ui.inspector = settings.inspector;
}

Workspace::~Workspace() {
    finish_work();
    settings.inspector = ui.inspector || ui.inspector_after_meeting;
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
    if (view != view_) ui.seeing.sight.forget_columns();
    ui.seeing.focus = {};
    view_ = view;
    ui.area = MainArea::Picture;
    ui.wants_fit = Fit::Width;
}

View Workspace::shown_view() const {
    if (ui.seeing.back_row) return ui.seeing.back_row->shown.view;
    return looked_at(view_of(view_), ui.seeing.sight);
}

void Workspace::save_settings() {
    if (parts_.config_folder.empty()) return;
    // Settings are a convenience: a failure to keep them is not worth a notice in a meeting.
    std::error_code ignored;
    std::filesystem::create_directories(parts_.config_folder, ignored);
    (void)io::write_file_safely(settings_path(parts_.config_folder), write_settings(settings));
}

void Workspace::remember_as_recent(const std::string& path) {
    remember_recent(settings, std::filesystem::absolute(path).string());
    save_settings();
}

// --- opening and leaving ------------------------------------------------------------------------------------------

void Workspace::adopt(files::SessionFile::Opened opened) {
    editor_.replace(std::move(opened.document), &placer_, opened.file.get());
    begin(std::move(opened));
    picture_.clear();
    tidy_.clear();
    ui.meeting = {};
    ui.area = MainArea::Picture;
    ui.title_edit.reset();
    ui.link_draft.reset();
    ui.dialog = Dialog::None;
    ui.wants_fit = Fit::Width;
    if (!path().empty()) remember_as_recent(path());
}

// The editor has its document: the rest of it, and what there is to say.
void Workspace::begin(files::SessionFile::Opened opened) {
    retry_.stop();
    editor_.set_read_only(opened.file->read_only());
    keeper_.take(std::move(opened.file));
    for (const NoticeCode of_the_last : {NoticeCode::Recovered, NoticeCode::JournalLost, NoticeCode::OpenElsewhere,
                                         NoticeCode::WaitingForOther, NoticeCode::CameFree, NoticeCode::CannotBeSaved,
                                         NoticeCode::NewerVersion, NoticeCode::ChangedOnDisk, NoticeCode::NotSaved})
        editor_.notices().dismiss(of_the_last);
    const std::size_t recovered = editor_.recover(opened.unsaved);
    if (editor_.history().can_undo())  // edits that were all undone are no news
        editor_.notices().add(
            {.code = NoticeCode::Recovered, .args = {std::to_string(recovered)}, .lasting = true, .action = "undo"});
    for (Notice& notice : opened.notices) editor_.notices().add(std::move(notice));
    if (keeper_.file()->held_by()) try_to_edit();
}

// --- while another program has it open ----------------------------------------------------------------------------

void Workspace::tell_holder(NoticeCode code, const platform::LockHolder& holder) {
    for (const NoticeCode before : {NoticeCode::OpenElsewhere, NoticeCode::WaitingForOther, NoticeCode::CameFree})
        editor_.notices().dismiss(before);
    const bool told_again = code == NoticeCode::OpenElsewhere;
    editor_.notices().add({.code = code,
                           .args = {platform::name_of(holder), holder.since},
                           .severity = Severity::Warning,
                           .lasting = true,
                           .action = told_again ? "try_to_edit" : "save_as"});
}

void Workspace::try_to_edit() {
    if (!keeper_.file() || !keeper_.file()->held_by()) return;
    tell_holder(NoticeCode::WaitingForOther, *keeper_.file()->held_by());
    retry_.wait_for(
        {.holder = [path = path(),
                    state = parts_.files.state_folder] { return files::SessionFile::holder_of(path, state); },
         .open = [path = path(), files = parts_.files] { return files::SessionFile::open(path, files); }});
}

void Workspace::gave_up_waiting(const platform::LockHolder& holder) {
    if (!keeper_.file() || !keeper_.file()->held_by()) return retry_.stop();
    tell_holder(NoticeCode::OpenElsewhere, holder);
}

void Workspace::offer_to_edit() {
    for (const NoticeCode over : {NoticeCode::OpenElsewhere, NoticeCode::ChangedOnDisk})
        editor_.notices().dismiss(over);
    editor_.notices().add({.code = NoticeCode::CameFree, .lasting = true, .action = "try_to_edit"});
}

// The session that was waited for. Where its file is as it was read, the picture and all that is selected stay, and
// only what the journal has beyond it is new.
void Workspace::take_over(SessionRetry::Opening opening) {
    const bool held = keeper_.file() && keeper_.file()->held_by();
    auto* opened = std::get_if<files::SessionFile::Opened>(&opening);
    if (!opened) {
        if (held) cannot_open(path(), std::get<files::SessionFile::Failure>(opening));
        return;
    }
    if (!held) {
        // Whoever has begun on the new session meanwhile keeps it: the one from before comes back the next time.
        if (keeper_.file() && (keeper_.file()->has_unsaved() || !path().empty())) return;
        adopt(std::move(*opened));
        return set_view(view_of_unnamed(document()));
    }
    const bool unchanged = opened->file->read_the_same_as(*keeper_.file());
    if (unchanged) {
        editor_.set_sink(opened->file.get());
        begin(std::move(*opened));
    } else {
        adopt(std::move(*opened));
    }
    if (!editor_.read_only()) editor_.notices().add({.code = NoticeCode::EditableNow});
}

// --- opening, and showing -----------------------------------------------------------------------------------------

bool Workspace::is_in_hand(const std::string& path) const {
    std::error_code ignored;
    return keeper_.file() && std::filesystem::equivalent(path, keeper_.file()->path(), ignored);
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
    retry_.stop();
    if (is_in_hand(path)) keeper_.release();
    auto opened = files::SessionFile::open(path, parts_.files);
    if (auto* session = std::get_if<files::SessionFile::Opened>(&opened)) {
        adopt(std::move(*session));
        set_view(view_for_meeting(document().session().meeting.number));
        return true;
    }
    if (!keeper_.file()) start_new();  // else the session in hand stays
    try_to_edit();
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
    tidy_.clear();
    shown_path_ = path;
    set_view(view_for_meeting(document().session().meeting.number));
    return true;
}

void Workspace::show_panel(std::string_view panel) {
    static constexpr std::pair<std::string_view, Dialog> dialogs[] = {{"keys", Dialog::Keys},
                                                                      {"open", Dialog::Open},
                                                                      {"save_as", Dialog::SaveAs},
                                                                      {"export", Dialog::Export},
                                                                      {"paper_cards", Dialog::PaperCards}};
    ui.capture.opinions.open |= panel == "opinions";
    ui.capture.line.open |= panel == "capture";
    if (panel == "none" || panel == "inspector" || panel == "history") {
        ui.inspector = panel == "inspector";
        ui.history = panel == "history";
    }
    for (const auto& [name, dialog] : dialogs) {
        if (panel == name) ui.dialog = dialog;
    }
    static constexpr std::pair<std::string_view, MeetingPanel> of_meeting[] = {
        {"agenda", MeetingPanel::Agenda},
        {"participants", MeetingPanel::Participants},
        {"poll", MeetingPanel::Poll},
        {"checks", MeetingPanel::Checks}};
    for (const auto& [name, meeting_panel] : of_meeting) {
        if (panel == name) ui.meeting.panel = meeting_panel;
    }
}

void Workspace::export_picture(const std::string& path, const PageSetup& setup) {
    if (!parts_.fonts) return;
    const View view = looked_at(view_of(view_), ui.seeing.sight);
    const Theme theme = light_theme();  // paper is bright, whatever the room
    const ExportSource source{document(), picture_.layout(), view,    scene_words(),
                              theme,      *parts_.fonts,     ui.area, marked_poll(*this)};
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

void Workspace::export_opinion_cards(const std::string& path) {
    if (!parts_.fonts) return;
    const auto bytes = opinion_cards_pdf(document(), opinion_card_words(language()), *parts_.fonts);
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

bool Workspace::save_as(const std::string& path) {
    acts::end_title(*this, true);
    if (this->path().empty() && is_untitled(document().session())) {
        editor_.close_step();
        const Label label{
            EditLabel::EditField,
            {words::name_of(RecordKind::Session).in(language()), words::field_name("session", "title").in(language())}};
        (void)editor_.edit(
            label, [&](Transaction& t) { return edits::set_field(t, "", "title", normalised(files::stem_of(path))); });
    }
    return keeper_.save_as(path);
}

bool Workspace::reopen_unnamed() {
    if (!close()) return false;
    std::vector<std::pair<std::string, files::SessionFile::Failure>> failures;
    bool found = false;
    for (const std::string& journal : files::unnamed_journals(parts_.files.state_folder)) {
        auto opened = files::SessionFile::reopen_unnamed(journal, parts_.files);
        if (auto* session = std::get_if<files::SessionFile::Opened>(&opened)) {
            adopt(std::move(*session));
            set_view(view_of_unnamed(document()));
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

void Workspace::resume() {
    if (reopen_unnamed()) return;
    const auto held = held_unnamed(parts_.files.state_folder);
    start_new();
    // Left behind by a program that was just killed, or in another window that may be about to close.
    if (held)
        retry_.wait_for(
            {.holder = [journal = *held] { return files::SessionFile::holder_of_unnamed(journal); },
             .open = [journal = *held,
                      files = parts_.files] { return files::SessionFile::reopen_unnamed(journal, files); }});
}

void Workspace::finish_work() {
    worker_.wait();
}

void Workspace::open_theirs() {
    if (!keeper_.in_conflict()) return;
    const std::string theirs = path();
    // Ours stays, whatever happens: beside theirs, or, if it had been saved, among the versions.
    if (!keeper_.keep_ours() || !open(theirs)) keeper_.meet_conflict();
}

void Workspace::copy_picture() {
    if (!parts_.fonts) return;
    const View view = looked_at(view_of(view_), ui.seeing.sight);
    const Theme theme = light_theme();
    const auto png = export_png(
        {document(), picture_.layout(), view, scene_words(), theme, *parts_.fonts, ui.area, marked_poll(*this)}, 2);
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

// What the camera holds still. Not while 整列 is accepted: its ghost has said where everything goes.
Gaze Workspace::gaze() const {
    const auto* last = editor_.history().undo_step();
    if (last && last->label.code == EditLabel::Tidy) return {};
    return {camera.visible(ui.viewport), ui.title_edit ? ui.title_edit->card : CardId{}};
}

double Workspace::tick(double now) {
    worker_.poll();
    double due = std::numeric_limits<double>::infinity();
    if (auto failed = picture_.update(document(), shown_view(), now, settings.animate, gaze()))
        editor_.notices().add({.code = NoticeCode::LayoutFailed, .error = *failed, .severity = Severity::Warning});
    camera.look_at(camera.origin() + Point{0, picture_.drift()}, camera.scale());
    if (picture_.layouts_taken() != layouts_seen_) {
        layouts_seen_ = picture_.layouts_taken();
        placer_.has_shown(*picture_.answered(), picture_.layout());
    }
    if (picture_.moving()) due = 0;
    due = std::min(due, tidy_.update(document(), picture_, editor_.edits_made(), now));
    due = std::min(due, retry_.tick(now));
    if (tidy_.take_nothing_to_do()) editor_.notices().add({.code = NoticeCode::AlreadyTidy});
    return std::min(due, keeper_.tick(now));
}

}  // namespace banso
