// A document as a file for other programs: SVG, PNG, PDF, Graphviz' dot. Bytes out; opens no files.
#pragma once

#include <string>

#include "model/document.h"
#include "model/result.h"
#include "render/layout/layout.h"
#include "render/scene/main_area.h"
#include "render/scene/scene_words.h"
#include "render/scene/theme.h"
#include "render/scene/view.h"

namespace banso {

class FontSet;

// What is drawn. Spare rows of lanes are left out. Everything must outlive the call. `fonts` must have measured the
// layout's heights.
struct ExportSource {
    const Document& document;
    const Layout& layout;
    const View& view;
    const SceneWords& words;
    const Theme& theme;
    const FontSet& fonts;
    MainArea area = MainArea::Picture;  // else view and layout do not matter
    PollId poll = {};                   // its counts are shown on the cards; empty: none
};

enum class Paper { A4, A3 };  // landscape
enum class Paging {
    Fit,    // everything on one page
    Lanes,  // whole lanes a page, as large as the page is wide
};

struct PageSetup {
    Paper paper = Paper::A3;
    Paging paging = Paging::Fit;
    Timestamp created = {};  // what a PDF says of itself; the meeting's date when empty
};

// The picture alone, at its own size.
std::string export_svg(const ExportSource& source);

// The picture on one page with head and foot.
std::string export_svg(const ExportSource& source, Paper paper);

// The picture alone; `scale` pixels a world unit. PictureTooLarge, PictureFailed.
Result<std::string> export_png(const ExportSource& source, double scale = 1);

// The picture alone, fitted into so many pixels.
Result<std::string> export_png(const ExportSource& source, Size pixels);

// The picture on one page with head and foot, at `dpi` pixels an inch.
Result<std::string> export_png(const ExportSource& source, Paper paper, double dpi = 150);

// Pages with head (region, meeting, date, page) and foot (what the lines mean). PictureFailed.
Result<std::string> export_pdf(const ExportSource& source, const PageSetup& setup);

// The model for Graphviz: a cluster an area, a rank a column. Needs no layout.
std::string export_dot(const Document& document, const SceneWords& words);

}  // namespace banso
