// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>

#include <concepts>
#include <cstdint>
#include <tuple>
#include <type_traits>

#include "catch.hpp"

namespace {

// A state as a room writes it: orders and the largest of them.
struct tally {
  std::uint64_t orders = 0;
  std::int64_t largest = 0;

  constexpr void merge(tally const& other) {
    orders += other.orders;
    if (other.largest > largest) largest = other.largest;
  }
  template<class Self>
  static constexpr auto fields(Self& self) {
    return std::tie(self.orders, self.largest);
  }
  friend constexpr bool operator==(tally const&, tally const&) = default;
};
struct without_fields {
  std::uint64_t orders = 0;
  friend constexpr bool operator==(without_fields const&, without_fields const&) = default;
};

// ---- traits and refusals
static_assert(patron::has_fields<tally> && patron::mergeable<tally>);
static_assert(!patron::has_fields<without_fields> && !patron::mergeable<without_fields>);
static_assert(without_fields{} == without_fields{});
static_assert(!patron::has_fields<int> && !patron::mergeable<double>);

// What is fixed is listed as fixed.
static_assert(std::same_as<decltype(patron::fields_of(std::declval<tally&>())),
                           std::tuple<std::uint64_t&, std::int64_t&>>);
static_assert(std::same_as<decltype(patron::fields_of(std::declval<tally const&>())),
                           std::tuple<std::uint64_t const&, std::int64_t const&>>);

// ---- cases worked out by hand
static_assert(patron::merged(tally{2, 5}, tally{3, 4}) == tally{5, 5});
static_assert(patron::merged(tally{2, 5}, tally{}) == tally{2, 5});

TEST_CASE("the list of fields refers to the members themselves") {
  tally state{2, 5};
  std::get<0>(patron::fields_of(state)) = 9;
  CHECK(state.orders == 9);
  CHECK(std::get<1>(patron::fields_of(state)) == 5);
}

}  // namespace
