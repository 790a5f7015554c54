// SPDX-License-Identifier: MIT
// What it costs to win customers, by channel, and to keep them.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_COSTS_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_COSTS_HPP

#include <patron/core.hpp>
#include <patron/numeric.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// At the end of each month, for each channel: the price of winning one, for each who came by it,
/// give or take a fifth. Where nobody came that is spent once, in vain. Once in a quarter posters,
/// of which nobody knows whom they brought.
template<class Money>
void write_channel_costs(firm_plan<Money> const& plan, patron::generator& random,
                         std::vector<known_customer> const& customers,
                         std::vector<cost<Money>>& costs) {
  using namespace std::chrono;
  // += of libc++ 16 stays in the same year.
  for (year_month month{year_month_day{plan.books.from}.year(),
                        year_month_day{plan.books.from}.month()};
       sys_days{month / 1} < plan.books.to; month = month + months{1}) {
    sys_days const end = month / std::chrono::last;
    for (channel<Money> const& by : plan.channels) {
      auto const won = std::ranges::count_if(customers, [&](known_customer const& one) {
        return one.channel == by.name && one.first_day >= sys_days{month / 1} &&
               one.first_day <= end;
      });
      auto const heads = (std::max)(std::int64_t{won}, std::int64_t{1});
      auto const percent = static_cast<std::int64_t>(80 + patron::draw_index(random, 41));
      Money const spent = (by.winning * heads * percent).divided_by(100, patron::rounding::up);
      int const half_hours = static_cast<int>(4 + 3 * heads);
      costs.push_back({end, by.name, {}, spent, half_hours, purpose::winning});
    }
    bool const is_quarter = static_cast<unsigned>(month.month()) % 3 == 0;
    if (is_quarter) costs.push_back({end, {}, {}, plan.posters, 4, purpose::winning});
  }
}

/// One in six is won in a talk of her own; after one purchase in eight there is an attention.
template<class Money>
void write_customer_costs(firm_plan<Money> const& plan, patron::generator& random,
                          known_customer const& customer, std::vector<cost<Money>>& costs) {
  bool const talks = patron::draw_bernoulli(random, 1.0 / 6.0);
  sys_days const talk = customer.first_day - draw_days(random, 1, 5);
  int const half_hours = 1 + static_cast<int>(patron::draw_index(random, 4));
  if (talks && talk >= plan.books.from) {
    costs.push_back(
        {talk, customer.channel, customer.name, plan.keeping * 2, half_hours, purpose::winning});
  }
  for (sys_days const bought : customer.purchase_days) {
    bool const is_kept = patron::draw_bernoulli(random, 0.125);
    auto const times = static_cast<std::int64_t>(1 + patron::draw_index(random, 3));
    sys_days const day = bought + draw_days(random, 1, 20);
    if (!is_kept || day >= plan.books.to) continue;
    costs.push_back({day, {}, customer.name, plan.keeping * times, 1, purpose::keeping});
  }
}

}  // namespace samples

#endif
