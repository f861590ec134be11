// What the labels of edits are called in the journal: the enumerators' names, in snake_case.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/history.h"

namespace banso::io {

inline constexpr auto label_names =
    std::to_array<std::string_view>({"add_card",       "rename_card",  "edit_field",
                                     "move_card",      "pin_card",     "unpin_card",
                                     "remove_cards",   "add_link",     "remove_link",
                                     "paste",          "duplicate",    "add_record",
                                     "remove_record",  "add_comment",  "add_reply",
                                     "settle_comment", "add_area",     "move_area",
                                     "adopt_opinion",  "merge_cards",  "tidy",
                                     "apply_edits",    "recover",      "restore_version",
                                     "split_card",     "add_opinions", "group_opinions",
                                     "start_meeting",  "end_meeting",  "start_agenda_item",
                                     "move_record",    "count_votes",  "place_in_matrix",
                                     "lock",           "unlock",       "correct_figure",
                                     "begin_cycle",    "decide_cycle", "move_stage"});
static_assert(label_names.size() == static_cast<std::size_t>(EditLabel::MoveStage) + 1, "the last label is named");

constexpr std::string_view to_text(EditLabel label) {
    return label_names.at(static_cast<std::size_t>(label));
}

constexpr std::optional<EditLabel> label_from_text(std::string_view text) {
    for (std::size_t i = 0; i < label_names.size(); ++i) {
        if (label_names[i] == text) return static_cast<EditLabel>(i);
    }
    return std::nullopt;
}

}  // namespace banso::io
