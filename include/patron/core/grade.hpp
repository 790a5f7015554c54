// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_GRADE_HPP
#define PATRON_CORE_GRADE_HPP

#include <patron/core/decimal.hpp>
#include <patron/core/error.hpp>

#include <compare>
#include <cstdint>

namespace patron::inline v0 {

/// How far somebody has come on the way to the firm and with it: a stranger is 0, a customer 1.0,
/// an advocate 1.2. Exact hundredths; grades are ordered, and nothing else is done with them.
class grade {
 public:
  /// 0: a stranger.
  constexpr grade() = default;

  /// `from_hundredths(20)` is the grade 0.2. Throws below zero.
  [[nodiscard]] static constexpr grade from_hundredths(std::int32_t n) {
    detail::require(n >= 0, "grade: a grade is not below zero");
    grade result;
    result.hundredths_ = n;
    return result;
  }

  [[nodiscard]] constexpr std::int32_t hundredths() const noexcept { return hundredths_; }
  [[nodiscard]] constexpr double to_double() const noexcept { return hundredths_ / 100.0; }

  friend constexpr bool operator==(grade, grade) = default;
  friend constexpr auto operator<=>(grade, grade) = default;

 private:
  std::int32_t hundredths_ = 0;
};

namespace literals {

/// 0.2_grade: at most two decimals, checked while compiling.
template<char... Characters>
[[nodiscard]] consteval grade operator""_grade() {
  constexpr decimal hundredths = detail::parse_literal<Characters...>(2);
  static_assert(hundredths.fault == decimal_fault::none, "a grade has at most two decimals");
  static_assert(hundredths.units <= INT32_MAX, "a grade is a small number");
  return grade::from_hundredths(static_cast<std::int32_t>(hundredths.units));
}

}  // namespace literals

/// Where somebody becomes a customer.
inline constexpr grade customer_grade = grade::from_hundredths(100);

}  // namespace patron::inline v0

#endif
