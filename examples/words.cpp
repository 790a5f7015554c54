// SPDX-License-Identifier: MIT
// The words of everything else: amounts, grades, rates, windows of days, discounts.
#include <patron/core.hpp>

#include <chrono>
#include <cstdio>

using namespace std::chrono;
using namespace patron::literals;

int main() {
  auto const price = 29.95_usd;  // exact cents; 29.955_usd does not compile
  auto const lead = 0.2_grade;   // exact hundredths; a customer is 1.0_grade
  auto const total = price * 3;  // and price + 100_jpy does not compile
  auto const third = price.divided_by(3, patron::rounding::half_even);  // says how it rounds

  patron::rate const held{524, 2357};  // kept, at risk
  auto const share = held.value();     // none where nobody was at risk
  auto const around = held.interval(0.95);

  auto const spring = patron::quarter(2025y, 2);         // half open: [1 April, 1 July)
  auto const discount = patron::discount::annual(0.15);  // e^(−δt), a year of 365.2425 days
  auto const order = sys_days{2025y / June / 30} + 15h + 30min;  // half past three, UTC
  auto const in_tokyo = patron::civil_day{9h}(order);            // the day it was there

  std::printf("%s, three for %s, a third is %s\n", to_string(price).c_str(),
              to_string(total).c_str(), to_string(third).c_str());
  std::printf("a lead is %s, and no customer yet\n", to_string(lead).c_str());
  std::printf("held %s, from %.1f to %.1f %%\n", to_string(held).c_str(), 100 * around->low,
              100 * around->high);
  std::printf("the quarter ends on %s; in Tokyo the order is of %s\n",
              patron::to_string(spring.last_day()).c_str(), patron::to_string(in_tokyo).c_str());
  std::printf("100 paid in a year are worth %.2f today\n", 100 * discount.factor(years{1}));

  bool const holds = total == 89.85_usd && share && !patron::rate{}.value() &&
                     !spring.contains(in_tokyo) && lead < patron::customer_grade;
  return holds ? 0 : 1;
}
