// The figures of the worked example at the third meeting, as worked out by hand.
#include <cmath>
#include <optional>

#include <doctest/doctest.h>

#include "model/evaluation.h"
#include "tests/support/session_files.h"

using namespace banso;

TEST_CASE("the worked example's 達成率 are those worked out by hand") {
    using enum Judgement;
    struct Row {
        const char* code;
        std::optional<double> percent;  // to one place behind the point
        Judgement judgement;
        std::optional<CannotEvaluate> why;
    };
    const Document document = test::document_of(test::slurp(test::in_source("examples/hibarino-3.banso.json")));
    for (const Row& row : {
             Row{"IN01", 0.0, Unchanged, {}},
             Row{"IN02", 25.0, Improved, {}},
             Row{"IN03", {}, None, CannotEvaluate::NotMeasured},
             Row{"IN04", {}, None, CannotEvaluate::NotMeasured},
             Row{"IN05", 28.6, Improved, {}},
             Row{"IN06", {}, None, CannotEvaluate::NotMeasured},
             Row{"IN07", 33.3, Improved, {}},
             Row{"IN08", 19.0, Improved, {}},
             Row{"IN09", {}, None, CannotEvaluate::NotMeasured},
             Row{"IN10", {}, None, CannotEvaluate::NotMeasured},
             Row{"IN11", 33.3, Improved, {}},
             Row{"IN12", {}, None, CannotEvaluate::BaselineUnknown},
             Row{"IN13", {}, None, CannotEvaluate::BaselineUnknown},
         }) {
        CAPTURE(row.code);
        const auto found = document.find_code(row.code);
        REQUIRE(found);
        const Evaluation e = evaluate(*document.find(CardId{found->key}));
        REQUIRE(e.rate.has_value() == row.percent.has_value());
        if (row.percent) CHECK(std::round(*e.rate * 1000) / 10 == doctest::Approx(*row.percent));
        CHECK(e.judgement == row.judgement);
        CHECK(e.why == row.why);
        CHECK(e.provisional() == row.percent.has_value());
    }
}
