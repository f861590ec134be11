#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "app/window/key_line.h"

using namespace banso;
using window::KeyEvent;
using window::KeyLine;

namespace {

constexpr int press = 1;
constexpr int release = 0;

// An input method that says what the test tells it to.
class FakeMethod final : public platform::InputMethod {
  public:
    void send_key(std::uint64_t number, const platform::MethodKey&) override { asked.push_back(number); }
    void reset() override { ++resets; }
    void set_focus(bool focus) override { focused = focus; }
    void set_caret(int, int, int, int) override {}
    std::vector<platform::MethodEvent> take_events() override { return std::exchange(events, {}); }
    bool is_absent(double) override { return false; }

    std::vector<platform::MethodEvent> events;
    std::vector<std::uint64_t> asked;
    int resets = 0;
    bool focused = false;
};

// A line of keys between a fake input method and a page on which arrives what the program gets: keys as <K>, releases
// as </K>, characters and committed text as they are.
struct Desk {
    FakeMethod method;
    std::string page;
    KeyLine line{method,
                 {[this](const KeyEvent& event) { page += text_of(event); }, [](const platform::MethodKey&) {},
                  [this](char32_t character) { page += utf8(character); }, [this] { return all_heard; }}};
    bool all_heard = true;
    double now = 0;

    Desk() {
        line.set_focus(true);
        says(platform::MethodConnected{});
    }

    static std::string utf8(char32_t c) {
        if (c < 0x80) return {static_cast<char>(c)};
        return {static_cast<char>(0xE0U | (c >> 12U)), static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
                static_cast<char>(0x80U | (c & 0x3FU))};
    }
    static std::string text_of(const KeyEvent& event) {
        if (event.character != 0) return utf8(event.character);
        return (event.action == release ? "</" : "<") + std::string(1, static_cast<char>(event.key)) + ">";
    }

    void type(char letter) {
        line.take_key({letter, 0, press, 0, 0}, false, platform::MethodKey{}, now);
        const auto lower = static_cast<char32_t>(letter - 'A' + 'a');
        line.take_character({0, 0, press, 0, lower});
    }
    // As type(), with what the input method calls the key.
    void type_letter(char letter) {
        const auto lower = static_cast<char32_t>(letter - 'A' + 'a');
        line.take_key({letter, 0, press, 0, 0}, false, platform::MethodKey{lower, 0, 0, false}, now);
        line.take_character({0, 0, press, 0, lower});
    }
    void let_go(char letter) { line.take_key({letter, 0, release, 0, 0}, true, platform::MethodKey{}, now); }
    void says(const platform::MethodEvent& event) {
        method.events.push_back(event);
        line.update(now);
    }
    void answers(std::size_t asked, bool taken) { says(platform::KeyAnswered{method.asked.at(asked), taken}); }
    void composes(const std::string& text) { says(platform::Composed{platform::composition_of(text, 0, {})}); }
    void waits(double seconds) {
        now += seconds;
        line.update(now);
    }
};

}  // namespace

TEST_CASE("a key waits until the input method has said whose it is") {
    Desk desk;
    desk.type('K');
    CHECK(desk.page.empty());
    desk.answers(0, false);
    CHECK(desk.page == "<K>k");
}

TEST_CASE("a key that composes reaches neither the field nor a shortcut, nor does its character") {
    Desk desk;
    desk.type('K');
    desk.composes("k");
    desk.answers(0, true);
    desk.line.take_character({0, 0, press, 0, U'k'});  // by a compose key of X's own, after the answer
    CHECK(desk.page.empty());
    CHECK(desk.line.composition().text == "k");
}

TEST_CASE("keys stay in order though the answers do not") {
    Desk desk;
    desk.type('A');
    desk.type('B');
    desk.answers(1, false);
    CHECK(desk.page.empty());
    desk.answers(0, false);
    CHECK(desk.page == "<A>a<B>b");
}

TEST_CASE("text that is finished stands before the keys typed after it") {
    Desk desk;
    desk.type('E');
    desk.type('X');
    desk.says(platform::Committed{"課題"});
    desk.composes("");
    desk.answers(0, true);
    desk.answers(1, false);
    CHECK(desk.page == "課題<X>x");
    CHECK(desk.line.composition().empty());
}

TEST_CASE("a composition waits until the key before it has been acted on") {
    Desk desk;
    desk.type('E');  // Enter: ends one title
    desk.type('K');  // begins the next
    desk.all_heard = false;
    desk.answers(0, false);
    desk.composes("k");
    desk.answers(1, true);
    CHECK(desk.page == "<E>e");
    CHECK(desk.line.composition().empty());
    desk.waits(1);
    CHECK(desk.line.composition().empty());
    desk.all_heard = true;
    desk.waits(0.01);
    CHECK(desk.line.composition().text == "k");
    CHECK(desk.page == "<E>e");
}

TEST_CASE("no key stays held: a release always arrives") {
    Desk desk;
    desk.type('S');
    desk.let_go('S');
    desk.answers(0, false);
    desk.answers(1, true);
    CHECK(desk.page == "<S>s</S>");
}

TEST_CASE("an input method that does not answer in time loses the keys and the composition to the program") {
    Desk desk;
    desk.type('K');
    desk.composes("か");
    desk.answers(0, true);
    desk.type('A');
    desk.type('B');
    desk.waits(0.2);
    CHECK(desk.page.empty());
    CHECK(desk.line.due(desk.now) == doctest::Approx(0.1));
    desk.waits(0.2);
    CHECK(desk.page == "か<A>a<B>b");
    CHECK(desk.line.composition().empty());
    CHECK(desk.line.due(desk.now) == std::numeric_limits<double>::infinity());
    desk.type('C');
    CHECK(desk.page == "か<A>a<B>b<C>c");
    CHECK(desk.method.asked.size() == 3);
}

TEST_CASE("what an overdue input method says late is not typed twice, and then it serves again") {
    Desk desk;
    desk.type('A');
    desk.waits(1);
    REQUIRE(desk.page == "<A>a");
    REQUIRE(desk.method.resets == 1);
    desk.composes("あ");
    desk.says(platform::Committed{"あ"});
    desk.answers(0, true);
    CHECK(desk.page == "<A>a");
    CHECK(desk.line.composition().empty());
    desk.says(platform::ResetAnswered{});
    desk.type('B');
    desk.composes("b");
    desk.answers(1, true);
    CHECK(desk.page == "<A>a");
    CHECK(desk.line.composition().text == "b");
}

TEST_CASE("when the input method dies, what was composed is typed as it stands and direct input goes on") {
    Desk desk;
    desk.type('K');
    desk.composes("かだい");
    desk.answers(0, true);
    desk.type('X');
    desk.says(platform::MethodLost{});
    CHECK(desk.page == "かだい<X>x");
    desk.type('Y');
    CHECK(desk.page == "かだい<X>x<Y>y");
    desk.says(platform::MethodConnected{});
    desk.type('Z');
    CHECK(desk.page == "かだい<X>x<Y>y");
    desk.answers(2, false);
    CHECK(desk.page == "かだい<X>x<Y>y<Z>z");
}

TEST_CASE("a composition whose text the field has taken does not come once more") {
    Desk desk;
    desk.type('K');
    desk.composes("かだい");
    desk.answers(0, true);
    desk.type('E');  // on its way when the field is left
    desk.line.end_composition();
    CHECK(desk.method.resets == 1);
    desk.says(platform::Committed{"課題"});
    desk.composes("い");
    desk.answers(1, true);
    CHECK(desk.page.empty());
    CHECK(desk.line.composition().empty());
    desk.says(platform::ResetAnswered{});
    desk.says(platform::Committed{"次"});
    CHECK(desk.page == "次");
}

TEST_CASE("a composition nobody takes is typed when the window is left") {
    Desk desk;
    desk.type('K');
    desk.composes("かだい");
    desk.answers(0, true);
    desk.line.finish_composition();
    CHECK(desk.page == "かだい");
    CHECK(desk.method.resets == 1);
}

TEST_CASE("while no text is typed, keys do not go to the input method") {
    Desk desk;
    desk.line.set_focus(false);
    CHECK_FALSE(desk.method.focused);
    desk.type('K');
    CHECK(desk.page == "<K>k");
    CHECK(desk.method.asked.empty());
}

TEST_CASE("a key that does not go to the input method does not overtake one that did") {
    Desk desk;
    desk.type('A');
    desk.line.set_focus(false);
    desk.type('B');
    CHECK(desk.page.empty());
    desk.answers(0, false);
    CHECK(desk.page == "<A>a<B>b");
}

TEST_CASE("letters right behind a key that opens a field are the input method's, not one is lost") {
    Desk desk;
    desk.line.set_focus(false);
    desk.line.take_key({'!', 0, press, 0, 0}, false, platform::MethodKey{0xFF0D, 0, 0, false}, desk.now);
    desk.all_heard = false;  // the key has passed, no frame has been drawn
    desk.type_letter('K');
    desk.type_letter('I');
    CHECK(desk.page == "<!>");
    CHECK(desk.method.asked.empty());
    desk.waits(5);  // a slow frame is no reason to set anybody aside
    desk.all_heard = true;
    desk.line.set_focus(true);
    desk.line.frame_ended(desk.now);
    CHECK(desk.method.asked.size() == 2);
    desk.composes("き");
    desk.answers(0, true);
    desk.answers(1, true);
    CHECK(desk.page == "<!>");
    CHECK(desk.line.composition().text == "き");
}

TEST_CASE("letters right behind a key that opens nothing are the program's, in their order") {
    Desk desk;
    desk.line.set_focus(false);
    desk.line.take_key({'!', 0, press, 0, 0}, false, platform::MethodKey{0xFF0D, 0, 0, false}, desk.now);
    desk.all_heard = false;
    desk.type_letter('A');
    desk.line.take_key({'?', 0, press, 0, 0}, false, platform::MethodKey{0xFF0D, 0, 0, false}, desk.now);
    desk.type_letter('B');
    CHECK(desk.page == "<!>");
    desk.all_heard = true;
    desk.line.frame_ended(desk.now);
    CHECK(desk.page == "<!><A>a<?>");
    desk.line.frame_ended(desk.now);
    CHECK(desk.page == "<!><A>a<?><B>b");
    CHECK_FALSE(desk.line.busy());
}

TEST_CASE("a click does not overtake the keys before it") {
    Desk desk;
    const auto click = [&desk] { desk.page += "(click)"; };
    desk.line.take_act(click);
    desk.type('K');
    desk.line.take_act(click);
    CHECK(desk.page == "(click)");
    desk.answers(0, false);
    CHECK(desk.page == "(click)<K>k(click)");
}

TEST_CASE("without an input method keys pass as they come") {
    Desk desk;
    desk.says(platform::MethodLost{});
    desk.type('K');
    desk.let_go('K');
    CHECK(desk.page == "<K>k</K>");
}
