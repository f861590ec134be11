#include "tests/kill/numbers_session.h"

#include <cstdlib>
#include <variant>

#include "model/io/safe_file.h"
#include "model/io/sha256.h"

namespace banso::test {
namespace {

// Appends the number if it is the next one.
bool apply(Numbers& numbers, const std::string& text) {
    const std::uint64_t number = std::strtoull(text.c_str(), nullptr, 10);
    if (number != numbers.size() + 1) return false;
    numbers.push_back(number);
    return true;
}

}  // namespace

NumbersSession::NumbersSession(const std::string& folder)
    : file(folder + "/numbers"), journal(folder + "/.numbers.journal"), lock(folder + "/.numbers.lock") {}

std::string text_of(const Numbers& numbers) {
    std::string text;
    for (const std::uint64_t number : numbers) text += std::to_string(number) + "\n";
    return text;
}

Found open(const NumbersSession& session) {
    Found found;
    const Result<std::string> bytes = io::read_file(session.file);
    if (bytes) {
        found.file_sha256 = io::sha256_hex(*bytes);
        for (std::size_t at = 0; at < bytes->size(); at = bytes->find('\n', at) + 1)
            if (!apply(found.numbers, bytes->substr(at, bytes->find('\n', at) - at)))
                found.wrong = "the file is broken";
    }
    const Result<std::string> journal = io::read_file(session.journal);
    if (!journal) return found;
    found.journal = io::read_journal(*journal);
    const io::Recovery plan = io::plan_recovery(*found.journal, found.file_sha256);
    if (std::holds_alternative<io::DoesNotFit>(plan)) {
        found.wrong = "the journal does not fit";
        return found;
    }
    const auto* replay = std::get_if<io::Replay>(&plan);
    found.unsaved_from = replay ? replay->from : found.journal->payloads.size();
    for (std::size_t i = found.unsaved_from; i < found.journal->payloads.size(); ++i)
        if (!apply(found.numbers, found.journal->payloads[i]))
            found.wrong =
                "edit " + found.journal->payloads[i] + " does not follow " + std::to_string(found.numbers.size());
    return found;
}

}  // namespace banso::test
