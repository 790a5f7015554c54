// SPDX-License-Identifier: MIT
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/wire/members.hpp>
#include <patron/wire/numbers.hpp>

#include <cstddef>
#include <cstdint>
#include <tuple>

#include "catch.hpp"
#include "wire/values.hpp"

namespace {

using namespace wire_test;
using patron::wire_value;

struct span {
  std::int32_t low = 0;
  std::int32_t high = 0;

  template<class Self>
  static constexpr auto fields(Self& self) {
    return std::tie(self.low, self.high);
  }
  void check_fields() const {
    patron::detail::require(low <= high, "span: does not end before it begins");
  }
  friend bool operator==(span const&, span const&) = default;
};

/// Knows its size before it is filled.
struct sized {
  std::uint8_t size = 3;
  std::size_t used = 0;
  span both{};

  template<class Self>
  static constexpr auto fields(Self& self) {
    return std::tuple_cat(std::tuple{patron::fixed_field{"size", self.size}},
                          std::tuple{patron::size_field{self.used}}, std::tie(self.both));
  }
  friend bool operator==(sized const&, sized const&) = default;
};
struct nothing {
  friend bool operator==(nothing, nothing) = default;
};

static_assert(patron::has_field_check<span> && !patron::has_field_check<sized>);
static_assert(wire_value<span>::least_size == 8 && wire_value<sized>::least_size == 17);
static_assert(wire_value<nothing>::least_size == 0);

TEST_CASE("wire: members lie one behind the other") {
  CHECK(patron::wire_kind<span>() == "(i32,i32)");
  CHECK(patron::wire_kind<sized>() == "(u8,u64,(i32,i32))");
  CHECK(patron::wire_kind<nothing>() == "()");
  CHECK(written(span{1, 2}) == raw({1, 0, 0, 0, 2, 0, 0, 0}));
  CHECK(written(sized{3, 5, {}}) == raw({3, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
  CHECK(travels(span{-4, 9}));
  CHECK(travels(sized{3, 900, {1, 1}}));
  CHECK(travels(nothing{}));
}

TEST_CASE("wire: members are held against each other, and against what was known before") {
  CHECK(refused<span>(raw({2, 0, 0, 0, 1, 0, 0, 0})) == "span: does not end before it begins");
  CHECK(refused<sized>(raw({4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})) ==
        "from_bytes: size is not that of the state that reads it");
  if constexpr (sizeof(std::size_t) < 8) {
    CHECK(refused<sized>(raw({3, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})) ==
          "from_bytes: size \"4294967296\" is beyond this machine");
  }
}

}  // namespace
