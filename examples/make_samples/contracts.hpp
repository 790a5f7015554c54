// SPDX-License-Identifier: MIT
// A maintenance plan that part of the customers hold, by contracts of half a year.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_CONTRACTS_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_CONTRACTS_HPP

#include <patron/core.hpp>
#include <patron/numeric.hpp>

#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// Half a year later; the last day of that month where it has no such day.
[[nodiscard]] inline sys_days half_a_year_after(sys_days day) {
  std::chrono::year_month_day const date{day};
  auto const later = date + std::chrono::months{6};
  return later.ok() ? later : later.year() / later.month() / std::chrono::last;
}

/// A month or two without the plan, early in a contract; one contract in twelve has such a pause.
[[nodiscard]] inline std::optional<patron::window> draw_pause(patron::generator& random,
                                                              patron::window running) {
  bool const pauses = patron::draw_bernoulli(random, 1.0 / 12.0);
  sys_days const from = running.from + draw_days(random, 15, 60);
  sys_days const to = from + draw_days(random, 30, 60);
  if (!pauses || to > running.to) return std::nullopt;
  return patron::window{from, to};
}

/// One customer's contracts. Each month some are given up, most of all through the leaky channel;
/// what lasts half a year is renewed on that day, at times for half as much again. Of those who
/// have given up, one in six comes back after a break.
template<class Money>
void write_contracts(firm_plan<Money> const& plan, patron::generator& random,
                     known_customer const& customer, std::vector<contract<Money>>& contracts) {
  constexpr double month = 365.2425 / 12.0;
  bool const leaks = customer.channel == plan.leaky_channel;
  auto const draw_reason = [&] {
    constexpr std::array<std::string_view, 4> reasons = {"price", "moved", "no use", "other house"};
    bool const price = leaks && patron::draw_bernoulli(random, 0.5);
    return price ? reasons[0] : reasons[patron::draw_index(random, reasons.size())];
  };

  plan_price<Money> const& chosen = draw_one(random, plan.plan_prices, &plan_price<Money>::share);
  Money price = chosen.price;
  sys_days from = customer.first_day + draw_days(random, 10, 120);
  while (from < plan.books.to) {
    double const lasts = month * patron::draw_exponential(random, leaks ? 0.12 : 0.03);
    sys_days const renewed = half_a_year_after(from);
    sys_days const given_up = from + days{1 + static_cast<int>(lasts)};
    bool const is_renewed = renewed <= given_up;
    bool const upgrades = patron::draw_bernoulli(random, 0.2);
    sys_days const to = is_renewed ? renewed : given_up;
    std::string_view const reason = !is_renewed ? draw_reason() : upgrades ? "upgraded" : "renewed";
    auto const paused = draw_pause(random, {from, (std::min)(to, plan.books.to)});
    if (to < plan.books.to) {
      contracts.push_back(
          {customer.name, from, to, price, chosen.per, paused, customer.channel, reason});
    } else {
      contracts.push_back(
          {customer.name, from, std::nullopt, price, chosen.per, paused, customer.channel, {}});
    }
    if (is_renewed) {
      from = renewed;
      if (upgrades) price += price.divided_by(2, patron::rounding::half_even);
    } else {
      if (!patron::draw_bernoulli(random, 1.0 / 6.0)) break;
      from = given_up + draw_days(random, 30, 150);
    }
  }
}

}  // namespace samples

#endif
