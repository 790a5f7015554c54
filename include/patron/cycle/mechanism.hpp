// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_MECHANISM_HPP
#define PATRON_CYCLE_MECHANISM_HPP

#include <array>
#include <cstddef>
#include <string_view>

namespace patron::inline v0 {

/// The five mechanisms of which the cycle of a firm is made. Sales and profit pile up where all
/// five are built at the same time and in balance, says the essay behind this library.
enum class mechanism {
  sowing,     ///< prospects hear from the firm all the time
  growing,    ///< prospects become customers, by offers that begin light
  gripping,   ///< customers stay
  extending,  ///< customers buy a second and a third thing
  referring,  ///< customers bring customers
};

/// In the order of a customer's way.
inline constexpr std::array<mechanism, 5> all_mechanisms = {
    mechanism::sowing, mechanism::growing, mechanism::gripping, mechanism::extending,
    mechanism::referring};

/// The word for it: "sowing".
[[nodiscard]] constexpr std::string_view to_string(mechanism m) noexcept {
  constexpr std::array<std::string_view, 5> names = {"sowing", "growing", "gripping", "extending",
                                                     "referring"};
  return names[static_cast<std::size_t>(m)];
}

}  // namespace patron::inline v0

#endif
