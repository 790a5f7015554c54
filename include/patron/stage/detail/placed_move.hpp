// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_PLACED_MOVE_HPP
#define PATRON_STAGE_DETAIL_PLACED_MOVE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/stage/detail/ladder_rules.hpp>
#include <patron/stage/stage_ladder.hpp>
#include <patron/stage/stage_move.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <vector>

namespace patron::inline v0::detail {

/// A range whose elements the projections read as moves; the day may be an optional one.
template<class Range, class Ladder, class Person, class Stage, class Day, class Sequence,
         class Reason>
concept moves =
    std::ranges::input_range<Range> && any_stage_ladder<Ladder> &&
    std::regular_invocable<Person&, std::ranges::range_reference_t<Range>> &&
    std::regular_invocable<Stage&, std::ranges::range_reference_t<Range>> &&
    std::regular_invocable<Day&, std::ranges::range_reference_t<Range>> &&
    std::regular_invocable<Sequence&, std::ranges::range_reference_t<Range>> &&
    std::regular_invocable<Reason&, std::ranges::range_reference_t<Range>> &&
    customer_id<customer_id_t<Range, Person>> &&
    std::convertible_to<projected_t<Range, Stage>, typename Ladder::stage> &&
    std::convertible_to<projected_t<Range, Day>, std::optional<std::chrono::sys_days>> &&
    move_detail<projected_t<Range, Sequence>> && move_detail<projected_t<Range, Reason>>;

/// A move as it is sorted. `place` is the index of its rung; those of the exits come behind all
/// rungs, so that on one day people climb and leave last. A move without a day comes first.
template<customer_id Id, move_detail Sequence, move_detail Reason>
struct placed_move {
  Id person{};
  std::optional<day_point> day{};
  Sequence sequence{};
  std::uint32_t place = 0;
  Reason reason{};

  friend bool operator<(placed_move const& a, placed_move const& b) {
    if (a.person < b.person) return true;
    if (b.person < a.person) return false;
    auto const key = [](placed_move const& m) {
      return std::tie(m.day, m.sequence, m.place, m.reason);
    };
    return key(a) < key(b);
  }
};

/// The index of a stage's rung, or of its exit behind all rungs; none where it is neither.
template<any_stage_ladder Ladder>
[[nodiscard]] std::optional<std::uint32_t> place_of(Ladder const& ladder,
                                                    typename Ladder::stage const& stage) {
  if (auto const rung = ladder.find(stage)) return static_cast<std::uint32_t>(*rung);
  auto const exit = std::ranges::find(ladder.exits(), stage);
  if (exit == ladder.exits().end()) return std::nullopt;
  return static_cast<std::uint32_t>(ladder.size()) +
         static_cast<std::uint32_t>(exit - ladder.exits().begin());
}

/// Reads the moves, each checked, and sorts them by person and time. The days are checked, and
/// made narrow, by `day_of(day, record)`.
template<class Moves, class Ladder, class Person, class Stage, class Day, class Sequence,
         class Reason, class Check>
  requires moves<Moves, Ladder, Person, Stage, Day, Sequence, Reason>
[[nodiscard]] auto placed_moves(Moves& range, Ladder const& ladder, Person& person, Stage& stage,
                                Day& day, Sequence& sequence, Reason& reason, Check day_of) {
  std::vector<placed_move<customer_id_t<Moves, Person>, projected_t<Moves, Sequence>,
                          projected_t<Moves, Reason>>>
      placed;
  if constexpr (std::ranges::sized_range<Moves>) placed.reserve(std::ranges::size(range));
  std::uint64_t record = 0;
  for (auto&& move : range) {
    typename Ladder::stage const& to = std::invoke(stage, move);
    std::optional<std::uint32_t> const place = place_of(ladder, to);
    if (!place) {
      refuse_stage("journeys", record, to, "is neither a rung nor an exit of the ladder");
    }
    std::optional<std::chrono::sys_days> const on = std::invoke(day, move);
    if (!on && *place >= ladder.size()) {
      raise(fault{.where = "journeys",
                  .record = record,
                  .field = "day",
                  .reason = "is missing: who leaves does so on a day"});
    }
    placed.push_back({.person = std::invoke(person, move),
                      .day = on ? std::optional{day_of(*on, record)} : std::nullopt,
                      .sequence = std::invoke(sequence, move),
                      .place = *place,
                      .reason = std::invoke(reason, move)});
    ++record;
  }
  std::ranges::sort(placed, std::less<>{});
  return placed;
}

}  // namespace patron::inline v0::detail

#endif
