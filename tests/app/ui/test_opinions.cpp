// Opinions taken down while people speak, grouped into issues, by keys alone and by the mouse.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/opinion_acts.h"
#include "app/opinions.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

std::vector<Opinion> said(SmallSession& small) {
    std::vector<Opinion> opinions;
    for (const OpinionId& id : opinions_as_said(small->document())) opinions.push_back(*small->document().find(id));
    return opinions;
}

std::size_t before_all(SmallSession& small) {
    return small->document().inbox().size();
}

void speak(SmallSession& small, const std::string& sentence) {
    small->type(sentence);
    small->key(plain(Key::Enter));
}

}  // namespace

UI_TEST("F3, a sentence, Enter: an opinion of the selected card's area; the line stays for the next") {
    SmallSession small;
    const std::size_t before = before_all(small);
    small->click(small->card_at("K02").centre());
    const std::string title = small.card("K02")->title;
    small->key(plain(Key::F3));
    CHECK(small->is_typing());
    speak(small, "夜間に電話がつながらない");
    CHECK(small->is_typing());
    speak(small, "休日も同じ");
    const auto opinions = said(small);
    REQUIRE(opinions.size() == before + 2);
    CHECK(opinions[before].text == "夜間に電話がつながらない");
    CHECK(opinions[before].area == AreaId{"emergency"});
    CHECK(opinions[before + 1].text == "休日も同じ");
    CHECK(small.steps() == 2);
    CHECK(small.card("K02")->title == title);
    small->key(plain(Key::Escape));
    CHECK_FALSE(small->is_typing());
    small->key(ctrl(Key::Z));
    CHECK(before_all(small) == before + 1);
}

UI_TEST("a sentence typed in one burst right after Enter is not torn") {
    SmallSession small;
    const std::size_t before = before_all(small);
    small->click(small->card_at("K02").centre());
    const std::string title = small.card("K02")->title;
    small->key(plain(Key::F3));
    small->type("一つ目");
    small->press_without_waiting(plain(Key::Enter));
    for (const char* letter : {"二", "つ", "目"}) {
        small->type_without_waiting(letter);
        small->frame();
    }
    small->settle();
    small->key(plain(Key::Enter));
    const auto opinions = said(small);
    REQUIRE(opinions.size() == before + 2);
    CHECK(opinions[before + 1].text == "二つ目");
    CHECK(small.card("K02")->title == title);
}

UI_TEST("who said it and on what is typed before a colon, in full or cut short, and stays for the next sentence") {
    SmallSession small;
    const std::size_t before = before_all(small);
    small->key(plain(Key::F3));
    speak(small, "看護師：夜間に電話がつながらない");
    speak(small, "休日も同じ");
    speak(small, "退院:薬:退院時に薬の量が分からない");
    speak(small, "対策：早めに知らせる");
    const auto opinions = said(small);
    REQUIRE(opinions.size() == before + 4);
    CHECK(opinions[before].profession == "看護師");
    CHECK(opinions[before].text == "夜間に電話がつながらない");
    CHECK(opinions[before + 1].profession == "看護師");
    CHECK(opinions[before + 2].profession == "薬剤師");
    CHECK(opinions[before + 2].area == AreaId{"discharge"});
    CHECK(opinions[before + 2].text == "退院時に薬の量が分からない");
    CHECK(opinions[before + 3].text == "対策：早めに知らせる");
}

UI_TEST("Tab goes through the professions at the table, Shift+Tab through the areas") {
    SmallSession small;
    small->key(plain(Key::F3));
    small->key(plain(Key::Tab));
    CHECK(small->workspace().ui.capture.speaker.profession == "保健師");
    small->key(plain(Key::Tab));
    CHECK(small->workspace().ui.capture.speaker.profession == "行政");
    const AreaId area = small->workspace().ui.capture.speaker.area;
    small->key(shift(Key::Tab));
    CHECK(small->workspace().ui.capture.speaker.area != area);
    CHECK(small->is_typing());
}

UI_TEST("a half-typed sentence is still there when the line is opened again") {
    SmallSession small;
    small->key(plain(Key::F3));
    small->type("途中まで");
    small->key(plain(Key::Escape));
    small->key(plain(Key::F3));
    speak(small, "打った");
    CHECK(said(small).back().text == "途中まで打った");
}

UI_TEST("ten lines pasted into the line are ten opinions, as one step") {
    SharedClipboard clipboard;
    SmallSession small({.clipboard = &clipboard});
    const std::size_t before = before_all(small);
    clipboard.text =
        "・夜間に電話がつながらない\r\n・薬が余る\r\n\r\n1. 連絡先が分からない\r\n（2）記録が重なる\r\n③ "
        "家族が疲れている\r\n"
        "薬剤師：一包化が間に合わない\r\n- 救急車を呼んでしまう\r\n> "
        "引用の一行\r\n「事前に決めておきたい」\r\n看護師\t人が足りない\r\n";
    small->key(plain(Key::F3));
    small->key(ctrl(Key::V));
    const auto opinions = said(small);
    REQUIRE(opinions.size() == before + 10);
    CHECK(opinions[before].text == "夜間に電話がつながらない");
    CHECK(opinions[before + 2].text == "連絡先が分からない");
    CHECK(opinions[before + 3].text == "記録が重なる");
    CHECK(opinions[before + 4].text == "家族が疲れている");
    CHECK(opinions[before + 5].profession == "薬剤師");
    CHECK(opinions[before + 8].text == "事前に決めておきたい");
    CHECK(opinions[before + 9].profession == "看護師");
    CHECK(opinions[before + 9].text == "人が足りない");
    CHECK(small->workspace().ui.capture.line.text.empty());
    CHECK(small.steps() == 1);
    small->key(plain(Key::Escape));
    small->key(ctrl(Key::Z));
    CHECK(before_all(small) == before);
}

UI_TEST("a table's paper cards go in at once: one a line, the profession said once, one undo") {
    SmallSession small;
    const std::size_t before = before_all(small);
    small->key(ctrl(Key::B));
    CHECK(small->is_typing());
    small->workspace().ui.capture.speaker.profession = "薬剤師";
    for (const char* line : {"薬が届かない", "・飲み残しが多い", "相談先が分からない"}) {
        small->type(line);
        small->key(plain(Key::Enter));
    }
    CHECK(small->shows("3 件の意見を加える"));
    small->key(ctrl(Key::Enter));
    const auto opinions = said(small);
    REQUIRE(opinions.size() == before + 3);
    CHECK(opinions[before + 1].text == "飲み残しが多い");
    CHECK(opinions[before + 2].profession == "薬剤師");
    CHECK(small.steps() == 1);
    CHECK(small->workspace().ui.dialog == Dialog::None);
    small->key(ctrl(Key::Z));
    CHECK(before_all(small) == before);
}

UI_TEST("opinions are grouped by keys: under an issue that is there, by its code") {
    SmallSession small;
    small->key(plain(Key::F3));
    speak(small, "人が足りない");
    speak(small, "看護師：引き継ぎが前日になる");
    speak(small, "薬剤師：薬の情報が来ない");
    small->key(plain(Key::Escape));
    const auto opinions = said(small);
    const std::size_t n = opinions.size();
    small->key(ctrl(Key::I));
    for (std::size_t i = 0; i < 2; ++i) acts::select_opinion(small->workspace(), opinions[n - 2 + i].id, i > 0, false);
    small->key(ctrl(Key::G));
    small->type("k01");
    small->key(plain(Key::Enter));
    CHECK(small->document().find(opinions[n - 2].id)->under == CardId{"k01"});
    CHECK(small->document().find(opinions[n - 1].id)->under == CardId{"k01"});
    const auto& raised_by = small.card("K01")->raised_by;
    CHECK(std::count(raised_by.begin(), raised_by.end(), "薬剤師") == 1);
    CHECK(small.notices().back() == NoticeCode::OpinionsGrouped);
    // The next one is at hand.
    const auto& selected = small->workspace().ui.capture.opinions.selected;
    REQUIRE(selected.size() == 1);
    CHECK(selected[0] != opinions[n - 1].id);
    CHECK(small->document().find(selected[0])->under.empty());
    small->key(ctrl(Key::Z));
    CHECK(small->document().find(opinions[n - 1].id)->under.empty());
}

UI_TEST("or they become a new issue, whose title is what was said and can be typed on at once") {
    SmallSession small;
    small->key(plain(Key::F3));
    speak(small, "看護師：退院：引き継ぎが前日になる");
    small->key(plain(Key::Escape));
    const OpinionId opinion = said(small).back().id;
    const Document before = small->document();
    small->key(ctrl(Key::I));
    acts::select_opinion(small->workspace(), opinion, false, false);
    small->key(ctrl(Key::G));
    small->key(plain(Key::Enter));
    REQUIRE(small.card("K04"));
    CHECK(small.card("K04")->title == "引き継ぎが前日になる");
    CHECK(small.card("K04")->area == AreaId{"discharge"});
    CHECK(small.card("K04")->raised_by == std::vector<std::string>{"看護師"});
    CHECK(small->document().find(opinion)->under == small.card("K04")->id);
    CHECK(small->is_typing());
    small->type("ことが多い");
    small->key(plain(Key::Enter));
    CHECK(small.card("K04")->title == "引き継ぎが前日になることが多い");
    small->key(ctrl(Key::Z));
    small->key(ctrl(Key::Z));
    CHECK(small->document() == before);
}

UI_TEST("an opinion dragged onto an issue goes under it; onto free space of the issue column it becomes one") {
    SmallSession small;
    small->key(plain(Key::F3));
    speak(small, "薬剤師：薬の情報が来ない");
    speak(small, "看護師：電話が鳴り続ける");
    small->key(plain(Key::Escape));
    const auto opinions = said(small);
    const std::size_t n = opinions.size();
    small->key(ctrl(Key::I));
    const auto first = small->find_label("薬の情報が来ない");
    REQUIRE(first);
    small->drag(first->centre(), small->card_at("K01").centre());
    CHECK(small->document().find(opinions[n - 2].id)->under == CardId{"k01"});
    const auto second = small->find_label("電話が鳴り続ける");
    REQUIRE(second);
    small->drag(second->centre(), small->cell_at(CardKind::Issue, "overall"));
    REQUIRE(small.card("K04"));
    CHECK(small.card("K04")->area == AreaId{"overall"});
    CHECK(small->document().find(opinions[n - 1].id)->under == small.card("K04")->id);
}

UI_TEST("in the panel opinions are walked, edited and removed by keys, and undone") {
    SmallSession small;
    small->key(plain(Key::F3));
    speak(small, "一つ目");
    speak(small, "二つ目");
    speak(small, "三つ目");
    small->key(plain(Key::Escape));
    const auto opinions = said(small);
    const std::size_t n = opinions.size();
    small->key(ctrl(Key::I));
    acts::select_opinion(small->workspace(), opinions[n - 3].id, false, false);
    small->key(shift(Key::Down));
    CHECK(small->workspace().ui.capture.opinions.selected.size() == 2);
    small->key(plain(Key::Down));
    CHECK(small->workspace().ui.capture.opinions.cursor == opinions[n - 1].id);
    small->key(plain(Key::Enter));
    CHECK(small->is_typing());
    small->type("のまとめ");
    small->key(plain(Key::Enter));
    CHECK(small->document().find(opinions[n - 1].id)->text == "三つ目のまとめ");
    CHECK_FALSE(small->is_typing());
    small->key(plain(Key::Delete));
    CHECK_FALSE(small->document().find(opinions[n - 1].id));
    small->key(ctrl(Key::Z));
    CHECK(small->document().find(opinions[n - 1].id));
}

UI_TEST("during the meeting nobody reads from the wall whose opinion it is, unless that is switched on") {
    SmallSession small;
    small->key(plain(Key::F3));
    speak(small, "管理栄養士：食事が合わない");
    small->key(plain(Key::Escape));
    small->workspace().ui.capture.line.open = false;
    small->key(ctrl(Key::I));
    const auto start = [](Transaction& t) -> Result<void> {
        Session session = t.document().session();
        session.meeting.started_at = Timestamp{"2026-10-22T10:00:00+09:00"};
        session.meeting.ended_at = {};
        t.set_session(session);
        return {};
    };
    REQUIRE(small->editor().edit({EditLabel::EditField, {"", ""}}, start));
    small->settle();
    CHECK_FALSE(small->shows("管理栄養士"));
    small->workspace().settings.professions = true;
    small->settle();
    CHECK(small->shows("管理栄養士"));
}

UI_TEST("Ctrl+I takes the keys from the line to the panel, F3 takes them back, and the draft is still there") {
    SmallSession small;
    small->key(plain(Key::F3));
    speak(small, "一つ目");
    small->type("途中");
    small->key(ctrl(Key::I));
    CHECK_FALSE(small->is_typing());
    CHECK(small->workspace().ui.keys_in == KeyPanel::Opinions);
    small->key(plain(Key::Down));
    CHECK_FALSE(small->workspace().ui.capture.opinions.selected.empty());
    small->key(plain(Key::F3));
    CHECK(small->is_typing());
    CHECK(small->workspace().ui.keys_in == KeyPanel::None);
    speak(small, "まで");
    CHECK(said(small).back().text == "途中まで");
    small->key(plain(Key::F3));
    CHECK_FALSE(small->workspace().ui.capture.line.open);
}

UI_TEST("what an input method composes in the line is shown there, and becomes the sentence") {
    SmallSession small;
    small->click(small->card_at("K02").centre());
    const std::string title = small.card("K02")->title;
    small->key(plain(Key::F3));
    small->compose({.text = "よる", .caret = 6, .clauses = {}});
    CHECK(small->text_input().wanted);
    small->commit("夜");
    small->compose({});
    small->type("に困る");
    small->key(plain(Key::Enter));
    CHECK(said(small).back().text == "夜に困る");
    CHECK(small.card("K02")->title == title);
}

UI_TEST("profession and area of paper cards are chosen by Tab and Shift+Tab while they are typed") {
    SmallSession small;
    small->key(ctrl(Key::B));
    Speaker& speaker = small->workspace().ui.capture.speaker;
    const std::string first = speaker.profession;
    const AreaId area = speaker.area;
    small->type("薬が");
    small->key(plain(Key::Tab));
    const std::string second = speaker.profession;
    CHECK(second != first);
    CHECK(small->shows(second + " ▾"));
    small->key(shift(Key::Tab));
    CHECK(speaker.area != area);
    const AreaId chosen = speaker.area;
    CHECK(small->is_typing());
    small->type("足りない");
    const std::size_t before = before_all(small);
    small->key(ctrl(Key::Enter));
    const auto opinions = said(small);
    REQUIRE(opinions.size() == before + 1);
    CHECK(opinions.back().text == "薬が足りない");
    CHECK(opinions.back().profession == second);
    CHECK(opinions.back().area == chosen);
}
