// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_HOLDING_VERDICT_HPP
#define PATRON_GRIP_HOLDING_VERDICT_HPP

#include <string_view>

namespace patron::inline v0 {

/// How a group of customers is held, compared with all others.
enum class holding_verdict {
  better,       ///< fewer leave than if the groups were alike, more clearly than chance explains
  worse,        ///< more leave
  no_evidence,  ///< the difference is one that chance makes: not a proof that there is none
  too_few       ///< too few leavings are expected to ask at all
};

/// The verdict in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(holding_verdict verdict) noexcept {
  switch (verdict) {
    case holding_verdict::better:
      return "holds better";
    case holding_verdict::worse:
      return "holds worse";
    case holding_verdict::no_evidence:
      return "no evidence of a difference";
    case holding_verdict::too_few:
      return "too few to say";
  }
  return "unknown";
}

}  // namespace patron::inline v0

#endif
