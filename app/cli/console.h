// What every command of the command line speaks through: two streams, a language, and whether a program listens. Knows
// no command. Whatever text goes out here is first made harmless: a file's words never steer a terminal.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/patience.h"
#include "app/words/word.h"
#include "model/io/read_session.h"

namespace banso::cli {

struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    words::Language language = words::Language::English;
    bool json = false;
    double (*patience)(bool ending) = files::patience;  // with whoever has a file open that is to be written
};

// Exit statuses.
inline constexpr int done = 0;
inline constexpr int answer_is_no = 1;  // not a valid session, an edit that cannot be made
inline constexpr int could_not = 2;     // usage, unreadable, locked

// `text` with every character that could steer a terminal (control characters, those that change the direction of
// writing) as \uXXXX, and what is no UTF-8 as U+FFFD. Line breaks and tabs become spaces.
std::string for_terminal(std::string_view text);

// One line on a stream, made harmless.
void say(std::ostream& stream, std::string_view line);

// A JSON text (from io::JsonWriter) on `out`, with a newline; what could steer a terminal is escaped in it as JSON
// does.
void say_json(Console& console, std::string_view json);

// What was found in one file.
struct FileReport {
    std::string file;
    int status = done;                  // of the file: done = valid
    std::vector<io::Problem> problems;  // notes when it is valid
};

// Problems as lines on `err`, or with --json as one object on `out`. Returns the worst status.
int tell(Console& console, std::span<const FileReport> reports);

// One error about a file as a whole.
int refuse(Console& console, const std::string& file, const Error& error, int status = could_not);

// That a file was written: a sentence, or with --json {"file": PATH}.
void say_wrote(Console& console, const std::string& path);

// A remark beside the result: always on `err`.
void remark(Console& console, const std::string& file, const Error& error);

}  // namespace banso::cli
