// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_OBSERVED_COEFFICIENT_HPP
#define PATRON_REFERRAL_OBSERVED_COEFFICIENT_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/core/observed_rate.hpp>

#include <cmath>
#include <cstdint>
#include <optional>

namespace patron::inline v0 {

/// How many new customers each present customer brought in a window, with its counts.
struct observed_coefficient {
  std::uint64_t brought = 0;    ///< people whom they brought in the window
  std::uint64_t customers = 0;  ///< who were there when the window began
  std::uint64_t referrers = 0;  ///< of these, who brought anybody
  std::uint64_t squares = 0;    ///< the sum over them of the squares of how many each one brought
  /// Brought in the window by people who were not there when it began: not in `brought`.
  std::uint64_t by_others = 0;
  patron::completeness completeness{};

  /// k = brought / customers. It may be above 1. None where there were no customers.
  [[nodiscard]] constexpr std::optional<double> value() const noexcept {
    if (customers == 0) return std::nullopt;
    return static_cast<double>(brought) / static_cast<double>(customers);
  }

  /// k with its interval; none where there were no customers.
  ///
  ///     (d + φz²/2 ± z √(φd + φ²z²/4)) / n,   φ = max(1, variance / mean of what each one brought)
  ///
  /// The score interval of a Poisson count, made wider where a few bring many: customers are
  /// alike in nothing less than in this. With 0 brought it still says something.
  /// Source: McCullagh and Nelder 1989, 9.2 (dispersion).
  [[nodiscard]] std::optional<patron::estimate<>> estimate(double confidence = 0.95) const {
    double const z = detail::two_sided_quantile(confidence);
    auto const k = value();
    if (!k) return std::nullopt;
    auto const n = static_cast<double>(customers);
    auto const d = static_cast<double>(brought);
    double dispersion = 1.0;
    if (customers > 1 && brought > 0) {
      double const variance = (static_cast<double>(squares) - d * *k) / (n - 1.0);
      dispersion = (std::fmax)(1.0, variance / *k);
    }
    double const half = dispersion * z * z / 2.0;
    double const spread = std::sqrt(2.0 * d * half + half * half);
    double const low = brought == 0 ? 0.0 : (d + half - spread) / n;
    return patron::estimate<>{*k, low, (d + half + spread) / n, confidence};
  }

  friend constexpr bool operator==(observed_coefficient const&,
                                   observed_coefficient const&) = default;
};

}  // namespace patron::inline v0

#endif
