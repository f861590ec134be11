#include "app/panels/file_dialog.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <imgui.h>

#include "app/files/session_paths.h"
#include "app/ui/fitting.h"
#include "app/ui/scopes.h"
#include "app/words/actions.h"
#include "app/words/interface.h"
#include "app/words/paper.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr const char* formats[] = {"pdf", "svg", "png", "dot"};
constexpr const char* session_suffix = ".banso.json";

bool is_session(const std::string& name) {
    return name.ends_with(".json");
}

words::Word title_of(Dialog dialog) {
    if (dialog == Dialog::Open) return words::action::open;
    if (dialog == Dialog::PrintCards) return words::action::print_opinion_cards;
    return dialog == Dialog::SaveAs ? words::action::save_as : words::action::export_picture;
}

words::Word button_of(Dialog dialog) {
    if (dialog == Dialog::Open) return words::open_button;
    return dialog == Dialog::SaveAs ? words::save_button : words::export_button;
}

// What a file is called until people choose: as the session's file, else as its title, without what no name may hold.
std::string stem_for(const Workspace& workspace) {
    if (!workspace.path().empty()) return files::stem_of(workspace.path());
    std::string title = workspace.document().session().title;
    std::replace_if(
        title.begin(), title.end(),
        [](char c) {
            return static_cast<unsigned char>(c) < 0x20 ||
                   std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        },
        '_');
    return title.empty() || title.front() == '.' ? "banso" : title;
}

std::string start_folder(const Workspace& workspace) {
    std::error_code error;
    if (!workspace.path().empty()) return fs::absolute(workspace.path(), error).parent_path().string();
    for (const std::string& recent : workspace.settings.recent) {
        const fs::path folder = fs::path(recent).parent_path();
        if (fs::is_directory(folder, error)) return folder.string();
    }
    const fs::path here = fs::current_path(error);
    return error ? "/" : here.string();
}

}  // namespace

void FileDialog::begin(Workspace& workspace) {
    shown_ = workspace.ui.dialog;
    just_opened_ = true;
    if (shown_ == Dialog::Export) {
        name_ = stem_for(workspace) + "." + formats[format_];
    } else if (shown_ == Dialog::PrintCards) {
        name_ = std::string(words::card_title.in(workspace.language())) + ".pdf";
    } else if (shown_ == Dialog::SaveAs) {
        name_ = stem_for(workspace) + session_suffix;
    } else {
        name_.clear();
    }
    go_to(start_folder(workspace));
}

void FileDialog::go_to(const std::string& folder) {
    folder_ = folder;
    list_folder();
}

void FileDialog::list_folder() {
    entries_.clear();
    std::error_code error;
    fs::directory_iterator entries(folder_, fs::directory_options::skip_permission_denied, error);
    can_list_ = !error;
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        std::error_code of_entry;
        const std::string name = entries->path().filename().string();
        if (name.starts_with(".")) continue;
        const bool folder = entries->is_directory(of_entry);
        if (folder || is_session(name)) entries_.push_back({name, folder});
    }
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return a.is_folder != b.is_folder ? a.is_folder : a.name < b.name;
    });
}

void FileDialog::confirm(Workspace& workspace) {
    if (name_.empty()) return;
    std::string path = (fs::path(folder_) / name_).string();
    std::error_code error;
    if (fs::is_directory(path, error)) {
        name_.clear();
        return go_to(path);
    }
    if (shown_ == Dialog::SaveAs && fs::path(name_).extension().empty()) path += session_suffix;
    const Dialog dialog = std::exchange(workspace.ui.dialog, Dialog::None);
    if (dialog == Dialog::Open) {
        workspace.open(path);
    } else if (dialog == Dialog::SaveAs) {
        if (!workspace.save_as(path)) workspace.ui.dialog = Dialog::SaveAs;
    } else if (dialog == Dialog::PrintCards) {
        workspace.export_opinion_cards(path);
    } else {
        workspace.export_picture(path,
                                 {paper_ == 0 ? Paper::A3 : Paper::A4, whole_lanes_ ? Paging::Lanes : Paging::Fit});
    }
}

void FileDialog::draw_recent(Workspace& workspace) {
    const words::Language language = workspace.language();
    ImGui::TextDisabled("%s", words::recent_files.in(language));
    if (workspace.settings.recent.empty()) ImGui::TextDisabled("%s", words::no_recent.in(language));
    std::string chosen;
    for (const std::string& path : workspace.settings.recent) {
        const ui::IdScope id{path};
        if (ImGui::Selectable(fs::path(path).filename().string().c_str())) chosen = path;
        if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) ImGui::SetTooltip("%s", path.c_str());
    }
    if (chosen.empty()) return;
    workspace.ui.dialog = Dialog::None;
    workspace.open(chosen);
}

void FileDialog::draw_entries(Workspace& workspace, float height) {
    const words::Language language = workspace.language();
    ImGui::BeginChild("entries", {0, height}, ImGuiChildFlags_Borders);
    std::string enter;
    for (const Entry& entry : entries_) {
        const ui::IdScope id{entry.name};
        const std::string text = entry.is_folder ? entry.name + "/" : entry.name;
        if (!ImGui::Selectable(text.c_str(), entry.name == name_, ImGuiSelectableFlags_AllowDoubleClick)) continue;
        if (entry.is_folder) {
            enter = entry.name;
        } else {
            name_ = entry.name;
            if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
                confirm(workspace);
                break;
            }
        }
    }
    if (!can_list_) ImGui::TextDisabled("%s", words::cannot_list.in(language));
    if (can_list_ && entries_.empty()) ImGui::TextDisabled("%s", words::empty_folder.in(language));
    ImGui::EndChild();
    if (!enter.empty()) go_to((fs::path(folder_) / enter).string());
}

void FileDialog::draw_export_choices(Workspace& workspace) {
    const words::Language language = workspace.language();
    ImGui::TextDisabled("%s", words::export_format.in(language));
    for (int i = 0; i < IM_ARRAYSIZE(formats); ++i) {
        ui::beside_or_below(ui::radio_width(formats[i]));
        if (!ImGui::RadioButton(formats[i], format_ == i)) continue;
        format_ = i;
        name_ = fs::path(name_).stem().string() + "." + formats[i];
    }
    if (format_ != 0) return;
    ImGui::TextDisabled("%s", words::export_paper.in(language));
    ImGui::SameLine();
    ImGui::RadioButton("A3", &paper_, 0);
    ImGui::SameLine();
    ImGui::RadioButton("A4", &paper_, 1);
    ui::beside_or_below(ui::radio_width(words::export_fit.in(language)), ImGui::GetFontSize() * 2);
    if (ImGui::RadioButton(words::export_fit.in(language), !whole_lanes_)) whole_lanes_ = false;
    ui::beside_or_below(ui::radio_width(words::export_lanes.in(language)));
    if (ImGui::RadioButton(words::export_lanes.in(language), whole_lanes_)) whole_lanes_ = true;
}

void FileDialog::draw(Workspace& workspace) {
    const Dialog dialog = workspace.ui.dialog;
    const bool ours =
        dialog == Dialog::Open || dialog == Dialog::SaveAs || dialog == Dialog::Export || dialog == Dialog::PrintCards;
    if (!ours) {
        shown_ = Dialog::None;
        return;
    }
    if (shown_ != dialog) begin(workspace);
    const words::Language language = workspace.language();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float em = ImGui::GetFontSize();
    ImGui::SetNextWindowPos(
        {viewport->WorkPos.x + viewport->WorkSize.x / 2, viewport->WorkPos.y + viewport->WorkSize.y / 2},
        ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSize(
        {std::min(viewport->WorkSize.x * 0.9f, 48 * em), std::min(viewport->WorkSize.y * 0.9f, 32 * em)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    bool open = true;
    const std::string title = std::string(title_of(dialog).in(language)) + "###file";
    ImGui::Begin(title.c_str(), &open,
                 ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    if (dialog == Dialog::Open) draw_recent(workspace);
    if (dialog == Dialog::Export) draw_export_choices(workspace);
    ImGui::TextDisabled("%s", words::folder.in(language));
    ImGui::SameLine();
    const float to_parent = ui::button_width(words::parent_folder.in(language)) + ImGui::GetStyle().ItemSpacing.x;
    ui::text_in_row(folder_, ui::Ink::Usual, to_parent);
    ImGui::SameLine();
    if (ImGui::SmallButton(words::parent_folder.in(language))) go_to(fs::path(folder_).parent_path().string());

    const float below = ImGui::GetFrameHeightWithSpacing() * 2 + ImGui::GetTextLineHeightWithSpacing();
    draw_entries(workspace, std::max(ImGui::GetContentRegionAvail().y - below, 4 * em));
    ui::TextFieldOptions options;
    options.hint = words::file_name.in(language);
    options.take_keyboard = options.select_all = std::exchange(just_opened_, false);
    ImGui::SetNextItemWidth(-1);
    const bool entered = fields_.line("##name", name_, options).end == ui::TextEnd::Enter;
    std::error_code error;
    const bool replaces = dialog != Dialog::Open && !name_.empty() && fs::exists(fs::path(folder_) / name_, error);
    ui::text_in_row(replaces ? words::replaces_file.in(language) : "", ui::Ink::Quiet);
    if (ImGui::Button(words::cancel_button.in(language))) open = false;
    ImGui::SameLine();
    {
        const ui::DisabledScope disabled{name_.empty()};
        if (ImGui::Button(button_of(dialog).in(language)) || (entered && !name_.empty())) confirm(workspace);
    }
    ImGui::End();
    ImGui::PopStyleVar();
    if (!open) workspace.ui.dialog = Dialog::None;
}

}  // namespace banso
