// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_FLOW_COUNTS_HPP
#define PATRON_CYCLE_DETAIL_FLOW_COUNTS_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/cycle/detail/draw_flow.hpp>
#include <patron/cycle/detail/slope_number.hpp>
#include <patron/numeric/generator.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace patron::inline v0::detail {

// How a chance and a pace become people: expected ones, or drawn ones.

/// Above so many people sums of expected ones would round, and no firm has them.
inline constexpr double most_people = 0x1p28;

template<class Real>
void check_people(Real const& people, std::string_view field) {
  double const x = plain_value(people);
  if (!(x <= most_people)) {
    raise(fault{.where = "projection",
                .field = field,
                .value = number_text{x}.view(),
                .reason = "is more people than a projection counts: 268 million"});
  }
}

/// Expected people, each flow rounded to a multiple of 2⁻²⁴ of one (6e-8). So all sums of them are
/// exact: what came in is, to the last bit, what is there and what went out.
template<class Real>
struct expected_flow {
  using count = Real;
  using real = Real;

  [[nodiscard]] static double rounded(double x) { return std::floor(x * 0x1p24 + 0.5) * 0x1p-24; }
  template<std::size_t N>
  [[nodiscard]] static slope_number<N> rounded(slope_number<N> x) {
    x.value = rounded(x.value);
    return x;
  }

  [[nodiscard]] Real share(Real const& of, Real const& chance) const {
    return rounded(of * chance);
  }
  [[nodiscard]] Real events(Real const& mean) const {
    check_people(mean, "events of a period");
    return rounded(mean);
  }
};

/// People drawn one by one, as it were: who does what is left to chance.
template<bit_source G>
struct drawn_flow {
  using count = std::uint64_t;
  using real = double;

  G* generator = nullptr;

  [[nodiscard]] std::uint64_t share(std::uint64_t of, double chance) const {
    return draw_share(*generator, of, chance);
  }
  [[nodiscard]] std::uint64_t events(double mean) const {
    check_people(mean, "events of a period");
    return draw_events(*generator, mean);
  }
};

}  // namespace patron::inline v0::detail

#endif
