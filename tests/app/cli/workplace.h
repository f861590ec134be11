// A desk for trying commands: a folder of its own, a user's folders of its own, a fixed time and seed.
#pragma once

#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/cli.h"
#include "tests/support/scratch_folder.h"

namespace banso::test {

inline std::string in_source(const std::string& path) {
    return std::string(BANSO_SOURCE_DIR) + "/" + path;
}

struct Ran {
    int status = -1;
    std::string out;
    std::string err;
};

inline double no_patience(bool) {
    return 0;
}

// Runs the command line in this process, in English unless the arguments say otherwise.
inline Ran run(const std::vector<std::string>& args, const std::string& input = "",
               double (*patience)(bool) = no_patience) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const cli::Doors doors{
        .window =
            [&](const std::string& file, words::Language) {
                out << "window:" << file;
                return 0;
            },
        .picture =
            [&](const PictureOptions& options) {
                out << "picture:" << options.file << ' ' << options.out << ' ' << options.width << 'x' << options.height
                    << ' ' << options.scale << ' ' << options.theme << ' ' << options.view << ' ' << options.panel
                    << ' ' << options.select << '\n';
                return 0;
            },
    };
    Ran ran;
    ran.status = cli::run(args, cli::Console{.in = in, .out = out, .err = err, .patience = patience}, doors);
    ran.out = out.str();
    ran.err = err.str();
    return ran;
}

class Workplace {
  public:
    Workplace() {
        ::setenv("XDG_STATE_HOME", (folder_ / "state").c_str(), 1);
        ::setenv("BANSO_NOW", "2026-09-10T14:03:22+09:00", 1);
        ::setenv("BANSO_SEED", "7", 1);
    }

    [[nodiscard]] const std::string& path() const { return folder_.path(); }
    // A path in the folder.
    [[nodiscard]] std::string operator/(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] std::string file(const std::string& name, const std::string& bytes) const {
        spill(folder_ / name, bytes);
        return folder_ / name;
    }
    // A copy of a file of the source tree.
    [[nodiscard]] std::string copy(const std::string& path, const std::string& name = "a.banso.json") const {
        return file(name, slurp(in_source(path)));
    }
    // Names of what is in the folder, but for the user's own folders.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names = folder_.names();
        std::erase(names, "state");
        return names;
    }

  private:
    ScratchFolder folder_;
};

inline bool contains(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

}  // namespace banso::test
