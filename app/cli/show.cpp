// `banso show FILE`: the model as an indented outline, the text twin of the canvas: lanes > columns > cards, each with
// the rows that its face shows, and links as → codes.
#include <algorithm>
#include <ostream>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/sessions.h"
#include "app/words/cli.h"
#include "app/words/names.h"
#include "app/words/scene_words.h"
#include "model/cells.h"
#include "model/io/json_writer.h"
#include "model/io/record_json.h"
#include "render/scene/card_rows.h"

namespace banso::cli {
namespace {

// The links that lead on from a card, by the code they lead to; `measures` last.
std::vector<const Link*> links_from(const Document& document, const Card& card) {
    std::vector<const Link*> links;
    for (const LinkId& id : document.links_of(card.id)) {
        const Link* link = document.find(id);
        if (link && link->from == card.id) links.push_back(link);
    }
    std::sort(links.begin(), links.end(), [&](const Link* a, const Link* b) {
        if ((a->role == LinkRole::Measures) != (b->role == LinkRole::Measures)) return b->role == LinkRole::Measures;
        return code_less(*document.find(a->to), *document.find(b->to));
    });
    return links;
}

std::string code_text(const Document& document, const Link& link) {
    return document.find(link.to)->code;
}

// "現状 63.5%（令和6年度）"
std::string row_text(const CardRow& row) {
    std::string text = row.label;
    if (!text.empty() && !row.value.empty()) text += " ";
    text += row.value + row.unit;
    if (!row.aside.empty()) text += text.empty() ? row.aside : " (" + row.aside + ")";
    return text;
}

class Outline {
  public:
    Outline(const Document& document, Console& console)
        : document_(document),
          console_(console),
          words_(words::scene_words(console.language)),
          comments_(open_comments(document)) {}

    void write() {
        head();
        for (const Area& area : document_.areas()) lane(area);
    }

  private:
    void line(int level, const std::string& text) {
        say(console_.out, std::string(static_cast<std::size_t>(level) * 2, ' ') + text);
    }

    void head() {
        const Session& session = document_.session();
        line(0, session.title);
        std::string about = session.programme.region.name;
        const auto add = [&](const std::string& part) {
            if (!part.empty()) about += (about.empty() ? "" : "  ") + part;
        };
        if (session.meeting.number) add(filled(words_.meeting, std::to_string(*session.meeting.number)));
        if (!session.meeting.date.empty()) add(words_.date(session.meeting.date));
        add(session.meeting.place);
        if (!about.empty()) line(0, about);
    }

    void lane(const Area& area) {
        line(0, "");
        line(0, area.name.empty() ? area.id.value : area.name);
        for (int kind = 0; kind < static_cast<int>(words_.columns.size()); ++kind)
            cell({area.id, static_cast<CardKind>(kind)});
    }

    void cell(const Cell& cell) {
        const std::vector<CardId> cards = cards_in_cell(document_, cell);
        if (cards.empty()) return;
        line(1, words_.of(cell.kind).name);
        for (const CardId& id : cards) card(*document_.find(id));
    }

    void card(const Card& card) {
        line(2, card.code + "  " + card.title);
        if (const Card* into = document_.find(card.merged_into))
            line(3, words::filled(words::merged_into, console_.language, {&into->code, 1}));
        std::string rows;
        for (const CardRow& row : card_rows(document_, card, Face{}, words_)) {
            const std::string text = row_text(row);
            if (!text.empty()) rows += (rows.empty() ? "" : "  ") + text;
        }
        if (!rows.empty()) line(3, rows);
        std::string targets;
        for (const Link* link : links_from(document_, card)) targets += target(*link, targets.empty());
        if (!targets.empty()) line(3, targets);
        if (const auto found = comments_.find(card.id.value); found != comments_.end()) {
            const std::string count = std::to_string(found->second);
            line(3, words::filled(words::open_comments, console_.language, {&count, 1}));
        }
    }

    std::string target(const Link& link, bool first) {
        std::string text = (first ? "→ " : ", ") + code_text(document_, link);
        if (link.role != LinkRole::Flow)
            text += " (" + std::string(words::name_of_value(link.role).in(console_.language)) + ")";
        return text;
    }

    const Document& document_;
    Console& console_;
    const SceneWords& words_;
    std::unordered_map<std::string, int> comments_;
};

class OutlineJson {
  public:
    OutlineJson(const Document& document, words::Language language)
        : document_(document), words_(words::scene_words(language)) {}

    std::string write() {
        const Session& session = document_.session();
        json_.begin('{');
        member("id", session.id);
        member("title", session.title);
        json_.name("lanes");
        json_.begin('[');
        for (const Area& area : document_.areas()) lane(area);
        json_.end(']');
        json_.end('}');
        return json_.take();
    }

  private:
    void member(std::string_view name, std::string_view text) {
        json_.name(name);
        json_.string(text);
    }

    void lane(const Area& area) {
        json_.begin('{');
        member("id", area.id.value);
        member("name", area.name);
        json_.name("columns");
        json_.begin('[');
        for (int kind = 0; kind < static_cast<int>(words_.columns.size()); ++kind)
            cell({area.id, static_cast<CardKind>(kind)});
        json_.end(']');
        json_.end('}');
    }

    void cell(const Cell& cell) {
        const std::vector<CardId> cards = cards_in_cell(document_, cell);
        if (cards.empty()) return;
        json_.begin('{');
        member("kind", to_text(cell.kind));
        member("name", words_.of(cell.kind).name);
        json_.name("cards");
        json_.begin('[');
        for (const CardId& id : cards) card(*document_.find(id));
        json_.end(']');
        json_.end('}');
    }

    void card(const Card& card) {
        json_.begin('{');
        member("id", card.id.value);
        member("code", card.code);
        member("title", card.title);
        json_.name("rows");
        json_.begin('[');
        for (const CardRow& each : card_rows(document_, card, Face{}, words_)) row(each);
        json_.end(']');
        json_.name("links");
        json_.begin('[');
        for (const Link* each : links_from(document_, card)) link(*each);
        json_.end(']');
        json_.name("record");
        json_.raw(io::to_json(card));
        json_.end('}');
    }

    void row(const CardRow& row) {
        json_.begin('{');
        member("label", row.label);
        member("value", row.value);
        member("unit", row.unit);
        member("aside", row.aside);
        json_.end('}');
    }

    void link(const Link& link) {
        json_.begin('{');
        member("id", link.id.value);
        member("to", link.to.value);
        member("code", code_text(document_, link));
        member("role", to_text(link.role));
        json_.end('}');
    }

    const Document& document_;
    const SceneWords& words_;
    io::JsonWriter json_{io::JsonWriter::Style::Lines};
};

}  // namespace

int show(const std::string& file, Console& console) {
    int status = done;
    const auto document = document_of(console, file, status);
    if (!document) return status;
    if (console.json) {
        say_json(console, OutlineJson(*document, console.language).write());
    } else {
        Outline(*document, console).write();
    }
    return done;
}

}  // namespace banso::cli
