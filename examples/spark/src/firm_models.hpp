// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_FIRM_MODELS_HPP
#define PATRON_EXAMPLE_SPARK_FIRM_MODELS_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/gamma_gamma.hpp>

#include <string_view>

#include "firm_counts.hpp"

namespace patron_spark {

/// The models of all customers together.
struct firm_models {
  patron::bg_nbd purchases;
  patron::gamma_gamma spend;
};

template<class Fit>
void require_converged(Fit const& fit, std::string_view which) {
  if (fit.converged) return;
  throw patron::error{{.where = "fit",
                       .field = which,
                       .value = to_string(fit.status),
                       .reason = "is how the search ended: there is no model"}};
}

/// The models of what was counted. Throws where a search does not end well, and where the mean of
/// all spend is infinite, for it is what somebody who bought once is expected to spend.
[[nodiscard]] inline firm_models fit(firm_counts const& counts) {
  auto const purchases = patron::fit<patron::bg_nbd>(counts.patterns);
  require_converged(purchases, "purchases");
  auto const spend = patron::fit<patron::gamma_gamma>(counts.spend.buyers());
  require_converged(spend, "spend");
  if (!spend.model.mean_spend()) {
    throw patron::error{{.where = "fit",
                         .field = "q of spend",
                         .value = patron::detail::number_text{spend.model.q}.view(),
                         .reason = "leaves the mean of all spend infinite: there is no model"}};
  }
  return {.purchases = purchases.model, .spend = spend.model};
}

}  // namespace patron_spark

#endif
