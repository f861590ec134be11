#include "render/painter/painter.h"

namespace banso {

void paint(const Scene& scene, Painter& painter) {
    for (const Item& item : scene.items) {
        painter.part(item);
        if (const Box* box = std::get_if<Box>(&item.shape)) {
            painter.box(*box);
        } else if (const Path* path = std::get_if<Path>(&item.shape)) {
            painter.path(*path);
        } else if (const Text* text = std::get_if<Text>(&item.shape)) {
            painter.text(*text);
        }
    }
}

}  // namespace banso
