#include "model/io/journal.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/io/sha256.h"

namespace banso::io {
namespace {

constexpr std::string_view magic = "banso-journal 1";
constexpr std::size_t check_length = 16;

std::string check_of(std::string_view salt, std::string_view start, std::string_view rest) {
    std::string text(salt);
    text.append("\n").append(start).append("\n").append(rest);
    return sha256_hex(text).substr(0, check_length);
}

// Words on a line: without spaces and control characters, and never empty.
std::string encode_word(std::string_view text) {
    if (text.empty()) return "-";
    if (text == "-") return "%2D";
    std::string word;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte != 0x7F && c != '%') {
            word += c;
            continue;
        }
        word += '%';
        word += "0123456789ABCDEF"[byte >> 4];
        word += "0123456789ABCDEF"[byte & 15];
    }
    return word;
}

std::optional<std::string> decode_word(std::string_view word) {
    if (word.empty()) return std::nullopt;
    if (word == "-") return "";
    std::string text;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] != '%') {
            text += word[at];
            continue;
        }
        unsigned byte = 0;
        const std::string_view digits = word.substr(at + 1, 2);
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || parsed.ptr != digits.data() + 2) return std::nullopt;
        text += static_cast<char>(byte);
        at += 2;
    }
    return text;
}

// The text up to the next space, taken off the front of `rest` together with it; all of it if there is none.
std::string_view take_word(std::string_view& rest) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, space);
    rest.remove_prefix(std::min(space + 1, rest.size()));
    return word;
}

std::optional<std::size_t> parse_number(std::string_view word) {
    std::size_t number = 0;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), number);
    if (word.empty() || parsed.ec != std::errc() || parsed.ptr != word.data() + word.size()) return std::nullopt;
    return number;
}

struct ReadHeader {
    JournalHeader header;
    std::string check;
};

std::optional<ReadHeader> parse_header(std::string_view line) {
    if (!line.starts_with(magic) || line.substr(magic.size(), 1) != " ") return std::nullopt;
    std::string_view rest = line.substr(magic.size() + 1);
    const std::string_view check = take_word(rest);
    if (check != check_of("", magic, rest)) return std::nullopt;
    const auto session = decode_word(take_word(rest));
    const auto base = decode_word(take_word(rest));
    const auto started = decode_word(take_word(rest));
    if (!session || !base || !started || !rest.empty()) return std::nullopt;
    return ReadHeader{{*session, *base, *started}, std::string(check)};
}

struct Line {
    LineNumbers numbers;
    bool is_edit = false;
    std::string_view rest;
};

// A numbered line whose check holds, wherever it stands.
std::optional<Line> parse_line(std::string_view line, std::string_view header_check) {
    std::string_view rest = line;
    const auto number = parse_number(take_word(rest));
    const auto synced = parse_number(take_word(rest));
    const std::string_view kind = take_word(rest);
    if (!number || !synced || (kind != "edit" && kind != "saved")) return std::nullopt;
    const auto start_length = static_cast<std::size_t>(rest.data() - line.data());
    if (rest.substr(check_length, 1) != " ") return std::nullopt;
    const std::string_view check = rest.substr(0, check_length);
    rest.remove_prefix(check_length + 1);
    if (check != check_of(header_check, line.substr(0, start_length), rest)) return std::nullopt;
    return Line{{*number, *synced}, kind == "edit", rest};
}

std::optional<SavedMark> parse_mark(std::string_view rest, std::size_t edits) {
    const auto sha256 = decode_word(take_word(rest));
    const auto after = parse_number(take_word(rest));
    const auto path = decode_word(take_word(rest));
    if (!sha256 || !after || *after > edits || !path || !rest.empty()) return std::nullopt;
    return SavedMark{*sha256, *after, *path};
}

// Whether a line in `rest` proves that line `number` had been on disk.
bool had_been_synced(std::string_view rest, std::size_t number, std::string_view header_check) {
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const auto line = parse_line(rest.substr(0, end), header_check);
        if (line && line->numbers.synced >= number && line->numbers.number > number) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

// Takes the line as the next one; false if it is none.
bool take_line(JournalContents& contents, std::string_view text, std::string_view header_check) {
    const auto line = parse_line(text, header_check);
    if (!line || line->numbers.number != contents.lines + 1) return false;
    if (line->is_edit) {
        contents.payloads.emplace_back(line->rest);
    } else {
        auto mark = parse_mark(line->rest, contents.payloads.size());
        if (!mark) return false;
        contents.marks.push_back(*std::move(mark));
    }
    ++contents.lines;
    return true;
}

std::string encode_line(std::string_view header_check, LineNumbers numbers, std::string_view kind,
                        std::string_view rest) {
    std::string line = std::to_string(numbers.number) + " " + std::to_string(numbers.synced) + " ";
    line.append(kind).append(" ");
    const std::string check = check_of(header_check, line, rest);
    return line.append(check).append(" ").append(rest).append("\n");
}

}  // namespace

JournalContents read_journal(std::string_view bytes) {
    JournalContents contents;
    const std::size_t header_end = bytes.find('\n');
    const auto header = header_end == std::string_view::npos ? std::nullopt : parse_header(bytes.substr(0, header_end));
    if (!header) {
        contents.bad_line = 1;
        return contents;
    }
    contents.header = header->header;
    contents.end = JournalEnd::Complete;
    contents.good_bytes = header_end + 1;
    while (contents.good_bytes < bytes.size()) {
        const std::string_view rest = bytes.substr(contents.good_bytes);
        const std::size_t end = rest.find('\n');
        if (end != std::string_view::npos && take_line(contents, rest.substr(0, end), header->check)) {
            contents.good_bytes += end + 1;
            continue;
        }
        contents.bad_line = contents.lines + 2;
        contents.end = end == std::string_view::npos                              ? JournalEnd::TornTail
                       : had_been_synced(rest, contents.lines + 1, header->check) ? JournalEnd::Damaged
                                                                                  : JournalEnd::LostTail;
        break;
    }
    return contents;
}

Recovery plan_recovery(const JournalContents& contents, std::string_view file_sha256) {
    if (contents.end == JournalEnd::NotAJournal) return DoesNotFit{DoesNotFit::Reason::NotAJournal};
    if (contents.end == JournalEnd::Damaged) return DoesNotFit{DoesNotFit::Reason::Damaged};
    std::optional<std::size_t> from;
    if (contents.header.base_sha256 == file_sha256) from = 0;
    // The same bytes may have been saved more than once (an edit and its undo): the last time leaves least to replay.
    for (const SavedMark& mark : contents.marks)
        if (mark.sha256 == file_sha256) from = mark.after;
    if (!from) return DoesNotFit{DoesNotFit::Reason::OtherFile};
    if (*from == contents.payloads.size()) return NothingToDo{};
    return Replay{*from};
}

EncodedHeader encode_header(const JournalHeader& header) {
    const std::string rest =
        encode_word(header.session) + " " + encode_word(header.base_sha256) + " " + encode_word(header.started_at);
    std::string check = check_of("", magic, rest);
    std::string line(magic);
    line.append(" ").append(check).append(" ").append(rest).append("\n");
    return {std::move(line), std::move(check)};
}

std::string encode_edit(std::string_view header_check, LineNumbers numbers, std::string_view payload) {
    return encode_line(header_check, numbers, "edit", payload);
}

std::string encode_saved(std::string_view header_check, LineNumbers numbers, const SavedMark& mark) {
    return encode_line(header_check, numbers, "saved",
                       encode_word(mark.sha256) + " " + std::to_string(mark.after) + " " + encode_word(mark.path));
}

}  // namespace banso::io
