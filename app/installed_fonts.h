// The fonts that Banso draws with on this computer: found, mapped and opened, for the window and the command line
// alike.
#pragma once

#include <memory>
#include <vector>

#include "app/platform/fonts.h"
#include "app/platform/mapped_file.h"
#include "model/result.h"
#include "render/text/font_set.h"

namespace banso {

struct InstalledFonts {
    platform::FontFiles files;
    std::vector<platform::MappedFile> mapped;  // what `set` reads, as long as it lives
    std::unique_ptr<FontSet> set;              // regular and its fallbacks, then bold
};

// NoJapaneseFont or FontOverrideNotUsable where none is found; an error with the file's name where one cannot be read.
// About 10 ms, nearly all of it in fontconfig.
Result<InstalledFonts> open_installed_fonts();

}  // namespace banso
