// Keeps the picture still through an edit: what a card remembers of its place (placement, lane heights) is written in
// the same transaction as the edit that moves it.
#pragma once

#include "model/transaction.h"

namespace banso {

class Placer {
  public:
    virtual ~Placer() = default;
    // Before the edit: a document that remembers nothing gets the places that a fresh layout shows.
    virtual void before_edit(Transaction& transaction) = 0;
    // After it: new cards get a place, neighbours that gave way a new one.
    virtual void after_edit(Transaction& transaction) = 0;
};

}  // namespace banso
