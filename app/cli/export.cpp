// `banso export FILE -o OUT.EXT`: the picture as svg, png, pdf or dot.
#include "render/export.h"

#include <optional>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/lettering.h"
#include "app/cli/sessions.h"
#include "app/words/scene_words.h"
#include "model/io/safe_file.h"
#include "render/scene/layout_request.h"

namespace banso::cli {
namespace {

enum class Format { Svg, Png, Pdf, Dot };

std::optional<Format> format_of(const std::string& path) {
    if (path.ends_with(".svg")) return Format::Svg;
    if (path.ends_with(".png")) return Format::Png;
    if (path.ends_with(".pdf")) return Format::Pdf;
    if (path.ends_with(".dot")) return Format::Dot;
    return std::nullopt;
}

std::optional<Paper> paper_of(const std::string& page) {
    if (page.empty()) return std::nullopt;
    return page == "A4" ? Paper::A4 : Paper::A3;
}

Result<std::string> drawn(const ExportSource& source, Format format, const ExportOptions& options) {
    const std::optional<Paper> paper = paper_of(options.page);
    switch (format) {
        case Format::Svg:
            return paper ? export_svg(source, *paper) : export_svg(source);
        case Format::Png:
            return paper ? export_png(source, *paper) : export_png(source);
        case Format::Pdf: {
            const Paging paging = options.pages == "lanes" ? Paging::Lanes : Paging::Fit;
            return export_pdf(source, {.paper = paper.value_or(Paper::A3), .paging = paging});
        }
        case Format::Dot:
            return export_dot(source.document, source.words);
    }
    return export_dot(source.document, source.words);
}

// Heights and words are of the language the picture is read in.
Result<std::string> exported(const Document& document, Format format, const ExportOptions& options, Console& console) {
    const SceneWords& words = words::scene_words(console.language);
    if (format == Format::Dot) return export_dot(document, words);
    const auto lettering = Lettering::open();
    if (!lettering) return lettering.error();
    const auto engine = engine_named("graphviz");
    const LaidOut laid_out = lay_out(layout_request(document, words, (*lettering)->texts()), engine.get());
    if (laid_out.notice) remark(console, options.file, *laid_out.notice);
    const auto view = standard_view_named(options.view);
    const auto area = main_area_named(options.view);
    const auto theme = theme_named(options.theme);
    require((view || area) && theme, "the command line takes known views and themes only");
    const View shown = view_of(view.value_or(StandardView::Whole));
    return drawn(
        {document, laid_out.layout, shown, words, *theme, (*lettering)->fonts(), area.value_or(MainArea::Picture)},
        format, options);
}

}  // namespace

int export_picture(const ExportOptions& options, Console& console) {
    const auto format = format_of(options.out);
    if (!format) return refuse(console, options.out, Error{ErrorCode::UnknownPictureFormat, {options.out}});
    int status = done;
    const auto document = document_of(console, options.file, status);
    if (!document) return status;
    const auto bytes = exported(*document, *format, options, console);
    if (!bytes) return refuse(console, options.file, bytes.error());
    const auto written = io::write_file_safely(options.out, *bytes);
    if (!written) return refuse(console, options.out, written.error());
    say_wrote(console, options.out);
    return done;
}

}  // namespace banso::cli
