// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_WAITS_HPP
#define PATRON_REFERRAL_REFERRAL_WAITS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/detail/listed_people.hpp>
#include <patron/referral/referral_forest.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// How long a customer has been there without bringing anybody.
template<customer_id Id>
struct referral_wait {
  Id customer{};
  day_count lasted{};      ///< until the first referral, or to the end of observation
  bool brought = false;    ///< no: has brought nobody so far
  std::size_t record = 0;  ///< position in the caller's list of customers

  friend constexpr bool operator==(referral_wait const&, referral_wait const&) = default;
};

/// From the day on which each became a customer to the day on which she first brought somebody, by
/// customer: the cycle time, with those who have brought nobody yet.
///
///     auto const waits = referral_waits(forest, customers, &customer::id, &customer::since);
///     using wait = referral_wait<std::string>;
///     auto const cycle = kaplan_meier(waits, &wait::lasted, &wait::brought);
///     cycle.quantile(0.1);      // by when a tenth of all customers has brought somebody
///
/// To average over those who did refer makes the cycle look short: the slow are still on their way.
/// Where fewer than half ever refer there is no median, which is the usual case; ask for a quantile
/// that the curve reaches. Referrals on days before `since` are not those of a customer and are not
/// looked at (`doubtful_referrals` lists them). Throws, with the record, where somebody is a
/// customer since a day after the forest's last one, or is listed twice.
template<customer_id Id, std::ranges::input_range Customers, class Customer, class Since>
  requires std::convertible_to<customer_id_t<Customers, Customer>, Id> &&
           std::convertible_to<detail::projected_t<Customers, Since>, std::chrono::sys_days>
[[nodiscard]] std::vector<referral_wait<Id>> referral_waits(
    referral_forest<Id> const& forest, Customers&& customers, Customer id, Since since,
    std::string_view where = "referral_waits") {
  detail::observation_end const end{where, forest.until()};
  auto const listed = detail::list_people<day_point>(
      where, customers, id, [&](std::size_t record, auto const& one) {
        return end.accept(std::invoke(since, one), record);
      });
  std::vector<referral_wait<Id>> waits;
  waits.reserve(listed.size());
  for (auto const& one : listed) {
    referral_wait<Id> wait{
        .customer = one.person, .lasted = end.day() - one.known, .record = one.record};
    if (auto const at = forest.find(one.person); at != forest.end()) {
      auto const position = static_cast<std::size_t>(at - forest.begin());
      for (std::uint32_t const child : forest.children_at(position)) {
        auto const& on = forest[child].brought_on;
        if (!on || *on < one.known) continue;
        wait.brought = true;
        wait.lasted = *on - one.known;
        break;
      }
    }
    waits.push_back(wait);
  }
  return waits;
}

}  // namespace patron::inline v0

#endif
