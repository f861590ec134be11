// The program: hands its arguments to the command line or opens the window.
#include <cstdio>
#include <string_view>

#include "app/jobs/graphviz_child.h"

int main(int argc, char** argv) {
    if (argc == 2 && argv[1] == banso::layout_child_argument) return banso::run_layout_child();
    if (argc == 2 && std::string_view(argv[1]) == "--version") {
        std::puts("banso " BANSO_VERSION);
        return 0;
    }
    std::fputs("banso: this version only knows --version\n", stderr);
    return 2;
}
