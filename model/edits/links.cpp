#include "model/edits/links.h"

#include <utility>

#include "model/edits/records.h"

namespace banso::edits {

Result<void> check_link(const Document& document, const Link& link) {
    const Card* from = document.find(link.from);
    if (!from) return Error{ErrorCode::NoSuchRecord, {link.from.value}};
    const Card* to = document.find(link.to);
    if (!to) return Error{ErrorCode::NoSuchRecord, {link.to.value}};
    if (from == to) return Error{ErrorCode::LinkToItself, {from->code}};
    for (const LinkId& id : document.links_of(link.from)) {
        const Link* other = document.find(id);
        if (id != link.id && other->from == link.from && other->to == link.to)
            return Error{ErrorCode::LinkExists, {from->code, to->code}};
    }
    return {};
}

Result<LinkId> add_link(Transaction& t, Link link) {
    if (const auto id = check_new_id(t.document(), link.id.value); !id) return id.error();
    if (const auto valid = check_link(t.document(), link); !valid) return valid.error();
    return add_record(t, std::move(link));
}

Result<LinkId> add_link(Transaction& t, const CardId& from, const CardId& to, LinkRole role) {
    Link link;
    link.from = from;
    link.to = to;
    link.role = role;
    return add_link(t, std::move(link));
}

LinkRole usual_role(CardKind from, CardKind to) {
    if (from != CardKind::Indicator || to == CardKind::Indicator) return LinkRole::Flow;
    return to == CardKind::Issue ? LinkRole::Evidence : LinkRole::Measures;
}

Result<void> remove_link(Transaction& t, const LinkId& link) {
    if (!t.document().find(link)) return Error{ErrorCode::NoSuchRecord, {link.value}};
    remove_with_dependents(t, {link.value});
    return {};
}

}  // namespace banso::edits
