#include "model/io/read_scales.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <nlohmann/json.hpp>

#include "assets/assets.h"
#include "model/result.h"

namespace banso {
namespace io {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 7> judgement_names{"target_met", "improved", "unchanged", "worsened",
                                                          "kept",       "declined", "none"};

class Reader {
  public:
    ReadScales read(std::string_view text) && {
        const Json root = Json::parse(text, nullptr, false);
        if (root.is_discarded()) {
            complain("", "is no JSON");
        } else {
            known(root, "", {"about", "scales"});
            each(root, "", "scales", [&](const Json& scale, const std::string& at) { add_scale(scale, at); });
            if (read_.scales.empty()) complain("/scales", "holds none");
        }
        return std::move(read_);
    }

  private:
    void complain(const std::string& at, const std::string& what) { read_.problems.push_back(at + ": " + what); }

    void known(const Json& object, const std::string& at, std::initializer_list<std::string_view> names) {
        if (!object.is_object()) return complain(at, "is no object");
        for (const auto& [name, value] : object.items())
            if (std::find(names.begin(), names.end(), name) == names.end()) complain(at + "/" + name, "is unknown");
    }
    template <class Take>
    void each(const Json& object, const std::string& at, const char* name, Take&& take) {
        if (!object.is_object() || !object.contains(name)) return complain(at + "/" + name, "is missing");
        const Json& list = object[name];
        if (!list.is_array()) return complain(at + "/" + name, "is no list");
        for (std::size_t i = 0; i < list.size(); ++i) take(list[i], at + "/" + name + "/" + std::to_string(i));
    }
    std::string text(const Json& object, const std::string& at, const char* name) {
        if (!object.is_object() || !object.contains(name)) return complain(at + "/" + name, "is missing"), "";
        if (!object[name].is_string() || object[name].get<std::string>().empty())
            return complain(at + "/" + name, "is no text"), "";
        return object[name];
    }
    TwoTexts texts(const Json& object, const std::string& at, const char* name) {
        if (!object.is_object() || !object.contains(name)) return complain(at + "/" + name, "is missing"), TwoTexts{};
        const std::string inner = at + "/" + name;
        known(object[name], inner, {"ja", "en"});
        return {text(object[name], inner, "ja"), text(object[name], inner, "en")};
    }
    std::optional<double> number(const Json& object, const std::string& at, const char* name) {
        if (!object.is_object() || !object.contains(name)) return std::nullopt;
        if (!object[name].is_number()) return complain(at + "/" + name, "is no number"), std::nullopt;
        return object[name].get<double>();
    }

    void add_scale(const Json& given, const std::string& at) {
        JudgementScale scale;
        known(given, at, {"id", "name", "source", "unverified", "chosen", "grades"});
        scale.id = text(given, at, "id");
        for (const JudgementScale& other : read_.scales)
            if (other.id == scale.id) complain(at + "/id", "is there twice");
        scale.name = texts(given, at, "name");
        scale.source = texts(given, at, "source");
        if (!given.is_object()) return;
        if (given.contains("unverified")) scale.unverified = texts(given, at, "unverified");
        if (given.contains("chosen")) {
            if (!given["chosen"].is_boolean())
                complain(at + "/chosen", "is neither true nor false");
            else
                scale.chosen = given["chosen"].get<bool>();
        }
        if (given.contains("grades"))
            each(given, at, "grades", [&](const Json& grade, const std::string& place) {
                scale.grades.push_back(grade_at(grade, place, scale.chosen));
            });
        if (scale.chosen && scale.grades.empty()) complain(at + "/grades", "is missing: there is nothing to choose");
        read_.scales.push_back(std::move(scale));
    }

    Grade grade_at(const Json& given, const std::string& at, bool chosen) {
        Grade grade;
        known(given, at, {"mark", "word", "when"});
        grade.mark = text(given, at, "mark");
        grade.word = texts(given, at, "word");
        const bool ruled = given.is_object() && given.contains("when");
        if (ruled == chosen) complain(at + "/when", chosen ? "stands where people choose" : "is missing");
        if (ruled) grade.when = rule_at(given["when"], at + "/when");
        return grade;
    }

    GradeRule rule_at(const Json& given, const std::string& at) {
        GradeRule rule;
        known(given, at, {"judgements", "better_by_more_than", "better_by_at_least"});
        rule.better_by_more_than = number(given, at, "better_by_more_than");
        rule.better_by_at_least = number(given, at, "better_by_at_least");
        if (given.is_object() && given.contains("judgements"))
            each(given, at, "judgements", [&](const Json& name, const std::string& place) {
                const auto found = std::find(judgement_names.begin(), judgement_names.end(),
                                             name.is_string() ? name.get<std::string>() : std::string());
                if (found == judgement_names.end()) return complain(place, "is no judgement");
                rule.judgements.push_back(static_cast<Judgement>(found - judgement_names.begin()));
            });
        return rule;
    }

    ReadScales read_;
};

}  // namespace

ReadScales read_scales(std::string_view text) {
    return Reader().read(text);
}

}  // namespace io

const std::vector<JudgementScale>& judgement_scales() {
    static const std::vector<JudgementScale> all = [] {
        io::ReadScales read = io::read_scales(assets::scales);
        require(read.problems.empty(), "assets/scales.json is as a test has found it");
        return std::move(read.scales);
    }();
    return all;
}

}  // namespace banso
