// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_count.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "support/moments.hpp"
#include "support/sentence.hpp"

using patron::draw_binomial;
using patron::draw_geometric;
using patron::draw_poisson;
using patron::generator;
using support::has_moments;
using support::moments_of;

TEST_CASE("counts: golden", "[numeric]") {
  generator p{42};
  generator g{42};
  generator b{42};
  for (int i = 0; i < 8; ++i) {
    bool const odd = i % 2 != 0;
    auto const at = static_cast<std::size_t>(i);
    CHECK(draw_poisson(p, odd ? 3.5 : 120.0) ==
          std::array<std::uint64_t, 8>{113, 3, 120, 6, 107, 4, 113, 8}[at]);
    CHECK(draw_geometric(g, 0.1) == std::array<std::uint64_t, 8>{1, 10, 0, 3, 2, 5, 19, 4}[at]);
    CHECK(draw_binomial(b, odd ? 10 : 1000, 0.3) ==
          std::array<std::uint64_t, 8>{300, 4, 295, 1, 277, 3, 287, 2}[at]);
  }
}

TEST_CASE("counts: mean and variance", "[numeric]") {
  for (double const mean : {0.0, 0.3, 7.0, 17.0, 500.0}) {
    auto const m = moments_of([mean](generator& g) { return draw_poisson(g, mean); });
    INFO("Poisson " << mean << ": " << m.mean << ", " << m.variance);
    CHECK(has_moments(m, mean, mean));
  }
  for (double const p : {0.01, 0.4, 1.0}) {
    auto const m = moments_of([p](generator& g) { return draw_geometric(g, p); });
    INFO("geometric " << p << ": " << m.mean << ", " << m.variance);
    CHECK(has_moments(m, (1.0 - p) / p, (1.0 - p) / (p * p)));
  }
  for (std::uint64_t const n : {1U, 12U, 40U, 5000U}) {
    for (double const p : {0.0, 0.03, 0.5, 0.97, 1.0}) {
      auto const m = moments_of([=](generator& g) { return draw_binomial(g, n, p); }, 20'000);
      INFO("binomial " << n << ", " << p << ": " << m.mean << ", " << m.variance);
      double const size = static_cast<double>(n);
      CHECK(has_moments(m, size * p, size * p * (1.0 - p)));
    }
  }
}

TEST_CASE("counts: a Poisson count is 0 as often as it should be", "[numeric]") {
  auto const m = moments_of([](generator& g) { return draw_poisson(g, 2.0) == 0 ? 1 : 0; });
  CHECK(std::abs(m.mean - std::exp(-2.0)) < 5.0 * m.error_of_mean);
  auto const n = moments_of([](generator& g) { return draw_binomial(g, 40, 0.5) == 20 ? 1 : 0; });
  CHECK(std::abs(n.mean - 0.12537068761957) < 5.0 * n.error_of_mean);
}

TEST_CASE("counts: edges", "[numeric]") {
  generator g{3};
  constexpr std::uint64_t everybody = (std::numeric_limits<std::uint64_t>::max)();
  CHECK(draw_binomial(g, 0, 0.5) == 0);
  CHECK(draw_binomial(g, everybody, 0.0) == 0);
  CHECK(draw_binomial(g, 1'000'000, 1.0) == 1'000'000);
  double const share = static_cast<double>(draw_binomial(g, everybody, 0.25)) / 0x1p64;
  CHECK(std::abs(share - 0.25) < 1e-8);
  CHECK(std::abs(static_cast<double>(draw_poisson(g, 1e18)) / 1e18 - 1.0) < 1e-8);
  CHECK(draw_geometric(g, 1e-17) > 1000);
  CHECK(support::sentence([&] { return draw_poisson(g, -1.0); }) ==
        "draw_poisson: mean \"-1\" is not within 0 and 1e18");
  CHECK(support::sentence([&] { return draw_geometric(g, 0.0); }) ==
        "draw_geometric: p \"0\" is not within 1e-17 and 1");
  CHECK(support::sentence([&] { return draw_binomial(g, 10, 1.5); }) ==
        "draw_binomial: p \"1.5\" is not within 0 and 1");
}
