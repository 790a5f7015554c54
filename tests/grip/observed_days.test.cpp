// SPDX-License-Identifier: MIT
#include <patron/grip/observed_days.hpp>

#include <concepts>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using patron::observed_days;
using state = patron::completeness::state;

namespace {

static_assert(std::convertible_to<sys_days, observed_days>);
static_assert(std::convertible_to<year_month_day, observed_days>);
static_assert(std::convertible_to<patron::day_point, observed_days>);
static_assert(std::convertible_to<patron::window, observed_days>);
static_assert(!std::convertible_to<int, observed_days>);

// ---- cases worked out by hand
constexpr observed_days until{2024y / May / 15};
static_assert(until.state_of(patron::month(2024y, April)) == state::complete);
static_assert(until.state_of(patron::month(2024y, May)) == state::partial);
static_assert(until.state_of(patron::month(2024y, June)) == state::not_started);
static_assert(until.state_of(patron::month(1900y, May)) == state::complete);
static_assert(observed_days{2024y / May / 31}.state_of(patron::month(2024y, May)) ==
              state::complete);

// Where the beginning is known, the first period may be partial too.
constexpr observed_days within{patron::window{2024y / March / 2, 2024y / May / 1}};
static_assert(within.until == sys_days{2024y / April / 30});
static_assert(within.state_of(patron::month(2024y, February)) == state::not_started);
static_assert(within.state_of(patron::month(2024y, March)) == state::partial);
static_assert(within.state_of(patron::month(2024y, April)) == state::complete);
static_assert(within.state_of(patron::quarter(2024y, 1)) == state::partial);

}  // namespace

TEST_CASE("observed_days: a day outside is refused") {
  std::vector<sys_days> const days = {2024y / March / 2, 2024y / April / 30, 2024y / March / 1};
  CHECK(support::sentence([&] {
          patron::detail::check_days("here", days, within, std::identity{});
          return 0;
        }) == "here: record 2: day \"2024-03-01\" is before the first day observed");
  CHECK(support::sentence([&] {
          patron::detail::check_days("here", days, observed_days{2024y / April / 1},
                                     std::identity{});
          return 0;
        }) == "here: record 1: day \"2024-04-30\" is after until, 2024-04-01");
}
