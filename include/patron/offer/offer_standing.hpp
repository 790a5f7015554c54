// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_OFFER_STANDING_HPP
#define PATRON_OFFER_OFFER_STANDING_HPP

#include <patron/core/grade.hpp>
#include <patron/offer/acceptance_bands.hpp>
#include <patron/offer/offer_history.hpp>

#include <chrono>
#include <cstddef>
#include <span>

namespace patron::inline v0 {

/// What a proposal to a customer depends on: a view of what is known of her, which lives no longer
/// than the histories it was made of.
///
///     offer_standing{.grade = 1.1_grade, .bought = bought.days_of(id), .proposed =
///     asked.days_of(id)}
template<class Day = rung_day>
struct basic_offer_standing {
  patron::grade grade = customer_grade;
  std::span<Day const> bought{};    ///< what she bought, oldest first
  std::span<Day const> proposed{};  ///< what was proposed to her, oldest first

  /// What a proposal of a rung on a day would ask of her. Somebody who has bought nothing has no
  /// tenure.
  [[nodiscard]] acceptance_step step_to(std::size_t rung, std::chrono::sys_days today) const {
    return {.from = highest_rung(bought),
            .to = rung,
            .grade = grade,
            .tenure = bought.empty() ? std::chrono::days{} : today - bought.front().day};
  }
};
using offer_standing = basic_offer_standing<>;

}  // namespace patron::inline v0

#endif
