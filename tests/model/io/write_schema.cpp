// Prints the schema of the session file: write_schema > assets/banso-session-1.schema.json
#include <cstdio>

#include "model/io/session_schema.h"

int main() {
    std::fputs(banso::io::session_schema().c_str(), stdout);
}
