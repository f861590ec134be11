// Draws a Scene with Cairo: onto pixels (PNG) or pages (PDF, fonts embedded, text that can be selected and searched).
#pragma once

#include <memory>
#include <string>

#include "model/result.h"
#include "render/painter/painter.h"

namespace banso {

class FontSet;

struct PdfInfo {
    std::string title;
    std::string author;
    std::string created;  // ISO 8601; the beginning of 2000 when empty: the same input gives the same bytes
};

class CairoPainter final : public Painter {
  public:
    // `fonts` measured the scene's texts, and must outlive the painter.
    static CairoPainter png(const FontSet& fonts);
    static CairoPainter pdf(const FontSet& fonts, const PdfInfo& info);
    CairoPainter(CairoPainter&&) noexcept;
    ~CairoPainter() override;

    // Sheet units: pixels for PNG (one sheet only), points for PDF (a page a sheet).
    void begin(Size size, Colour ground) override;
    void place(const Placing& placing) override;
    void box(const Box& box) override;
    void path(const Path& path) override;
    void text(const Text& text) override;
    void end() override;

    // The file, after the last end(). PictureTooLarge (width, height) or PictureFailed (what Cairo says).
    [[nodiscard]] Result<std::string> take();

  private:
    struct State;
    explicit CairoPainter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace banso
