// Writes a Scene as lines of text that people can read and version control can compare: for golden tests.
#pragma once

#include <string>

#include "render/painter/painter.h"

namespace banso {

class DumpPainter final : public Painter {
  public:
    void begin(Size size, Colour ground) override;
    void place(const Placing& placing) override;
    void part(const Item& item) override;
    void box(const Box& box) override;
    void path(const Path& path) override;
    void text(const Text& text) override;
    void end() override {}
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

// A scene as text: one line an item, with its layer, part, record and shape.
std::string dump(const Scene& scene);

}  // namespace banso
