// SPDX-License-Identifier: MIT
// The two sample firms: a tea house of 2,000 customers and a consultant of 25.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_SAMPLE_FIRMS_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_SAMPLE_FIRMS_HPP

#include <patron/core.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "firm_plan.hpp"
#include "make_firm.hpp"
#include "records.hpp"

namespace samples {

using yen = patron::money<patron::jpy>;
using dollars = patron::money<patron::usd>;

/// Fourteen days from a Monday on.
[[nodiscard]] inline patron::window fortnight(std::chrono::year_month_day monday) {
  return {monday, sys_days{monday} + std::chrono::weeks{2}};
}

[[nodiscard]] inline firm_plan<yen> tea_house() {
  using namespace std::chrono;
  return {.books = {2023y / January / 4, 2025y / July / 1},
          .customers = 2'000,
          .joining = 0.5,
          .customer_letter = 'C',
          .prospects = 6'000,
          .prospect_letter = 'P',
          .prospects_joining = 0.5,
          .address_book = 400,
          // Between the seminar and the advice a rung is missing.
          .offers = {{"sample", 600_jpy, 300_jpy, {}, 60_jpy, 0.15, "choosing"},
                     {"letter", 1'200_jpy, 400_jpy, {}, 80_jpy, 0.40, "replenishing"},
                     {"tasting", 2'500_jpy, 900_jpy, {}, 150_jpy, 0.25, "comparing"},
                     {"course", 5'000_jpy, 2'000_jpy, {}, 300_jpy, 0.16, "brewing"},
                     {"seminar", 9'000_jpy, 3'600_jpy, 0.8_grade, 600_jpy, 0.04, "hosting"},
                     {"advice", 54'000_jpy, 20'000_jpy, 1.0_grade, 3'000_jpy, 0.0, "tea_room"},
                     {"training", 90'000_jpy, 36'000_jpy, 1.1_grade, 4'500_jpy, 0.0, "staff"},
                     {"partnership", 150'000_jpy, 60'000_jpy, 1.2_grade, 7'500_jpy, 0.0,
                      "menu sourcing"}},
          .pace_shape = 0.9,
          .pace_scale = 1.0 / 45.0,
          .leaving_a = 0.9,
          .leaving_b = 3.6,
          .leaky_product = "tasting",
          .crowded = {fortnight(2024y / May / 6), fortnight(2024y / July / 1),
                      fortnight(2024y / September / 9), fortnight(2024y / December / 2),
                      fortnight(2025y / February / 3), fortnight(2025y / April / 28)},
          .brought_forward = days{14},
          .touches_a_day = 1.0 / 250.0,
          .plan_prices = {{"week", 400_jpy, 0.05},
                          {"month", 1'600_jpy, 0.7},
                          {"quarter", 4'500_jpy, 0.15},
                          {"year", 16'000_jpy, 0.1}},
          .plan_share = 0.3,
          .channels = {{"shop", 0.35, 4'000_jpy},
                       {"web", 0.3, 6'000_jpy},
                       {"friend", 0.2, 500_jpy},
                       {"market", 0.15, 40'000_jpy}},
          .leaky_channel = "market",
          .friends = "friend",
          .asked_until = 2024y / January / 1,
          .sellers = {"Aoki", "Mori"},
          .slow_seller = "Endo",
          .unanswered_need = "gift",
          .unanswered_worth = 3'000_jpy,
          .keeping = 150_jpy,
          .posters = 20'000_jpy};
}

[[nodiscard]] inline firm_plan<dollars> consultant() {
  using namespace std::chrono;
  return {
      .books = {2024y / March / 1, 2025y / July / 1},
      .customers = 25,
      .joining = 1.2,
      .customer_letter = 'K',
      .prospects = 100,
      .prospect_letter = 'L',
      .prospects_joining = 0.5,
      .address_book = 25,
      // Between the review and the project a rung is missing.
      .offers = {{"guide", 15_usd, 2_usd, {}, 1_usd, 0.10, "overview"},
                 {"call", 49.50_usd, 20_usd, {}, 2_usd, 0.40, "question"},
                 {"check", 160_usd, 70_usd, {}, 6_usd, 0.30, "figures"},
                 {"review", 390_usd, 180_usd, 0.8_grade, 15_usd, 0.20, "pricing"},
                 {"project", 2'400_usd, 1'100_usd, 1.0_grade, 90_usd, 0.0, "change"},
                 {"retainer", 6'000_usd, 2'600_usd, 1.1_grade, 200_usd, 0.0, "counsel succession"}},
      .pace_shape = 0.9,
      .pace_scale = 1.0 / 30.0,
      .leaving_a = 0.9,
      .leaving_b = 7.0,
      .leaky_product = "check",
      .crowded = {fortnight(2024y / June / 10), fortnight(2024y / November / 4),
                  fortnight(2025y / March / 10), fortnight(2025y / May / 12)},
      .brought_forward = days{42},
      .touches_a_day = 1.0 / 40.0,
      .plan_prices = {{"month", 120_usd, 0.75}, {"quarter", 330_usd, 0.25}},
      .plan_share = 0.6,
      .channels = {{"talk", 0.5, 150_usd}, {"friend", 0.3, 40_usd}, {"ad", 0.2, 950_usd}},
      .leaky_channel = "ad",
      .friends = "friend",
      .asked_until = 2024y / July / 1,
      .sellers = {"Anna", "Ben"},
      .slow_seller = "Carla",
      .unanswered_need = "software",
      .unanswered_worth = 500_usd,
      .keeping = 10_usd,
      .posters = 100_usd};
}

/// From the first seed on that gives a firm with so many orders, one of them on the last day.
template<class Money>
[[nodiscard]] firm_records<Money> make_firm_with_orders(firm_plan<Money> const& plan,
                                                        std::uint64_t seed, std::size_t orders) {
  for (;; ++seed) {
    auto made = make_firm(plan, seed);
    bool const to_the_end = std::ranges::any_of(
        made.orders, [&](order<Money> const& o) { return o.date == plan.until(); });
    if (made.orders.size() == orders && to_the_end) return made;
  }
}

}  // namespace samples

#endif
