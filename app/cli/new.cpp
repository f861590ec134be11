// `banso new -o FILE`: an empty session.
#include <filesystem>

#include "app/cli/commands.h"
#include "app/new_session.h"
#include "app/platform/clock.h"
#include "app/words/interface.h"
#include "model/io/json_text.h"
#include "model/io/safe_file.h"
#include "model/io/write_session.h"

namespace banso::cli {

int make_new(const NewOptions& options, Console& console) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(options.out, ignored)))
        return refuse(console, options.out, Error{ErrorCode::FileExists, {options.out}});
    IdSource ids(platform::id_seed());
    const std::string title =
        options.title.empty() ? words::untitled_session.in(console.language) : io::with_valid_utf8(options.title);
    const auto written = io::write_file_safely(options.out, io::write_session(new_session(ids, title)));
    if (!written) return refuse(console, options.out, written.error());
    say_wrote(console, options.out);
    return done;
}

}  // namespace banso::cli
