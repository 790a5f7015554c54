// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_HPP
#define PATRON_STATISTICS_HPP

// IWYU pragma: begin_exports
#include <patron/statistics/area_under_curve.hpp>
#include <patron/statistics/beta_prior.hpp>
#include <patron/statistics/bootstrap.hpp>
#include <patron/statistics/finding.hpp>
#include <patron/statistics/fisher_exact.hpp>
#include <patron/statistics/fit_beta_prior.hpp>
#include <patron/statistics/holm.hpp>
#include <patron/statistics/lift_by_quantile.hpp>
#include <patron/statistics/quantile.hpp>
#include <patron/statistics/rank_sum_test.hpp>
#include <patron/statistics/rate_difference.hpp>
#include <patron/statistics/sample_mean.hpp>
// IWYU pragma: end_exports

#endif
