#include "app/search_index.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "model/codes.h"

namespace banso {
namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : "・") + part;
    return all;
}

std::vector<std::string> words_of(const std::string& query) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : fold_for_search(query) + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

auto code_order(const Card& card) {
    const auto code = parse_code(card.code);
    return std::tuple(static_cast<int>(card.kind), code ? code->number : 0, card.code);
}

// How near to what was typed: the smaller the nearer.
int rank(SearchField field, const std::string& folded, const std::string& word) {
    if (field == SearchField::Code) return folded == word ? 0 : folded.starts_with(word) ? 1 : 3;
    return field == SearchField::Title || field == SearchField::Opinion ? 2 : 4 + static_cast<int>(field);
}

}  // namespace

const SearchIndex::Entry* SearchIndex::known(const RecordId& record) const {
    const auto found = place_of_.find(record.value);
    return found == place_of_.end() ? nullptr : &entries_[found->second];
}

// Texts come in the same order each time: what is as it was need not be folded again.
void SearchIndex::put(std::vector<Text>& texts, SearchField field, const std::string& text, const Entry* was,
                      std::size_t& next) {
    if (text.empty()) return;
    while (was && next < was->texts.size() && was->texts[next].field < field) ++next;
    if (was && next < was->texts.size() && was->texts[next].field == field && was->texts[next].text == text) {
        texts.push_back(was->texts[next]);
        return;
    }
    ++folded_;
    texts.push_back({field, text, fold_for_search(text)});
}

void SearchIndex::update(const Document& document) {
    if (document.revision() == revision_) return;
    revision_ = document.revision();
    std::vector<Entry> entries;
    std::vector<std::pair<decltype(code_order({})), const Card*>> cards;
    for (const Card& card : document.cards()) cards.emplace_back(code_order(card), &card);
    std::sort(cards.begin(), cards.end());
    for (const auto& [order, card] : cards) {
        Entry entry{any(card->id)};
        const Entry* was = known(entry.record);
        std::size_t next = 0;
        put(entry.texts, SearchField::Code, card->code, was, next);
        put(entry.texts, SearchField::Title, card->title, was, next);
        put(entry.texts, SearchField::Note, card->note, was, next);
        put(entry.texts, SearchField::RaisedBy, joined(card->raised_by), was, next);
        put(entry.texts, SearchField::Owner, card->owner, was, next);
        entries.push_back(std::move(entry));
    }
    for (const Opinion& opinion : document.inbox()) {
        Entry entry{any(opinion.id), true};
        const Entry* was = known(entry.record);
        std::size_t next = 0;
        put(entry.texts, SearchField::Opinion, opinion.text, was, next);
        put(entry.texts, SearchField::Profession, opinion.profession, was, next);
        entries.push_back(std::move(entry));
    }
    entries_ = std::move(entries);
    place_of_.clear();
    for (std::size_t i = 0; i < entries_.size(); ++i) place_of_[entries_[i].record.value] = i;
}

std::vector<Found> SearchIndex::find(const std::string& query) const {
    const std::vector<std::string> words = words_of(query);
    if (words.empty()) return {};
    struct Candidate {
        int rank;
        const Entry* entry;
        const Text* text;
        std::size_t at;
    };
    std::vector<Candidate> candidates;
    for (const Entry& entry : entries_) {
        std::optional<Candidate> best;
        bool all = true;
        for (const std::string& word : words) {
            bool any_text = false;
            for (const Text& text : entry.texts) {
                const std::size_t at = text.folded.find(word);
                if (at == std::string::npos) continue;
                any_text = true;
                const int nearness = rank(text.field, text.folded, word);
                if (&word == &words.front() && (!best || nearness < best->rank))
                    best = Candidate{nearness, &entry, &text, at};
            }
            all = all && any_text;
            if (!all) break;
        }
        if (all && best) candidates.push_back(*best);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.rank < b.rank; });
    std::vector<Found> found;
    found.reserve(candidates.size());
    for (const Candidate& c : candidates)
        found.push_back(
            {c.entry->record, c.entry->is_opinion, c.text->field, c.text->text, {c.at, c.at + words.front().size()}});
    return found;
}

}  // namespace banso
