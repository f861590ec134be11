// How long a session is waited for that another program still has open. Plain numbers: knows no lock and no clock.
#pragma once

namespace banso::files {

// Seconds. Who is at work is waited for as long as a program takes to end; who was killed or is ending lets go for
// certain, though on a busy machine not at once.
inline constexpr double patience_with_the_living = 3;
inline constexpr double patience_with_the_ending = 15;

constexpr double patience(bool ending) {
    return ending ? patience_with_the_ending : patience_with_the_living;
}

}  // namespace banso::files
