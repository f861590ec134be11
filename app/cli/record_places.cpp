#include "app/cli/record_places.h"

#include <utility>
#include <vector>

namespace banso::cli {
namespace {

// The text behind the quote at `at`, as it is written; `at` moves behind the closing quote.
std::string_view written_string(std::string_view text, std::size_t& at) {
    const std::size_t begin = ++at;
    while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
    const std::string_view written = text.substr(begin, at - begin);
    ++at;
    return written;
}

void skip_space(std::string_view text, std::size_t& at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) ++at;
}

// Whether a record stands at the pointer: "/cards/12", "/meeting/agenda/3".
bool is_record(std::string_view pointer) {
    if (pointer.starts_with("/meeting/agenda/")) pointer.remove_prefix(std::string_view("/meeting").size());
    const std::size_t second = pointer.find('/', 1);
    return second != pointer.npos && pointer.find('/', second + 1) == pointer.npos && second + 1 < pointer.size() &&
           pointer[second + 1] >= '0' && pointer[second + 1] <= '9';
}

}  // namespace

std::map<std::string, io::Place, std::less<>> record_places(std::string_view text) {
    std::vector<std::string_view> ids;
    std::vector<std::size_t> bytes;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '"') {
            ++at;
            continue;
        }
        if (written_string(text, at) != "id") continue;
        skip_space(text, at);
        if (at >= text.size() || text[at] != ':') continue;
        ++at;
        skip_space(text, at);
        if (at >= text.size() || text[at] != '"') continue;
        bytes.push_back(at);
        ids.push_back(written_string(text, at));
    }
    std::map<std::string, io::Place, std::less<>> found;
    std::vector<io::Place> places = io::places(text, bytes);
    for (std::size_t i = 0; i < places.size(); ++i) {
        io::Place& place = places[i];
        place.pointer.resize(place.pointer.rfind('/') == std::string::npos ? 0 : place.pointer.rfind('/'));
        if (is_record(place.pointer)) found.try_emplace(std::string(ids[i]), std::move(place));
    }
    return found;
}

}  // namespace banso::cli
