#include "model/edits/merge.h"

#include <algorithm>
#include <utility>

#include "model/edits/links.h"
#include "model/edits/records.h"

namespace banso::edits {
namespace {

template <class Value>
void add_missing(std::vector<Value>& to, const std::vector<Value>& from) {
    for (const Value& value : from) {
        if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
    }
}

// Adds a text as a paragraph of its own unless it is there already.
void add_paragraph(std::string& to, const std::string& text) {
    if (text.empty() || to.find(text) != std::string::npos) return;
    if (!to.empty()) to += '\n';
    to += text;
}

void add_texts(Card& into, const Card& merged) {
    std::string text = merged.code + " " + merged.title;
    if (!merged.note.empty()) text += "\n" + merged.note;
    add_paragraph(into.note, text);
    add_missing(into.raised_by, merged.raised_by);
    add_missing(into.goals, merged.goals);
}

// The link that stays takes over what only the double said.
void add_texts(Link& stays, const Link& goes) {
    add_paragraph(stays.reference, goes.reference);
    add_paragraph(stays.assumption, goes.assumption);
    if (!stays.basis) stays.basis = goes.basis;
}

// Comments on one record go over to another.
void move_comments(Transaction& t, const std::string& from, const std::string& to) {
    std::vector<CommentId> moving;
    for (const Comment& comment : t.document().comments()) {
        if (comment.on.value == from) moving.push_back(comment.id);
    }
    for (const CommentId& id : moving) t.change(id, [&](Comment& comment) { comment.on.value = to; });
}

void move_links(Transaction& t, const CardId& from, const CardId& into) {
    const std::vector<LinkId> links = t.document().links_of(from);
    for (const LinkId& id : links) {
        Link link = *t.document().find(id);
        if (link.from == from) link.from = into;
        if (link.to == from) link.to = into;
        if (link.from == link.to) {
            move_comments(t, id.value, into.value);
            remove_with_dependents(t, {id.value});
        } else if (const Link* twin = t.document().link_between(link.from, link.to)) {
            const LinkId stays = twin->id;
            move_comments(t, id.value, stays.value);
            remove_with_dependents(t, {id.value});
            t.change(stays, [&](Link& l) { add_texts(l, link); });
        } else {
            t.update(link);
        }
    }
}

void move_opinions(Transaction& t, const CardId& from, const CardId& into) {
    std::vector<OpinionId> moving;
    for (const Opinion& opinion : t.document().inbox()) {
        if (opinion.under == from) moving.push_back(opinion.id);
    }
    for (const OpinionId& id : moving) t.change(id, [&](Opinion& opinion) { opinion.under = into; });
}

void point_at(Transaction& t, const CardId& from, const CardId& into) {
    std::vector<CardId> earlier;
    for (const Card& card : t.document().cards()) {
        if (card.merged_into == from) earlier.push_back(card.id);
    }
    for (const CardId& id : earlier) t.change(id, [&](Card& card) { card.merged_into = into; });
    t.change(from, [&](Card& card) {
        card.state = CardState::Merged;
        card.merged_into = into;
    });
}

bool is_merged(const Card& card) {
    return card.state == CardState::Merged || card.merged_into;
}

}  // namespace

Result<void> merge_cards(Transaction& t, const std::vector<CardId>& records, const CardId& into) {
    const Card* kept = t.document().find(into);
    if (!kept) return Error{ErrorCode::NoSuchRecord, {into.value}};
    if (is_merged(*kept)) return Error{ErrorCode::CardIsMerged, {kept->code}};
    std::vector<CardId> merging;
    for (const CardId& id : records) {
        const Card* card = t.document().find(id);
        if (!card) return Error{ErrorCode::NoSuchRecord, {id.value}};
        if (card->kind != kept->kind)
            return Error{ErrorCode::WrongRecordKind, {card->code, std::string(to_text(kept->kind))}};
        if (is_merged(*card)) return Error{ErrorCode::CardIsMerged, {card->code}};
        if (id != into) add_missing(merging, {id});
    }
    if (merging.empty()) return Error{ErrorCode::NothingToMerge, {kept->code}};
    for (const CardId& id : merging) {
        const Card merged = *t.document().find(id);
        t.change(into, [&](Card& card) { add_texts(card, merged); });
        move_links(t, id, into);
        move_comments(t, id.value, into.value);
        move_opinions(t, id, into);
        point_at(t, id, into);
    }
    return {};
}

}  // namespace banso::edits
