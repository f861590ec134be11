#include "render/export.h"

#include <algorithm>
#include <optional>

#include "render/painter/cairo_painter.h"
#include "render/painter/svg_painter.h"
#include "render/scene/build_scene.h"
#include "render/scene/text_cache.h"
#include "render/sheets.h"
#include "render/text/font_set.h"

namespace banso {
namespace {

// The fonts that SVG readers are told to try, ours first.
std::vector<std::string> families(const FontSet& fonts) {
    std::vector<std::string> names;
    for (const FontSet::Face& face : fonts.faces())
        if (std::find(names.begin(), names.end(), face.family) == names.end()) names.push_back(face.family);
    for (const char* usual : {"Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "Hiragino Sans", "Meiryo"})
        if (std::find(names.begin(), names.end(), usual) == names.end()) names.emplace_back(usual);
    return names;
}

// Of matrices and the summary, which fill whatever they are given.
constexpr Size alone{1600, 900};

Scene picture_of(const ExportSource& source, TextCache& texts) {
    if (source.area != MainArea::Picture) return pages_of(source, alone, texts).front();
    View view = source.view;
    view.trim = true;
    SceneOptions options;
    options.theme = source.theme;
    options.poll = source.poll;
    return build_scene(source.document, lay_out_view(source.document, source.layout, view), options, source.words,
                       texts);
}

void paint_alone(const Scene& scene, Size size, double scale, Painter& painter) {
    painter.begin(size, scene.ground);
    const Point corner{(size.w - scene.bounds.w * scale) / 2, (size.h - scene.bounds.h * scale) / 2};
    painter.place({scale, corner - Point{scene.bounds.x, scene.bounds.y} * scale});
    paint(scene, painter);
    painter.end();
}

// `unit`: sheet units a point.
void paint_sheet(const Sheet& sheet, double unit, Painter& painter) {
    painter.begin({sheet.size.w * unit, sheet.size.h * unit}, sheet.picture.ground);
    painter.place({sheet.placing.scale * unit, sheet.placing.origin * unit});
    paint(sheet.picture, painter);
    painter.place({unit, {}});
    paint(sheet.around, painter);
    painter.end();
}

// "2027-01-21"; "" when the date says no day.
std::string day_of(const Date& date) {
    const std::optional<Day> day = first_day(date);
    if (!day) return {};
    const auto digits = [](int number, std::size_t count) {
        const std::string text = std::to_string(number);
        return text.size() < count ? std::string(count - text.size(), '0') + text : text;
    };
    return digits(day->year, 4) + "-" + digits(day->month, 2) + "-" + digits(day->day, 2);
}

}  // namespace

std::string export_svg(const ExportSource& source) {
    TextCache texts(source.fonts);
    const Scene scene = picture_of(source, texts);
    SvgPainter painter(source.document.session().title, families(source.fonts));
    paint_alone(scene, {scene.bounds.w, scene.bounds.h}, 1, painter);
    return painter.take();
}

std::string export_svg(const ExportSource& source, Paper paper) {
    TextCache texts(source.fonts);
    SvgPainter painter(source.document.session().title, families(source.fonts));
    paint_sheet(sheets(source, {paper, Paging::Fit}, texts).front(), 1, painter);
    return painter.take();
}

Result<std::string> export_png(const ExportSource& source, double scale) {
    TextCache texts(source.fonts);
    const Scene scene = picture_of(source, texts);
    CairoPainter painter = CairoPainter::png(source.fonts);
    paint_alone(scene, {scene.bounds.w * scale, scene.bounds.h * scale}, scale, painter);
    return painter.take();
}

Result<std::string> export_png(const ExportSource& source, Size pixels) {
    TextCache texts(source.fonts);
    const Scene scene = picture_of(source, texts);
    CairoPainter painter = CairoPainter::png(source.fonts);
    paint_alone(scene, pixels, std::min(pixels.w / scene.bounds.w, pixels.h / scene.bounds.h), painter);
    return painter.take();
}

Result<std::string> export_png(const ExportSource& source, Paper paper, double dpi) {
    TextCache texts(source.fonts);
    CairoPainter painter = CairoPainter::png(source.fonts);
    paint_sheet(sheets(source, {paper, Paging::Fit}, texts).front(), dpi / 72, painter);
    return painter.take();
}

Result<std::string> export_pdf(const ExportSource& source, const PageSetup& setup) {
    TextCache texts(source.fonts);
    const Session& session = source.document.session();
    const std::string created =
        is_valid_timestamp(setup.created.iso) ? setup.created.iso : day_of(session.meeting.date);
    CairoPainter painter = CairoPainter::pdf(
        source.fonts, {.title = session.title, .author = session.programme.hub.name, .created = created});
    for (const Sheet& sheet : sheets(source, setup, texts)) paint_sheet(sheet, 1, painter);
    return painter.take();
}

}  // namespace banso
