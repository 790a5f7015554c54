// SPDX-License-Identifier: MIT
#include <patron/ltv/beta_discrete_weibull.hpp>
#include <patron/ltv/contract_model.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/ltv/shifted_beta_geometric.hpp>

#include <cstdint>

#include "catch.hpp"

namespace {

/// The caller's own: everybody stays with the same probability.
struct geometric {
  double kept = 0.5;

  [[nodiscard]] double survival(std::uint64_t t) const {
    return t == 0 ? 1.0 : kept * survival(t - 1);
  }
  [[nodiscard]] double retention(std::uint64_t) const { return kept; }
  [[nodiscard]] double residual_lifetime(std::uint64_t, patron::discount rate,
                                         std::chrono::years period) const {
    return kept / (1.0 - kept * rate.factor(period));
  }
  friend bool operator==(geometric const&, geometric const&) = default;
};

}  // namespace

TEST_CASE("contract_model: ours, and one of the caller's") {
  STATIC_REQUIRE(patron::fittable_contract_model<patron::shifted_beta_geometric>);
  STATIC_REQUIRE(patron::fittable_contract_model<patron::beta_discrete_weibull>);
  STATIC_REQUIRE(patron::contract_model<geometric>);
  STATIC_REQUIRE(!patron::fittable_contract_model<geometric>);
  STATIC_REQUIRE(!patron::contract_model<patron::gamma_gamma>);
  CHECK(geometric{} == geometric{.kept = 0.5});
  // A model whose customers differ little comes to what one without differences says.
  patron::shifted_beta_geometric const alike{1e7, 1e7};
  auto const rate = patron::discount::annual(0.1);
  double const same = geometric{}.residual_lifetime(0, rate, std::chrono::years{1});
  CHECK(std::abs(alike.residual_lifetime(0, rate) - same) < 1e-6);
}
