// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FIT_STATUS_HPP
#define PATRON_LTV_FIT_STATUS_HPP

#include <string_view>

namespace patron::inline v0 {

/// How a fit ended. Only `converged` is an estimate; each of the others says why there is none.
enum class fit_status {
  converged,        ///< the one optimum was found
  boundary,         ///< one parameter runs to the end of its range
  not_identified,   ///< a ridge: parameters move together and the likelihood does not mind
  too_little_data,  ///< no repeats, or too few distinct histories; nothing was fitted
  iteration_limit,  ///< still rising when the iterations were used up
  no_progress       ///< no step raised the likelihood, though the optimum is not reached
};

/// The status in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(fit_status status) noexcept {
  switch (status) {
    case fit_status::converged:
      return "converged";
    case fit_status::boundary:
      return "at a boundary: the likelihood rises while one parameter runs to the end of its range";
    case fit_status::not_identified:
      return "not identified: the likelihood rises or stays level along a ridge of parameters";
    case fit_status::too_little_data:
      return "too little data: no repeat purchases, or fewer different histories than parameters";
    case fit_status::iteration_limit:
      return "iteration limit: the likelihood was still rising";
    case fit_status::no_progress:
      return "no progress: no step raised the likelihood any more";
  }
  return "unknown";
}

}  // namespace patron::inline v0

#endif
