// Whether a process of this machine is on its way out. Knows no session and no lock.
#pragma once

namespace banso::platform {

// True when there is no such process any more, and when it can only end: killed, exiting, or waiting to be collected.
// What a process has open can outlive the order to end by seconds on a busy machine.
bool is_ending(long pid);

}  // namespace banso::platform
