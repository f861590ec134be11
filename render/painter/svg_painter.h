// Writes a Scene as one SVG 1.1 file that needs nothing from outside. Text stays text: it can be searched and edited,
// and every character has its place, whatever font the reader has.
#pragma once

#include <string>
#include <vector>

#include "render/painter/painter.h"

namespace banso {

class SvgPainter final : public Painter {
  public:
    // `title` names the picture for readers and screen readers; `families`: fonts in the order they are to be tried.
    SvgPainter(std::string title, std::vector<std::string> families);

    void begin(Size size, Colour ground) override;
    void place(const Placing& placing) override;
    void part(const Item& item) override;
    void box(const Box& box) override;
    void path(const Path& path) override;
    void text(const Text& text) override;
    void end() override;

    // The file, after end().
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    void close_part();
    void line(const struct TextLine& line, const struct TextBlock& block, Point start);

    std::string title_;
    std::vector<std::string> families_;
    std::string out_;
    bool placed_ = false;
    bool in_part_ = false;
    Part part_ = Part::Ground;
    RecordId record_;
};

// `text` with what XML reserves escaped and what XML cannot hold replaced by U+FFFD; for content and attributes.
std::string xml_escaped(std::string_view text);

// "card-title" and so on: the class of a part in SVG and in dumps.
std::string_view name_of(Part part);

}  // namespace banso
