// What 点検 says of the session in hand, found again only when the document has changed. Knows no panel.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/checks/findings.h"
#include "model/checks/owed.h"

namespace banso {

class LiveChecks {
  public:
    struct State {
        checks::Findings findings;
        std::vector<checks::Owed> owed;
        std::size_t now = 0;  // findings that are not a later meeting's work
    };

    // As of the day of the session's meeting.
    const State& of(const Document& document);
    // How often it has looked so far: for tests.
    [[nodiscard]] std::size_t runs() const { return runs_; }

  private:
    State state_;
    std::uint64_t revision_ = 0;  // no document's
    std::string session_;
    std::size_t runs_ = 0;
};

}  // namespace banso
