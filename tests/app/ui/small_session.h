// The interface with a copy of the small example open: three lanes, twelve cards, K01 → T01 → OP01 → C01.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/scratch_folder.h"
#include "tests/support/ui_driver.h"

namespace banso::test {

struct SmallSession {
    ScratchFolder folder;
    std::string file;
    std::unique_ptr<UiDriver> driver;

    explicit SmallSession(UiOptions options = {}) : file(folder / "small.banso.json") {
        std::filesystem::copy_file(BANSO_SOURCE_DIR "/examples/small.banso.json", file);
        options.file = file;
        driver = std::make_unique<UiDriver>(options);
        driver->key(ctrl(Key::Digit5));  // the whole picture
        driver->key(ctrl(Key::Digit0));
    }

    UiDriver* operator->() const { return driver.get(); }
    UiDriver& operator*() const { return *driver; }

    [[nodiscard]] const Card* card(const std::string& code) const {
        const auto record = driver->document().find_code(code);
        return record ? driver->document().find(CardId{record->key}) : nullptr;
    }
    [[nodiscard]] std::size_t steps() const { return driver->editor().history().position(); }
    [[nodiscard]] std::vector<NoticeCode> notices() const {
        std::vector<NoticeCode> codes;
        for (const Notice& notice : driver->editor().notices().list()) codes.push_back(notice.code);
        return codes;
    }
};

// The interface with a copy of the worked example's third meeting open.
struct ThirdMeeting {
    ScratchFolder folder;
    std::unique_ptr<UiDriver> driver;

    ThirdMeeting() {
        UiOptions options;
        options.file = folder / "hibarino-3.banso.json";
        std::filesystem::copy_file(BANSO_SOURCE_DIR "/examples/hibarino-3.banso.json", options.file);
        driver = std::make_unique<UiDriver>(options);
        driver->settle();
    }

    UiDriver* operator->() const { return driver.get(); }
    UiDriver& operator*() const { return *driver; }
};

}  // namespace banso::test

// A test of the interface: skipped, visibly, where no Japanese font is installed.
#define UI_TEST(name) TEST_CASE(name* doctest::skip(!banso::test::ui_can_be_driven()))
