// Where everything on a card stands, measured from its top left. The same function gives a card its height for the
// layout and its texts for the picture, so that no text leaves its card.
#pragma once

#include <unordered_map>
#include <vector>

#include "render/scene/card_rows.h"
#include "render/scene/detail.h"
#include "render/scene/text_cache.h"

namespace banso {

struct FaceText {
    TextCache::Block block;
    Point at;  // top left of the block
    Ink ink = Ink::Title;
    Part part = Part::CardDetail;
    RecordId record;
};

struct FaceDisc {
    Progress progress = Progress::NotStarted;
    Point centre;
    double radius = 0;
};

// Where the lines of a title stand, however many there are.
struct TitlePlace {
    Point at;          // top left of the first
    double width = 0;  // 0: the face has no title
    TextStyle style;
};

struct CardFace {
    double height = 0;  // what it takes, or the room given
    double gutter = 0;  // width of the tinted strip that holds the code
    TitlePlace title;
    std::vector<FaceText> texts;
    std::vector<FaceDisc> discs;
    Rect kind_icon;        // w = 0: no room for it
    Rect comments;         // the bubble behind the number of open comments; w = 0: none
    bool complete = true;  // false: something did not fit into the room and was left out or cut
};

struct FaceInputs {
    const Document& document;
    const SceneWords& words;
    TextCache& texts;
    std::unordered_map<std::string, int> comments;  // open_comments(document)
};

// The face of a card as a column of a view shows it. `room`: the height there is, 0 for as much as it takes.
CardFace card_face(FaceInputs& inputs, const Card& card, const ViewColumn& column, Detail detail = Detail::Near,
                   double room = 0);

// Whether the whole title fits into a card of that height.
bool title_fits(FaceInputs& inputs, const Card& card, const ViewColumn& column, double room);

// A height with room for the card's face in every standard view, so that the picture is the same in all of them.
double card_height(FaceInputs& inputs, const Card& card);

}  // namespace banso
