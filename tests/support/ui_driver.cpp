#include "tests/support/ui_driver.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "app/installed_fonts.h"
#include "app/ui/main_ui.h"
#include "tests/support/scratch_folder.h"

namespace {

// What the hooks noted in the last probed frame.
struct NotedItem {
    ImRect box;
    ImRect clip;
    ImGuiWindow* window = nullptr;
    std::string label;
};
std::map<ImGuiID, NotedItem>* noted_items = nullptr;

}  // namespace

// Dear ImGui calls these for every widget where it is built with IMGUI_ENABLE_TEST_ENGINE (CMakeLists.txt here).
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData*) {
    if (!noted_items || !context->CurrentWindow) return;
    NotedItem& item = (*noted_items)[id];
    item.box = box;
    item.window = context->CurrentWindow;
    item.clip = context->CurrentWindow->ClipRect;
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    if (noted_items && label && *label) (*noted_items)[id].label = label;
}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}

namespace banso::test {
namespace {

constexpr double a_frame = 1.0 / 60;
constexpr double between_clicks = 0.5;  // longer than a double click allows

// Lays out at once: the answer is there in the same frame.
class ImmediateLayouts final : public LayoutSource {
  public:
    void request(const LayoutRequest& request) override { answer_ = Answer{request, lay_out(request)}; }
    std::optional<Answer> take() override { return std::exchange(answer_, std::nullopt); }

  private:
    std::optional<Answer> answer_;
};

// One for the process: opening takes longer than most tests.
const Result<InstalledFonts>& fonts() {
    static const Result<InstalledFonts> opened = open_installed_fonts();
    return opened;
}

ImGuiKey imgui_key(Key key) {
    const auto from = [key](Key first, ImGuiKey imgui_first) {
        return static_cast<ImGuiKey>(imgui_first + static_cast<int>(key) - static_cast<int>(first));
    };
    if (key >= Key::A && key <= Key::Z) return from(Key::A, ImGuiKey_A);
    if (key >= Key::Digit0 && key <= Key::Digit9) return from(Key::Digit0, ImGuiKey_0);
    if (key >= Key::F1 && key <= Key::F12) return from(Key::F1, ImGuiKey_F1);
    static const std::map<Key, ImGuiKey> others{
        {Key::Enter, ImGuiKey_Enter},      {Key::Escape, ImGuiKey_Escape},       {Key::Tab, ImGuiKey_Tab},
        {Key::Space, ImGuiKey_Space},      {Key::Backspace, ImGuiKey_Backspace}, {Key::Delete, ImGuiKey_Delete},
        {Key::Insert, ImGuiKey_Insert},    {Key::Home, ImGuiKey_Home},           {Key::End, ImGuiKey_End},
        {Key::PageUp, ImGuiKey_PageUp},    {Key::PageDown, ImGuiKey_PageDown},   {Key::Left, ImGuiKey_LeftArrow},
        {Key::Right, ImGuiKey_RightArrow}, {Key::Up, ImGuiKey_UpArrow},          {Key::Down, ImGuiKey_DownArrow},
        {Key::Plus, ImGuiKey_Equal},       {Key::Minus, ImGuiKey_Minus},         {Key::Comma, ImGuiKey_Comma},
        {Key::Period, ImGuiKey_Period},    {Key::Slash, ImGuiKey_Slash}};
    return others.at(key);
}

// The part of a label that is shown: before "##".
std::string_view visible_part(std::string_view label) {
    return label.substr(0, label.find("##"));
}

// Dear ImGui's textures as a graphics card would take them.
void take_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates)
            texture->SetStatus(ImTextureStatus_OK);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

}  // namespace

bool ui_can_be_driven() {
    static const bool can = [] {
        if (!fonts()) std::fputs("skipped: no Japanese font is installed (Debian: fonts-noto-cjk)\n", stderr);
        return static_cast<bool>(fonts());
    }();
    return can;
}

// In the order the parts need each other; destroyed from the bottom.
struct UiDriver::Machine {
    ScratchFolder scratch;
    SharedClipboard own_clipboard;
    SharedClipboard* clipboard = nullptr;
    std::mutex mutex;
    std::condition_variable woken_changed;
    bool woken = false;
    ImmediateLayouts layouts;
    std::unique_ptr<Workspace> workspace;
    ImGuiContext* context = nullptr;
    std::unique_ptr<ui::MainUi> interface;
    double now = 1000;
    double due = 0;
    double last_click = 0;
    int frames = 0;
    bool composing_ended = false;
    std::string time = "2026-10-22T10:00:00+09:00";
    std::map<ImGuiID, NotedItem> items;
    std::string text;

    // What the window does on its side of TextInput.
    void before_frame() {
        ui::TextInput& input = workspace->ui.text_input;
        input.wanted = input.end_composition = false;
        input.caret = {};
    }
    void after_frame() {
        ui::TextInput& input = workspace->ui.text_input;
        if (!input.end_composition) return;
        composing_ended = true;
        input.composition = {};
    }

    void wake() {
        const std::lock_guard lock(mutex);
        woken = true;
        woken_changed.notify_all();
    }
};

UiDriver::UiDriver(const UiOptions& options) : machine_(std::make_unique<Machine>()) {
    Machine& m = *machine_;
    m.clipboard = options.clipboard ? options.clipboard : &m.own_clipboard;
    m.context = ImGui::CreateContext();
    make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(options.screen.w), static_cast<float>(options.screen.h)};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = m.clipboard;
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return static_cast<SharedClipboard*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->text.c_str();
    };
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        static_cast<SharedClipboard*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->text = text;
    };

    WorkspaceParts parts;
    const std::string state = options.state_folder.empty() ? m.scratch / "state" : options.state_folder;
    parts.files = {state, [&m] { return Timestamp{m.time}; }};
    parts.config_folder = options.config_folder;
    parts.seed = options.seed;
    parts.fonts = fonts()->set.get();
    parts.measurer = fonts()->set.get();
    parts.layouts = options.layouts ? options.layouts : &m.layouts;
    parts.wake = [&m] { m.wake(); };
    parts.language = options.language;
    m.workspace = std::make_unique<Workspace>(std::move(parts));
    constexpr float em = 15;
    m.interface = std::make_unique<ui::MainUi>(*m.workspace, ui::add_fonts(*fonts()->set, em));
    if (options.file.empty()) {
        m.workspace->start_new();
    } else {
        REQUIRE(m.workspace->open(options.file));
    }
    settle();
}

UiDriver::~UiDriver() {
    make_current();
    machine_->interface.reset();
    machine_->workspace.reset();
    ImGui::DestroyContext(machine_->context);
}

void UiDriver::make_current() {
    ImGui::SetCurrentContext(machine_->context);
}

Workspace& UiDriver::workspace() {
    return *machine_->workspace;
}
const Document& UiDriver::document() {
    return machine_->workspace->document();
}

// --- time ---------------------------------------------------------------------------------------------------------

double UiDriver::frame(double seconds) {
    make_current();
    Machine& m = *machine_;
    m.now += seconds;
    ImGui::GetIO().DeltaTime = static_cast<float>(std::max(seconds, 1e-6));
    m.before_frame();
    ImGui::NewFrame();
    m.due = m.interface->draw(m.now, 1);
    ImGui::Render();
    take_textures();
    m.after_frame();
    ++m.frames;
    // Of events that came at once Dear ImGui takes some per frame, and fields let some wait.
    if (!m.context->InputEventsQueue.empty()) m.due = 0;
    return m.due;
}

int UiDriver::frames() const {
    return machine_->frames;
}

void UiDriver::settle() {
    constexpr int most_frames = 300;
    Machine& m = *machine_;
    int calm = 0;
    for (int i = 0; i < most_frames; ++i) {
        frame();
        const bool busy = m.due == 0 || m.workspace->picture().moving() || m.workspace->picture().waiting() ||
                          m.workspace->keeper().saving();
        calm = busy ? 0 : calm + 1;
        // Hover, focus and sizes follow a frame behind in Dear ImGui.
        if (calm > 3) return;
        if (!m.workspace->keeper().saving()) continue;
        std::unique_lock lock(m.mutex);
        m.woken_changed.wait_for(lock, std::chrono::seconds(5), [&m] { return m.woken; });
        m.woken = false;
    }
    FAIL("the interface does not come to rest");
}

void UiDriver::pass(double seconds) {
    Machine& m = *machine_;
    const double end = m.now + seconds;
    while (m.now < end) {
        frame(std::min(std::max(m.due, a_frame), end - m.now));
        settle();
    }
}

void UiDriver::set_time(const std::string& iso) {
    machine_->time = iso;
    settle();
}

// --- pointer ------------------------------------------------------------------------------------------------------

void UiDriver::set_screen(Size size) {
    make_current();
    ImGui::GetIO().DisplaySize = {static_cast<float>(size.w), static_cast<float>(size.h)};
    settle();
}

void UiDriver::move_to(Point screen) {
    make_current();
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(screen.x), static_cast<float>(screen.y));
    frame();
    frame();  // what is under the pointer is known a frame later
}

void UiDriver::press(Button button) {
    make_current();
    ImGui::GetIO().AddMouseButtonEvent(static_cast<int>(button), true);
    frame();
}

void UiDriver::release(Button button) {
    make_current();
    ImGui::GetIO().AddMouseButtonEvent(static_cast<int>(button), false);
    frame();
    frame();
}

void UiDriver::click(Point screen, Button button) {
    if (machine_->now - machine_->last_click < between_clicks) frame(between_clicks);
    move_to(screen);
    press(button);
    release(button);
    machine_->last_click = machine_->now;
    settle();
}

void UiDriver::double_click(Point screen) {
    if (machine_->now - machine_->last_click < between_clicks) frame(between_clicks);
    move_to(screen);
    press();
    release();
    press();
    release();
    machine_->last_click = machine_->now;
    settle();
}

void UiDriver::begin_drag(Point from, Point to, Button button) {
    if (machine_->now - machine_->last_click < between_clicks) frame(between_clicks);
    move_to(from);
    press(button);
    constexpr int steps = 8;
    for (int i = 1; i <= steps; ++i) move_to(from + (to - from) * (static_cast<double>(i) / steps));
}

void UiDriver::drag(Point from, Point to, Button button) {
    begin_drag(from, to, button);
    release(button);
    machine_->last_click = machine_->now;
    settle();
}

void UiDriver::wheel(Point screen, float notches) {
    move_to(screen);
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    settle();
}

// --- keys ---------------------------------------------------------------------------------------------------------

void UiDriver::hold(const Shortcut& modifiers) {
    make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, modifiers.ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, modifiers.shift);
    io.AddKeyEvent(ImGuiMod_Alt, modifiers.alt);
    frame();
}

void UiDriver::key(const Shortcut& shortcut) {
    key_held(shortcut, a_frame);
}

void UiDriver::key_held(const Shortcut& shortcut, double seconds) {
    hold(shortcut);
    ImGui::GetIO().AddKeyEvent(imgui_key(shortcut.key), true);
    for (double held = 0; held < seconds; held += a_frame) frame();
    ImGui::GetIO().AddKeyEvent(imgui_key(shortcut.key), false);
    frame();
    hold({});
    settle();
}

void UiDriver::type_without_waiting(const std::string& text) {
    make_current();
    ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
}

void UiDriver::press_without_waiting(const Shortcut& plain_key) {
    make_current();
    ImGui::GetIO().AddKeyEvent(imgui_key(plain_key.key), true);
    ImGui::GetIO().AddKeyEvent(imgui_key(plain_key.key), false);
}

void UiDriver::type(const std::string& text) {
    type_without_waiting(text);
    frame();
    settle();
}

void UiDriver::compose(const ui::Composition& composition) {
    machine_->composing_ended = false;
    workspace().ui.text_input.composition = composition;
    frame();
    settle();
}

void UiDriver::commit(const std::string& text) {
    workspace().ui.text_input.composition = {};
    type(text);
}

const ui::TextInput& UiDriver::text_input() {
    return workspace().ui.text_input;
}

bool UiDriver::composing_was_ended() const {
    return machine_->composing_ended;
}

void UiDriver::set_focus(bool focused) {
    make_current();
    ImGui::GetIO().AddFocusEvent(focused);
}

void UiDriver::retype(const std::string& text) {
    key(ctrl(Key::A));
    if (text.empty()) {
        key(plain(Key::Delete));
    } else {
        type(text);
    }
}

// --- what is there ------------------------------------------------------------------------------------------------

// Draws a frame without time passing and notes everything in it.
void UiDriver::probe() {
    make_current();
    Machine& m = *machine_;
    m.items.clear();
    noted_items = &m.items;
    m.context->TestEngineHookItems = true;
    ImGui::GetIO().DeltaTime = 1e-6f;
    m.before_frame();
    ImGui::NewFrame();
    ImGui::LogToBuffer(0);  // also makes Dear ImGui go through what is scrolled away
    m.due = m.interface->draw(m.now, 1);
    m.text = m.context->LogBuffer.c_str();
    ImGui::LogFinish();
    ImGui::Render();
    take_textures();
    m.after_frame();
    m.context->TestEngineHookItems = false;
    noted_items = nullptr;
}

std::string UiDriver::shown_text() {
    probe();
    return machine_->text;
}

bool UiDriver::shows(std::string_view text) {
    return shown_text().find(text) != std::string::npos;
}

bool UiDriver::is_typing() {
    make_current();
    return ImGui::GetIO().WantTextInput;
}

// The widget's box on the screen, after scrolling to it if that is needed.
std::optional<Rect> UiDriver::seen(unsigned id) {
    const auto found = machine_->items.find(id);
    if (found == machine_->items.end() || !found->second.window) return std::nullopt;
    if (!found->second.clip.Contains(found->second.box.GetCenter())) {
        ImGui::ScrollToRect(found->second.window, found->second.box, ImGuiScrollFlags_AlwaysCenterY);
        settle();
        probe();
        const auto again = machine_->items.find(id);
        if (again == machine_->items.end()) return std::nullopt;
        if (!again->second.clip.Contains(again->second.box.GetCenter())) return std::nullopt;
    }
    const ImRect& box = machine_->items.at(id).box;
    return Rect{box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()};
}

std::optional<Rect> UiDriver::find_label(std::string_view label) {
    probe();
    // Of several, the one that is read first.
    const std::pair<const ImGuiID, NotedItem>* first = nullptr;
    for (const auto& noted : machine_->items) {
        const NotedItem& item = noted.second;
        if (!item.window || (item.label != label && visible_part(item.label) != label)) continue;
        const auto place = [](const NotedItem& i) { return std::pair(i.box.Min.y, i.box.Min.x); };
        if (!first || place(item) < place(first->second)) first = &noted;
    }
    return first ? seen(first->first) : std::nullopt;
}

void UiDriver::click_label(std::string_view label) {
    const auto box = find_label(label);
    INFO("no widget says: ", std::string(label), "\nwhat is shown:\n", machine_->text);
    REQUIRE(box);
    click(box->centre());
}

std::optional<Rect> UiDriver::find_in(std::string_view panel, const std::vector<std::string>& ids) {
    probe();
    // A child window is named PARENT/NAME_ID.
    const std::string part = "/" + std::string(panel) + "_";
    for (const ImGuiWindow* window : machine_->context->Windows) {
        if (std::string_view(window->Name).find(part) == std::string_view::npos) continue;
        ImGuiID id = window->ID;
        for (const std::string& name : ids) id = ImHashStr(name.c_str(), 0, id);
        if (auto box = seen(id)) return box;
    }
    return std::nullopt;
}

std::optional<Rect> UiDriver::find_field(std::string_view record, std::string_view path) {
    std::vector<std::string> ids{std::string(record)};
    for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1))
        ids.emplace_back(path.substr(0, dot));
    ids.emplace_back(path);
    for (const char* widget : {"##text", "##lines", "##choice", "##area"}) {
        ids.emplace_back(widget);
        if (auto box = find_in("inspector", ids)) return box;
        ids.pop_back();
    }
    return std::nullopt;
}

void UiDriver::click_field(std::string_view record, std::string_view path) {
    const auto box = find_field(record, path);
    INFO("the inspector has no field ", std::string(path), " of ", std::string(record));
    REQUIRE(box);
    click(box->centre());
}

void UiDriver::click_in(std::string_view panel, std::initializer_list<std::string_view> ids) {
    const auto box = find_in(panel, {ids.begin(), ids.end()});
    INFO("not found in ", std::string(panel), ": ", std::string(ids.size() ? *(ids.end() - 1) : ""));
    REQUIRE(box);
    click(box->centre());
}

Rect UiDriver::canvas() {
    const auto box = find_label("canvas");
    REQUIRE(box);
    return *box;
}

std::optional<Rect> UiDriver::find_card(std::string_view code) {
    const auto record = document().find_code(code);
    if (!record || record->kind != RecordKind::Card) return std::nullopt;
    const ViewCard* card = workspace().picture().shown().find(CardId{record->key});
    if (!card) return std::nullopt;
    const Rect where = canvas();
    Rect box = workspace().camera.world_to_screen(card->box);
    box.x += where.x;
    box.y += where.y;
    return box;
}

Rect UiDriver::card_at(std::string_view code) {
    const auto box = find_card(code);
    INFO("the picture shows no card ", std::string(code));
    REQUIRE(box);
    return *box;
}

Point UiDriver::cell_at(CardKind kind, std::string_view area) {
    const ViewLayout& shown = workspace().picture().shown();
    const auto column = std::find_if(shown.columns.begin(), shown.columns.end(),
                                     [&](const ViewColumnPlace& c) { return c.kind == kind; });
    const auto lane =
        std::find_if(shown.lanes.begin(), shown.lanes.end(), [&](const ViewLane& l) { return l.id.value == area; });
    INFO("the picture shows no cell ", std::string(area));
    REQUIRE(column != shown.columns.end());
    REQUIRE(lane != shown.lanes.end());
    const Rect where = canvas();
    return Point{where.x, where.y} +
           workspace().camera.world_to_screen(Point{column->head.centre().x, lane->box.centre().y});
}

namespace {

struct ShownMatrix {
    SceneFrame frame;
    MatrixLayout layout;
};

ShownMatrix shown_matrix(Workspace& workspace, const Rect& where) {
    const MatrixKind kind =
        workspace.ui.area == MainArea::IssueMatrix ? MatrixKind::Issues : MatrixKind::Countermeasures;
    ShownMatrix shown;
    shown.frame = SceneFrame::fitted({{where.x, where.y}, {where.w, where.h}}, MatrixView::usual, MatrixView::least,
                                     MatrixView::smallest_letters * workspace.settings.scale);
    shown.layout =
        lay_out_matrix(workspace.document(), kind, shown.frame.world, workspace.scene_words(), workspace.texts());
    return shown;
}

}  // namespace

Rect UiDriver::matrix_card(std::string_view code) {
    const auto where = find_label("matrix");
    REQUIRE(where);
    const ShownMatrix shown = shown_matrix(workspace(), *where);
    const auto record = document().find_code(code);
    const MatrixCard* card = record ? shown.layout.find(CardId{record->key}) : nullptr;
    INFO("the matrix shows no card ", std::string(code));
    REQUIRE(card);
    return shown.frame.to_window(card->box);
}

Rect UiDriver::matrix_cell(Level across, Level up) {
    const auto where = find_label("matrix");
    REQUIRE(where);
    const ShownMatrix shown = shown_matrix(workspace(), *where);
    const auto found = std::find_if(shown.layout.cells.begin(), shown.layout.cells.end(), [&](const MatrixCell& cell) {
        return cell.place == MatrixPlace{across, up};
    });
    REQUIRE(found != shown.layout.cells.end());
    return shown.frame.to_window(found->box);
}

namespace {

struct ShownBoard {
    SceneFrame frame;
    BoardLayout layout;
};

ShownBoard shown_board(Workspace& workspace, const Rect& where) {
    ShownBoard shown;
    shown.frame = SceneFrame::fitted({{where.x, where.y}, {where.w, where.h}}, BoardView::usual, BoardView::least,
                                     BoardView::smallest_letters * workspace.settings.scale);
    shown.layout = lay_out_board(workspace.document(), workspace.ui.board.filter, shown.frame.world);
    return shown;
}

}  // namespace

Rect UiDriver::board_card(std::string_view code) {
    const auto where = find_label("board");
    REQUIRE(where);
    const ShownBoard shown = shown_board(workspace(), *where);
    const auto record = document().find_code(code);
    const BoardCard* card = record ? shown.layout.find(CardId{record->key}) : nullptr;
    INFO("the board shows no card ", std::string(code));
    REQUIRE(card);
    return shown.frame.to_window(card->box);
}

Rect UiDriver::board_column(Stage stage) {
    const auto where = find_label("board");
    REQUIRE(where);
    return shown_board(workspace(), *where)
        .frame.to_window(shown_board(workspace(), *where).layout.columns[static_cast<std::size_t>(stage)].box);
}

}  // namespace banso::test
