// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_GAUGE_TARGETS_HPP
#define PATRON_CYCLE_GAUGE_TARGETS_HPP

#include <patron/cycle/detail/of_mechanism.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/numeric/domain.hpp>

#include <optional>

namespace patron::inline v0 {

/// Where the five gauges should stand: the caller's figures, each above 0 and up to 1.
///
///     gauge_targets const ours{.sowing = 0.9, .referring = 0.25};
///
/// Of a mechanism without a target it is the firm's own best year. The grip rate alone has one that
/// is not the firm's own: every customer stays, says the essay behind this library.
struct gauge_targets {
  std::optional<double> sowing{};
  std::optional<double> growing{};
  std::optional<double> gripping = 1.0;
  std::optional<double> extending{};
  std::optional<double> referring{};

  [[nodiscard]] constexpr std::optional<double>& operator[](mechanism m) noexcept {
    return detail::of_mechanism(*this, m);
  }
  [[nodiscard]] constexpr std::optional<double> const& operator[](mechanism m) const noexcept {
    return detail::of_mechanism(*this, m);
  }

  friend constexpr bool operator==(gauge_targets const&, gauge_targets const&) = default;
};

namespace detail {

/// A rate is never above 1, and of 0 there is no share.
inline void check_targets(gauge_targets const& targets) {
  for (mechanism const m : all_mechanisms) {
    double const target = targets[m].value_or(1.0);
    if (!(target > 0.0 && target <= 1.0)) {
      refuse_argument("gauges", to_string(m), target, "is no target above 0 and up to 1");
    }
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
