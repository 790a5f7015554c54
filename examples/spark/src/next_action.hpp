// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_NEXT_ACTION_HPP
#define PATRON_EXAMPLE_SPARK_NEXT_ACTION_HPP

#include <cstdint>
#include <string_view>

namespace patron_spark {

/// What to do for a customer next.
enum class next_action {
  nothing,          ///< she comes as she is used to
  second_purchase,  ///< she bought once, not long ago: give her a reason to come again
  win_back,         ///< her silence is unusual
};

[[nodiscard]] constexpr std::string_view to_string(next_action action) noexcept {
  switch (action) {
    case next_action::nothing:
      return "nothing";
    case next_action::second_purchase:
      return "second purchase";
    case next_action::win_back:
      return "win back";
  }
  return "unknown";
}

/// Of somebody with so many repeat purchases, whose gaps, if they end, are longer than the present
/// silence with this chance. A silence that one gap in twenty exceeds is unusual.
[[nodiscard]] constexpr next_action choose_action(std::uint32_t frequency,
                                                  double chance_of_longer) noexcept {
  if (chance_of_longer < 0.05) return next_action::win_back;
  return frequency == 0 ? next_action::second_purchase : next_action::nothing;
}

}  // namespace patron_spark

#endif
