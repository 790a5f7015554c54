// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/offer/entry_barrier.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using patron::entry_barrier;
using patron::entry_basis;
using patron::entry_counts;
using patron::entry_verdict;
using patron::rate;
using support::sentence;
using namespace patron::literals;

namespace {

entry_counts<> asked(std::vector<rate> const& by_rung) {
  entry_counts<> counts;
  for (std::size_t rung = 0; rung < by_rung.size(); ++rung) {
    for (std::uint64_t i = 0; i < by_rung[rung].of; ++i) {
      counts.add(rung, 0.4_grade, i < by_rung[rung].kept);
    }
  }
  return counts;
}

TEST_CASE("entry_barrier: fine, too high, too few to say", "[offer]") {
  auto const verdict = [](rate seen) { return entry_barrier(shop::ladder, asked({seen})).verdict; };
  CHECK(verdict({40, 200}) == entry_verdict::fine);
  CHECK(verdict({4, 200}) == entry_verdict::too_high);
  CHECK(verdict({3, 20}) == entry_verdict::too_few);
  CHECK(verdict({}) == entry_verdict::too_few);

  auto const few = entry_barrier(shop::ladder, asked({{3, 20}}));
  // At 15 % seen: 1.96² · 0.1 · 0.9 / 0.05² = 138.3 people decide.
  CHECK(few.more_needed == std::optional<std::uint64_t>{119});
  CHECK(entry_barrier(shop::ladder, asked({{2, 20}})).more_needed == std::nullopt);
  CHECK(few.rows.size() == 5);
  CHECK(few.rows[0].interval == rate{3, 20}.interval());
  CHECK(few.rows[1].interval == std::nullopt);
}

TEST_CASE("entry_barrier: where the next lower rung should stand", "[offer]") {
  // One offer tried: one usual step down. The steps are 10, 8, 7.5 and 2 times: √(7.5 · 8) = 7.746.
  auto const steps = entry_barrier(shop::ladder, asked({{4, 200}}));
  REQUIRE(steps.lower_rung);
  CHECK(steps.lower_rung->basis == entry_basis::steps);
  CHECK(steps.lower_rung->measure == 65_jpy);

  // Two tried: along the line of their log odds. From 5,000 to 500 yen they rise by 2 log units.
  auto const line = entry_barrier(shop::ladder, asked({{400, 10000}, {60, 10000}}));
  REQUIRE(line.lower_rung);
  CHECK(line.lower_rung->basis == entry_basis::conversion);
  double const low = std::log(400.5 / 9600.5);
  double const slope = (std::log(60.5 / 9940.5) - low) / std::log(10.0);
  double const place = 500.0 * std::exp((std::log(0.1 / 0.9) - low) / slope);
  CHECK(line.lower_rung->measure.to_double() == std::nearbyint(place));
}

TEST_CASE("entry_barrier: a free offer is no barrier, the next one is judged", "[offer]") {
  std::vector<std::int64_t> const prices = {0, 100, 1000};
  patron::offer_ladder const ladder{prices, [](std::int64_t p) { return p; }};
  auto const report = entry_barrier(ladder, asked({{90, 100}, {1, 200}}));
  CHECK(report.first_rung == 1);
  CHECK(report.verdict == entry_verdict::too_high);
  CHECK(report.lower_rung->measure == 10);
}

TEST_CASE("entry_barrier: decides wrongly as rarely as it says", "[offer]") {
  patron::generator random{9};
  int wrong = 0;
  for (int run = 0; run < 400; ++run) {
    auto const kept = patron::draw_binomial(random, 300, 0.1);  // just what is wanted
    auto const verdict = entry_barrier(shop::ladder, asked({{kept, 300}})).verdict;
    wrong += verdict == entry_verdict::too_few ? 0 : 1;
  }
  INFO("wrong: " << wrong << " of 400");
  CHECK(wrong <= 33);  // 20 are allowed; three standard errors
}

TEST_CASE("entry_barrier: options out of range", "[offer]") {
  for (double const wanted : {0.0, 1.0, -0.1, std::nan("")}) {
    CHECK_FALSE(sentence([&] {
                  return entry_barrier(shop::ladder, entry_counts<>{}, {.wanted = wanted});
                }).empty());
  }
}

}  // namespace
