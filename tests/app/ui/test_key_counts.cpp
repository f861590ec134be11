// How many keys the commonest acts take besides the text: the numbers in CONTRIBUTING.md are these.
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "app/link_labels.h"
#include "app/opinion_acts.h"
#include "app/opinions.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

// What CONTRIBUTING.md says of an act; -1: nothing.
int promised(const std::string& act) {
    std::ifstream file(BANSO_SOURCE_DIR "/CONTRIBUTING.md");
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("| " + act + " |")) continue;
        const std::size_t end = line.rfind(" |");
        return std::stoi(line.substr(line.rfind("| ", end - 1) + 2));
    }
    return -1;
}

// The small session with a hand that counts keys; text is free.
struct Hand {
    SharedClipboard clipboard;
    SmallSession small{UiOptions{.clipboard = &clipboard}};
    int keys = 0;

    Hand() { small->click(small->card_at("K02").centre()); }
    void key(const Shortcut& shortcut) {
        small->key(shortcut);
        ++keys;
    }
    void text(const std::string& words) { small->type(words); }
    void is(const char* act) const {
        CAPTURE(act);
        CHECK(keys == promised(act));
    }
    [[nodiscard]] const Document& document() { return small->document(); }
};

OpinionId last_said(Hand& hand) {
    return opinions_as_said(hand.document()).back();
}

}  // namespace

UI_TEST("from speaking to a linked card: its text and two keys") {
    Hand hand;
    hand.key(plain(Key::Tab));
    hand.text("当番表をつくる");
    hand.key(plain(Key::Enter));
    REQUIRE(hand.small.card("T03"));
    CHECK(hand.document().link_between({"k02"}, hand.small.card("T03")->id));
    CHECK(hand.keys <= 2);
    hand.is("linked card in the next column");
}

UI_TEST("a next card takes two keys, a chain of two more cards three") {
    Hand hand;
    hand.key(plain(Key::Enter));
    hand.text("次の課題");
    hand.key(plain(Key::Enter));
    REQUIRE(hand.small.card("K04"));
    hand.is("next card in the column");

    Hand chain;
    chain.key(plain(Key::Tab));
    chain.text("当番表をつくる");
    chain.key(plain(Key::Tab));
    chain.text("月に一度配る");
    chain.key(plain(Key::Enter));
    CHECK(chain.document().cards().size() == 14);
    chain.is("chain of two more linked cards");
}

UI_TEST("a sentence said takes one key, also with who and where") {
    Hand hand;
    hand.small->key(plain(Key::F3));
    hand.text("夜間に電話がつながらない");
    hand.key(plain(Key::Enter));
    CHECK(hand.document().find(last_said(hand))->text == "夜間に電話がつながらない");
    hand.is("sentence said, as an opinion");
    hand.keys = 0;
    hand.text("看護：退院：引き継ぎが前日になる");
    hand.key(plain(Key::Enter));
    CHECK(hand.document().find(last_said(hand))->profession == "看護師");
    CHECK(hand.document().find(last_said(hand))->area == AreaId{"discharge"});
    hand.is("sentence said, with who and where");
}

UI_TEST("a title typed on takes one key, a link one and its letter") {
    Hand hand;
    hand.text("こと");
    hand.key(plain(Key::Enter));
    CHECK(hand.small.card("K02")->title.ends_with("こと"));
    hand.is("selected card's title typed on");
    hand.keys = 0;
    hand.key(ctrl(Key::L));
    std::string letters;
    for (const auto& label : acts::link_labels(hand.small->workspace()))
        if (label.card == CardId{"t01"}) letters = label.letters;
    hand.text(letters);
    CHECK(hand.document().link_between({"k02"}, {"t01"}));
    hand.is("link to a card in sight");
}

UI_TEST("grouping an opinion takes two keys and a code, making it an issue three") {
    Hand hand;
    for (const char* act : {"opinion under an issue", "opinion made an issue"}) {
        hand.small->key(plain(Key::F3));
        hand.text("引き継ぎが前日になる");
        hand.small->key(plain(Key::Enter));
        hand.small->key(plain(Key::Escape));
        hand.small->key(ctrl(Key::I));
        acts::select_opinion(hand.small->workspace(), last_said(hand), false, false);
        const bool new_issue = std::string(act).ends_with("made an issue");
        hand.keys = 0;
        hand.key(ctrl(Key::G));
        if (!new_issue) hand.text("K01");
        hand.key(plain(Key::Enter));
        if (new_issue) hand.key(plain(Key::Enter));
        CHECK_FALSE(hand.small->is_typing());
        CHECK_FALSE(hand.document().find(last_said(hand))->under.empty());
        hand.is(act);
        hand.small->key(plain(Key::Escape));
    }
}

UI_TEST("a list from a mail takes one key and stands below the selected card, in its order") {
    Hand hand;
    hand.clipboard.text =
        "・一つ目\n・二つ目\n・三つ目\n・四つ目\n・五つ目\n・六つ目\n・七つ目\n・八つ目\n・九つ目\n・十個目\n";
    hand.key(ctrl(Key::V));
    hand.is("list from a mail, as cards");
    CHECK(hand.document().cards().size() == 22);
    CHECK(hand.small.steps() == 1);
    double above = hand.small->card_at("K02").y;
    for (int i = 4; i <= 13; ++i) {
        const std::string code = (i < 10 ? "K0" : "K") + std::to_string(i);
        const auto box = hand.small->find_card(code);
        REQUIRE(box);
        CHECK(box->y > above);
        above = box->y;
    }
    CHECK(hand.small.card("K04")->title == "一つ目");
    CHECK(hand.small.card("K13")->title == "十個目");
    CHECK(hand.small.card("K13")->area == hand.small.card("K02")->area);
}
