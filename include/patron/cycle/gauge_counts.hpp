// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_GAUGE_COUNTS_HPP
#define PATRON_CYCLE_GAUGE_COUNTS_HPP

#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/detail/of_mechanism.hpp>
#include <patron/cycle/mechanism.hpp>

#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// What the gauges of one period count, a rate for each mechanism.
///
///     gauge_counts const spring{.sowing = sowing_rate(people, touches, wanted, period.last_day()),
///                               .growing = growing_rate(people, period),
///                               .gripping = grip_rate(orders, before, period, …)};
///
/// Written by hand or filled from the rooms. 0 of 0 is a mechanism of which there are no data.
struct gauge_counts {
  rate sowing{};     ///< prospects touched within the cadence of their rung, of all who have one
  rate growing{};    ///< prospects who climbed in the period, of those there at its start
  rate gripping{};   ///< the grip rate: customers who stayed, of those at risk
  rate extending{};  ///< customers who bought an offer that is new to them, of those who stayed
  rate referring{};  ///< new customers brought by a customer, of all new ones

  [[nodiscard]] constexpr rate& operator[](mechanism m) noexcept {
    return detail::of_mechanism(*this, m);
  }
  [[nodiscard]] constexpr rate const& operator[](mechanism m) const noexcept {
    return detail::of_mechanism(*this, m);
  }

  /// Adds the counts of other people in the same period.
  constexpr void merge(gauge_counts const& other) {
    gauge_counts both = *this;
    for (mechanism const m : all_mechanisms) both[m].merge(other[m]);
    *this = both;
  }
  static constexpr std::string_view state_name = "gauge_counts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.sowing, self.growing, self.gripping, self.extending, self.referring);
  }
  friend constexpr bool operator==(gauge_counts const&, gauge_counts const&) = default;
};

}  // namespace patron::inline v0

#endif
