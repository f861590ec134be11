// Counting hands and dots. A poll stays what it is once it was made: its candidates, and what was counted for each.
#pragma once

#include <string>
#include <vector>

#include "app/workspace.h"

namespace banso::acts {

// What a new poll can be about.
struct PollChoice {
    enum class About { Selected, Column, Area } about = About::Selected;
    std::string name;  // of the column or area
    std::vector<CardId> cards;
};

// The selected cards, the column and the area of the selected card (or of the first issue or countermeasure shown), the
// other columns: what has two cards or more. Withdrawn and merged cards are no candidates.
std::vector<PollChoice> poll_choices(const Workspace& workspace);

// Makes a poll of the cards, for the current agenda item, and shows it.
void start_poll(Workspace& workspace, const std::vector<CardId>& cards);

// The poll that is shown; null when none is.
const Poll* shown_poll(const Workspace& workspace);
void show_poll(Workspace& workspace, const PollId& poll);
// The poll `by` places on among those there are; before the first: a new one.
void turn_poll(Workspace& workspace, int by);

// What everybody has to give: 1 (hands) to most_points.
inline constexpr int most_points = 10;
void turn_points(Workspace& workspace, int by);

// Its candidates that are still there, as they were put or by count.
std::vector<CardId> poll_rows(const Workspace& workspace, const Poll& poll);

// A digit behind the selected row's number, or beginning a new one; a digit taken off; one more or less.
void type_digit(Workspace& workspace, int digit);
void take_digit(Workspace& workspace);
void count_more(Workspace& workspace, const CardId& card, int more);
// To another row; the next digit begins a new number.
void go_to_row(Workspace& workspace, std::ptrdiff_t row);

}  // namespace banso::acts
