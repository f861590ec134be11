// Stands in for the layout child. The first argument says how it behaves.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <unistd.h>

#include "app/jobs/graphviz_child.h"

namespace {

void read_some() {
    char buffer[64];
    if (std::fread(buffer, 1, sizeof buffer, stdin) == 0) std::exit(9);
}

void say(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view how = argc > 1 ? argv[1] : "";
    if (how == "well") return banso::run_layout_child();
    if (how == "echo") {
        for (int c = std::getchar(); c != EOF; c = std::getchar()) std::putchar(c);
        std::fputs("done", stderr);
        return 7;
    }
    if (how == "ignore-input") return 0;
    read_some();
    if (how == "abort") {
        say("banso-layout-order-1\n7\n");
        std::abort();
    }
    if (how == "stall") {
        say("banso-layout-order-1\n7\n");
        while (true) pause();
    }
    if (how == "garbage") say("banso-layout-order-1\n7\n3 0 0 0\n");
    if (how == "cut-off") say("banso-layout-order-1\n7\n1 0\n");
    if (how == "binary") say(std::string("\0\xff\xfe 99999999999999999999 -1", 28));
    if (how == "flood") {
        const std::string much(1 << 20, '1');
        while (true) say(much);
    }
    return 0;
}
