#include "app/catalogue_acts.h"

#include "app/card_acts.h"
#include "app/words/catalogue.h"
#include "model/edits/cards.h"

namespace banso::acts {
namespace {

const Card* primary_card(const Workspace& workspace) {
    const auto cards = workspace.editor().selection().cards(workspace.document());
    return cards.empty() ? nullptr : workspace.document().find(cards.back());
}

AreaId area_for(const Workspace& workspace, const Preset& preset) {
    const Document& document = workspace.document();
    if (document.find(preset.card.area)) return preset.card.area;
    if (document.find(workspace.ui.catalogue.area)) return workspace.ui.catalogue.area;
    return document.areas().empty() ? AreaId{} : document.areas().begin()->id;
}

}  // namespace

void open_catalogue(Workspace& workspace) {
    CatalogueState& state = workspace.ui.catalogue;
    state = {};
    state.wants_keyboard = true;
    if (const Card* card = primary_card(workspace)) {
        state.kind = card->kind;
        state.area = card->area;
    }
    workspace.ui.dialog = Dialog::Catalogue;
}

std::vector<std::size_t> shown_presets(const Workspace& workspace) {
    const CatalogueState& state = workspace.ui.catalogue;
    return presets_found(built_in_catalogue(), workspace.document(), {state.query, state.kind, state.area});
}

void take_preset(Workspace& workspace, const Preset& preset) {
    const words::Language language = workspace.language();
    Card card = preset.card;
    card.id = {workspace.editor().ids().next()};
    card.area = area_for(workspace, preset);
    const NamePair& source = built_in_catalogue().sources[preset.source];
    const std::string& name = language == words::Language::Japanese ? source.ja : source.en;
    const words::Word& from = preset.unverified ? words::example_from_unverified : words::example_from;
    card.note += (card.note.empty() ? "" : "\n") + words::filled(from, language, std::array{name});
    const CardId id = card.id;
    const std::string code = code_to_come(workspace.document(), card.kind);
    workspace.editor().close_step();
    const auto added = workspace.editor().edit({EditLabel::AddCard, {code}}, [&](Transaction& t) -> Result<void> {
        const auto made = edits::add_card(t, card);
        return made ? Result<void>{} : Result<void>{made.error()};
    });
    if (!added) return;
    workspace.editor().selection().set(any(id));
    workspace.ui.wants_reveal = any(id);
    workspace.ui.catalogue.taken.push_back(id);
}

}  // namespace banso::acts
