// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_COUNTED_FROM_HPP
#define PATRON_STAGE_COUNTED_FROM_HPP

namespace patron::inline v0 {

/// From which day the way to a rung is counted.
enum class counted_from {
  entry,         ///< the day on which the person came onto the ladder: the whole way
  previous_rung  ///< the day of coming at least to the rung below: one step
};

}  // namespace patron::inline v0

#endif
