// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_DOMAIN_HPP
#define PATRON_NUMERIC_DOMAIN_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>

#include <cmath>
#include <concepts>
#include <string_view>

namespace patron::inline v0::detail {

// Where a function of numbers has no value it says so, with the name of its argument.

[[noreturn]] inline void refuse_argument(std::string_view where, std::string_view field, double x,
                                         std::string_view reason) {
  raise(fault{.where = where, .field = field, .value = number_text{x}.view(), .reason = reason});
}

/// Numbers and durations; whole ones always are.
template<class T>
[[nodiscard]] bool is_finite(T x) noexcept {
  if constexpr (std::floating_point<T>) {
    return std::isfinite(x);
  } else if constexpr (requires { x.count(); }) {
    return is_finite(x.count());
  } else {
    return true;
  }
}

inline void check_above_zero(std::string_view where, std::string_view field, double x) {
  if (!(x > 0.0 && is_finite(x))) refuse_argument(where, field, x, "is not a number above 0");
}

inline void check_from_zero(std::string_view where, std::string_view field, double x) {
  if (!(x >= 0.0 && is_finite(x))) refuse_argument(where, field, x, "is not a number from 0 on");
}

inline void check_finite(std::string_view where, std::string_view field, double x) {
  if (!(is_finite(x))) refuse_argument(where, field, x, "is not a finite number");
}

inline void check_probability(std::string_view where, std::string_view field, double p) {
  if (!(p >= 0.0 && p <= 1.0)) refuse_argument(where, field, p, "is not within 0 and 1");
}

}  // namespace patron::inline v0::detail

#endif
