// A session as the window works with it, without a window: frames are drawn when the test says so, layouts are there at
// once, and the work beside the window's thread is waited for.
#pragma once

#include <string>

#include "app/workspace.h"
#include "render/text/measurer.h"
#include "tests/app/files/session_desk.h"
#include "tests/support/immediate_layouts.h"

namespace banso::test {

class Screen {
  public:
    explicit Screen(const Document& document) : workspace(parts()) {
        SessionDesk::write(desk_.file, document);
        require(workspace.open(desk_.file), "the test's session opens");
        workspace.set_view(StandardView::Whole);
        workspace.settings.animate = false;
        pass(0.1);
    }

    // A frame after that time; what it set to work is finished and taken over in one more frame. Returns in how many
    // seconds the next frame is wanted.
    double pass(double seconds) {
        now_ += seconds;
        workspace.tick(now_);
        workspace.finish_work();
        workspace.tidy().finish_work();
        return workspace.tick(now_);
    }
    // One frame, nothing waited for.
    double frame(double seconds) { return workspace.tick(now_ += seconds); }

    void edit(const std::function<void(Transaction&)>& body) {
        const auto edited = workspace.editor().edit({EditLabel::EditField}, [&](Transaction& t) -> Result<void> {
            body(t);
            return {};
        });
        require(static_cast<bool>(edited), "the test's edit is made");
    }
    void rename(const std::string& code, const std::string& title) {
        edit([&](Transaction& t) { t.change(card_id(code), [&](Card& card) { card.title = title; }); });
    }

    // Where a card stands in this frame.
    [[nodiscard]] Rect box(const std::string& code) const {
        const ViewCard* card = workspace.picture().shown().find(card_id(code));
        require(card != nullptr, "the test's card is shown");
        return card->box;
    }
    [[nodiscard]] bool was_told(NoticeCode code) const {
        for (const Notice& notice : workspace.editor().notices().list())
            if (notice.code == code) return true;
        return false;
    }

  private:
    SessionDesk desk_;
    ApproximateMeasurer measurer_;
    ImmediateLayouts layouts_;
    double now_ = 100;

    WorkspaceParts parts() {
        WorkspaceParts parts;
        parts.files = desk_.surroundings();
        parts.seed = 3;
        parts.measurer = &measurer_;
        parts.layouts = &layouts_;
        return parts;
    }

  public:
    Workspace workspace;  // last: it uses all the others
};

}  // namespace banso::test
