// Files for other programs: what stands in them, and that nothing in a title can break them.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "app/installed_fonts.h"
#include "render/export.h"
#include "render/painter/svg_painter.h"
#include "render/sheets.h"
#include "tests/render/scene/pictures.h"
#include "tests/support/scratch_folder.h"

using namespace banso;
using namespace banso::test;

namespace {

const FontSet& fonts() {
    static const auto installed = open_installed_fonts();
    REQUIRE(installed);
    return *installed->set;
}

// A document with its layout, measured with this computer's font.
struct Source {
    explicit Source(Document given, StandardView which = StandardView::Whole)
        : document(std::move(given)), texts(fonts()), view(view_of(which)) {
        layout = lay_out(layout_request(document, japanese(), texts)).layout;
    }
    ExportSource source() const { return {document, layout, view, japanese(), light_theme(), fonts()}; }
    Document document;
    TextCache texts;
    View view;
    Layout layout;
};

std::string hostile() {
    return "</text><script>alert(\"1\")</script> ]]> & %s %n <!-- \\N \n&amp; '\x01\xff";
}

Document hostile_document() {
    Card issue = card("K01", "discharge", hostile());
    issue.raised_by = {hostile()};
    Document document = document_with(
        {issue, card("T01"), test::link("K01", "T01"), Area{.id = {"a\"b<c>&\\"}, .name = hostile(), .unknown = {}}});
    edited(document, [](Transaction& t) {
        Session session = t.document().session();
        session.title = hostile();
        session.programme.region.name = hostile();
        t.set_session(session);
    });
    return document;
}

bool has_tool(const char* name) {
    return std::system((std::string("command -v ") + name + " >/dev/null 2>&1").c_str()) == 0;
}

// What a command prints; the file's path takes the place of %.
std::string output_of(const std::string& bytes, std::string command) {
    const ScratchFolder folder;
    const std::string path = (std::filesystem::path(folder.path()) / "file").string();
    std::ofstream(path, std::ios::binary) << bytes;
    command.replace(command.find('%'), 1, "'" + path + "'");
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::string text;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
    text += "exit " + std::to_string(pclose(pipe));
    return text;
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
    return text;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("SVG holds every title as text, its record's id, and nothing from outside") {
    const Source source(one_of_everything());
    const std::string svg = export_svg(source.source());
    CHECK(svg.starts_with("<?xml"));
    CHECK(svg.find("data-record=\"k01\"") != std::string::npos);
    CHECK(svg.find(">K01</text>") != std::string::npos);
    CHECK(svg.find("切れ目なく退院できる") != std::string::npos);
    CHECK(count(svg, "http") == 1);  // the namespace
    CHECK(svg.find("url(") == std::string::npos);
    CHECK(svg.find("<image") == std::string::npos);
    CHECK(count(svg, "<g") == count(svg, "</g>"));
}

TEST_CASE("what no font has is a box in an SVG, in its place, and nothing else changes") {
    const auto svg_of = [](const std::string& title) {
        Card issue = card("K01", "discharge", title);
        return export_svg(Source(document_with({issue})).source());
    };
    const std::string box = svg_of("退院\uE123□の日");
    CHECK(box.find("退院□□の日") != std::string::npos);
    CHECK(box == svg_of("退院□□の日"));
    CHECK(svg_of("\U000F1234日").find(">□日</text>") != std::string::npos);
}

TEST_CASE("no title can break an SVG, a PDF, a PNG or a dot file") {
    const Source source(hostile_document());
    const std::string svg = export_svg(source.source(), Paper::A4);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("]]>") == std::string::npos);
    CHECK(svg.find('\x01') == std::string::npos);
    const std::string dot = export_dot(source.document, japanese());
    CHECK(export_pdf(source.source(), {}));
    CHECK(export_png(source.source()));
    if (has_tool("xmllint")) CHECK(output_of(svg, "xmllint --noout % 2>&1") == "exit 0");
    if (has_tool("dot")) {
        const std::string drawn = output_of(dot, "dot -Tsvg % 2>&1");
        CHECK(drawn.find("exit 0") != std::string::npos);
        CHECK(drawn.find("rror") == std::string::npos);
    } else {
        MESSAGE("skipped: dot is not installed, so dot files were not read back");
    }
}

TEST_CASE("what XML reserves is escaped, what it cannot hold is replaced") {
    CHECK(xml_escaped("a<b>&\"'\n") == "a&lt;b&gt;&amp;&quot;&#39;&#10;");
    CHECK(xml_escaped(std::string("\x01\xff", 2)) == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("text in a PDF is found again") {
    if (!has_tool("pdftotext")) {
        MESSAGE("skipped: pdftotext is not installed (poppler-utils)");
        return;
    }
    const Source source(one_of_everything());
    for (const Paging paging : {Paging::Fit, Paging::Lanes}) {
        const auto pdf = export_pdf(source.source(), {Paper::A3, paging});
        REQUIRE(pdf);
        const std::string text = without_blanks(output_of(*pdf, "pdftotext % - 2>&1"));
        for (const char* wanted :
             {"K01", "切れ目なく退院できる", "63.5", "令和8年12月", "未把握", "指標（現状）", "退院支援"})
            CHECK_MESSAGE(text.find(wanted) != std::string::npos, wanted);
        CHECK(text.find("太郎") == std::string::npos);
    }
}

TEST_CASE("pages are A3 or A4, landscape, with embedded fonts") {
    if (!has_tool("pdfinfo") || !has_tool("pdffonts")) {
        MESSAGE("skipped: pdfinfo is not installed (poppler-utils)");
        return;
    }
    const Source source(one_of_everything());
    const auto a3 = export_pdf(source.source(), {Paper::A3, Paging::Fit});
    const auto a4 = export_pdf(source.source(), {Paper::A4, Paging::Fit});
    REQUIRE((a3 && a4));
    CHECK(output_of(*a3, "pdfinfo %").find("1190.55 x 841.89") != std::string::npos);
    CHECK(output_of(*a4, "pdfinfo %").find("841.89 x 595.276") != std::string::npos);
    const std::string fonts_used = output_of(*a3, "pdffonts % | tail -n +3");
    CHECK(count(fonts_used, "\n") >= 1);
    CHECK(fonts_used.find(" no ") == std::string::npos);  // embedded, subset, with its characters
}

TEST_CASE("paged, every lane with cards stands whole on one page, and every page says which it is") {
    const Source source(generated(200, 6));
    TextCache texts(fonts());
    const ExportSource input = source.source();
    const auto pages = sheets(input, {Paper::A4, Paging::Lanes}, texts);
    REQUIRE(pages.size() > 1);
    std::size_t lanes = 0;
    for (const Sheet& page : pages) {
        const Rect& bounds = page.picture.bounds;
        const double right = page.placing.origin.x + bounds.right() * page.placing.scale;
        const double bottom = page.placing.origin.y + bounds.bottom() * page.placing.scale;
        CHECK(page.placing.origin.x + bounds.x * page.placing.scale >= -0.01);
        CHECK(right <= page.size.w + 0.01);
        CHECK(bottom <= page.size.h + 0.01);
        for (const Item& item : page.picture.items) lanes += item.part == Part::Lane ? 1 : 0;
    }
    CHECK(lanes == 6);
}

TEST_CASE("a PNG is as large as asked, and one that is too large is refused") {
    const Source source(one_of_everything());
    const auto png = export_png(source.source(), Size{640, 360});
    REQUIRE(png);
    CHECK(png->starts_with("\x89PNG"));
    CHECK(png->substr(16, 8) == std::string("\0\0\x02\x80\0\0\x01\x68", 8));
    const auto huge = export_png(source.source(), 100.0);
    REQUIRE_FALSE(huge);
    CHECK(huge.error().code == ErrorCode::PictureTooLarge);
}

TEST_CASE("the same document gives the same bytes") {
    const Source source(one_of_everything());
    CHECK(export_svg(source.source()) == export_svg(source.source()));
    CHECK(*export_pdf(source.source(), {}) == *export_pdf(source.source(), {}));
}

TEST_CASE("an empty document can be exported as everything") {
    const Source source(document_with({}), StandardView::Meeting4);
    CHECK(export_pdf(source.source(), {Paper::A4, Paging::Lanes}));
    CHECK(export_png(source.source()));
    CHECK_FALSE(export_svg(source.source()).empty());
    CHECK_FALSE(export_dot(source.document, japanese()).empty());
}
