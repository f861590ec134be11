// `banso check FILE…`: what a session lacks or may have got wrong (点検), and what its meeting still owes.
#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/record_places.h"
#include "app/cli/sessions.h"
#include "app/words/checks.h"
#include "app/words/cli.h"
#include "app/words/dates.h"
#include "app/words/errors.h"
#include "model/checks/findings.h"
#include "model/checks/owed.h"
#include "model/io/json_writer.h"
#include "model/io/safe_file.h"
#include "model/record_code.h"

namespace banso::cli {
namespace {

using checks::Finding;
using checks::Severity;

struct Checked {
    std::string file;
    Document document;
    Date as_of;
    std::optional<std::int64_t> meeting;
    checks::Findings findings;
    std::vector<checks::Owed> owed;
};

Checked check_document(std::string file, Document document, const std::string& as_of) {
    Checked checked{.file = std::move(file), .document = std::move(document)};
    const Meeting& meeting = checked.document.session().meeting;
    checked.as_of = as_of.empty() ? meeting.date : Date{as_of};
    checked.meeting = meeting.number;
    checked.findings = checks::check(checked.document, last_day(checked.as_of));
    checked.owed = checks::owed(checked.document, checked.meeting);
    return checked;
}

class Report {
  public:
    Report(const Checked& checked, Console& console) : checked_(checked), console_(console) {}

    void write() {
        const bool dated = last_day(checked_.as_of).has_value();
        line(0, said(dated ? words::checked_as_of : words::checked_without_day,
                     {checked_.file, words::date_text(checked_.as_of, console_.language)}));
        for (const Severity severity : {Severity::Missing, Severity::Look, Severity::Reminder, Severity::Later})
            of_severity(severity);
        const std::size_t count = checked_.findings.open.size();
        std::string total = count == 0   ? in(words::no_findings)
                            : count == 1 ? in(words::finding_count_one)
                                         : said(words::finding_count, {std::to_string(count)});
        if (const std::size_t waived = checked_.findings.waived.size())
            total += (console_.language == words::Language::Japanese ? "、" : ", ") +
                     said(words::waived_count, {std::to_string(waived)});
        line(0, total);
        owed();
    }

  private:
    std::string in(const words::Word& word) const { return word.in(console_.language); }
    std::string said(const words::Word& word, const std::vector<std::string>& args) const {
        return words::filled(word, console_.language, args);
    }
    void line(int level, const std::string& text) {
        say(console_.out, std::string(static_cast<std::size_t>(level) * 2, ' ') + text);
    }

    void of_severity(Severity severity) {
        const std::vector<Finding>& open = checked_.findings.open;
        for (auto at = open.begin(); at != open.end();) {
            const checks::Rule rule = at->rule;
            const auto end = std::find_if(at, open.end(), [&](const Finding& f) { return f.rule != rule; });
            if (checks::severity_of(rule, checked_.meeting) == severity) of_rule(severity, at, end);
            at = end;
        }
    }

    template <class Iterator>
    void of_rule(Severity severity, Iterator at, Iterator end) {
        const words::RuleWords rule = words::words_of(at->rule);
        line(1, in(words::sign_of(severity)) + " " + in(words::name_of(severity)) + "  " + in(rule.name) + " — " +
                    in(rule.todo));
        for (; at != end; ++at) line(3, finding(*at));
    }

    // The code and title of a card; of what has no code, the card it hangs on and its text.
    std::string finding(const Finding& finding) const {
        const Document& document = checked_.document;
        const bool on_another = finding.rule == checks::Rule::CommentOpen && !finding.also.empty();
        const RecordId& about = on_another ? finding.also.front() : finding.target;
        const std::string name = words::record_name(document, about, console_.language);
        const std::string text = words::record_text(document, finding.target);
        const std::string seen = finding.words.empty() ? "" : "「" + finding.words + "」  ";
        const bool named_by_text = name == words::shortened(text);
        return seen + (named_by_text ? text : text.empty() ? name : name + "  " + text);
    }

    void owed() {
        if (checked_.owed.empty()) return;
        const bool numbered = checked_.meeting && *checked_.meeting >= 1 && *checked_.meeting <= 4;
        line(0, numbered ? said(words::meeting_owes, {std::to_string(*checked_.meeting)}) : in(words::plan_owes));
        for (const checks::Owed& each : checked_.owed) {
            const std::string progress =
                each.of == 0 ? in(words::nothing_yet)
                             : said(words::progress_of, {std::to_string(each.done), std::to_string(each.of)});
            line(1, in(words::name_of(each.duty)) + "  " + progress);
        }
    }

    const Checked& checked_;
    Console& console_;
};

class ReportJson {
  public:
    explicit ReportJson(words::Language language) : language_(language) {
        json_.begin('{');
        json_.name("files");
        json_.begin('[');
    }
    std::string take() {
        json_.end(']');
        json_.end('}');
        return json_.take();
    }

    void add_unreadable(const FileReport& report) {
        json_.begin('{');
        member("file", report.file);
        json_.name("valid");
        json_.raw("false");
        json_.name("problems");
        json_.begin('[');
        for (const io::Problem& problem : report.problems) {
            const words::Explanation explained = words::explain(problem.error, language_);
            json_.begin('{');
            member("line", std::max(problem.line, 1));
            member("column", std::max(problem.column, 1));
            member("pointer", problem.pointer);
            member("what", explained.what);
            member("hint", explained.hint);
            json_.end('}');
        }
        json_.end(']');
        json_.end('}');
    }

    void add(const Checked& checked) {
        const auto bytes = io::read_file(checked.file);
        places_ = bytes ? record_places(*bytes) : Places{};
        json_.begin('{');
        member("file", checked.file);
        json_.name("valid");
        json_.raw("true");
        json_.name("as_of");
        checked.as_of.empty() ? json_.null() : json_.string(checked.as_of.iso);
        json_.name("findings");
        json_.begin('[');
        for (const Finding& finding : checked.findings.open) add(checked, finding, nullptr);
        json_.end(']');
        json_.name("waived");
        json_.begin('[');
        for (const checks::Waived& waived : checked.findings.waived) add(checked, waived.finding, &waived.reason);
        json_.end(']');
        json_.name("owed");
        json_.begin('[');
        for (const checks::Owed& owed : checked.owed) add(checked, owed);
        json_.end(']');
        json_.end('}');
    }

  private:
    using Places = std::map<std::string, io::Place, std::less<>>;

    void member(std::string_view name, std::string_view text) {
        json_.name(name);
        json_.string(text);
    }
    void member(std::string_view name, long long number) {
        json_.name(name);
        json_.number(std::to_string(number));
    }

    // The id, the code of a card, and of what hangs on a card nothing more: `also` names the card.
    void record(const Document& document, const RecordId& id) {
        json_.begin('{');
        member("id", id.value);
        const Card* card = document.find(CardId{id.value});
        if (card) member("code", card->code);
        member("name", words::record_name(document, id, language_));
        json_.end('}');
    }
    void records(const Document& document, std::string_view name, const std::vector<RecordId>& ids) {
        json_.name(name);
        json_.begin('[');
        for (const RecordId& id : ids) record(document, id);
        json_.end(']');
    }

    void add(const Checked& checked, const Finding& finding, const std::string* reason) {
        json_.begin('{');
        member("rule", checks::to_text(finding.rule));
        member("severity", checks::to_text(checks::severity_of(finding.rule, checked.meeting)));
        json_.name("target");
        record(checked.document, finding.target);
        if (!finding.also.empty()) records(checked.document, "also", finding.also);
        if (!finding.words.empty()) member("words", finding.words);
        member("sentence", words::sentence(checked.document, finding, language_));
        member("hint", words::words_of(finding.rule).todo.in(language_));
        if (reason) member("reason", *reason);
        if (const auto place = places_.find(finding.target.value); place != places_.end()) {
            member("pointer", place->second.pointer);
            member("line", place->second.line);
            member("column", place->second.column);
        }
        json_.end('}');
    }

    void add(const Checked& checked, const checks::Owed& owed) {
        json_.begin('{');
        member("duty", checks::to_text(owed.duty));
        member("name", words::name_of(owed.duty).in(language_));
        member("done", static_cast<long long>(owed.done));
        member("of", static_cast<long long>(owed.of));
        records(checked.document, "missing", owed.missing);
        json_.end('}');
    }

    words::Language language_;
    io::JsonWriter json_{io::JsonWriter::Style::Lines};
    Places places_;
};

}  // namespace

int check(const CheckOptions& options, Console& console) {
    int worst = done;
    ReportJson json(console.language);
    for (const std::string& file : options.files) {
        SessionRead read = read_session_file(file);
        if (!read.document) {
            worst = std::max(worst, read.report.status);
            console.json ? json.add_unreadable(read.report) : void(tell(console, {&read.report, 1}));
            continue;
        }
        const Checked checked = check_document(file, *std::move(read.document), options.as_of);
        if (!checked.findings.open.empty()) worst = std::max(worst, answer_is_no);
        console.json ? json.add(checked) : Report(checked, console).write();
    }
    if (console.json) say_json(console, json.take());
    return worst;
}

}  // namespace banso::cli
