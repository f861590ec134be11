// The program: hands its arguments to the command line or opens the window.
#include <cstdio>
#include <string_view>

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "--version") {
        std::puts("banso " BANSO_VERSION);
        return 0;
    }
    std::fputs("banso: this version only knows --version\n", stderr);
    return 2;
}
