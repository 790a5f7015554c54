// SPDX-License-Identifier: MIT
// Customers whose value is asked for, made by two models at known parameters.
#ifndef PATRON_TESTS_LTV_VALUED_FIRM_HPP
#define PATRON_TESTS_LTV_VALUED_FIRM_HPP

#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/ltv/ltv_options.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <vector>

#include "support/orders.hpp"

namespace support {

using valued_summary = patron::purchase_summary<std::uint32_t, dollars>;

inline constexpr patron::bg_nbd buying{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};
inline constexpr patron::gamma_gamma spending{.p = 6.25, .q = 3.74, .gamma = 15.44};

inline valued_summary valued_customer(std::uint32_t id, std::uint32_t x, int recency, int age,
                                      dollars repeat_total) {
  valued_summary s;
  s.customer = id;
  s.frequency = x;
  s.recency = patron::day_count{recency};
  s.age = patron::day_count{age};
  s.repeat_total = s.total = repeat_total;
  return s;
}

/// So many customers, watched for 27 to 39 weeks.
inline std::vector<valued_summary> valued_firm(std::uint32_t customers, std::uint64_t seed) {
  patron::generator random{seed};
  std::vector<valued_summary> made;
  for (std::uint32_t i = 0; i < customers; ++i) {
    int const age = 189 + static_cast<int>(patron::draw_index(random, 85));
    auto const pattern = buying.simulate(random, std::chrono::days{age}).pattern;
    double const mean = spending.simulate(random, pattern.frequency);
    made.push_back(valued_customer(
        i, pattern.frequency, static_cast<int>(std::ceil(pattern.recency.count())), age,
        dollars::from_double(mean * pattern.frequency, patron::rounding::half_even)));
  }
  return made;
}

}  // namespace support

#endif
