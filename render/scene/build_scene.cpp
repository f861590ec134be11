#include "render/scene/build_scene.h"

#include <algorithm>

#include "model/edits/locks.h"
#include "model/meeting.h"
#include "render/geometry/smooth.h"
#include "render/scene/card_face.h"
#include "render/scene/icons.h"
#include "render/scene/scene_writer.h"
#include "render/scene/votes_mark.h"

namespace banso {
namespace {

// Lengths in world units.
constexpr double card_radius = 8;
constexpr double lane_radius = 10;
constexpr double link_width = 1.7;
constexpr double arrow_length = 10;

Colour colour_of(const Theme& theme, Ink ink, CardKind kind) {
    switch (ink) {
        case Ink::Title:
            return theme.ink;
        case Ink::Quiet:
            return theme.ink_quiet;
        case Ink::Strong:
            return theme.ink_strong;
        case Ink::Missing:
            return theme.ink_missing;
        case Ink::Kind:
            return theme.of(kind).ink;
        case Ink::Indicator:
            return theme.of(CardKind::Indicator).ink;
    }
    return theme.ink;
}

// While people watch, nobody is reminded of what was remarked about whom.
std::unordered_map<std::string, int> comments_to_show(const Document& document) {
    if (phase_of(document.session()) == Phase::Meeting) return {};
    return open_comments(document);
}

class Builder {
  public:
    Builder(const Document& document, const ViewLayout& placed, const SceneOptions& options, const SceneWords& words,
            TextCache& texts)
        : placed_(placed),
          options_(options),
          theme_(options.theme),
          dim_(options.lit ? dimmed(options.theme) : Theme{}),
          document_(document),
          words_(words),
          texts_(texts),
          faces_{document, words, texts, comments_to_show(document)},
          shows_professions_(options.professions_in_meeting || phase_of(document.session()) != Phase::Meeting),
          locks_(document.session().locks),
          poll_(document.find(options.poll)) {}
    Scene build() &&;
    Scene build_accents() &&;

  private:
    [[nodiscard]] bool in_sight(const Rect& rect) const {
        return !options_.visible || overlap(grown(rect, 12), *options_.visible);
    }
    [[nodiscard]] bool is_in_sight(const ViewLink& link) const {
        return link.points.size() > 1 && in_sight(link.bounds);
    }
    [[nodiscard]] bool is_in_sight(const ViewCard& card) const {
        return card.column < 0 || in_sight(card.box);  // the band stays at the window's edge
    }
    [[nodiscard]] bool is_selected(const std::string& id) const {
        return std::binary_search(options_.selected.begin(), options_.selected.end(), RecordId{id});
    }
    [[nodiscard]] bool is_lit(const std::string& id) const {
        return !options_.lit || std::binary_search(options_.lit->begin(), options_.lit->end(), RecordId{id});
    }
    [[nodiscard]] bool is_lit(const ViewLink& link) const {
        return !options_.lit || (is_lit(link.id.value) && is_lit(link.from.value) && is_lit(link.to.value));
    }
    // It is drawn above the other links.
    [[nodiscard]] bool stands_out(const ViewLink& link) const {
        return is_selected(link.id.value) || is_selected(link.from.value) || is_selected(link.to.value) ||
               options_.hovered.value == link.id.value || (options_.lit && is_lit(link));
    }
    [[nodiscard]] const Theme& look_of(const ViewCard& card) const { return is_lit(card.id.value) ? theme_ : dim_; }
    TextCache::Block named(const std::string& name, TextStyle style, double width, double height);
    void add_lanes();
    void add_lane_head(const ViewLane& lane);
    void add_folded_lane(const ViewLane& lane);
    void add_folded_column(const ViewColumnPlace& column);
    void add_column_heads();
    void add_band();
    void add_links();
    void add_link(const ViewLink& link);
    void add_cards();
    void add_card(const ViewCard& placed, const Card& card);
    void add_texts(const CardFace& face, const ViewCard& placed, const Card& card);
    void add_frames(const ViewCard& placed);

    const ViewLayout& placed_;
    const SceneOptions& options_;
    const Theme& theme_;
    const Theme dim_;  // for what is not lit
    const Document& document_;
    const SceneWords& words_;
    TextCache& texts_;
    FaceInputs faces_;
    const bool shows_professions_;
    const Locks& locks_;
    const Poll* poll_;  // null: no votes are shown
    SceneWriter out_;
};

void Builder::add_lanes() {
    for (std::size_t i = 0; i < placed_.lanes.size(); ++i) {
        const ViewLane& lane = placed_.lanes[i];
        if (!in_sight(lane.box)) continue;
        out_.part(Layer::Lanes, Part::Lane, any(lane.id));
        out_.box(lane.box, lane_radius, i % 2 == 0 ? theme_.lane : theme_.lane_alternate,
                 {theme_.lane_line, theme_.line_width});
        if (lane.folded) {
            add_folded_lane(lane);
        } else {
            add_lane_head(lane);
        }
    }
}

// A name in a head, smaller where the room is small: it is not cut.
TextCache::Block Builder::named(const std::string& name, TextStyle style, double width, double height) {
    const double least = style.size * 0.5;
    for (;; style.size *= 0.92) {
        const int most = std::max(1, static_cast<int>(height / (style.size * style.line_spacing) + 0.01));
        auto block = texts_.balanced(name, style, width, most);
        if (!block->cut || style.size < least) return block;
    }
}

// Name and number in one line.
void Builder::add_folded_lane(const ViewLane& lane) {
    const Area* area = document_.find(lane.id);
    const Rect& head = lane.head;
    out_.part(Layer::LaneHeads, Part::LaneHead, any(lane.id));
    out_.box(head, lane_radius, theme_.lane_head, {theme_.lane_line, theme_.line_width, Dash::Dashed});
    out_.path(fold_mark({head.x + 14, head.centre().y}, 5, theme_.lane_ink));
    const auto name = texts_.block(area ? area->name : words_.no_area, {15, true, 1.2}, head.w - 34, 2);
    out_.text(name, {head.x + 26, head.centre().y - name->height() / 2}, theme_.lane_ink);
    const auto count = texts_.line(filled(words_.cards, std::to_string(lane.cards)), {14, false, 1.2});
    double x = head.right() + 16;
    if (options_.locks && edits::is_locked(locks_, lane.id)) {
        const double size = 18;
        out_.paths(padlock({x, head.centre().y - size / 2, size, size}, theme_.lane_ink));
        x += size + 10;
    }
    out_.text(count, {x, head.centre().y - count->height() / 2}, theme_.ink_quiet);
}

// A strip as high as the lanes, with icon, name and number in its head.
void Builder::add_folded_column(const ViewColumnPlace& column) {
    const KindColours& colours = theme_.of(column.kind);
    const Rect& head = column.head;
    if (!placed_.lanes.empty()) {
        const Rect lanes = united(placed_.lanes.front().box, placed_.lanes.back().box);
        out_.part(Layer::Lanes, Part::ColumnHead, {});
        out_.box({head.x, lanes.y + 4, head.w, lanes.h - 8}, card_radius, mixed(theme_.lane, colours.soft, 0.6),
                 {theme_.card_line, theme_.line_width, Dash::Dashed});
    }
    out_.part(Layer::ColumnHeads, Part::ColumnHead, {});
    out_.box(head, card_radius, colours.soft, {});
    out_.box({head.x, head.bottom() - 4, head.w, 4}, 2, colours.strong, {});
    out_.path(fold_mark({head.x + 12, head.y + 14}, 5, colours.ink));
    out_.paths(kind_icon(column.kind, {head.x + 22, head.y + 6, 16, 16}, colours.strong));
    const auto count =
        texts_.block(filled(words_.cards, std::to_string(column.cards)), {12, true, 1.2}, head.w - 46, 1);
    out_.text(count, {head.x + 42, head.y + 14 - count->height() / 2}, colours.ink);
    const auto name = named(words_.of(column.kind).name, {12, true, 1.2}, head.w - 8, 2 * 12 * 1.2);
    out_.text(name, {head.x + (head.w - name->width) / 2, head.y + 40 - name->height() / 2}, colours.ink);
    if (!options_.locks || !edits::is_locked(locks_, column.kind)) return;
    const double size = 22;  // at the strip's top: its head is full
    out_.paths(padlock({head.centre().x - size / 2, head.bottom() + 16, size, size}, colours.ink));
}

void Builder::add_lane_head(const ViewLane& lane) {
    const Area* area = document_.find(lane.id);
    const std::string& name = area ? area->name : words_.no_area;
    out_.part(Layer::LaneHeads, Part::LaneHead, any(lane.id));
    out_.box(lane.head, lane_radius, theme_.lane_head, {theme_.lane_line, theme_.line_width});
    const double room = lane.head.w - 16;
    const bool far = options_.detail == Detail::Far;
    const double letters = far ? 26.0 : 17.5 * placed_.view.head_scale;
    const auto block = named(name, {letters, true, 1.35}, room, lane.head.h - 16);
    // Names stand in the middle of a low lane, and near the top of a tall one, where reading begins.
    const double y = std::min((lane.head.h - block->height()) / 2, 28.0);
    out_.text(block, {lane.head.x + (lane.head.w - block->width) / 2, lane.head.y + y}, theme_.lane_ink);
    if (!options_.locks || !edits::is_locked(locks_, lane.id)) return;
    const double size = far ? 34 : 20;
    const double below = std::min(lane.head.y + y + block->height() + 6, lane.head.bottom() - size - 4);
    out_.paths(padlock({lane.head.centre().x - size / 2, below, size, size}, theme_.lane_ink));
}

void Builder::add_column_heads() {
    for (const ViewColumnPlace& column : placed_.columns) {
        if (column.folded) {
            add_folded_column(column);
            continue;
        }
        const KindColours& colours = theme_.of(column.kind);
        const ColumnWords& says = words_.of(column.kind);
        const Rect& head = column.head;
        out_.part(Layer::ColumnHeads, Part::ColumnHead, {});
        out_.box(head, card_radius, colours.soft, {});
        out_.box({head.x, head.bottom() - 4, head.w, 4}, 2, colours.strong, {});
        const bool plain = placed_.view.head_scale > 1;
        const double scale = placed_.view.head_scale;
        const double icon = 20 * scale;
        const double middle = plain ? (head.h - 4) / 2 : 22;
        out_.paths(kind_icon(column.kind, {head.x + 14, head.y + middle - icon / 2, icon, icon}, colours.strong));
        const double x = head.x + 14 + icon + 10;
        const bool locked = options_.locks && edits::is_locked(locks_, column.kind);
        const double room = head.right() - (locked ? 40 : 10) - x;
        if (locked) out_.paths(padlock({head.right() - 34, head.y + 11, 22, 22}, colours.ink));
        const TextStyle style{19 * scale, true, 1.3};
        const auto name = named(says.name, style, room, style.size * style.line_spacing);
        out_.text(name, {x, head.y + middle - name->height() / 2}, colours.ink);
        if (options_.detail == Detail::Far || plain) continue;
        const auto meaning = texts_.block(says.meaning, {13, false, 1.3}, head.w - 24, 1);
        out_.text(meaning, {head.x + 14, head.y + 45 - meaning->height() / 2}, theme_.ink_quiet);
    }
}

void Builder::add_band() {
    const Rect& band = placed_.band;
    if (band.w <= 0) return;
    const KindColours& colours = theme_.of(CardKind::FieldOutcome);
    out_.part(Layer::Band, Part::Band, {});
    out_.box(band, lane_radius, mixed(theme_.ground, colours.soft, 0.55), {theme_.lane_line, theme_.line_width});
    const double head = placed_.lanes.empty() ? 116 : placed_.lanes[0].head.w;
    const double scale = placed_.view.head_scale;
    const auto name = named(words_.band, {18 * scale, true, 1.35}, head - 16, 3 * 18 * scale * 1.35);
    const double icon = 22 * scale;
    const double height = icon + 6 + name->height();
    const double y = band.y + std::max(4.0, (band.h - height) / 2);
    out_.paths(kind_icon(CardKind::FieldOutcome, {band.x + (head - icon) / 2, y, icon, icon}, colours.strong));
    out_.text(name, {band.x + (head - name->width) / 2, y + icon + 6}, colours.ink);
}

void Builder::add_links() {
    std::vector<const ViewLink*> above;
    for (const ViewLink& link : placed_.links) {
        if (!is_in_sight(link)) continue;
        if (stands_out(link)) {
            above.push_back(&link);
        } else {
            add_link(link);
        }
    }
    for (const ViewLink* link : above) add_link(*link);
}

void Builder::add_link(const ViewLink& link) {
    const std::vector<Point> whole =
        options_.visible ? stretch_in_sight(link.points, grown(*options_.visible, 40)) : link.points;
    if (whole.size() < 2) return;
    const bool chosen = is_selected(link.id.value) || is_selected(link.from.value) || is_selected(link.to.value);
    const bool hovered = options_.hovered.value == link.id.value;
    const Card* from = document_.find(link.from);
    const bool lit = is_lit(link);
    const Theme& look = lit ? theme_ : dim_;
    Colour colour = from ? mixed(look.link, look.of(from->kind).strong, 0.5) : look.link;
    double width = link_width * look.line_width;
    if (link.role == LinkRole::Evidence) colour = look.link_quiet;
    if (options_.lit) width *= lit ? 1.7 : 0.7;
    if (options_.lit && lit) colour = mixed(look.link, look.accent, 0.6);
    if (chosen || hovered) {
        colour = theme_.accent;
        width = std::max(width, link_width * theme_.line_width * 1.7);
    }
    const Link* record = document_.find(link.id);
    Stroke stroke{colour, width};
    if (record && record->basis == LinkBasis::Hypothesis) stroke.dash = Dash::Dotted;
    if (link.bridge) stroke.dash = Dash::Dashed;
    out_.part(Layer::Links, link.bridge ? Part::Bridge : Part::Link, any(link.id));
    const bool arrives = whole.back() == link.points.back();
    const double length = arrow_length + (width - link_width) * 2;
    std::vector<Point> way = arrives ? cut_at_end(whole, length * 0.8) : whole;
    if (options_.detail == Detail::Near) way = smoothed(way);
    out_.path({.points = std::move(way), .stroke = stroke});
    if (arrives) out_.path(arrow_head(point_before_end(whole, length), whole.back(), length, colour));
}

void Builder::add_cards() {
    for (const ViewCard& placed : placed_.cards) {
        if (!is_in_sight(placed)) continue;
        if (const Card* card = document_.find(placed.id)) add_card(placed, *card);
    }
}

void Builder::add_card(const ViewCard& placed, const Card& card) {
    const Theme& look = look_of(placed);
    const KindColours& colours = look.of(card.kind);
    const Layer layer = placed.column < 0 ? Layer::Band : Layer::Cards;
    const bool closed = card.state == CardState::Withdrawn || card.state == CardState::Merged;
    ViewColumn column = column_of(placed_.view, placed);
    column.face.professions = shows_professions_;
    const CardFace face = card_face(faces_, card, column, options_.detail, placed.box.h);
    const bool far = options_.detail == Detail::Far;

    out_.part(layer, Part::Card, any(card.id));
    Stroke outline{closed || far ? look.card_line : mixed(look.card_line, colours.strong, 0.35), look.line_width,
                   closed ? Dash::Dashed : Dash::Solid};
    Colour fill = closed ? look.card_faded : look.card;
    if (far) fill = colours.soft;
    if (options_.lit && is_lit(card.id.value)) outline = {colours.strong, 2 * look.line_width, outline.dash};
    out_.box(placed.box, card_radius, fill, far ? Stroke{colours.strong, 2 * look.line_width} : outline);
    if (!far) {
        if (colours.soft != fill)
            out_.path(left_rounded(grown({placed.box.x, placed.box.y, face.gutter, placed.box.h}, -look.line_width / 2),
                                   card_radius, colours.soft));
        if (face.kind_icon.w > 0)
            out_.paths(kind_icon(
                card.kind,
                {placed.box.x + face.kind_icon.x, placed.box.y + face.kind_icon.y, face.kind_icon.w, face.kind_icon.h},
                colours.strong));
    }
    add_texts(face, placed, card);
    add_frames(placed);
    const auto votes = poll_ ? count_of(*poll_, card.id) : std::nullopt;
    if (votes)
        draw_votes(out_, any(card.id), {placed.box.right(), placed.box.y}, *votes, far ? 34 : 17, theme_, words_,
                   texts_);
}

void Builder::add_texts(const CardFace& face, const ViewCard& placed, const Card& card) {
    const Theme& look = look_of(placed);
    const Layer layer = placed.column < 0 ? Layer::Band : Layer::Cards;
    const Point origin{placed.box.x, placed.box.y};
    if (face.comments.w > 0) {
        out_.part(layer, Part::CardMark, any(card.id));
        out_.path(bubble({origin.x + face.comments.x, origin.y + face.comments.y, face.comments.w, face.comments.h},
                         look.note));
    }
    for (const FaceDisc& disc : face.discs) {
        out_.part(layer, Part::CardDetail, any(card.id));
        out_.paths(progress_disc(disc.progress, origin + disc.centre, disc.radius, look.of(card.kind).strong));
    }
    for (const FaceText& text : face.texts) {
        if (text.part == Part::CardTitle && options_.edited == any(card.id)) continue;
        const bool on_bubble = text.part == Part::CardMark && face.comments.w > 0 && face.comments.contains(text.at);
        out_.part(layer, text.part, text.record);
        out_.text(text.block, origin + text.at, on_bubble ? look.card : colour_of(look, text.ink, card.kind));
    }
    const Placement* placement = document_.placement_of(card.id);
    const ViewColumn* column = placed_.view.column_of(card.kind);
    const bool plain = column && column->plain;
    if (placement && placement->pin && options_.detail != Detail::Far && !plain) {
        out_.part(Layer::Marks, Part::CardMark, any(card.id));
        out_.paths(pin({placed.box.right() - 12, placed.box.y + 8}, 18, look.accent));
    }
}

void Builder::add_frames(const ViewCard& placed) {
    const bool hovered = options_.hovered.value == placed.id.value;
    const bool selected = is_selected(placed.id.value);
    if (!hovered && !selected) return;
    out_.part(placed.column < 0 ? Layer::Band : Layer::Overlay, selected ? Part::Selection : Part::Hover,
              any(placed.id));
    out_.box(grown(placed.box, 2.5), card_radius + 2.5, no_colour,
             {selected ? theme_.accent : faded(theme_.accent, 0.45), selected ? 3.0 : 2.0});
}

Scene Builder::build() && {
    add_lanes();
    add_column_heads();
    add_band();
    add_links();
    add_cards();
    Scene scene = std::move(out_).finish(placed_.bounds, theme_.ground);
    if (!placed_.columns.empty()) scene.columns = united(placed_.columns.front().head, placed_.columns.back().head);
    if (!placed_.lanes.empty()) scene.lanes = united(placed_.lanes.front().head, placed_.lanes.back().head);
    return scene;
}

Scene Builder::build_accents() && {
    for (const ViewLink& link : placed_.links)
        if (is_in_sight(link) && stands_out(link)) add_link(link);
    std::vector<RecordId> records = options_.selected;
    records.push_back(options_.hovered);
    if (options_.lit) records.insert(records.end(), options_.lit->begin(), options_.lit->end());
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    for (const RecordId& record : records) {
        const ViewCard* placed = placed_.find(CardId{record.value});
        const Card* card = document_.find(CardId{record.value});
        if (placed && card && is_in_sight(*placed)) add_card(*placed, *card);
    }
    return std::move(out_).finish(placed_.bounds, theme_.ground);
}

}  // namespace

Scene build_scene(const Document& document, const ViewLayout& placed, const SceneOptions& options,
                  const SceneWords& words, TextCache& texts) {
    return Builder(document, placed, options, words, texts).build();
}

Scene build_ground(const Document& document, const ViewLayout& placed, const SceneOptions& options,
                   const SceneWords& words, TextCache& texts) {
    SceneOptions ground = options;
    ground.selected.clear();
    ground.hovered = {};
    if (ground.lit) ground.lit->clear();
    return Builder(document, placed, ground, words, texts).build();
}

Scene build_accents(const Document& document, const ViewLayout& placed, const SceneOptions& options,
                    const SceneWords& words, TextCache& texts) {
    return Builder(document, placed, options, words, texts).build_accents();
}

}  // namespace banso
