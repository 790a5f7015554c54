// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_CONVERSION_HPP
#define PATRON_STAGE_CONVERSION_HPP

#include <patron/core/checked.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>
#include <patron/stage/detail/rung_table.hpp>
#include <patron/stage/journey.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Those who came to a rung and never higher, by whether they may still climb.
struct stopped_count {
  std::uint64_t open = 0;
  std::uint64_t left = 0;

  constexpr void merge(stopped_count const& other) {
    open = detail::checked_add(open, other.open);
    left = detail::checked_add(left, other.left);
  }
  static constexpr std::string_view state_name = "stopped_count";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.open, self.left);
  }
  friend constexpr bool operator==(stopped_count const&, stopped_count const&) = default;
};

/// How far people came: one rung.
///
///     reached = reached of the next rung + open + left
template<stage_type Stage>
struct conversion_row {
  Stage stage{};
  patron::grade grade{};
  /// People who came at least this far, whichever rungs they left out.
  std::uint64_t reached = 0;
  /// Of those who came to the rung before, those who came to this one; 0 of 0 on the first.
  rate from_previous{};
  /// Never came higher and have not left: they may still, and raise the next row's rate.
  std::uint64_t open = 0;
  /// Never came higher and have left.
  std::uint64_t left = 0;

  friend constexpr bool operator==(conversion_row const&, conversion_row const&) = default;
};

/// How many people came at least so far, rung by rung.
///
///     conversion(journeys).at(customer).reached
///
/// Each person counts once, by the highest grade ever reached; who steps back or leaves keeps it.
/// So the rows never rise towards the top. `who_reached` and its kin list the people behind each
/// count. The state are counts; `merge` adds those of *other* people on the same ladder, the
/// default are the counts of nobody.
template<any_stage_ladder Ladder>
class conversion {
 public:
  using stage = typename Ladder::stage;
  using row = conversion_row<stage>;

  conversion() = default;
  explicit conversion(Ladder ladder) : stopped_{std::move(ladder)} {}
  template<class Id, class Reason>
  explicit conversion(journeys<Id, Ladder, Reason> const& all) : stopped_{all.ladder()} {
    for (auto const& one : all) add(one);
  }

  /// Counts one person, whose journey was made on the same ladder.
  template<class Id, class Reason>
  void add(journey<Id, stage, Reason> const& one) {
    auto const highest = one.highest();
    if (!highest) {
      ++never_on_a_rung_;
      return;
    }
    stopped_count& here = stopped_[detail::rung_with(stopped_.ladder(), *highest)];
    ++(one.has_left() ? here.left : here.open);
  }

  /// Adds the counts of other people. Throws where the ladders differ.
  void merge(conversion const& other) {
    std::uint64_t const never = detail::checked_add(never_on_a_rung_, other.never_on_a_rung_);
    stopped_.merge(other.stopped_);
    never_on_a_rung_ = never;
  }

  /// A row for each rung, from the lowest.
  [[nodiscard]] std::vector<row> rows() const {
    std::vector<row> all(size());
    std::uint64_t reached = 0;
    for (std::size_t i = size(); i-- > 0;) {
      auto const& rung = stopped_.ladder().rungs()[i];
      auto const [open, left] = stopped_[i];
      if (i + 1 < size()) all[i + 1].from_previous = rate{reached, reached + open + left};
      reached += open + left;
      all[i] = {
          .stage = rung.stage, .grade = rung.grade, .reached = reached, .open = open, .left = left};
    }
    return all;
  }
  /// The row of a stage. Throws where it is no rung.
  [[nodiscard]] row at(stage const& s) const { return rows()[stopped_.ladder().index_of(s)]; }

  /// How many rungs.
  [[nodiscard]] std::size_t size() const noexcept { return stopped_.size(); }
  /// People who were only ever seen leaving; no row counts them.
  [[nodiscard]] std::uint64_t never_on_a_rung() const noexcept { return never_on_a_rung_; }

  static constexpr std::string_view state_name = "conversion";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.stopped_, self.never_on_a_rung_);
  }
  friend bool operator==(conversion const&, conversion const&) = default;

 private:
  detail::rung_table<Ladder, stopped_count> stopped_{};
  std::uint64_t never_on_a_rung_ = 0;
};

}  // namespace patron::inline v0

#endif
