// SPDX-License-Identifier: MIT
// The shares of docs/projection.md, on two dozen other firms.
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "../../benchmarks/firm_claims.hpp"
#include "catch.hpp"

namespace {

TEST_CASE("projection: the claims hold in as many firms as the page says", "[cycle][long]") {
  constexpr std::array<double, firm_claims::claims.size()> told = {
      0.372, 0.717, 0.977, 0.593, 0.093, 1.0, 0.934, 0.535, 0.468, 1.0, 0.935, 0.0};
  constexpr int firms = 24;
  patron::generator random{2};
  std::array<int, told.size()> held{};
  for (int i = 0; i < firms; ++i) {
    auto const one = firm_claims::draw(random);
    for (std::size_t c = 0; c < held.size(); ++c) {
      held[c] += firm_claims::claims[c].holds(one) ? 1 : 0;
    }
  }
  for (std::size_t c = 0; c < held.size(); ++c) {
    // Within three standard errors; where none was seen to fail in 1,000, one may in these.
    double const error = std::sqrt(told[c] * (1.0 - told[c]) / firms);
    INFO(firm_claims::claims[c].words);
    CHECK(std::abs(held[c] / double{firms} - told[c]) <= 3.0 * error + 1.0 / firms);
  }
}

}  // namespace
