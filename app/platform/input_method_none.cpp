#include "app/platform/input_method.h"

namespace banso::platform {

std::unique_ptr<InputMethod> open_input_method(std::function<void()>) {
    return nullptr;
}

}  // namespace banso::platform
