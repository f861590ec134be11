// 整列 as people meet it: F9, the ghost and its bar, Enter or Esc.
#include <string>

#include <doctest/doctest.h>

#include "app/actions/action.h"
#include "app/words/tidy.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

// Two cards stand far below where they would stand in a tidy picture; one of them is selected.
void mix_up(SmallSession& small) {
    const auto moved = small->editor().edit({EditLabel::MoveCard, {"K01"}}, [](Transaction& t) -> Result<void> {
        for (const char* id : {"k01", "t01"}) {
            Placement place = *t.document().placement_of({id});
            *place.y += 400;
            t.update(place);
        }
        return {};
    });
    REQUIRE(moved);
    small->settle();
    small->editor().selection().set({RecordId{"k01"}});
    small->settle();
}

void ask(SmallSession& small) {
    small->key(plain(Key::F9));
    small->workspace().tidy().finish_work();
    small->settle();
}

}  // namespace

UI_TEST("F9 shows the ghost with what it would bring, Enter makes it the picture, Ctrl+Z brings the old one back") {
    SmallSession small;
    mix_up(small);
    const std::size_t steps = small.steps();
    const Document before = small->document();
    ask(small);
    REQUIRE(small->workspace().tidy().state() == Tidy::State::Ghost);
    CHECK(small->shows("整列の案"));
    CHECK(small->shows("線の交差"));
    CHECK(small.steps() == steps);
    small->key(plain(Key::Enter));
    small->settle();
    CHECK(small.steps() == steps + 1);
    CHECK_FALSE(small->is_typing());  // Enter was the ghost's, not the selected card's
    CHECK_FALSE(small->shows("整列の案"));
    small->key(ctrl(Key::Z));
    CHECK(small->document() == before);
}

UI_TEST("F9 a second time accepts, too; Esc and its button drop the ghost and leave the selection alone") {
    SmallSession small;
    mix_up(small);
    const std::size_t steps = small.steps();
    const auto selected = small->editor().selection().ids();
    ask(small);
    small->key(plain(Key::Escape));
    CHECK(small->workspace().tidy().state() == Tidy::State::Off);
    CHECK(small->editor().selection().ids() == selected);
    ask(small);
    small->click_label("やめる (Esc)");
    CHECK(small->workspace().tidy().state() == Tidy::State::Off);
    CHECK(small.steps() == steps);
    ask(small);
    small->key(plain(Key::F9));
    CHECK(small.steps() == steps + 1);
}

UI_TEST("a card that is made while the ghost is shown calls it off") {
    SmallSession small;
    mix_up(small);
    ask(small);
    REQUIRE(small->workspace().tidy().state() == Tidy::State::Ghost);
    small->key(plain(Key::Insert));
    small->settle();
    CHECK(small->workspace().tidy().state() == Tidy::State::Off);
    CHECK_FALSE(small->shows("整列の案"));
}

UI_TEST("a tangled picture is a word in the status bar, with its key, and can be left as it is") {
    SmallSession small;
    CHECK_FALSE(small->shows(words::tidy::offer.ja));
    for (int i = 1; i <= 6; ++i) {
        const auto added = small->editor().edit({EditLabel::AddCard}, [&](Transaction& t) -> Result<void> {
            const auto make = [&](const char* prefix, CardKind kind) {
                Card card;
                card.id = {std::string(prefix) + std::to_string(i)};
                card.code = std::string(prefix == std::string("i") ? "K9" : "T9") + std::to_string(i);
                card.kind = kind;
                card.area = t.document().areas().begin()->id;
                t.add(card);
            };
            make("i", CardKind::Issue);
            make("m", CardKind::Countermeasure);
            const auto place = [&](const std::string& id, double order) {
                Placement placement;
                placement.card = {id};
                placement.order = order;
                t.add(placement);
            };
            place("i" + std::to_string(i), 1e6 + i);
            place("m" + std::to_string(i), 1e6 - i);
            Link link;
            link.id = {"x" + std::to_string(i)};
            link.from = {"i" + std::to_string(i)};
            link.to = {"m" + std::to_string(i)};
            t.add(link);
            return {};
        });
        REQUIRE(added);
    }
    small->settle();
    small->pass(Tidy::pause + 1);
    small->workspace().tidy().finish_work();
    small->settle();
    REQUIRE(small->workspace().tidy().offers());
    CHECK(small->shows(words::tidy::offer.ja));
    CHECK(small->shows("整列 (F9)"));
    small->click_label(words::tidy::dismiss_offer.ja);
    CHECK_FALSE(small->shows(words::tidy::offer.ja));
}
