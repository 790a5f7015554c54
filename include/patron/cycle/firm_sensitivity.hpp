// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_FIRM_SENSITIVITY_HPP
#define PATRON_CYCLE_FIRM_SENSITIVITY_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/mechanism.hpp>

#include <array>
#include <cstddef>

namespace patron::inline v0 {

/// What an effort on one mechanism is worth.
template<amount Amount>
struct mechanism_gain {
  patron::mechanism mechanism{};
  /// Profit gained over the horizon; the interval says what the counts of the firm leave open.
  estimate<estimated<Amount>> gain{};
  /// Of the firms drawn that the counts allow, those in which this one gains most.
  rate first{};

  friend bool operator==(mechanism_gain const&, mechanism_gain const&) = default;
};

/// What the same effort on each of the five mechanisms is worth, in their order.
template<amount Amount>
struct firm_sensitivity {
  std::array<mechanism_gain<Amount>, 5> gains{};

  [[nodiscard]] mechanism_gain<Amount> const& operator[](mechanism m) const {
    return gains[static_cast<std::size_t>(m)];
  }
  /// The mechanism on which the effort gains most: the bottleneck by worth. The one that is weakest
  /// by its gauge may be another. Of equal ones, the first in the order of the cycle.
  [[nodiscard]] mechanism_gain<Amount> const& bottleneck() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < gains.size(); ++i) {
      if (gains[i].gain.value > gains[best].gain.value) best = i;
    }
    return gains[best];
  }

  friend bool operator==(firm_sensitivity const&, firm_sensitivity const&) = default;
};

}  // namespace patron::inline v0

#endif
