// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_SHUFFLE_HPP
#define PATRON_NUMERIC_SHUFFLE_HPP

#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <cstdint>
#include <iterator>
#include <ranges>

namespace patron::inline v0 {

/// Puts a range into a random order, every order equally likely. Unlike `std::shuffle`, the same
/// generator gives the same order with every library. Source: Fisher and Yates; Knuth, TAOCP 2,
/// 3.4.2, algorithm P.
template<std::ranges::random_access_range R, bit_source G>
  requires std::permutable<std::ranges::iterator_t<R>> && std::ranges::sized_range<R>
constexpr void shuffle(R&& range, G& g) {
  auto const first = std::ranges::begin(range);
  for (auto left = std::ranges::ssize(range); left > 1; --left) {
    auto const chosen = draw_index(g, static_cast<std::uint64_t>(left));
    std::ranges::iter_swap(first + (left - 1),
                           first + static_cast<std::ranges::range_difference_t<R>>(chosen));
  }
}

}  // namespace patron::inline v0

#endif
