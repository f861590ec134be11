#include "app/cli/console.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <ostream>

#include "app/words/cli.h"
#include "app/words/errors.h"
#include "app/words/problems.h"
#include "model/io/json_text.h"
#include "model/io/json_writer.h"

namespace banso::cli {
namespace {

// The character of the well-formed UTF-8 sequence `bytes`.
char32_t decoded(std::string_view bytes) {
    if (bytes.size() == 1) return static_cast<unsigned char>(bytes[0]);
    constexpr std::array<unsigned, 5> head_bits{0, 0, 0x1f, 0x0f, 0x07};
    char32_t character = static_cast<unsigned char>(bytes[0]) & head_bits[bytes.size()];
    for (const char byte : bytes.substr(1)) character = character << 6 | (static_cast<unsigned char>(byte) & 0x3f);
    return character;
}

// Control characters, and those that turn the direction of writing or end a line.
bool steers_terminal(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x061c || c == 0x200e || c == 0x200f ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

void append_escaped(std::string& out, char32_t character) {
    std::array<char, 8> escaped{};
    std::snprintf(escaped.data(), escaped.size(), "\\u%04x", static_cast<unsigned>(character & 0xffff));
    out += escaped.data();
}

// `blank` tells what stands for a line break or a tab.
template <class Blank>
std::string harmless(std::string_view text, Blank&& blank) {
    std::string out;
    out.reserve(text.size());
    const auto is_ascii = [](char c) { return c >= 0x20 && c < 0x7f; };
    for (std::size_t at = 0; at < text.size();) {
        const auto plain = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_ascii);
        const auto until = static_cast<std::size_t>(plain - text.begin());
        out += text.substr(at, until - at);
        at = until;
        if (at == text.size()) break;
        const std::size_t length = io::utf8_length(text, at);
        if (length == 0) {
            out += "\xef\xbf\xbd";
            ++at;
            continue;
        }
        const std::string_view bytes = text.substr(at, length);
        const char32_t character = decoded(bytes);
        if (character == '\n' || character == '\t') {
            out += blank(text[at]);
        } else if (steers_terminal(character)) {
            append_escaped(out, character);
        } else {
            out += bytes;
        }
        at += length;
    }
    return out;
}

void write_problem(io::JsonWriter& json, const io::Problem& problem, words::Language language) {
    const words::Explanation words = words::explain(problem.error, language);
    json.begin('{');
    json.name("line");
    json.number(std::to_string(std::max(problem.line, 1)));
    json.name("column");
    json.number(std::to_string(std::max(problem.column, 1)));
    json.name("pointer");
    json.string(problem.pointer);
    json.name("what");
    json.string(words.what);
    json.name("hint");
    json.string(words.hint);
    json.end('}');
}

void tell_in_json(Console& console, std::span<const FileReport> reports) {
    io::JsonWriter json(io::JsonWriter::Style::Lines);
    json.begin('{');
    json.name("files");
    json.begin('[');
    for (const FileReport& report : reports) {
        json.begin('{');
        json.name("file");
        json.string(report.file);
        json.name("valid");
        json.raw(report.status == done ? "true" : "false");
        json.name("problems");
        json.begin('[');
        for (const io::Problem& problem : report.problems) write_problem(json, problem, console.language);
        json.end(']');
        json.end('}');
    }
    json.end(']');
    json.end('}');
    say_json(console, json.take());
}

}  // namespace

std::string for_terminal(std::string_view text) {
    return harmless(text, [](char) { return ' '; });
}

void say(std::ostream& stream, std::string_view line) {
    stream << for_terminal(line) << '\n';
}

void say_json(Console& console, std::string_view json) {
    console.out << harmless(json, [](char blank) { return blank; });
    if (!json.ends_with('\n')) console.out << '\n';
}

int tell(Console& console, std::span<const FileReport> reports) {
    int worst = done;
    for (const FileReport& report : reports) worst = std::max(worst, report.status);
    if (console.json) {
        tell_in_json(console, reports);
        return worst;
    }
    for (const FileReport& report : reports) {
        for (const io::Problem& problem : report.problems)
            say(console.err, words::problem_line({report.file, problem.line, problem.column, problem.pointer},
                                                 problem.error, console.language));
    }
    return worst;
}

int refuse(Console& console, const std::string& file, const Error& error, int status) {
    const FileReport report{file, status, {io::Problem{error, 1, 1, ""}}};
    return tell(console, {&report, 1});
}

void say_wrote(Console& console, const std::string& path) {
    if (!console.json) return say(console.out, words::filled(words::wrote, console.language, {&path, 1}));
    io::JsonWriter json(io::JsonWriter::Style::Lines);
    json.begin('{');
    json.name("file");
    json.string(path);
    json.end('}');
    say_json(console, json.take());
}

void remark(Console& console, const std::string& file, const Error& error) {
    say(console.err, words::problem_line({file, 1, 1, ""}, error, console.language));
}

}  // namespace banso::cli
