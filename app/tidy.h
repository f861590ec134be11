// 整列: lays everything out afresh beside the window's thread, shows that as a ghost over the present picture and, when
// it is accepted, makes it the picture in one undo step. After edits, when nothing happens, it also looks whether the
// picture has grown so tangled that tidying is worth an offer; not with more than most_looked_at cards, where looking
// costs a whole fresh layout of seconds: such a picture is tidied when people ask. What is locked stays where it is.
// Knows no Dear ImGui and no clock of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "app/jobs/worker.h"
#include "model/records.h"
#include "render/layout/engine.h"
#include "render/scene/view_layout.h"

namespace banso {

class Editor;
class Picture;

// A fresh layout beside what is shown.
struct TidyProposal {
    Layout fresh;                      // links without points
    std::int64_t crossings = 0;        // of what is shown, links straight from centre to centre
    std::int64_t fresh_crossings = 0;  // of `fresh`
    std::vector<CardId> moving;        // would be seen to move; sorted
    bool changes_nothing = false;      // everything would stay exactly where it is
};

// `resting`, sorted, indices into the request's cards: whole cells of them, kept at their places in their lanes and at
// their ranks; the rest is laid out around them. May take a second or two for 10,000 cards; ends soon, with something
// of no use, once `stop` is requested.
TidyProposal propose_tidy(const LayoutRequest& request, const Layout& shown, const std::vector<std::size_t>& resting,
                          OrderingEngine* engine, const std::stop_token& stop = {});

class Tidy {
  public:
    // An offer is made when there are more crossings than this many times those of a fresh layout.
    static constexpr double tangled = 1.25;
    static constexpr std::int64_t fewest_worth_it = 4;   // and at least that many more
    static constexpr double pause = 8;                   // seconds without an edit before it looks
    static constexpr std::size_t most_looked_at = 2000;  // cards of a picture that is looked at unasked

    enum class State { Off, Working, Ghost };

    // `engine` (may be null: Banso orders alone) must outlive it; it is asked beside the window's thread. `wake` as of
    // Worker.
    Tidy(OrderingEngine* engine, std::function<void()> wake);
    ~Tidy();
    Tidy(const Tidy&) = delete;
    Tidy& operator=(const Tidy&) = delete;

    // Asks for a proposal; the ghost comes when it is there.
    void begin();
    // Makes the ghost the picture: one undo step. False when there is no ghost, or something was edited meanwhile.
    bool accept(Editor& editor, const Picture& picture);
    // Leaves nothing behind. False when there was nothing to drop.
    bool drop();

    // Each frame, after the picture's own update. What is edited meanwhile calls a proposal off: it is never stale.
    // `edits` as of Editor::edits_made. Returns in how many seconds it wants to be called again.
    double update(const Document& document, const Picture& picture, std::uint64_t edits, double now);
    // Another session comes.
    void clear();

    [[nodiscard]] State state() const { return state_; }
    // Null unless the state is Ghost.
    [[nodiscard]] const TidyProposal* proposal() const { return state_ == State::Ghost ? &*latest_ : nullptr; }
    // The proposal as the view in hand would show it, without links; of the last update.
    [[nodiscard]] const ViewLayout& ghost() const { return ghost_; }
    // Raised whenever ghost() changes.
    [[nodiscard]] std::uint64_t ghost_revision() const { return ghost_revision_; }
    // A proposal was asked for and would change nothing; once.
    [[nodiscard]] bool take_nothing_to_do() { return std::exchange(nothing_to_do_, false); }

    // The picture is tangled, and nobody has said yet that it may stay so.
    [[nodiscard]] bool offers() const { return offers_; }
    // No more offers until it has grown clearly worse.
    void dismiss_offer();

    // Whether something is under way beside the window's thread.
    [[nodiscard]] bool busy() const { return worker_ && worker_->busy(); }
    void finish_work();

  private:
    void start(const Document& document, const Picture& picture, double now);
    void take(std::uint64_t job, TidyProposal proposal);
    void call_off_job();
    void judge();
    [[nodiscard]] bool is_stale(const Document& document, const Picture& picture) const;
    void show_ghost(const Document& document, const Picture& picture);

    OrderingEngine* engine_;
    std::function<void()> wake_;
    State state_ = State::Off;
    std::optional<TidyProposal> latest_;  // of the layout `basis_`
    std::uint64_t basis_ = 0;             // Picture::layouts_taken when it was asked for
    Locks locks_;                         // and what was locked then
    std::uint64_t job_ = 0;               // the one under way; 0: none
    std::uint64_t jobs_ = 0;
    bool came_ = false;  // since the last update
    double job_started_ = 0;
    double job_took_ = 0;
    std::stop_source stop_;
    ViewLayout ghost_;
    std::uint64_t ghost_of_ = 0;  // the document's revision
    std::uint64_t ghost_revision_ = 0;
    bool nothing_to_do_ = false;
    std::optional<std::uint64_t> edits_seen_;
    std::optional<double> look_at_;  // when to look whether it is tangled
    bool offers_ = false;
    std::int64_t judged_ = 0;         // crossings when it was last looked
    std::int64_t left_tangled_ = 0;   // crossings when an offer or a ghost was dropped
    std::unique_ptr<Worker> worker_;  // when first needed; last: it ends before what it works on
};

}  // namespace banso
