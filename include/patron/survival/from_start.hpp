// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_FROM_START_HPP
#define PATRON_SURVIVAL_FROM_START_HPP

#include <optional>

namespace patron::inline v0 {

/// The type of `from_start`.
struct from_start_fn {
  [[nodiscard]] constexpr std::nullopt_t operator()(auto const&) const noexcept {
    return std::nullopt;
  }
};

/// The projection, in the place of `entry`, that says: everybody was under observation from the
/// start of the risk.
inline constexpr from_start_fn from_start{};

}  // namespace patron::inline v0

#endif
