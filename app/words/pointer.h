// What the pointer does on the canvas.
#pragma once

#include <array>

#include "app/words/word.h"

namespace banso::words {

struct PointerAct {
    Word what;
    Word how;
};

inline constexpr std::array pointer_acts{
    PointerAct{{"カードを選ぶ", "select a card"}, {"クリック", "click"}},
    PointerAct{{"選択に加える・外す", "add to the selection"}, {"Ctrl+クリック", "Ctrl+click"}},
    PointerAct{{"囲んで選ぶ", "select by a box"}, {"空いた所をドラッグ", "drag over free space"}},
    PointerAct{{"題名を直す", "edit a title"}, {"カードをダブルクリック", "double-click a card"}},
    PointerAct{{"カードを作る", "make a card"}, {"空いた所をダブルクリック", "double-click free space"}},
    PointerAct{{"領域や順番を変える", "move to a lane or place"}, {"カードをドラッグ", "drag a card"}},
    PointerAct{{"位置を固定する", "pin in place"}, {"Alt を押しながらドラッグ", "drag with Alt"}},
    PointerAct{{"線を引く", "draw a link"}, {"カードの右端からドラッグ", "drag from a card's right edge"}},
    PointerAct{{"つながるカードを作る", "make a linked card"},
               {"右端から空いた所へドラッグ", "drag from the edge to free space"}},
    PointerAct{{"図を動かす", "pan"}, {"中・右ボタン、または Space+ドラッグ", "middle or right button, or Space+drag"}},
    PointerAct{{"拡大・縮小", "zoom"}, {"ホイール", "wheel"}},
    PointerAct{{"カードのメニュー", "menu of a card"}, {"右クリック", "right-click"}},
};

}  // namespace banso::words
