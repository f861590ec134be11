#include "model/edits/opinions.h"

#include <algorithm>
#include <utility>

#include "model/edits/records.h"

namespace banso::edits {
namespace {

Error no_such(const OpinionId& opinion) {
    return {ErrorCode::NoSuchRecord, {opinion.value}};
}

// The opinion leaves its card, and its profession with it when nobody else there has it.
void leave_card(Transaction& t, const OpinionId& id) {
    const Opinion opinion = *t.document().find(id);
    if (!t.document().find(opinion.under)) return;
    const auto& inbox = t.document().inbox();
    const bool shared = std::any_of(inbox.begin(), inbox.end(), [&](const Opinion& other) {
        return other.id != id && other.under == opinion.under && other.profession == opinion.profession;
    });
    t.change(id, [](Opinion& o) { o.under = {}; });
    if (shared || opinion.profession.empty()) return;
    t.change(opinion.under, [&](Card& card) { std::erase(card.raised_by, opinion.profession); });
}

void join_card(Transaction& t, const OpinionId& id, const CardId& under) {
    t.change(id, [&](Opinion& o) { o.under = under; });
    const std::string profession = t.document().find(id)->profession;
    if (profession.empty() || !t.document().find(under)) return;
    const auto& raised_by = t.document().find(under)->raised_by;
    if (std::find(raised_by.begin(), raised_by.end(), profession) != raised_by.end()) return;
    t.change(under, [&](Card& card) { card.raised_by.push_back(profession); });
}

}  // namespace

Result<OpinionId> add_opinion(Transaction& t, Opinion opinion) {
    return add_record(t, std::move(opinion));
}

Result<void> group_opinions(Transaction& t, const std::vector<OpinionId>& opinions, const CardId& under) {
    if (!leads_somewhere(t.document(), under)) return Error{ErrorCode::NoSuchRecord, {under.value}};
    for (const OpinionId& opinion : opinions) {
        const Opinion* found = t.document().find(opinion);
        if (!found) return no_such(opinion);
        if (found->under == under) continue;
        leave_card(t, opinion);
        join_card(t, opinion, under);
    }
    return {};
}

Result<void> group_opinion(Transaction& t, const OpinionId& opinion, const CardId& under) {
    return group_opinions(t, {opinion}, under);
}

Result<CardId> adopt_opinions(Transaction& t, const std::vector<OpinionId>& opinions, CardKind kind, const AreaId& area,
                              const std::string& title, const Behind& behind) {
    for (const OpinionId& opinion : opinions) {
        if (!t.document().find(opinion)) return no_such(opinion);
    }
    if (title.empty()) return Error{ErrorCode::RequiredField, {"opinion", "text"}};
    Card card;
    card.kind = kind;
    card.area = area;
    card.title = title;
    const auto added = add_card(t, std::move(card), behind);
    if (!added) return added;
    if (const auto grouped = group_opinions(t, opinions, *added); !grouped) return grouped.error();
    return added;
}

Result<CardId> adopt_opinion(Transaction& t, const OpinionId& opinion, CardKind kind, const AreaId& area,
                             const Behind& behind) {
    const Opinion* found = t.document().find(opinion);
    if (!found) return no_such(opinion);
    return adopt_opinions(t, {opinion}, kind, area, found->text, behind);
}

Result<void> revise_opinion(Transaction& t, const OpinionId& opinion, const std::string& text,
                            const std::string& profession, const AreaId& area) {
    const Opinion* found = t.document().find(opinion);
    if (!found) return no_such(opinion);
    if (text.empty()) return Error{ErrorCode::RequiredField, {"opinion", "text"}};
    if (!area.empty() && !t.document().find(area)) return Error{ErrorCode::NoSuchArea, {area.value}};
    const CardId under = found->under;
    const bool another = found->profession != profession;
    if (another) leave_card(t, opinion);
    t.change(opinion, [&](Opinion& o) {
        o.text = text;
        o.profession = profession;
        o.area = area;
    });
    if (another && under) join_card(t, opinion, under);
    return {};
}

Result<void> remove_opinion(Transaction& t, const OpinionId& opinion) {
    if (!t.document().find(opinion)) return no_such(opinion);
    leave_card(t, opinion);
    remove_with_dependents(t, {opinion.value});
    return {};
}

}  // namespace banso::edits
