#include "app/panels/field_widgets.h"

#include <algorithm>
#include <array>
#include <utility>

#include <imgui.h>

#include "app/entry/typed_date.h"
#include "app/entry_acts.h"
#include "app/ui/imgui_values.h"
#include "app/ui/scopes.h"
#include "app/words/dates.h"
#include "app/words/entry.h"
#include "app/words/interface.h"
#include "app/words/names.h"
#include "model/edits/fields.h"
#include "render/text/unicode.h"

namespace banso {
namespace {

// Fields in which people write more than a line.
bool is_long(std::string_view field) {
    static constexpr std::string_view fields[] = {"note",       "title",  "text",   "plan",     "do",        "check",
                                                  "act",        "actual", "helped", "hindered", "judgement", "changes",
                                                  "assumption", "answer", "result", "notes"};
    return std::find(std::begin(fields), std::end(fields), field) != std::end(fields);
}

std::string_view last_part(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

// Whether the number at the path is that of a whole value, with a state, numerator and denominator of its own.
bool is_whole_value(std::string_view path) {
    if (last_part(path) != "value") return false;
    const std::string_view parent = path.substr(0, path.rfind('.'));
    const std::string_view name = last_part(parent);
    static constexpr std::string_view values[] = {"baseline", "target", "population", "population_65"};
    if (std::find(std::begin(values), std::end(values), name) != std::end(values)) return true;
    return parent.starts_with("measurements.") && parent.find("breakdown") == std::string_view::npos;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

edits::Literal::List lines_of(const std::string& text) {
    edits::Literal::List lines;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.emplace_back(normalised(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return lines;
}

// Whether a field is offered for this record: of cards, those of its column and those that hold something.
template <class Record, class FieldOf>
bool is_offered(const Record& record, const FieldOf& field) {
    if constexpr (std::is_same_v<Record, Card>) {
        return field.kinds.has(record.kind) || !(field.of(record) == typename FieldOf::Member{});
    } else {
        return true;
    }
}

// An entry of a list that pops up; who walks it by keys begins at the one that holds now.
bool entry(const char* name, bool holds) {
    const bool chosen = ImGui::Selectable(name, holds);
    if (holds) ImGui::SetItemDefaultFocus();
    return chosen;
}

}  // namespace

template <class Part>
void FieldWidgets::draw(const Part& part, std::string_view name, const std::string& path,
                        std::initializer_list<std::string_view> skip) {
    visit_fields(part, [&](const auto& field, const auto& value) {
        if (std::find(skip.begin(), skip.end(), field.name) != skip.end() || !is_offered(part, field)) return;
        const std::string field_path = path.empty() ? std::string(field.name) : path + "." + std::string(field.name);
        const ui::IdScope id{field_path};
        widget(value, field_path, words::field_name(name, field.name));
    });
}

template <class Record>
void FieldWidgets::draw_only(const Record& record, std::string_view name,
                             std::initializer_list<std::string_view> fields) {
    for (const std::string_view wanted : fields) {
        visit_fields(record, [&](const auto& field, const auto& value) {
            if (field.name != wanted) return;
            const ui::IdScope id{std::string(field.name)};
            widget(value, std::string(field.name), words::field_name(name, field.name));
        });
    }
}

void FieldWidgets::label(words::Word word) const {
    ImGui::TextDisabled("%s", word.in(workspace_.language()));
}

void FieldWidgets::set(const std::string& path, const edits::Literal& value, const std::string& coalescing_key) {
    (void)set_all({{path, value}}, coalescing_key);
}

// Named after the first.
Result<void> FieldWidgets::set_all(const FieldEdits& fields, const std::string& coalescing_key) {
    const std::string& path = fields.front().path;
    const std::string name = words::field_name("card", last_part(path)).in(workspace_.language());
    return workspace_.editor().edit(
        {EditLabel::EditField, {code_, name.empty() ? path : name}},
        [&](Transaction& t) -> Result<void> {
            for (const auto& [field, value] : fields) {
                if (auto set = edits::set_field(t, record_, field, value); !set) return set;
            }
            return {};
        },
        coalescing_key);
}

void FieldWidgets::widget(const std::string& value, const std::string& path, words::Word word) {
    label(word);
    std::string text = value;
    ImGui::SetNextItemWidth(-1);
    const std::string_view field = last_part(path);
    ui::TextFieldOptions options;
    options.line_ends = field != "title";
    options.take_keyboard = !takes_keyboard_.empty() && takes_keyboard_ == path;
    if (options.take_keyboard) ImGui::SetScrollHereY(0.2f);
    const ui::TextFieldResult typed =
        is_long(field) ? fields_.area("##text", text, 2, 8, options) : fields_.line("##text", text, options);
    // A title or a name cannot be empty: the last one stands until something is typed.
    const bool needed = field == "title" && path == "title";
    if (typed.changed && !(needed && text.empty())) set(path, normalised(text), "field " + record_ + " " + path);
    if (typed.ended()) workspace_.editor().close_step();
}

// What cannot be read stays in its field, marked, with the reason below, until it is corrected or emptied; nothing is
// stored, and a notice says so.
void FieldWidgets::finished_text(const std::string& shown, const std::string& path, words::Word word, const char* hint,
                                 const std::function<Typed<FieldEdits>(const std::string&)>& read) {
    label(word);
    const words::Language language = workspace_.language();
    const std::string field = record_ + " " + path;
    const auto found = unfinished_.find(field);
    const bool marked = found != unfinished_.end() && found->second.finished;
    const Colour mark = marked ? workspace_.theme().note : workspace_.theme().ink;
    std::string text = found != unfinished_.end() ? found->second.text : shown;
    ui::TextFieldResult typed;
    {
        const ui::ColourScope ink(ImGuiCol_Text, ui::to_imgui(mark));
        if (marked) {
            ImGui::AlignTextToFramePadding();
            ImGui::TextUnformatted(words::not_read_mark.in(language));
            ImGui::SameLine(0, ImGui::GetStyle().ItemInnerSpacing.x);
        }
        ImGui::SetNextItemWidth(-1);
        ui::TextFieldOptions options;
        options.hint = hint;
        typed = fields_.line("##text", text, options);
        if (marked && found->second.not_read) {
            ImGui::PushTextWrapPos(0);
            ImGui::TextUnformatted(words::sentence(*found->second.not_read, language).c_str());
            ImGui::PopTextWrapPos();
        }
    }
    if (marked && !found->second.correcting.empty()) ask_for_reason(field);
    if (typed.changed) {
        UnfinishedText& unfinished = unfinished_[field];
        unfinished.text = text;
        unfinished.correcting.clear();
        if (unfinished.not_read) {  // the reason keeps up with what is being corrected
            const auto now = read(normalised(text));
            unfinished.not_read = now ? std::nullopt : std::optional(now.error());
            unfinished.finished = !now;
        }
    }
    if (!typed.ended() || !typed.was_edited) return;
    unfinished_.erase(field);
    const std::string finished = normalised(text);
    if (finished == shown) return;
    const auto fields = read(finished);
    if (!fields) {
        acts::tell_not_read(workspace_, word.in(language), finished, shown, fields.error());
        unfinished_[field] = UnfinishedText{finished, true, fields.error()};
    } else if (const auto set = set_all(*fields); !set) {
        UnfinishedText& kept = unfinished_[field] = UnfinishedText{finished, true, {}};
        if (set.error().code != ErrorCode::FigureUsed) return;
        kept.correcting = *fields;
        kept.wants_reason = true;
    }
}

// Below a figure that is used already: why it is to be another. Enter corrects it, Esc leaves it as it was.
void FieldWidgets::ask_for_reason(const std::string& field) {
    UnfinishedText& kept = unfinished_.at(field);
    const words::Language language = workspace_.language();
    label(words::correction_reason);
    ImGui::SetNextItemWidth(-1);
    ui::TextFieldOptions options;
    options.hint = words::correction_hint.in(language);
    options.take_keyboard = std::exchange(kept.wants_reason, false);
    const ui::TextFieldResult typed = fields_.line("##reason", kept.reason, options);
    if (typed.end == ui::TextEnd::Escape) {
        unfinished_.erase(field);
        return;
    }
    const std::string reason = normalised(kept.reason);
    if (typed.end != ui::TextEnd::Enter || reason.empty()) return;
    const Date today{workspace_.editor().now().iso.substr(0, 10)};
    const auto corrected =
        workspace_.editor().edit({EditLabel::CorrectFigure, {code_}}, [&, fields = kept.correcting](Transaction& t) {
            return edits::correct_fields(t, CardId{record_}, fields, today, reason);
        });
    if (corrected) unfinished_.erase(field);
}

// They are only read: what was, and why it is no longer so, cannot be taken away.
void FieldWidgets::widget(const std::vector<Correction>& value, const std::string&, words::Word word) {
    if (value.empty()) return;
    label(word);
    const words::Language language = workspace_.language();
    ImGui::PushTextWrapPos(0);
    for (const Correction& correction : value) {
        const std::string field = words::field_name("card", correction.field).in(language);
        std::string was = words::not_given.in(language);
        if (correction.was && correction.was->value)
            was = correction.was->value->text() + " " + words::date_text(correction.was->as_of, language);
        else if (correction.was && correction.was->state != ValueState::Known)
            was = words::name_of_value(correction.was->state).in(language);
        const std::array said{words::date_text(correction.at, language), field, was, correction.reason};
        ImGui::TextUnformatted(words::filled(words::corrected, language, said).c_str());
    }
    ImGui::PopTextWrapPos();
}

void FieldWidgets::widget(const Date& value, const std::string& path, words::Word word) {
    // What is to come may leave the year out; when something was measured it may not.
    static constexpr std::string_view to_come[] = {"due", "date", "when", "next_review"};
    const bool may_lack_year = std::find(std::begin(to_come), std::end(to_come), last_part(path)) != std::end(to_come);
    const words::Language language = workspace_.language();
    finished_text(words::date_text(value, language), path, word,
                  (may_lack_year ? words::due_hint : words::date_hint).in(language),
                  [&](const std::string& typed) -> Typed<FieldEdits> {
                      const DateWanted wanted{may_lack_year ? acts::around_meeting(workspace_) : Date{}};
                      const auto date = typed_date(typed, wanted);
                      if (!date) return date.error();
                      return FieldEdits{{path, date->iso}};
                  });
}

void FieldWidgets::widget(const Timestamp& value, const std::string& path, words::Word word) {
    finished_text(value.iso, path, word, "", [&](const std::string& typed) -> Typed<FieldEdits> {
        return FieldEdits{{path, typed}};
    });
}

void FieldWidgets::widget(const std::optional<Decimal>& value, const std::string& path, words::Word word) {
    number(value ? value->text() : "", path, word, false);
}

void FieldWidgets::widget(const std::optional<std::int64_t>& value, const std::string& path, words::Word word) {
    number(value ? std::to_string(*value) : "", path, word, true);
}

NumberWanted FieldWidgets::wanted_at(const std::string& path, bool whole) const {
    NumberWanted wanted;
    wanted.whole = whole;
    wanted.states = is_whole_value(path);
    wanted.fractions = wanted.states;
    const std::string_view field = last_part(path);
    if (const Card* card = workspace_.document().find(CardId{record_}); card && !whole) wanted.unit = card->unit;
    if (field == "percent") wanted.unit = "％";
    if (field == "numerator" || field == "denominator" || path.find("population") != std::string::npos)
        wanted.unit = "人";
    if (field == "votes") wanted.unit = "票";
    if (field == "minutes") wanted.unit = "分";
    return wanted;
}

void FieldWidgets::number(const std::string& shown, const std::string& path, words::Word word, bool whole) {
    const NumberWanted wanted = wanted_at(path, whole);
    const char* hint = wanted.states ? words::value_hint.in(workspace_.language()) : "";
    finished_text(shown, path, word, hint, [&](const std::string& typed) -> Typed<FieldEdits> {
        const auto read = typed_number(typed, wanted);
        if (!read) return read.error();
        const auto literal = [](const std::optional<Decimal>& n) {
            return n ? edits::Literal(*n) : edits::Literal(nullptr);
        };
        FieldEdits fields{{path, literal(read->value)}};
        if (!wanted.states || read->empty()) return fields;
        const std::string value = path.substr(0, path.rfind('.'));
        fields.emplace_back(value + ".state", to_text(read->state));
        // Numerator and denominator of another number would contradict this one.
        const auto before = Decimal::parse(shown);
        const bool same = before && read->value && before->to_double() == read->value->to_double();
        if (!same || read->numerator) {
            fields.emplace_back(value + ".numerator", literal(read->numerator));
            fields.emplace_back(value + ".denominator", literal(read->denominator));
        }
        return fields;
    });
}

void FieldWidgets::widget(const std::vector<std::string>& value, const std::string& path, words::Word word) {
    label(word);
    std::string text = joined(value);
    const std::string field = record_ + " " + path;
    if (const auto found = unfinished_.find(field); found != unfinished_.end()) text = found->second.text;
    ImGui::SetNextItemWidth(-1);
    const ui::TextFieldResult typed = fields_.area("##lines", text, 2, 6);
    if (typed.changed) {
        unfinished_[field] = UnfinishedText{text, false, {}};
        set(path, lines_of(text), "field " + field);
    }
    if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal))
        ImGui::SetTooltip("%s", words::one_a_line.in(workspace_.language()));
    if (typed.ended()) {
        unfinished_.erase(field);
        workspace_.editor().close_step();
    }
}

void FieldWidgets::widget(const AreaId& value, const std::string& path, words::Word word) {
    label(word);
    const Area* area = workspace_.document().find(value);
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##area", area ? area->name.c_str() : words::not_given.in(workspace_.language()))) return;
    for (const Area& other : workspace_.document().areas()) {
        const ui::IdScope id{other.id.value};
        if (entry(other.name.c_str(), other.id == value)) set(path, other.id.value);
    }
    ImGui::EndCombo();
}

// Where a record names another: shown by code, a click goes there.
template <class Record>
void FieldWidgets::widget(const Id<Record>& value, const std::string&, words::Word word) {
    if (value.empty()) return;
    label(word);
    const Card* card = workspace_.document().find(CardId{value.value});
    const std::string text = card ? card->code + " " + card->title : value.value;
    if (ImGui::Selectable(text.c_str())) {
        workspace_.editor().selection().set(RecordId{value.value});
        workspace_.ui.wants_reveal = RecordId{value.value};
    }
}

void FieldWidgets::widget(const std::vector<RecordId>& value, const std::string& path, words::Word word) {
    for (const RecordId& id : value) {
        const ui::IdScope scope{id.value};
        widget(id, path, word);
    }
}

template <class Enum>
requires std::is_enum_v<Enum>
void FieldWidgets::widget(const std::optional<Enum>& value, const std::string& path, words::Word word) {
    label(word);
    const words::Language language = workspace_.language();
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##choice",
                           value ? words::name_of_value(*value).in(language) : words::not_given.in(language)))
        return;
    if (entry(words::not_given.in(language), !value)) set(path, nullptr);
    for (std::size_t i = 0; i < EnumNames<Enum>::list.size(); ++i) {
        const auto choice = static_cast<Enum>(i);
        if (entry(words::name_of_value(choice).in(language), value == choice)) set(path, to_text(choice));
    }
    ImGui::EndCombo();
}

template <class Enum>
requires std::is_enum_v<Enum>
void FieldWidgets::widget(const Enum& value, const std::string& path, words::Word word) {
    label(word);
    const words::Language language = workspace_.language();
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##choice", words::name_of_value(value).in(language))) return;
    for (std::size_t i = 0; i < EnumNames<Enum>::list.size(); ++i) {
        const auto choice = static_cast<Enum>(i);
        if (entry(words::name_of_value(choice).in(language), value == choice)) set(path, to_text(choice));
    }
    ImGui::EndCombo();
}

template <class Enum>
requires std::is_enum_v<Enum>
void FieldWidgets::widget(const std::vector<Enum>& value, const std::string& path, words::Word word) {
    label(word);
    for (std::size_t i = 0; i < EnumNames<Enum>::list.size(); ++i) {
        const auto choice = static_cast<Enum>(i);
        bool on = std::find(value.begin(), value.end(), choice) != value.end();
        if (!ImGui::Checkbox(words::name_of_value(choice).in(workspace_.language()), &on)) continue;
        edits::Literal::List list;
        for (std::size_t k = 0; k < EnumNames<Enum>::list.size(); ++k) {
            const auto other = static_cast<Enum>(k);
            const bool has = other == choice ? on : std::find(value.begin(), value.end(), other) != value.end();
            if (has) list.emplace_back(to_text(other));
        }
        set(path, list);
    }
}

void FieldWidgets::widget(const std::optional<Value>& value, const std::string& path, words::Word word) {
    if (!value) {
        label(word);
        // What is not known is a state of its own, not a zero.
        if (ImGui::Button(words::add_entry.in(workspace_.language())))
            set(path, edits::Literal::Members{{"state", to_text(ValueState::NotSet)}});
        return;
    }
    ImGui::SeparatorText(word.in(workspace_.language()));
    draw(*value, "value", path, {"session"});
    // What has been used is corrected, never taken away.
    const Card* card = workspace_.document().find(CardId{record_});
    if (card && (path == "baseline" || path == "target") && edits::is_used(workspace_.document(), *card)) return;
    if (ImGui::Button(words::clear_value.in(workspace_.language()))) set(path, nullptr);
}

void FieldWidgets::widget(const std::vector<Value>& value, const std::string& path, words::Word word) {
    ImGui::SeparatorText(word.in(workspace_.language()));
    list(value, path, edits::Literal::Members{{"state", to_text(ValueState::NotMeasured)}},
         [&](const Value& entry, const std::string& at) {
             draw(entry, "value", at, {"session", "relative", "plan"});
         });
}

// Every entry with a button that takes it out, and one that adds another, which begins as `fresh`.
template <class Part, class Draw>
void FieldWidgets::list(const std::vector<Part>& value, const std::string& path, const edits::Literal& fresh,
                        Draw&& draw_entry) {
    for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string entry = path + "." + std::to_string(i);
        const ui::IdScope id{entry};
        draw_entry(value[i], entry);
        if (ImGui::Button(words::remove_entry.in(workspace_.language()))) {
            set(entry, nullptr);
            return;
        }
        ImGui::Separator();
    }
    if (ImGui::Button(words::add_entry.in(workspace_.language())))
        set(path + "." + std::to_string(value.size()), fresh);
}

template <class Part>
requires HasFields<Part>
void FieldWidgets::widget(const std::optional<Part>& value, const std::string& path, words::Word word) {
    constexpr bool is_plan = std::is_same_v<Part, MeasuringPlan>;
    if (!ImGui::CollapsingHeader(word.in(workspace_.language()))) return;
    if (value) {
        draw(*value, is_plan ? "plan" : "relative", path);
        if (ImGui::Button(words::clear_value.in(workspace_.language()))) set(path, nullptr);
    } else if (ImGui::Button(words::add_entry.in(workspace_.language()))) {
        set(path, edits::Literal::Members{{is_plan ? "how" : "percent", nullptr}});
    }
}

template <class Part>
requires HasFields<Part>
void FieldWidgets::widget(const Part& value, const std::string& path, words::Word word) {
    if (!ImGui::CollapsingHeader(word.in(workspace_.language()))) return;
    draw(value, last_part(path), path);
}

template <class Part>
requires HasFields<Part>
void FieldWidgets::widget(const std::vector<Part>& value, const std::string& path, words::Word word) {
    if (!ImGui::CollapsingHeader(word.in(workspace_.language()))) return;
    constexpr bool compares = std::is_same_v<Part, Comparison>;
    const char* name = compares ? "comparison" : "breakdown";
    list(value, path, edits::Literal::Members{{compares ? "of" : "municipality", nullptr}},
         [&](const Part& entry, const std::string& at) { draw(entry, name, at); });
}

#define BANSO_INSTANCE(Record)                                                            \
    template void FieldWidgets::draw(const Record&, std::string_view, const std::string&, \
                                     std::initializer_list<std::string_view>);
template void FieldWidgets::draw_only(const Card&, std::string_view, std::initializer_list<std::string_view>);
template void FieldWidgets::draw_only(const Cycle&, std::string_view, std::initializer_list<std::string_view>);
BANSO_INSTANCE(Card)
BANSO_INSTANCE(Link)
BANSO_INSTANCE(Session)
BANSO_INSTANCE(Participant)
BANSO_INSTANCE(Area)
BANSO_INSTANCE(AgendaItem)
BANSO_INSTANCE(Cycle)
BANSO_INSTANCE(Opinion)
BANSO_INSTANCE(Decision)
BANSO_INSTANCE(Promise)
BANSO_INSTANCE(Visit)
BANSO_INSTANCE(Question)
BANSO_INSTANCE(Poll)
#undef BANSO_INSTANCE

}  // namespace banso
