#include "model/io/json_check.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "model/decimal.h"
#include "model/io/json_text.h"

namespace banso::io {
namespace {

constexpr std::size_t small_object = 12;  // up to here names are compared pairwise, beyond they are sorted

// A name of an object as it stands in the text, without its quotes.
struct Name {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
};

struct Frame {
    bool object = false;
    std::size_t first_name = 0;
};

class Checker {
  public:
    Checker(std::string_view text, const JsonLimits& limits, std::size_t most)
        : text_(text), limits_(limits), most_(most) {}

    std::vector<Fault> run() {
        if (check_start() && value()) {
            while (ok_ && !open_.empty()) after_value();
            if (ok_) check_end();
        }
        std::stable_sort(faults_.begin(), faults_.end(), [](const Fault& a, const Fault& b) { return a.at < b.at; });
        return std::move(faults_);
    }

  private:
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] char here() const { return at_end() ? '\0' : text_[at_]; }
    [[nodiscard]] bool is_here(char c) const { return !at_end() && text_[at_] == c; }

    bool fail(ErrorCode code, std::vector<std::string> args, std::size_t at) {
        faults_.push_back({Error{code, std::move(args)}, at});
        return ok_ = false;
    }

    // Something else stands here than the grammar wants: an end of the text, a byte that is no text, or the wrong word.
    bool fail_here(ErrorCode code, std::vector<std::string> more = {}) {
        if (at_end()) return fail(ErrorCode::JsonCutOff, {open_.empty() ? "" : open_.back().object ? "{" : "["}, at_);
        if (const std::size_t length = utf8_length(text_, at_); length == 0) return fail_utf8();
        std::vector<std::string> args{snippet(text_, at_)};
        args.insert(args.end(), more.begin(), more.end());
        return fail(code, std::move(args), at_);
    }
    bool fail_utf8() { return fail(ErrorCode::JsonNotUtf8, {hex(static_cast<unsigned char>(text_[at_]), 2)}, at_); }

    void skip_space() {
        while (!at_end() && is_json_space(text_[at_])) ++at_;
    }

    bool check_start() {
        if (text_.size() > limits_.bytes && size_without_spaces() > limits_.bytes)
            return fail(ErrorCode::SessionTooLarge, {std::to_string(text_.size()), std::to_string(limits_.bytes)}, 0);
        if (text_.starts_with("\xEF\xBB\xBF")) return fail(ErrorCode::JsonByteOrderMark, {}, 0);
        skip_space();
        if (at_end()) return fail(ErrorCode::JsonEmpty, {}, 0);
        return true;
    }

    // Spaces between values do not count, so that what could be read compact can be read again after saving.
    [[nodiscard]] std::size_t size_without_spaces() const {
        std::size_t size = 0;
        bool in_string = false;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (text_[at] == '"') in_string = !in_string;
            const bool escape = in_string && text_[at] == '\\';
            size += escape ? 2 : in_string || !is_json_space(text_[at]) ? 1 : 0;
            if (escape) ++at;
        }
        return size;
    }

    void check_end() {
        skip_space();
        if (!at_end()) fail_here(ErrorCode::JsonAfterEnd);
    }

    // Reads one value; of an array or object only up to its first inner value, which it also reads.
    bool value() {
        for (;;) {
            if (++values_ > limits_.values) return fail(ErrorCode::JsonTooMany, {std::to_string(limits_.values)}, at_);
            const char c = here();
            if (c == '"') return string();
            if (c == '-' || (c >= '0' && c <= '9')) return number();
            if (c != '{' && c != '[') return word();
            if (!open(c)) return false;
            if (is_here(c == '{' ? '}' : ']')) return close();
            if (c == '{' && !name()) return false;
        }
    }

    bool open(char c) {
        if (open_.size() >= limits_.depth) return fail(ErrorCode::JsonTooDeep, {std::to_string(limits_.depth)}, at_);
        if (c == '{' && ++objects_ > limits_.objects)
            return fail(ErrorCode::JsonTooMany, {std::to_string(limits_.objects)}, at_);
        open_.push_back({c == '{', names_.size()});
        ++at_;
        skip_space();
        return true;
    }

    bool close() {
        ++at_;
        if (open_.back().object) {
            check_names(open_.back().first_name);
            names_.resize(open_.back().first_name);
        }
        open_.pop_back();
        return true;
    }

    // Behind a value inside an array or object: its end, or a comma and the next value.
    bool after_value() {
        skip_space();
        const bool object = open_.back().object;
        const char end = object ? '}' : ']';
        if (is_here(end)) return close();
        if (!is_here(',')) return fail_here(ErrorCode::JsonNoComma, {std::string(1, end)});
        const std::size_t comma = at_++;
        skip_space();
        if (is_here(end)) return fail(ErrorCode::JsonTrailingComma, {std::string(1, end)}, comma);
        if (object && !name()) return false;
        return value();
    }

    // A name, its colon, and the space up to its value.
    bool name() {
        if (!is_here('"')) return fail_here(ErrorCode::JsonNoName);
        const std::size_t begin = at_ + 1;
        if (!string()) return false;
        names_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_ - 1 - begin)});
        skip_space();
        if (!is_here(':')) return fail_here(ErrorCode::JsonNoColon);
        ++at_;
        skip_space();
        return true;
    }

    bool string() {
        const std::size_t begin = at_++;
        for (;;) {
            while (!at_end() && is_plain(text_[at_])) ++at_;
            if (at_end()) return fail(ErrorCode::JsonCutOff, {"\""}, begin);
            const auto c = static_cast<unsigned char>(text_[at_]);
            if (c == '"') break;
            if (c == '\\') {
                if (!escape()) return false;
            } else if (c < 0x20) {
                return fail(ErrorCode::JsonControlCharacter, {"U+" + hex(c, 4)}, at_);
            } else {
                const std::size_t length = utf8_length(text_, at_);
                if (length == 0) return fail_utf8();
                at_ += length;
            }
        }
        ++at_;
        return true;
    }

    bool escape() {
        const std::size_t begin = at_++;
        if (at_end()) return fail(ErrorCode::JsonCutOff, {"\""}, begin);
        const char c = text_[at_++];
        if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) return true;
        if (c == 'u') {
            const auto first = hex4(text_, at_);
            const bool high = first && *first >= 0xD800 && *first < 0xDC00;
            const bool low = first && *first >= 0xDC00 && *first < 0xE000;
            if (first && !high && !low) {
                at_ += 4;
                return true;
            }
            if (high && text_.substr(at_ + 4).starts_with("\\u")) {
                const auto second = hex4(text_, at_ + 6);
                if (second && *second >= 0xDC00 && *second < 0xE000) {
                    at_ += 10;
                    return true;
                }
            }
        }
        if (text_.find('"', at_) == std::string_view::npos) return fail(ErrorCode::JsonCutOff, {"\""}, begin);
        const std::size_t shown = std::min<std::size_t>(c == 'u' ? 6 : 2, text_.size() - begin);
        return fail(ErrorCode::JsonBadEscape, {snippet(text_.substr(0, begin + shown), begin)}, begin);
    }

    bool number() {
        const std::size_t begin = at_;
        bool scaled = false;
        while (!at_end() && is_number_part(text_[at_])) {
            scaled = scaled || text_[at_] == 'e' || text_[at_] == 'E';
            ++at_;
        }
        const std::string_view text = text_.substr(begin, at_ - begin);
        if (!is_json_number(text)) {
            if (at_end() && is_json_number(std::string(text) + "0")) return fail_here(ErrorCode::JsonCutOff);
            return fail(ErrorCode::JsonBadNumber, {snippet(text_, begin)}, begin);
        }
        if ((scaled || text.size() > 300) && !Decimal::parse(text))
            return fail(ErrorCode::JsonNumberTooLarge, {snippet(text_, begin)}, begin);
        return true;
    }

    bool word() {
        for (const std::string_view known : {"true", "false", "null"}) {
            const std::string_view rest = text_.substr(at_, known.size());
            if (rest.empty() || !known.starts_with(rest)) continue;
            at_ += rest.size();
            return rest == known || fail_here(ErrorCode::JsonCutOff);
        }
        return fail_here(ErrorCode::JsonNoValue);
    }

    void check_names(std::size_t first) {
        const std::size_t count = names_.size() - first;
        if (count < 2) return;
        if (count > small_object) return check_many_names(first);
        for (std::size_t i = first + 1; i < names_.size(); ++i) {
            for (std::size_t j = first; j < i; ++j) {
                if (!same(names_[i], names_[j])) continue;
                repeated(names_[i]);
                break;
            }
        }
    }

    void check_many_names(std::size_t first) {
        const auto begin = names_.begin() + static_cast<std::ptrdiff_t>(first);
        const auto is_escaped = [&](const Name& n) { return raw(n).find('\\') != std::string_view::npos; };
        if (std::any_of(begin, names_.end(), is_escaped)) return check_escaped_names(first);
        std::stable_sort(begin, names_.end(), [&](const Name& a, const Name& b) { return raw(a) < raw(b); });
        for (auto name = begin; name + 1 < names_.end(); ++name) {
            if (raw(*name) == raw(*(name + 1))) repeated(*(name + 1));
        }
    }

    void check_escaped_names(std::size_t first) {
        std::vector<std::pair<std::string, Name>> said;
        for (std::size_t i = first; i < names_.size(); ++i) said.emplace_back(unescaped(raw(names_[i])), names_[i]);
        std::stable_sort(said.begin(), said.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 1; i < said.size(); ++i) {
            if (said[i - 1].first == said[i].first) repeated(said[i].second);
        }
    }

    [[nodiscard]] std::string_view raw(const Name& name) const { return text_.substr(name.at, name.size); }
    [[nodiscard]] bool same(const Name& a, const Name& b) const {
        if (raw(a) == raw(b)) return true;
        const bool plain = raw(a).find('\\') == std::string_view::npos && raw(b).find('\\') == std::string_view::npos;
        return !plain && unescaped(raw(a)) == unescaped(raw(b));
    }
    void repeated(const Name& name) {
        if (faults_.size() >= most_) return;
        faults_.push_back({Error{ErrorCode::JsonNameTwice, {shortened(unescaped(raw(name)))}}, name.at - 1});
    }

    std::string_view text_;
    JsonLimits limits_;
    std::size_t most_;
    std::size_t at_ = 0;
    std::size_t values_ = 0;
    std::size_t objects_ = 0;
    std::vector<Frame> open_;
    std::vector<Name> names_;
    std::vector<Fault> faults_;
    bool ok_ = true;
};

}  // namespace

std::vector<Fault> check_json(std::string_view text, const JsonLimits& limits, std::size_t most) {
    return Checker(text, limits, most).run();
}

}  // namespace banso::io
