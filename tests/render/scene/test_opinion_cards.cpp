// 意見カード: eight on a page, nothing over a cut.
#include <doctest/doctest.h>

#include "app/paper_words.h"
#include "render/opinion_cards.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

constexpr double mm = 72 / 25.4;

std::size_t count(const Scene& page, const std::string& text) {
    std::size_t found = 0;
    for (const Item& item : page.items) {
        const auto* shape = std::get_if<Text>(&item.shape);
        if (shape && shape->block->lines.front().text == text) ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("a page has eight cards with every area to tick, in Japanese and in English") {
    ApproximateMeasurer measurer;
    TextCache texts(measurer);
    Document document = document_with({});
    for (const words::Language language : {words::Language::Japanese, words::Language::English}) {
        const OpinionCardWords words = opinion_card_words(language);
        const Scene page = opinion_card_page(document, words, texts);
        CHECK(count(page, words.title) == 8);
        CHECK(count(page, words.own) == 8);
        for (const Area& area : document.areas()) CHECK(count(page, area.name) == 8);
        for (const Item& item : page.items) {
            const auto* text = std::get_if<Text>(&item.shape);
            if (!text) continue;
            // Within its card, whose edges are cut.
            CAPTURE(text->block->lines.front().text);
            CHECK_FALSE(text->block->cut);
            const int column = text->at.x < 105 * mm ? 0 : 1;
            CHECK(text->at.x >= column * 105 * mm + 5 * mm);
            CHECK(text->at.x + text->block->width <= (column + 1) * 105 * mm - 5 * mm);
            const double top = text->at.y - 74.25 * mm * static_cast<int>(text->at.y / (74.25 * mm));
            CHECK(top >= 4 * mm);
            CHECK(top + text->block->height() <= 71 * mm);
        }
    }
}
