// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_OBSERVED_RATE_HPP
#define PATRON_CORE_OBSERVED_RATE_HPP

#include <patron/core/rate.hpp>

#include <cstdint>
#include <optional>

namespace patron::inline v0 {

/// Whether a figure may still change because its time is not over.
struct completeness {
  enum class state { complete, partial, not_started };

  state is = state::not_started;
  /// How many of those at risk were watched for any of the time that counts.
  std::uint64_t exposed = 0;

  [[nodiscard]] static constexpr completeness complete(std::uint64_t exposed) noexcept {
    return {state::complete, exposed};
  }
  [[nodiscard]] static constexpr completeness partial(std::uint64_t exposed) noexcept {
    return {state::partial, exposed};
  }
  [[nodiscard]] static constexpr completeness not_started() noexcept { return {}; }

  [[nodiscard]] constexpr bool is_complete() const noexcept { return is == state::complete; }
  [[nodiscard]] constexpr bool is_partial() const noexcept { return is == state::partial; }

  friend constexpr bool operator==(completeness const&, completeness const&) = default;
};

/// The last of them: see `bounded_enumeration`.
[[nodiscard]] constexpr completeness::state last_of(completeness::state) noexcept {
  return completeness::state::not_started;
}

/// A rate together with whether its time is over. The rate of a window that is not over is what
/// has been seen so far: it can only rise.
struct observed_rate {
  patron::rate rate{};
  patron::completeness completeness{};

  [[nodiscard]] constexpr std::optional<double> value() const { return rate.value(); }
  [[nodiscard]] std::optional<patron::interval> interval(double confidence = 0.95) const {
    return rate.interval(confidence);
  }

  friend constexpr bool operator==(observed_rate const&, observed_rate const&) = default;
};

}  // namespace patron::inline v0

#endif
