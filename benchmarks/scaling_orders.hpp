// SPDX-License-Identifier: MIT
#ifndef PATRON_BENCHMARKS_SCALING_ORDERS_HPP
#define PATRON_BENCHMARKS_SCALING_ORDERS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/currencies.hpp>
#include <patron/core/money.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

namespace scaling {

using yen = patron::money<patron::jpy>;

struct order {
  std::uint32_t customer = 0;
  patron::day_point day{};
  yen paid{};
};

inline constexpr int observed_days = 1096;  // three years
inline constexpr std::chrono::sys_days opening{std::chrono::year{2023} / 1 / 1};
inline constexpr std::chrono::sys_days last_day = opening + std::chrono::days{observed_days - 1};

/// How many orders a customer has on average, refunds among them.
inline constexpr double orders_each = 5.39;

/// Appends all that one customer ever ordered, the same for the same number whoever asks.
///
/// She comes on any day and buys as BG/NBD says, each time for an amount about a mean of her own.
/// One order in fifty is sent back a week later.
inline void append_orders(std::vector<order>& orders, std::uint32_t customer) {
  patron::generator random{customer};
  double const rate = patron::draw_gamma(random, 0.8, 1.0 / 40.0);  // a day
  double const dropout = patron::draw_beta(random, 0.8, 4.0);
  double const mean = 1.0 / patron::draw_gamma(random, 3.0, 1.0 / 9000.0);
  auto const append = [&](int day, std::int64_t paid) {
    orders.push_back({.customer = customer,
                      .day = patron::day_point{opening} + patron::day_count{day},
                      .paid = yen::from_minor(paid)});
  };
  auto day = static_cast<double>(patron::draw_index(random, observed_days));
  while (day < observed_days) {
    int const on = static_cast<int>(day);
    auto const paid = 1 + static_cast<std::int64_t>(patron::draw_gamma(random, 4.0, mean / 4.0));
    append(on, paid);
    if (patron::draw_bernoulli(random, 0.02) && on + 7 < observed_days) append(on + 7, -paid);
    if (patron::draw_bernoulli(random, dropout)) break;
    day += patron::draw_exponential(random) / rate;
  }
}

}  // namespace scaling

#endif
