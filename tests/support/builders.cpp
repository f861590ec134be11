#include "tests/support/builders.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "model/codes.h"

namespace banso::test {
namespace {

CardKind kind_of(const std::string& code) {
    const std::string prefix = parse_code(code)->prefix;
    for (int kind = 0; kind < 7; ++kind) {
        if (code_prefix(static_cast<CardKind>(kind)) == prefix) return static_cast<CardKind>(kind);
    }
    require(false, "a test's card code starts with IN, K, T, OP, C, B or A");
    return {};
}

}  // namespace

CardId card_id(const std::string& code) {
    std::string id = code;
    std::transform(id.begin(), id.end(), id.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return {id};
}

Card card(const std::string& code, const std::string& area, const std::string& title) {
    Card card;
    card.id = card_id(code);
    card.code = code;
    card.kind = kind_of(code);
    card.area = {area};
    card.title = title.empty() ? code + "の題名" : title;
    return card;
}

Link link(const std::string& from, const std::string& to, LinkRole role) {
    Link link;
    link.from = card_id(from);
    link.to = card_id(to);
    link.id = {"l-" + link.from.value + "-" + link.to.value};
    link.role = role;
    return link;
}

Document document_with(std::vector<AnyRecordValue> records) {
    static const std::array<std::pair<const char*, const char*>, 6> areas{{{"discharge", "退院支援"},
                                                                           {"daily", "日常の療養支援"},
                                                                           {"emergency", "急変時の対応"},
                                                                           {"end_of_life", "看取り"},
                                                                           {"disaster", "災害時・災害への備え"},
                                                                           {"overall", "全体"}}};
    DocumentBuilder builder;
    Session session;
    session.id = "test-session";
    session.title = "試験用の会議";
    builder.set_session(std::move(session));
    for (const auto& [id, name] : areas) {
        Area area;
        area.id = {id};
        area.name = name;
        builder.add(std::move(area));
    }
    for (AnyRecordValue& record : records) std::visit([&](auto& value) { builder.add(std::move(value)); }, record);
    return builder.finish();
}

}  // namespace banso::test
