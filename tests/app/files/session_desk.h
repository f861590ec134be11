// A folder with a session file in it, a state folder and a clock that stands until it is told: what tests of sessions
// on disk begin with.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "app/files/session_file.h"
#include "model/io/write_session.h"
#include "tests/support/builders.h"
#include "tests/support/scratch_folder.h"

namespace banso::test {

class SessionDesk {
  public:
    const ScratchFolder folder;
    const std::string state = folder / "state";
    const std::string file = folder / "a.banso.json";
    const std::string journal = folder / ".a.banso.json.journal";
    const std::string lock = folder / ".a.banso.json.lock";

    SessionDesk() { write(file, document_with({card("K01")})); }

    static void write(const std::string& path, const Document& document) { spill(path, io::write_session(document)); }

    // Passes with every question, so that no two answers are the same.
    [[nodiscard]] Timestamp now() const {
        const int second = seconds_++;
        const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return {"2026-09-10T" + two(10 + second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60) +
                "+09:00"};
    }
    [[nodiscard]] files::Surroundings surroundings() const {
        return {state, [this] { return now(); }};
    }

    [[nodiscard]] files::SessionFile::Opened open(const std::string& path) const {
        auto opened = files::SessionFile::open(path, surroundings());
        require(opened.index() == 0, "the test's session opens");
        return std::get<0>(std::move(opened));
    }
    [[nodiscard]] files::SessionFile::Opened open() const { return open(file); }

  private:
    mutable std::atomic<int> seconds_{0};
};

// A session file and the Editor on it, as the program has them: what is unsaved recovered.
struct Sitting {
    std::size_t recovered = 0;
    std::unique_ptr<files::SessionFile> file;
    std::vector<Notice> notices;
    Editor editor;

    Sitting(const SessionDesk& desk, files::SessionFile::Opened opened)
        : file(std::move(opened.file)),
          notices(std::move(opened.notices)),
          editor(
              std::move(opened.document), [&desk] { return desk.now(); }, 7, nullptr, file.get()) {
        recovered = editor.recover(opened.unsaved);
    }
    explicit Sitting(const SessionDesk& desk) : Sitting(desk, desk.open()) {}

    void rename(const std::string& title) {
        const auto edited = editor.edit({EditLabel::RenameCard, {"K01"}}, [&](Transaction& t) -> Result<void> {
            t.change(card_id("K01"), [&](Card& card) { card.title = title; });
            return {};
        });
        require(static_cast<bool>(edited), "the test's edit is made");
    }
    [[nodiscard]] std::string title() const { return editor.document().find(card_id("K01"))->title; }
    [[nodiscard]] files::Snapshot snapshot() const { return file->snapshot(editor.document()); }
    [[nodiscard]] bool was_told(NoticeCode code) const {
        for (const Notice& notice : notices)
            if (notice.code == code) return true;
        return false;
    }
};

// Everything under a folder, by name, with its content: to see that nothing was touched.
inline std::vector<std::string> contents_of(const std::string& folder) {
    std::vector<std::string> found;
    if (!std::filesystem::exists(folder)) return found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        found.push_back(entry.path().string() + "\n" + (entry.is_regular_file() ? slurp(entry.path().string()) : ""));
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace banso::test
