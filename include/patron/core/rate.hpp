// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_RATE_HPP
#define PATRON_CORE_RATE_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/normal_quantile.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// So many kept out of so many at risk: a share that never travels without its counts.
///
///     value = kept / of
///
/// The default, 0 of 0, is the identity of `merge`; it has no value. Throws where more are kept
/// than were at risk.
struct rate {
  std::uint64_t kept = 0;
  std::uint64_t of = 0;

  constexpr rate() = default;
  constexpr rate(std::uint64_t kept_, std::uint64_t of_) : kept{kept_}, of{of_} {
    detail::require(kept_ <= of_, "rate: no more can be kept than were at risk");
  }

  /// Between 0 and 1; none where nobody was at risk.
  [[nodiscard]] constexpr std::optional<double> value() const {
    check_fields();
    if (of == 0) return std::nullopt;
    return static_cast<double>(kept) / static_cast<double>(of);
  }

  /// Those who were lost, of the same ones at risk.
  [[nodiscard]] constexpr rate complement() const {
    check_fields();
    return {of - kept, of};
  }

  /// The Wilson score interval of the share; none where nobody was at risk.
  ///
  ///     (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
  ///
  /// It stays within 0 and 1 and says something at 0 of n and at n of n, where the textbook
  /// interval has no width. Source: Wilson 1927; Newcombe 1998, method 3.
  [[nodiscard]] std::optional<patron::interval> interval(double confidence = 0.95) const {
    double const z = detail::two_sided_quantile(confidence);
    std::optional<double> const p = value();
    if (!p) return std::nullopt;
    auto const n = static_cast<double>(of);
    double const centre = *p + z * z / (2.0 * n);
    double const spread = z * std::sqrt(*p * (1.0 - *p) / n + z * z / (4.0 * n * n));
    double const scale = 1.0 + z * z / n;
    return patron::interval{kept == 0 ? 0.0 : (centre - spread) / scale,
                            kept == of ? 1.0 : (centre + spread) / scale};
  }

  /// Adds the counts of other people, none of them counted here.
  constexpr void merge(rate const& other) {
    check_fields();
    other.check_fields();
    of = detail::checked_add(of, other.of);
    kept += other.kept;  // no more than `of`, which fits
  }

  static constexpr std::string_view state_name = "rate";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.kept, self.of);
  }
  constexpr void check_fields() const {
    detail::require(kept <= of, "rate: no more can be kept than were at risk");
  }
  friend constexpr bool operator==(rate const&, rate const&) = default;
};

}  // namespace patron::inline v0

#endif
