#include "render/scene/back_row.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "render/legibility.h"
#include "render/scene/filter.h"

namespace banso {
namespace {

constexpr double title_size = 16;            // of a card at text scale 1 (card_face.cpp)
constexpr double lane_name_size = 17;        // of a lane's head at scale 1 (build_scene.cpp)
constexpr double lane_head = 122 + 24 + 30;  // with margin and side (view_layout.cpp)
constexpr double page_margin = 2 * 16 + 24;  // pixels
constexpr double least_width = 190;
constexpr double most_width = 480;
constexpr double least_scale = 0.7;
constexpr double text_scales[] = {2.4, 2.2, 2.0, 1.85, 1.7, 1.55, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9};
constexpr std::size_t most_columns = 3;

struct Boxed {
    const Card* card;
    double height;
};

View plain(View view, double text_scale, double width) {
    for (ViewColumn& column : view.columns) {
        if (column.folded) continue;
        column.text_scale = text_scale;
        column.width = width;
        column.plain = true;
    }
    if (view.band) {
        view.band->text_scale = text_scale;
        view.band->plain = true;
    }
    view.column_gap = std::min(view.column_gap, 64.0);
    view.head_scale = std::max(1.0, text_scale * title_size / lane_name_size);
    return view;
}

bool all_fit(FaceInputs& inputs, std::vector<Boxed>& cards, const View& view) {
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const ViewColumn* column = view.column_of(cards[i].card->kind);
        if (!column || title_fits(inputs, *cards[i].card, *column, cards[i].height)) continue;
        std::swap(cards[i], cards.front());  // the first to be asked next time
        return false;
    }
    return true;
}

}  // namespace

BackRowView back_row_view(FaceInputs& inputs, const Layout& layout, const View& view, Size viewport, double character) {
    std::vector<Boxed> cards;
    for (const CardPlace& place : layout.cards) {
        const Card* card = inputs.document.find(CardId{place.id});
        if (card && shows(view, inputs.document, *card) && view.column_of(card->kind))
            cards.push_back({card, place.box.h});
    }
    const double em = character / character_share;
    const auto open = static_cast<std::size_t>(
        std::count_if(view.columns.begin(), view.columns.end(), [](const ViewColumn& c) { return !c.folded; }));
    BackRowView best{plain(view, text_scales[std::size(text_scales) - 1], most_width),
                     em / (title_size * text_scales[std::size(text_scales) - 1])};
    double best_cards = 0;  // how much of the picture a page holds, roughly
    for (std::size_t columns = 1; columns <= std::min(open, most_columns); ++columns) {
        for (const double text_scale : text_scales) {
            const auto n = static_cast<double>(columns);
            const double scale = std::max(em / (title_size * text_scale), least_scale);
            View candidate = plain(view, text_scale, most_width);
            const double room = (viewport.w - page_margin) / scale - lane_head * candidate.head_scale;
            const double width = std::min((room - (n - 1) * candidate.column_gap) / n, most_width);
            if (width < least_width) continue;
            candidate = plain(view, text_scale, width);
            if (!all_fit(inputs, cards, candidate)) continue;
            if (n / scale > best_cards) {
                best_cards = n / scale;
                candidate.band_width = (viewport.w - page_margin) / scale;
                best = {std::move(candidate), scale};
            }
            break;
        }
    }
    return best;
}

}  // namespace banso
