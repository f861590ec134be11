// Takes the camera where actions want it: to all of the picture, to a card, to where the focus is; gliding, unless
// somebody else moves it meanwhile. What was fitted into the window is fitted again when the window changes.
#pragma once

#include <optional>

#include "app/camera.h"
#include "app/ui_state.h"

namespace banso {

class Workspace;

class CameraGuide {
  public:
    // Once a frame, when the picture is there. `viewport`: the room for the picture in pixels. `now`: seconds of a
    // steady clock. True while the camera is on its way.
    bool follow(Workspace& workspace, Size viewport, double now);

  private:
    struct Glide {
        Camera from;
        Camera to;
        Camera last;  // as it was set: somebody who moved it has the last word
        double since = 0;
    };
    // What came of fitting the camera, and to how much room.
    struct Fitted {
        Camera camera;
        Size viewport;
    };

    void frame_focus(Workspace& workspace);
    bool glide(Workspace& workspace, double now);
    void fit(Workspace& workspace, Fit which);
    void fit_again(Workspace& workspace);

    Size viewport_;
    Fit fit_ = Fit::None;
    Fitted fitted_;  // as fit_ says
    Fitted framed_;  // to where the focus is
    std::optional<Glide> glide_;
};

}  // namespace banso
