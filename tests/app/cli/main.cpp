// The tests' own main: like banso, this program is its own layout child.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "app/jobs/graphviz_child.h"

int main(int argc, char** argv) {
    if (argc == 2 && argv[1] == banso::layout_child_argument) return banso::run_layout_child();
    return doctest::Context(argc, argv).run();
}
