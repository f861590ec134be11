// `banso report FILE --form ID -o OUT.pdf`: what is printed besides the picture.
#include "app/cli/commands.h"
#include "app/cli/lettering.h"
#include "app/cli/sessions.h"
#include "app/paper_words.h"
#include "model/io/safe_file.h"

namespace banso::cli {

int report(const ReportOptions& options, Console& console) {
    int status = done;
    const auto document = document_of(console, options.file, status);
    if (!document) return status;
    const auto lettering = Lettering::open();
    if (!lettering) return refuse(console, options.file, lettering.error());
    // One form so far; the command line takes no other.
    const auto bytes =
        opinion_cards_pdf(*document, opinion_card_words(console.language), (*lettering)->fonts(), options.pages);
    if (!bytes) return refuse(console, options.file, bytes.error());
    const auto written = io::write_file_safely(options.out, *bytes);
    if (!written) return refuse(console, options.out, written.error());
    say_wrote(console, options.out);
    return done;
}

}  // namespace banso::cli
