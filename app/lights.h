// Which cards and links stand out while the others are dimmed: what a search has found,
// else the chain of what is selected. Remembered until what it
// is made of changes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/ids.h"

namespace banso {

class Workspace;

class Lights {
  public:
    // Absent: nothing is dimmed. So it is without a selection, for a card that hangs on nothing, and while something is
    // drawn or boxed across the canvas: then everything is a target.
    const std::optional<std::vector<RecordId>>& of(const Workspace& workspace);
    // Raised whenever what of() gives changes.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

  private:
    struct Inputs {
        std::uint64_t document = 0;
        std::vector<RecordId> selected;
        bool wanted = false;
        bool searching = false;
        std::uint64_t found = 0;
        friend bool operator==(const Inputs&, const Inputs&) = default;
    };
    std::optional<Inputs> made_from_;
    std::optional<std::vector<RecordId>> lit_;
    std::uint64_t revision_ = 0;
};

}  // namespace banso
