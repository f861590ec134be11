#include "app/installed_fonts.h"

#include <system_error>
#include <utility>
#include <variant>

namespace banso {

namespace {

Error error_for(const platform::NoFont& none) {
    using Reason = platform::NoFont::Reason;
    if (none.reason == Reason::OverrideNotUsable) return Error{ErrorCode::FontOverrideNotUsable, {none.named}};
    return Error{ErrorCode::NoJapaneseFont, {}};
}

Result<FontSource> mapped_source(const platform::FontFile& file, std::vector<platform::MappedFile>& mapped) {
    std::error_code error;
    auto bytes = platform::MappedFile::open(file.path, error);
    if (!bytes) return Error{ErrorCode::ReadFailed, {file.path.string(), error.message()}};
    mapped.push_back(*std::move(bytes));
    return FontSource{.bytes = mapped.back().bytes(), .index = file.index, .name = file.path.string()};
}

}  // namespace

Result<InstalledFonts> open_installed_fonts() {
    auto found = platform::find_japanese_fonts();
    if (const auto* none = std::get_if<platform::NoFont>(&found)) return error_for(*none);
    InstalledFonts fonts{.files = std::get<platform::FontFiles>(std::move(found)), .mapped = {}, .set = {}};
    FontSources sources;
    for (const auto& [file, chain] :
         {std::pair(&fonts.files.regular, &sources.regular), std::pair(&fonts.files.bold, &sources.bold)}) {
        Result<FontSource> source = mapped_source(*file, fonts.mapped);
        if (!source) return source.error();
        chain->push_back(*std::move(source));
    }
    for (const platform::FontFile& file : fonts.files.fallbacks) {
        Result<FontSource> source = mapped_source(file, fonts.mapped);
        // A fallback that cannot be read is one the fewer, no reason not to start.
        if (source && FreeTypeFace::open(*source)) sources.regular.push_back(*std::move(source));
    }
    Result<std::unique_ptr<FontSet>> set = FontSet::open(sources);
    if (!set) return set.error();
    fonts.set = *std::move(set);
    return fonts;
}

}  // namespace banso
