// The schema beside the code, and both beside the files: what the reader takes the schema takes, and what is wrong by
// the schema is wrong to the reader.
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <doctest/doctest.h>

#include "model/io/session_schema.h"
#include "model/io/write_session.h"
#include "tests/support/random_document.h"
#include "tests/support/session_files.h"

using namespace banso;
using namespace banso::test;
using nlohmann::json;

namespace {

const char* const schema_path = "assets/banso-session-1.schema.json";

class SchemaCheck {
  public:
    SchemaCheck() : text_(json::parse(slurp(in_source(schema_path)))) {
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(text_), schema_);
    }
    // "" when the session is valid, or what is wrong first.
    std::string fault_of(const json& session) {
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        valijson::ValidationResults results;
        if (validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(session), &results)) return "";
        valijson::ValidationResults::Error error;
        results.popError(error);
        std::string where;
        for (const std::string& part : error.context) where += part;
        return where + ": " + error.description;
    }

  private:
    json text_;
    valijson::Schema schema_;
};

}  // namespace

TEST_CASE("the schema file is the one made from the lists of fields") {
    // After a change of the format: build/dev/tests/model/io/write_schema > assets/banso-session-1.schema.json
    CHECK(slurp(in_source(schema_path)) == io::session_schema());
}

TEST_CASE("every good file is valid by the schema") {
    SchemaCheck schema;
    std::vector<std::string> paths = session_files("examples");
    paths.push_back(in_source("tests/data/unknown-fields.banso.json"));
    paths.push_back(in_source("tests/data/odd-but-valid.banso.json"));
    for (const std::string& path : paths) {
        CAPTURE(path);
        CHECK(schema.fault_of(json::parse(slurp(path))) == "");
    }
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        CHECK(schema.fault_of(json::parse(io::write_session(random_document(seed)))) == "");
    }
}

TEST_CASE("broken files of wrong types, words or missing fields are wrong by the schema too") {
    SchemaCheck schema;
    int checked = 0;
    for (const std::string& path : session_files("tests/data/broken")) {
        const std::string name = std::filesystem::path(path).filename().string();
        CAPTURE(name);
        const json session = json::parse(slurp(path), nullptr, false);
        if (session.is_discarded()) continue;
        for (const char* start :
             {"type-", "missing-", "unknown-word-", "null-", "format-", "code-", "date-month", "date-with", "date-in-",
              "time-", "top-level", "votes-negative", "minutes-negative", "id-", "codes-"}) {
            if (!name.starts_with(start)) continue;
            CHECK(schema.fault_of(session) != "");
            ++checked;
        }
    }
    CHECK(checked > 90);
}
