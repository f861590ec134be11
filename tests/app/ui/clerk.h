// Who writes down what is said in a meeting, by the keyboard alone: keys, characters and compositions are all that goes
// in. What a person would look up on the screen (where the cursor stands, which letters a card carries) is read there.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app/link_labels.h"
#include "app/opinions.h"
#include "tests/support/ui_driver.h"

namespace banso::test {

class Clerk {
  public:
    // Opinions, by their numbers as they were said, that become an issue; without a title it has the words of the
    // first.
    struct Topic {
        std::vector<std::size_t> opinions;
        const char* title;
    };

    UiDriver& driver;
    SharedClipboard& clipboard;
    int keys = 0;  // pressed so far, besides the characters of texts

    void press(const Shortcut& shortcut) {
        driver.key(shortcut);
        ++keys;
    }
    void press(Key key) { press(plain(key)); }

    // As an input method delivers a sentence: clause by clause, first composed, then committed.
    void write(std::string_view text) {
        constexpr std::string_view comma = "、";
        while (!text.empty()) {
            const std::size_t at = std::min(text.find(comma), text.size());
            const std::string clause(text.substr(0, std::min(at + comma.size(), text.size())));
            driver.compose({.text = clause, .caret = clause.size(), .clauses = {{0, clause.size(), true}}});
            driver.commit(clause);
            text.remove_prefix(clause.size());
        }
    }
    void line(std::string_view text) {
        write(text);
        press(Key::Enter);
    }
    void rewrite(std::string_view text) {
        press(ctrl(Key::A));
        line(text);
    }

    // An action or a card by its name, from the palette.
    void call(const char* name) {
        press(ctrl(Key::K));
        driver.type(name);
        press(Key::Enter);
    }
    void go_to(const char* code) {
        call(code);
        CAPTURE(code);
        REQUIRE(selected());
        REQUIRE(selected()->code == code);
    }

    // The selected opinions, by their numbers as they were said.
    void pick(const std::vector<std::size_t>& numbers) {
        const auto said = opinions_as_said(driver.document());
        for (const std::size_t number : numbers) {
            const bool first = number == numbers.front();
            walk_to(said.at(number - 1), first);
            if (!first) press(Key::Space);
        }
    }
    void raise(const Topic& topic) {
        press(ctrl(Key::I));
        pick(topic.opinions);
        press(ctrl(Key::G));
        if (*topic.title) driver.type(topic.title);
        press(Key::Enter);  // a new issue,
        press(Key::Enter);  // and its title as it stands
    }

    // From a card to the right, one linked card after the other.
    void chain(const char* from, std::initializer_list<const char*> titles) {
        go_to(from);
        for (const char* title : titles) {
            press(Key::Tab);
            write(title);
        }
        press(Key::Enter);
    }
    // By the letters on the cards; the second time takes the link away.
    void link(const char* from, const char* to) {
        go_to(from);
        press(ctrl(Key::Digit0));
        press(ctrl(Key::L));
        const auto labels = acts::link_labels(driver.workspace());
        const auto target = driver.document().find_code(to);
        const auto label = std::find_if(labels.begin(), labels.end(),
                                        [&](const auto& each) { return target && each.card.value == target->key; });
        CAPTURE(to);
        REQUIRE(label != labels.end());
        driver.type(label->letters);
    }

    [[nodiscard]] const Card* selected() {
        return driver.document().find(CardId{driver.editor().selection().primary().value});
    }

  private:
    // The first is selected by walking onto it; to the others the cursor goes alone.
    void walk_to(const OpinionId& opinion, bool first) {
        const auto& panel = driver.workspace().ui.capture.opinions;
        for (const Key towards : {Key::Down, Key::Up}) {
            OpinionId before;
            while (panel.cursor != opinion && panel.cursor != before) {
                before = panel.cursor;
                press(first ? plain(towards) : ctrl(towards));
            }
        }
        REQUIRE(panel.cursor == opinion);
        if (first) REQUIRE(panel.selected == std::vector{opinion});
    }
};

}  // namespace banso::test
