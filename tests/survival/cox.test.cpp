// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/survival/cox.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::covariates;
using patron::cox;
using patron::cox_status;
using patron::from_start;
using support::remission;

namespace {

struct stay {
  int entry = 0;
  int lasted = 0;
  bool left = false;
  int people = 1;
  double weight = 1.0;
  std::array<double, 3> x{};
};

constexpr auto first = [](stay const& s) { return s.x[0]; };
constexpr auto second = [](stay const& s) { return s.x[1]; };
constexpr auto third = [](stay const& s) { return s.x[2]; };
constexpr auto on_placebo = [](remission const& r) { return r.arm == "placebo"; };

std::vector<stay> stays() {
  std::vector<stay> rows;
  for (auto const& cells : support::read_table("cox_records.csv")) {
    auto const number = [&cells](std::size_t i) { return static_cast<double>(cells[i]); };
    rows.push_back({static_cast<int>(cells[0]),
                    static_cast<int>(cells[1]),
                    cells[2] != 0,
                    static_cast<int>(cells[4]),
                    number(5),
                    {number(6), number(7), number(8)}});
  }
  return rows;
}

auto fit_of(std::vector<remission> const& rows) {
  return cox(rows, &remission::weeks, &remission::relapsed, covariates(on_placebo));
}

/// The largest error, in units of 2^-52, of all that the reference table holds.
double largest_error(patron::cox_fit<3> const& fit, std::vector<long double> const& expected) {
  support::worst_error worst;
  std::size_t column = 0;
  auto const see = [&](double computed) {
    worst.see(computed, expected.at(column), column);
    ++column;
  };
  see(fit.null_log_likelihood);
  see(fit.score.statistic);
  see(fit.log_likelihood);
  for (double const beta : fit.coefficients) see(beta);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = i; j < 3; ++j) see((*fit.covariance)[i][j]);
  }
  see(fit.wald().statistic);
  auto const& checked = fit.proportional_hazards;
  see(checked.overall.statistic);
  for (std::size_t i = 0; i < 3; ++i) {
    see(checked.covariates[i].statistic);
    see(checked.slope[i]);
  }
  see(fit.agreement.concordant);
  see(fit.agreement.discordant);
  see(fit.agreement.tied);
  CHECK(column == expected.size());
  return worst.epsilons;
}

template<class Covariates>
concept regresses_on = requires(std::vector<remission> const& rows, Covariates x) {
  cox(rows, &remission::weeks, &remission::relapsed, x);
};
using weeks_of = std::chrono::weeks (*)(remission const&);

}  // namespace

static_assert(regresses_on<decltype(covariates(&remission::weeks))>);
static_assert(regresses_on<decltype(covariates(on_placebo, &remission::weeks))>);
static_assert(!regresses_on<decltype(covariates(&remission::arm))>, "a name is no number");
static_assert(!regresses_on<decltype(covariates(weeks_of{}))>, "of which unit?");
static_assert(!regresses_on<decltype(&remission::weeks)>, "covariates are a list");

TEST_CASE("cox: by hand", "[survival]") {
  // At 1: A of A, B. At 2: B alone. Risk of A against B: 1 / (1 + e^-b), monotone. With a second
  // pair the other way round: b = 0 at the maximum.
  std::vector<stay> const rows{{0, 1, true, 1, 1.0, {1}},
                               {0, 2, true, 1, 1.0, {0}},
                               {2, 3, true, 1, 1.0, {0}},
                               {2, 4, true, 1, 1.0, {1}}};
  auto const fit = cox(rows, &stay::lasted, &stay::left, covariates(first), &stay::entry);
  REQUIRE(fit.converged);
  CHECK(std::abs(fit.coefficients[0]) < 1e-15);
  CHECK(std::abs(fit.log_likelihood - 2.0 * std::log(0.5)) < 1e-15);
  CHECK(std::abs((*fit.covariance)[0][0] - 2.0) < 1e-14);  // each pair tells p (1 - p) = 1/4
  CHECK(fit.agreement == patron::concordance{0.0, 0.0, 2.0});
  CHECK(fit.subjects == 4);
  CHECK(fit.events == 4);
}

TEST_CASE("cox: treatment against placebo", "[survival]") {
  // R's survival 3.5: coxph(Surv(weeks, relapsed) ~ placebo), ties after Efron.
  auto const fit = fit_of(support::both_arms());
  REQUIRE(fit.converged);
  CHECK(std::abs(fit.coefficients[0] - 1.57212514883) < 5e-12);
  CHECK(std::abs((*fit.standard_errors())[0] - 0.412396717709) < 5e-13);
  CHECK(std::abs(fit.null_log_likelihood - -93.1842700) < 5e-8);
  CHECK(std::abs(fit.log_likelihood - -85.0084246) < 5e-8);
  CHECK(fit.subjects == 42);
  CHECK(fit.events == 30);
  auto const ratio = fit.hazard_ratio(0);
  REQUIRE(ratio);
  CHECK(std::abs(ratio->value - 4.82) < 0.005);
  CHECK(std::abs(ratio->low - 2.15) < 0.005);
  CHECK(std::abs(ratio->high - 10.8) < 0.05);
  CHECK(std::abs(fit.likelihood_ratio().statistic - 16.35) < 0.005);
  CHECK(std::abs(fit.wald().statistic - 14.53) < 0.005);
  CHECK(std::abs(fit.score.statistic - 17.25) < 0.005);
  CHECK(std::abs(*fit.agreement.value() - 0.690) < 0.0005);
  CHECK(fit.proportional_hazards.overall.p_value > 0.8);
}

TEST_CASE("cox: several covariates, ties, weights and late entries", "[survival]") {
  auto const rows = stays();
  auto const table = support::read_table("cox.csv");
  REQUIRE(table.size() == 4);
  auto const x = covariates(first, second, third);
  auto const fitted = [&](auto entry, auto weight) {
    auto const fit = cox(rows, &stay::lasted, &stay::left, x, entry, weight);
    CHECK(fit.converged);
    return fit;
  };
  auto const once = [](stay const&) { return 1; };
  // Measured: 29 units of 2^-52 at most, in the covariance and the slopes.
  CHECK(largest_error(fitted(&stay::entry, once), table[0]) < 100);
  CHECK(largest_error(fitted(&stay::entry, &stay::people), table[1]) < 100);
  CHECK(largest_error(fitted(&stay::entry, &stay::weight), table[2]) < 100);
  CHECK(largest_error(fitted(from_start, once), table[3]) < 100);
}

TEST_CASE("cox: an integer weight is as many people", "[survival]") {
  auto const rows = stays();
  std::vector<stay> repeated;
  for (stay const& s : rows) repeated.insert(repeated.end(), static_cast<std::size_t>(s.people), s);
  auto const x = covariates(first, second, third);
  CHECK(cox(rows, &stay::lasted, &stay::left, x, &stay::entry, &stay::people) ==
        cox(repeated, &stay::lasted, &stay::left, x, &stay::entry));
}

TEST_CASE("cox: the order of the records does not show", "[survival]") {
  auto rows = stays();
  auto const x = covariates(first, second, third);
  auto const fit = cox(rows, &stay::lasted, &stay::left, x, &stay::entry, &stay::weight);
  patron::generator random{3};
  for (int round = 0; round < 5; ++round) {
    for (std::size_t i = rows.size(); i > 1; --i) {
      std::swap(rows[i - 1], rows[patron::draw_index(random, i)]);
    }
    CHECK(cox(rows, &stay::lasted, &stay::left, x, &stay::entry, &stay::weight) == fit);
  }
}

TEST_CASE("cox: another unit or origin of a covariate changes nothing else", "[survival]") {
  auto const rows = stays();
  auto const plain = cox(rows, &stay::lasted, &stay::left, covariates(second, third));
  auto const moved = cox(rows, &stay::lasted, &stay::left,
                         covariates([](stay const& s) { return s.x[1] * 1e6 - 3e9; }, third));
  REQUIRE(moved.converged);
  CHECK(std::abs(moved.coefficients[0] * 1e6 / plain.coefficients[0] - 1.0) < 1e-9);
  CHECK(std::abs(moved.coefficients[1] / plain.coefficients[1] - 1.0) < 1e-9);
  CHECK(std::abs(moved.log_likelihood / plain.log_likelihood - 1.0) < 1e-12);
  CHECK(std::abs(moved.wald().statistic / plain.wald().statistic - 1.0) < 1e-9);
}

TEST_CASE("cox: covariates that foretell perfectly end with a name", "[survival]") {
  auto const monotone = cox(support::treated(), &remission::weeks, &remission::relapsed,
                            covariates(&remission::relapsed));
  CHECK(monotone.status == cox_status::monotone_likelihood);
  CHECK(!monotone.converged);
  CHECK(!monotone.covariance);
  CHECK(!monotone.standard_errors());
  CHECK(!monotone.hazard_ratio(0));
  CHECK(monotone.wald() == patron::chi_square_test{});
  CHECK(monotone.likelihood_ratio() == patron::chi_square_test{});
  CHECK(std::isfinite(monotone.coefficients[0]));
  CHECK(std::isfinite(monotone.log_likelihood));
  CHECK(monotone.score.p_value < 0.01);
  CHECK(monotone.agreement.discordant == 0.0);

  // One of several runs away, and so does a combination that none shows by itself.
  auto const with_another = cox(stays(), &stay::lasted, &stay::left,
                                covariates(second, [](stay const& s) { return -s.lasted; }));
  CHECK(with_another.status == cox_status::monotone_likelihood);
  auto const combined = cox(stays(), &stay::lasted, &stay::left,
                            covariates(second, [](stay const& s) { return s.x[1] - s.lasted; }));
  CHECK(combined.status == cox_status::monotone_likelihood);
}

TEST_CASE("cox: covariates that say nothing of their own end with a name", "[survival]") {
  auto const rows = stays();
  auto const status = [&rows](auto x) {
    auto const fit = cox(rows, &stay::lasted, &stay::left, x);
    CHECK(fit.converged == (fit.status == cox_status::converged));
    CHECK(fit.covariance.has_value() == fit.converged);
    CHECK(std::isfinite(fit.log_likelihood));
    return fit.status;
  };
  auto const same = [](stay const&) { return 0.1; };
  auto const twice = [](stay const& s) { return 2.0 * s.x[1] - 7.0 * s.x[0]; };
  CHECK(status(covariates(second)) == cox_status::converged);
  CHECK(status(covariates(same)) == cox_status::not_identified);
  CHECK(status(covariates(second, same)) == cox_status::not_identified);
  CHECK(status(covariates(second, second)) == cox_status::not_identified);
  CHECK(status(covariates(first, second, twice)) == cox_status::not_identified);
  CHECK(status(covariates([](stay const& s) { return 1e307 * s.x[0]; })) == cox_status::converged);
}

TEST_CASE("cox: edges", "[survival]") {
  auto const status = [](std::vector<remission> const& rows) { return fit_of(rows).status; };
  CHECK(status({}) == cox_status::no_events);
  CHECK(status({{3, false, "6-MP"}, {4, false, "placebo"}}) == cox_status::no_events);
  CHECK(status({{3, true, "6-MP"}}) == cox_status::not_identified);
  CHECK(fit_of({{3, true, "6-MP"}, {3, true, "placebo"}}).coefficients[0] == 0.0);
  CHECK(status({{3, true, "placebo"}, {4, true, "6-MP"}}) == cox_status::monotone_likelihood);
  CHECK(fit_of({}).agreement.value() == std::nullopt);
  // At the latest time everybody has the event: nobody to compare with.
  CHECK(fit_of({{1, true, "6-MP"}, {1, false, "placebo"}, {2, true, "placebo"}, {9, true, "6-MP"}})
            .converged);
  CHECK(support::sentence([] { return fit_of({}).hazard_ratio(1); }) ==
        "cox_fit: there is no such covariate");
}

TEST_CASE("cox: who is not watched at any event changes nothing", "[survival]") {
  auto rows = support::both_arms();
  auto const fit = fit_of(rows);
  rows.push_back({0, false, "6-MP"});
  auto const with_one_more = fit_of(rows);
  CHECK(std::abs(with_one_more.coefficients[0] - fit.coefficients[0]) < 1e-14);
  CHECK(with_one_more.subjects == fit.subjects + 1);

  // Late entries take away what they had added, to the last bit that shows.
  auto const shifted = cox(
      rows, [](remission const& r) { return r.weeks + 1; }, &remission::relapsed,
      covariates(on_placebo), [](remission const&) { return 0; });
  CHECK(std::abs(shifted.coefficients[0] - fit.coefficients[0]) < 1e-14);
}

TEST_CASE("cox: bad data is named", "[survival]") {
  auto const refusal = [](stay const& bad) {
    return support::sentence([&bad] {
      return cox(std::vector<stay>{{0, 5, true}, bad}, &stay::lasted, &stay::left,
                 covariates(first, second), &stay::entry, &stay::weight);
    });
  };
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(refusal({0, -2, true}) == "cox: record 1: duration \"-2\" is not a time from 0 on");
  CHECK(refusal({2, 2, true}) == "cox: record 1: entry \"2\" is not before the duration");
  CHECK(refusal({0, 2, true, 1, -1.0}) ==
        "cox: record 1: weight \"-1\" is not a finite number from 0 on");
  CHECK(refusal({0, 2, true, 1, 1.0, {0.0, nan}}) ==
        "cox: record 1: covariate 1 \"nan\" is not a finite number");
}
