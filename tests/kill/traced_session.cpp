#include "tests/kill/traced_session.h"

#include <algorithm>
#include <sstream>

#include "app/editor.h"
#include "model/io/sha256.h"
#include "model/io/write_session.h"
#include "tests/support/random_edits.h"
#include "tests/support/scratch_folder.h"

namespace banso::test {

void TracedSession::begin(const Document& document) const {
    spill(file, io::write_session(document));
    spill(trace, "0 " + fingerprint(document) + "\n");
}

std::vector<TracedSession::Entry> TracedSession::entries() const {
    const std::string text = slurp(trace);
    std::istringstream lines(text.substr(0, text.rfind('\n') + 1));
    std::vector<Entry> found;
    Entry entry;
    while (lines >> entry.number >> entry.fingerprint) found.push_back(entry);
    return found;
}

std::string fingerprint(const Document& document) {
    return io::sha256_hex(io::write_session(document)).substr(0, 16);
}

std::string look_at(const TracedSession& session, std::uint64_t last) {
    if (!io::read_session(slurp(session.file)).problems.empty()) return "the file is not a valid session";
    auto opened = files::SessionFile::open(session.file, session.surroundings());
    auto* found = std::get_if<files::SessionFile::Opened>(&opened);
    if (!found) return "the session does not open";
    if (!found->notices.empty()) return "opening it gave notice " + std::to_string(int(found->notices[0].code));
    Editor editor(std::move(found->document), session.surroundings().now, 1);
    if (editor.recover(found->unsaved) != found->unsaved.size()) return "not all of the journal fits";
    const Document& document = editor.document();
    if (const std::string fault = fault_in(document); !fault.empty()) return fault;
    if (!io::read_session(io::write_session(document)).problems.empty()) return "what was recovered is not valid";

    const std::string is = fingerprint(document);
    const std::vector<TracedSession::Entry> entries = session.entries();
    const bool known = std::any_of(entries.begin(), entries.end(), [&](const TracedSession::Entry& entry) {
        return entry.number >= last && entry.fingerprint == is;
    });
    if (known) return "";
    for (const TracedSession::Entry& entry : entries)
        if (entry.fingerprint == is)
            return std::to_string(last) + " was acknowledged, " + std::to_string(entry.number) + " is there";
    return std::to_string(last) + " was acknowledged, and what is there never was";
}

}  // namespace banso::test
