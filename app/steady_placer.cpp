#include "app/steady_placer.h"

#include "model/edits/placement.h"
#include "render/layout/place.h"

namespace banso {

namespace {

// Whether places, heights or links may be others than before.
bool concerns_places(const Change& change) {
    const auto touches = [&](auto... type) { return (!change.of<typename decltype(type)::type>().empty() || ...); };
    return touches(TypeOf<Card>{}, TypeOf<Link>{}, TypeOf<Area>{}, TypeOf<Placement>{}, TypeOf<LaneHeight>{},
                   TypeOf<Participant>{});  // owners stand on cards
}

}  // namespace

SteadyPlacer::SteadyPlacer(TextCache& texts, const SceneWords& words, OrderingEngine* engine)
    : heights_(texts.measurer()), words_(words), engine_(engine) {}

void SteadyPlacer::has_shown(const LayoutRequest& request, const Layout& layout) {
    shown_request_ = request;
    shown_ = layout;
}

void SteadyPlacer::before_edit(Transaction& transaction) {
    const Document& document = transaction.document();
    if (document.cards().empty() || !document.placement().empty()) return;
    const LayoutRequest request = layout_request(document, words_, heights_);
    const bool is_shown = shown_request_ && *shown_request_ == request;
    const auto stored = remember(transaction, is_shown ? shown_ : lay_out(request, engine_).layout);
    require(static_cast<bool>(stored), "a layout places the document's own cards");
}

void SteadyPlacer::after_edit(Transaction& transaction) {
    if (!concerns_places(transaction.so_far())) return;
    const LayoutRequest request = layout_request(transaction.document(), words_, heights_);
    const auto stored = remember(transaction, place_remembered(request));
    require(static_cast<bool>(stored), "a layout places the document's own cards");
}

Result<void> remember(Transaction& transaction, const Layout& layout) {
    const Document& document = transaction.document();
    std::vector<Placement> cards;
    for (const CardPlace& place : layout.cards) {
        const Placement* known = document.placement_of({place.id});
        const auto order = static_cast<double>(place.order);
        const double y = place.box.y - layout.lanes[static_cast<std::size_t>(place.lane)].box.y;
        if (known && known->order == order && known->y == y) continue;
        Placement placement = known ? *known : Placement{};
        placement.card = {place.id};
        placement.order = order;
        placement.y = y;
        cards.push_back(std::move(placement));
    }
    std::vector<LaneHeight> lanes;
    for (const LanePlace& lane : layout.lanes) {
        if (document.find(AreaId{lane.id})) lanes.push_back({{lane.id}, lane.box.h});
    }
    return edits::remember_picture(transaction, cards, lanes);
}

}  // namespace banso
