// SPDX-License-Identifier: MIT
#ifndef PATRON_BENCHMARKS_SCALING_STATE_HPP
#define PATRON_BENCHMARKS_SCALING_STATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/grip/retention_table.hpp>
#include <patron/grip/revenue_grip_rate.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/grip/waiting_times.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/history/summarize.hpp>
#include <patron/survival/event_table.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "scaling_orders.hpp"

namespace scaling {

using order_book = patron::purchase_book<std::uint32_t, yen>;

/// What an application keeps of its customers, all of them counted and few of them known.
struct firm_state {
  patron::pattern_counts patterns{};                         ///< for the model of purchases
  patron::retention_table cohorts{};                         ///< by month, all four names
  patron::rate grip{};                                       ///< between two quarters
  patron::revenue_rate<yen> revenue_grip{};                  ///< the same by money
  patron::event_table<patron::day_count> second_purchase{};  ///< how long they wait with it
  order_book known{};  ///< the orders of one customer in a hundred, for the model of spend

  /// Adds the state of other customers.
  void merge(firm_state const& other) {
    patterns.merge(other.patterns);
    cohorts.merge(other.cohorts);
    grip.merge(other.grip);
    revenue_grip.merge(other.revenue_grip);
    second_purchase.merge(other.second_purchase);
    known.merge(other.known);
  }

  static constexpr std::string_view state_name = "firm_state";
  template<class Self>
  [[nodiscard]] static auto fields(Self& self) {
    return std::tie(self.patterns, self.cohorts, self.grip, self.revenue_grip, self.second_purchase,
                    self.known);
  }
  friend bool operator==(firm_state const&, firm_state const&) = default;
};

/// The state of these customers, of whom there are all orders.
[[nodiscard]] inline firm_state count(std::vector<order> const& orders) {
  using namespace std::chrono_literals;
  patron::window const base = patron::quarter(2025y, 3);
  patron::window const next = patron::quarter(2025y, 4);
  firm_state state{
      .patterns = patron::pattern_counts{patron::summarize(orders, last_day, &order::customer,
                                                           &order::day, &order::paid)},
      .cohorts = {orders, last_day, &order::customer, &order::day, &order::paid},
      .grip = patron::grip_rate(orders, base, next, &order::customer, &order::day, &order::paid),
      .revenue_grip = patron::revenue_grip_rate(orders, base, next, &order::customer, &order::day,
                                                &order::paid)};
  for (auto const& wait :
       patron::waiting_times(orders, last_day, &order::customer, &order::day, &order::paid)) {
    if (wait.purchases == 1) state.second_purchase.add(wait.lasted, wait.bought_again);
  }
  for (order const& one : orders) {
    if (one.customer % 100 == 0) state.known.add(one.customer, one.day, one.paid);
  }
  return state;
}

/// Adds up many states so that each of them is merged a few times only: like with like, as the
/// digits of a binary number carry.
template<class State>
class merge_tree {
 public:
  void add(State part) {
    sums_.push_back({std::move(part), 1});
    while (sums_.size() > 1 && sums_.back().parts == sums_[sums_.size() - 2].parts) merge_last();
  }

  [[nodiscard]] State total() && {
    if (sums_.empty()) return {};
    while (sums_.size() > 1) merge_last();
    return std::move(sums_.back().state);
  }

 private:
  struct sum {
    State state;
    std::size_t parts;
  };

  void merge_last() {
    sum const last = std::move(sums_.back());
    sums_.pop_back();
    sums_.back().state.merge(last.state);
    sums_.back().parts += last.parts;
  }

  std::vector<sum> sums_;
};

}  // namespace scaling

#endif
