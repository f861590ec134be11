// `banso edit FILE --apply EDITS.jsonl`: the window's own edits, one a line, all or nothing.
#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/lettering.h"
#include "app/cli/session_target.h"
#include "app/cli/sessions.h"
#include "app/editing.h"
#include "app/platform/clock.h"
#include "app/steady_placer.h"
#include "app/words/cli.h"
#include "model/io/edit_lines.h"
#include "model/io/json_check.h"
#include "model/io/json_writer.h"
#include "model/io/safe_file.h"

namespace banso::cli {
namespace {

struct CreatedOnLine {
    int line = 0;
    edits::Created record;
};

struct Applied {
    std::size_t edits = 0;
    std::vector<CreatedOnLine> created;
};

struct FailedEdit {
    int line = 0;
    Error error;
};

// All of a stream, but no more than a session may be large.
Result<std::string> read_stream(std::istream& stream, const std::string& name) {
    constexpr std::size_t limit = io::JsonLimits{}.bytes;
    std::string text;
    std::array<char, 65536> piece;
    while (stream.read(piece.data(), piece.size()), stream.gcount() > 0) {
        text.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > limit)
            return Error{ErrorCode::FileTooLarge, {name, std::to_string(text.size()), std::to_string(limit)}};
    }
    return text;
}

// Pipes and devices too: `--apply <(…)`, /dev/stdin.
Result<std::string> read_text(const std::string& path, std::istream& in) {
    namespace fs = std::filesystem;
    if (path == "-") return read_stream(in, path);
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (!fs::is_fifo(status) && !fs::is_character_file(status)) return io::read_file(path);
    std::ifstream stream(path, std::ios::binary);
    return read_stream(stream, path);
}

std::optional<io::EditLines> read_edits(const EditOptions& options, Console& console, int& status) {
    const auto text = read_text(options.edits, console.in);
    if (!text) {
        status = refuse(console, options.edits, text.error());
        return std::nullopt;
    }
    io::EditLines lines = io::read_edit_lines(*text);
    if (lines.problems.empty()) return lines;
    const FileReport report{options.edits, answer_is_no, std::move(lines.problems)};
    status = tell(console, {&report, 1});
    return std::nullopt;
}

// All edits in one transaction; on failure the document is as it was.
std::variant<Applied, FailedEdit> apply_all(Document& document, const std::vector<io::NumberedEditLine>& lines,
                                            Placer& placer) {
    IdSource ids(platform::id_seed());
    Applied applied{lines.size(), {}};
    int at = lines.empty() ? 1 : lines.front().line;
    const EditBody edit = [&](Transaction& transaction) -> Result<void> {
        for (const io::NumberedEditLine& line : lines) {
            at = line.line;
            const auto made = edits::apply_edit_line(transaction, line.edit);
            if (!made) return made.error();
            if (!made->id.empty()) applied.created.push_back({line.line, *made});
        }
        return {};
    };
    const EditContext context{.ids = ids, .now = {platform::now()}, .placer = &placer};
    const Label label{EditLabel::ApplyEdits, {std::to_string(lines.size())}};
    const auto change = run_edit(document, context, label, edit);
    if (!change) return FailedEdit{at, change.error()};
    return applied;
}

void say_applied(const Applied& applied, const std::string& file, Console& console) {
    if (!console.json) {
        const std::string args[] = {std::to_string(applied.edits), file};
        say(console.out, words::filled(words::applied_edits, console.language, args));
        for (const CreatedOnLine& created : applied.created) {
            const std::string names[] = {std::to_string(created.line),
                                         created.record.code.empty() ? created.record.id : created.record.code};
            say(console.out, "  " + words::filled(words::created_on_line, console.language, names));
        }
        return;
    }
    io::JsonWriter json(io::JsonWriter::Style::Lines);
    json.begin('{');
    json.name("applied");
    json.number(std::to_string(applied.edits));
    json.name("created");
    json.begin('[');
    for (const CreatedOnLine& created : applied.created) {
        json.begin('{');
        json.name("line");
        json.number(std::to_string(created.line));
        json.name("id");
        json.string(created.record.id);
        json.name("code");
        json.string(created.record.code);
        json.end('}');
    }
    json.end(']');
    json.end('}');
    say_json(console, json.take());
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code ignored;
    return std::filesystem::equivalent(a, b, ignored);
}

}  // namespace

int edit(const EditOptions& options, Console& console) {
    int status = done;
    const auto lines = read_edits(options, console, status);
    if (!lines) return status;
    const bool in_place = options.out.empty() || is_same_file(options.file, options.out);
    const std::string& out = in_place ? options.file : options.out;

    auto target = SessionTarget::open(out, console);
    if (!target) return refuse(console, out, target.error());
    SessionRead read = read_session_file(options.file);
    if (!read.document) return tell(console, {&read.report, 1});
    if (read.read_only) return refuse(console, options.file, read.report.problems.front().error);
    const auto lettering = Lettering::open();
    if (!lettering) return refuse(console, options.file, lettering.error());

    Document& document = *read.document;
    const auto engine = engine_named("graphviz");
    SteadyPlacer placer((*lettering)->texts(), words_for_heights(), engine.get());
    const auto result = apply_all(document, lines->lines, placer);
    if (const auto* failed = std::get_if<FailedEdit>(&result)) {
        const FileReport report{options.edits, answer_is_no, {io::Problem{failed->error, failed->line, 1, ""}}};
        return tell(console, {&report, 1});
    }
    if (const auto written = target->write(document); !written) return refuse(console, out, written.error());
    say_applied(std::get<Applied>(result), out, console);
    return done;
}

}  // namespace banso::cli
