// SPDX-License-Identifier: MIT
#include <patron/ltv/purchase_model.hpp>

#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/mbg_nbd.hpp>

#include "catch.hpp"

namespace {

/// The least that somebody's own model must answer.
struct steady_buyer {
  double a_week = 1.0;

  [[nodiscard]] double probability_alive(patron::purchase_pattern const&) const { return 1.0; }
  [[nodiscard]] double expected_purchases(patron::purchase_pattern const&,
                                          patron::real_days time) const {
    return a_week * time / patron::real_weeks{1};
  }
  friend bool operator==(steady_buyer const&, steady_buyer const&) = default;
};

/// Does not know who is still a customer.
struct half_a_model {
  [[nodiscard]] double expected_purchases(patron::purchase_pattern const&,
                                          patron::real_days) const {
    return 1.0;
  }
  friend bool operator==(half_a_model const&, half_a_model const&) = default;
};

}  // namespace

static_assert(patron::purchase_model<steady_buyer>);
static_assert(!patron::fittable_purchase_model<steady_buyer>);
static_assert(!patron::discounting_purchase_model<steady_buyer>);
static_assert(!patron::separable_purchase_model<steady_buyer>);
static_assert(!patron::purchase_model<half_a_model>);
static_assert(!patron::purchase_model<int>);

static_assert(patron::fittable_purchase_model<patron::bg_nbd>);
static_assert(patron::discounting_purchase_model<patron::bg_nbd>);
static_assert(patron::separable_purchase_model<patron::bg_nbd>);
static_assert(patron::fittable_purchase_model<patron::mbg_nbd>);
static_assert(patron::separable_purchase_model<patron::mbg_nbd>);

TEST_CASE("purchase_model: a model of the caller's answers in any unit of time", "[ltv]") {
  steady_buyer const model{.a_week = 2.0};
  CHECK(model.expected_purchases({}, patron::real_weeks{3}) == 6.0);
}

TEST_CASE("purchase_model: what a caller's model lacks is a question, not equality", "[ltv]") {
  CHECK(steady_buyer{} == steady_buyer{.a_week = 1.0});
  CHECK(half_a_model{} == half_a_model{});
}
