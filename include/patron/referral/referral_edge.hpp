// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_EDGE_HPP
#define PATRON_REFERRAL_REFERRAL_EDGE_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <concepts>
#include <tuple>

namespace patron::inline v0 {

/// Who brought whom, and on which day.
template<customer_id Id>
struct referral_edge {
  Id referrer{};
  Id referred{};
  day_point day{};

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.referrer, self.referred, self.day);
  }
  friend constexpr bool operator==(referral_edge const&, referral_edge const&) = default;
};

/// A range whose elements the projections read as referrals: two people of one kind of id, and a
/// day.
template<class Range, class Referrer, class Referred, class Day>
concept referral_range =
    detail::visits<Range, Referrer, Day> && detail::visits<Range, Referred, Day> &&
    std::same_as<customer_id_t<Range, Referrer>, customer_id_t<Range, Referred>>;

namespace detail {

/// By day, then referrer, then referred: the order in which referrals are believed.
inline constexpr auto earlier_referral = [](auto const& a, auto const& b) {
  if (a.day != b.day) return a.day < b.day;
  if (a.referrer != b.referrer) return a.referrer < b.referrer;
  return a.referred < b.referred;
};

}  // namespace detail
}  // namespace patron::inline v0

#endif
