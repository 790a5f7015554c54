// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RHYTHM_GAPS_HPP
#define PATRON_GRIP_RHYTHM_GAPS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// A logarithm in whole units of 1/1024, a tenth of a per cent: sums of them are exact.
inline constexpr double rhythm_log_unit = 1.0 / 1024.0;

[[nodiscard]] inline std::int64_t rhythm_log_units(double logarithm) {
  return std::llround(logarithm / rhythm_log_unit);
}

/// That of the longest gap that a `day_count` holds.
inline constexpr std::int64_t most_rhythm_log_units = 22'003;

/// The logarithms of whole days, computed once for as many days as there are.
// A template, so that only those who ask for a rhythm pay for it when they compile.
template<class Units = std::int64_t>
class basic_day_logarithms {
 public:
  explicit basic_day_logarithms(day_count longest) {
    auto const days = static_cast<std::size_t>(longest.count());
    gaps_.reserve(days + 1);
    silences_.reserve(days + 1);
    for (std::size_t t = 0; t <= days; ++t) {
      auto const whole = static_cast<double>(t);
      gaps_.push_back(t == 0 ? 0 : rhythm_log_units(std::log(whole)));
      silences_.push_back(std::log(whole + 0.5));
    }
  }

  /// Whether it is a gap of a day or more, and none that is longer than the longest.
  [[nodiscard]] bool has_gap(day_count gap) const {
    return static_cast<std::size_t>(gap.count()) - 1 < gaps_.size() - 1;  // -1 is the greatest
  }
  /// Of a gap of a day or more, in units.
  [[nodiscard]] std::int64_t of_gap(day_count gap) const {
    return gaps_[static_cast<std::size_t>(gap.count())];
  }
  /// Of a silence that lasts: a gap that will be longer has lasted half a day more, for days are
  /// rounded.
  [[nodiscard]] double of_silence(day_count silence) const {
    return silences_[static_cast<std::size_t>(silence.count())];
  }

 private:
  std::vector<Units> gaps_;
  std::vector<double> silences_;
};
using day_logarithms = basic_day_logarithms<>;

}  // namespace detail

/// One customer's gaps between purchase days, as a rhythm is read from them: how many, and the sums
/// of their logarithms and of the squares, in whole units of 1/1024 and of its square.
struct rhythm_gaps {
  std::uint32_t gaps = 0;
  std::int64_t logs = 0;
  std::int64_t squares = 0;

  /// Adds a gap. Throws where it is not a day or more.
  void add(day_count gap) {
    detail::require(gap >= day_count{1}, "rhythm_gaps: a gap is a day or more");
    add_logarithm(detail::rhythm_log_units(std::log(static_cast<double>(gap.count()))));
  }
  /// Adds a gap by its logarithm, in units.
  constexpr void add_logarithm(std::int64_t log) {
    gaps = detail::checked_add(gaps, 1U);
    logs += log;
    squares += log * log;
  }

  /// The mean logarithm of the gaps, of which there is at least one.
  [[nodiscard]] constexpr double mean_log() const {
    return static_cast<double>(logs) * detail::rhythm_log_unit / gaps;
  }

  /// Σ (ln gap − mean)², never below what rounding to whole days alone brings about:
  ///
  ///     Σ (ln gap − mean)² + n / 12 e^(−2 mean)
  ///
  /// for 1/12 is the variance of what rounding takes from a day (Sheppard 1898).
  [[nodiscard]] double squared_deviations() const {
    if (gaps == 0) return 0.0;
    // Never below 0, and right where the products alone are beyond 64 bits.
    auto const sum = static_cast<std::uint64_t>(logs);
    std::uint64_t const scatter = gaps * static_cast<std::uint64_t>(squares) - sum * sum;
    return (static_cast<double>(scatter) * detail::rhythm_log_unit * detail::rhythm_log_unit /
            gaps) +
           gaps / 12.0 * std::exp(-2.0 * mean_log());
  }

  /// Their variance about the mean, with what rounding brings; two gaps or more.
  [[nodiscard]] double variance() const { return squared_deviations() / (gaps - 1.0); }

  /// Adds other gaps of the same customer.
  constexpr void merge(rhythm_gaps const& other) {
    gaps = detail::checked_add(gaps, other.gaps);
    logs = detail::checked_add(logs, other.logs);
    squares = detail::checked_add(squares, other.squares);
  }

  static constexpr std::string_view state_name = "rhythm_gaps";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.gaps, self.logs, self.squares);
  }
  /// Throws for sums that no gaps could have: (Σ x)² ≤ n Σ x², of numbers from 0 to the most.
  constexpr void check_fields() const {
    constexpr std::int64_t most = detail::most_rhythm_log_units;
    detail::require(logs >= 0 && logs <= most * gaps && squares >= 0 && squares <= most * logs &&
                        detail::checked_multiply(logs, logs) <=
                            detail::checked_multiply(std::int64_t{gaps}, squares),
                    "rhythm_gaps: no gaps have these sums");
  }
  friend constexpr bool operator==(rhythm_gaps const&, rhythm_gaps const&) = default;
};

}  // namespace patron::inline v0

#endif
