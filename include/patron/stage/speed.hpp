// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_SPEED_HPP
#define PATRON_STAGE_SPEED_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/stage/counted_from.hpp>
#include <patron/stage/detail/for_each_step.hpp>
#include <patron/stage/detail/rung_table.hpp>
#include <patron/stage/detail/rung_times.hpp>
#include <patron/stage/journey.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/stage_ladder.hpp>
#include <patron/survival/survival_curve.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace patron::inline v0 {

/// How many days people take to a rung: from the one below, or from entry.
///
///     speed(journeys).at(customer).median()
///     speed(journeys, counted_from::entry).at(customer).at(days{90})    // not there after 90 days
///
/// A Kaplan-Meier curve for each rung: its level at t is the share of those in the running who had
/// not come to the rung, or above it, t days after their start. Who has not come yet counts as
/// waiting until the end of observation; who has left does too, for such people do come back. The
/// median is none where fewer than half ever come. The lowest rung has no step, and a curve of
/// nobody. People whose start has no day are left out and counted in `undated`.
///
/// The state are counts by length; `merge` adds those of *other* people on the same ladder, counted
/// from the same start.
template<any_stage_ladder Ladder>
class speed {
 public:
  using stage = typename Ladder::stage;

  speed() = default;
  explicit speed(Ladder ladder, counted_from from = counted_from::previous_rung)
      : steps_{std::move(ladder)}, from_{from} {}
  template<class Id, class Reason>
  explicit speed(journeys<Id, Ladder, Reason> const& all,
                 counted_from from = counted_from::previous_rung)
      : speed{all.ladder(), from} {
    for (auto const& one : all) add(one);
  }

  /// Adds the steps of one person, whose journey was made on the same ladder.
  template<class Id, class Reason>
  void add(journey<Id, stage, Reason> const& one) {
    Ladder const& ladder = steps_.ladder();
    detail::for_each_step(one, ladder, *from_,
                          [&](std::size_t rung, auto const& start, auto const* arrival) {
                            detail::rung_times& here = steps_[rung];
                            if (!start.from) {
                              ++here.undated;
                            } else if (arrival != nullptr) {
                              here.times.add(*arrival->from - *start.from, true);
                            } else {
                              here.times.add(*one.until - *start.from, false);
                            }
                          });
  }

  /// Adds the steps of other people. Throws where ladder or start differ.
  void merge(speed const& other) {
    if (!other.from_) return;
    detail::require(!from_ || from_ == other.from_,
                    "speed: times merge that are counted from one start");
    steps_.merge(other.steps_);
    from_ = other.from_;
  }

  /// The share of those in the running who had not come to a rung, by days since their start.
  /// Throws where it is no rung.
  [[nodiscard]] survival_curve<std::chrono::days> at(stage const& s) const {
    return steps_[steps_.ladder().index_of(s)].times.curve();
  }
  /// People in the running for a rung whose start is unknown. Throws where it is no rung.
  [[nodiscard]] std::uint64_t undated(stage const& s) const {
    return steps_[steps_.ladder().index_of(s)].undated;
  }
  /// How many rungs.
  [[nodiscard]] std::size_t size() const noexcept { return steps_.size(); }

  static constexpr std::string_view state_name = "speed";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.steps_, self.from_);
  }
  void check_fields() const {
    detail::require(from_ || steps_.size() == 0, "speed: times are counted from somewhere");
  }
  friend bool operator==(speed const&, speed const&) = default;

 private:
  detail::rung_table<Ladder, detail::rung_times> steps_{};
  std::optional<counted_from> from_{};
};

}  // namespace patron::inline v0

#endif
