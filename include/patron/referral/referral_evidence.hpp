// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_EVIDENCE_HPP
#define PATRON_REFERRAL_REFERRAL_EVIDENCE_HPP

#include <patron/core/estimate.hpp>
#include <patron/survival/cox_fit.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace patron::inline v0 {

/// Whether customers with more of something bring others more often.
enum class referral_verdict {
  too_few,          ///< too few referrals to ask, or no estimate: `fit.status` says why
  not_shown,        ///< a difference that chance makes: not a proof that there is none
  more_and_sooner,  ///< with more of it they refer more often and sooner
  fewer_and_later   ///< the reverse
};

/// The verdict in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(referral_verdict verdict) noexcept {
  switch (verdict) {
    case referral_verdict::too_few:
      return "too few to say";
    case referral_verdict::not_shown:
      return "not shown";
    case referral_verdict::more_and_sooner:
      return "refer more and sooner";
    case referral_verdict::fewer_and_later:
      return "refer less and later";
  }
  return "unknown";
}

/// When an effect on referral counts as shown.
struct referral_cause_options {
  /// Of the intervals; what is left of 1 is the chance of a single wrong verdict among all.
  double confidence = 0.95;
  /// Fewer first referrals than this for each covariate, and there is no verdict.
  double least_referrals = 10.0;
};

/// What one covariate does to referral.
struct referral_effect {
  /// Where the covariate is larger by 1; none: too few.
  std::optional<estimate<>> hazard_ratio{};
  std::optional<double> adjusted_p{};  ///< for the number of covariates, after Holm
  referral_verdict verdict = referral_verdict::too_few;

  friend constexpr bool operator==(referral_effect const&, referral_effect const&) = default;
};

/// The effects of all covariates, in their order, and the regression behind them.
template<std::size_t N>
struct referral_evidence {
  cox_fit<N> fit{};
  std::array<referral_effect, N> causes{};

  friend bool operator==(referral_evidence const&, referral_evidence const&) = default;
};

}  // namespace patron::inline v0

#endif
