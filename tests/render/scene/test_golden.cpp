// Pictures held to what they were when somebody last looked at them. To renew the files in tests/golden on purpose,
// after looking at the picture: BANSO_RENEW_GOLDEN=1 build/dev/tests/render/scene/test_scene -tc="golden*"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "render/painter/dump_painter.h"
#include "render/scene/matrix.h"
#include "render/scene/summary.h"
#include "tests/render/scene/pictures.h"

using namespace banso;
using namespace banso::test;

namespace {

void check_golden(const std::string& name, const std::string& text) {
    const std::filesystem::path path = std::filesystem::path(BANSO_SOURCE_DIR) / "tests/golden" / (name + ".txt");
    if (std::getenv("BANSO_RENEW_GOLDEN")) {
        std::ofstream(path, std::ios::binary) << text;
        MESSAGE("renewed ", path.string());
    }
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file, path.string(), " is missing");
    std::ostringstream expected;
    expected << file.rdbuf();
    if (expected.str() == text) return;
    std::istringstream was(expected.str()), is(text);
    for (int line = 1;; ++line) {
        std::string before = "(end)", now = "(end)";
        const bool had = static_cast<bool>(std::getline(was, before));
        const bool has = static_cast<bool>(std::getline(is, now));
        if (had && has && before == now) continue;
        FAIL_CHECK(path.string(), ":", line, "\n  was: ", before, "\n  is:  ", now);
        return;
    }
}

}  // namespace

TEST_CASE("golden: one of everything, in every view") {
    Pictures pictures(one_of_everything());
    pictures.stack();
    for (const StandardView view : standard_views)
        check_golden("one-of-everything-" + std::string(name_of(view)), dump(pictures.scene(view)));
}

TEST_CASE("golden: matrices and the summary") {
    Document document = one_of_everything();
    edited(document, [](Transaction& t) {
        t.change(card_id("K01"), [](Card& c) { c.importance = Level::High, c.urgency = Level::Middle; });
        t.change(card_id("T01"), [](Card& c) {
            c.effect = Level::High, c.feasibility = Level::Low, c.barriers = {Barrier::People, Barrier::Agreement};
        });
        Session session = t.document().session();
        session.meeting.next = {{"2026-12-03"}, "市役所", {}};
        t.set_session(session);
        t.add(Decision{
            {"d8"}, "夜間の窓口を一つにする", {any(card_id("K01"))}, {}, DecisionState::Agreed, "拠点", {}, {}});
        t.add(Decision{{"d9"}, "費用の分担", {}, {}, DecisionState::TakenBack, "市", {"2026-11"}, {}});
        t.add(
            Promise{{"p9"}, "様式の案をつくる", "P01", {"2026-11-05"}, {any(card_id("T01"))}, PromiseState::Open, {}});
    });
    Pictures pictures(document);
    const Size size{1600, 900};
    for (const auto& [name, kind] : {std::pair{"matrix-issues", MatrixKind::Issues},
                                     std::pair{"matrix-countermeasures", MatrixKind::Countermeasures}}) {
        const MatrixLayout placed = lay_out_matrix(document, kind, size, japanese(), pictures.texts());
        check_golden("one-of-everything-" + std::string(name),
                     dump(build_matrix(document, placed, {}, japanese(), pictures.texts())));
    }
    const SummaryLayout placed = lay_out_summary(document, size, japanese(), pictures.texts());
    check_golden("one-of-everything-summary",
                 dump(build_summary(document, placed, 0, {}, japanese(), pictures.texts())));
}

TEST_CASE("golden: far away and half way") {
    Pictures pictures(one_of_everything());
    pictures.stack();
    SceneOptions options;
    options.detail = Detail::Far;
    check_golden("one-of-everything-far", dump(pictures.scene(StandardView::Whole, options)));
    options.detail = Detail::Middle;
    options.selected = {RecordId{"k01"}};
    options.hovered = {"t01"};
    check_golden("one-of-everything-middle-selected", dump(pictures.scene(StandardView::Whole, options)));
}
