// The minutes of a whole meeting, written by the keyboard alone: from an empty session over thirty opinions, twelve
// issues and a logic model to a saved file. Nothing is clicked and no act is called; the driver's keys, characters and
// compositions are all there is, and what a person would look up on the screen is read from it.
//
// What must come of it is tests/data/whole-meeting.banso.json. To renew it on purpose, after looking at its picture:
// BANSO_RENEW_GOLDEN=1 build/dev/tests/app/ui/test_ui -tc="a whole meeting*"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "model/io/read_session.h"
#include "model/meeting.h"
#include "tests/app/ui/clerk.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

const char* const people =
    "ひばり野地区医師会 在宅医療連携センター／連携推進係／主任／保健師\n"
    "架空県／医療政策課／主査／行政\n"
    "ひばり野地区医師会／－／理事／医師\n"
    "架空中央病院／地域連携室／室長／医療ソーシャルワーカー\n"
    "ひばり野歯科医師会／－／理事／歯科医師\n"
    "ひばり野薬剤師会／－／副会長／薬剤師\n"
    "訪問看護ステーション連絡協議会ひばり野支部／－／支部長／看護師\n"
    "かえで訪問リハビリテーション／－／主任／理学療法士\n"
    "栄養ケア・ステーションひばり野／－／代表／管理栄養士\n"
    "ひばり野介護支援専門員協会／－／会長／ケアマネジャー\n"
    "基幹相談支援センターみなと沢／－／相談員／社会福祉士\n"
    "ひばり野消防本部／救急係／係長／消防\n";

// Opinions 1 to 10: said round the table, who and where before the sentence when they change.
constexpr std::array spoken{
    "ケアマネジャー：退院：退院の連絡が前日になることがあり、サービスの調整が間に合わない",
    "医療ソーシャルワーカー：退院支援ルールの様式が古く、院内で使う人が限られている",
    "看護師：退院：退院前カンファレンスの日程が急に決まり、訪問の合間に出られない",
    "薬剤師：退院前に呼ばれず、薬の準備が退院当日になる",
    "医師：日常：みなと沢町まで片道４０分かかり、訪問の件数を増やせない",
    "行政：町内に訪問診療を頼める診療所が𠮷野診療所しかない",
    "看護師：急変：夜間の電話がまず訪問看護に来て、当番の負担が重い",
    "医師：休日は連絡がつかない医師もいて、訪問看護に頼っている",
    "消防：搬送のとき、飲んでいる薬や本人の意向が分からない",
    "ケアマネ：市と町で救急情報シートの様式が違い、ﾌｧｸｽで送っている",
};

// 11 to 20: the paper cards of the nurses' table, entered at once.
constexpr std::array on_paper{
    "日常：医療材料をどの薬局が届けてくれるのか、一覧がない",
    "日常：小児の訪問の経験が少なく、引き受けるか迷う",
    "急変：小さなステーションでは当番が週に３回まわってくる",
    "急変：短い入院を頼める病床がどこにあるか分からない",
    "看取り：意向が変わったとき、誰に伝えるか決まっていない",
    "看取り：施設から救急車を呼ぶか迷うという相談が多い",
    "看取り：家族の支え手が足りず、最期に病院へ運ばれる",
    "災害：停電のとき、人工呼吸器を使う人をどこへ運ぶかが決まっていない",
    "災害：電源を要する療養者を、機関ごとに別々に数えている",
    "全体：ほかの職種の仕事を知る機会が少ない",
};

// 21 to 30: a list from a mail, pasted.
const char* const in_a_mail =
    "・薬剤師：日常：医療用麻薬を扱える薬局が、ひばり野市の中心に集まっている\r\n"
    "・管理栄養士：日常：訪問栄養食事指導を頼まれる件数が少なく、体制を続けにくい\r\n"
    "・歯科医師：日常：口の中の問題に気づいてから連絡が来るまでが長い\r\n"
    "・ケアマネジャー：看取り：本人の意向を聞き取っても、ほかの職種に渡す場所がない\r\n"
    "・社会福祉士：看取り：同じことを何度も聞かれて、本人も家族も疲れている\r\n"
    "・保健師：災害：避難行動の支援と、医療の側の把握がつながっていない\r\n"
    "・行政：災害：事業所ごとのBCPはあるが、互いに助け合う約束がない\r\n"
    "・薬剤師：災害：薬局どうしで応援を出す取り決めがほしい\r\n"
    "・理学療法士：全体：研修はあるが、職種ごとに分かれている\r\n"
    "・医療ソーシャルワーカー：退院：ルールがあることを知らない病棟がある\r\n";

// K01 to K13: which opinions, by number, became which issue; "" keeps the words of the first.
const std::array topics{
    Clerk::Topic{{2, 30}, "退院支援ルールの利用が進まない病院がある"},
    Clerk::Topic{{3, 4}, "退院前に在宅側の多職種が参加しにくい"},
    Clerk::Topic{{5, 6}, "訪問診療医がかえで町・みなと沢町に少ない"},
    Clerk::Topic{{21, 11}, "麻薬・医療材料に対応する薬局が偏る"},
    Clerk::Topic{{22, 23}, "栄養・口腔の訪問支援が知られていない"},
    Clerk::Topic{{7, 8}, "夜間・休日の一次対応が訪問看護に集中"},
    Clerk::Topic{{13}, ""},
    Clerk::Topic{{9, 10}, "救急搬送時に服薬・意向の情報がない"},
    Clerk::Topic{{24, 15, 25}, "意向確認（ACP）の記録が職種間で共有されない"},
    Clerk::Topic{{16, 17}, "施設での看取りへの不安"},
    Clerk::Topic{{19, 18, 26}, "電源を要する療養者の把握が機関ごと"},
    Clerk::Topic{{27, 28}, "機関型BCPはあるが連携型・地域BCPがない"},
    Clerk::Topic{{20, 29}, "職種をまたぐ研修の機会が少ない"},
};

// --- the meeting, in the order of its minutes ---------------------------------------------------------------------

void prepare(Clerk& clerk) {
    clerk.driver.set_time("2026-09-10T17:50:00+09:00");
    clerk.press(shift(Key::F4));  // the session's own fields: its title first
    clerk.rewrite("ひばり野圏域 第１回 連携会議");
    clerk.press(Key::Escape);
    clerk.press(Key::Escape);
    clerk.call("進行表");
    for (const char* item : {"指標で見る圏域の現状の説明　１５分", "グループワーク：課題を出し合う（４０分）",
                             "全体協議：対応策の検討 35分"})
        clerk.line(item);
    clerk.press(Key::Escape);
    clerk.call("参加者");
    clerk.clipboard.text = people;
    clerk.press(ctrl(Key::V));
    clerk.press(ctrl(Key::Enter));
    clerk.press(Key::Escape);
    clerk.press(Key::Up);
    clerk.press(Key::Enter);  // all of them are there
    clerk.call("参加者");
}

void open_the_meeting(Clerk& clerk) {
    clerk.driver.set_time("2026-09-10T18:30:00+09:00");
    clerk.press(ctrl(Key::F8));
    clerk.press(Key::F8);
    clerk.press(Key::F3);
    for (const char* sentence : spoken) clerk.line(sentence);
    // Begun and called off; then said wrongly, and taken back.
    clerk.driver.compose({.text = "まちがい", .caret = 12, .clauses = {}});
    clerk.driver.compose({});
    clerk.line("聞きちがえた意見");
    clerk.press(Key::Escape);
    clerk.press(ctrl(Key::Z));
}

void collect_the_cards(Clerk& clerk) {
    clerk.driver.set_time("2026-09-10T18:45:00+09:00");
    clerk.press(Key::F8);
    clerk.press(Key::F3);
    clerk.write("看護師：");  // the table's profession, said once
    clerk.press(ctrl(Key::B));
    for (const char* card : on_paper) clerk.line(card);
    clerk.press(ctrl(Key::Enter));
    clerk.clipboard.text = in_a_mail;
    clerk.press(Key::F3);
    clerk.press(ctrl(Key::V));
    clerk.press(Key::Escape);
}

void group_them(Clerk& clerk) {
    clerk.driver.set_time("2026-09-10T19:00:00+09:00");
    for (const Clerk::Topic& topic : topics) clerk.raise(topic);
    clerk.press(ctrl(Key::I));
    clerk.pick({1});
    clerk.press(ctrl(Key::G));
    clerk.line("k01");
    clerk.press(ctrl(Key::I));
    // K07 says what K06 says.
    clerk.go_to("K07");
    clerk.press(shift(Key::Up));
    clerk.press(ctrl_shift(Key::M));
}

void show_hands(Clerk& clerk) {
    clerk.go_to("K06");
    clerk.press(ctrl(Key::H));
    clerk.press(Key::Enter);
    clerk.press(Key::F2);
    clerk.line("どれから取り組むか");
    for (const char* count : {"8", "3", "6", "4", "2", "11", "9", "7", "5", "6", "10", "1"}) {
        for (const char* digit = count; *digit; ++digit)
            clerk.press(static_cast<Key>(static_cast<int>(Key::Digit0) + *digit - '0'));
        clerk.press(Key::Enter);
    }
    clerk.press(Key::Escape);
}

void plan(Clerk& clerk) {
    clerk.driver.set_time("2026-09-10T19:30:00+09:00");
    clerk.press(Key::F8);
    clerk.press(ctrl(Key::Digit5));
    clerk.chain("K13", {"多職種の合同研修を年２回ひらく", "合同研修 ２回・延べ120人", "互いの役割が分かる",
                        "多職種が一つのチームとして支える", "住み慣れた地域で望む療養と看取りができる"});
    clerk.chain("K01",
                {"退院支援ルールの見直しと説明会", "説明会 ３回", "退院に必要な情報が届く", "切れ目なく退院できる"});
    clerk.link("B02", "A01");
    clerk.chain("K06", {"訪問看護の夜間輪番", "輪番に参加するステーション ６か所", "夜間の役割が決まる",
                        "急変時・災害時にも療養が続く"});
    clerk.link("B03", "A01");
    // One card said two things: cut in two before 配布先.
    clerk.chain("K08", {"救急情報シートの様式統一 配布先の説明会"});
    clerk.press(Key::F2);
    clerk.press(Key::End);
    for (int i = 0; i < 7; ++i) clerk.press(Key::Left);
    clerk.press(ctrl(Key::Enter));
    clerk.press(Key::Enter);
    clerk.chain("T04", {"シートの配布 ８００枚"});
    clerk.link("OP04", "C03");
    clerk.chain("K09", {"ACP共有欄を連携シートに追加", "試行 ３０件", "意向が共有される"});
    clerk.link("C04", "B03");
    clerk.chain("K12", {"連携型BCPの策定会", "策定会 ３回", "機関が互いに支援できる"});
    clerk.link("C05", "B03");
    clerk.link("K11", "T07");
    clerk.link("K11", "T07");  // no: another time
    clerk.chain("K03", {"医師の相互協力（グループ診療）の協議"});
    clerk.chain("K04", {"薬局機能一覧と夜間連絡網"});
    // The next one in the column, and the link from where it answers.
    clerk.go_to("T02");
    clerk.press(Key::Enter);
    clerk.line("退院前カンファレンスのオンライン参加枠");
    clerk.link("K02", "T10");
    // A title made worse, and taken back.
    clerk.go_to("C01");
    clerk.line("はず");
    clerk.press(ctrl(Key::Z));
}

void sum_up(Clerk& clerk) {
    clerk.driver.set_time("2026-09-10T20:20:00+09:00");
    clerk.press(ctrl(Key::J));
    clerk.press(Key::Insert);
    clerk.line("夜間の一次対応と救急情報シートから取り組む");
    clerk.press(Key::Down);
    clerk.press(Key::Down);
    clerk.write("対応策ごとの担当の案をつくる");
    clerk.press(Key::Tab);
    clerk.write("拠点");
    clerk.press(Key::Tab);
    clerk.line("10/31");
    for (int i = 0; i < 3; ++i) clerk.press(Key::Tab);
    clerk.write("11/12");  // the next meeting's day and place
    clerk.press(Key::Tab);
    clerk.line("ひばり野市保健センター");
    clerk.press(Key::Escape);
    clerk.press(Key::Escape);
    clerk.driver.set_time("2026-09-10T20:30:00+09:00");
    clerk.press(ctrl(Key::F8));
}

void tidy_up_and_save(Clerk& clerk, const std::string& name) {
    clerk.driver.set_time("2026-09-11T09:00:00+09:00");
    clerk.go_to("C02");
    clerk.press(Key::F2);
    clerk.rewrite("退院に必要な情報が前もって届く");
    clerk.press(ctrl(Key::S));
    clerk.line(name);
}

// --- what came of it ----------------------------------------------------------------------------------------------

// The file without what fonts decide: heights of lanes, and how far down cards stand.
std::vector<std::string> comparable(const std::string& bytes) {
    std::vector<std::string> lines;
    std::istringstream file(bytes);
    bool heights = false;
    for (std::string line; std::getline(file, line);) {
        if (line == "  \"lane_heights\": {") heights = true;
        if (!heights && !line.starts_with("      \"y\": "))
            lines.push_back(line.ends_with(',') ? line.substr(0, line.size() - 1) : line);  // a y of 0 is not written
        if (line.starts_with("  }")) heights = false;
    }
    return lines;
}

void check_expected(const std::string& bytes) {
    const std::string path = BANSO_SOURCE_DIR "/tests/data/whole-meeting.banso.json";
    if (std::getenv("BANSO_RENEW_GOLDEN")) {
        spill(path, bytes);
        MESSAGE("renewed ", path);
    }
    const auto expected = comparable(slurp(path));
    const auto made = comparable(bytes);
    const auto [was, is] = std::mismatch(expected.begin(), expected.end(), made.begin(), made.end());
    if (was == expected.end() && is == made.end()) return;
    FAIL_CHECK("unlike ", path, " after ", was - expected.begin(), " lines",
               "\n  was: ", was == expected.end() ? "(end)" : *was, "\n  is:  ", is == made.end() ? "(end)" : *is);
}

void check_counts(const Document& document) {
    const auto alive = [&](bool issues) {
        return std::count_if(document.cards().begin(), document.cards().end(), [&](const Card& card) {
            return (card.kind == CardKind::Issue) == issues && card.state != CardState::Merged;
        });
    };
    CHECK(document.inbox().size() == 30);
    CHECK(alive(true) == 12);
    CHECK(alive(false) == 25);
    CHECK(document.links().size() == 30);
    CHECK(document.agenda().size() == 3);
    CHECK(document.table<Decision>().size() == 1);
    CHECK(document.table<Promise>().size() == 1);
    CHECK(attendances(document).present == 12);
    CHECK(document.session().meeting.next.date.iso == "2026-11-12");
    REQUIRE(document.table<Poll>().size() == 1);
    CHECK(total_of(*document.table<Poll>().begin()) == 72);
}

// Every edit knows when in the meeting it was made.
void check_log(const Document& document) {
    std::set<std::string> items;
    std::set<Phase> phases;
    for (const LogEntry& entry : document.table<LogEntry>()) {
        REQUIRE(entry.phase);
        phases.insert(*entry.phase);
        if (entry.agenda) items.insert(document.find(entry.agenda)->title);
    }
    CHECK(phases == std::set{Phase::Prep, Phase::Meeting, Phase::After});
    CHECK(items.size() == 3);
}

void check_no_card_over_another(UiDriver& driver) {
    const auto& cards = driver.workspace().picture().shown().cards;
    CHECK(cards.size() == 37);
    for (const ViewCard& card : cards) {
        for (const ViewCard& other : cards) {
            CAPTURE(card.id.value);
            CAPTURE(other.id.value);
            if (card.id < other.id) CHECK_FALSE(overlap(card.box, other.box));
        }
    }
}

}  // namespace

UI_TEST("a whole meeting is written down by the keyboard alone, and its file is the expected one") {
    ScratchFolder folder;
    SharedClipboard clipboard;
    UiDriver driver(UiOptions{.clipboard = &clipboard, .screen = {1920, 1080}});
    Clerk clerk{driver, clipboard};
    prepare(clerk);
    open_the_meeting(clerk);
    collect_the_cards(clerk);
    group_them(clerk);
    show_hands(clerk);
    plan(clerk);
    sum_up(clerk);
    tidy_up_and_save(clerk, folder / "ひばり野 第１回");

    const std::string bytes = slurp(folder / "ひばり野 第１回.banso.json");
    const io::ReadResult read = io::read_session(bytes);
    CHECK(read.problems.empty());
    REQUIRE(read.document);
    CHECK(*read.document == driver.document());
    check_counts(*read.document);
    check_log(*read.document);
    check_no_card_over_another(driver);
    check_expected(bytes);
    CHECK(clerk.keys == 472);
}
