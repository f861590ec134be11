// What the canvas paints: the ground, which stays while things are selected, hovered and lit, and what stands out of
// it. Each is built when something it is made of has changed, and only what is needed. Knows no Dear ImGui.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/lights.h"
#include "app/words/word.h"
#include "render/pick.h"
#include "render/scene/build_scene.h"

namespace banso {

class CanvasScene {
  public:
    // Brings everything up to date with the workspace as a window of that size shows it.
    void update(const Workspace& workspace, TextCache& texts, Size window);

    // Of the last update; empty before it.
    [[nodiscard]] const Scene& ground() const { return *current().scene; }
    [[nodiscard]] const Scene& accents() const { return accents_; }
    // Null before the first update. What stands out is where the ground has it, so the ground is what is picked.
    [[nodiscard]] const Picker* picker();

  private:
    // Everything a ground is made of but whether it is dimmed: equal inputs, same Scene.
    struct GroundInputs {
        std::uint64_t document = 0;
        std::uint64_t picture = 0;
        Detail detail = Detail::Near;
        Rect part;  // of the world: what is out of it is left out
        RecordId edited;
        bool professions = false;
        PollId poll;
        Theme theme;
        words::Language language = words::Language::Japanese;
        friend bool operator==(const GroundInputs&, const GroundInputs&) = default;
    };
    struct AccentInputs {
        GroundInputs ground;
        std::vector<RecordId> selected;
        RecordId hovered;
        std::uint64_t lights = 0;
        friend bool operator==(const AccentInputs&, const AccentInputs&) = default;
    };
    struct Ground {
        std::optional<GroundInputs> made_of;
        std::unique_ptr<Scene> scene = std::make_unique<Scene>();  // the picker holds on to it
        std::optional<Picker> picker;
    };
    [[nodiscard]] GroundInputs ground_inputs(const Workspace& workspace, const Rect& visible) const;
    [[nodiscard]] Rect part_to_build(const Rect& visible) const;
    [[nodiscard]] const Ground& current() const { return dims_ ? dim_ : bright_; }

    Lights lights_;
    Ground bright_;
    Ground dim_;  // while something is lit
    bool dims_ = false;
    std::optional<AccentInputs> accents_made_of_;
    Scene accents_;
};

}  // namespace banso
