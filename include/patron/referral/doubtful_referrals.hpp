// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_DOUBTFUL_REFERRALS_HPP
#define PATRON_REFERRAL_DOUBTFUL_REFERRALS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/detail/listed_people.hpp>
#include <patron/referral/referral_edge.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <ranges>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// What in a referral does not agree with the list of customers.
enum class referral_doubt {
  unknown_referrer,        ///< the referrer is not in the list
  unknown_referred,        ///< the one who was brought is not in the list
  after_first_order,       ///< she had ordered before the day on which she was brought
  before_referrers_order,  ///< the referrer had not ordered anything by then
};

/// The doubt in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(referral_doubt doubt) noexcept {
  switch (doubt) {
    case referral_doubt::unknown_referrer:
      return "unknown referrer";
    case referral_doubt::unknown_referred:
      return "unknown person referred";
    case referral_doubt::after_first_order:
      return "after the first order";
    case referral_doubt::before_referrers_order:
      return "before the referrer's first order";
  }
  return "unknown";
}

/// A referral with a doubt, and where it stands.
template<customer_id Id>
struct doubtful_referral {
  referral_edge<Id> edge{};
  referral_doubt doubt{};
  std::size_t record = 0;  ///< position in the caller's range, from 0

  friend constexpr bool operator==(doubtful_referral const&, doubtful_referral const&) = default;
};

/// Where referrals and the list of customers contradict each other, by record: one row for each
/// doubt. None of them is an error, for there may be good reasons: somebody recommends a firm that
/// he only knows, or gets the credit for a friend who came by herself.
///
///     doubtful_referrals(referrals, customers, &referral::by, &referral::who, &referral::day,
///                        &customer::id, &customer::first_order)
///
/// `first_order` is a day, or an optional one: none for those who never ordered. A referral on the
/// day of the order itself is no doubt. Throws for a customer who is listed twice.
template<std::ranges::input_range Referrals, std::ranges::input_range Customers, class Referrer,
         class Referred, class Day, class Customer, class FirstOrder>
  requires referral_range<Referrals, Referrer, Referred, Day> &&
           std::same_as<customer_id_t<Referrals, Referrer>, customer_id_t<Customers, Customer>> &&
           std::convertible_to<detail::projected_t<Customers, FirstOrder>,
                               std::optional<std::chrono::sys_days>>
[[nodiscard]] auto doubtful_referrals(Referrals&& referrals, Customers&& customers,
                                      Referrer referrer, Referred referred, Day day, Customer id,
                                      FirstOrder first_order)
    -> std::vector<doubtful_referral<customer_id_t<Referrals, Referrer>>> {
  using Id = customer_id_t<Referrals, Referrer>;
  using first_day = std::optional<std::chrono::sys_days>;
  auto const known = detail::list_people<first_day>(
      "doubtful_referrals", customers, id,
      [&](std::size_t, auto const& one) { return first_day(std::invoke(first_order, one)); });
  std::vector<doubtful_referral<Id>> doubts;
  std::size_t record = 0;
  for (auto&& one : referrals) {
    referral_edge<Id> const edge{
        Id(std::invoke(referrer, one)), Id(std::invoke(referred, one)),
        detail::checked_day("doubtful_referrals", std::invoke(day, one), record)};
    auto const doubt = [&](referral_doubt why) { doubts.push_back({edge, why, record}); };
    auto const* const by = detail::find_person(known, edge.referrer);
    auto const* const who = detail::find_person(known, edge.referred);
    if (by == nullptr) doubt(referral_doubt::unknown_referrer);
    if (who == nullptr) doubt(referral_doubt::unknown_referred);
    if (who != nullptr && who->known && *who->known < edge.day) {
      doubt(referral_doubt::after_first_order);
    }
    if (by != nullptr && (!by->known || edge.day < *by->known)) {
      doubt(referral_doubt::before_referrers_order);
    }
    ++record;
  }
  return doubts;
}

}  // namespace patron::inline v0

#endif
