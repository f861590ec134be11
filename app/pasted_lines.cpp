#include "app/pasted_lines.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "render/text/unicode.h"

namespace banso {
namespace {

constexpr std::array<std::string_view, 5> spaces{" ", "\t", "\r", "\u3000", "\u00a0"};

bool cut_front(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
}

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// Takes digits, also full-width ones, from the front. Returns how many.
int cut_digits(std::string_view& text) {
    static constexpr std::string_view wide = "０１２３４５６７８９";
    int count = 0;
    for (bool cut = true; cut;) {
        cut = false;
        if (!text.empty() && is_digit(text.front())) text.remove_prefix(1), cut = true;
        for (std::size_t i = 0; i < wide.size() && !cut; i += 3) cut = cut_front(text, wide.substr(i, 3));
        if (cut) ++count;
    }
    return count;
}

bool cut_any(std::string_view& text, std::initializer_list<std::string_view> what) {
    return std::any_of(what.begin(), what.end(), [&](std::string_view one) { return cut_front(text, one); });
}

// "1. ", "（2）", "3）", "④": of one or two digits, so that no year goes; "1.5倍" is a number, not the first point.
bool cut_number(std::string_view& text) {
    static constexpr std::string_view circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    for (std::size_t i = 0; i < circled.size(); i += 3) {
        if (cut_front(text, circled.substr(i, 3))) return true;
    }
    std::string_view rest = text;
    const bool bracket = cut_any(rest, {"(", "（"});
    const int digits = cut_digits(rest);
    if (digits == 0 || digits > 2) return false;
    const bool closed = cut_any(rest, {")", "）"});
    const bool dotted = !bracket && !closed && cut_any(rest, {".", "．", "、"});
    if (!(closed || (dotted && (rest.empty() || !is_digit(rest.front()))))) return false;
    text = rest;
    return true;
}

bool cut_bullet(std::string_view& text) {
    // Twice the same sign stands for a name left out (○○市), not for a list.
    static constexpr std::array<std::string_view, 16> signs{"・", "•", "●", "○", "◯", "■", "□", "◆",
                                                            "◇",  "▪", "‣", "➢", "✓", "※", ">", "＞"};
    for (const std::string_view sign : signs) {
        if (text.starts_with(sign)) {
            const std::string_view behind = text.substr(sign.size());
            if (behind.starts_with(sign) && sign != ">") return false;
            text = behind;
            return true;
        }
    }
    // A hyphen or star is a bullet before a space or a Japanese character, not before a figure.
    std::string_view rest = text;
    if (!cut_any(rest, {"-", "*", "–", "—", "－", "＊", "‐"})) return false;
    const auto next = rest.empty() ? 0 : static_cast<unsigned char>(rest.front());
    if (next != ' ' && next != '\t' && next < 0x80) return false;
    text = rest;
    return true;
}

std::string_view without_quotes(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> pairs[] = {
        {"\"", "\""}, {"「", "」"}, {"『", "』"}, {"“", "”"}};
    for (const auto& [open, close] : pairs) {
        if (text.size() < open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close)) continue;
        const std::string_view inner = text.substr(open.size(), text.size() - open.size() - close.size());
        // 「A」と「B」 is two quotations, not one.
        if (inner.find(open) == std::string_view::npos && inner.find(close) == std::string_view::npos) return inner;
    }
    return text;
}

bool is_rule(std::string_view text) {
    static constexpr std::array<std::string_view, 11> strokes{"-", "=", "_", "*", "―", "ー", "─", "━", "＝", "－", "~"};
    while (!text.empty()) {
        if (std::none_of(strokes.begin(), strokes.end(), [&](std::string_view s) { return cut_front(text, s); }))
            return false;
    }
    return true;
}

// Line ends within a spreadsheet's quotes become spaces, doubled quotes single ones.
std::string without_quoted_lines(std::string_view text) {
    std::string out;
    bool cell_begins = true;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (cell_begins && c == '"') {
            // Only a closed quote before a cell's end is a spreadsheet's.
            quoted = text.find('"', i + 1) != std::string_view::npos;
            if (quoted) {
                cell_begins = false;
                continue;
            }
        }
        if (quoted && c == '"') {
            const bool doubled = i + 1 < text.size() && text[i + 1] == '"';
            if (doubled) ++i, out += c;
            if (!doubled) quoted = false;
            continue;
        }
        cell_begins = c == '\n' || c == '\t';
        out += quoted && (c == '\n' || c == '\r') ? ' ' : c;
    }
    return out;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view space : spaces) {
            while (cut_front(text, space)) cut = true;
            while (text.ends_with(space)) text.remove_suffix(space.size()), cut = true;
        }
    }
    return text;
}

std::vector<std::string> entries_of(std::string_view text) {
    std::vector<std::string> entries;
    const std::string lines = without_quoted_lines(text);
    for (std::size_t begin = 0; begin <= lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        std::string_view line = trimmed(std::string_view(lines).substr(begin, end - begin));
        begin = end + 1;
        if (is_rule(line)) continue;
        while (cut_bullet(line)) line = trimmed(line);
        if (cut_number(line)) line = trimmed(line);
        line = trimmed(without_quotes(line));
        if (!line.empty()) entries.push_back(normalised(cleaned(line)));
    }
    return entries;
}

std::vector<std::string> cells_of(std::string_view entry) {
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= entry.size();) {
        const std::size_t end = std::min(entry.find('\t', begin), entry.size());
        if (const auto cell = trimmed(entry.substr(begin, end - begin)); !cell.empty()) cells.emplace_back(cell);
        begin = end + 1;
    }
    return cells;
}

}  // namespace banso
