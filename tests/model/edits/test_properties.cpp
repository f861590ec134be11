// What holds whatever is done: random edits of every verb on random sessions. A failure names its seed.
#include <set>

#include <doctest/doctest.h>

#include "model/codes.h"
#include "model/history.h"
#include "tests/support/builders.h"
#include "tests/support/random_edits.h"

using namespace banso;
using namespace banso::test;

namespace {

constexpr std::uint64_t seeds = 40;

Document random_document(Rng& rng) {
    Document document = document_with({});
    scramble(document, rng, static_cast<int>(20 + rng.below(60)));
    return document;
}

struct Run {
    std::vector<Document> states;  // before the first step, and after each
    std::vector<Change> changes;
};

// Some steps of one to four random edits each, every one of which must be allowed.
Run random_run(Document document, Rng& rng, int steps) {
    Run run;
    run.states.push_back(document);
    IdSource ids(rng.below(1u << 30));
    for (int step = 0; step < steps; ++step) {
        Transaction t(document, ids, Timestamp{"2026-09-10T10:00:00+09:00"});
        for (std::size_t i = 0, n = 1 + rng.below(4); i < n; ++i) {
            const edits::EditLine line = random_edit(t.document(), rng);
            const auto done = edits::apply_edit_line(t, line);
            INFO(edits::to_text(line.verb), " ", done ? "" : done.error().args.front());
            REQUIRE(done);
        }
        const auto change = t.commit();
        REQUIRE(change);
        run.changes.push_back(*change);
        run.states.push_back(document);
        REQUIRE(fault_in(document) == "");
    }
    return run;
}

void apply_to(Document& document, const Change& change) {
    REQUIRE(document.apply(change));
    REQUIRE(fault_in(document) == "");
}

}  // namespace

TEST_CASE("whatever was done, undo leads back step by step to the start, and redo to the end") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Rng rng(seed);
        const Run run = random_run(random_document(rng), rng, 25);
        Document document = run.states.front();
        History history;
        for (const Change& change : run.changes) {
            apply_to(document, change);
            history.add({}, change);
        }
        for (std::size_t at = run.changes.size(); at > 0; --at) {
            REQUIRE(document == run.states[at]);
            REQUIRE(history.undo(document));
            REQUIRE(fault_in(document) == "");
        }
        REQUIRE(document == run.states.front());
        while (history.can_redo()) REQUIRE(history.redo(document));
        REQUIRE(document == run.states.back());
    }
}

TEST_CASE("the difference between two sessions makes one of the other, either way") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Rng rng(seed * 7919);
        const Run run = random_run(random_document(rng), rng, 10);
        const Document& a = rng.one_of(run.states);
        const Document b = rng.chance(50) ? rng.one_of(run.states) : random_document(rng);
        Document document = a;
        const Change change = diff(a, b);
        apply_to(document, change);
        REQUIRE(document == b);
        apply_to(document, inverse(change));
        REQUIRE(document == a);
        REQUIRE(diff(a, a).empty());
    }
}

TEST_CASE("taking back a taking back is the change itself") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Rng rng(seed * 104729);
        for (const Change& change : random_run(random_document(rng), rng, 10).changes)
            REQUIRE(inverse(inverse(change)) == change);
    }
}

TEST_CASE("many steps squashed into one do the same, and are taken back as one") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Rng rng(seed * 1299709);
        const Run run = random_run(random_document(rng), rng, 20);
        const std::size_t first = rng.below(run.changes.size());
        Change all;
        for (std::size_t i = first; i < run.changes.size(); ++i) {
            all = squash(all, run.changes[i]);
            Document document = run.states[first];
            apply_to(document, all);
            REQUIRE(document == run.states[i + 1]);
            apply_to(document, inverse(all));
            REQUIRE(document == run.states[first]);
        }
    }
}

TEST_CASE("steps squashed in any grouping do the same") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Rng rng(seed * 15485863);
        const Run run = random_run(random_document(rng), rng, 12);
        const std::size_t middle = 1 + rng.below(run.changes.size() - 1);
        Change first, second;
        for (std::size_t i = 0; i < run.changes.size(); ++i) {
            Change& part = i < middle ? first : second;
            part = squash(part, run.changes[i]);
        }
        Document document = run.states.front();
        apply_to(document, squash(first, second));
        REQUIRE(document == run.states.back());
    }
}

TEST_CASE("a code that was given once is never given to another card") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Rng rng(seed * 32452843);
        Document document = random_document(rng);
        std::set<std::string> given;
        for (const Card& card : document.cards()) given.insert(card.code);
        for (const Participant& participant : document.participants()) given.insert(participant.code);
        History history;
        IdSource ids(seed);
        for (int step = 0; step < 60; ++step) {
            if (rng.chance(30)) history.undo(document);
            if (rng.chance(5)) history.redo(document);
            Transaction t(document, ids, {});
            const auto created = edits::apply_edit_line(t, random_edit(document, rng));
            REQUIRE(created);
            const auto change = t.commit();
            REQUIRE(change);
            history.add({}, *change);
            if (!created->code.empty()) REQUIRE(given.insert(created->code).second);
        }
    }
}

TEST_CASE("an edit given up leaves nothing behind, however far it got and whatever it was") {
    int refused = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Rng rng(seed * 49979687);
        Document document = random_document(rng);
        const Document before = document;
        const auto codes = document.issued_codes();
        IdSource ids(seed);
        for (int i = 0; i < 40; ++i) {
            Transaction t(document, ids, {});
            for (std::size_t k = rng.below(4); k > 0; --k)
                REQUIRE(edits::apply_edit_line(t, random_edit(t.document(), rng)));
            if (!edits::apply_edit_line(t, random_nonsense(t.document(), rng))) ++refused;
            t.roll_back();
            REQUIRE(document == before);
            REQUIRE(document.issued_codes() == codes);
            REQUIRE(fault_in(document) == "");
        }
    }
    CHECK(refused > 300);
}

TEST_CASE("an edit that is accepted can be committed, however little sense it makes") {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        Rng rng(seed * 86028121);
        Document document = random_document(rng);
        IdSource ids(seed);
        for (int i = 0; i < 60; ++i) {
            Transaction t(document, ids, {});
            const edits::EditLine line = random_nonsense(document, rng);
            CAPTURE(edits::to_text(line.verb));
            if (!edits::apply_edit_line(t, line)) continue;
            REQUIRE(t.commit());
            REQUIRE(fault_in(document) == "");
            for (const Card& card : document.cards()) REQUIRE(parse_code(card.code));
        }
    }
}

TEST_CASE("random edits use every verb and touch every table that edits can fill") {
    Rng rng(4711);
    Document document = document_with({});
    std::set<edits::EditVerb> verbs;
    for (int i = 0; i < 500; ++i) {
        const edits::EditLine line = random_edit(document, rng);
        verbs.insert(line.verb);
        edited(
            document, [&](Transaction& t) { REQUIRE(edits::apply_edit_line(t, line)); }, rng.below(1u << 30));
    }
    CHECK(verbs.size() == static_cast<std::size_t>(edits::EditVerb::Unwaive) + 1);
    visit_tables([&](auto type) {
        using Record = typename decltype(type)::type;
        constexpr bool by_edits =
            !std::is_same_v<Record, Poll> && !std::is_same_v<Record, LogEntry> && !std::is_same_v<Record, LaneHeight>;
        if (by_edits) CHECK_MESSAGE(!document.table<Record>().empty(), TableTraits<Record>::name);
    });
}
