// SPDX-License-Identifier: MIT
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/detail/finish_fit.hpp>
#include <patron/ltv/fit_options.hpp>
#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/fitted.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <limits>
#include <vector>

#include "catch.hpp"

using patron::bg_nbd;
using patron::fit_status;
using patron::fitted;
using patron::minimum;
using patron::search_status;
using patron::square_matrix;

static_assert(std::regular<fitted<bg_nbd>>);
static_assert(fitted<bg_nbd>::parameters == 4);

namespace {

constexpr square_matrix<4> diagonal(double a, double b, double c, double d) {
  return {{{a, 0, 0, 0}, {0, b, 0, 0}, {0, 0, c, 0}, {0, 0, 0, d}}};
}

minimum<4> ended(square_matrix<4> const& hessian, search_status end = search_status::converged) {
  return {.at = {std::log(0.5), std::log(4.0), 0.0, std::log(2.0)},
          .value = 100.0,
          .hessian = hessian,
          .iterations = 7,
          .status = end};
}

fit_status status(square_matrix<4> const& hessian, search_status end = search_status::converged) {
  return patron::detail::status_of(ended(hessian, end));
}

}  // namespace

TEST_CASE("fitted: errors and intervals by hand", "[ltv]") {
  auto const fit = patron::detail::finish_fit<bg_nbd>(ended(diagonal(100, 25, 4, 1)), 1000, 3);
  REQUIRE(fit.converged);
  CHECK(fit.log_likelihood == -100.0);
  CHECK(fit.iterations == 7);
  CHECK(fit.customers == 1000);
  CHECK(fit.left_out == 3);
  // Standard errors of the logarithms are 0.1, 0.2, 0.5, 1: those of the parameters r, alpha, a, b
  // are as many times the parameter.
  auto const errors = fit.standard_errors();
  REQUIRE(errors);
  std::array<double, 4> const expected{0.05, 0.8, 0.5, 2.0};
  for (std::size_t i = 0; i < 4; ++i) CHECK(std::abs((*errors)[i] - expected[i]) < 1e-14);

  auto const bounds = fit.intervals(0.95);
  REQUIRE(bounds);
  CHECK(std::abs((*bounds)[3].low - 2.0 * std::exp(-1.959963984540054)) < 1e-13);
  CHECK(std::abs((*bounds)[3].high - 2.0 * std::exp(1.959963984540054)) < 1e-12);
  CHECK((*bounds)[3].low > 0.0);
  CHECK(fit.aic() == 208.0);
  CHECK(std::abs(fit.bic() - (4 * std::log(1000.0) + 200.0)) < 1e-12);
}

TEST_CASE("fitted: nothing fitted, no errors", "[ltv]") {
  fitted<bg_nbd> const nothing;
  CHECK(!nothing.converged);
  CHECK(nothing.status == fit_status::too_little_data);
  CHECK(!nothing.standard_errors());
  CHECK(!nothing.intervals());
  CHECK(nothing.aic() == std::numeric_limits<double>::infinity());
}

TEST_CASE("fit_status: read off the Hessian", "[ltv]") {
  CHECK(status(diagonal(100, 25, 4, 1)) == fit_status::converged);
  CHECK(status(diagonal(100, 25, 4, 1e-6)) == fit_status::boundary);
  CHECK(status(diagonal(100, 25, 4, 1), search_status::iteration_limit) ==
        fit_status::iteration_limit);
  CHECK(status(diagonal(100, 25, 4, -1), search_status::saddle) == fit_status::no_progress);
  CHECK(status({}, search_status::not_finite) == fit_status::no_progress);
  square_matrix<4> ridge = diagonal(100, 25, 4, 4);
  ridge[2][3] = ridge[3][2] = -4.0;  // a and b together
  CHECK(status(ridge) == fit_status::not_identified);
}

TEST_CASE("fit_status: each has its words", "[ltv]") {
  CHECK(to_string(fit_status::converged) == "converged");
  CHECK(to_string(fit_status::not_identified).substr(0, 14) == "not identified");
  CHECK(to_string(fit_status::too_little_data).substr(0, 15) == "too little data");
  CHECK(to_string(fit_status::boundary).substr(0, 13) == "at a boundary");
}

TEST_CASE("fit_options: without a runner the tasks run here, in order", "[ltv]") {
  std::vector<std::size_t> seen;
  patron::detail::run_tasks({}, 3, [&](std::size_t i) { seen.push_back(i); });
  CHECK(seen == std::vector<std::size_t>{0, 1, 2});
}
