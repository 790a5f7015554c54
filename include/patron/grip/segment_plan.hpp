// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_SEGMENT_PLAN_HPP
#define PATRON_GRIP_SEGMENT_PLAN_HPP

#include <patron/core/error.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/grip/rfm_score.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// From one score to another, both included; as it stands, any.
struct score_range {
  std::uint32_t from = 1;
  std::uint32_t to = (std::numeric_limits<std::uint32_t>::max)();

  [[nodiscard]] constexpr bool contains(std::uint32_t score) const noexcept {
    return from <= score && score <= to;
  }
  friend constexpr bool operator==(score_range const&, score_range const&) = default;
};

/// The range of a rule that takes any score.
inline constexpr score_range any_score{};

/// Which scores belong to a segment; a segment may have several rules.
template<std::totally_ordered Segment>
struct segment_rule {
  Segment segment{};
  score_range recency{};
  score_range frequency{};
  score_range money{};

  constexpr segment_rule() = default;
  constexpr segment_rule(Segment segment_, score_range recency_, score_range frequency_ = {},
                         score_range money_ = {})
      : segment{std::move(segment_)}, recency{recency_}, frequency{frequency_}, money{money_} {}

  [[nodiscard]] constexpr bool contains(rfm_score const& score) const noexcept {
    return recency.contains(score.recency) && frequency.contains(score.frequency) &&
           money.contains(score.money);
  }
  friend constexpr bool operator==(segment_rule const&, segment_rule const&) = default;
};

segment_rule(char const*, score_range, score_range = {}, score_range = {})
    -> segment_rule<std::string_view>;

namespace detail {

// None of the refusals is constexpr: in a constant plan the compiler stops at the call and shows
// its line, which says the rule.

[[noreturn]] inline void refuse_score(rfm_score const& score, std::string_view reason) {
  raise(fault{
      .where = "segment_plan", .field = "score", .value = to_string(score), .reason = reason});
}

template<class Segment>
[[noreturn]] void refuse_rule(segment_rule<Segment> const& rule, std::size_t i,
                              std::string_view reason) {
  raise(fault{.where = "segment_plan",
              .record = i,
              .field = "segment",
              .value = plain_text(rule.segment, "a rule"),
              .reason = reason});
}

template<class Rules>
constexpr void check_plan(rfm_bins bins, Rules const& rules) {
  check_bins(bins);
  auto const beyond = [](score_range range, std::uint32_t scores) {
    return range.from < 1 || range.from > range.to || range.from > scores ||
           (range.to > scores && range.to != any_score.to);
  };
  for (std::size_t i = 0; i < rules.size(); ++i) {
    auto const& rule = rules[i];
    if (beyond(rule.recency, bins.recency) || beyond(rule.frequency, bins.frequency) ||
        beyond(rule.money, bins.money)) {
      refuse_rule(rule, i, "names scores that there are not");
    }
  }
  for (rfm_score score; score.recency <= bins.recency; ++score.recency) {
    for (score.frequency = 1; score.frequency <= bins.frequency; ++score.frequency) {
      for (score.money = 1; score.money <= bins.money; ++score.money) {
        std::size_t found = 0;
        for (auto const& rule : rules) found += rule.contains(score) ? 1U : 0U;
        if (found == 0) refuse_score(score, "is in no segment");
        if (found > 1) refuse_score(score, "is in more than one segment");
      }
    }
  }
}

}  // namespace detail

/// The caller's own segments by scores: everybody is in exactly one.
///
///     constexpr segment_plan plan{rfm_bins{3, 3, 1},
///                                 segment_rule{"regulars", {2, 3}, {2, 3}},
///                                 segment_rule{"new", {2, 3}, {1, 1}},
///                                 segment_rule{"gone", {1, 1}}};
///
/// A score that no rule names, or that two rules name, is an error that says which; in a constant
/// plan it does not compile. A plan made at run time takes a vector of rules:
/// `segment_plan<std::string>{bins, rules}`.
template<std::totally_ordered Segment, class Rules = std::vector<segment_rule<Segment>>>
class segment_plan {
 public:
  constexpr segment_plan(rfm_bins bins, Rules rules) : bins_{bins}, rules_(std::move(rules)) {
    detail::check_plan(bins_, rules_);
  }
  template<std::same_as<segment_rule<Segment>>... More>
  constexpr segment_plan(rfm_bins bins, segment_rule<Segment> const& first, More const&... more)
      : segment_plan{bins, Rules{first, more...}} {}

  [[nodiscard]] constexpr rfm_bins bins() const noexcept { return bins_; }
  [[nodiscard]] constexpr Rules const& rules() const noexcept { return rules_; }

  /// The one segment of these scores. Throws for scores beyond the plan's bins.
  [[nodiscard]] constexpr Segment const& segment_of(rfm_score const& score) const {
    if (score.recency > bins_.recency || score.frequency > bins_.frequency ||
        score.money > bins_.money) {
      detail::refuse_score(score, "is beyond the scores of the plan");
    }
    for (auto const& rule : rules_) {
      if (rule.contains(score)) return rule.segment;
    }
    detail::refuse_score(score, "is in no segment");
  }

  friend constexpr bool operator==(segment_plan const&, segment_plan const&) = default;

 private:
  rfm_bins bins_;
  Rules rules_;
};

template<class Segment, class... More>
segment_plan(rfm_bins, segment_rule<Segment>, More...)
    -> segment_plan<Segment, std::array<segment_rule<Segment>, 1 + sizeof...(More)>>;
template<class Segment>
segment_plan(rfm_bins, std::vector<segment_rule<Segment>>) -> segment_plan<Segment>;

}  // namespace patron::inline v0

#endif
