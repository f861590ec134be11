// The system's clipboard for pictures, which the window library does not have. Knows no picture but a file.
#pragma once

#include <string>

namespace banso::platform {

// Offers a PNG file on the clipboard through the desktop's own tool (wl-copy, xclip), which keeps it after this program
// has ended. False when there is no such tool, or it fails.
bool copy_png_to_clipboard(const std::string& path);

}  // namespace banso::platform
