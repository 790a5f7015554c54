// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_FOREST_MEMBER_HPP
#define PATRON_REFERRAL_FOREST_MEMBER_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>

#include <cstdint>
#include <optional>

namespace patron::inline v0 {

/// Somebody in a forest of referrals.
template<customer_id Id>
struct forest_member {
  Id person{};
  std::optional<std::uint32_t> referrer{};  ///< position in the forest; none: came by herself
  std::optional<day_point> brought_on{};    ///< none: came by herself
  std::uint32_t generation = 0;             ///< steps down from the top of her tree
  std::uint32_t brought = 0;                ///< people whom she brought herself
  std::uint32_t descendants = 0;            ///< these, those whom they brought, and so on

  friend constexpr bool operator==(forest_member const&, forest_member const&) = default;
};

}  // namespace patron::inline v0

#endif
