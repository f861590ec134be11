// IBus' client library on a thread of its own with a GLib main loop. The program's threads only post tasks to that loop
// and take events from a list; whatever the other side does, they never wait for it.
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include <ibus.h>

#include "app/platform/input_method.h"

namespace banso::platform {
namespace {

constexpr guint retry_milliseconds = 1000;
constexpr std::chrono::seconds patience_at_end{1};

// What both threads hold.
class Mailbox {
  public:
    explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    void say(MethodEvent event) {
        const std::lock_guard lock(mutex_);
        if (std::holds_alternative<MethodConnected>(event)) presence_ = Presence::There;
        if (std::holds_alternative<MethodLost>(event)) presence_ = Presence::Absent;
        events_.push_back(std::move(event));
        if (wake_) wake_();
        changed_.notify_all();
    }

    std::vector<MethodEvent> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(events_, {});
    }

    void say_absent() {
        const std::lock_guard lock(mutex_);
        presence_ = Presence::Absent;
        changed_.notify_all();
    }

    bool is_absent(std::chrono::duration<double> most) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, most, [this] { return presence_ != Presence::Unknown; });
        return presence_ == Presence::Absent;
    }

    // Nobody listens any more.
    void close() {
        const std::lock_guard lock(mutex_);
        wake_ = nullptr;
    }

    void say_ended() {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        changed_.notify_all();
    }

    bool wait_until_ended() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, patience_at_end, [this] { return ended_; });
    }

  private:
    enum class Presence { Unknown, Absent, There };

    std::mutex mutex_;
    std::condition_variable changed_;
    std::function<void()> wake_;
    std::vector<MethodEvent> events_;
    Presence presence_ = Presence::Unknown;
    bool ended_ = false;
};

Composition composition_from(IBusText* text, guint caret) {
    std::vector<CompositionMark> marks;
    IBusAttrList* attributes = ibus_text_get_attributes(text);
    for (guint i = 0; attributes; ++i) {
        IBusAttribute* attribute = ibus_attr_list_get(attributes, i);
        if (!attribute) break;
        const guint type = ibus_attribute_get_attr_type(attribute);
        const bool underline = type == IBUS_ATTR_TYPE_UNDERLINE;
        const bool active = type == IBUS_ATTR_TYPE_BACKGROUND ||
                            (underline && ibus_attribute_get_value(attribute) == IBUS_ATTR_UNDERLINE_DOUBLE);
        if (underline || active)
            marks.push_back(
                {ibus_attribute_get_start_index(attribute), ibus_attribute_get_end_index(attribute), active});
    }
    return composition_of(ibus_text_get_text(text), caret, marks);
}

// Everything that lives on the loop's thread.
class IbusLoop {
  public:
    explicit IbusLoop(std::shared_ptr<Mailbox> mailbox)
        : mailbox_(std::move(mailbox)), context_(g_main_context_new()), loop_(g_main_loop_new(context_, FALSE)) {}
    ~IbusLoop() {
        g_main_loop_unref(loop_);
        g_main_context_unref(context_);
    }
    IbusLoop(const IbusLoop&) = delete;
    IbusLoop& operator=(const IbusLoop&) = delete;

    // From any thread: runs `task` in the loop, in the order of posting.
    void post(std::function<void(IbusLoop&)> task) {
        struct Posted {
            IbusLoop* loop;
            std::function<void(IbusLoop&)> task;
        };
        GSource* source = g_idle_source_new();
        g_source_set_priority(source, G_PRIORITY_DEFAULT);
        g_source_set_callback(
            source,
            [](gpointer data) -> gboolean {
                auto& posted = *static_cast<Posted*>(data);
                posted.task(*posted.loop);
                return G_SOURCE_REMOVE;
            },
            new Posted{this, std::move(task)}, [](gpointer data) { delete static_cast<Posted*>(data); });
        g_source_attach(source, context_);
        g_source_unref(source);
    }

    void run() {
        g_main_context_push_thread_default(context_);
        // That nobody answers is no fault: nothing is to be said about it on stderr.
        g_log_set_handler(
            "IBUS", G_LOG_LEVEL_WARNING, [](auto...) {}, nullptr);
        ibus_init();
        bus_ = ibus_bus_new_async();
        g_signal_connect(bus_, "connected", G_CALLBACK(+[](IBusBus*, IbusLoop* me) { me->watch_service(); }), this);
        g_signal_connect(bus_, "disconnected", G_CALLBACK(+[](IBusBus*, IbusLoop* me) {
                             me->unwatch_service();
                             me->lose();
                         }),
                         this);
        if (ibus_bus_is_connected(bus_)) {
            watch_service();
        } else if (!ibus_get_address()) {
            mailbox_->say_absent();
        }
        g_main_loop_run(loop_);
        unwatch_service();
        drop_input();
        g_signal_handlers_disconnect_by_data(bus_, this);
        g_object_unref(bus_);
        g_main_context_pop_thread_default(context_);
    }

    void quit() { g_main_loop_quit(loop_); }

    void send_key(std::uint64_t number, const MethodKey& key) {
        if (!input_) return;  // lost; that has been said
        const guint32 state = key.modifiers | (key.release ? guint32{IBUS_RELEASE_MASK} : 0U);
        ibus_input_context_process_key_event_async(
            input_, key.symbol, key.code, state, -1, nullptr,
            [](GObject* source, GAsyncResult* result, gpointer data) {
                const std::unique_ptr<Question> question(static_cast<Question*>(data));
                GError* error = nullptr;
                const bool taken =
                    ibus_input_context_process_key_event_async_finish(IBUS_INPUT_CONTEXT(source), result, &error);
                question->loop->answered(*question, error, KeyAnswered{question->number, taken});
            },
            new Question{this, connection_, number});
    }

    void reset() {
        if (!input_) return;
        g_dbus_proxy_call(
            G_DBUS_PROXY(input_), "Reset", nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr,
            [](GObject* source, GAsyncResult* result, gpointer data) {
                const std::unique_ptr<Question> question(static_cast<Question*>(data));
                GError* error = nullptr;
                if (GVariant* nothing = g_dbus_proxy_call_finish(G_DBUS_PROXY(source), result, &error))
                    g_variant_unref(nothing);
                question->loop->answered(*question, error, ResetAnswered{});
            },
            new Question{this, connection_, 0});
    }

    void set_focus(bool focused) {
        focused_ = focused;
        if (!input_) return;
        focused ? ibus_input_context_focus_in(input_) : ibus_input_context_focus_out(input_);
    }

    void set_caret(const std::array<int, 4>& caret) {
        caret_ = caret;
        if (input_) ibus_input_context_set_cursor_location(input_, caret[0], caret[1], caret[2], caret[3]);
    }

  private:
    // Something asked of the other side. `connection`: an answer to an earlier one means nothing any more.
    struct Question {
        IbusLoop* loop;
        unsigned connection;
        std::uint64_t number;
    };

    void answered(const Question& question, GError* error, MethodEvent answer) {
        const bool failed = error != nullptr;
        g_clear_error(&error);
        if (question.connection != connection_) return;
        if (!failed) return mailbox_->say(std::move(answer));
        lose();
        try_again_later();
    }

    // A bus may outlive the input method on it (fcitx5 answers on the session's bus): what counts is the service.
    void watch_service() {
        unwatch_service();
        watch_ = g_bus_watch_name_on_connection(
            ibus_bus_get_connection(bus_), IBUS_SERVICE_IBUS, G_BUS_NAME_WATCHER_FLAGS_NONE,
            [](GDBusConnection*, const gchar*, const gchar*, gpointer me) {
                static_cast<IbusLoop*>(me)->lose();
                static_cast<IbusLoop*>(me)->create_input();
            },
            [](GDBusConnection*, const gchar*, gpointer me) {
                static_cast<IbusLoop*>(me)->lose();
                static_cast<IbusLoop*>(me)->mailbox_->say_absent();
            },
            this, nullptr);
    }

    void unwatch_service() {
        if (watch_ != 0) g_bus_unwatch_name(watch_);
        watch_ = 0;
    }

    void create_input() {
        if (!ibus_bus_is_connected(bus_)) return;
        ibus_bus_create_input_context_async(
            bus_, "banso", -1, nullptr,
            [](GObject* source, GAsyncResult* result, gpointer data) {
                const std::unique_ptr<Question> question(static_cast<Question*>(data));
                GError* error = nullptr;
                IBusInputContext* input = ibus_bus_create_input_context_async_finish(IBUS_BUS(source), result, &error);
                g_clear_error(&error);
                if (question->connection != question->loop->connection_) {
                    g_clear_object(&input);
                } else if (input) {
                    question->loop->begin(input);
                } else {
                    question->loop->try_again_later();
                }
            },
            new Question{this, connection_, 0});
    }

    void begin(IBusInputContext* input) {
        input_ = input;
        ibus_input_context_set_capabilities(input_, IBUS_CAP_FOCUS | IBUS_CAP_PREEDIT_TEXT);
        // A text field that loses the keyboard keeps what was being composed itself.
        ibus_input_context_set_client_commit_preedit(input_, TRUE);
        listen();
        if (caret_[3] > 0) set_caret(caret_);
        if (focused_) set_focus(true);
        mailbox_->say(MethodConnected{});
    }

    void listen() {
        g_signal_connect(input_, "commit-text", G_CALLBACK(+[](IBusInputContext*, IBusText* text, IbusLoop* me) {
                             me->mailbox_->say(Committed{ibus_text_get_text(text)});
                         }),
                         this);
        g_signal_connect(input_, "update-preedit-text",
                         G_CALLBACK(+[](IBusInputContext*, IBusText* text, guint caret, gboolean visible,
                                        IbusLoop* me) { me->compose(text, caret, visible); }),
                         this);
        g_signal_connect(input_, "update-preedit-text-with-mode",
                         G_CALLBACK(+[](IBusInputContext*, IBusText* text, guint caret, gboolean visible, guint,
                                        IbusLoop* me) { me->compose(text, caret, visible); }),
                         this);
        g_signal_connect(
            input_, "show-preedit-text",
            G_CALLBACK(+[](IBusInputContext*, IbusLoop* me) { me->mailbox_->say(Composed{me->composed_}); }), this);
        g_signal_connect(input_, "hide-preedit-text",
                         G_CALLBACK(+[](IBusInputContext*, IbusLoop* me) { me->mailbox_->say(Composed{}); }), this);
        g_signal_connect(input_, "forward-key-event",
                         G_CALLBACK(+[](IBusInputContext*, guint symbol, guint code, guint state, IbusLoop* me) {
                             const bool release = (state & IBUS_RELEASE_MASK) != 0;
                             const guint modifiers = state & ~guint{IBUS_RELEASE_MASK | IBUS_FORWARD_MASK};
                             me->mailbox_->say(KeyForwarded{{symbol, code, modifiers, release}});
                         }),
                         this);
    }

    void compose(IBusText* text, guint caret, gboolean visible) {
        composed_ = composition_from(text, caret);
        mailbox_->say(Composed{visible ? composed_ : Composition{}});
    }

    void drop_input() {
        ++connection_;
        composed_ = {};
        if (!input_) return;
        g_signal_handlers_disconnect_by_data(input_, this);
        g_clear_object(&input_);
    }

    void lose() {
        const bool had_input = input_ != nullptr;
        drop_input();
        if (had_input) mailbox_->say(MethodLost{});
    }

    void try_again_later() {
        struct Attempt {
            IbusLoop* loop;
            unsigned connection;
        };
        GSource* source = g_timeout_source_new(retry_milliseconds);
        g_source_set_callback(
            source,
            [](gpointer data) -> gboolean {
                const auto& attempt = *static_cast<Attempt*>(data);
                if (attempt.connection == attempt.loop->connection_) attempt.loop->create_input();
                return G_SOURCE_REMOVE;
            },
            new Attempt{this, connection_}, [](gpointer data) { delete static_cast<Attempt*>(data); });
        g_source_attach(source, context_);
        g_source_unref(source);
    }

    std::shared_ptr<Mailbox> mailbox_;
    GMainContext* context_;
    GMainLoop* loop_;
    IBusBus* bus_ = nullptr;
    IBusInputContext* input_ = nullptr;  // null: nobody to talk to
    guint watch_ = 0;
    unsigned connection_ = 0;  // counts up whenever answers under way lose their meaning
    Composition composed_;     // as last sent, shown or not
    bool focused_ = false;
    std::array<int, 4> caret_{};
};

class IbusMethod final : public InputMethod {
  public:
    explicit IbusMethod(std::function<void()> wake) : mailbox_(std::make_shared<Mailbox>(std::move(wake))) {
        loop_ = std::make_shared<IbusLoop>(mailbox_);
        thread_ = std::thread([loop = loop_, mailbox = mailbox_] {
            loop->run();
            mailbox->say_ended();
        });
    }

    ~IbusMethod() override {
        mailbox_->close();
        loop_->post([](IbusLoop& loop) { loop.quit(); });
        // Some calls of the library wait for the other side, which may hang: then the thread is left behind.
        mailbox_->wait_until_ended() ? thread_.join() : thread_.detach();
    }
    IbusMethod(const IbusMethod&) = delete;
    IbusMethod& operator=(const IbusMethod&) = delete;

    void send_key(std::uint64_t number, const MethodKey& key) override {
        loop_->post([number, key](IbusLoop& loop) { loop.send_key(number, key); });
    }
    void reset() override {
        loop_->post([](IbusLoop& loop) { loop.reset(); });
    }
    void set_focus(bool focused) override {
        loop_->post([focused](IbusLoop& loop) { loop.set_focus(focused); });
    }
    void set_caret(int x, int y, int width, int height) override {
        loop_->post([caret = std::array{x, y, width, height}](IbusLoop& loop) { loop.set_caret(caret); });
    }
    std::vector<MethodEvent> take_events() override { return mailbox_->take(); }

    bool is_absent(double seconds) override { return mailbox_->is_absent(std::chrono::duration<double>(seconds)); }

  private:
    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<IbusLoop> loop_;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<InputMethod> open_input_method(std::function<void()> wake) {
    return std::make_unique<IbusMethod>(std::move(wake));
}

}  // namespace banso::platform
