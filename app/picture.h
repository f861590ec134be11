// What the window shows of a document: laid out beside the window's thread, put into a view, eased from where it was.
// The old picture stays up until a new one comes. Knows no document but the one it is given each frame.
#pragma once

#include <cstdint>
#include <optional>

#include "model/document.h"
#include "render/layout/engine.h"
#include "render/scene/layout_request.h"
#include "render/scene/view_layout.h"

namespace banso {

// Lays out beside the window's thread: a new request replaces one that waits.
class LayoutSource {
  public:
    virtual ~LayoutSource() = default;
    virtual void request(const LayoutRequest& request) = 0;
    // The newest result that has not been taken; `request` says what it answers.
    struct Answer {
        LayoutRequest request;
        LaidOut laid_out;
    };
    virtual std::optional<Answer> take() = 0;
};

// What people look at while the picture changes. Nothing in sight: nothing is held.
struct Gaze {
    Rect sight;   // world units
    CardId held;  // the card that is being typed on; none: what most cards in sight do counts
};

class Picture {
  public:
    static constexpr double ease_seconds = 0.25;

    // `source`, `texts` and `words` must outlive it.
    Picture(LayoutSource& source, TextCache& texts, const SceneWords& words);

    // Called each frame: asks for a layout when the document has changed, takes one that has come, and moves on.
    // Returns what went wrong with the layout, once.
    std::optional<Error> update(const Document& document, const View& view, double now, bool animate,
                                const Gaze& gaze = {});

    [[nodiscard]] const ViewLayout& shown() const { return shown_; }
    // Where everything will stand when the move is over.
    [[nodiscard]] const ViewLayout& goal() const { return goal_; }
    [[nodiscard]] const Layout& layout() const { return layout_; }
    [[nodiscard]] const std::optional<LayoutRequest>& answered() const { return answered_; }
    [[nodiscard]] bool moving() const { return moving_since_.has_value(); }
    [[nodiscard]] bool waiting() const { return asked_ && (!answered_ || *asked_ != *answered_); }
    // How far down what people look at went in the last update, because a lane above has grown: a camera that goes
    // along holds it still on the screen. And how far it will still go until the move is over.
    [[nodiscard]] double drift() const { return drift_; }
    [[nodiscard]] double drift_to_come() const { return drift_of_move_ - drifted_; }
    // Whether update() has seen the document as it is now.
    [[nodiscard]] bool has_seen(const Document& document) const { return seen_document_ == document.revision(); }
    // Raised whenever a layout comes.
    [[nodiscard]] std::uint64_t layouts_taken() const { return layouts_taken_; }
    // Raised whenever shown() changes.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    // Forgets the picture: another document comes, and nothing should ease over from the old one.
    void clear();

  private:
    void set_goal(ViewLayout goal, double now, bool animate, const Gaze& gaze);
    void advance(double now);

    LayoutSource& source_;
    CardHeights heights_;
    const SceneWords& words_;
    std::uint64_t seen_document_ = 0;
    std::optional<View> seen_view_;
    std::optional<LayoutRequest> asked_;
    std::optional<LayoutRequest> answered_;
    Layout layout_;
    ViewLayout from_;
    ViewLayout goal_;
    ViewLayout shown_;
    std::optional<double> moving_since_;
    double drift_ = 0;
    double drift_of_move_ = 0;  // of the whole move
    double drifted_ = 0;        // of it so far
    std::uint64_t layouts_taken_ = 0;
    std::uint64_t revision_ = 1;
};

}  // namespace banso
