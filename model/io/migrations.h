// Steps from older format versions to ours, on the file's JSON before any record is made of it: loaded records are
// always of today's version. A step says what it changes; a list of steps has no gaps.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "model/io/json_value.h"
#include "model/io/top_level.h"

namespace banso::io {

struct Migration {
    std::int64_t from;      // takes a file of version `from` to `from` + 1
    std::string_view what;  // for FORMAT.md's list of versions and for tests
    void (*step)(JsonValue& session);
};

// Steps in order, from version 1 to `current`, one each.
class Migrations {
  public:
    // Stops the program when a step is missing, double, out of order or too many: that cannot be input.
    Migrations(std::int64_t current, std::span<const Migration> steps);

    [[nodiscard]] std::int64_t current() const { return current_; }
    [[nodiscard]] std::span<const Migration> steps() const { return steps_; }

    // Whether such a list may be declared.
    static bool is_gapless(std::int64_t current, std::span<const Migration> steps);

    // Brings a session of version `from` (1 … current) to the current one and has it say so.
    void run(JsonValue& session, std::int64_t from) const;

  private:
    std::int64_t current_;
    std::span<const Migration> steps_;
};

// Those of the session file. A new step needs a file of its old version as tests/data/versions/N.banso.json.
const Migrations& session_migrations();

}  // namespace banso::io
