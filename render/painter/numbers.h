// Numbers as text: always a point, never an exponent, no more digits than a picture needs.
#pragma once

#include <string>

namespace banso {

// At most `digits` behind the point, zeros at the end left out; "-0" is "0".
std::string short_number(double value, int digits = 2);

}  // namespace banso
