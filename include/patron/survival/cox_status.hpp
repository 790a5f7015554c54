// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_COX_STATUS_HPP
#define PATRON_SURVIVAL_COX_STATUS_HPP

#include <string_view>

namespace patron::inline v0 {

/// How a regression ended. Only `converged` is an estimate; each of the others says why there is
/// none.
enum class cox_status {
  converged,            ///< the one optimum was found
  no_events,            ///< nobody had the event while at risk
  not_identified,       ///< a covariate is constant, or follows from the others
  monotone_likelihood,  ///< the covariates foretell perfectly who is next: a coefficient runs away
  iteration_limit,      ///< still rising when the iterations were used up
  no_progress           ///< no step raised the likelihood, though the optimum is not reached
};

/// The status in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(cox_status status) noexcept {
  switch (status) {
    case cox_status::converged:
      return "converged";
    case cox_status::no_events:
      return "no events: nobody was seen to have the event";
    case cox_status::not_identified:
      return "not identified: a covariate is constant among those at risk, or follows from others";
    case cox_status::monotone_likelihood:
      return "monotone likelihood: the covariates foretell perfectly who is next, and the "
             "likelihood rises while a coefficient runs away";
    case cox_status::iteration_limit:
      return "iteration limit: the likelihood was still rising";
    case cox_status::no_progress:
      return "no progress: no step raised the likelihood any more";
  }
  return "unknown";
}

}  // namespace patron::inline v0

#endif
