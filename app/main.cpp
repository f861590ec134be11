// The program: hands its arguments to the command line, which opens the window when no command is named.
#include <iostream>
#include <string>
#include <vector>

#include "app/cli/cli.h"
#include "app/jobs/graphviz_child.h"
#include "app/window/run_window.h"

int main(int argc, char** argv) {
    using namespace banso;
    if (argc == 2 && argv[1] == layout_child_argument) return run_layout_child();
    const std::vector<std::string> args(argv + 1, argv + argc);
    const cli::Console console{std::cin, std::cout, std::cerr, cli::language_of_environment()};
    const int status = cli::run(args, console, {.window = run_window, .picture = draw_picture});
    std::cout.flush();
    return std::cout ? status : cli::could_not;
}
