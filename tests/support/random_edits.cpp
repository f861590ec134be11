#include "tests/support/random_edits.h"

#include <set>

#include "model/cells.h"
#include "model/checks/findings.h"
#include "model/reference_check.h"
#include "tests/support/builders.h"

namespace banso::test {
namespace {

using edits::EditLine;
using edits::EditVerb;
using edits::Literal;
using Members = Literal::Members;
using List = Literal::List;

std::string random_text(Rng& rng) {
    static const std::vector<std::string> words{"退院", "連絡", "夜間",   "看取り", "𠮷野", "研修", "ＦＡＸ", "が",
                                                "遅い", "、",   "\"引\"", "a/b~c",  "\n",   "\t",   "2回",    "🏠"};
    std::string text;
    for (std::size_t i = 0, n = 1 + rng.below(6); i < n; ++i) text += rng.one_of(words);
    return text;
}

// Makes a literal for a field by its type. Null when nothing would fit.
class LiteralMaker {
  public:
    LiteralMaker(const Document& document, Rng& rng) : document_(document), rng_(rng) {}

    Literal make(const std::string&) { return random_text(rng_); }
    Literal make(const Date&) {
        return rng_.one_of<std::string>({"2024", "2027-01", "2026-09-10", "2024-04/2025-03", "2024-02-29"});
    }
    Literal make(const Timestamp&) {
        return rng_.one_of<std::string>({"2026-09-10T14:03:22+09:00", "2026-09-10T05:03:22Z"});
    }
    Literal make(const Decimal&) {
        return *Decimal::parse(rng_.one_of<std::string>({"0", "-3", "63.50", "1e3", "1234567890123456789012"}));
    }
    Literal make(const std::int64_t&) { return static_cast<int>(rng_.below(50)); }
    Literal make(const Point&) { return List{static_cast<int>(rng_.below(200)), Decimal::parse("12.5").value()}; }
    Literal make(const RawJson&) { return nullptr; }
    template <class Enum>
    requires std::is_enum_v<Enum> Literal make(const Enum&) {
        return EnumNames<Enum>::list[rng_.below(EnumNames<Enum>::list.size())];
    }
    template <class Record>
    Literal make(const Id<Record>&) {
        if constexpr (std::is_same_v<Record, AnyRecord>) {
            return any_record();
        } else {
            return record_of<Record>();
        }
    }
    template <class T>
    Literal make(const std::optional<T>&) {
        return rng_.chance(20) ? Literal() : make(T{});
    }
    template <class T>
    Literal make(const std::vector<T>&) {
        if constexpr (std::is_same_v<T, Form> || std::is_same_v<T, RawJson>) return nullptr;
        List list;
        for (std::size_t i = 0, n = rng_.below(4); i < n; ++i) {
            Literal item = make(T{});
            if (!item.is_null()) list.push_back(std::move(item));
        }
        return list;
    }
    template <HasFields Part>
    Literal make(const Part& part) {
        return fields_of(part, 40, [](const auto&) { return true; });
    }

    // A random choice of a record's fields among those that `offers`.
    template <class Record, class Offers>
    Members fields_of(const Record& record, int percent, Offers&& offers) {
        Members members;
        visit_fields(record, [&](const auto& field, const auto& value) {
            if (field.name == "id" || !offers(field) || !(field.required || rng_.chance(percent))) return;
            Literal literal = make(value);
            if (!literal.empty()) members.push_back({std::string(field.name), std::move(literal)});
        });
        return members;
    }

    // By id, or by code where there is one.
    template <class Record>
    Literal record_of() {
        std::vector<const Record*> records;
        for (const Record& record : document_.table<Record>()) records.push_back(&record);
        if (records.empty()) return nullptr;
        return name_of(*rng_.one_of(records));
    }
    Literal any_record() {
        std::vector<std::string> ids;
        visit_tables([&](auto type) {
            using Record = typename decltype(type)::type;
            if constexpr (TableTraits<Record>::keyed_by_own_id) {
                for (const Record& record : document_.table<Record>()) ids.push_back(record.id.value);
            }
        });
        return ids.empty() ? Literal() : Literal(rng_.one_of(ids));
    }
    template <class Record>
    Literal name_of(const Record& record) {
        if constexpr (requires { record.code; }) {
            if (rng_.chance(50) && !record.code.empty()) return record.code;
        }
        return record.id.value;
    }

  private:
    const Document& document_;
    Rng& rng_;
};

// One try at an edit of one verb; absent when the document does not allow it just now.
class EditMaker {
  public:
    EditMaker(const Document& document, Rng& rng) : document_(document), rng_(rng), make_(document, rng) {}

    std::optional<EditLine> make(EditVerb verb) {
        switch (verb) {
            case EditVerb::AddCard:
                return add_card();
            case EditVerb::AddLink:
                return add_link();
            case EditVerb::AddArea:
                return document_.areas().size() < 12 ? add_behind<Area>(verb, {{"name", random_text(rng_)}})
                                                     : std::nullopt;
            case EditVerb::AddParticipant:
                return add<Participant>(verb);
            case EditVerb::AddAgenda:
                return add_behind<AgendaItem>(verb, fields<AgendaItem>());
            case EditVerb::AddDecision:
                return add<Decision>(verb);
            case EditVerb::AddPromise:
                return add<Promise>(verb);
            case EditVerb::AddCycle:
                return add_cycle();
            case EditVerb::AddComment:
                return add<Comment>(verb);
            case EditVerb::AddReply:
                return with_record(verb, make_.record_of<Comment>(), fields<Reply>());
            case EditVerb::AddOpinion:
                return add<Opinion>(verb);
            case EditVerb::AddMeasurement:
                return add_measurement();
            case EditVerb::AddVisit:
                return add<Visit>(verb);
            case EditVerb::AddQuestion:
                return add<Question>(verb);
            case EditVerb::Set:
                return set();
            case EditVerb::MoveCard:
                return move_card();
            case EditVerb::Pin:
                return with_record(verb, make_.record_of<Card>(),
                                   {{"pin", rng_.chance(30) ? Literal() : make_.make(Point{})}});
            case EditVerb::Adopt:
                return adopt();
            case EditVerb::MergeCards:
                return merge();
            case EditVerb::Correct:
                return correct();
            case EditVerb::Remove:
                return remove();
            case EditVerb::Waive:
                return waive();
            case EditVerb::Unwaive:
                return unwaive();
        }
        return std::nullopt;
    }

  private:
    template <class Record>
    Members fields() {
        return make_.fields_of(Record{}, 50, [](const auto& field) { return field.name != "code"; });
    }
    template <class Record>
    EditLine add(EditVerb verb) {
        return {verb, fields<Record>()};
    }
    template <class Record>
    std::optional<EditLine> add_behind(EditVerb verb, Members members) {
        if (rng_.chance(50)) members.push_back({"after", rng_.chance(30) ? Literal("") : make_.record_of<Record>()});
        return EditLine{verb, std::move(members)};
    }
    static std::optional<EditLine> with_record(EditVerb verb, Literal record, Members members) {
        if (record.is_null()) return std::nullopt;
        members.push_back({"record", std::move(record)});
        return EditLine{verb, std::move(members)};
    }
    const Card* any_card() {
        std::vector<const Card*> cards;
        for (const Card& card : document_.cards()) cards.push_back(&card);
        return cards.empty() ? nullptr : rng_.one_of(cards);
    }
    void maybe_after(Members& members, const Cell& cell, const CardId& self) {
        if (rng_.chance(40)) return;
        std::vector<CardId> cards = cards_in_cell(document_, cell);
        std::erase(cards, self);
        const bool first = cards.empty() || rng_.chance(20);
        members.push_back({"after", first ? Literal("") : make_.name_of(*document_.find(rng_.one_of(cards)))});
    }

    std::optional<EditLine> add_card() {
        Card card;
        card.kind = static_cast<CardKind>(rng_.below(7));
        Members members = make_.fields_of(card, 25, [&](const auto& field) {
            const bool own = field.name == "code" || field.name == "kind" || field.name == "area";
            return !own && field.kinds.has(card.kind);
        });
        std::vector<AreaId> areas;
        for (const Area& area : document_.areas()) areas.push_back(area.id);
        card.area = rng_.one_of(areas);
        members.push_back({"kind", to_text(card.kind)});
        members.push_back({"area", card.area.value});
        maybe_after(members, cell_of(card), {});
        return EditLine{EditVerb::AddCard, std::move(members)};
    }

    std::optional<EditLine> add_link() {
        const Card* from = any_card();
        const Card* to = any_card();
        if (!from || from == to || document_.link_between(from->id, to->id)) return std::nullopt;
        Members members =
            make_.fields_of(Link{}, 40, [](const auto& field) { return field.name != "from" && field.name != "to"; });
        members.push_back({"from", make_.name_of(*from)});
        members.push_back({"to", make_.name_of(*to)});
        return EditLine{EditVerb::AddLink, std::move(members)};
    }

    std::optional<EditLine> waive() {
        const auto rule = static_cast<checks::Rule>(rng_.below(checks::rule_count));
        return with_record(EditVerb::Waive, make_.any_record(),
                           {{"rule", checks::to_text(rule)}, {"reason", "理由" + random_text(rng_)}});
    }

    std::optional<EditLine> unwaive() {
        const std::vector<Waiver>& waivers = document_.session().waivers;
        if (waivers.empty() || waivers.front().target.empty() || waivers.front().rule.empty()) return std::nullopt;
        return with_record(EditVerb::Unwaive, waivers.front().target.value, {{"rule", waivers.front().rule}});
    }

    std::optional<EditLine> add_cycle() {
        const Card* card = any_card();
        if (!card || card->kind != CardKind::Countermeasure) return std::nullopt;
        Members members = make_.fields_of(Cycle{}, 40, [](const auto& field) {
            return field.name != "countermeasure" && field.name != "number" && field.name != "decision";
        });
        members.push_back({"countermeasure", make_.name_of(*card)});
        members.push_back({"decision", make_.make(CycleDecision{})});  // closed, so that the next may begin
        return EditLine{EditVerb::AddCycle, std::move(members)};
    }

    std::optional<EditLine> add_measurement() {
        const Card* card = any_card();
        if (!card || (card->kind != CardKind::Indicator && card->kind != CardKind::Output)) return std::nullopt;
        return with_record(EditVerb::AddMeasurement, make_.name_of(*card), fields<Value>());
    }

    std::optional<EditLine> correct() {
        const Card* card = any_card();
        if (!card || (card->kind != CardKind::Indicator && card->kind != CardKind::Output)) return std::nullopt;
        return with_record(EditVerb::Correct, make_.name_of(*card),
                           {{"field", rng_.chance(50) ? "baseline.value" : "target.value"},
                            {"value", make_.make(Decimal{})},
                            {"reason", "r" + random_text(rng_)},
                            {"at", "2027-01-21"}});
    }

    std::optional<EditLine> move_card() {
        const Card* card = any_card();
        if (!card) return std::nullopt;
        const Literal area = make_.record_of<Area>();
        Members members;
        if (rng_.chance(50)) members.push_back({"area", area});
        maybe_after(members, {members.empty() ? card->area : AreaId{*area.text()}, card->kind}, card->id);
        return with_record(EditVerb::MoveCard, make_.name_of(*card), std::move(members));
    }

    std::optional<EditLine> adopt() {
        const Literal opinion = make_.record_of<Opinion>();
        if (opinion.is_null() || document_.find(OpinionId{*opinion.text()})->text.empty()) return std::nullopt;
        Members members{{"area", make_.record_of<Area>()}};
        if (rng_.chance(50)) members.push_back({"kind", make_.make(CardKind{})});
        return with_record(EditVerb::Adopt, opinion, std::move(members));
    }

    std::optional<EditLine> merge() {
        const Card* into = any_card();
        const auto lives = [](const Card& card) { return card.state != CardState::Merged && card.merged_into.empty(); };
        if (!into || !lives(*into)) return std::nullopt;
        List records;
        for (const Card& card : document_.cards()) {
            if (card.kind == into->kind && &card != into && lives(card) && rng_.chance(30))
                records.push_back(make_.name_of(card));
        }
        if (records.empty() || records.size() > 3) return std::nullopt;
        return EditLine{EditVerb::MergeCards, {{"records", records}, {"into", make_.name_of(*into)}}};
    }

    std::optional<EditLine> remove() {
        const Literal record = make_.any_record();
        if (record.is_null()) return std::nullopt;
        const AreaId area{*record.text()};
        const auto in_area = [&](const auto& each) { return each.area == area; };
        if (document_.find(area) && (document_.areas().size() == 1 ||
                                     std::any_of(document_.cards().begin(), document_.cards().end(), in_area) ||
                                     std::any_of(document_.inbox().begin(), document_.inbox().end(), in_area)))
            return std::nullopt;
        return with_record(EditVerb::Remove, record, {});
    }

    std::optional<EditLine> set() {
        if (rng_.chance(10)) return set_in(document_.session(), Literal());
        const Literal record = make_.any_record();
        if (record.is_null()) return std::nullopt;
        const RecordRef found = *document_.find_record(*record.text());
        std::optional<EditLine> line;
        visit_tables([&](auto type) {
            using Record = typename decltype(type)::type;
            if constexpr (TableTraits<Record>::keyed_by_own_id) {
                if (TableTraits<Record>::kind == found.kind)
                    line = set_in(*document_.table<Record>().find(found.key), record);
            }
        });
        return line;
    }

    template <class Record>
    std::optional<EditLine> set_in(const Record& record, const Literal& name) {
        // Fields with rules that a random value would break.
        static const std::set<std::string_view> ruled{"id",       "from",     "to",         "countermeasure",
                                                      "number",   "previous", "forms",      "minutes",
                                                      "baseline", "target",   "corrections"};
        std::vector<std::pair<std::string, Literal>> choices;
        visit_fields(record, [&](const auto& field, const auto& value) {
            bool offered = !ruled.contains(field.name);
            if constexpr (std::is_same_v<Record, Card>) offered = offered && field.kinds.has(record.kind);
            if (!offered) return;
            Literal literal = field.name == "code" ? Literal(free_code()) : make_.make(value);
            if constexpr (std::is_same_v<Record, Area>) literal = random_text(rng_);
            if (!field.required || !literal.empty()) choices.emplace_back(field.name, std::move(literal));
            if constexpr (is_optional<std::remove_cvref_t<decltype(value)>>) {
                if constexpr (requires { value->as_of; })
                    choices.emplace_back(std::string(field.name) + ".as_of", make_.make(Date{}));
            }
        });
        if (choices.empty()) return std::nullopt;
        auto& [field, value] = choices[rng_.below(choices.size())];
        Members members{{"field", field}, {"value", value}};
        if (!name.is_null()) members.push_back({"record", name});
        return EditLine{EditVerb::Set, std::move(members)};
    }

    std::string free_code() {
        std::string code;
        do {
            code = "Z" + std::to_string(rng_.below(100000));
        } while (document_.has_code(code));
        return code;
    }

    const Document& document_;
    Rng& rng_;
    LiteralMaker make_;
};

Literal any_literal(const Document& document, Rng& rng, int depth = 0) {
    LiteralMaker make(document, rng);
    switch (rng.below(depth < 3 ? 8 : 6)) {
        case 0:
            return nullptr;
        case 1:
            return rng.chance(50);
        case 2:
            return make.make(Decimal{});
        case 3:
            return random_text(rng);
        case 4:
            return make.any_record();
        case 5:
            return make.make(Date{});
        case 6:
            return List{any_literal(document, rng, depth + 1), any_literal(document, rng, depth + 1)};
        default:
            return Members{{"value", any_literal(document, rng, depth + 1)},
                           {random_text(rng), any_literal(document, rng, depth + 1)}};
    }
}

}  // namespace

EditLine random_edit(const Document& document, Rng& rng) {
    EditMaker maker(document, rng);
    for (;;) {
        const auto verb = static_cast<EditVerb>(rng.below(static_cast<std::size_t>(EditVerb::Unwaive) + 1));
        if (auto line = maker.make(verb)) return *std::move(line);
    }
}

EditLine random_nonsense(const Document& document, Rng& rng) {
    EditLine line = random_edit(document, rng);
    if (rng.chance(20)) line.verb = static_cast<EditVerb>(rng.below(static_cast<std::size_t>(EditVerb::Unwaive) + 1));
    if (!line.fields.empty() && rng.chance(40))
        line.fields.erase(line.fields.begin() + static_cast<std::ptrdiff_t>(rng.below(line.fields.size())));
    if (!line.fields.empty() && rng.chance(60))
        line.fields[rng.below(line.fields.size())].value = any_literal(document, rng);
    static const std::vector<std::string> names{"id",    "code",   "kind",  "area",    "after", "record",
                                                "field", "value.", "title", "no such", "",      "into"};
    if (rng.chance(40)) line.fields.push_back({rng.one_of(names), any_literal(document, rng)});
    return line;
}

void scramble(Document& document, Rng& rng, int edits) {
    for (int i = 0; i < edits; ++i) {
        const EditLine line = random_edit(document, rng);
        edited(
            document,
            [&](Transaction& t) { require(static_cast<bool>(apply_edit_line(t, line)), "a random edit is allowed"); },
            rng.below(1u << 30));
    }
}

std::string fault_in(const Document& document) {
    std::string fault;
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        for (const Record& record : document.table<Record>()) {
            const std::string& key = key_of(record);
            if (const auto checked = check_references(document, record, key); !checked)
                fault = key + " names " + checked.error().args[2] + ", which is not there";
            if constexpr (TableTraits<Record>::keyed_by_own_id) {
                if (document.find_record(key) != RecordRef{TableTraits<Record>::kind, key})
                    fault = key + " is not found by its id";
            }
            if constexpr (requires { record.code; }) {
                if (!record.code.empty() && document.find_code(record.code)->key != key)
                    fault = key + " is not found by its code";
            }
        }
    });
    for (const Link& link : document.links()) {
        for (const CardId& card : {link.from, link.to}) {
            const auto& links = document.links_of(card);
            if (std::count(links.begin(), links.end(), link.id) != 1) fault = card.value + " does not know its link";
        }
    }
    for (const Card& card : document.cards()) {
        for (const LinkId& link : document.links_of(card.id)) {
            if (!document.find(link)) fault = card.id.value + " knows a link that is gone";
        }
    }
    if (!check_references(document, document.session(), "")) fault = "the session names what is not there";
    return fault;
}

}  // namespace banso::test
