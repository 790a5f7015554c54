// SPDX-License-Identifier: MIT
#ifndef PATRON_STATISTICS_HOLM_HPP
#define PATRON_STATISTICS_HOLM_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// P-values corrected for how many questions were asked, in the order of the range.
///
///     p̃₍ᵢ₎ = max over k ≤ i of min(1, (m − k + 1) p₍ₖ₎)   for p₍₁₎ ≤ p₍₂₎ ≤ … ≤ p₍ₘ₎
///
///     holm(std::vector{0.01, 0.04, 0.03});   // 0.03, 0.06, 0.06
///
/// Who compares twenty salespersons finds one "significant" at 5 % where all are alike. With these
/// the chance of naming even one wrongly stays below 5 %, whatever the questions have to do with
/// each other. Throws, with the record, where a value is not within 0 and 1.
/// Source: Holm 1979 (Scandinavian Journal of Statistics 6).
template<std::ranges::input_range R, class P = std::identity>
  requires std::is_floating_point_v<
      std::remove_cvref_t<std::invoke_result_t<P&, std::ranges::range_reference_t<R>>>>
[[nodiscard]] std::vector<double> holm(R&& p_values, P p_value = {}) {
  std::vector<std::pair<double, std::size_t>> ascending;
  for (auto&& row : p_values) {
    double const p = std::invoke(p_value, row);
    if (!(p >= 0.0 && p <= 1.0)) {
      detail::raise(fault{.where = "holm",
                          .record = ascending.size(),
                          .field = "p-value",
                          .value = detail::number_text{p}.view(),
                          .reason = "is not within 0 and 1"});
    }
    ascending.emplace_back(p, ascending.size());
  }
  std::sort(ascending.begin(), ascending.end());

  std::vector<double> adjusted(ascending.size());
  double largest = 0.0;
  auto remaining = static_cast<double>(ascending.size());
  for (auto const& [p, place] : ascending) {
    largest = (std::max)(largest, (std::min)(1.0, remaining * p));
    adjusted[place] = largest;
    remaining -= 1.0;
  }
  return adjusted;
}

}  // namespace patron::inline v0

#endif
