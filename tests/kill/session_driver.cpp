// The program that the session's kill test kills: opens the session of FOLDER as the window does, recovers what its
// journal has, and then edits, undoes and redoes at random while a worker saves and syncs. Before a Change goes to the
// journal, the trace gets its number and what the session then is; when the journal's write has returned, the number is
// printed. `careless` makes it print some edits that it keeps from the journal, to see that the test notices.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include "app/editor.h"
#include "app/jobs/worker.h"
#include "model/edits/locks.h"
#include "tests/kill/traced_session.h"
#include "tests/support/random_edits.h"

using namespace banso;
using namespace banso::test;

namespace {

// At once: nothing may wait in a buffer when the kill comes.
void put(int descriptor, const std::string& line) {
    if (::write(descriptor, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::_Exit(4);
}

// Between the Editor and its session file: numbers the Changes and notes what they make of the session.
class Tracing final : public ChangeSink {
  public:
    Tracing(files::SessionFile& file, const TracedSession& session, std::uint64_t number, bool careless)
        : file_(file),
          trace_(::open(session.trace.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC)),
          number_(number),
          careless_(careless) {}

    Result<void> append(const Label& label, const Change& change) override {
        ++number_;
        put(trace_, std::to_string(number_) + " " + fingerprint(editor->document()) + "\n");
        if (careless_ && number_ % 5 == 0) return {};
        return file_.append(label, change);
    }
    [[nodiscard]] std::uint64_t number() const { return number_; }

    const Editor* editor = nullptr;

  private:
    files::SessionFile& file_;
    int trace_;
    std::uint64_t number_;
    bool careless_;
};

void change_something(Editor& editor, Rng& rng) {
    if (rng.chance(15)) return editor.undo();
    if (rng.chance(10)) return editor.redo();
    const edits::EditLine line = random_edit(editor.document(), rng);
    const auto edited = editor.edit({EditLabel::ApplyEdits, {"1"}}, [&](Transaction& t) -> Result<void> {
        const auto created = edits::apply_edit_line(t, line);
        return created ? Result<void>{} : Result<void>(created.error());
    });
    if (edited) return;
    // A random edit has locked what this one was about, as a user can: then all is unlocked, and it goes on.
    const ErrorCode why = edited.error().code;
    if (why != ErrorCode::AreaLocked && why != ErrorCode::ColumnLocked) std::_Exit(5);
    const auto unlocked = editor.edit({EditLabel::Unlock, {""}}, [](Transaction& t) -> Result<void> {
        edits::unlock_all(t);
        return {};
    });
    if (!unlocked) std::_Exit(5);
}

void expect(bool done, const char* what) {
    if (done) return;
    std::fprintf(stderr, "driver: cannot %s\n", what);
    std::_Exit(3);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const TracedSession session(argv[1]);
    auto opened = files::SessionFile::open(session.file, session.surroundings());
    if (opened.index() != 0) return 6;
    auto& found = std::get<0>(opened);
    if (found.file->read_only() || !found.notices.empty()) return 7;
    files::SessionFile& file = *found.file;

    const std::uint64_t begun = session.entries().back().number;
    Tracing tracing(file, session, begun, argc > 2 && std::string(argv[2]) == "careless");
    Editor editor(std::move(found.document), session.surroundings().now, begun + 1, nullptr, &tracing);
    tracing.editor = &editor;
    if (editor.recover(found.unsaved) != found.unsaved.size()) return 8;
    Rng rng(begun + 1);
    Worker worker;
    put(STDOUT_FILENO, "ready\n");
    for (std::uint64_t turn = 0;; ++turn) {
        const std::uint64_t before = tracing.number();
        change_something(editor, rng);
        if (!editor.is_journaled()) return 9;
        if (tracing.number() != before) put(STDOUT_FILENO, std::to_string(tracing.number()) + "\n");
        worker.poll();
        if (!worker.busy() && turn % 4 == 0) {
            worker.run([&file, snapshot = file.snapshot(editor.document())]() -> Worker::Finish {
                expect(static_cast<bool>(file.save(snapshot)), "save");
                return {};
            });
        } else if (!worker.busy()) {
            worker.run([&file]() -> Worker::Finish {
                expect(static_cast<bool>(file.sync()), "sync");
                return {};
            });
        }
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
}
