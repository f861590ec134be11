// `banso layout FILE`: where everything of the full picture stands, as JSON.
#include <algorithm>
#include <ostream>
#include <string>
#include <unordered_map>

#include "app/cli/commands.h"
#include "app/cli/lettering.h"
#include "app/cli/sessions.h"
#include "model/fields.h"
#include "model/io/json_writer.h"
#include "render/scene/layout_request.h"

namespace banso::cli {
namespace {

class LayoutJson {
  public:
    std::string write(const Layout& layout) {
        json_.begin('{');
        list("cards", layout.cards, [&](const CardPlace& card) {
            text("id", card.id);
            text("column", to_text(static_cast<CardKind>(card.column)));
            text("lane", layout.lanes[static_cast<std::size_t>(card.lane)].id);
            box(card.box);
        });
        list("links", layout.links, [&](const LinkPath& link) {
            text("id", link.id);
            json_.name("points");
            json_.begin('[');
            for (const Point& each : link.points) point(each);
            json_.end(']');
        });
        list("lanes", layout.lanes, [&](const LanePlace& lane) {
            text("id", lane.id);
            box(lane.box);
        });
        list("columns", layout.columns, [&, kind = 0](const ColumnPlace& column) mutable {
            text("id", to_text(static_cast<CardKind>(kind++)));
            number("x", column.x);
            number("w", column.w);
        });
        json_.end('}');
        return json_.take();
    }

  private:
    template <class Places, class Write>
    void list(std::string_view name, const Places& places, Write&& write) {
        json_.name(name);
        json_.begin('[');
        for (const auto& place : places) {
            json_.begin('{');
            write(place);
            json_.end('}');
        }
        json_.end(']');
    }
    void text(std::string_view name, std::string_view value) {
        json_.name(name);
        json_.string(value);
    }
    void number(std::string_view name, double value) {
        json_.name(name);
        json_.number(value);
    }
    void box(const Rect& rect) {
        number("x", rect.x);
        number("y", rect.y);
        number("w", rect.w);
        number("h", rect.h);
    }
    void point(const Point& at) {
        json_.begin('[');
        json_.number(at.x);
        json_.number(at.y);
        json_.end(']');
    }
    io::JsonWriter json_{io::JsonWriter::Style::Compact};
};

// Has `request` remember what `shown` shows: cards that stand in the same cell there, and the lanes' heights. All else
// is new.
void remember_what_was_shown(LayoutRequest& request, const Layout& shown) {
    std::unordered_map<std::string, const CardPlace*> places;
    for (const CardPlace& place : shown.cards) places.emplace(place.id, &place);
    std::unordered_map<std::string, double> heights;
    for (const LanePlace& lane : shown.lanes) heights.emplace(lane.id, lane.box.h);
    for (LaneRequest& lane : request.lanes) {
        const auto found = heights.find(lane.id);
        lane.height = found == heights.end() ? 0 : found->second;
    }
    for (CardRequest& card : request.cards) {
        card.remembered.reset();
        const auto found = places.find(card.id);
        if (found == places.end()) continue;
        const CardPlace& place = *found->second;
        const LanePlace& lane = shown.lanes[static_cast<std::size_t>(place.lane)];
        const bool same_cell =
            place.column == card.column && lane.id == request.lanes[static_cast<std::size_t>(card.lane)].id;
        if (same_cell) card.remembered = Remembered{place.order, place.box.y - lane.box.y};
    }
}

}  // namespace

int layout(const LayoutOptions& options, Console& console) {
    int status = done;
    const auto document = document_of(console, options.file, status);
    if (!document) return status;
    std::optional<Document> before;
    if (!options.after.empty()) {
        before = document_of(console, options.after, status);
        if (!before) return status;
    }
    const auto lettering = Lettering::open();
    if (!lettering) return refuse(console, options.file, lettering.error());
    TextCache& texts = (*lettering)->texts();

    const auto engine = engine_named(options.engine);
    const auto laid_out = [&](const std::string& file, const LayoutRequest& request) {
        LaidOut result = lay_out(request, engine.get());
        if (result.notice) remark(console, file, *result.notice);
        return std::move(result.layout);
    };
    LayoutRequest request = layout_request(*document, words_for_heights(), texts);
    if (before) {
        const LayoutRequest earlier = layout_request(*before, words_for_heights(), texts);
        remember_what_was_shown(request, laid_out(options.after, earlier));
    }
    say_json(console, LayoutJson().write(laid_out(options.file, request)));
    return done;
}

}  // namespace banso::cli
