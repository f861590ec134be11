// The actions of each menu, each group in a file of its own; action.h has them all.
#pragma once

#include <span>

#include "app/actions/action.h"

namespace banso {

std::span<const Action> file_actions();
std::span<const Action> edit_actions();
std::span<const Action> card_actions();
std::span<const Action> opinion_actions();
std::span<const Action> view_actions();
std::span<const Action> sight_actions();
std::span<const Action> meeting_actions();
std::span<const Action> pdca_actions();
std::span<const Action> help_actions();

}  // namespace banso
