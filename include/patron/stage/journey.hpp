// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_JOURNEY_HPP
#define PATRON_STAGE_JOURNEY_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/grade.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/stage/stage_move.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace patron::inline v0 {

/// Somebody's time at one stage, from the move that began it to the next move.
template<stage_type Stage, move_detail Reason = no_reason>
struct stay {
  Stage stage{};
  std::optional<patron::grade> grade{};  ///< none at an exit: the time away
  std::optional<day_point> from{};       ///< none: there before we looked
  std::optional<day_point> to{};         ///< none while it is open, and where that day is unknown
  bool open = false;                     ///< still going on when observation ended
  Reason reason{};                       ///< of the move that began it

  [[nodiscard]] constexpr bool is_exit() const noexcept { return !grade; }

  friend constexpr bool operator==(stay const&, stay const&) = default;
};

/// The way of one person, as it was: back and forth, over rungs that were left out, off the ladder
/// and on it again. Made by `journeys`.
template<customer_id Id, stage_type Stage, move_detail Reason = no_reason>
struct journey {
  using stay_type = stay<Stage, Reason>;

  Id person{};
  /// In order of time, without gaps; at least one.
  std::vector<stay_type> stays{};
  /// The last day observed; none where no day at all is known.
  std::optional<day_point> until{};

  /// Where the person is now. Throws for a journey of no stays.
  [[nodiscard]] stay_type const& now() const {
    detail::require(!stays.empty(), "journey: a journey has at least one stay");
    return stays.back();
  }
  [[nodiscard]] Stage const& stage() const { return now().stage; }
  /// The grade now; none where the person has left.
  [[nodiscard]] std::optional<patron::grade> grade() const { return now().grade; }
  /// Whether the last move was to an exit; if not, the journey is open.
  [[nodiscard]] bool has_left() const { return now().is_exit(); }

  /// The highest grade that was ever reached; none where the person was only seen leaving.
  [[nodiscard]] std::optional<patron::grade> highest() const {
    std::optional<patron::grade> top;
    for (stay_type const& s : stays) top = (std::max)(top, s.grade);
    return top;
  }

  /// The first stay at that grade or above; none where it was never reached. A person who left out
  /// a rung passed it on the day of reaching a higher one.
  [[nodiscard]] stay_type const* arrival(patron::grade g) const {
    auto const found =
        std::ranges::find_if(stays, [g](stay_type const& s) { return s.grade >= g; });
    return found == stays.end() ? nullptr : &*found;
  }

  /// The day of the first move onto the ladder; none where it is unknown, or there was none.
  [[nodiscard]] std::optional<day_point> entered() const {
    stay_type const* const first = arrival({});
    return first != nullptr ? first->from : std::nullopt;
  }

  /// How long a stay lasted, an open one until the end of observation; none where its start is
  /// unknown. The time away is a stay too.
  [[nodiscard]] std::optional<day_count> lasted(stay_type const& s) const {
    std::optional<day_point> const end = s.open ? until : s.to;
    if (!s.from || !end) return std::nullopt;
    return *end - *s.from;
  }

  /// From the first move to the end of observation: the sum of what its stays lasted. None where
  /// the day of the first move is unknown.
  [[nodiscard]] std::optional<day_count> age() const {
    std::optional<day_point> const start = stays.empty() ? std::nullopt : stays.front().from;
    if (!start || !until) return std::nullopt;
    return *until - *start;
  }

  friend bool operator==(journey const&, journey const&) = default;
};

}  // namespace patron::inline v0

#endif
