// The line in which keys wait until the input method has said whose they are. Keeps every key, character and committed
// text in order, and never waits long for anybody. Knows neither the system's input method nor Dear ImGui; time comes
// in, in seconds of any steady clock.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/platform/input_method.h"
#include "app/window/key_event.h"

namespace banso::window {

class KeyLine {
  public:
    // What leaves the line, in order.
    struct Outlet {
        std::function<void(const KeyEvent&)> pass;                       // a key or character that is the program's
        std::function<void(const platform::MethodKey&)> pass_forwarded;  // one the input method gives back
        std::function<void(char32_t)> type;                              // finished text, a character at a time
        // Whether every key that was passed has been acted on. A composition that comes after a key waits for that: it
        // belongs to whatever has the keyboard then.
        std::function<bool()> all_heard;
    };
    // An input method that has not answered for so many seconds is set aside until it answers again.
    static constexpr double usual_patience = 0.3;

    // `method` must live on.
    KeyLine(platform::InputMethod& method, Outlet outlet, double patience = usual_patience)
        : method_(method), outlet_(std::move(outlet)), patience_(patience) {}

    // A press, repeat or release; `symbol` as the input method knows it. Absent: not for the input method.
    void take_key(const KeyEvent& event, bool is_release, const std::optional<platform::MethodKey>& symbol, double now);
    // A frame has been drawn, and set_focus() told what came of it: letters that were typed right behind a key nobody
    // had acted on then, so that nobody knew whether a field would open for them, are now the input method's or the
    // program's.
    void frame_ended(double now);
    // A character: belongs to the key before it, and goes its way.
    void take_character(const KeyEvent& event);
    // Anything else that must not overtake the keys before it, such as a click. Runs at once when none is waiting.
    void take_act(std::function<void()> act);
    // Hears what the input method said and sets it aside when it is overdue. Call it often.
    void update(double now);
    // In how many seconds update() is to be called although nothing happens.
    [[nodiscard]] double due(double now) const;

    // Whether a text is being typed, or may begin to be. Without that keys do not go to the input method, and what it
    // still says is not heard.
    void set_focus(bool focused);
    // What is being composed.
    [[nodiscard]] const platform::Composition& composition() const { return composition_; }
    // Somebody has taken the composition's text: it is not to come once more.
    void end_composition();
    // What is being composed counts as typed.
    void finish_composition();
    // Keys are waiting or something is being composed.
    [[nodiscard]] bool busy() const { return !line_.empty() || !unheard_.empty() || !composition_.empty(); }

  private:
    enum class State {
        Away,      // nobody is there: keys pass
        Serving,   // keys go over
        SetAside,  // overdue: keys pass until it answers
    };
    struct Waiting {
        KeyEvent event;
        bool is_release = false;
        std::vector<KeyEvent> characters;
        std::uint64_t number = 0;
        double since = 0;
        std::optional<bool> taken;                // by the input method; absent: no answer yet
        std::optional<platform::MethodKey> held;  // until frame_ended: not sent yet
        std::function<void()> act;                // no key at all, but this
    };

    void hear(const platform::MethodEvent& event);
    void send(Waiting& waiting, const platform::MethodKey& symbol, double now);
    [[nodiscard]] bool is_to_be_held(const platform::MethodKey& symbol) const;
    void advance();
    void pass_all();
    void type_composition();
    void set_aside();
    void reset();
    // What was said before the last reset has come back from it is about what is no more.
    [[nodiscard]] bool listening() const { return state_ == State::Serving && resets_ == 0 && focused_; }

    platform::InputMethod& method_;
    Outlet outlet_;
    double patience_;
    State state_ = State::Away;
    bool focused_ = false;
    int resets_ = 0;  // not answered yet
    std::uint64_t last_number_ = 0;
    bool last_taken_ = false;  // the key that left the line last was the input method's, and so are its characters
    std::deque<Waiting> line_;
    std::deque<platform::MethodEvent> unheard_;
    platform::Composition composition_;
};

}  // namespace banso::window
