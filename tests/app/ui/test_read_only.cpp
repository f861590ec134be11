// A session that another program has open: every way to edit says why it does nothing, and the way back to editing is
// in the notice, in the menu and among the commands.
#include <algorithm>
#include <optional>
#include <variant>

#include "app/platform/file_lock.h"
#include "tests/app/ui/small_session.h"

using namespace banso;
using namespace banso::test;

namespace {

// The small session while somebody else has it open, after the wait for them.
struct HeldSession {
    SmallSession small;
    std::optional<std::variant<platform::FileLock, platform::LockHolder, platform::LockFailure>> holder;

    HeldSession() {
        small->workspace().start_new();
        holder = platform::FileLock::take(small.folder / ".small.banso.json.lock", {"saito", "hub-pc", 42, "2026"});
        REQUIRE(std::holds_alternative<platform::FileLock>(*holder));
        REQUIRE(small->workspace().open(small.file));
        small->settle();
        CHECK(small->shows("待っています"));
        wait();
        REQUIRE(small->editor().read_only());
        REQUIRE(small->shows("saito@hub-pc"));
    }
    UiDriver* operator->() const { return small.operator->(); }

    // Longer than the lock is waited for. The answers come from another thread: a frame is drawn behind each, as the
    // window does when it is woken.
    void wait() {
        for (int i = 0; i < 20; ++i) {
            small->pass(0.2);
            small->workspace().finish_work();
            small->frame();
        }
        small->settle();
    }

    // Whether it has just been said that the session is read-only; takes the notice away again.
    bool was_refused() {
        auto& notices = small->editor().notices();
        const bool refused = std::any_of(notices.list().begin(), notices.list().end(), [](const Notice& notice) {
            return notice.error && notice.error->code == ErrorCode::ReadOnly;
        });
        notices.dismiss(NoticeCode::Failed);
        small->settle();
        return refused;
    }
};

}  // namespace

UI_TEST("in a read-only session typing, keys and commands that would edit say why they do not") {
    HeldSession held;
    held->workspace().editor().selection().set(RecordId{held.small.card("K01")->id.value});
    held->settle();
    held->type("あ");
    CHECK(held.was_refused());
    for (const Shortcut& shortcut : {plain(Key::F2), plain(Key::Enter), plain(Key::Tab), plain(Key::Delete)}) {
        held->key(shortcut);
        CHECK_MESSAGE(held.was_refused(), to_text(shortcut));
    }
    for (const Shortcut& shortcut : {plain(Key::Down), plain(Key::F4), ctrl(Key::Digit1)}) {
        held->key(shortcut);
        CHECK_MESSAGE(!held.was_refused(), to_text(shortcut));
    }
    CHECK(held.small.steps() == 0);
}

UI_TEST("once the other window has closed, a read-only session is edited after one click on its notice") {
    HeldSession held;
    CHECK(held->shows("再び編集を試す"));
    held.holder.reset();
    held->click_label("再び編集を試す");
    held.wait();
    CHECK_FALSE(held->editor().read_only());
    CHECK(held->shows("編集できるようになりました"));
    CHECK_FALSE(run_action("try_to_edit", held->workspace()));  // no longer needed, and not offered
}
