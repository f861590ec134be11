// What is selected: cards, or one other record. Not part of the Document; undo does not touch it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/document.h"

namespace banso {

class Selection {
  public:
    // Ids in the order they were selected; the last is the primary one, which the inspector shows.
    [[nodiscard]] const std::vector<RecordId>& ids() const { return ids_; }
    [[nodiscard]] bool empty() const { return ids_.empty(); }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }
    [[nodiscard]] RecordId primary() const { return ids_.empty() ? RecordId{} : ids_.back(); }
    [[nodiscard]] bool contains(const RecordId& id) const {
        return std::find(ids_.begin(), ids_.end(), id) != ids_.end();
    }

    // The selected cards that are there, in order of selection.
    [[nodiscard]] std::vector<CardId> cards(const Document& document) const {
        std::vector<CardId> cards;
        for (const RecordId& id : ids_) {
            if (document.find(CardId{id.value})) cards.push_back({id.value});
        }
        return cards;
    }

    void clear() { ids_.clear(); }
    void set(std::vector<RecordId> ids) { ids_ = std::move(ids); }
    void set(RecordId id) { ids_ = {std::move(id)}; }
    void toggle(const RecordId& id) {
        if (std::erase(ids_, id) == 0) ids_.push_back(id);
    }
    void add(const RecordId& id) {
        std::erase(ids_, id);
        ids_.push_back(id);
    }
    // Forgets what is gone from the document.
    void keep_existing(const Document& document) {
        std::erase_if(ids_, [&](const RecordId& id) { return !document.has_id(id.value); });
    }

  private:
    std::vector<RecordId> ids_;
};

}  // namespace banso
