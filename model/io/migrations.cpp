#include "model/io/migrations.h"

#include "model/result.h"

namespace banso::io {

Migrations::Migrations(std::int64_t current, std::span<const Migration> steps) : current_(current), steps_(steps) {
    require(is_gapless(current, steps), "migrations go from version 1 to the current one, one step each, in order");
}

bool Migrations::is_gapless(std::int64_t current, std::span<const Migration> steps) {
    if (static_cast<std::int64_t>(steps.size()) != current - 1) return false;
    std::int64_t version = 1;
    for (const Migration& migration : steps) {
        if (migration.from != version++ || !migration.step || migration.what.empty()) return false;
    }
    return true;
}

void Migrations::run(JsonValue& session, std::int64_t from) const {
    for (const Migration& migration : steps_) {
        if (migration.from >= from) migration.step(session);
    }
    session.set("format_version", JsonValue::number(current_));
}

const Migrations& session_migrations() {
    static const Migrations migrations(session_format_version, {});
    return migrations;
}

}  // namespace banso::io
