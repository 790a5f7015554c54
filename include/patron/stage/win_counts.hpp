// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_WIN_COUNTS_HPP
#define PATRON_STAGE_WIN_COUNTS_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>
#include <patron/stage/detail/stage_text.hpp>
#include <patron/stage/smoothing.hpp>
#include <patron/stage/win_probability.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// The closed deals of a pipeline: how many were won, and at which stage the others were lost.
///
///     win_counts<stage> const closed{deals, &deal::won, &deal::last_stage};
///     closed.probability({stage::contact, stage::offer}, smoothing::add(0.1)).at(stage::offer)
///
/// `outcome` gives an `optional<bool>`: whether the deal was won, none for one that is open, which
/// is not counted and changes nothing. A deal counts once, when it is closed; reopening one takes
/// exactly that back. Parts merge into the whole.
template<std::totally_ordered Stage>
  requires std::regular<Stage>
class win_counts {
 public:
  win_counts() = default;

  template<std::ranges::input_range Deals, class Outcome, class LastStage>
    requires std::convertible_to<
                 std::invoke_result_t<Outcome&, std::ranges::range_reference_t<Deals>>,
                 std::optional<bool>> &&
             std::convertible_to<
                 std::invoke_result_t<LastStage&, std::ranges::range_reference_t<Deals>>, Stage>
  win_counts(Deals&& deals, Outcome outcome, LastStage last_stage) {
    for (auto&& deal : deals) {
      std::optional<bool> const was_won = std::invoke(outcome, deal);
      if (!was_won) continue;
      if (*was_won) {
        add_won();
      } else {
        add_lost(std::invoke(last_stage, deal));
      }
    }
  }

  void add_won() { won_ = detail::checked_add<std::uint64_t>(won_, 1); }
  /// One that was lost while it was in this stage.
  void add_lost(Stage const& last) {
    std::uint64_t& lost = lost_[last];
    lost = detail::checked_add<std::uint64_t>(lost, 1);
  }

  /// A deal that was won is open again. Throws where none was.
  void reopen_won() {
    detail::require(won_ > 0, "win_counts: no deal was won that could be reopened");
    --won_;
  }
  /// A deal that was lost in this stage is open again. Throws where none was.
  void reopen_lost(Stage const& last) {
    auto const found = lost_.find(last);
    if (found == lost_.end()) {
      detail::raise(fault{.where = "win_counts",
                          .field = "stage",
                          .value = detail::stage_text(last),
                          .reason = "is one in which no deal was lost"});
    }
    if (--found->second == 0) lost_.erase(found);
  }

  /// Adds the closed deals of another part.
  void merge(win_counts const& other) {
    win_counts both = *this;
    both.won_ = detail::checked_add(won_, other.won_);
    for (auto const& [stage, count] : other.lost_) {
      std::uint64_t& lost = both.lost_[stage];
      lost = detail::checked_add(lost, count);
    }
    *this = std::move(both);
  }

  /// Those won, of all that were closed.
  [[nodiscard]] rate won() const {
    std::uint64_t closed = won_;
    for (auto const& entry : lost_) closed = detail::checked_add(closed, entry.second);
    return {won_, closed};
  }

  /// How likely an open deal is won, by its stage.
  ///
  ///     P(won | stage) = (won + a) / (won + lost + 2a)
  ///
  /// `pipeline` has the stages of an open deal, the first one first. A deal that was won counts for
  /// every stage; one that was lost counts for its last and all before: stages that were skipped
  /// leave no holes. `a` is the smoothing. Throws where a stage stands twice, or a deal was lost in
  /// one that is not in the pipeline. Source: the predictive lead scoring of Odoo's CRM, for the
  /// stage alone.
  template<std::ranges::input_range Pipeline>
    requires std::convertible_to<std::ranges::range_reference_t<Pipeline>, Stage>
  [[nodiscard]] win_probability<Stage> probability(Pipeline&& pipeline,
                                                   patron::smoothing smoothing) const {
    std::vector<typename win_probability<Stage>::row> rows;
    for (auto const& stage : pipeline) {
      if (std::ranges::find(rows, stage, &win_probability<Stage>::row::stage) != rows.end()) {
        refuse(stage, "stands twice in the pipeline", rows.size());
      }
      rows.push_back({.stage = stage});
    }
    for (auto const& entry : lost_) {
      if (std::ranges::find(rows, entry.first, &win_probability<Stage>::row::stage) == rows.end()) {
        refuse(entry.first, "is one in which a deal was lost, and not in the pipeline");
      }
    }
    std::uint64_t lost = 0;  // in this stage or a later one
    for (auto& row : rows | std::views::reverse) {
      auto const here = lost_.find(row.stage);
      if (here != lost_.end()) lost = detail::checked_add(lost, here->second);
      row.won = {won_, detail::checked_add(won_, lost)};
      double const all = static_cast<double>(row.won.of) + 2.0 * smoothing.added();
      if (all > 0.0) row.probability = (static_cast<double>(won_) + smoothing.added()) / all;
    }
    return win_probability<Stage>{std::move(rows)};
  }
  [[nodiscard]] win_probability<Stage> probability(std::initializer_list<Stage> pipeline,
                                                   patron::smoothing smoothing) const {
    return probability(std::vector<Stage>(pipeline), smoothing);
  }

  static constexpr std::string_view state_name = "win_counts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.won_, self.lost_);
  }
  /// Throws for a stage in which no deal was lost.
  void check_fields() const {
    for (auto const& entry : lost_) {
      detail::require(entry.second > 0, "win_counts: in a stage that is listed a deal was lost");
    }
  }
  friend bool operator==(win_counts const&, win_counts const&) = default;

 private:
  [[noreturn]] static void refuse(Stage const& stage, std::string_view reason,
                                  std::optional<std::uint64_t> record = {}) {
    detail::raise(fault{.where = "win_probability",
                        .record = record,
                        .field = "stage",
                        .value = detail::stage_text(stage),
                        .reason = reason});
  }

  std::uint64_t won_ = 0;
  std::map<Stage, std::uint64_t> lost_{};  // by last stage; no zeros
};

}  // namespace patron::inline v0

#endif
