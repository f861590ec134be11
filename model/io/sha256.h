// SHA-256 of bytes, as 64 lower-case hexadecimal digits: how files name the exact bytes of another file.
#pragma once

#include <string>
#include <string_view>

namespace banso::io {

std::string sha256_hex(std::string_view bytes);

}  // namespace banso::io
