#include "model/io/beside.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "model/io/sha256.h"

namespace banso::io {
namespace {

constexpr std::size_t longest_name = 255;     // bytes, on every file system we may meet
constexpr std::size_t room_for_numbers = 60;  // bytes

std::string leftover_start(const std::string& target) {
    return side_name(".", name_of(target), ".saving-");
}

}  // namespace

std::string side_name(const std::string& before, const std::string& name, const std::string& after) {
    const std::string start = before == "." && name.starts_with('.') ? "" : before;
    const std::size_t most = longest_name - room_for_numbers - start.size() - after.size();
    if (name.size() <= most) return start + name + after;
    std::size_t cut = most - 13;
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;  // not within a character
    return start + name.substr(0, cut) + "~" + sha256_hex(name).substr(0, 12) + after;
}

Result<NewFile> create_beside(const std::string& target, OsFile::Access access) {
    const std::string start = folder_of(target) + "/" + leftover_start(target) + process_number() + "-";
    for (int number = 0;; ++number) {
        const std::string path = start + std::to_string(number);
        Result<OsFile> file = OsFile::create(path, access);
        if (file) return NewFile{*std::move(file), path};
        if (file.error().code != ErrorCode::FileExists || number == 1000) return about(target, file.error());
    }
}

void remove_leftovers(const std::string& path) {
    namespace fs = std::filesystem;
    const Result<std::string> target = follow_links(path);
    if (!target) return;
    const std::string start = leftover_start(*target);
    std::error_code failed;
    fs::directory_iterator at(folder_of(*target), failed);
    while (!failed && at != fs::directory_iterator()) {
        const fs::path found = at->path();
        if (found.filename().string().starts_with(start)) (void)remove_file(found.string());
        at.increment(failed);
    }
}

Error about(const std::string& path, Error error) {
    if (!error.args.empty() && error.code != ErrorCode::NoSuchFolder) error.args[0] = path;
    return error;
}

}  // namespace banso::io
