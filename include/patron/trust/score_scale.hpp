// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_SCORE_SCALE_HPP
#define PATRON_TRUST_SCORE_SCALE_HPP

#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>

#include <cstdint>
#include <tuple>

namespace patron::inline v0 {

/// The scale on which customers were asked how satisfied they are, and from where on they count as
/// satisfied. There is no other way to read a score: 4 is good of 5 and bad of 10.
///
///     score_scale{.lowest = 1, .highest = 5, .satisfied = 4}
struct score_scale {
  std::int32_t lowest = 0;
  std::int32_t highest = 10;
  std::int32_t satisfied = 9;  ///< this score and all above it

  [[nodiscard]] constexpr bool contains(std::int64_t score) const noexcept {
    return lowest <= score && score <= highest;
  }
  [[nodiscard]] constexpr bool is_satisfied(std::int64_t score) const noexcept {
    return score >= satisfied;
  }

  /// Throws where the highest score is not above the lowest, or where nobody or everybody would be
  /// satisfied.
  constexpr void check() const {
    detail::require(lowest < highest, "score_scale: the highest score is above the lowest");
    detail::require(lowest < satisfied && satisfied <= highest,
                    "score_scale: some scores are satisfied, and some are not");
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.lowest, self.highest, self.satisfied);
  }
  constexpr void check_fields() const { check(); }
  friend constexpr bool operator==(score_scale const&, score_scale const&) = default;
};

}  // namespace patron::inline v0

#endif
