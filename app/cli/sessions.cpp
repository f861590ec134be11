#include "app/cli/sessions.h"

#include <utility>

#include "model/io/migrations.h"
#include "model/io/safe_file.h"

namespace banso::cli {

SessionRead read_session_file(const std::string& path) {
    SessionRead read{.report = {.file = path}};
    const auto bytes = io::read_file(path);
    if (!bytes) {
        read.report.status = could_not;
        read.report.problems.push_back({bytes.error(), 1, 1, ""});
        return read;
    }
    io::ReadResult result = io::read_session(*bytes);
    read.report.status = result.document ? done : answer_is_no;
    read.report.problems = std::move(result.problems);
    read.document = std::move(result.document);
    read.read_only = result.read_only;
    if (result.read_only) {
        Error newer{ErrorCode::NewerFormat,
                    {std::to_string(result.format_version), std::to_string(io::session_migrations().current())}};
        read.report.problems.insert(read.report.problems.begin(), {std::move(newer), 1, 1, ""});
    }
    return read;
}

std::optional<Document> document_of(Console& console, const std::string& path, int& status) {
    SessionRead read = read_session_file(path);
    status = read.report.status;
    if (!read.document) {
        tell(console, {&read.report, 1});
        return std::nullopt;
    }
    if (!read.report.problems.empty()) {
        Console aside{console.in, console.out, console.err, console.language, false};
        tell(aside, {&read.report, 1});
    }
    return std::move(read.document);
}

}  // namespace banso::cli
