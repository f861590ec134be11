// `banso validate FILE…`: syntax, schema, references, ids, codes.
#include <array>
#include <ostream>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/sessions.h"
#include "app/words/cli.h"

namespace banso::cli {

int validate(const std::vector<std::string>& files, Console& console) {
    std::vector<FileReport> reports;
    for (const std::string& file : files) {
        SessionRead read = read_session_file(file);
        if (read.document && !console.json) {
            const std::array<std::string, 3> args{file, std::to_string(read.document->cards().size()),
                                                  std::to_string(read.document->links().size())};
            say(console.out, words::filled(words::valid_session, console.language, args));
        }
        reports.push_back(std::move(read.report));
    }
    return tell(console, reports);
}

}  // namespace banso::cli
