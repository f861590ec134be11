// Documents full of everything: every kind of record, every field, unknown fields, references that lead somewhere.
// Equal seeds give equal documents; two seeds give documents that share most of their ids.
#pragma once

#include <cstdint>

#include "model/document.h"

namespace banso::test {

struct RandomShape {
    int cards = 12;
    int records = 6;             // of every other table, about
    double filled = 0.6;         // how likely a field is not at its default
    bool unknown_fields = true;  // also those of newer versions and of other programs
};

Document random_document(std::uint64_t seed, const RandomShape& shape = {});

}  // namespace banso::test
