// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RFM_CUTS_HPP
#define PATRON_GRIP_RFM_CUTS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/grip/rfm_score.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// The caller's own limits between one score and the next, each list ascending.
///
///     rfm_cuts const cuts{{days{30}, days{90}, days{365}}, {2, 4, 10}, {50_usd, 500_usd}};
///
/// n limits make n + 1 scores:
///
///     recency   = 1 + limits at or above the days since the last purchase
///     frequency = 1 + limits at or below the number of purchase days
///     money     = 1 + limits at or below the money
///
/// Here somebody who bought 30 days ago has the recency 4, after 366 days it is 1. Throws where
/// limits do not ascend.
template<amount Amount>
class rfm_cuts {
 public:
  rfm_cuts(std::vector<std::chrono::days> recency, std::vector<std::uint32_t> frequency,
           std::vector<Amount> money)
      : recency_{std::move(recency)}, frequency_{std::move(frequency)}, money_{std::move(money)} {
    check("recency", recency_);
    check("frequency", frequency_);
    check("money", money_);
    detail::check_bins(bins());
  }

  [[nodiscard]] rfm_bins bins() const {
    auto const scores = [](auto const& limits) {
      return static_cast<std::uint32_t>(limits.size() + 1);
    };
    return {scores(recency_), scores(frequency_), scores(money_)};
  }

  /// The scores of somebody who last bought so many days ago, on so many days, for so much.
  [[nodiscard]] rfm_score score(std::chrono::days silence, std::uint32_t purchases,
                                Amount const& money) const {
    auto const above = recency_.end() - std::lower_bound(recency_.begin(), recency_.end(), silence);
    return {1 + static_cast<std::uint32_t>(above), 1 + at_or_below(frequency_, purchases),
            1 + at_or_below(money_, money)};
  }

  friend bool operator==(rfm_cuts const&, rfm_cuts const&) = default;

 private:
  template<class T>
  [[nodiscard]] static std::uint32_t at_or_below(std::vector<T> const& limits, T const& value) {
    return static_cast<std::uint32_t>(std::upper_bound(limits.begin(), limits.end(), value) -
                                      limits.begin());
  }

  template<class T>
  static void check(std::string_view field, std::vector<T> const& limits) {
    for (std::size_t i = 1; i < limits.size(); ++i) {
      if (limits[i - 1] < limits[i]) continue;
      detail::raise(
          fault{.where = "rfm_cuts", .record = i, .field = field, .reason = "does not ascend"});
    }
  }

  std::vector<std::chrono::days> recency_;
  std::vector<std::uint32_t> frequency_;
  std::vector<Amount> money_;
};

}  // namespace patron::inline v0

#endif
