#include "render/scene/scene_words.h"

namespace banso {

std::string filled(std::string_view text, std::string_view first, std::string_view second) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool mark = text[i] == '%' && i + 1 < text.size() && (text[i + 1] == '1' || text[i + 1] == '2');
        if (!mark) {
            out += text[i];
            continue;
        }
        out += text[++i] == '1' ? first : second;
    }
    return out;
}

}  // namespace banso
