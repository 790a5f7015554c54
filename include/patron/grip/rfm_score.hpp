// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RFM_SCORE_HPP
#define PATRON_GRIP_RFM_SCORE_HPP

#include <patron/core/error.hpp>
#include <patron/history/customer_id.hpp>

#include <compare>
#include <cstdint>
#include <string>

namespace patron::inline v0 {

/// How recently, how often and for how much somebody bought: each a score from 1, the least, to
/// the number of bins, the best.
struct rfm_score {
  std::uint32_t recency = 1;
  std::uint32_t frequency = 1;
  std::uint32_t money = 1;

  friend constexpr auto operator<=>(rfm_score const&, rfm_score const&) = default;
};

/// How many scores there are for each of the three; 1 leaves one out of account.
struct rfm_bins {
  std::uint32_t recency = 5;
  std::uint32_t frequency = 5;
  std::uint32_t money = 5;

  friend constexpr bool operator==(rfm_bins const&, rfm_bins const&) = default;
};

/// A customer and her scores.
template<customer_id Id>
struct rfm_customer {
  Id customer{};
  rfm_score score{};

  friend constexpr bool operator==(rfm_customer const&, rfm_customer const&) = default;
};

/// 5-4-3, in the order of the letters.
[[nodiscard]] inline std::string to_string(rfm_score score) {
  return std::to_string(score.recency) + '-' + std::to_string(score.frequency) + '-' +
         std::to_string(score.money);
}

namespace detail {

constexpr void check_bins(rfm_bins bins) {
  auto const in_range = [](std::uint32_t n) { return n >= 1 && n <= 100; };
  require(in_range(bins.recency) && in_range(bins.frequency) && in_range(bins.money),
          "rfm_bins: there are 1 to 100 scores of each kind");
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
