#include "app/panels/indicator_bar.h"

#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/words/figures.h"
#include "app/words/indicators.h"
#include "app/words/names.h"

namespace banso {
namespace {

constexpr float widest_in_em = 9;

// A choice of one of several; returns which was chosen, the present one when none was.
std::size_t choose(const char* id, const std::vector<std::string>& names, std::size_t now, float width) {
    std::size_t chosen = now;
    ImGui::SetNextItemWidth(width);
    if (ImGui::BeginCombo(id, names[now].c_str())) {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (ImGui::Selectable(names[i].c_str(), i == now)) chosen = i;
        ImGui::EndCombo();
    }
    ImGui::SameLine();
    return chosen;
}

// A filter by an enum's value, or by none of them; `count` values.
template <class Enum, class Name>
void choose_filter(const char* id, std::optional<Enum>& filter, std::size_t count, words::Word all,
                   words::Language language, float width, Name&& name) {
    std::vector<std::string> names{all.in(language)};
    for (std::size_t i = 0; i < count; ++i) names.emplace_back(name(static_cast<Enum>(i)).in(language));
    const std::size_t now = filter ? static_cast<std::size_t>(*filter) + 1 : 0;
    const std::size_t chosen = choose(id, names, now, width);
    if (chosen == now) return;
    filter = chosen == 0 ? std::nullopt : std::optional(static_cast<Enum>(chosen - 1));
}

}  // namespace

void draw_indicator_bar(Workspace& workspace) {
    const words::Language language = workspace.language();
    IndicatorOptions& options = workspace.ui.table.options;
    const ImGuiStyle& style = ImGui::GetStyle();
    ImGui::SetCursorPos(
        {ImGui::GetCursorPosX() + style.WindowPadding.x, ImGui::GetCursorPosY() + style.FramePadding.y});
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(words::order.in(language));
    ImGui::SameLine();
    // Four choices share what the box and its label leave.
    const float box = ImGui::GetFrameHeight() + style.ItemInnerSpacing.x + style.WindowPadding.x +
                      ImGui::CalcTextSize(words::with_outputs.in(language)).x;
    const float room = ImGui::GetContentRegionAvail().x - box - 4 * style.ItemSpacing.x;
    const float width = std::clamp(room / 4, 40.0f, ImGui::GetFontSize() * widest_in_em);
    const std::vector<std::string> orders{words::order_by_area.in(language), words::order_by_code.in(language),
                                          words::order_by_judgement.in(language), words::order_by_rate.in(language)};
    options.order =
        static_cast<IndicatorOrder>(choose("##order", orders, static_cast<std::size_t>(options.order), width));
    const auto& areas = workspace.document().areas();
    std::vector<std::string> names{words::all_areas.in(language)};
    std::size_t now = 0;
    for (const Area& area : areas) {
        if (area.id == options.area) now = names.size();
        names.push_back(area.name);
    }
    const std::size_t chosen = choose("##area", names, now, width);
    if (chosen != now)
        options.area = chosen == 0 ? AreaId{} : areas.begin()[static_cast<std::ptrdiff_t>(chosen - 1)].id;
    choose_filter("##measure", options.measure, 4, words::all_measures, language, width,
                  [](MeasureKind kind) { return words::name_of_value(kind); });
    choose_filter("##judgement", options.judgement, 7, words::all_judgements, language, width, words::judgement_word);
    ImGui::Checkbox(words::with_outputs.in(language), &options.outputs);
    ImGui::Spacing();
}

}  // namespace banso
