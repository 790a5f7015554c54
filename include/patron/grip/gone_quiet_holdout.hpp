// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_GONE_QUIET_HOLDOUT_HPP
#define PATRON_GRIP_GONE_QUIET_HOLDOUT_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/grip/buyers.hpp>
#include <patron/grip/detail/windows.hpp>
#include <patron/grip/gone_quiet.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <functional>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// What became of those who were said to have gone quiet: how many bought in the time after, of
/// those listed and of all others. A list is worth something where the first share is far below the
/// second; its `interval` tells whether that may be chance.
struct quiet_verdict {
  rate listed{};  ///< bought after, of those on the list
  rate others{};  ///< bought after, of all other customers of that day

  /// Adds the verdict on other customers, or on another day.
  constexpr void merge(quiet_verdict const& other) {
    listed.merge(other.listed);
    others.merge(other.others);
  }

  static constexpr std::string_view state_name = "quiet_verdict";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.listed, self.others);
  }
  friend constexpr bool operator==(quiet_verdict const&, quiet_verdict const&) = default;
};

/// Puts `gone_quiet` to the test: lists those who had gone quiet on the day `known_until`, by the
/// orders up to it alone, and counts who bought from the day after it up to `until`.
///
///     auto const verdict = gone_quiet_holdout(orders, 1997y / December / 31, 1998y / June / 30,
///                                        &order::buyer, &order::day, &order::total);
///     verdict->listed.interval();
///
/// None where too little was known on that day; `gone_quiet` of the orders up to it tells why.
/// Throws where `known_until` is not before `until`, and what `gone_quiet` throws.
template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid>
[[nodiscard]] std::optional<quiet_verdict> gone_quiet_holdout(
    Orders&& orders, std::chrono::sys_days known_until, std::chrono::sys_days until,
    Customer customer, Day day, Paid amount, gone_quiet_options const& options = {}) {
  if (!(known_until < until)) {
    detail::raise(fault{.where = "gone_quiet_holdout",
                        .field = "known_until",
                        .value = to_string(known_until),
                        .reason = "is not before until"});
  }
  detail::check_days("gone_quiet_holdout", orders, until, day);
  auto const known = [&](auto const& order) { return std::invoke(day, order) <= known_until; };
  auto const nothing = [](auto const&) { return 0; };
  auto const quiet = gone_quiet(std::views::filter(orders, known), known_until, customer, day,
                                amount, nothing, options);
  if (!quiet.enough()) return std::nullopt;
  std::vector<customer_id_t<Orders, Customer>> listed;
  for (auto const& one : quiet.customers) listed.push_back(one.customer);  // ascending: all are 0
  std::chrono::sys_days const next_day = known_until + std::chrono::days{1};
  window const before{(std::chrono::sys_days::min)(), next_day};
  window const after{next_day, until + std::chrono::days{1}};
  auto const came = buyers(orders, after, customer, day, amount);
  rate const all = detail::kept_of(buyers(orders, before, customer, day, amount), came);
  rate const of_listed = detail::kept_of(listed, came);
  return quiet_verdict{of_listed, {all.kept - of_listed.kept, all.of - of_listed.of}};
}

}  // namespace patron::inline v0

#endif
