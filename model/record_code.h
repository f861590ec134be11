// Which records carry a code that people cite.
#pragma once

#include "model/records.h"

namespace banso {

// Null for records without one.
inline const std::string* code_of(const Card& card) {
    return &card.code;
}
inline const std::string* code_of(const Participant& participant) {
    return participant.code.empty() ? nullptr : &participant.code;
}
template <class Record>
const std::string* code_of(const Record&) {
    return nullptr;
}

}  // namespace banso
