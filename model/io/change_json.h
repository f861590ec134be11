// A Change and its label as one line of JSON, for the journal: records before and after, whole and exact. No newline.
//
//   {"label":{"code":"rename_card","args":["K01"]},
//    "cards":[{"before":{…},"after":{…}}],          a table's changed records, in the Change's order
//    "order":{"areas":{"before":[…],"after":[…]}},   ordered tables whose order does not follow by itself
//    "session":{"before":{…},"after":{…}}}
#pragma once

#include <string>
#include <string_view>

#include "model/change.h"
#include "model/history.h"
#include "model/result.h"

namespace banso::io {

struct LabelledChange {
    Label label;
    Change change;
    friend bool operator==(const LabelledChange&, const LabelledChange&) = default;
};

std::string to_json(const Label& label, const Change& change);

// Never crashes, whatever the text. Fails with ChangeNotReadable (where, as a pointer) or the fault of the JSON. Values
// are taken as they are, since they were in a document once: dates and ids are not judged again.
Result<LabelledChange> change_from_json(std::string_view line);

}  // namespace banso::io
