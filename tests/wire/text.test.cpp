// SPDX-License-Identifier: MIT
#include <patron/wire/text.hpp>

#include <string>
#include <string_view>

#include "catch.hpp"
#include "wire/values.hpp"

namespace {

using namespace wire_test;

// A view has nothing to look at on the other side.
static_assert(patron::wire_type<std::string> && !patron::wire_type<std::string_view> &&
              !patron::wire_type<char const*>);

TEST_CASE("wire: text is its length and its bytes, whatever they are") {
  CHECK(patron::wire_kind<std::string>() == "text");
  CHECK(written(std::string{"ab"}) == raw({2, 0, 0, 0, 0, 0, 0, 0, 'a', 'b'}));
  CHECK(travels(std::string{}));
  CHECK(travels(std::string{"\0 no \xFF UTF-8", 12}));
  CHECK(travels(std::string(5000, 'x')));
}

TEST_CASE("wire: text that is not all there is refused") {
  CHECK(refused<std::string>(raw({2, 0, 0, 0, 0, 0, 0, 0, 'a'})) ==
        "from_bytes: count \"2\" is more than the bytes behind it can hold");
  CHECK(refused<std::string>(raw({0, 0, 0, 0, 0, 0, 0, 0x80})) ==
        "from_bytes: count \"9223372036854775808\" is more than the bytes behind it can hold");
  CHECK(refused<std::string>(raw({2, 0})) == "from_bytes: state ends in the middle of a value");
}

}  // namespace
