// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_INVITATION_COEFFICIENT_HPP
#define PATRON_REFERRAL_INVITATION_COEFFICIENT_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/detail/window_state.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string>

namespace patron::inline v0 {

/// The referral coefficient where invitations are known: how many are sent, and how many work.
struct invitation_counts {
  std::uint64_t customers = 0;  ///< who could invite
  rate conversion{};            ///< of the invitations of the window, those that were accepted
  patron::completeness completeness{};

  /// Invitations of each customer; none where there were no customers.
  [[nodiscard]] constexpr std::optional<double> per_customer() const noexcept {
    if (customers == 0) return std::nullopt;
    return static_cast<double>(conversion.of) / static_cast<double>(customers);
  }

  /// K = invitations of each customer × conversion = accepted / customers.
  [[nodiscard]] constexpr std::optional<double> value() const noexcept {
    if (customers == 0) return std::nullopt;
    return static_cast<double>(conversion.kept) / static_cast<double>(customers);
  }

  friend constexpr bool operator==(invitation_counts const&, invitation_counts const&) = default;
};

/// K from the invitations that were sent in a window, by so many customers.
///
///     invitation_coefficient(invitations, quarter(2025y, 1), until, 400, &invitation::sent,
///                            &invitation::accepted_on)
///
/// `accepted` is a day or an optional one (none: not accepted); an acceptance after `until` is not
/// known yet and does not count. `until` is the last day observed. The coefficient is `partial`
/// until the window is over; invitations of its last days may still be accepted afterwards.
/// Throws, with the record, for an invitation sent after `until` and one accepted before it was
/// sent, and for a window of no days. Source: Skok 2009.
template<std::ranges::input_range Invitations, class Sent, class Accepted>
  requires std::convertible_to<detail::projected_t<Invitations, Sent>, std::chrono::sys_days> &&
           std::convertible_to<detail::projected_t<Invitations, Accepted>,
                               std::optional<std::chrono::sys_days>>
[[nodiscard]] invitation_counts invitation_coefficient(Invitations&& invitations, window during,
                                                       std::chrono::sys_days until,
                                                       std::uint64_t customers, Sent sent,
                                                       Accepted accepted) {
  constexpr auto where = "invitation_coefficient";
  detail::observation_end const end{where, until};
  std::uint64_t record = 0;
  rate conversion;
  for (auto&& one : invitations) {
    day_point const on = end.accept(std::invoke(sent, one), record);
    std::optional<std::chrono::sys_days> const answer = std::invoke(accepted, one);
    if (answer && *answer < on) {
      std::string const value = to_string(*answer);
      detail::raise(fault{.where = where,
                          .record = record,
                          .field = "accepted",
                          .value = value,
                          .reason = "is before the day on which it was sent"});
    }
    if (during.contains(on)) conversion.merge({answer && *answer <= until ? 1U : 0U, 1});
    ++record;
  }
  return {customers, conversion, detail::window_state(where, during, until, customers)};
}

}  // namespace patron::inline v0

#endif
