// What is under way while people speak: links by label, the line for spoken sentences, the panel of opinions, paper
// cards entered in one go. Plain data as the rest of UiState; remembered neither in the session nor in its history.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"

namespace banso {

// Labels stand on cards: what is typed is the label of the card to link with, and no text. No field is open then, and
// an input method must not compose.
struct LinkLabels {
    CardId from;
    bool every_column = false;  // also backward and in the same column
    std::string typed;          // of a label of two letters
};

struct Capture {
    std::optional<LinkLabels> labels;
    [[nodiscard]] bool labels_shown() const { return labels.has_value(); }
};

}  // namespace banso
