// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_CYCLE_FIRM_BY_HAND_HPP
#define PATRON_TESTS_CYCLE_FIRM_BY_HAND_HPP

#include <patron/core/currencies.hpp>
#include <patron/core/money.hpp>
#include <patron/cycle/firm.hpp>

namespace firm_by_hand {

using namespace patron::literals;
using euros = patron::money<patron::eur>;

/// Every number is one that a person can follow.
inline patron::firm<euros> by_hand() {
  return {
      .offers = {{"trial", 1_eur}, {"course", 10_eur}},
      .prospects = {{.label = "reader", .now = 100, .sown = 7, .climb = 0.5, .leave = 0.5},
                    {.label = "guest", .now = 16, .sown = 1, .climb = 0.25, .leave = 0.5}},
      .customers =
          {{.label = "pupil", .now = 40, .grip = 0.75, .climb = 0.5, .buys = {2.0}, .refers = 0.5},
           {.label = "member", .now = 10, .grip = 1.0, .buys = {0.0, 0.5}}},
      .former = {.now = 8, .just_left = 3, .back = 0.25, .forgotten = 0.5},
      .walk_in = 1.0,
      .sought_for_left = 2.0,
      .referred_to = 1,
      .costs = {.a_period = 5_eur, .per_sown = 1_eur, .per_referred = 2_eur}};
}

}  // namespace firm_by_hand

#endif
