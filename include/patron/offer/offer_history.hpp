// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_OFFER_HISTORY_HPP
#define PATRON_OFFER_OFFER_HISTORY_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/sort_each_customer.hpp>
#include <patron/offer/offer_ladder.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <span>
#include <tuple>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// An offer on a day: bought, or proposed.
struct rung_day {
  std::uint32_t rung = 0;
  day_point day{};

  friend constexpr bool operator==(rung_day const&, rung_day const&) = default;
};

/// Which offers each customer bought (or was proposed), by day: what the verbs of this room read.
///
///     offer_history const bought{orders, offers, until, &order::buyer, &order::placed_on,
///                                &order::product, &order::paid};
///     bought.days_of(7)                          // of customer 7: rungs and days, oldest first
///
/// Customers ascend by id, their days by day and then rung; the same offer twice on a day is once.
/// A negative amount is a refund and left out; without a projection to the amount every record
/// counts. Throws, naming the record, for an offer that is not on the ladder (with the nearest
/// name), for a day after `until` and for an amount that is not a finite number.
template<customer_id Id>
class offer_history {
 public:
  offer_history() = default;

  template<std::ranges::input_range Records, any_offer_ladder Ladder, class Customer, class Day,
           class Offer, class... Paid>
    requires orders_or_visits<Records, Customer, Day, Paid...>
  offer_history(Records&& records_, Ladder const& ladder_, std::chrono::sys_days last_day_,
                Customer customer_, Day day_, Offer offer_, Paid... amount_)
      : rungs_{ladder_.size()}, until_{last_day_} {
    detail::observation_end const end{"offer_history", last_day_};
    std::vector<row> rows;
    if constexpr (std::ranges::sized_range<Records>) rows.reserve(std::ranges::size(records_));
    std::uint64_t record = 0;
    for (auto&& one : records_) {
      std::size_t const rung = ladder_.rung_of(std::invoke(offer_, one), "offer_history", record);
      day_point const on = end.accept(std::invoke(day_, one), record);
      if (detail::bought("offer_history", record, one, amount_...)) {
        rows.push_back({.customer = Id(std::invoke(customer_, one)),
                        .on = {.rung = static_cast<std::uint32_t>(rung), .day = on}});
      }
      ++record;
    }
    put_in_order(rows);
  }

  /// How many customers.
  [[nodiscard]] std::size_t size() const noexcept { return customers_.size(); }
  /// How many rungs their ladder has.
  [[nodiscard]] std::size_t rungs() const noexcept { return rungs_; }
  /// The last day observed.
  [[nodiscard]] std::chrono::sys_days until() const noexcept { return until_; }
  /// Their ids, ascending.
  [[nodiscard]] std::vector<Id> const& customers() const noexcept { return customers_; }

  /// The days of the customer at a position; never empty.
  [[nodiscard]] std::span<rung_day const> days(std::size_t position) const {
    detail::require(position < size(), "offer_history: there is no customer at that position");
    std::size_t const from = position == 0 ? 0 : ends_[position - 1];
    return part(days_, from, ends_[position]);
  }
  /// The days of a customer; empty for one who has none.
  [[nodiscard]] std::span<rung_day const> days_of(Id const& customer) const {
    auto const found = std::lower_bound(customers_.begin(), customers_.end(), customer);
    if (found == customers_.end() || *found != customer) return {};
    return days(static_cast<std::size_t>(found - customers_.begin()));
  }

  friend bool operator==(offer_history const&, offer_history const&) = default;

 private:
  struct row {
    Id customer{};
    rung_day on{};
  };

  template<class Days>
  [[nodiscard]] static std::span<rung_day const> part(Days const& days, std::size_t from,
                                                      std::size_t to) {
    return {days.data() + from, to - from};
  }

  void put_in_order(std::vector<row>& rows) {
    detail::sort_each_customer(rows, [](row const& a, row const& b) {
      return std::tie(a.customer, a.on.day, a.on.rung) < std::tie(b.customer, b.on.day, b.on.rung);
    });
    for (std::size_t i = 0; i < rows.size(); ++i) {
      bool const is_new = i == 0 || rows[i - 1].customer != rows[i].customer;
      if (!is_new && rows[i - 1].on == rows[i].on) continue;
      if (is_new) {
        customers_.push_back(rows[i].customer);
        ends_.push_back(days_.size());
      }
      days_.push_back(rows[i].on);
      ends_.back() = days_.size();
    }
  }

  std::size_t rungs_ = 0;
  std::chrono::sys_days until_{};
  std::vector<Id> customers_{};
  std::vector<std::size_t> ends_{};  // of each customer's days
  std::vector<rung_day> days_{};
};

template<class Records, class Ladder, class Customer, class Day, class Offer, class... Paid>
offer_history(Records&&, Ladder const&, std::chrono::sys_days, Customer, Day, Offer, Paid...)
    -> offer_history<customer_id_t<Records, Customer>>;

/// The part of some days that lies before a day: what was known that morning.
template<std::same_as<rung_day> Day = rung_day>
[[nodiscard]] std::span<Day const> days_before(std::type_identity_t<std::span<Day const>> days,
                                               std::chrono::sys_days day) {
  std::size_t known = 0;
  while (known < days.size() && days[known].day < day) ++known;
  return days.first(known);
}

/// The highest rung among some days; none where there are none.
template<std::same_as<rung_day> Day = rung_day>
[[nodiscard]] std::optional<std::size_t> highest_rung(
    std::type_identity_t<std::span<Day const>> days) noexcept {
  std::optional<std::size_t> highest;
  for (Day const& on : days) {
    if (!highest || on.rung > *highest) highest = on.rung;
  }
  return highest;
}

}  // namespace patron::inline v0

#endif
