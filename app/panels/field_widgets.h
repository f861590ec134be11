// One widget for each type of field, for any record: what the inspector is made of. Reads a const record, writes by
// edits::set_field only; typing is one undo step.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/entry/entry_problem.h"
#include "app/entry/typed_number.h"
#include "app/ui/text_field.h"
#include "app/workspace.h"
#include "model/edits/figures.h"
#include "model/fields.h"

namespace banso {

// Texts of dates and numbers are taken over when they are finished, not letter by letter: half a date is none.
struct UnfinishedText {
    std::string text;
    bool finished = false;               // and could not be stored
    std::optional<EntryError> not_read;  // why it could not be read
    // What would overwrite a figure that is used: taken over as a correction once a reason is given.
    std::vector<edits::FieldEdit> correcting = {};
    std::string reason = {};
    bool wants_reason = false;  // its field takes the keyboard in the next frame
};
using UnfinishedTexts = std::map<std::string, UnfinishedText>;  // by record and path

// Draws the fields of one record. `record`: its key; `name`: its kind's name in the file, for the words.
class FieldWidgets {
  public:
    FieldWidgets(Workspace& workspace, ui::TextFields& fields, std::string record, std::string code,
                 UnfinishedTexts& unfinished)
        : workspace_(workspace),
          fields_(fields),
          record_(std::move(record)),
          code_(std::move(code)),
          unfinished_(unfinished) {}

    // Every field of `part` (a record, or a part of one at `path`), but for those in `skip`.
    template <class Part>
    void draw(const Part& part, std::string_view name, const std::string& path,
              std::initializer_list<std::string_view> skip = {});

    // Only these fields, in this order.
    template <class Record>
    void draw_only(const Record& record, std::string_view name, std::initializer_list<std::string_view> fields);
    // The field of texts at this path takes the keyboard when it is drawn; "": none.
    void take_keyboard_at(std::string path) { takes_keyboard_ = std::move(path); }

  private:
    // One overload a type of field. `label` is shown above, `path` names the field in the record.
    void widget(const std::string& value, const std::string& path, words::Word label);
    void widget(const Date& value, const std::string& path, words::Word label);
    void widget(const Timestamp& value, const std::string& path, words::Word label);
    void widget(const std::optional<Decimal>& value, const std::string& path, words::Word label);
    void widget(const std::optional<std::int64_t>& value, const std::string& path, words::Word label);
    void widget(const std::vector<std::string>& value, const std::string& path, words::Word label);
    void widget(const AreaId& value, const std::string& path, words::Word label);
    void widget(const std::optional<Value>& value, const std::string& path, words::Word label);
    void widget(const std::vector<Value>& value, const std::string& path, words::Word label);
    void widget(const std::vector<RecordId>& value, const std::string& path, words::Word label);
    template <class Enum>
    requires std::is_enum_v<Enum>
    void widget(const std::optional<Enum>& value, const std::string& path, words::Word label);
    template <class Enum>
    requires std::is_enum_v<Enum>
    void widget(const Enum& value, const std::string& path, words::Word label);
    template <class Enum>
    requires std::is_enum_v<Enum>
    void widget(const std::vector<Enum>& value, const std::string& path, words::Word label);
    template <class Record>
    void widget(const Id<Record>& value, const std::string& path, words::Word label);
    void widget(const std::vector<Correction>& value, const std::string& path, words::Word label);
    template <class Part>
    requires HasFields<Part>
    void widget(const std::optional<Part>& value, const std::string& path, words::Word label);
    template <class Part>
    requires HasFields<Part>
    void widget(const Part& value, const std::string& path, words::Word label);
    template <class Part>
    requires HasFields<Part>
    void widget(const std::vector<Part>& value, const std::string& path, words::Word label);
    template <class Other>
    void widget(const Other&, const std::string&, words::Word) {}  // nothing people type: places, raw JSON

    template <class Part, class Draw>
    void list(const std::vector<Part>& value, const std::string& path, const edits::Literal& fresh, Draw&& draw_entry);
    // A text that is taken over when it is finished: `read` makes edits of it, or says why it cannot.
    using FieldEdits = std::vector<edits::FieldEdit>;  // one step
    void finished_text(const std::string& shown, const std::string& path, words::Word label, const char* hint,
                       const std::function<Typed<FieldEdits>(const std::string&)>& read);
    void number(const std::string& shown, const std::string& path, words::Word label, bool whole);
    [[nodiscard]] NumberWanted wanted_at(const std::string& path, bool whole) const;
    void ask_for_reason(const std::string& field);
    // If it could not be set, a notice has said why.
    Result<void> set_all(const FieldEdits& fields, const std::string& coalescing_key = {});
    void set(const std::string& path, const edits::Literal& value, const std::string& coalescing_key = {});
    void label(words::Word word) const;

    Workspace& workspace_;
    ui::TextFields& fields_;
    std::string record_;
    std::string code_;
    UnfinishedTexts& unfinished_;
    std::string takes_keyboard_;
};

}  // namespace banso
