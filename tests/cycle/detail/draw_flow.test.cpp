// SPDX-License-Identifier: MIT
#include <patron/cycle/detail/draw_flow.hpp>
#include <patron/numeric/chi_square.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/log_gamma.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"

namespace {

using patron::log_gamma;
namespace detail = patron::detail;

constexpr int draws = 20'000;

/// The chi-square of counts drawn against their probabilities, as a p-value. Values in which fewer
/// than eight are expected are taken together.
template<class Draw, class LogProbability>
double p_value(Draw draw, LogProbability log_probability, std::uint64_t most) {
  std::vector<int> counts(most + 1);
  for (int i = 0; i < draws; ++i) {
    std::uint64_t const k = draw();
    if (k > most) return 0.0;
    ++counts[k];
  }
  double sum = 0.0;
  double rest_seen = 0.0;
  double rest = draws;
  int cells = 0;
  for (std::uint64_t k = 0; k <= most; ++k) {
    double const expected = draws * std::exp(log_probability(static_cast<double>(k)));
    if (expected < 8.0) {
      rest_seen += counts[k];
      continue;
    }
    rest -= expected;
    sum += (counts[k] - expected) * (counts[k] - expected) / expected;
    ++cells;
  }
  if (rest > 1.0) {
    sum += (rest_seen - rest) * (rest_seen - rest) / rest;
    ++cells;
  }
  return patron::chi_square_tail(sum, cells - 1);
}

double log_choose(double n, double k) {
  return log_gamma(n + 1.0) - log_gamma(k + 1.0) - log_gamma(n - k + 1.0);
}

TEST_CASE("draw_flow: a share of so many is binomial", "[cycle]") {
  patron::generator random{11};
  struct trials {
    std::uint64_t n;
    double p;
  };
  // By inversion and by rejection, on both sides of a half.
  for (auto const [n, p] : {trials{7, 0.3}, trials{90, 0.1}, trials{100, 0.1}, trials{40, 0.5},
                            trials{60, 0.93}, trials{3000, 0.2}}) {
    CHECK(p_value([&] { return detail::draw_share(random, n, p); },
                  [&](double k) {
                    auto const all = static_cast<double>(n);
                    return log_choose(all, k) + k * std::log(p) + (all - k) * std::log1p(-p);
                  },
                  n) > 0.01);
  }
  CHECK(detail::draw_share(random, 9, 1.0) == 9);
  CHECK(detail::draw_share(random, 9, 0.0) == 0);
  CHECK(detail::draw_share(random, 0, 0.5) == 0);
}

TEST_CASE("draw_flow: events are Poisson", "[cycle]") {
  patron::generator random{12};
  for (double const mean : {0.4, 9.9, 10.0, 35.0, 800.0}) {
    CHECK(p_value([&] { return detail::draw_events(random, mean); },
                  [&](double k) { return k * std::log(mean) - mean - log_gamma(k + 1.0); },
                  2000) > 0.01);
  }
  CHECK(detail::draw_events(random, 0.0) == 0);
}

TEST_CASE("draw_flow: the rest of Stirling's series", "[cycle]") {
  constexpr double half_log_two_pi = 0.91893853320467274;
  for (double const k : {0.0, 1.0, 5.0, 9.0, 10.0, 25.0, 400.0}) {
    double const all = (k + 0.5) * std::log(k + 1.0) - (k + 1.0) + half_log_two_pi;
    CHECK(std::abs(all + detail::stirling_rest(k) - log_gamma(k + 1.0)) <
          1e-10 + 1e-14 * std::abs(all));
  }
}

}  // namespace
