#include "render/painter/cairo_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>

#include "render/painter/glyph_runs.h"
#include "render/text/font_set.h"
#include "render/text/text_block.h"
#include "render/text/unicode.h"

namespace banso {
namespace {

struct Destroy {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
template <class T>
using Owned = std::unique_ptr<T, Destroy>;

constexpr double largest_side = 16000;  // pixels: 1 GB at most, and within what Cairo can draw

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

// Cairo keeps fonts for a while after their last user: it gets FreeType's face to keep as long.
Owned<cairo_font_face_t> cairo_face(FreeTypeFace face) {
    static const cairo_user_data_key_t key{};
    auto kept = std::make_unique<FreeTypeFace>(std::move(face));
    Owned<cairo_font_face_t> made(cairo_ft_font_face_create_for_ft_face(kept->get(), FT_LOAD_NO_HINTING));
    const auto done = [](void* owned) { delete static_cast<FreeTypeFace*>(owned); };
    if (cairo_font_face_set_user_data(made.get(), &key, kept.get(), done) == CAIRO_STATUS_SUCCESS) kept.release();
    return made;
}

void describe(cairo_surface_t* pdf, const PdfInfo& info) {
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, cleaned(info.title).c_str());
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_AUTHOR, cleaned(info.author).c_str());
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATOR, "Banso");
    // Without one Cairo would ask the clock.
    const std::string created = info.created.empty() ? "2000-01-01" : cleaned(info.created);
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
}

}  // namespace

struct CairoPainter::State {
    const FontSet& fonts;
    bool pdf = false;
    PdfInfo info;
    std::string out;
    std::optional<Error> failure;
    std::vector<Owned<cairo_font_face_t>> faces;  // by PlacedGlyph::face, opened when first asked for
    Owned<cairo_surface_t> surface;
    Owned<cairo_t> cairo;

    explicit State(const FontSet& set) : fonts(set), faces(set.faces().size()) {}

    cairo_font_face_t* face(std::uint16_t index) {
        if (index >= faces.size()) return nullptr;
        if (!faces[index]) {
            auto opened = FreeTypeFace::open(fonts.faces()[index].source);
            if (!opened) {
                if (!failure) failure = opened.error();
                return nullptr;
            }
            faces[index] = cairo_face(std::move(*opened));
        }
        return faces[index].get();
    }

    void fail_if(cairo_status_t status) {
        if (status == CAIRO_STATUS_SUCCESS || failure) return;
        failure = Error{ErrorCode::PictureFailed, {cairo_status_to_string(status)}};
    }
    void set_colour(Colour colour) const {
        cairo_set_source_rgba(cairo.get(), colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.a / 255.0);
    }
    void fill_and_stroke(Colour fill, const Stroke& stroke) const {
        if (fill.visible()) {
            set_colour(fill);
            cairo_fill_preserve(cairo.get());
        }
        if (stroke.visible()) {
            set_colour(stroke.colour);
            cairo_set_line_width(cairo.get(), stroke.width);
            const DashLengths lengths = dash_lengths(stroke);
            const double dash[] = {lengths.on, lengths.off};
            cairo_set_dash(cairo.get(), dash, lengths.off > 0 ? 2 : 0, 0);
            cairo_stroke_preserve(cairo.get());
        }
        cairo_new_path(cairo.get());
    }
    void show(const GlyphRun& run, const std::string& text, Point start);
};

CairoPainter::CairoPainter(std::unique_ptr<State> state) : state_(std::move(state)) {}
CairoPainter::CairoPainter(CairoPainter&&) noexcept = default;
CairoPainter::~CairoPainter() = default;

CairoPainter CairoPainter::png(const FontSet& fonts) {
    return CairoPainter(std::make_unique<State>(fonts));
}

CairoPainter CairoPainter::pdf(const FontSet& fonts, const PdfInfo& info) {
    auto state = std::make_unique<State>(fonts);
    state->pdf = true;
    state->info = info;
    return CairoPainter(std::move(state));
}

void CairoPainter::begin(Size size, Colour ground) {
    State& s = *state_;
    if (s.failure) return;
    if (!s.pdf) {
        const double w = std::ceil(size.w), h = std::ceil(size.h);
        if (!(w >= 1 && h >= 1 && w <= largest_side && h <= largest_side)) {
            s.failure = Error{ErrorCode::PictureTooLarge,
                              {std::to_string(static_cast<long long>(w)), std::to_string(static_cast<long long>(h))}};
            return;
        }
        s.surface.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(w), static_cast<int>(h)));
    } else if (!s.surface) {
        s.surface.reset(cairo_pdf_surface_create_for_stream(append, &s.out, size.w, size.h));
        describe(s.surface.get(), s.info);
    } else {
        cairo_pdf_surface_set_size(s.surface.get(), size.w, size.h);
    }
    s.fail_if(cairo_surface_status(s.surface.get()));
    if (s.failure) return;
    s.cairo.reset(cairo_create(s.surface.get()));
    cairo_set_line_cap(s.cairo.get(), CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(s.cairo.get(), CAIRO_LINE_JOIN_ROUND);
    s.set_colour(ground);
    cairo_paint(s.cairo.get());
}

void CairoPainter::place(const Placing& placing) {
    if (state_->failure) return;
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, placing.scale, 0, 0, placing.scale, placing.origin.x, placing.origin.y);
    cairo_set_matrix(state_->cairo.get(), &matrix);
}

void CairoPainter::box(const Box& box) {
    if (state_->failure) return;
    cairo_t* cairo = state_->cairo.get();
    const Rect& r = box.rect;
    const double radius = std::min({box.radius, r.w / 2, r.h / 2});
    cairo_new_path(cairo);
    if (radius > 0) {
        constexpr double quarter = std::numbers::pi / 2;
        cairo_arc(cairo, r.right() - radius, r.y + radius, radius, -quarter, 0);
        cairo_arc(cairo, r.right() - radius, r.bottom() - radius, radius, 0, quarter);
        cairo_arc(cairo, r.x + radius, r.bottom() - radius, radius, quarter, 2 * quarter);
        cairo_arc(cairo, r.x + radius, r.y + radius, radius, 2 * quarter, 3 * quarter);
        cairo_close_path(cairo);
    } else {
        cairo_rectangle(cairo, r.x, r.y, r.w, r.h);
    }
    state_->fill_and_stroke(box.fill, box.stroke);
}

void CairoPainter::path(const Path& path) {
    if (state_->failure) return;
    cairo_t* cairo = state_->cairo.get();
    cairo_new_path(cairo);
    for (const Point& p : path.points) cairo_line_to(cairo, p.x, p.y);
    if (path.closed) cairo_close_path(cairo);
    state_->fill_and_stroke(path.closed ? path.fill : no_colour, path.stroke);
}

void CairoPainter::State::show(const GlyphRun& run, const std::string& text, Point start) {
    cairo_font_face_t* with = face(run.face);
    if (!with) return;
    cairo_set_font_face(cairo.get(), with);
    std::vector<cairo_glyph_t> glyphs;
    for (const PlacedGlyph& glyph : run.glyphs) glyphs.push_back({glyph.id, start.x + glyph.x, start.y});
    std::vector<cairo_text_cluster_t> clusters;
    for (const GlyphCluster& cluster : run.clusters) clusters.push_back({cluster.bytes, cluster.glyphs});
    cairo_show_text_glyphs(cairo.get(), text.data() + run.begin, static_cast<int>(run.end - run.begin), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()),
                           cairo_text_cluster_flags_t{});
    fail_if(cairo_status(cairo.get()));
}

void CairoPainter::text(const Text& text) {
    State& s = *state_;
    if (s.failure) return;
    s.set_colour(text.colour);
    cairo_set_font_size(s.cairo.get(), text.block->size);
    for (std::size_t i = 0; i < text.block->lines.size() && !s.failure; ++i) {
        const TextLine& line = text.block->lines[i];
        const Point start{text.at.x,
                          text.at.y + text.block->line_height * static_cast<double>(i) + text.block->baseline};
        for (const GlyphRun& run : glyph_runs(line)) s.show(run, line.text, start);
    }
}

void CairoPainter::end() {
    State& s = *state_;
    if (s.failure || !s.cairo) return;
    cairo_show_page(s.cairo.get());
    s.fail_if(cairo_status(s.cairo.get()));
    s.cairo.reset();
}

Result<std::string> CairoPainter::take() {
    State& s = *state_;
    if (!s.failure && s.surface) {
        if (s.pdf) {
            cairo_surface_finish(s.surface.get());
            s.fail_if(cairo_surface_status(s.surface.get()));
        } else {
            s.fail_if(cairo_surface_write_to_png_stream(s.surface.get(), append, &s.out));
        }
    }
    if (s.failure) return *s.failure;
    return std::move(s.out);
}

}  // namespace banso
