// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_FIRM_BANDS_HPP
#define PATRON_CYCLE_FIRM_BANDS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/rate.hpp>

#include <cstddef>
#include <vector>

namespace patron::inline v0 {

/// What the simulated paths of a firm have in one period: half of them lie above `value`, and the
/// share `confidence` of them from `low` to `high`. Each figure has its own middle: that of the
/// customers and that of the profit need not come from one path.
template<amount Amount>
struct firm_band {
  estimate<> prospects{};                      ///< at the end of the period
  estimate<> customers{};                      ///< at the end of the period
  estimate<> won{};                            ///< prospects who became customers in it
  estimate<> left{};                           ///< customers who left in it
  estimate<estimated<Amount>> profit{};        ///< of the period
  estimate<estimated<Amount>> total_profit{};  ///< of this period and all before it

  friend bool operator==(firm_band const&, firm_band const&) = default;
};

/// Simulated paths of a firm, as bands.
///
/// A band says what chance alone does to a firm of which every parameter is known: it is the less
/// wide the larger the firm. What the counts leave open is in the interval of `sensitivity`.
template<amount Amount>
struct firm_bands {
  std::vector<firm_band<Amount>> periods{};
  /// Of all paths, those with fewer customers at the end than at the start.
  rate shrunk{};

  friend bool operator==(firm_bands const&, firm_bands const&) = default;
};

}  // namespace patron::inline v0

#endif
