// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_ACCEPTANCE_BANDS_HPP
#define PATRON_OFFER_ACCEPTANCE_BANDS_HPP

#include <patron/core/error.hpp>
#include <patron/core/grade.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// Where somebody stands when an offer is made to her.
struct acceptance_step {
  std::optional<std::size_t> from{};  ///< the highest rung she bought so far; none: she bought none
  std::size_t to = 0;                 ///< the rung offered
  patron::grade grade{};
  std::chrono::days tenure{};  ///< since her first purchase

  friend constexpr bool operator==(acceptance_step const&, acceptance_step const&) = default;
};

namespace detail {

/// How many of the cuts lie at or below a value.
template<class T>
[[nodiscard]] std::size_t band_of(std::vector<T> const& cuts, T value) noexcept {
  std::size_t below = 0;
  while (below < cuts.size() && cuts[below] <= value) ++below;
  return below;
}

}  // namespace detail

/// Where grades and tenures are cut into bands, so that people who are alike are counted together:
/// each value is the first of its band.
///
///     acceptance_bands{.grades = {1.0_grade, 1.2_grade}, .tenures = {days{90}, days{365}}}
///
/// Few and wide bands learn faster. None at all puts everybody into one.
template<class Grade = grade>
struct basic_acceptance_bands {
  std::vector<Grade> grades{customer_grade, Grade::from_hundredths(110),
                            Grade::from_hundredths(120)};
  std::vector<std::chrono::days> tenures{std::chrono::days{90}, std::chrono::days{365}};

  [[nodiscard]] std::size_t grade_band(Grade g) const noexcept {
    return detail::band_of(grades, g);
  }
  [[nodiscard]] std::size_t tenure_band(std::chrono::days t) const noexcept {
    return detail::band_of(tenures, t);
  }
  [[nodiscard]] std::size_t grade_bands() const noexcept { return grades.size() + 1; }
  [[nodiscard]] std::size_t tenure_bands() const noexcept { return tenures.size() + 1; }

  /// Throws where they do not ascend.
  void check() const {
    for (std::size_t i = 1; i < grades.size(); ++i) {
      detail::require(grades[i - 1] < grades[i], "acceptance_bands: the grades ascend");
    }
    for (std::size_t i = 1; i < tenures.size(); ++i) {
      detail::require(tenures[i - 1] < tenures[i], "acceptance_bands: the tenures ascend");
    }
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.grades, self.tenures);
  }
  void check_fields() const { check(); }
  friend bool operator==(basic_acceptance_bands const&, basic_acceptance_bands const&) = default;
};
using acceptance_bands = basic_acceptance_bands<>;

}  // namespace patron::inline v0

#endif
