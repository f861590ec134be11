// What is printed besides the picture.
#include <cstdlib>

#include <doctest/doctest.h>

#include "tests/app/cli/workplace.h"

using namespace banso;
using namespace banso::test;

TEST_CASE("opinion cards for the silent round are a PDF, as many pages as asked for") {
    const Workplace folder;
    const std::string out = folder / "cards.pdf";
    const Ran ran = run({"report", in_source("examples/small.banso.json"), "--form", "opinion-cards", "--pages", "3",
                         "-o", out, "--lang", "ja"});
    CHECK(ran.status == 0);
    const std::string bytes = slurp(out);
    CHECK(bytes.starts_with("%PDF"));
    if (std::system("command -v pdfinfo >/dev/null 2>&1") != 0) return;  // Debian: poppler-utils
    CHECK(std::system(("pdfinfo '" + out + "' | grep -q '^Pages: *3$'").c_str()) == 0);
}

TEST_CASE("a form nobody knows, and no pages at all, are refused with what there is") {
    const Workplace folder;
    const Ran form = run({"report", in_source("examples/small.banso.json"), "--form", "cards", "-o", folder / "x.pdf"});
    CHECK(form.status == 2);
    CHECK(contains(form.err, "opinion-cards"));
    const Ran pages = run({"report", in_source("examples/small.banso.json"), "--form", "opinion-cards", "--pages", "0",
                           "-o", folder / "x.pdf"});
    CHECK(pages.status == 2);
    CHECK(contains(pages.err, "100"));
}
