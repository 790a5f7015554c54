// SPDX-License-Identifier: MIT
#include <patron/report/detail/sliced_counts.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "catch.hpp"

using patron::pattern_counts;
using patron::purchase_pattern;
using std::chrono::days;

TEST_CASE("sliced_counts: any parts are counted as the whole, the most frequent as well") {
  std::vector<purchase_pattern> patterns;
  for (int i = 0; i < 500; ++i) {
    int const frequency = i * i % 40;
    patterns.push_back({.frequency = static_cast<std::uint32_t>(frequency),
                        .recency = days{frequency * (1 + i % 3)},
                        .age = days{120 + i % 7}});
  }
  pattern_counts const whole{patterns};
  for (std::size_t const size : {std::size_t{37}, std::size_t{250}, std::size_t{500}}) {
    patron::detail::sliced_counts<> sliced;
    for (std::size_t i = 0; i < patterns.size(); i += size) {
      sliced.add(std::span{patterns}.subspan(i, (std::min)(size, patterns.size() - i)));
    }
    CHECK(sliced.take() == whole);
    CHECK(sliced.take().empty());
  }
}
