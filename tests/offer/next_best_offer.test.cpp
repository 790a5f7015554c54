// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/acceptance_model.hpp>
#include <patron/offer/next_best_offer.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using patron::left_out;
using patron::next_best_offer;
using patron::offer_standing;
using patron::offer_terms;
using shop::days;
using shop::on;
using shop::start;
using shop::yen;
using support::sentence;
using namespace patron::literals;

namespace {

// A model of the caller's own: each rung half as likely as the one below.
struct halves {
  double first = 0.5;
  [[nodiscard]] std::optional<patron::acceptance_chance> chance(
      patron::acceptance_step const& step) const {
    double const p = first / std::pow(2.0, static_cast<double>(step.to));
    return patron::acceptance_chance{.chance = {p, p / 2.0, p * 1.5}};
  }
};
struct nothing {
  [[nodiscard]] std::optional<patron::acceptance_chance> chance(
      patron::acceptance_step const&) const {
    return std::nullopt;
  }
};

offer_terms<yen> terms_of(shop::offer const& o) {
  return {.margin = o.price - o.cost,
          .promotion_cost = o.name == "seminar" ? 1'000_jpy : 100_jpy,
          .least_grade = o.name == "retainer" ? 1.1_grade : 0.0_grade,
          .repeatable = o.name == "letter"};
}

auto const propose = next_best_offer{shop::ladder, halves{}, terms_of, {.cool_down = days{30}}};
static_assert(std::same_as<decltype(propose)::amount_type, yen>);

TEST_CASE("next_best_offer: ranked by chance · margin − promotion cost", "[offer]") {
  std::vector const bought = {on(0, 0), on(2, 10)};
  auto const proposals = propose({.grade = 1.1_grade, .bought = bought}, start + days{40});
  REQUIRE(proposals.size() == 3);
  CHECK(proposals[0].rung == 4);
  CHECK(proposals[1].rung == 3);
  CHECK(proposals[2].rung == 0);  // repeatable
  auto const& best = proposals[0];
  CHECK(best.expected_profit.value.amount() == 13'962_jpy);  // 450,000 / 32 − 100 = 13,962.5
  CHECK(best.expected_profit.low.amount() == 6'931_jpy);
  CHECK(best.expected_profit.high.amount() == 20'994_jpy);
  CHECK(best.margin == 450'000_jpy);
  CHECK(best.promotion_cost == 100_jpy);
  CHECK(best.step.from == std::optional<std::size_t>{2});
  CHECK(best.step.tenure == days{40});
  CHECK(propose.best({.grade = 1.1_grade, .bought = bought}, start + days{40}) == best);
}

TEST_CASE("next_best_offer: what is left out, and why", "[offer]") {
  std::vector const bought = {on(2, 10)};
  std::vector const asked = {on(0, 0), on(3, 20)};
  offer_standing const customer{.bought = bought, .proposed = asked};
  auto const why = propose.left_out(customer, start + days{49});
  REQUIRE(why.size() == 4);
  CHECK(why[0] == patron::left_out_offer{1, left_out::no_profit, {}});
  CHECK(why[1] == patron::left_out_offer{2, left_out::owned, {}});
  CHECK(why[2] == patron::left_out_offer{3, left_out::cooling_down, start + days{50}});
  CHECK(why[3] == patron::left_out_offer{4, left_out::beyond_grade, {}});
  CHECK(propose.best(customer, start + days{49})->rung == 0);
  CHECK(propose.best(customer, start + days{50})->rung == 3);

  next_best_offer const unknown{shop::ladder, nothing{}, terms_of};
  CHECK(unknown.left_out({}, start)[0].why == left_out::nothing_known);
  CHECK_FALSE(unknown.best({}, start));
  CHECK(unknown({}, start).empty());
}

TEST_CASE("next_best_offer: learnt chances say whose answers they are", "[offer]") {
  patron::acceptance_counts counts{5};
  for (int i = 0; i < 40; ++i) counts.add({.from = 0, .to = 1}, i < 10);
  next_best_offer const learnt{shop::ladder, patron::acceptance_model{counts}, terms_of};
  std::vector const bought = {on(0, 0)};
  auto const proposals = learnt({.bought = bought}, start);
  for (auto const& p : proposals) {
    CHECK(p.chance.level ==
          (p.rung == 1 ? patron::acceptance_level::offer : patron::acceptance_level::firm));
    CHECK(p.chance.seen == patron::rate{10, 40});
  }
}

TEST_CASE("next_best_offer: bad input, with its rung", "[offer]") {
  CHECK(sentence([] {
          return next_best_offer{shop::ladder, halves{1.5}, terms_of}.best({}, start);
        }) == "next_best_offer: record 0: chance \"1.5\" is not within 0 and 1");
  CHECK_FALSE(sentence([] {
                return next_best_offer{shop::ladder, halves{std::nan("")}, terms_of}({}, start);
              }).empty());
  auto const costs = [](shop::offer const& o) {
    return offer_terms<yen>{.promotion_cost = o.name == "course" ? -1_jpy : 0_jpy};
  };
  CHECK(sentence([&] {
          return next_best_offer{shop::ladder, halves{}, costs}.rungs();
        }) == "next_best_offer: record 2: promotion_cost \"-1 JPY\" is below zero");
  auto const nan = [](shop::offer const&) { return offer_terms<double>{.margin = std::nan("")}; };
  CHECK(sentence([&] {
          return next_best_offer{shop::ladder, halves{}, nan}.rungs();
        }) == "next_best_offer: record 0: margin \"nan\" is not a finite number");
  CHECK(sentence([] {
          patron::acceptance_model const other{patron::acceptance_counts{2}};
          return next_best_offer{shop::ladder, other, terms_of}.rungs();
        }) == "next_best_offer: the chances are of this ladder");
}

}  // namespace
