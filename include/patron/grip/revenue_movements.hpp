// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_REVENUE_MOVEMENTS_HPP
#define PATRON_GRIP_REVENUE_MOVEMENTS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/grip/detail/add_customer_movement.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/observed_days.hpp>
#include <patron/grip/presence.hpp>
#include <patron/grip/revenue_movement.hpp>
#include <patron/history/order.hpp>
#include <patron/history/sorted_orders.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// The movements of revenue from each calendar period to the next, out of orders: one row for each
/// period from the first purchase to the last day observed.
///
///     revenue_movements rows{orders, until, &order::buyer, &order::day, &order::total};
///     for (auto const& row : rows) ... row.when, row.churn, row.gross_retention()
///
/// A customer's revenue of a period is what she bought in it, less what she gave back. In the first
/// row everything is new, for nothing is known of the time before. The last row is partial until
/// its period is over.
///
/// Amounts are exact. The rows are a state: `merge` adds the rows of *other* customers, of the same
/// days observed; any partition by customer gives the same bits. The default is of nobody.
///
/// Throws for an order outside the days observed.
template<exact_amount Amount>
class revenue_movements {
 public:
  using value_type = revenue_movement<Amount>;
  using const_iterator = typename std::vector<value_type>::const_iterator;

  revenue_movements() = default;

  template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
    requires detail::orders<Orders, Customer, Day, Paid>
  revenue_movements(Orders&& orders, observed_days observed, Customer customer, Day day,
                    Paid amount, calendar_period period = calendar_period::quarter,
                    presence present = presence::by_money)
      : rule_{rule{period, present, observed}} {
    constexpr auto where = "revenue_movements";
    detail::check_days(where, orders, observed, day);
    detail::observation_end const end{where, observed.until};
    auto const sorted = detail::sorted_orders(where, orders, end, customer, day, amount);
    if (sorted.empty()) return;
    auto const first = std::ranges::min_element(sorted, {}, [](auto const& o) { return o.day; });
    grow_to(period_number(first->day, period));
    detail::for_each_customer(sorted, [this](auto const& of_one) { this->add_customer(of_one); });
    for (value_type const& row : rows_) {
      detail::require(row.balances(), "revenue_movements: the movements do not add up");
    }
  }

  [[nodiscard]] const_iterator begin() const noexcept { return rows_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return rows_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }
  [[nodiscard]] value_type const& operator[](std::size_t i) const { return rows_[i]; }

  /// Adds the movements of other customers. Throws where period, presence or days differ.
  void merge(revenue_movements const& other) {
    if (!other.rule_) return;
    detail::require(!rule_ || *rule_ == *other.rule_,
                    "revenue_movements: movements merge that follow one rule over the same days");
    revenue_movements both = *this;
    both.rule_ = other.rule_;
    if (!other.empty()) {
      both.grow_to(other.first_);
      auto row = both.rows_.end() - static_cast<std::ptrdiff_t>(other.size());
      for (value_type const& more : other) (row++)->merge(more);
    }
    *this = std::move(both);
  }

  static constexpr std::string_view state_name = "revenue_movements";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.rule_, self.first_, self.rows_);
  }
  /// Throws where the rows are not those of the periods from the first one to the last day.
  void check_fields() const {
    constexpr std::string_view sentence =
        "revenue_movements: a row for each period up to the last day observed";
    detail::require(rule_ || rows_.empty(), sentence);
    if (rows_.empty()) {
      detail::require(first_ == 0, sentence);
      return;
    }
    auto const& [period, present, observed] = *rule_;
    int const last = period_number(observed.until, period);
    detail::require(period_number(detail::first_civil_day, period) <= first_ && first_ <= last &&
                        rows_.size() == static_cast<std::size_t>(last - first_) + 1,
                    sentence);
    for (int number = first_; number <= last; ++number) {
      value_type const& row = rows_[static_cast<std::size_t>(number - first_)];
      window const when = period_window(number, period);
      detail::require(row.when == when && row.observed == observed.state_of(when), sentence);
    }
  }
  friend bool operator==(revenue_movements const&, revenue_movements const&) = default;

 private:
  struct rule {
    calendar_period period = calendar_period::quarter;
    presence present = presence::by_money;
    observed_days observed{};

    template<class Self>
    [[nodiscard]] static constexpr auto fields(Self& self) {
      return std::tie(self.period, self.present, self.observed);
    }
    friend bool operator==(rule const&, rule const&) = default;
  };

  /// What one customer did in one period.
  struct activity {
    int period = 0;
    Amount net{};
    bool bought = false;
  };

  // Not `value_or`: g++ 12 would see something uninitialised in what it copies.
  [[nodiscard]] rule followed() const { return rule_ ? *rule_ : rule{}; }

  /// Makes the rows begin with that period, or leaves them where they begin before it. They end
  /// with the period of the last day observed.
  void grow_to(int first) {
    int const next =
        rows_.empty() ? period_number(followed().observed.until, followed().period) + 1 : first_;
    if (first >= next) return;
    std::vector<value_type> rows;
    for (int number = first; number < next; ++number) {
      window const when = period_window(number, followed().period);
      rows.push_back({.when = when, .observed = followed().observed.state_of(when)});
    }
    rows.insert(rows.end(), rows_.begin(), rows_.end());
    rows_ = std::move(rows);
    first_ = first;
  }

  /// Enters one customer, whose orders come by day.
  template<class Orders>
  void add_customer(Orders const& orders) {
    auto order = orders.begin();
    activity seen{};
    detail::holding<Amount> before{};
    bool known = false;
    for (bool first = true; order != orders.end(); first = false) {
      activity const next = take_period(order, orders.end());
      if (!first && next.period != seen.period + 1) {
        move(seen.period + 1, before, {}, known);
        before = {};
      }
      detail::holding<Amount> const after = held(next);
      move(next.period, before, after, known);
      known |= after.present;
      before = after;
      seen = next;
    }
    move(seen.period + 1, before, {}, known);
  }

  /// The orders of one period as one; `order` comes to lie behind them.
  template<class Iterator>
  [[nodiscard]] activity take_period(Iterator& order, Iterator const& end) const {
    activity sum{.period = period_number(order->day, followed().period)};
    std::chrono::sys_days const over = period_window(sum.period, followed().period).to;
    for (; order != end && order->day < over; ++order) {
      sum.net = amount_traits<Amount>::add(sum.net, order->paid);
      sum.bought |= detail::is_purchase(order->paid);
    }
    return sum;
  }

  /// What a customer holds who did that; what she got back beyond it goes into its row.
  [[nodiscard]] detail::holding<Amount> held(activity const& done) {
    bool const owed = Amount{} > done.net;
    if (owed) {
      Amount& excess = row_of(done.period).excess_refunds;
      excess = amount_traits<Amount>::subtract(excess, done.net);
    }
    bool const paid = done.net > Amount{};
    return {.revenue = owed ? Amount{} : done.net,
            .present = followed().present == presence::by_money ? paid : done.bought};
  }

  void move(int period, detail::holding<Amount> const& before, detail::holding<Amount> const& after,
            bool known) {
    if (static_cast<std::size_t>(period - first_) >= rows_.size()) return;  // not observed any more
    detail::add_customer_movement(row_of(period), before, after, known);
  }

  [[nodiscard]] value_type& row_of(int period) {
    return rows_[static_cast<std::size_t>(period - first_)];
  }

  std::optional<rule> rule_;
  int first_ = 0;  ///< the number of the first row's period
  std::vector<value_type> rows_;
};

template<class Orders, class Customer, class Day, class Paid>
  requires detail::orders<Orders, Customer, Day, Paid>
revenue_movements(Orders&&, observed_days, Customer, Day, Paid,
                  calendar_period = calendar_period::quarter, presence = presence::by_money)
    -> revenue_movements<detail::projected_t<Orders, Paid>>;

}  // namespace patron::inline v0

#endif
