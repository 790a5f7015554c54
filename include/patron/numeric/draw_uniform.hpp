// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_DRAW_UNIFORM_HPP
#define PATRON_NUMERIC_DRAW_UNIFORM_HPP

#include <patron/core/error.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/generator.hpp>

#include <bit>
#include <cstdint>

namespace patron::inline v0 {

// Variates of our own: the distributions of <random> give other numbers with every library. Those
// below and in the other draw_ headers give the same ones for the same generator everywhere (as far
// as std::exp and std::log are the same).

namespace detail {

/// 64 random bits; two draws where the generator gives 32, the first one above.
template<bit_source G>
[[nodiscard]] constexpr std::uint64_t draw_bits(G& g) {
  if constexpr ((G::max)() == 0xFFFF'FFFF'FFFF'FFFFU) {
    return g();
  } else {
    std::uint64_t const high = g();
    return (high << 32U) | g();
  }
}

/// Strictly between 0 and 1: the middle of one of 2⁵² equal parts. For what takes a logarithm.
template<bit_source G>
[[nodiscard]] constexpr double draw_inside(G& g) {
  return (static_cast<double>(draw_bits(g) >> 12U) + 0.5) * 0x1p-52;
}

}  // namespace detail

/// A number from 0 to below 1: one of 2⁵³, equally likely.
template<bit_source G>
[[nodiscard]] constexpr double draw_uniform(G& g) {
  return static_cast<double>(detail::draw_bits(g) >> 11U) * 0x1p-53;
}

/// A position below `size`, every one exactly equally likely. Throws where `size` is 0.
template<bit_source G>
[[nodiscard]] constexpr std::uint64_t draw_index(G& g, std::uint64_t size) {
  detail::require(size != 0, "draw_index: there is no position below 0");
  // As few bits as can hold it; what is too large is drawn again, at most every other time.
  int const spare = std::countl_zero((size - 1) | 1U);
  std::uint64_t index = 0;
  do {
    index = detail::draw_bits(g) >> static_cast<unsigned>(spare);
  } while (index >= size);
  return index;
}

/// True with probability p. Throws where p is not within 0 and 1.
template<bit_source G>
[[nodiscard]] bool draw_bernoulli(G& g, double p) {
  detail::check_probability("draw_bernoulli", "p", p);
  return draw_uniform(g) < p;
}

}  // namespace patron::inline v0

#endif
