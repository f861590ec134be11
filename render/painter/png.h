// Pixels as a PNG file's bytes.
#pragma once

#include <string>
#include <vector>

#include "model/result.h"

namespace banso {

// `rgba`: rows from the top, four bytes a pixel; alpha is taken as opaque. PictureFailed.
Result<std::string> png_of(const std::vector<unsigned char>& rgba, int width, int height);

}  // namespace banso
