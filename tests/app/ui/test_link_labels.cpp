// Links drawn by letters on the cards.
#include <set>

#include <doctest/doctest.h>

#include "app/link_labels.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

std::string letters_on(SmallSession& small, const std::string& code) {
    for (const acts::LinkLabel& label : acts::link_labels(small->workspace())) {
        if (label.card == small.card(code)->id) return label.letters;
    }
    return "";
}

}  // namespace

TEST_CASE("no label begins with another, and the home row comes first") {
    for (const std::size_t count : {1, 9, 26, 27, 60, 300, 676}) {
        const auto labels = acts::label_letters(count);
        CHECK(labels.size() == count);
        CHECK(labels.front() == (count < 676 ? "a" : "aa"));
        const std::set<std::string> sorted(labels.begin(), labels.end());
        CHECK(sorted.size() == count);
        const std::string* before = nullptr;
        for (const std::string& label : sorted) {
            if (before) CHECK_FALSE(label.starts_with(*before));
            before = &label;
        }
    }
}

UI_TEST("Ctrl+L and a letter make a link, without the mouse and as one step") {
    SmallSession small;
    small->click(small->card_at("K03").centre());
    small->key(ctrl(Key::L));
    CHECK(small->workspace().ui.capture.labels_shown());
    CHECK(letters_on(small, "K01").empty());  // not further right
    const std::string letters = letters_on(small, "T01");
    REQUIRE_FALSE(letters.empty());
    small->type(letters);
    CHECK(small->document().link_between({"k03"}, {"t01"}));
    CHECK_FALSE(small->workspace().ui.capture.labels_shown());
    CHECK_FALSE(small->is_typing());
    CHECK(small.steps() == 1);
    CHECK(small.notices() == std::vector{NoticeCode::LinkMade});
}

UI_TEST("the same letter takes the link away again, and says so") {
    SmallSession small;
    REQUIRE(small->document().link_between({"k01"}, {"t01"}));
    small->click(small->card_at("K01").centre());
    small->key(ctrl(Key::L));
    small->type(letters_on(small, "T01"));
    CHECK_FALSE(small->document().link_between({"k01"}, {"t01"}));
    CHECK(small->shows("K01→T01 の線を外しました"));
    small->key(ctrl(Key::Z));
    CHECK(small->document().link_between({"k01"}, {"t01"}));
}

UI_TEST("a second Ctrl+L labels the cards to the left as well; the link still runs left to right") {
    SmallSession small;
    small->click(small->card_at("T01").centre());
    small->key(ctrl(Key::L));
    CHECK(letters_on(small, "K03").empty());
    small->key(ctrl(Key::L));
    small->type(letters_on(small, "K03"));
    CHECK(small->document().link_between({"k03"}, {"t01"}));
}

UI_TEST("Esc, or any other key, puts the letters away and leaves nothing behind") {
    SmallSession small;
    const Document before = small->document();
    small->click(small->card_at("K03").centre());
    small->key(ctrl(Key::L));
    small->key(plain(Key::Escape));
    CHECK_FALSE(small->workspace().ui.capture.labels_shown());
    CHECK_FALSE(small->editor().selection().empty());
    small->key(ctrl(Key::L));
    small->key(plain(Key::Down));
    CHECK_FALSE(small->workspace().ui.capture.labels_shown());
    CHECK(small->document() == before);
}
