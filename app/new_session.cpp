#include "app/new_session.h"

namespace banso {

Document new_session(IdSource& ids, const std::string& title) {
    struct Preset {
        const char* id;
        const char* name;
    };
    static constexpr Preset presets[] = {
        {"discharge", "退院支援"}, {"daily", "日常の療養支援"},          {"emergency", "急変時の対応"},
        {"end_of_life", "看取り"}, {"disaster", "災害時・災害への備え"}, {"overall", "全体"}};
    DocumentBuilder builder;
    Session session;
    session.id = ids.next();
    session.title = title;
    builder.set_session(std::move(session));
    for (const Preset& preset : presets) {
        Area area;
        area.id = {preset.id};
        area.name = preset.name;
        builder.add(std::move(area));
    }
    return builder.finish();
}

}  // namespace banso
