// What can be found in a session by typing: codes, titles, notes, professions, owners, opinions, all folded so that
// kana, width and case make no difference. Brought up to date with the document, at the cost of what changed.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "render/text/unicode.h"

namespace banso {

// In which of a record's texts something was found, by how much it says about the record.
enum class SearchField { Code, Title, Opinion, Note, RaisedBy, Owner, Profession };

struct Found {
    RecordId record;
    bool is_opinion = false;
    SearchField field = SearchField::Title;
    std::string text;  // of that field, as it is in the file
    TextRange folded;  // in fold_for_search(text): unfolded() says which part to mark
    friend bool operator==(const Found&, const Found&) = default;
};

class SearchIndex {
  public:
    void update(const Document& document);

    // Every record in which all words of the query (parted by spaces) are found, those that it names first: code,
    // code's beginning, title, the rest; then by column and code. Empty for an empty query.
    [[nodiscard]] std::vector<Found> find(const std::string& query) const;

    // Texts folded so far: what an update cost.
    [[nodiscard]] std::size_t folded() const { return folded_; }

  private:
    struct Text {
        SearchField field;
        std::string text;
        std::string folded;
    };
    struct Entry {
        RecordId record;
        bool is_opinion = false;
        std::vector<Text> texts;
    };
    void put(std::vector<Text>& texts, SearchField field, const std::string& text, const Entry* was, std::size_t& next);
    [[nodiscard]] const Entry* known(const RecordId& record) const;

    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> place_of_;
    std::uint64_t revision_ = 0;
    std::size_t folded_ = 0;
};

}  // namespace banso
