#include "app/ui/text_field.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "app/ui/imgui_values.h"
#include "app/ui/text_field_parts.h"

namespace banso::ui {
namespace {

constexpr double half_a_blink = 0.5;  // seconds
constexpr float caret_room = 2;       // pixels beside the text in which the caret can be seen

ImRect imgui_rect(const Rect& r) {
    return {to_imgui(Point{r.x, r.y}), to_imgui(Point{r.right(), r.bottom()})};
}

Rect caret_box(const LaidText& laid, const Caret& caret, const Rect& inner, double scale, Point scroll) {
    const auto line = static_cast<double>(laid.places().line_of(caret));
    const double height = laid.block().line_height * scale;
    return {inner.x - scroll.x + laid.places().x_of(caret) * scale, inner.y - scroll.y + line * height, 1, height};
}

void paint_frame(const Rect& where, bool title, bool has_keyboard, bool hovered, bool read_only) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImGuiStyle& style = ImGui::GetStyle();
    const ImRect box = imgui_rect(where);
    const ImGuiCol fill = has_keyboard || title ? ImGuiCol_FrameBg
                          : hovered             ? ImGuiCol_FrameBgHovered
                                                : ImGuiCol_FrameBg;
    if (!read_only) list.AddRectFilled(box.Min, box.Max, ImGui::GetColorU32(fill), style.FrameRounding);
    const ImU32 line = ImGui::GetColorU32(has_keyboard ? ImGuiCol_NavCursor : ImGuiCol_Border);
    list.AddRect(box.Min, box.Max, line, style.FrameRounding, 0, style.FrameBorderSize * (has_keyboard ? 1.6f : 1.0f));
}

// How far an area is scrolled, where not all of it can be seen.
void paint_scroll(const Rect& where, double height, double scroll) {
    if (height <= where.h + 0.5) return;
    const double length = std::max(where.h * where.h / height, 8.0);
    const double top = where.y + (where.h - length) * scroll / (height - where.h);
    const ImVec2 from = to_imgui(Point{where.right() + 3, top});
    ImGui::GetWindowDrawList()->AddRectFilled(from, {from.x + 3, from.y + static_cast<float>(length)},
                                              ImGui::GetColorU32(ImGuiCol_ScrollbarGrab), 1.5f);
}

}  // namespace

TextFields::TextFields(TextCache& texts, const Fonts& fonts, TextInput& input)
    : texts_(texts), fonts_(fonts), input_(input), gate_(std::make_unique<Gate>(*this)) {}
TextFields::~TextFields() = default;

// --- the three forms ----------------------------------------------------------------------------------------------

TextFieldResult TextFields::line(const char* label, std::string& text, const TextFieldOptions& options) {
    Form form;
    form.shape.breaking = TextShape::Breaking::None;
    form.lines = TextEdit::Lines::One;
    form.keeps_tab = options.keeps_tab;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 pad = ImGui::GetStyle().FramePadding;
    const float em = ImGui::GetFontSize() / fonts_.size_of_em;
    form.shape.style = {em, false, fonts_.size_of_em};
    form.box = {at.x, at.y, ImGui::CalcItemWidth(), ImGui::GetFontSize() + 2 * pad.y};
    form.inner = {at.x + pad.x, at.y + pad.y, std::max(form.box.w - 2 * pad.x, 1.0), ImGui::GetFontSize()};
    if (ImGui::GetCurrentWindow()->SkipItems) return {};
    ImGui::ItemSize(imgui_rect(form.box), pad.y);
    return draw(label, text, form, options);
}

TextFieldResult TextFields::area(const char* label, std::string& text, int least_lines, int most_lines,
                                 const TextFieldOptions& options) {
    if (ImGui::GetCurrentWindow()->SkipItems) return {};
    Form form;
    form.lines = options.line_ends ? TextEdit::Lines::Many : TextEdit::Lines::One;
    form.keeps_tab = options.keeps_tab;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 pad = ImGui::GetStyle().FramePadding;
    const float em = ImGui::GetFontSize() / fonts_.size_of_em;
    form.shape.style = {em, false, fonts_.size_of_em};
    form.box = {at.x, at.y, ImGui::CalcItemWidth(), 0};
    form.inner = {at.x + pad.x, at.y + pad.y, std::max(form.box.w - 2 * pad.x, 1.0), 0};
    form.shape.width = form.inner.w;
    std::size_t lines = 0;
    if (Active* field = active(ImGui::GetID(label))) {
        lay_out(*field, form);
        lines = field->laid.block().lines.size();
    } else {
        lines = texts_.block(text, form.shape.style, form.shape.width)->lines.size();
    }
    const auto shown = std::clamp(static_cast<int>(lines), least_lines, most_lines);
    form.inner.h = static_cast<double>(shown) * ImGui::GetFontSize();
    form.box.h = form.inner.h + 2 * pad.y;
    ImGui::ItemSize(imgui_rect(form.box), pad.y);
    return draw(label, text, form, options);
}

TextFieldResult TextFields::title(const char* label, std::string& text, const TitleForm& given,
                                  const TextFieldOptions& options) {
    if (ImGui::GetCurrentWindow()->SkipItems) return {};
    Form form;
    form.shape = {given.style, given.width, TextShape::Breaking::Balanced};
    form.scale = given.scale;
    form.look = Form::Look::Title;
    Active* field = active(ImGui::GetID(label));
    if (field) lay_out(*field, form);
    const double height =
        field ? field->laid.block().height() : texts_.balanced(text, form.shape.style, form.shape.width)->height();
    form.inner = {given.at.x, given.at.y, given.width * given.scale, height * given.scale};
    form.box = grown(form.inner, given.margin);
    title_box_ = form.box;
    title_frame_ = ImGui::GetFrameCount();
    return draw(label, text, form, options);
}

Rect TextFields::title_box() const {
    return title_frame_ + 1 >= ImGui::GetFrameCount() ? title_box_ : Rect{};
}

// --- one field ----------------------------------------------------------------------------------------------------

TextFieldResult TextFields::draw(const char* label, std::string& text, const Form& form,
                                 const TextFieldOptions& options) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiWindow& window = *g.CurrentWindow;
    const ImGuiID id = window.GetID(label);
    const ImRect box = imgui_rect(form.box);
    const bool disabled = (g.CurrentItemFlags & ImGuiItemFlags_Disabled) != 0;
    if (options.take_keyboard && !disabled && !active(id)) {  // wherever it is scrolled to
        activate(id, text, form);
        if (options.select_all) active_->edit.select_all();
    }
    if (!ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_Inputable)) return {};
    IMGUI_TEST_ENGINE_ITEM_INFO(id, label, g.LastItemData.StatusFlags | ImGuiItemStatusFlags_Inputable);
    const bool hovered = ImGui::ItemHoverable(box, id, g.LastItemData.ItemFlags);
    const bool by_tab = g.NavActivateId == id && (g.NavActivateFlags & ImGuiActivateFlags_PreferInput) != 0;
    const bool clicked = hovered && g.IO.MouseClicked[0];

    TextFieldResult result;
    if (active_ && active_->id == id && g.ActiveId != id) leave_behind();
    if (left_behind_ && left_behind_->id == id) {
        result.end = TextEnd::Left;
        result.was_edited = left_behind_->was_edited;
        result.changed = text != left_behind_->edit.text();
        text = left_behind_->edit.text();
        left_behind_.reset();
    }
    if (!active(id) && !disabled && (by_tab || clicked)) {
        activate(id, text, form);
        if (by_tab && !form.wraps()) active_->edit.select_all();
    }
    if (Active* field = active(id)) {
        field->last_frame = ImGui::GetFrameCount();
        field->box = form.box;
        take_text_from_outside(*field, text);
        result.end = take_input(*field, form, hovered, options.read_only);
        if (disabled) result.end = TextEnd::Left;
        field->taken = text;
        result.changed = text != field->edit.text();
        text = field->given = field->edit.text();
        field->was_edited = field->was_edited || result.changed;
        result.was_edited = field->was_edited;
        result.caret = field->edit.caret().offset;
        if (result.ended()) release();
    }
    result.has_keyboard = active(id) != nullptr;
    paint(id, text, form, hovered, options);
    if (const Active* field = active(id)) {
        result.shown = field->laid.shown();
        result.composing = result.shown != text;
    }
    return result;
}

void TextFields::leave() {
    if (active_) active_->leave = true;
}

// Text that is another than what was handed in and back in the last frame came from elsewhere.
void TextFields::take_text_from_outside(Active& field, const std::string& text) {
    if (field.first_frame == field.last_frame) {
        field.before = field.given = field.taken = text;
    } else if (text != field.taken && text != field.given && text != field.edit.text()) {
        field.edit.adopt(text);
    }
}

// --- who has the keyboard -----------------------------------------------------------------------------------------

TextFields::Active* TextFields::active(unsigned id) const {
    return active_ && active_->id == id && ImGui::GetActiveID() == id ? active_.get() : nullptr;
}

void TextFields::activate(unsigned id, const std::string& text, const Form& form) {
    if (active_) leave_behind();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::SetActiveID(id, window);
    ImGui::SetFocusID(id, window);
    ImGui::FocusWindow(window);
    active_ = std::make_unique<Active>(id, text, form.lines);
    active_->first_frame = ImGui::GetFrameCount();
    active_->stirred = ImGui::GetTime();
}

void TextFields::leave_behind() {
    take_composition(*active_);
    left_behind_ = std::move(active_);
}

void TextFields::release() {
    ImGui::ClearActiveID();
    active_.reset();
}

// --- drawing ------------------------------------------------------------------------------------------------------

void TextFields::lay_out(Active& field, const Form& form) {
    field.laid.update(texts_.measurer(), form.shape, field.edit, composition());
}

// Down to where the caret can be seen; no further than the text goes.
Point TextFields::scrolled(Active* field, unsigned id, const Form& form, const TextBlock& block, bool hovered) {
    if (form.look == Form::Look::Title) return {};
    float& down = *ImGui::GetStateStorage()->GetFloatRef(id, 0);
    const double line = block.line_height * form.scale;
    const double most_down = std::max(0.0, block.height() * form.scale - form.inner.h);
    if (form.wraps() && hovered && most_down > 0) {
        ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
        down -= ImGui::GetIO().MouseWheel * static_cast<float>(2 * line);
    }
    double right = field ? field->scroll_x : 0;
    if (field && field->follow) {
        const LaidText& laid = field->laid;
        const double top = static_cast<double>(laid.places().line_of(laid.caret())) * line;
        down = static_cast<float>(std::clamp<double>(down, top + line - form.inner.h, top));
        const double x = laid.places().x_of(laid.caret()) * form.scale;
        right = std::clamp(right, x + caret_room - form.inner.w, std::max(0.0, x - caret_room));
    }
    down = std::clamp(down, 0.0f, static_cast<float>(most_down));
    right = std::clamp(right, 0.0, std::max(0.0, block.width * form.scale + caret_room - form.inner.w));
    // Spaces behind the last letter are no part of the block's width.
    if (field && field->follow) {
        const double x = field->laid.places().x_of(field->laid.caret()) * form.scale;
        right = std::max(right, x + caret_room - form.inner.w);
    }
    if (form.wraps()) right = 0;
    if (field) field->scroll_x = static_cast<float>(right);
    return {right, down};
}

void TextFields::paint(unsigned id, const std::string& text, const Form& form, bool hovered,
                       const TextFieldOptions& options) {
    Active* field = active(id);
    if (field) lay_out(*field, form);
    const TextCache::Block rests = field ? nullptr : resting(text, form);
    const TextBlock& block = field ? field->laid.block() : *rests;
    const std::string& shown = field ? field->laid.shown() : text;
    const Point scroll = scrolled(field, id, form, block, hovered);

    paint_frame(form.box, form.look == Form::Look::Title, field != nullptr, hovered, options.read_only);
    if (form.look == Form::Look::Panel && form.wraps()) paint_scroll(form.inner, block.height() * form.scale, scroll.y);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImRect inner = imgui_rect(form.inner);
    const auto below = static_cast<float>(block.size * form.scale * 0.25);  // for what underlines the last line
    list.PushClipRect({inner.Min.x - caret_room, inner.Min.y}, {inner.Max.x + caret_room, inner.Max.y + below}, true);
    if (shown.empty() && *options.hint) {
        const auto hint = texts_.block(options.hint, form.shape.style, form.inner.w / form.scale, 1);
        paint_text(list, fonts_, {*hint, form.inner, form.scale, {}}, ImGui::GetColorU32(ImGuiCol_TextDisabled));
    }
    const bool blink = std::fmod(ImGui::GetTime() - (field ? field->stirred : 0), 2 * half_a_blink) < half_a_blink;
    const bool caret = field && !options.read_only && (blink || !field->window_has_focus);
    paint_text(list, fonts_, {block, form.inner, form.scale, scroll, field ? &field->laid : nullptr, caret},
               ImGui::GetColorU32(ImGuiCol_Text));
    list.PopClipRect();
    if (field) report(*field, form, scroll, options.read_only);

    ImGuiContext& g = *ImGui::GetCurrentContext();
    if (g.LogEnabled) {
        const ImVec2 at = inner.Min;
        ImGui::LogSetNextTextDecoration("{", "}");
        const std::string logged = shown.empty() ? options.hint : shown;
        ImGui::LogRenderedText(&at, logged.c_str(), logged.c_str() + logged.size());
    }
}

TextCache::Block TextFields::resting(const std::string& text, const Form& form) {
    const TextShape& shape = form.shape;
    if (shape.breaking == TextShape::Breaking::Balanced) return texts_.balanced(text, shape.style, shape.width);
    const bool flat = form.lines == TextEdit::Lines::Many || text.find_first_of("\n\r\t") == std::string::npos;
    return texts_.block(flat ? text : TextEdit::accepted(text, form.lines), shape.style, shape.max_width());
}

void TextFields::report(Active& field, const Form& form, Point scroll, bool read_only) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    const Rect caret = caret_box(field.laid, field.laid.candidates(), form.inner, form.scale, scroll);
    field.scroll = scroll;
    if (std::exchange(field.follow, false) && form.look == Form::Look::Panel)
        ImGui::ScrollToRect(g.CurrentWindow, imgui_rect(grown(caret, caret.h / 2)),
                            ImGuiScrollFlags_KeepVisibleEdgeY | ImGuiScrollFlags_NoScrollParent);
    // Shortcuts keep quiet, also those that a text which cannot be changed has no use for.
    g.PlatformImeData.WantVisible = g.PlatformImeData.WantTextInput = true;
    g.PlatformImeData.InputPos = to_imgui(Point{caret.x, caret.y});
    g.PlatformImeData.InputLineHeight = static_cast<float>(caret.h);
    g.PlatformImeData.ViewportId = g.CurrentWindow->Viewport->ID;
    if (read_only) return;
    input_.wanted = true;
    input_.caret = caret;
}

double TextFields::due() const {
    const bool blinks = active_ && active_->window_has_focus && ImGui::GetActiveID() == active_->id;
    if (!blinks) return std::numeric_limits<double>::infinity();
    const double rest = half_a_blink - std::fmod(ImGui::GetTime() - active_->stirred, half_a_blink);
    return std::max(rest, 0.02);
}

}  // namespace banso::ui
