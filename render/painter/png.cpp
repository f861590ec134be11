#include "render/painter/png.h"

#include <cstdint>
#include <memory>

#include <cairo.h>

namespace banso {

Result<std::string> png_of(const std::vector<unsigned char>& rgba, int width, int height) {
    require(rgba.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4,
            "a picture has four bytes a pixel");
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), cairo_surface_destroy);
    unsigned char* pixels = cairo_image_surface_get_data(surface.get());
    if (!pixels) return Error{ErrorCode::PictureFailed, {cairo_status_to_string(cairo_surface_status(surface.get()))}};
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(pixels + static_cast<std::ptrdiff_t>(y) * stride);
        const unsigned char* from = rgba.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4;
        for (int x = 0; x < width; ++x, from += 4)
            row[x] = static_cast<std::uint32_t>(from[0]) << 16 | static_cast<std::uint32_t>(from[1]) << 8 | from[2];
    }
    cairo_surface_mark_dirty(surface.get());
    std::string bytes;
    const auto append = [](void* to, const unsigned char* data, unsigned length) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
    };
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
    if (status != CAIRO_STATUS_SUCCESS) return Error{ErrorCode::PictureFailed, {cairo_status_to_string(status)}};
    return bytes;
}

}  // namespace banso
