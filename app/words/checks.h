// The words of 点検: what each rule is called, what it says of a record, why it matters, what to do.
#pragma once

#include <string>

#include "app/words/word.h"
#include "model/checks/findings.h"
#include "model/checks/owed.h"

namespace banso::words {

struct RuleWords {
    Word name;  // short, as a heading
    Word says;  // of {0}, the record's code or words
    Word why;   // and where that is written, if it is
    Word todo;
};
RuleWords words_of(checks::Rule rule);

Word name_of(checks::Severity severity);
// A sign besides the colour: ！ 確 念 後.
Word sign_of(checks::Severity severity);

Word name_of(checks::Duty duty);

// The first words of a text, on one line.
std::string shortened(const std::string& text);

// How people call a record: its code, else the first words of its text, else what kind it is; an area by its name, a
// link as "K01 → T01".
std::string record_name(const Document& document, const RecordId& record, Language language);
// Title or text behind the code; "" where the name says it all.
std::string record_text(const Document& document, const RecordId& record);

// The sentence of a finding: 「K13 に対応策がつながっていません」.
std::string sentence(const Document& document, const checks::Finding& finding, Language language);

// Of `banso check` and of the panel. {0} …: numbers, names.
inline constexpr Word check_title{"点検", "Checks"};
inline constexpr Word checked_as_of{"{0}: {1}時点の点検", "{0}: checked as of {1}"};
inline constexpr Word checked_without_day{"{0}: 会議の日付がないので、期限を過ぎたかどうかは見ていません",
                                          "{0}: the meeting has no date, so nothing was checked for being due"};
inline constexpr Word finding_count{"{0} 件", "{0} findings"};
inline constexpr Word finding_count_one{"1 件", "1 finding"};
inline constexpr Word no_findings{"気づいたことはありません", "nothing found"};
inline constexpr Word waived_count{"見送り {0} 件", "{0} waived"};
inline constexpr Word meeting_owes{"第{0}回までに", "To be settled by meeting {0}"};
inline constexpr Word plan_owes{"まとめるまでに", "Before the plan is settled"};
inline constexpr Word progress_of{"{0}／{1}", "{0} of {1}"};
inline constexpr Word checks_off_the_wall{
    "会議のあいだは点検を画面に出しません。会議を終えると、また出ます",
    "Findings are kept off the wall while the meeting is under way; they are back when it has ended"};
inline constexpr Word checks_undated{"会議の日付がないので、期限を過ぎたかどうかは見ていません",
                                     "The meeting has no date, so nothing is checked for being due"};
inline constexpr Word nothing_to_check{"今のところ、抜けや食い違いはありません",
                                       "Nothing is missing and nothing contradicts itself"};
inline constexpr Word nothing_to_check_yet{
    "カードを加えると、抜けや食い違いがここに並びます。まず課題を一つ書いてください",
    "What is missing will stand here once there are cards. Begin with an issue"};
inline constexpr Word later_count{"これから（次の回以降） {0} 件", "For later meetings: {0}"};
inline constexpr Word waive{"見送る…", "Waive…"};
inline constexpr Word waive_reason{"見送る理由を書いて Enter（Esc でやめる）", "Reason; Enter waives it, Esc does not"};
inline constexpr Word waived_because{"見送りの理由: {0}", "Waived: {0}"};
inline constexpr Word unwaive{"点検に戻す", "Take it up again"};
inline constexpr Word findings_now{"点検 {0} 件", "{0} findings"};
inline constexpr Word nothing_yet{"まだありません", "none yet"};

}  // namespace banso::words
