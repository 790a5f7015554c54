// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/offer/acceptance_model.hpp>
#include <patron/offer/count_acceptances.hpp>
#include <patron/offer/judge_proposals.hpp>

#include <cmath>
#include <cstddef>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using patron::lift_verdict;
using shop::days;
using shop::everybody_a_customer;
using shop::order;
using shop::start;
using support::sentence;
using namespace patron::literals;

namespace {

// Two kinds of customers by what they begin with. In a patterned firm those of the letter go on to
// the course and those of the seminar to the advice; otherwise both go anywhere.
std::vector<order> firm(int customers, bool patterned, patron::generator& random) {
  std::vector<order> orders;
  for (int id = 0; id < customers; ++id) {
    std::size_t const first = patron::draw_index(random, 2);
    auto const began = static_cast<int>(patron::draw_index(random, 200));
    orders.push_back({id, began, shop::ladder.key(first)});
    if (!patron::draw_bernoulli(random, 0.4)) continue;
    std::size_t const next = patterned ? first + 2 : 2 + patron::draw_index(random, 2);
    auto const waited = 1 + static_cast<int>(patron::draw_index(random, 150));
    orders.push_back({id, began + waited, shop::ladder.key(next)});
  }
  return orders;
}

patron::proposal_lift lift_of(std::vector<order> const& orders, patron::generator& random) {
  std::vector<order> known;
  for (order const& o : orders) {
    if (o.day < 200) known.push_back(o);
  }
  auto const counts =
      patron::count_climbs(shop::history(known, 199), days{60}, everybody_a_customer);
  // Equal margins: what counts is who is offered what.
  patron::next_best_offer const propose{
      shop::ladder, patron::acceptance_model{counts}, [](shop::offer const&) {
        return patron::offer_terms<shop::yen>{.margin = 1'000_jpy, .promotion_cost = 1_jpy};
      }};
  return patron::judge_proposals(propose, shop::history(orders, 400), start + days{200}, days{60},
                                 everybody_a_customer, random, {.draws = 300});
}

TEST_CASE("judge_proposals: better where there is a pattern", "[offer]") {
  patron::generator random{17};
  auto const lift = lift_of(firm(600, true, random), random);
  CHECK(lift.verdict == lift_verdict::better);
  CHECK(lift.difference->value > 0.0);
  CHECK(lift.chosen.value() > lift.popular.value());
}

TEST_CASE("judge_proposals: worked out by hand", "[offer]") {
  patron::generator random{1};
  struct advice_first {
    [[nodiscard]] std::optional<patron::acceptance_chance> chance(
        patron::acceptance_step const& step) const {
      double const p = step.to == 3 ? 0.5 : 0.1;
      return patron::acceptance_chance{.chance = {p, p, p}};
    }
  };
  patron::next_best_offer const propose{shop::ladder, advice_first{}, [](shop::offer const&) {
                                          return patron::offer_terms<shop::yen>{
                                              .margin = 100_jpy, .promotion_cost = 1_jpy};
                                        }};
  auto const bought = shop::history({{1, 0, "letter"},
                                     {1, 10, "advice"},
                                     {2, 0, "seminar"},
                                     {2, 12, "letter"},
                                     {3, 1, "letter"},
                                     {3, 40, "advice"},
                                     {4, 11, "letter"}},
                                    50);
  auto const lift = patron::judge_proposals(propose, bought, start + days{10}, days{10},
                                            everybody_a_customer, random);
  CHECK(lift.chosen == patron::rate{1, 3});   // customer 3 came too late, 4 was not there yet
  CHECK(lift.popular == patron::rate{1, 3});  // seminar, letter, seminar
  CHECK(std::abs(lift.difference->value) < 1e-12);
  CHECK(lift.verdict == lift_verdict::no_lift);
}

TEST_CASE("judge_proposals: of many customers the normal curve says what the bootstrap does",
          "[offer]") {
  patron::generator random{7};
  std::vector<double> profits;
  for (int i = 0; i < 2'000; ++i) {
    profits.push_back(patron::draw_uniform(random) < 0.1 ? 900.0 : -100.0);
  }
  auto const mean = [](auto const& sample) {
    double sum = 0.0;
    for (double const x : sample) sum += x;
    return sum / static_cast<double>(sample.size());
  };
  auto const drawn = *patron::bootstrap(profits, mean, random, {.draws = 2'000});
  auto const normal = patron::mean_of(profits).interval(0.95);
  double const width = normal.high - normal.low;
  CHECK(std::abs(drawn.low - normal.low) < 0.05 * width);
  CHECK(std::abs(drawn.high - normal.high) < 0.05 * width);
}

TEST_CASE("judge_proposals: too few, and a time that is not over", "[offer]") {
  patron::generator random{1};
  CHECK(lift_of({{1, 0, "letter"}}, random).verdict == lift_verdict::too_few);
  patron::next_best_offer const propose{
      shop::ladder, patron::acceptance_model{patron::acceptance_counts{5}},
      [](shop::offer const&) { return patron::offer_terms<shop::yen>{}; }};
  CHECK(sentence([&] {
          return patron::judge_proposals(propose, shop::history({}, 50), start, days{52},
                                         everybody_a_customer, random);
        }) == "judge_proposals: the time to judge by is not over");
}

}  // namespace
