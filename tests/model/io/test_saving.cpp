// Saving with a journal, looked at from every instant at which a kill could end it: nothing lost, nothing twice.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "model/io/journal_file.h"
#include "model/io/safe_file.h"
#include "model/io/sha256.h"
#include "tests/support/scratch_folder.h"

using namespace banso;
using namespace banso::io;
using namespace banso::test;

namespace {

const std::string now = "2026-11-20T13:15:00+09:00";

// A document so strict that an edit applied twice, left out or out of order shows: a stack of numbers.
using Stack = std::vector<std::string>;

bool apply(Stack& stack, const std::string& payload) {
    const std::string number = payload.substr(payload.find(' ') + 1);
    if (payload.starts_with("push ")) {
        if (!stack.empty() && stack.back().size() >= number.size() && stack.back() >= number) return false;
        stack.push_back(number);
        return true;
    }
    if (stack.empty() || stack.back() != number) return false;
    stack.pop_back();
    return true;
}

std::string text_of(const Stack& stack) {
    std::string text;
    for (const std::string& number : stack) text += number + "\n";
    return text;
}

Stack stack_from(const std::string& text) {
    Stack stack;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        stack.push_back(text.substr(at, text.find('\n', at) - at));
    return stack;
}

// What stands on the disk at an instant.
struct Disk {
    std::optional<std::string> file;
    std::optional<std::string> journal;
};

// The document that opening gives at that instant; none if the journal does not fit or an edit cannot be applied.
std::optional<Stack> reopened(const Disk& disk) {
    Stack stack = stack_from(disk.file.value_or(""));
    if (!disk.journal) return stack;
    const JournalContents contents = read_journal(*disk.journal);
    const Recovery plan = plan_recovery(contents, disk.file ? sha256_hex(*disk.file) : "");
    if (std::holds_alternative<DoesNotFit>(plan)) return std::nullopt;
    const auto* replay = std::get_if<Replay>(&plan);
    for (std::size_t i = replay ? replay->from : contents.payloads.size(); i < contents.payloads.size(); ++i)
        if (!apply(stack, contents.payloads[i])) return std::nullopt;
    return stack;
}

// Runs a script on real files and looks at every instant between two of its steps.
class Script {
  public:
    explicit Script(bool named) {
        if (named) spill(file_, text_of(stack_));
        Result<JournalFile> journal =
            JournalFile::start(journal_path_, {"s", named ? sha256_hex(text_of(stack_)) : "", now});
        REQUIRE(journal);
        journal_ = *std::move(journal);
        before_ = disk();
        acknowledged_ = stack_;
    }

    void edit(const std::string& payload) {
        REQUIRE(apply(stack_, payload));
        REQUIRE(journal_->append(payload));
        look();
    }
    // The steps of a save, one by one, so that edits can come between and a kill after each.
    void copy() {
        copied_ = text_of(stack_);
        position_ = journal_->position();
    }
    void mark() {
        REQUIRE(journal_->mark_saved(position_, sha256_hex(copied_), file_));
        look();
    }
    void write() {
        REQUIRE(write_file_safely(file_, copied_));
        look();
    }
    void rotate() {
        REQUIRE(journal_->rotate(position_, sha256_hex(copied_), journal_path_, now));
        look();
    }
    void save() {
        copy();
        mark();
        write();
        rotate();
    }
    // The program is killed here and started again.
    void kill() {
        const JournalContents contents = read_journal(slurp(journal_path_));
        const std::string hash = before_.file ? sha256_hex(*before_.file) : "";
        const Recovery plan = plan_recovery(contents, hash);
        const auto* replay = std::get_if<Replay>(&plan);
        auto journal =
            JournalFile::resume(journal_path_, contents, hash, replay ? replay->from : contents.payloads.size(), now);
        REQUIRE(journal);
        journal_ = *std::move(journal);
        look();
    }
    [[nodiscard]] int instants() const { return instants_; }

  private:
    [[nodiscard]] Disk disk() const {
        const auto bytes = [](const std::string& path) -> std::optional<std::string> {
            if (!std::filesystem::exists(path)) return std::nullopt;
            return slurp(path);
        };
        return {bytes(file_), bytes(journal_path_)};
    }

    void check(const Disk& instant) {
        ++instants_;
        const auto stack = reopened(instant);
        REQUIRE(stack);
        CHECK((*stack == acknowledged_ || *stack == stack_));
    }

    // Every instant since the last look. A step either renames a file into place, which is one instant, or makes the
    // journal longer, which a kill may cut at every byte.
    void look() {
        const Disk after = disk();
        CHECK((after.file == before_.file || after.journal == before_.journal));
        if (after.journal->starts_with(*before_.journal))
            for (std::size_t cut = before_.journal->size(); cut < after.journal->size(); ++cut)
                check({after.file, after.journal->substr(0, cut)});
        acknowledged_ = stack_;
        check(after);
        before_ = after;
    }

    ScratchFolder folder_;
    std::string file_ = folder_ / "a";
    std::string journal_path_ = folder_ / ".a.journal";
    std::optional<JournalFile> journal_;
    Stack stack_;
    Stack acknowledged_;  // before the step that is looked at
    std::string copied_;
    JournalPosition position_;
    Disk before_;
    int instants_ = 0;
};

}  // namespace

TEST_CASE("a kill at any instant of editing and saving loses nothing and repeats nothing") {
    for (const bool named : {true, false}) {
        CAPTURE(named);
        Script script(named);
        script.edit("push 10");
        script.edit("push 11");
        script.save();
        script.edit("push 12");
        script.copy();  // edits go on while the copy is written
        script.edit("push 13");
        script.mark();
        script.edit("pop 13");
        script.write();
        script.edit("push 14");
        script.rotate();
        script.edit("push 15");
        CHECK(script.instants() > 400);
    }
}

TEST_CASE("saves that fail half way, again and again, are no harm") {
    Script script(true);
    script.edit("push 10");
    script.copy();
    script.mark();  // and the disk was full: no file
    script.edit("push 11");
    script.copy();
    script.mark();
    script.write();  // and the journal could not be started anew
    script.edit("push 12");
    script.copy();
    script.mark();
    script.edit("push 13");
    script.write();
    script.rotate();
    script.edit("push 14");
}

TEST_CASE("an edit and its undo, saved as the same bytes, are not applied again") {
    Script script(true);
    script.edit("push 10");
    script.edit("pop 10");
    script.copy();
    script.mark();
    script.write();
    script.edit("push 11");
    script.rotate();
    script.edit("push 12");
}

TEST_CASE("kills between the steps of a save, and editing goes on each time") {
    Script script(true);
    script.edit("push 10");
    script.kill();
    script.edit("push 11");
    script.copy();
    script.mark();
    script.kill();
    script.edit("push 12");
    script.copy();
    script.mark();
    script.write();
    script.kill();
    script.edit("push 13");
    script.save();
    script.kill();
    script.edit("push 14");
    script.save();
}
