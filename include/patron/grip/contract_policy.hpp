// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_CONTRACT_POLICY_HPP
#define PATRON_GRIP_CONTRACT_POLICY_HPP

#include <patron/core/calendar.hpp>

#include <optional>

namespace patron::inline v0 {

/// Whether a contract that is paused still holds its customer.
enum class pause_policy {
  held,     ///< it does (default): nobody has left who has only paused
  not_held  ///< it does not: to pause is to leave, to resume is to come back
};

/// What is at risk, and counts once.
enum class contract_view {
  customers,  ///< each customer with a contract running, however many (default)
  contracts   ///< each contract; one that begins on the day another of the same customer ends
              ///< continues it: a renewal, an upgrade
};

/// The projection to the pauses of contracts that are never paused.
struct never_paused {
  template<class Contract>
  [[nodiscard]] constexpr std::optional<window> operator()(Contract const&) const {
    return std::nullopt;
  }
};

}  // namespace patron::inline v0

#endif
