// SPDX-License-Identifier: MIT
#include <patron/grip/revenue_movement.hpp>

#include <patron/core.hpp>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using support::dollars;
using movement = patron::revenue_movement<dollars>;
using patron::reactivation_policy;

namespace {

template<class Amount>
concept moves = requires { typename patron::revenue_movement<Amount>; };
static_assert(moves<dollars> && moves<std::int64_t>);
static_assert(!moves<double>);  // its sums would depend on their order
static_assert(patron::mergeable<movement> && patron::has_fields<movement>);

// ---- cases worked out by hand
// ChartMogul's own example: 100 at the start, 10 churned, 10 contracted, 10 expanded: gross churn
// is 20 % and net churn 10 %.
constexpr movement example{
    .start = 100_usd, .expansion = 10_usd, .contraction = 10_usd, .churn = 10_usd, .end = 90_usd};
static_assert(example.balances());
static_assert(example.gross_retention() == patron::revenue_rate{80_usd, 100_usd});
static_assert(example.net_retention() == patron::revenue_rate{90_usd, 100_usd});
static_assert(example.quick_ratio().value() == 0.5);

// Money from those who are back is its own movement; some systems let it make up for losses.
constexpr movement returned{.start = 100_usd,
                            .new_business = 7_usd,
                            .churn = 10_usd,
                            .reactivation = 10_usd,
                            .exchange = -2_usd,
                            .end = 105_usd};
static_assert(returned.balances());
static_assert(returned.net_retention().kept == 90_usd);
static_assert(returned.net_retention(reactivation_policy::offsets_losses).kept == 100_usd);
static_assert(returned.quick_ratio().value() == 1.7);

// Net retention may be above 1; nothing at the start has no rate, and no losses no ratio.
static_assert(
    movement{.start = 10_usd, .expansion = 5_usd, .end = 15_usd}.net_retention().value() == 1.5);
static_assert(!movement{.new_business = 5_usd, .end = 5_usd}.gross_retention().value());
static_assert(!movement{.new_business = 5_usd, .end = 5_usd}.net_retention().value());
static_assert(movement{.new_business = 5_usd, .end = 5_usd}.quick_ratio().no_losses());

static_assert(!movement{.start = 1_usd}.balances());
static_assert(!movement{.customers = {.start = 1}}.balances());

// ---- pieces
constexpr movement in(patron::window when, dollars churn) {
  return {.when = when, .start = 10_usd, .churn = churn, .end = 10_usd - churn};
}
static_assert(patron::merged(in(patron::quarter(2024y, 1), 1_usd),
                             in(patron::quarter(2024y, 1), 2_usd))
                  .churn == 3_usd);
static_assert(patron::merged(in(patron::quarter(2024y, 1), 1_usd), movement{}) ==
              in(patron::quarter(2024y, 1), 1_usd));
static_assert(patron::merged(movement{}, in(patron::quarter(2024y, 1), 1_usd)) ==
              in(patron::quarter(2024y, 1), 1_usd));

}  // namespace

TEST_CASE("revenue_movement: other days do not merge") {
  CHECK(support::sentence([] {
          return patron::merged(in(patron::quarter(2024y, 1), 1_usd),
                                in(patron::quarter(2024y, 2), 1_usd));
        }) == "revenue_movement: movements merge that are of the same days");
}
