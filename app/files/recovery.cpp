#include "app/files/recovery.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "model/io/change_json.h"
#include "model/io/safe_file.h"

namespace banso::files {
namespace {

// The changes of a journal from `from` on; absent when one cannot be read or does not fit behind the others.
std::optional<std::vector<Change>> changes_of(const io::JournalContents& contents, std::size_t from,
                                              const Document& base) {
    Document trial = base;
    std::vector<Change> changes;
    for (std::size_t i = from; i < contents.payloads.size(); ++i) {
        auto line = io::change_from_json(contents.payloads[i]);
        if (!line || !trial.apply(line->change)) return std::nullopt;
        changes.push_back(std::move(line->change));
    }
    return changes;
}

// The journal read, with what it has beyond the file; absent when it does not fit.
std::optional<FoundJournal> fitting(const std::string& path, std::string_view bytes, const std::string& sha256,
                                    const Document& base) {
    FoundJournal found{path, io::read_journal(bytes), 0, {}};
    const io::Recovery plan = io::plan_recovery(found.contents, sha256);
    if (std::holds_alternative<io::DoesNotFit>(plan)) return std::nullopt;
    const auto* replay = std::get_if<io::Replay>(&plan);
    found.unsaved_from = replay ? replay->from : found.contents.payloads.size();
    auto changes = changes_of(found.contents, found.unsaved_from, base);
    if (!changes) return std::nullopt;
    found.unsaved = *std::move(changes);
    return found;
}

// Whether all edits of `a` that the file lacks stand in `b`, and in their order.
bool is_part_of(const FoundJournal& a, const FoundJournal& b) {
    const std::vector<std::string> less = a.unsaved_payloads();
    const std::vector<std::string> more = b.unsaved_payloads();
    return less.size() <= more.size() && std::equal(less.begin(), less.end(), more.begin());
}

// A journal that had to move may have left an old one behind, which knows less.
bool knows_more(const FoundJournal& a, const FoundJournal& b) {
    if (is_part_of(a, b)) return false;
    if (is_part_of(b, a)) return true;
    return a.contents.header.started_at > b.contents.header.started_at;
}

}  // namespace

std::vector<std::string> FoundJournal::unsaved_payloads() const {
    return {contents.payloads.begin() + static_cast<std::ptrdiff_t>(unsaved_from), contents.payloads.end()};
}

FoundJournals find_journals(const std::vector<std::string>& candidates, const std::string& sha256,
                            const Document& base) {
    FoundJournals found;
    std::vector<FoundJournal> fit;
    for (const std::string& path : candidates) {
        const auto bytes = io::read_file(path);
        if (!bytes && bytes.error().code == ErrorCode::NoSuchFile) continue;
        auto journal = bytes ? fitting(path, *bytes, sha256, base) : std::nullopt;
        if (journal) {
            fit.push_back(*std::move(journal));
        } else {
            found.misfits.push_back(path);
        }
    }
    for (FoundJournal& journal : fit) {
        if (!found.best || knows_more(journal, *found.best)) found.best = journal;
    }
    for (const FoundJournal& journal : fit) {
        if (journal.path == found.best->path) continue;
        (is_part_of(journal, *found.best) ? found.superseded : found.misfits).push_back(journal.path);
    }
    return found;
}

}  // namespace banso::files
