// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_CUSTOMER_MOVEMENT_HPP
#define PATRON_GRIP_CUSTOMER_MOVEMENT_HPP

#include <patron/core/checked.hpp>
#include <patron/core/rate.hpp>

#include <cstdint>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// How many customers stand behind each of the movements of revenue.
///
///     start + new + reactivated − churned = end
///
/// `expanded` and `contracted` are among those who stayed; so are those whose money is the same.
struct customer_movement {
  std::uint64_t start = 0;
  std::uint64_t new_customers = 0;  ///< never seen before
  std::uint64_t expanded = 0;
  std::uint64_t contracted = 0;
  std::uint64_t churned = 0;
  std::uint64_t reactivated = 0;  ///< seen before, away at the start
  std::uint64_t end = 0;

  /// Whether the identity above holds.
  [[nodiscard]] constexpr bool balances() const {
    std::uint64_t const came = detail::checked_add(new_customers, reactivated);
    return detail::checked_add(start, came) == detail::checked_add(end, churned);
  }

  /// The grip rate by head: those who stayed, of those at the start.
  [[nodiscard]] constexpr rate grip() const { return rate{churned, start}.complement(); }

  /// Adds the counts of other customers.
  constexpr void merge(customer_movement const& other) {
    start = detail::checked_add(start, other.start);
    new_customers = detail::checked_add(new_customers, other.new_customers);
    expanded = detail::checked_add(expanded, other.expanded);
    contracted = detail::checked_add(contracted, other.contracted);
    churned = detail::checked_add(churned, other.churned);
    reactivated = detail::checked_add(reactivated, other.reactivated);
    end = detail::checked_add(end, other.end);
  }

  static constexpr std::string_view state_name = "customer_movement";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.start, self.new_customers, self.expanded, self.contracted, self.churned,
                    self.reactivated, self.end);
  }
  /// Throws where the identity does not hold, or more customers moved than were there.
  constexpr void check_fields() const {
    std::uint64_t const moved =
        detail::checked_add(churned, detail::checked_add(expanded, contracted));
    detail::require(balances() && moved <= start,
                    "customer_movement: the movements of customers do not add up");
  }
  friend constexpr bool operator==(customer_movement const&, customer_movement const&) = default;
};

}  // namespace patron::inline v0

#endif
