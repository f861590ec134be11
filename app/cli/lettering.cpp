#include "app/cli/lettering.h"

#include "app/jobs/graphviz_child.h"
#include "app/words/scene_words.h"

namespace banso::cli {

Result<std::unique_ptr<Lettering>> Lettering::open() {
    auto fonts = open_installed_fonts();
    if (!fonts) return fonts.error();
    return std::unique_ptr<Lettering>(new Lettering(*std::move(fonts)));
}

const SceneWords& words_for_heights() {
    return words::scene_words(words::Language::Japanese);
}

std::unique_ptr<OrderingEngine> engine_named(const std::string& name) {
    return name == "graphviz" ? std::make_unique<GraphvizChild>() : nullptr;
}

}  // namespace banso::cli
