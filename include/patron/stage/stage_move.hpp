// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_STAGE_MOVE_HPP
#define PATRON_STAGE_STAGE_MOVE_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/stage/rung.hpp>

#include <chrono>
#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <tuple>

namespace patron::inline v0 {

/// Moves of one person on one day that have no sequence of their own.
struct no_sequence {
  friend constexpr auto operator<=>(no_sequence, no_sequence) = default;
};

/// The reason of moves that have none.
struct no_reason {
  friend constexpr auto operator<=>(no_reason, no_reason) = default;
};

/// In the place of a projection to the sequence of a day's moves: people climb, and leave last.
struct by_grade_fn {
  [[nodiscard]] constexpr no_sequence operator()(auto const&) const noexcept { return {}; }
};
inline constexpr by_grade_fn by_grade{};

/// In the place of a projection to the reason of a move.
struct without_reason_fn {
  [[nodiscard]] constexpr no_reason operator()(auto const&) const noexcept { return {}; }
};
inline constexpr without_reason_fn without_reason{};

/// Why somebody moved, or the number of a move among those of its day: any type with an order.
template<class T>
concept move_detail = std::regular<T> && std::totally_ordered<T>;

/// Somebody came to a stage: a row of a `move_book`.
template<customer_id Id, stage_type Stage, move_detail Reason = no_reason>
struct stage_move {
  Id person{};
  Stage stage{};
  std::optional<std::chrono::sys_days> day{};  ///< none: was there before we looked
  std::int64_t sequence = 0;                   ///< among the moves of one day
  Reason reason{};                             ///< of this move and no other

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.person, self.stage, self.day, self.sequence, self.reason);
  }
  friend constexpr bool operator==(stage_move const&, stage_move const&) = default;
};

}  // namespace patron::inline v0

#endif
