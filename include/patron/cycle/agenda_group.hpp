// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_AGENDA_GROUP_HPP
#define PATRON_CYCLE_AGENDA_GROUP_HPP

#include <string_view>

namespace patron::inline v0 {

/// The order of work: in every situation an existing customer comes before a prospect, says the
/// essay behind this library.
enum class agenda_group {
  customer,  ///< of grade 1.0 or above, and has not left
  former,    ///< was a customer, and has left
  prospect   ///< has never been a customer
};

/// The word for it: "customer".
[[nodiscard]] constexpr std::string_view to_string(agenda_group group) noexcept {
  switch (group) {
    case agenda_group::customer:
      return "customer";
    case agenda_group::former:
      return "former";
    case agenda_group::prospect:
      return "prospect";
  }
  return "unknown";
}

}  // namespace patron::inline v0

#endif
