// Puts a picture on paper: which lanes on which page, how large, with head and foot. Knows sizes, draws nothing itself.
#pragma once

#include <vector>

#include "render/export.h"
#include "render/painter/painter.h"
#include "render/scene/text_cache.h"

namespace banso {

// A page in points: the picture as placed, and what is said around it (in points already).
struct Sheet {
    Size size;
    Scene picture;
    Placing placing;
    Scene around;
};

Size size_of(Paper paper);  // points, landscape

// A matrix, or the pages of the area, each as large as asked. Precondition: the source's area is no picture.
std::vector<Scene> pages_of(const ExportSource& source, Size size, TextCache& texts);

std::vector<Sheet> sheets(const ExportSource& source, const PageSetup& setup, TextCache& texts);

}  // namespace banso
