#include "app/cli/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <optional>
#include <ostream>
#include <string_view>

#include "app/cli/commands.h"
#include "app/words/cli.h"
#include "app/words/errors.h"
#include "model/dates.h"
#include "render/scene/main_area.h"
#include "render/scene/theme.h"
#include "render/scene/view.h"

namespace banso::cli {
namespace {

using words::Language;
using words::Word;

// --lang counts wherever it stands, and before the others: the help texts need it.
Language language_in(const std::vector<std::string>& args, Language otherwise) {
    for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
        const std::string_view arg = args[i];
        if (arg == "--lang" && i + 1 < args.size()) return words::language_of(args[i + 1]);
        if (arg.starts_with("--lang=")) return words::language_of(arg.substr(7));
    }
    return otherwise;
}

// Takes only these words; says so in the language.
CLI::Validator one_of(const std::vector<std::string>& choices, Language language, const std::string& option) {
    return CLI::Validator(
        [=](const std::string& given) -> std::string {
            if (std::find(choices.begin(), choices.end(), given) != choices.end()) return {};
            std::string all;
            for (const std::string& choice : choices) all += (all.empty() ? "" : " | ") + choice;
            return words::sentence(Error{ErrorCode::NoSuchChoice, {option, given, all}}, language);
        },
        "");
}

// Takes only whole numbers from `least` to `most`; says so in the language.
CLI::Validator whole_number(int least, int most, Language language, const std::string& option) {
    return CLI::Validator(
        [=](const std::string& given) -> std::string {
            int number = 0;
            const char* const end = given.data() + given.size();
            const auto read = std::from_chars(given.data(), end, number);
            if (read.ec == std::errc{} && read.ptr == end && number >= least && number <= most) return {};
            const std::string range = std::to_string(least) + " … " + std::to_string(most);
            return words::sentence(Error{ErrorCode::NoSuchChoice, {option, given, range}}, language);
        },
        "");
}

// Takes only dates as files have them; says so in the language.
CLI::Validator a_date(Language language, const std::string& option) {
    return CLI::Validator(
        [=](const std::string& given) -> std::string {
            if (is_valid_date(given)) return {};
            return words::sentence(Error{ErrorCode::NotADate, {option, given}}, language);
        },
        "");
}

// "1920x1080" into two numbers of 1 … 16384.
bool read_size(const std::string& text, int& width, int& height) {
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != 'x') return false;
    const auto second = std::from_chars(first.ptr + 1, end, height);
    const auto sane = [](int length) { return length >= 1 && length <= 16384; };
    return second.ec == std::errc{} && second.ptr == end && sane(width) && sane(height);
}

// The fewest letters to add, drop or change to make `b` of `a`.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = std::exchange(row[j + 1], std::min({changed, row[j] + 1, row[j + 1] + 1}));
        }
    }
    return row.back();
}

// Everything that can be asked for, declared to CLI11; `chosen` is what was.
class Grammar {
  public:
    Grammar(Language language, const Doors& doors) : language_(language), doors_(doors) {
        app_.name("banso");
        app_.description(in(words::help_program.what));
        app_.footer(in(words::help_program.example));
        app_.require_subcommand(0, 1);
        app_.option_defaults()->group(in(words::options_heading));
        label(app_);
        app_.set_version_flag("--version", "banso " BANSO_VERSION, in(words::version_option));
        app_.add_option("FILE", window_file_, in(words::window_argument));
        add_new();
        add_validate();
        add_check();
        add_show();
        add_edit();
        add_layout();
        add_export();
        add_report();
        add_picture();
    }

    int run(const std::vector<std::string>& args, Console& console) {
        std::vector<std::string> reversed(args.rbegin(), args.rend());  // as CLI11 takes them
        try {
            app_.parse(reversed);
        } catch (const CLI::CallForHelp&) {
            console.out << app_.help();
            return done;
        } catch (const CLI::CallForVersion& version) {
            console.out << version.what() << '\n';
            return done;
        } catch (const CLI::ParseError& error) {
            return wrong_usage(error, console);
        }
        console.json = console.json || json_;
        if (chosen_) return chosen_(console);
        if (const auto sentence = mistyped_command()) {
            say(console.err, "banso: " + *sentence);
            return could_not;
        }
        return doors_.window(window_file_, language_);
    }

  private:
    using Command = std::function<int(Console&)>;

    const char* in(const Word& word) const { return word.in(language_); }

    // Headings, and the options that every command knows.
    void label(CLI::App& app) {
        const auto formatter = std::make_shared<CLI::Formatter>();
        formatter->column_width(26);
        formatter->label("Usage", in(words::usage_heading));
        formatter->label("Positionals", in(words::arguments_heading));
        formatter->label("OPTIONS", in(words::options_place));
        formatter->label("SUBCOMMAND", "COMMAND …");
        formatter->label("REQUIRED", in(words::required));
        formatter->label("TEXT", "");
        app.formatter(formatter);
        app.set_help_flag("-h,--help", in(words::help_option));
        app.add_option("--lang", lang_, in(words::lang_option))
            ->type_name("LANG")
            ->check(one_of({"ja", "en"}, language_, "--lang"));
        app.add_flag("--json", json_, in(words::json_option));
    }

    CLI::App& add(const words::CommandHelp& help, Command command) {
        CLI::App& app = *app_.add_subcommand(help.name, in(help.what));
        app.group(in(words::commands_heading));
        app.option_defaults()->group(in(words::options_heading));
        app.footer(in(help.example));
        label(app);
        app.callback([this, command = std::move(command)] { chosen_ = command; });
        names_.emplace_back(help.name);
        return app;
    }

    CLI::Option* add_file(CLI::App& app, std::string& file) {
        return app.add_option("FILE", file, in(words::session_argument))->required();
    }

    CLI::Option* add_choice(CLI::App& app, const std::string& name, std::string& choice, const Word& word,
                            const std::vector<std::string>& choices) {
        return app.add_option(name, choice, in(word))->type_name("NAME")->check(one_of(choices, language_, name));
    }

    void add_new() {
        CLI::App& app = add(words::help_new, [this](Console& console) { return make_new(new_, console); });
        app.add_option("-o,--out", new_.out, in(words::out_option))->type_name("FILE")->required();
        app.add_option("--title", new_.title, in(words::title_option))->type_name("TITLE");
    }

    void add_validate() {
        CLI::App& app = add(words::help_validate, [this](Console& console) { return validate(files_, console); });
        app.add_option("FILE", files_, in(words::sessions_argument))->required();
    }

    void add_check() {
        CLI::App& app = add(words::help_check, [this](Console& console) { return check(check_, console); });
        app.add_option("FILE", check_.files, in(words::sessions_argument))->required();
        app.add_option("--as-of", check_.as_of, in(words::as_of_option))
            ->type_name("DATE")
            ->check(a_date(language_, "--as-of"));
    }

    void add_show() {
        CLI::App& app = add(words::help_show, [this](Console& console) { return show(file_, console); });
        add_file(app, file_);
    }

    void add_edit() {
        CLI::App& app = add(words::help_edit, [this](Console& console) { return edit(edit_, console); });
        add_file(app, edit_.file);
        app.add_option("--apply", edit_.edits, in(words::apply_option))->type_name("EDITS")->required();
        app.add_option("-o,--out", edit_.out, in(words::edit_out_option))->type_name("OUT");
    }

    void add_layout() {
        CLI::App& app = add(words::help_layout, [this](Console& console) { return layout(layout_, console); });
        add_file(app, layout_.file);
        app.add_option("--after", layout_.after, in(words::after_option))->type_name("OTHER");
        add_choice(app, "--engine", layout_.engine, words::engine_option, {"graphviz", "banso"});
    }

    void add_export() {
        CLI::App& app = add(words::help_export, [this](Console& console) { return export_picture(export_, console); });
        add_file(app, export_.file);
        app.add_option("-o,--out", export_.out, in(words::picture_out_option))->type_name("OUT.EXT")->required();
        add_choice(app, "--view", export_.view, words::view_option, view_names());
        add_choice(app, "--page", export_.page, words::page_option, {"A3", "A4"});
        add_choice(app, "--pages", export_.pages, words::pages_option, {"fit", "lanes"});
        add_choice(app, "--theme", export_.theme, words::theme_option, themes);
    }

    void add_report() {
        CLI::App& app = add(words::help_report, [this](Console& console) { return report(report_, console); });
        add_file(app, report_.file);
        add_choice(app, "--form", report_.form, words::form_option, {"opinion-cards"})->required();
        app.add_option("-o,--out", report_.out, in(words::out_option))->type_name("OUT.pdf")->required();
        app.add_option("--pages", report_.pages, in(words::form_pages_option))
            ->type_name("N")
            ->check(whole_number(1, 100, language_, "--pages"));
    }

    void add_picture() {
        CLI::App& app = add(words::help_picture, [this](Console& console) {
            picture_.language = language_;
            return picture(picture_, doors_.picture, console);
        });
        add_file(app, picture_.file);
        app.add_option("-o,--out", picture_.out, in(words::png_out_option))->type_name("OUT.png")->required();
        const auto take_size = [this](const std::string& text) {
            if (!read_size(text, picture_.width, picture_.height))
                throw CLI::ValidationError(
                    "--size", words::sentence({ErrorCode::NoSuchChoice, {"--size", text, "1920x1080 …"}}, language_));
        };
        app.add_option_function<std::string>("--size", take_size, in(words::size_option))->type_name("WxH");
        app.add_option("--scale", picture_.scale, in(words::scale_option))
            ->type_name("NUMBER")
            ->check(CLI::Range(0.25, 8.0));
        add_choice(app, "--theme", picture_.theme, words::theme_option, themes);
        add_choice(app, "--view", picture_.view, words::picture_view_option, view_names());
        add_choice(app, "--show", picture_.panel, words::panel_option, panels);
        app.add_option("--run", picture_.actions, in(words::run_option))->type_name("ACTION");
        app.add_option("--select", picture_.select, in(words::select_option))->type_name("RECORD");
        // For whoever works on the fields: not in the help.
        app.add_option("--compose", picture_.compose)->group("");
    }

    // A first word that is neither a file nor looks like one, said with the nearest command.
    std::optional<std::string> mistyped_command() const {
        const bool looks_like_a_file = window_file_.find_first_of("./") != std::string::npos;
        std::error_code ignored;
        if (window_file_.empty() || looks_like_a_file || std::filesystem::exists(window_file_, ignored))
            return std::nullopt;
        const auto nearest = std::min_element(names_.begin(), names_.end(), [&](const auto& a, const auto& b) {
            return distance(window_file_, a) < distance(window_file_, b);
        });
        const std::array<std::string, 2> args{window_file_, "banso " + *nearest};
        const bool near = distance(window_file_, *nearest) <= 2;
        return words::filled(near ? words::did_you_mean : words::no_such_command, language_, args);
    }

    std::string what_is_wrong(const CLI::ParseError& error) const {
        const std::string what = error.what();
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
            const std::string name = what.substr(0, what.find(' '));
            return words::filled(words::argument_missing, language_, {&name, 1});
        }
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
            const std::vector<std::string> extras = app_.remaining(true);
            const std::string first = extras.empty() ? what : extras.front();
            return words::filled(words::argument_unexpected, language_, {&first, 1});
        }
        return what;
    }

    int wrong_usage(const CLI::ParseError& error, Console& console) const {
        const auto used = app_.get_subcommands();
        const std::string command = used.empty() ? "banso" : "banso " + used.front()->get_name();
        const auto mistyped = used.empty() ? mistyped_command() : std::nullopt;
        const Error wrong{ErrorCode::UsageWrong, {mistyped ? *mistyped : what_is_wrong(error), command}};
        say(console.err, command + ": " + words::sentence(wrong, language_));
        return could_not;
    }

    static std::vector<std::string> view_names() {
        std::vector<std::string> names;
        for (const StandardView view : standard_views) names.emplace_back(name_of(view));
        for (const MainArea area : main_areas) {
            if (area != MainArea::Picture) names.emplace_back(name_of(area));
        }
        return names;
    }
    inline static const std::vector<std::string> themes{"light", "dark", "contrast"};
    inline static const std::vector<std::string> panels{
        "inspector", "history", "keys",         "open", "save_as", "export",      "opinions",
        "capture",   "agenda",  "participants", "poll", "checks",  "paper_cards", "none"};

    Language language_;
    const Doors& doors_;
    CLI::App app_;
    std::vector<std::string> names_;
    Command chosen_;
    std::string lang_;
    bool json_ = false;
    std::string window_file_;
    std::string file_;
    std::vector<std::string> files_;
    NewOptions new_;
    CheckOptions check_;
    EditOptions edit_;
    LayoutOptions layout_;
    ExportOptions export_;
    ReportOptions report_;
    PictureOptions picture_;
};

}  // namespace

words::Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) return words::language_of(value);
    }
    return Language::English;
}

int run(const std::vector<std::string>& args, Console console, const Doors& doors) {
    console.language = language_in(args, console.language);
    return Grammar(console.language, doors).run(args, console);
}

}  // namespace banso::cli
