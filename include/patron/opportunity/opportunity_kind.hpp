// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_OPPORTUNITY_KIND_HPP
#define PATRON_OPPORTUNITY_OPPORTUNITY_KIND_HPP

#include <string_view>

namespace patron::inline v0 {

/// How a chance is missed.
enum class opportunity_kind {
  need_without_proposal,  ///< a need that waits too long, or was met elsewhere, and nobody proposed
  proposal_too_late,      ///< proposed after it was met elsewhere, or after too long a wait
  need_without_offer,     ///< a need that no offer answers
  next_never_proposed,    ///< a customer on a rung whose next was never proposed to her
  unused_trust,           ///< a customer who trusts the firm, and nothing is proposed to her
  customer_left           ///< a customer who left
};

/// The last of them: see `bounded_enumeration`.
[[nodiscard]] constexpr opportunity_kind last_of(opportunity_kind) noexcept {
  return opportunity_kind::customer_left;
}

/// All the ways in which a chance is missed, in order.
inline constexpr opportunity_kind all_opportunity_kinds[] = {
    opportunity_kind::need_without_proposal, opportunity_kind::proposal_too_late,
    opportunity_kind::need_without_offer,    opportunity_kind::next_never_proposed,
    opportunity_kind::unused_trust,          opportunity_kind::customer_left};

/// The kind in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(opportunity_kind kind) noexcept {
  switch (kind) {
    case opportunity_kind::need_without_proposal:
      return "need without a proposal";
    case opportunity_kind::proposal_too_late:
      return "proposal too late";
    case opportunity_kind::need_without_offer:
      return "need that no offer answers";
    case opportunity_kind::next_never_proposed:
      return "next offer never proposed";
    case opportunity_kind::unused_trust:
      return "trust without a proposal";
    case opportunity_kind::customer_left:
      return "customer left";
  }
  return "unknown";
}

}  // namespace patron::inline v0

#endif
