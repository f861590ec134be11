// What is under the pointer, as tools ask for it.
#pragma once

#include "model/document.h"
#include "render/scene/scene.h"

namespace banso {

struct Hit {
    Part part = Part::Ground;
    RecordId record;

    // The card that is under the pointer, or whose gauge is.
    [[nodiscard]] CardId card(const Document& document) const {
        const CardId id{record.value};
        return document.find(id) ? id : CardId{};
    }
    // Cards, links and gauges can be selected; lanes, heads and the ground cannot.
    [[nodiscard]] bool is_selectable() const {
        switch (part) {
            case Part::Ground:
            case Part::Lane:
            case Part::LaneHead:
            case Part::ColumnHead:
            case Part::Band:
            case Part::Page:
                return false;
            default:
                return !record.empty();
        }
    }
};

}  // namespace banso
