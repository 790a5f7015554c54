// SPDX-License-Identifier: MIT
#include <patron/survival/cox_fit.hpp>

#include <array>
#include <cmath>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

patron::cox_fit<2> some() {
  patron::cox_fit<2> fit;
  fit.converged = true;
  fit.status = patron::cox_status::converged;
  fit.coefficients = {0.6, -1.0};
  fit.covariance = {{{0.09, 0.0}, {0.0, 0.25}}};
  fit.null_log_likelihood = -50.0;
  fit.log_likelihood = -46.0;
  return fit;
}

}  // namespace

TEST_CASE("cox_fit: errors, ratios and tests by hand", "[survival]") {
  auto const fit = some();
  CHECK(std::abs((*fit.standard_errors())[0] - 0.3) < 1e-15);
  auto const ratio = fit.hazard_ratio(0);
  REQUIRE(ratio);
  CHECK(std::abs(ratio->value - std::exp(0.6)) < 1e-15);
  CHECK(std::abs(ratio->low - std::exp(0.6 - 1.959963984540054 * 0.3)) < 1e-14);
  CHECK(std::abs(ratio->high - std::exp(0.6 + 1.959963984540054 * 0.3)) < 1e-14);
  CHECK(ratio->confidence == 0.95);
  CHECK(fit.hazard_ratio(0, 0.5)->low > ratio->low);
  CHECK(std::abs(fit.wald(0).statistic - 4.0) < 1e-14);
  CHECK(fit.wald(0).degrees_of_freedom == 1);
  CHECK(std::abs(fit.wald().statistic - 8.0) < 1e-14);
  CHECK(fit.wald().degrees_of_freedom == 2);
  CHECK(fit.likelihood_ratio() == patron::detail::chi_square_test_of(8.0, 2));
}

TEST_CASE("cox_fit: without a fit there is no answer", "[survival]") {
  patron::cox_fit<1> const none;
  CHECK(!none.converged);
  CHECK(!none.standard_errors());
  CHECK(!none.hazard_ratio(0));
  CHECK(none.wald() == patron::chi_square_test{});
  CHECK(none.wald(0) == patron::chi_square_test{});
  CHECK(none.likelihood_ratio() == patron::chi_square_test{});
}

TEST_CASE("cox_fit: there are only so many covariates", "[survival]") {
  CHECK(support::sentence([] { return some().hazard_ratio(2); }) ==
        "cox_fit: there is no such covariate");
  CHECK(support::sentence([] { return some().wald(2); }) == "cox_fit: there is no such covariate");
}
