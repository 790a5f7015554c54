// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_COUNTED_FROM_HPP
#define PATRON_STAGE_COUNTED_FROM_HPP

namespace patron::inline v0 {

/// From which day the way to a rung is counted.
enum class counted_from {
  entry,         ///< the day on which the person came onto the ladder: the whole way
  previous_rung  ///< the day of coming at least to the rung below: one step
};

/// The last of them: see `bounded_enumeration`.
[[nodiscard]] constexpr counted_from last_of(counted_from) noexcept {
  return counted_from::previous_rung;
}

}  // namespace patron::inline v0

#endif
