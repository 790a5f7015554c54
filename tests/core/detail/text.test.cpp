// SPDX-License-Identifier: MIT
#include <patron/core/detail/text.hpp>

#include <climits>
#include <string_view>

#include "catch.hpp"

namespace {

using patron::detail::fixed_text;

template<class... Pieces>
constexpr auto text_of(Pieces... pieces) {
  fixed_text<24> text;
  (text.add(pieces), ...);
  return text;
}
constexpr auto number_text(auto n) {
  fixed_text<24> text;
  text.add_number(n);
  return text;
}

// ---- cases worked out by hand
static_assert(text_of().view().empty());
static_assert(text_of("one ", 't', "wo").view() == "one two");
static_assert(number_text(0LL).view() == "0");
static_assert(number_text(-70LL).view() == "-70");
static_assert(number_text(1'234'567'890ULL).view() == "1234567890");
static_assert(number_text(ULLONG_MAX).view() == "18446744073709551615");
static_assert(number_text(LLONG_MIN).view() == "-9223372036854775808");

// ---- edges
static_assert(text_of("exactly twenty-four char").view() == "exactly twenty-four char");
static_assert(text_of("more than twenty-four characters").view() == "more than twenty-four ch");

TEST_CASE("a fixed text ends where a string of C does") {
  CHECK(std::string_view{text_of("one").c_str()} == "one");
  CHECK(std::string_view{text_of("more than twenty-four characters").c_str()} ==
        "more than twenty-four ch");
}

}  // namespace
