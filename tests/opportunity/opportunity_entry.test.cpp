// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/opportunity/opportunity_entry.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "catch.hpp"

namespace {

using entry = patron::opportunity_entry<int, std::int64_t>;
using patron::estimated;

static_assert(std::regular<entry> && patron::has_fields<entry>);
// What was measured is no estimate, and the other way round.
static_assert(!std::convertible_to<std::int64_t, decltype(entry{}.estimated)>);

TEST_CASE("opportunity_entry: worth what was measured, or else what is estimated",
          "[opportunity]") {
  STATIC_REQUIRE(entry{.measured = 40}.worth() == 40);
  STATIC_REQUIRE(entry{.estimated = estimated<std::int64_t>{90}}.worth() == 90);
  STATIC_REQUIRE(entry{.measured = 0}.worth() == 0);
  STATIC_REQUIRE(entry{}.worth() == std::nullopt);
}

TEST_CASE("opportunity_entry: two are equal where all their members are", "[opportunity]") {
  using change = std::function<void(entry&)>;
  entry const one{.customer = 1};
  for (change const& make : std::vector<change>{
           [](entry& e) { e.customer = 2; },
           [](entry& e) { e.kind = patron::opportunity_kind::customer_left; },
           [](entry& e) { e.about = "tea"; }, [](entry& e) { e.since += patron::day_count{1}; },
           [](entry& e) { e.until += patron::day_count{1}; }, [](entry& e) { e.measured = 5; },
           [](entry& e) { e.estimated = estimated<std::int64_t>{5}; },
           [](entry& e) { e.action = patron::closing_action::win_back; },
           [](entry& e) { e.segment = "anna"; }, [](entry& e) { e.reason = "price"; }}) {
    entry changed = one;
    make(changed);
    CHECK(changed != one);
    CHECK(entry::fields(changed) != entry::fields(one));
  }
}

}  // namespace
