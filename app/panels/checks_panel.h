// 点検: what the meeting still owes, and what was found, by rule; to go to, to set aside with a reason, to take up
// again.
#pragma once

#include <optional>
#include <string>

#include "app/checks/live_checks.h"
#include "app/ui/text_field.h"
#include "app/workspace.h"

namespace banso {

class ChecksPanel {
  public:
    explicit ChecksPanel(ui::TextFields& fields) : fields_(fields) {}
    void draw(Workspace& workspace, const LiveChecks::State& state);

  private:
    void draw_owed(Workspace& workspace, const LiveChecks::State& state);
    void draw_severity(Workspace& workspace, const LiveChecks::State& state, checks::Severity severity);
    void draw_rule(Workspace& workspace, checks::Severity severity, const checks::Finding* begin,
                   const checks::Finding* end);
    void draw_finding(Workspace& workspace, const checks::Finding& finding);
    void draw_about(Workspace& workspace, const checks::Finding& finding);
    void draw_reason(Workspace& workspace, const checks::Finding& finding);
    void draw_waived(Workspace& workspace, const LiveChecks::State& state);
    void draw_nothing(Workspace& workspace, const LiveChecks::State& state) const;
    [[nodiscard]] bool is_open(const checks::Finding& finding) const;

    ui::TextFields& fields_;
    std::optional<checks::Finding> open_;  // whose explanation is shown
    bool waiving_ = false;                 // the reason for setting it aside is being written
    bool wants_field_ = false;
    std::string reason_;
    bool later_ = false;   // what later meetings are for is unfolded
    bool waived_ = false;  // what was set aside is unfolded
};

}  // namespace banso
