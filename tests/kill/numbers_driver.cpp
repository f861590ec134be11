// The program that the kill test kills: opens the session of numbers in FOLDER, recovers what its journal has, and then
// edits without pause while other threads sync and save. `careless` makes it acknowledge some edits that it does not
// write, to see that the harness notices.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>
#include <variant>

#include <unistd.h>

#include "app/platform/file_lock.h"
#include "model/io/beside.h"
#include "model/io/journal_file.h"
#include "model/io/safe_file.h"
#include "model/io/sha256.h"
#include "tests/kill/numbers_session.h"

using namespace banso;
using namespace banso::test;

namespace {

const std::string now = "2026-11-20T13:15:00+09:00";

template <class T>
T expect(Result<T> result, const char* doing) {
    if (result) return *std::move(result);
    std::cerr << "driver: cannot " << doing << ": " << (result.error().args.empty() ? "" : result.error().args[0])
              << "\n";
    std::_Exit(3);
}

void expect_done(const Result<void>& result, const char* doing) {
    if (result) return;
    std::cerr << "driver: cannot " << doing << ": " << (result.error().args.empty() ? "" : result.error().args[0])
              << "\n";
    std::_Exit(3);
}

// At once: nothing printed may wait in a buffer when the kill comes.
void print(const std::string& line) {
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::_Exit(4);
}

class Driver {
  public:
    Driver(const NumbersSession& session, Found found)
        : session_(session), numbers_(std::move(found.numbers)), journal_(journal_for(session, found)) {}

    void edit(bool careless) {
        std::string number;
        {
            const std::lock_guard lock(guard_);
            numbers_.push_back(numbers_.size() + 1);
            number = std::to_string(numbers_.back());
            if (!careless || numbers_.size() % 50 != 0) expect_done(journal_.append(number), "append");
        }
        print(number + "\n");
    }

    void save() {
        io::JournalPosition copied;
        std::string bytes;
        {
            const std::lock_guard lock(guard_);
            copied = journal_.position();
            bytes = text_of(numbers_);
        }
        const std::string sha256 = io::sha256_hex(bytes);
        expect_done(journal_.mark_saved(copied, sha256, session_.file), "mark");
        expect(io::write_file_safely(session_.file, bytes), "save");
        expect_done(journal_.rotate(copied, sha256, session_.journal, now), "rotate");
    }

    void sync() { expect_done(journal_.sync(), "sync"); }

  private:
    static io::JournalFile journal_for(const NumbersSession& session, const Found& found) {
        if (found.journal)
            return expect(
                io::JournalFile::resume(session.journal, *found.journal, found.file_sha256, found.unsaved_from, now),
                "go on in the journal");
        return expect(io::JournalFile::start(session.journal, {"numbers", found.file_sha256, now}), "start a journal");
    }

    NumbersSession session_;
    std::mutex guard_;  // an edit and a copy for saving keep apart
    Numbers numbers_;
    io::JournalFile journal_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const NumbersSession session(argv[1]);
    const bool careless = argc > 2 && std::string(argv[2]) == "careless";
    const auto lock = platform::FileLock::take(session.lock, platform::this_process(now));
    if (!std::holds_alternative<platform::FileLock>(lock)) return 5;
    io::remove_leftovers(session.file);
    io::remove_leftovers(session.journal);
    Found found = open(session);
    if (!found.wrong.empty()) return 6;
    Driver driver(session, std::move(found));
    print("ready\n");
    const std::jthread syncing([&driver](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            driver.sync();
            std::this_thread::sleep_for(std::chrono::milliseconds(3));
        }
    });
    const std::jthread saving([&driver](const std::stop_token& stop) {
        while (!stop.stop_requested()) driver.save();
    });
    while (true) {
        driver.edit(careless);
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
}
