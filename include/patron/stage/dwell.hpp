// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DWELL_HPP
#define PATRON_STAGE_DWELL_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/fields.hpp>
#include <patron/stage/detail/rung_table.hpp>
#include <patron/stage/detail/rung_times.hpp>
#include <patron/stage/journey.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/stage_ladder.hpp>
#include <patron/survival/survival_curve.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>

namespace patron::inline v0 {

/// How long people stay on each rung, whether they go up, down or away from there.
///
///     dwell(journeys).at(lead).median()    // half of the stays as a lead were over by that day
///
/// A Kaplan-Meier curve for each rung: each stay counts, a second one of the same person as well,
/// and those that are still open count as lasting at least so long. A mean over the finished ones
/// alone would look quicker than people are. A stay whose start has no day is left out and counted
/// in `undated`. The state are counts by length; `merge` adds those of *other* people on the same
/// ladder. Source: Kaplan and Meier 1958.
template<any_stage_ladder Ladder>
class dwell {
 public:
  using stage = typename Ladder::stage;

  dwell() = default;
  explicit dwell(Ladder ladder) : stays_{std::move(ladder)} {}
  template<class Id, class Reason>
  explicit dwell(journeys<Id, Ladder, Reason> const& all) : stays_{all.ladder()} {
    for (auto const& one : all) add(one);
  }

  /// Adds the stays of one person, whose journey was made on the same ladder.
  template<class Id, class Reason>
  void add(journey<Id, stage, Reason> const& one) {
    for (auto const& s : one.stays) {
      if (!s.grade) continue;
      detail::rung_times& here = stays_[detail::rung_with(stays_.ladder(), *s.grade)];
      if (auto const lasted = one.lasted(s)) {
        here.times.add(*lasted, !s.open);
      } else {
        ++here.undated;
      }
    }
  }

  /// Adds the stays of other people. Throws where the ladders differ.
  void merge(dwell const& other) { stays_.merge(other.stays_); }

  /// The share of stays on a rung that were not yet over, by days. Throws where it is no rung.
  [[nodiscard]] survival_curve<std::chrono::days> at(stage const& s) const {
    return stays_[stays_.ladder().index_of(s)].times.curve();
  }
  /// Stays on a rung whose length is unknown. Throws where it is no rung.
  [[nodiscard]] std::uint64_t undated(stage const& s) const {
    return stays_[stays_.ladder().index_of(s)].undated;
  }
  /// How many rungs.
  [[nodiscard]] std::size_t size() const noexcept { return stays_.size(); }

  static constexpr std::string_view state_name = "dwell";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.stays_);
  }
  friend bool operator==(dwell const&, dwell const&) = default;

 private:
  detail::rung_table<Ladder, detail::rung_times> stays_{};
};

}  // namespace patron::inline v0

#endif
