// Names beside a file, and new files there that are to be renamed over it.
#pragma once

#include <string>

#include "model/io/os_file.h"
#include "model/result.h"

namespace banso::io {

// `before` NAME `after` as a file name, NAME cut (and told apart by a hash) where that would get too long; room is left
// for 60 bytes that callers put behind: process and count, a time. No second dot before a name that starts with one.
std::string side_name(const std::string& before, const std::string& name, const std::string& after);

// A new empty file of a name that nobody has, in the folder of `target`. Errors speak of `target`.
struct NewFile {
    OsFile file;
    std::string path;
};
Result<NewFile> create_beside(const std::string& target, OsFile::Access access);

// Removes what killed programs left of create_beside for `path`. Only while holding the session's lock.
void remove_leftovers(const std::string& path);

// The error of a file beside `path` as the user knows it: by the name of `path`.
Error about(const std::string& path, Error error);

}  // namespace banso::io
