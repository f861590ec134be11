#include "app/window/key_line.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace banso::window {
namespace {

// The characters of UTF-8 text; what is no UTF-8 is left out.
std::u32string characters_of(const std::string& text) {
    std::u32string characters;
    char32_t character = 0;
    int missing = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            characters.push_back(byte);
            missing = 0;
        } else if (byte < 0xC0U) {
            if (missing == 0) continue;
            character = (character << 6U) | (byte & 0x3FU);
            if (--missing == 0) characters.push_back(character);
        } else {
            missing = byte < 0xE0U ? 1 : byte < 0xF0U ? 2 : 3;
            character = byte & (0x3FU >> static_cast<unsigned>(missing));
        }
    }
    return characters;
}

// Whether a key types a letter: a press, with no Ctrl, Alt or Super.
bool is_letter(const platform::MethodKey& key) {
    constexpr std::uint32_t commands = 0x4 | 0x8 | 0x40;
    const bool printable = (key.symbol > 0x20 && key.symbol < 0x7F) || (key.symbol >= 0xA0 && key.symbol <= 0xFF) ||
                           key.symbol >= 0x1000000;
    return printable && !key.release && (key.modifiers & commands) == 0;
}

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace

void KeyLine::take_key(const KeyEvent& event, bool is_release, const std::optional<platform::MethodKey>& symbol,
                       double now) {
    Waiting waiting{event, is_release, {}, 0, now, std::nullopt, std::nullopt, {}};
    if (symbol && state_ == State::Serving && focused_) {
        send(waiting, *symbol, now);
    } else if (symbol && state_ == State::Serving && is_to_be_held(*symbol)) {
        waiting.held = symbol;
    } else {
        waiting.taken = false;
    }
    line_.push_back(std::move(waiting));
    advance();
}

void KeyLine::send(Waiting& waiting, const platform::MethodKey& symbol, double now) {
    waiting.number = ++last_number_;
    waiting.since = now;
    method_.send_key(waiting.number, symbol);
}

bool KeyLine::is_to_be_held(const platform::MethodKey& symbol) const {
    const auto held = [](const Waiting& waiting) { return waiting.held.has_value(); };
    return std::any_of(line_.begin(), line_.end(), held) || (is_letter(symbol) && !outlet_.all_heard());
}

void KeyLine::frame_ended(double now) {
    if (!outlet_.all_heard()) return;
    for (Waiting& waiting : line_) {
        if (!waiting.held) continue;
        const platform::MethodKey symbol = *std::exchange(waiting.held, std::nullopt);
        if (focused_ && state_ == State::Serving) {
            send(waiting, symbol, now);
            continue;
        }
        waiting.taken = false;
        if (!is_letter(symbol) && !symbol.release) break;  // nobody knows what it opens, either
    }
    advance();
}

void KeyLine::take_character(const KeyEvent& event) {
    if (!line_.empty()) {
        line_.back().characters.push_back(event);
    } else if (!last_taken_) {
        outlet_.pass(event);
    }
}

void KeyLine::take_act(std::function<void()> act) {
    if (line_.empty() && unheard_.empty()) return act();
    Waiting waiting;
    waiting.taken = false;
    waiting.act = std::move(act);
    line_.push_back(std::move(waiting));
}

void KeyLine::update(double now) {
    for (platform::MethodEvent& event : method_.take_events()) unheard_.push_back(std::move(event));
    while (!unheard_.empty()) {
        if (std::holds_alternative<platform::Composed>(unheard_.front()) && !outlet_.all_heard()) return;
        const platform::MethodEvent event = std::move(unheard_.front());
        unheard_.pop_front();
        hear(event);
    }
    advance();
    if (due(now) <= 0) set_aside();
}

double KeyLine::due(double now) const {
    const auto first = std::find_if(line_.begin(), line_.end(), [](const Waiting& w) { return !w.taken && !w.held; });
    return first == line_.end() ? std::numeric_limits<double>::infinity() : first->since + patience_ - now;
}

void KeyLine::hear(const platform::MethodEvent& event) {
    const Overloaded visitor{
        [this](const platform::MethodConnected&) {
            state_ = State::Serving;
            resets_ = 0;
        },
        [this](const platform::MethodLost&) {
            state_ = State::Away;
            type_composition();
            pass_all();
        },
        [this](const platform::KeyAnswered& answer) {
            for (Waiting& waiting : line_) {
                if (waiting.number == answer.number && !waiting.taken) waiting.taken = answer.taken;
            }
            advance();
        },
        [this](const platform::ResetAnswered&) {
            resets_ = std::max(resets_ - 1, 0);
            if (state_ == State::SetAside && resets_ == 0) state_ = State::Serving;
        },
        [this](const platform::Composed& composed) {
            if (listening()) composition_ = composed.composition;
        },
        [this](const platform::Committed& committed) {
            if (!listening()) return;
            for (const char32_t character : characters_of(committed.text)) outlet_.type(character);
        },
        [this](const platform::KeyForwarded& forwarded) {
            if (listening()) outlet_.pass_forwarded(forwarded.key);
        },
    };
    std::visit(visitor, event);
}

// Whoever stands in front and has an answer leaves. A release always passes: where the press did not, it means nothing.
void KeyLine::advance() {
    while (!line_.empty() && line_.front().taken) {
        const Waiting waiting = std::move(line_.front());
        line_.pop_front();
        if (waiting.act) {
            waiting.act();
            continue;
        }
        last_taken_ = *waiting.taken;
        if (!last_taken_ || waiting.is_release) outlet_.pass(waiting.event);
        if (last_taken_) continue;
        for (const KeyEvent& character : waiting.characters) outlet_.pass(character);
    }
}

void KeyLine::pass_all() {
    for (Waiting& waiting : line_) {
        if (!waiting.taken) waiting.taken = false;
        waiting.held.reset();
    }
    advance();
}

void KeyLine::type_composition() {
    for (const char32_t character : characters_of(std::exchange(composition_, {}).text)) outlet_.type(character);
}

// The reset is the question whose answer brings the input method back: it comes after all answers that are overdue.
void KeyLine::set_aside() {
    state_ = State::SetAside;
    type_composition();
    pass_all();
    reset();
}

void KeyLine::reset() {
    method_.reset();
    ++resets_;
}

void KeyLine::set_focus(bool focused) {
    if (focused == focused_) return;
    if (!focused) end_composition();
    focused_ = focused;
    method_.set_focus(focused);
}

void KeyLine::end_composition() {
    if (!busy()) return;  // a key under way may begin one
    composition_ = {};
    if (state_ == State::Serving) reset();
}

void KeyLine::finish_composition() {
    if (!busy()) return;
    type_composition();
    if (state_ == State::Serving) reset();
}

}  // namespace banso::window
