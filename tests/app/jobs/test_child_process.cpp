#include <chrono>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "app/platform/child_process.h"

using namespace banso::platform;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds plenty{60000};

ChildCommand misbehaving(const char* how) {
    return {MISBEHAVING_ENGINE, {how}};
}

}  // namespace

TEST_CASE("a child gets its input whole and gives its output, its errors and its exit status") {
    std::string much;
    for (int i = 0; i < 200000; ++i) much += std::to_string(i) + "\n";
    const ChildResult result = run_child(misbehaving("echo"), much, plenty);
    CHECK(result.end == ChildEnd::Exited);
    CHECK(result.status == 7);
    CHECK(result.output == much);
    CHECK(result.errors == "done");
}

TEST_CASE("a child that does not read its input does not take us with it") {
    const ChildResult result = run_child(misbehaving("ignore-input"), std::string(1 << 22, 'x'), plenty);
    CHECK(result.end == ChildEnd::Exited);
    CHECK(result.status == 0);
}

TEST_CASE("a child that aborts is told from one that ends") {
    const ChildResult result = run_child(misbehaving("abort"), "x", plenty);
    CHECK(result.end == ChildEnd::Signalled);
    CHECK(result.status == 6);
}

TEST_CASE("a child that hangs is ended at its deadline") {
    const ChildResult result = run_child(misbehaving("stall"), "x", milliseconds(200));
    CHECK(result.end == ChildEnd::DeadlinePassed);
    CHECK(result.output == "banso-layout-order-1\n7\n");
}

TEST_CASE("a child that never stops talking is ended") {
    const ChildResult result = run_child(misbehaving("flood"), "x", plenty, nullptr, 3u << 20);
    CHECK(result.end == ChildEnd::OutputTooLong);
}

TEST_CASE("a child can be cancelled from another thread") {
    std::atomic<bool> cancelled = false;
    std::thread canceller([&] { cancelled = true; });
    const ChildResult result = run_child(misbehaving("stall"), "x", plenty, &cancelled);
    canceller.join();
    CHECK(result.end == ChildEnd::Cancelled);
}

TEST_CASE("a program that is not there is said not to have started") {
    const ChildResult result = run_child({"/nowhere/at/all", {}}, "", plenty);
    CHECK(result.end == ChildEnd::NotStarted);
    CHECK(result.status == 2);
}
