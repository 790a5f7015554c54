// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_JOURNEYS_HPP
#define PATRON_STAGE_JOURNEYS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/stage/detail/placed_move.hpp>
#include <patron/stage/journey.hpp>
#include <patron/stage/stage_ladder.hpp>
#include <patron/stage/stage_move.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// One journey for each person, sorted by id; with the ladder on which they were made.
///
///     journeys(moves, stages, &move::who, &move::to, &move::on)
///     journeys(moves, stages, until, &move::who, &move::to, &move::on, by_grade, &move::why)
///
/// The moves may come in any sequence. The projections read from each a person, the stage to which
/// the person came, and the day. `until` is the last day observed, that day included; without it
/// observation ends on the day of the last move.
///
/// - A day that is an empty `std::optional` says that the person was there before we looked: such
///   moves come first, and the stay has no start.
/// - Moves of one person on one day are ordered by the projection `sequence` where it is given
///   (a number, a time), otherwise by grade, an exit last.
/// - A step back, a rung left out, leaving and coming back are facts, and become stays.
/// - A move to the stage where somebody already is changes nothing.
/// - `reason` belongs to the move, and so to the stay that it began: who left for a reason and
///   comes back does not keep it.
///
/// Throws, with the record, for a stage that is neither a rung nor an exit, for a day after
/// `until`, and for an exit without a day.
template<customer_id Id, any_stage_ladder Ladder, move_detail Reason = no_reason>
class journeys {
 public:
  using value_type = journey<Id, typename Ladder::stage, Reason>;
  using const_iterator = typename std::vector<value_type>::const_iterator;

  template<class Moves, class Person, class Stage, class Day, class Sequence = by_grade_fn,
           class Why = without_reason_fn>
    requires detail::moves<Moves, Ladder, Person, Stage, Day, Sequence, Why>
  journeys(Moves&& moves, Ladder ladder, Person person, Stage stage, Day day,
           Sequence sequence = {}, Why reason = {})
      : ladder_(std::move(ladder)) {
    auto const accept = [this](std::chrono::sys_days on, std::uint64_t record) {
      day_point const checked = detail::checked_day("journeys", on, record);
      until_ = (std::max)(until_, std::optional{checked});
      return checked;
    };
    add_all(detail::placed_moves(moves, ladder_, person, stage, day, sequence, reason, accept));
  }

  template<class Moves, class Person, class Stage, class Day, class Sequence = by_grade_fn,
           class Why = without_reason_fn>
    requires detail::moves<Moves, Ladder, Person, Stage, Day, Sequence, Why>
  journeys(Moves&& moves, Ladder ladder, std::chrono::sys_days until, Person person, Stage stage,
           Day day, Sequence sequence = {}, Why reason = {})
      : ladder_(std::move(ladder)) {
    detail::observation_end const end{"journeys", until};
    until_ = end.day();
    auto const accept = [&end](std::chrono::sys_days on, std::uint64_t record) {
      return end.accept(on, record);
    };
    add_all(detail::placed_moves(moves, ladder_, person, stage, day, sequence, reason, accept));
  }

  [[nodiscard]] Ladder const& ladder() const noexcept { return ladder_; }
  /// The last day observed; none where no move has a day.
  [[nodiscard]] std::optional<day_point> until() const noexcept { return until_; }

  [[nodiscard]] const_iterator begin() const noexcept { return journeys_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return journeys_.end(); }
  /// How many people.
  [[nodiscard]] std::size_t size() const noexcept { return journeys_.size(); }
  [[nodiscard]] bool empty() const noexcept { return journeys_.empty(); }
  [[nodiscard]] value_type const& operator[](std::size_t i) const { return journeys_[i]; }

  /// The journey of a person; `end()` where there is none.
  [[nodiscard]] const_iterator find(Id const& person) const {
    auto const found = std::ranges::lower_bound(journeys_, person, {}, &value_type::person);
    return found != end() && found->person == person ? found : end();
  }

  /// The journeys parted by a key, for example by cohort or by the caller's segment:
  ///
  ///     journeys.by(entry_month)
  ///     journeys.by([&](auto const& j) { return channel_of(j.person); })
  ///
  /// Each part is journeys again, of the same ladder and the same observation.
  template<class Key>
    requires std::regular_invocable<Key&, value_type const&>
  [[nodiscard]] auto by(Key key) const {
    std::map<std::decay_t<std::invoke_result_t<Key&, value_type const&>>, journeys> parts;
    for (value_type const& one : journeys_) {
      auto const part = parts.try_emplace(std::invoke(key, one), journeys{ladder_, until_}).first;
      part->second.journeys_.push_back(one);
    }
    return parts;
  }

  friend bool operator==(journeys const&, journeys const&) = default;

 private:
  journeys(Ladder ladder, std::optional<day_point> until)
      : ladder_(std::move(ladder)), until_{until} {}

  template<class Placed>
  void add_all(std::vector<Placed> moves) {
    for (auto first = moves.begin(); first != moves.end();) {
      auto const last = std::find_if(first, moves.end(),
                                     [&](Placed const& m) { return first->person < m.person; });
      add(std::ranges::subrange(first, last));
      first = last;
    }
  }

  /// The moves of one person, in order of time.
  template<class Moves>
  void add(Moves moves) {
    value_type one{.person = moves.front().person, .until = until_};
    one.stays.reserve(moves.size());
    std::optional<std::uint32_t> place;
    for (auto& move : moves) {
      if (move.place == place) continue;
      if (place) {
        one.stays.back().to = move.day;
        one.stays.back().open = false;
      }
      place = move.place;
      one.stays.push_back(stay_at(*place));
      one.stays.back().from = move.day;
      one.stays.back().reason = std::move(move.reason);
    }
    journeys_.push_back(std::move(one));
  }

  [[nodiscard]] typename value_type::stay_type stay_at(std::uint32_t place) const {
    if (place >= ladder_.size()) {
      return {.stage = ladder_.exits()[place - ladder_.size()], .open = true};
    }
    auto const& rung = ladder_.rungs()[place];
    return {.stage = rung.stage, .grade = rung.grade, .open = true};
  }

  Ladder ladder_;
  std::optional<day_point> until_{};
  std::vector<value_type> journeys_{};
};

template<class Moves, class Ladder, class Person, class Stage, class Day,
         class Sequence = by_grade_fn, class Why = without_reason_fn>
  requires detail::moves<Moves, Ladder, Person, Stage, Day, Sequence, Why>
journeys(Moves&&, Ladder, Person, Stage, Day, Sequence = {}, Why = {})
    -> journeys<customer_id_t<Moves, Person>, Ladder, detail::projected_t<Moves, Why>>;

template<class Moves, class Ladder, class Person, class Stage, class Day,
         class Sequence = by_grade_fn, class Why = without_reason_fn>
  requires detail::moves<Moves, Ladder, Person, Stage, Day, Sequence, Why>
journeys(Moves&&, Ladder, std::chrono::sys_days, Person, Stage, Day, Sequence = {}, Why = {})
    -> journeys<customer_id_t<Moves, Person>, Ladder, detail::projected_t<Moves, Why>>;

}  // namespace patron::inline v0

#endif
