// Links across cards that a view does not show: from a shown card through hidden ones to the next shown card.
#pragma once

#include <functional>
#include <vector>

#include "model/document.h"

namespace banso {

struct Bridge {
    LinkId first;  // the first link of the way
    CardId from;
    CardId to;
    friend bool operator==(const Bridge&, const Bridge&) = default;
};

// Each pair once, in the order of `shown`; none where a link joins the two directly. `measures` links carry nothing.
std::vector<Bridge> bridges(const Document& document, const std::vector<CardId>& shown,
                            const std::function<bool(const CardId&)>& is_shown);

}  // namespace banso
