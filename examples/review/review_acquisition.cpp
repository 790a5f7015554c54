// SPDX-License-Identifier: MIT
#include "review_acquisition.hpp"

#include <patron/core/amount.hpp>
#include <patron/ltv/acquisition_costs.hpp>
#include <patron/ltv/customers_won.hpp>
#include <patron/ltv/effort_split.hpp>
#include <patron/report/add_acquisition.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cost_records.hpp"
#include "delivery_cost.hpp"

namespace {

using won_type = patron::customers_won<customer_key, std::string>;
using costs_type = patron::acquisition_costs<std::string, std::int64_t>;
using effort_type = patron::effort_split<std::int64_t>;

/// What an order has left, in minor units.
struct left_over {
  customer_key customer{};
  std::chrono::sys_days day{};
  std::int64_t margin = 0;
};

won_type customers_by_channel(firm_orders const& of) {
  auto const channels =
      std::find_if(of.ways_in.begin(), of.ways_in.end(),
                   [](first_groups const& groups) { return groups.by == "channel"; });
  won_type won;
  for (auto const& [customer, since] : of.customer_since) {
    std::string const channel{channels == of.ways_in.end() ? "" : channels->of(customer)};
    bool const is_known = !channel.empty() && channel != "several";
    won.add(customer, since, is_known ? std::optional{channel} : std::nullopt);
  }
  return won;
}

/// What was spent on one customer without a channel belongs to the one by which she came.
costs_type costs_of_winning(cost_records const& records, won_type const& won) {
  costs_type costs;
  for (cost_record const& one : records.costs) {
    if (!one.is_for_winning) continue;
    std::optional<std::string> channel;
    if (!one.channel.empty()) {
      channel = one.channel;
    } else if (auto const first = one.customer ? won.find(*one.customer) : std::nullopt) {
      channel = first->channel;
    }
    costs.add(one.day, channel, one.amount);
  }
  return costs;
}

/// Of what is not on the ladder, and where there is none, the margin that was asked for.
std::vector<left_over> left_of_orders(firm_orders const& of, firm_records const& firm,
                                      double margin) {
  auto const share = [margin](std::int64_t amount) {
    return patron::amount_traits<std::int64_t>::from_double(static_cast<double>(amount) * margin);
  };
  std::vector<left_over> all;
  if (!firm.offers) {
    for (auto const& day : of.book.days()) {
      all.push_back({day.customer, day.day, share(day.amount)});
    }
    return all;
  }
  for (product_order const& order : of.products) {
    auto const rung = firm.offers->find(order.product);
    std::int64_t const left =
        rung ? order.amount - delivery_cost((*firm.offers)[*rung], order.amount)
             : share(order.amount);
    all.push_back({order.customer, order.day, left});
  }
  return all;
}

/// By the grade of whom it was for, on the morning of that day. Winning nobody in particular is
/// winning strangers.
effort_type effort_by_grade(cost_records const& records, firm_orders const& of,
                            grade_book const& grades) {
  effort_type split;
  for (cost_record const& one : records.costs) {
    std::optional<patron::grade> grade;
    auto const moves = one.customer ? grades.find(*one.customer) : grades.end();
    auto const since =
        one.customer ? of.customer_since.find(*one.customer) : of.customer_since.end();
    if (moves != grades.end()) {
      grade = grade_on_morning(moves->second, one.day);
    } else if (since != of.customer_since.end()) {
      grade = since->second < one.day ? patron::customer_grade : patron::grade{};
    } else if (one.is_for_winning) {
      grade = patron::grade{};
    }
    split.add(grade, one.time, one.amount);
  }
  return split;
}

}  // namespace

void review_acquisition(patron::review& review, firm_orders const& of, arguments const& asked,
                        firm_records const& firm, grade_book const& grades) {
  if (!firm.costs) return;
  won_type const won = customers_by_channel(of);
  auto const orders = left_of_orders(of, firm, asked.options.margin);
  add_acquisition(review, of.book, won, costs_of_winning(*firm.costs, won), orders,
                  &left_over::customer, &left_over::day, &left_over::margin, asked.options);
  add_effort(review, effort_by_grade(*firm.costs, of, grades));
}
