// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_CONVERSION_WITHIN_HPP
#define PATRON_STAGE_CONVERSION_WITHIN_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/stage/counted_from.hpp>
#include <patron/stage/detail/for_each_step.hpp>
#include <patron/stage/detail/rung_table.hpp>
#include <patron/stage/journey.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace patron::inline v0 {

/// Who came to a rung in time.
struct timely_conversion {
  /// Of the people whose time is over, those who came to the rung within it.
  rate in_time{};
  /// People whose time is not over, whether they came already or not: to count those who came and
  /// leave out those who may would flatter the rate.
  std::uint64_t pending = 0;
  /// People whose start has no day.
  std::uint64_t undated = 0;

  constexpr void merge(timely_conversion const& other) {
    in_time.merge(other.in_time);
    pending = detail::checked_add(pending, other.pending);
    undated = detail::checked_add(undated, other.undated);
  }
  static constexpr std::string_view state_name = "timely_conversion";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.in_time, self.pending, self.undated);
  }
  friend constexpr bool operator==(timely_conversion const&, timely_conversion const&) = default;
};

/// Conversion within a number of days, on the whole way or step by step.
///
///     conversion_within(journeys, days{90}).at(customer).in_time
///     conversion_within(journeys, days{14}, counted_from::previous_rung).at(trial).in_time
///
/// Counted from entry, everybody on the ladder is in the running for every rung; counted from the
/// previous rung, those who came at least there. An arrival counts where it is so many days after
/// the start or fewer; coming to a higher rung is coming to this one. The lowest rung has no step
/// and stays at 0 of 0.
///
/// The state are counts; `merge` adds those of *other* people on the same ladder, for the same
/// question. Throws for a negative number of days.
template<any_stage_ladder Ladder>
class conversion_within {
 public:
  using stage = typename Ladder::stage;

  conversion_within() = default;
  conversion_within(Ladder ladder, std::chrono::days within,
                    counted_from from = counted_from::entry)
      : counts_{std::move(ladder)}, question_{question{within, from}} {
    if (within < std::chrono::days{0}) {
      detail::raise(fault{.where = "conversion_within",
                          .field = "within",
                          .value = std::to_string(within.count()),
                          .reason = "is not a number of days from 0 on"});
    }
  }
  template<class Id, class Reason>
  conversion_within(journeys<Id, Ladder, Reason> const& all, std::chrono::days within,
                    counted_from from = counted_from::entry)
      : conversion_within{all.ladder(), within, from} {
    for (auto const& one : all) add(one);
  }

  /// Counts one person, whose journey was made on the same ladder.
  template<class Id, class Reason>
  void add(journey<Id, stage, Reason> const& one) {
    Ladder const& ladder = counts_.ladder();
    auto const [within, from] = *question_;
    detail::for_each_step(
        one, ladder, from, [&](std::size_t rung, auto const& start, auto const* arrival) {
          timely_conversion& here = counts_[rung];
          if (!start.from) {
            ++here.undated;
          } else if (*one.until - *start.from < within) {
            ++here.pending;
          } else {
            bool const in_time = arrival != nullptr && *arrival->from - *start.from <= within;
            here.in_time.merge({in_time ? 1U : 0U, 1});
          }
        });
  }

  /// Adds the counts of other people. Throws where ladder, days or start differ.
  void merge(conversion_within const& other) {
    if (!other.question_) return;
    detail::require(!question_ || question_ == other.question_,
                    "conversion_within: counts merge that answer one question");
    counts_.merge(other.counts_);
    question_ = other.question_;
  }

  /// Throws where the stage is no rung.
  [[nodiscard]] timely_conversion at(stage const& s) const {
    return counts_[counts_.ladder().index_of(s)];
  }
  /// How many rungs.
  [[nodiscard]] std::size_t size() const noexcept { return counts_.size(); }

  static constexpr std::string_view state_name = "conversion_within";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.counts_, self.question_);
  }
  void check_fields() const {
    detail::require(
        question_ ? question_->within >= std::chrono::days::zero() : counts_.size() == 0,
        "conversion_within: counts answer a question of a number of days from 0 on");
  }
  friend bool operator==(conversion_within const&, conversion_within const&) = default;

 private:
  struct question {
    std::chrono::days within{};
    counted_from from{};

    template<class Self>
    [[nodiscard]] static constexpr auto fields(Self& self) {
      return std::tie(self.within, self.from);
    }
    friend bool operator==(question const&, question const&) = default;
  };

  detail::rung_table<Ladder, timely_conversion> counts_{};
  std::optional<question> question_{};
};

}  // namespace patron::inline v0

#endif
