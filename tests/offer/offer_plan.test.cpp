// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/offer_plan.hpp>

#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using patron::offer_capacity;
using shop::start;
using support::sentence;
using namespace patron::literals;

namespace {

// How likely somebody accepts is her grade, less something for heavier offers.
struct by_grade {
  [[nodiscard]] std::optional<patron::acceptance_chance> chance(
      patron::acceptance_step const& step) const {
    double const p = step.grade.to_double() / 10.0 / (1.0 + static_cast<double>(step.to));
    return patron::acceptance_chance{.chance = {p, p, p}};
  }
};

auto plan(std::vector<int> const& hundredths, offer_capacity const& capacity) {
  patron::next_best_offer const propose{shop::ladder, by_grade{}, [](shop::offer const& o) {
                                          return patron::offer_terms<shop::yen>{.margin = o.price};
                                        }};
  return patron::plan_offers(
      propose, hundredths,
      [](int n) { return patron::offer_standing{.grade = patron::grade::from_hundredths(n)}; },
      start, capacity);
}

TEST_CASE("plan_offers: with a total alone the best there is", "[offer]") {
  auto const best = plan({100, 120, 110}, {.total = 2});
  REQUIRE(best.chosen.size() == 2);
  CHECK(best.chosen[0].customer == 1);
  CHECK(best.chosen[1].customer == 2);
  CHECK(best.chosen[0].expected_profit.amount() == 14'400_jpy);  // 600,000 · 0.12 / 5
  CHECK(best.expected_profit.amount() == 27'600_jpy);
  CHECK(best.upper_bound == 27'600.0);
  CHECK(best.distance == 0.0);
}

TEST_CASE("plan_offers: room for one retainer", "[offer]") {
  auto const best = plan({100, 120, 110}, {.by_rung = {{}, {}, {}, {}, 1}});
  REQUIRE(best.chosen.size() == 3);
  CHECK(best.chosen[0].rung == 4);
  CHECK(best.chosen[0].customer == 1);
  CHECK(best.chosen[1].rung == 3);
  CHECK(best.chosen[2].rung == 3);
  CHECK(best.expected_profit.amount() == 14'400_jpy + 8'250_jpy + 7'500_jpy);
  CHECK(best.upper_bound >= 30'150.0);
  CHECK(best.distance < 0.02);
}

TEST_CASE("plan_offers: edges", "[offer]") {
  CHECK(plan({}, {.total = 5}).chosen.empty());
  CHECK(plan({100}, {.total = 0}).expected_profit.amount() == 0_jpy);
  CHECK(plan({100}, {}).chosen.size() == 1);
  CHECK(sentence([] {
          return plan({100}, {.by_rung = std::vector<std::optional<std::size_t>>(6)});
        }) == "plan_offers: capacity is given for rungs of the ladder");
}

}  // namespace
