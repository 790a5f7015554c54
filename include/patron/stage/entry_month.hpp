// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_ENTRY_MONTH_HPP
#define PATRON_STAGE_ENTRY_MONTH_HPP

#include <patron/core/calendar.hpp>
#include <patron/stage/journey.hpp>

#include <chrono>
#include <optional>

namespace patron::inline v0 {

/// The cohort of a journey: the civil month in which the person came onto the ladder; none where
/// that day is unknown. For `journeys::by`.
struct entry_month_fn {
  template<class Id, class Stage, class Reason>
  [[nodiscard]] std::optional<std::chrono::year_month> operator()(
      journey<Id, Stage, Reason> const& one) const {
    auto const day = one.entered();
    if (!day) return std::nullopt;
    return month_of(*day);
  }
};
inline constexpr entry_month_fn entry_month{};

}  // namespace patron::inline v0

#endif
