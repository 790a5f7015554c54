// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_LTV_OPTIONS_HPP
#define PATRON_LTV_LTV_OPTIONS_HPP

#include <patron/core/discount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/ltv/time_horizon.hpp>

#include <chrono>
#include <cstdint>

namespace patron::inline v0 {

/// What is meant by worth.
struct ltv_options {
  time_horizon horizon = std::chrono::years{1};  ///< how far ahead is looked, from 0 on
  patron::discount discount{};                   ///< of money that comes later; none unless given
  double margin = 1.0;                           ///< what is left of an amount, between 0 and 1
  std::uint32_t draws = 400;  ///< sets of parameters that one customer's interval is made of
  std::uint64_t seed = 1;     ///< the same seed, the same interval
};

namespace detail {

inline void check_options(ltv_options const& options) {
  auto const refuse = [](char const* field, double value, char const* reason) {
    raise(fault{.where = "ltv_calculator",
                .field = field,
                .value = number_text{value}.view(),
                .reason = reason});
  };
  double const days = options.horizon.count();
  if (!(days >= 0.0 && days - days == 0.0)) {
    refuse("horizon", days, "is not a time from 0 on, in days");
  }
  if (!(options.margin >= 0.0 && options.margin <= 1.0)) {
    refuse("margin", options.margin, "is not a share between 0 and 1");
  }
  if (options.draws < 20) refuse("draws", options.draws, "are too few for an interval: 20 or more");
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
