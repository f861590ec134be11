#include "model/io/session_schema.h"

#include <map>

#include "model/io/json_writer.h"
#include "model/io/record_codec.h"
#include "model/io/top_level.h"
#include "model/references.h"

namespace banso::io {
namespace {

constexpr std::string_view point_pattern = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
constexpr std::string_view time_pattern =
    "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.][0-9]+)?)?"
    "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?$";
constexpr std::string_view code_pattern = "^[^0-9 ]+[0-9]{1,9}$";

// What a part of the schema is called under "definitions".
template <class Part>
struct DefinitionName;
#define BANSO_DEFINITION(Part, text)                   \
    template <>                                        \
    struct DefinitionName<Part> {                      \
        static constexpr std::string_view name = text; \
    };
BANSO_DEFINITION(BreakdownEntry, "breakdown_entry")
BANSO_DEFINITION(MeasuringPlan, "measuring_plan")
BANSO_DEFINITION(RelativeTarget, "relative_target")
BANSO_DEFINITION(Value, "value")
BANSO_DEFINITION(Comparison, "comparison")
BANSO_DEFINITION(Correction, "correction")
BANSO_DEFINITION(Reply, "reply")
BANSO_DEFINITION(PollCount, "poll_count")
BANSO_DEFINITION(Previous, "previous")
BANSO_DEFINITION(Region, "region")
BANSO_DEFINITION(Hub, "hub")
BANSO_DEFINITION(Programme, "programme")
BANSO_DEFINITION(NextMeeting, "next_meeting")
BANSO_DEFINITION(Meeting, "meeting")
BANSO_DEFINITION(SubmittedForm, "submitted_form")
BANSO_DEFINITION(Form, "form")
BANSO_DEFINITION(Minutes, "minutes")
BANSO_DEFINITION(Waiver, "waiver")
BANSO_DEFINITION(Locks, "locks")
#undef BANSO_DEFINITION

template <class Part>
constexpr std::string_view definition_name() {
    if constexpr (requires { TableTraits<Part>::name; }) {
        return TableTraits<Part>::name;
    } else {
        return DefinitionName<Part>::name;
    }
}

enum class Null { Allowed, Refused };  // explicit null is read as absent, where a value may be absent

class SchemaWriter {
  public:
    std::string run() {
        out_.begin('{');
        text("$schema", "http://json-schema.org/draft-07/schema#");
        text("title", "Banso session, format version 1");
        text("description",
             "One meeting's session. Unknown fields are allowed everywhere and kept. FORMAT.md says what a schema "
             "cannot: references, unique ids and codes, days that exist.");
        text("type", "object");
        required([&](auto&& add) {
            add("format");
            add("format_version");
            visit_fields<Session>([&](const auto& field) {
                if (field.required) add(field.name);
            });
        });
        out_.name("properties");
        out_.begin('{');
        for (const std::string_view name : top_level_names) top_level(name);
        out_.end('}');
        definitions();
        out_.end('}');
        return out_.take();
    }

  private:
    void text(std::string_view name, std::string_view value) {
        out_.name(name);
        out_.string(value);
    }
    void number(std::string_view name, std::string_view spelling) {
        out_.name(name);
        out_.number(spelling);
    }
    void type(std::string_view name, Null null) {
        out_.name("type");
        if (null == Null::Refused) return out_.string(name);
        out_.begin('[');
        out_.string(name);
        out_.string("null");
        out_.end(']');
    }
    template <class Names>
    void required(Names&& names) {
        bool any = false;
        names([&](std::string_view name) {
            if (!any) {
                out_.name("required");
                out_.begin('[');
            }
            any = true;
            out_.string(name);
        });
        if (any) out_.end(']');
    }

    // --- the outermost names ---------------------------------------------------------------------------------------

    void top_level(std::string_view name) {
        out_.name(name);
        out_.begin('{');
        if (name == "format") {
            text("const", session_format);
        } else if (name == "format_version") {
            number("const", std::to_string(session_format_version));
        } else if (name == "id") {
            id(Null::Refused, 1);
        } else if (name == "codes") {
            type("object", Null::Allowed);
            out_.name("additionalProperties");
            out_.begin('{');
            whole(Null::Allowed);
            number("maximum", "999999999");
            out_.end('}');
        } else if (name == TableTraits<LaneHeight>::file_key) {
            type("object", Null::Allowed);
            out_.name("additionalProperties");
            out_.begin('{');
            type("number", Null::Allowed);
            out_.end('}');
        } else if (!is_table(name)) {
            visit_fields<Session>([&](const auto& field) {
                if (field.name == name) value_of(field);
            });
        }
        out_.end('}');
    }

    bool is_table(std::string_view name) {
        return visit_table(name, [&](auto type) { table<typename decltype(type)::type>(); });
    }
    template <class Record>
    void table() {
        if constexpr (HasFields<Record>) {
            type("array", Null::Allowed);
            out_.name("items");
            out_.begin('{');
            refer<Record>(Null::Refused);
            out_.end('}');
        }
    }

    // --- one overload for each type of field -----------------------------------------------------------------------

    template <class Field>
    void value_of(const Field& field) {
        using Member = typename Field::Member;
        const Null null = field.required ? Null::Refused : Null::Allowed;
        if constexpr (is_id<Member>) {
            id(null, field.required ? 1 : 0);
        } else if (field.name == "code") {
            type("string", null);
            text("pattern", field.required ? std::string(code_pattern) : "^$|" + std::string(code_pattern));
        } else {
            of(Member{}, null);
        }
    }

    void id(Null null, int least) {
        type("string", null);
        if (least > 0) number("minLength", "1");
        number("maxLength", "64");
        text("pattern", "^[^\\u0000-\\u001f\\u007f]*$");
    }
    void whole(Null null) {
        type("integer", null);
        number("minimum", "0");
    }

    void of(const std::string&, Null null) { type("string", null); }
    void of(const Date&, Null null) {
        type("string", null);
        const std::string point(point_pattern);
        text("pattern", "^(" + point + "(/" + point + ")?)?$");
    }
    void of(const Timestamp&, Null null) {
        type("string", null);
        text("pattern", time_pattern);
    }
    template <class Record>
    void of(const Id<Record>&, Null null) {
        id(null, 0);
    }
    void of(const Decimal&, Null null) { type("number", null); }
    void of(double, Null null) { type("number", null); }
    void of(std::int64_t, Null null) { whole(null); }
    void of(const RawJson&, Null) {}
    void of(const Point&, Null null) {
        type("array", null);
        out_.name("items");
        out_.begin('{');
        type("number", Null::Refused);
        out_.end('}');
        number("minItems", "2");
        number("maxItems", "2");
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void of(Enum, Null null) {
        out_.name("enum");
        out_.begin('[');
        for (const std::string_view word : EnumNames<Enum>::list) out_.string(word);
        if (null == Null::Allowed) out_.null();
        out_.end(']');
    }
    template <class T>
    void of(const std::optional<T>&, Null null) {
        of(T{}, null);
    }
    template <class T>
    void of(const std::vector<T>&, Null null) {
        type("array", null);
        out_.name("items");
        out_.begin('{');
        of(T{}, Null::Refused);
        out_.end('}');
    }
    template <class Part>
    requires HasFields<Part>
    void of(const Part&, Null null) { refer<Part>(null); }

    // --- records and their parts -----------------------------------------------------------------------------------

    template <class Part>
    void refer(Null null) {
        const std::string reference = "#/definitions/" + std::string(definition_name<Part>());
        if (null == Null::Refused) return text("$ref", reference);
        out_.name("anyOf");
        out_.begin('[');
        out_.begin('{');
        text("$ref", reference);
        out_.end('}');
        out_.begin('{');
        text("type", "null");
        out_.end('}');
        out_.end(']');
    }

    template <class Part>
    void define() {
        out_.name(definition_name<Part>());
        out_.begin('{');
        text("type", "object");
        required([&](auto&& add) {
            visit_fields<Part>([&](const auto& field) {
                if (field.required) add(field.name);
            });
        });
        out_.name("properties");
        out_.begin('{');
        visit_fields<Part>([&](const auto& field) {
            out_.name(field.name);
            out_.begin('{');
            value_of(field);
            out_.end('}');
        });
        if constexpr (std::is_same_v<Part, Meeting>) {
            out_.name(TableTraits<AgendaItem>::file_key);
            out_.begin('{');
            table<AgendaItem>();
            out_.end('}');
        }
        out_.end('}');
        out_.end('}');
    }
    template <class... Part>
    void define_all() {
        (define<Part>(), ...);
    }

    void definitions() {
        out_.name("definitions");
        out_.begin('{');
        visit_tables([&](auto type) {
            using Record = typename decltype(type)::type;
            if constexpr (HasFields<Record>) define<Record>();
        });
        define_all<Value, BreakdownEntry, MeasuringPlan, RelativeTarget, Comparison, Correction, Reply, PollCount,
                   Previous, Programme, Region, Hub, Meeting, NextMeeting, Form, SubmittedForm, Minutes, Waiver,
                   Locks>();
        out_.end('}');
    }

    JsonWriter out_{JsonWriter::Style::Lines};
};

}  // namespace

std::string session_schema() {
    return SchemaWriter().run();
}

}  // namespace banso::io
