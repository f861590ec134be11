// `banso picture FILE -o OUT.png`: the window itself, drawn by whoever has windows.
#include "app/cli/commands.h"
#include "app/cli/sessions.h"

namespace banso::cli {

int picture(const PictureOptions& options, const std::function<int(const PictureOptions&)>& draw, Console& console) {
    int status = done;
    if (!document_of(console, options.file, status)) return status;
    const int drawn = draw(options);
    if (drawn == done) say_wrote(console, options.out);
    return drawn;
}

}  // namespace banso::cli
