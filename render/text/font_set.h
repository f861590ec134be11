// The fonts of a run: a regular and a bold chain of faces made from the bytes of font files. Opens no files.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "model/result.h"
#include "render/text/measurer.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace banso {

// One face in a font file. The bytes (a mapped file, say) must outlive every FontSet and FreeTypeFace made from them.
struct FontSource {
    std::span<const std::byte> bytes;
    int index = 0;  // which face of a collection (.ttc), and in the upper 16 bits which instance of a variable font
    std::string name = {};  // what an error calls it, such as the file's path
};

// FreeType's own face, with a FreeType library of its own: for a painter that has to hand one to its drawing library.
// Not for two threads at once; two FreeTypeFaces of the same source do not know of each other.
class FreeTypeFace {
  public:
    // FontNotUsable when FreeType cannot read it, or it has no outlines.
    static Result<FreeTypeFace> open(const FontSource& source);

    [[nodiscard]] FT_FaceRec_* get() const { return face_.get(); }

  private:
    struct CloseLibrary {
        void operator()(FT_LibraryRec_* library) const;
    };
    struct CloseFace {
        void operator()(FT_FaceRec_* face) const;
    };
    FreeTypeFace() = default;
    std::unique_ptr<FT_LibraryRec_, CloseLibrary> library_;  // closed after its face
    std::unique_ptr<FT_FaceRec_, CloseFace> face_;
};

// Each chain is asked in order; the first font decides the metrics. Bold may be empty: then regular stands for it.
struct FontSources {
    std::vector<FontSource> regular;
    std::vector<FontSource> bold;
};

// Answers from any thread: what was asked once stands in tables that are only ever added to and are read without a
// lock; a block of 256 characters asked for the first time is looked up under one mutex.
class FontSet final : public TextMeasurer {
  public:
    struct Face {
        FontSource source;
        std::string family;
        bool bold = false;  // stands in the bold chain
    };

    // FontNotUsable for the first source that FreeType cannot read, or when there is no regular one.
    static Result<std::unique_ptr<FontSet>> open(const FontSources& sources);
    ~FontSet() override;

    // What GlyphMetrics::face and PlacedGlyph::face count: the regular chain, then the bold one.
    [[nodiscard]] const std::vector<Face>& faces() const { return faces_; }

    [[nodiscard]] FontMetrics metrics(bool bold) const override;
    [[nodiscard]] GlyphMetrics glyph(char32_t character, bool bold) const override;

  private:
    struct Tables;
    FontSet();
    std::vector<Face> faces_;
    std::unique_ptr<Tables> tables_;
};

}  // namespace banso
