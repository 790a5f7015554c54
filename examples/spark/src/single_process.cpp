// SPDX-License-Identifier: MIT
// What the cluster has to say of the made firm, said by one process with the library's verbs over
// all orders: without a state, a byte or a partition.
//
//     single_process orders.csv > scores.csv
//
// A line is a customer. Of a double it has the bits, as a whole number.
#include <patron/grip/rhythm.hpp>
#include <patron/grip/rhythm_counts.hpp>
#include <patron/grip/rhythm_gaps.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/history/summarize.hpp>
#include <patron/io/csv_column.hpp>
#include <patron/io/read_csv.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/customer_value.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/ltv/ltv_calculator.hpp>

#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <iterator>
#include <span>
#include <vector>

#include "made_firm.hpp"
#include "next_action.hpp"
#include "score.hpp"

namespace {

using patron_spark::last_day;

struct order {
  std::int64_t customer = 0;
  std::chrono::sys_days day{};
  std::int64_t amount = 0;
};

long long bits(double number) {
  return std::bit_cast<std::int64_t>(number);
}

void print_scores(std::vector<order> const& orders) {
  auto const customers =
      patron::summarize(orders, last_day, &order::customer, &order::day, &order::amount);
  auto const days = patron::active_days(orders, &order::customer, &order::day, &order::amount);

  auto const purchases = patron::fit<patron::bg_nbd>(customers);
  auto const spend = patron::fit<patron::gamma_gamma>(customers);
  patron::ltv_calculator const worth{purchases, spend, patron_spark::worth_of_a_year()};
  std::vector<patron::customer_score<std::int64_t>> worths;
  worth.score(customers, std::back_inserter(worths));

  // The days of one customer lie together, in the order of the customers.
  std::vector<std::vector<patron::day_point>> purchase_days;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i == 0 || days[i].customer != days[i - 1].customer) purchase_days.emplace_back();
    purchase_days.back().push_back(days[i].day);
  }
  patron::rhythm_counts counts{last_day};
  for (auto const& of_one : purchase_days) counts.add_customer(of_one);
  patron::rhythm const firm{counts};

  for (std::size_t i = 0; i < customers.size(); ++i) {
    std::vector<patron::day_point> const& of_one = purchase_days[i];
    patron::rhythm_gaps gaps;
    for (std::size_t day = 1; day < of_one.size(); ++day) gaps.add(of_one[day] - of_one[day - 1]);
    double const longer = firm.exceedance(gaps, patron::day_point{last_day} - of_one.back());
    auto const action = patron_spark::choose_action(customers[i].frequency, longer);
    std::printf("%lld,%lld,%lld,%lld,%lld,%s\n", static_cast<long long>(customers[i].customer),
                bits(worths[i].probability_alive), bits(worths[i].expected_purchases),
                static_cast<long long>(worths[i].value.amount()), bits(longer),
                to_string(action).data());
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: single_process orders.csv > scores.csv\n", stderr);
    return 2;
  }
  try {
    print_scores(patron::read_csv<order>(arguments[1], patron::column("customer", &order::customer),
                                         patron::column("day", &order::day),
                                         patron::column("amount", &order::amount)));
  } catch (std::exception const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
  return std::ferror(stdout) != 0 || std::fflush(stdout) != 0 ? 1 : 0;
}
