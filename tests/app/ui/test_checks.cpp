// 点検 in the window: live, off the wall in the meeting, worked by mouse and by keys.
#include <doctest/doctest.h>

#include "app/checks/live_checks.h"
#include "app/words/checks.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

const Shortcut checks_key = ctrl_shift(Key::D);

// A card of a rule that speaks of one card only: K99, without countermeasure or evidence.
void add_issue(SmallSession& small) {
    const auto done = small->editor().edit({EditLabel::AddCard, {"K99"}}, [](Transaction& t) -> Result<void> {
        Card card;
        card.id = {"k99"};
        card.code = "K99";
        card.kind = CardKind::Issue;
        card.area = t.document().areas().begin()->id;
        card.title = "加えた課題";
        t.add(card);
        return {};
    });
    REQUIRE(done);
    small->settle();
}

const checks::Finding finding{checks::Rule::IssueWithoutEvidence, {"k99"}, {}, {}};

bool speaks(const Document& document) {
    for (const checks::Finding& each : checks::check(document, std::nullopt).open)
        if (each == finding) return true;
    return false;
}

}  // namespace

UI_TEST("the panel says what is missing as soon as it is, and no more once it is there") {
    SmallSession small;
    small->key(checks_key);
    CHECK_FALSE(small->shows("K99  加えた課題"));
    add_issue(small);
    CHECK(small->shows("K99  加えた課題"));
    small->key(plain(Key::Escape));
    small->key(ctrl(Key::Z));
    CHECK_FALSE(small->shows("K99  加えた課題"));
    small->key(checks_key);
    CHECK(small->workspace().ui.meeting.panel == MeetingPanel::None);
}

UI_TEST("a click on a finding goes to its card, and says why and what to do") {
    SmallSession small;
    add_issue(small);
    small->key(checks_key);
    small->click_label("K99  加えた課題");
    CHECK(small->editor().selection().primary() == RecordId{"k99"});
    CHECK(small->shows(words::words_of(finding.rule).todo.ja));
}

UI_TEST("a finding is set aside with a reason, and taken up again; each is one step that can be undone") {
    SmallSession small;
    add_issue(small);
    small->key(checks_key);
    const std::size_t steps = small.steps();
    small->click_label("K99  加えた課題");
    small->click_label(words::waive.ja);
    REQUIRE(small->is_typing());
    small->type("次年度に扱う");
    small->key(plain(Key::Enter));
    CHECK(small.steps() == steps + 1);
    REQUIRE(small->document().session().waivers.size() == 1);
    CHECK(small->document().session().waivers[0].reason == "次年度に扱う");
    CHECK_FALSE(speaks(small->document()));
    small->click_label("▸ 見送り 1 件");
    CHECK(small->shows("次年度に扱う"));
    small->click_label(words::unwaive.ja);
    CHECK(small->document().session().waivers.empty());
    CHECK(speaks(small->document()));
    small->key(plain(Key::Escape));
    small->key(ctrl(Key::Z));
    CHECK(small->document().session().waivers.size() == 1);
}

UI_TEST("without a reason nothing is set aside, nor after Esc") {
    SmallSession small;
    add_issue(small);
    small->key(checks_key);
    small->click_label("K99  加えた課題");
    small->click_label(words::waive.ja);
    small->key(plain(Key::Enter));
    CHECK(small->document().session().waivers.empty());
    small->click_label(words::waive.ja);
    small->type("理由");
    small->key(plain(Key::Escape));
    CHECK(small->document().session().waivers.empty());
}

UI_TEST("the keys alone go to a finding and set it aside") {
    SmallSession small;
    small->key(checks_key);
    add_issue(small);
    for (int i = 0; i < 60 && small->document().session().waivers.empty(); ++i) {
        small->key(plain(Key::Down));
        small->key(plain(Key::Delete));
        if (!small->is_typing()) continue;
        small->type("あとで");
        small->key(plain(Key::Enter));
    }
    REQUIRE(small->document().session().waivers.size() == 1);
    CHECK(small->document().session().waivers[0].reason == "あとで");
    CHECK(small->document().cards().size() == 13);  // Delete was not the picture's
}

UI_TEST("findings are off the wall while the meeting is under way, and back afterwards") {
    SmallSession small;
    add_issue(small);
    small->key(checks_key);
    CHECK(small->shows("K99  加えた課題"));
    CHECK(small->shows("点検 "));
    small->key(plain(Key::Escape));
    small->key(ctrl(Key::F8));
    CHECK(small->shows(words::checks_off_the_wall.ja));
    CHECK_FALSE(small->shows("加えた課題"));
    CHECK_FALSE(small->shows(words::words_of(finding.rule).name.ja));
    small->key(ctrl(Key::F8));
    CHECK(small->shows("K99  加えた課題"));
}

TEST_CASE("a document that has not changed is not looked at again") {
    LiveChecks live;
    const Document document;
    (void)live.of(document);
    (void)live.of(document);
    CHECK(live.runs() == 1);
}
