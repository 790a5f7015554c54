// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_QUANTILE_HPP
#define PATRON_STATISTICS_QUANTILE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/numeric/domain.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// What lies a share of the way from a to b: numbers give a double, durations a duration with
/// fractions, amounts an amount rounded half to even.
template<class T>
struct between;

template<class T>
  requires(std::integral<T> && !std::same_as<T, bool>) || std::floating_point<T>
struct between<T> {
  using type = double;
  [[nodiscard]] static type of(T a, T b, double share) {
    return std::lerp(static_cast<double>(a), static_cast<double>(b), share);
  }
};

template<class Rep, class Period>
struct between<std::chrono::duration<Rep, Period>> {
  using type = std::chrono::duration<double, Period>;
  [[nodiscard]] static type of(type a, type b, double share) {
    return type{std::lerp(a.count(), b.count(), share)};
  }
};

template<amount T>
  requires(!std::is_arithmetic_v<T> &&
           requires(double x) {
             { amount_traits<T>::from_double(x) } -> std::same_as<T>;
           })
struct between<T> {
  using type = T;
  [[nodiscard]] static type of(T const& a, T const& b, double share) {
    using traits = amount_traits<T>;
    double const step = share * traits::to_double(traits::subtract(b, a));
    return traits::add(a, traits::from_double(step));
  }
};

template<class R, class Projection>
using projected_value =
    std::remove_cvref_t<std::invoke_result_t<Projection&, std::ranges::range_reference_t<R>>>;

/// Numbers that are not finite have no place in an order: an error that names the record.
template<class T>
void check_value(T const& value, std::uint64_t record) {
  if constexpr (std::floating_point<T>) {
    if (!is_finite(value)) {
      raise(fault{.where = "quantile",
                  .record = record,
                  .field = "value",
                  .value = number_text{value}.view(),
                  .reason = "is not a finite number"});
    }
  } else if constexpr (requires { value.count(); }) {
    check_value(value.count(), record);
  }
}

/// Of values of which there is at least one, in time linear in their number.
template<class T>
[[nodiscard]] typename between<T>::type quantile_of(std::vector<T>& values, double p) {
  double const position = static_cast<double>(values.size() - 1) * p;
  auto const below = static_cast<std::ptrdiff_t>(position);
  auto const at = values.begin() + below;
  std::ranges::nth_element(values, at);
  // Everything after `at` is at least as large; the next in order is the smallest of it.
  auto const next = at + 1 == values.end() ? at : std::ranges::min_element(at + 1, values.end());
  return between<T>::of(*at, *next, position - static_cast<double>(below));
}

}  // namespace detail

/// What a quantile may be asked of: numbers, durations, and amounts.
template<class T>
concept quantifiable = std::totally_ordered<T> && requires { typename detail::between<T>::type; };

/// The value below which a share p of the values lies; none of an empty range.
///
///     x₍ₖ₎ + f (x₍ₖ₊₁₎ − x₍ₖ₎),   (n − 1) p + 1 = k + f,   x₍₁₎ <= … <= x₍ₙ₎
///
/// Quantiles of numbers are doubles, of `days` they are `real_days`, of money they are money,
/// rounded half to even. Takes time linear in the number of values. Throws where p is not within 0
/// and 1 and where a value is not finite.
/// Source: Hyndman and Fan 1996, type 7; the default of R, numpy and spreadsheets.
template<std::ranges::input_range R, class Projection = std::identity>
  requires quantifiable<detail::projected_value<R, Projection>>
[[nodiscard]] auto quantile(R&& range, double p, Projection projection = {})
    -> std::optional<typename detail::between<detail::projected_value<R, Projection>>::type> {
  using value = detail::projected_value<R, Projection>;
  detail::require(p >= 0.0 && p <= 1.0, "quantile: a share lies within 0 and 1");

  std::vector<value> values;
  for (auto&& record : range) {
    values.push_back(std::invoke(projection, record));
    detail::check_value(values.back(), values.size() - 1);
  }
  if (values.empty()) return std::nullopt;
  return detail::quantile_of(values, p);
}

/// Half of the values lie below, half above: `quantile` at 1/2.
template<std::ranges::input_range R, class Projection = std::identity>
  requires quantifiable<detail::projected_value<R, Projection>>
[[nodiscard]] auto median(R&& range, Projection projection = {}) {
  return quantile(range, 0.5, projection);
}

}  // namespace patron::inline v0

#endif
