// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FREQUENCY_HISTOGRAM_HPP
#define PATRON_LTV_FREQUENCY_HISTOGRAM_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/detail/check_pattern.hpp>
#include <patron/ltv/detail/read_patterns.hpp>
#include <patron/ltv/purchase_model.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace patron::inline v0 {

/// How many customers made exactly so many repeat purchases, and how many a model says there are.
struct frequency_count {
  std::uint32_t frequency = 0;  ///< the last row: so many or more
  std::uint64_t actual = 0;
  double expected = 0.0;

  friend bool operator==(frequency_count const&, frequency_count const&) = default;
};

/// The histogram of repeat purchases beside the one that the model gives for customers of the same
/// ages: rows 0, 1, 2, … and `top` or more.
///
///     expected(n) = Σ P(X(T) = n) over all customers
///
/// How to read it: the first look at a fit. A model that misses the zeros misses the firm. The
/// squared differences over the expected counts, added up, are Pearson's χ².
/// Source: Fader, Hardie and Lee 2005, figure 2. Throws for a customer that cannot be.
template<customer_range Customers, purchase_model Model>
  requires requires(Model const& model, std::uint32_t n, real_days time) {
    { model.probability_of(n, time) } -> std::convertible_to<double>;
  }
[[nodiscard]] std::vector<frequency_count> frequency_histogram(Customers&& customers,
                                                               Model const& model,
                                                               std::uint32_t top = 7) {
  std::vector<frequency_count> rows(std::size_t{top} + 1);
  std::map<real_days, double> customers_of_age;
  std::uint64_t record = 0;
  for (auto&& customer : customers) {
    purchase_pattern const pattern = customer;
    detail::check_pattern("frequency_histogram", pattern, record++);
    ++rows[(std::min)(pattern.frequency, top)].actual;
    customers_of_age[pattern.age] += 1.0;
  }
  for (std::uint32_t n = 0; n <= top; ++n) rows[n].frequency = n;
  for (auto const& [age, count] : customers_of_age) {
    double rest = 1.0;
    for (std::uint32_t n = 0; n < top; ++n) {
      double const p = model.probability_of(n, age);
      rows[n].expected += count * p;
      rest -= p;
    }
    rows[top].expected += count * (std::max)(rest, 0.0);
  }
  return rows;
}

}  // namespace patron::inline v0

#endif
