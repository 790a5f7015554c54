// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_GAUGES_HPP
#define PATRON_CYCLE_GAUGES_HPP

#include <patron/core/ascending.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/to_string.hpp>
#include <patron/cycle/gauge.hpp>
#include <patron/cycle/gauge_counts.hpp>
#include <patron/cycle/gauge_reading.hpp>
#include <patron/cycle/gauge_targets.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/statistics/rate_difference.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// What the gauges counted in one period.
struct gauge_period {
  window when{};
  gauge_counts counts{};

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.when, self.counts);
  }
  friend constexpr bool operator==(gauge_period const&, gauge_period const&) = default;
};

/// How the five mechanisms of a firm stand, period by period, and which of them is the weakest.
///
///     gauges firm;
///     firm.add(year(2024y), {.sowing = {80, 100}, .gripping = {90, 100}, .referring = {4, 20}});
///     firm.add(year(2025y), {.sowing = {30, 100}, .gripping = {88, 100}, .referring = {5, 20}});
///     firm.weakest()->mechanism;      // sowing: 0.30 of its target 0.80
///     firm.balance();                 // 0.375
///     for (gauge const& one : firm.read()->gauges) …
///
/// Give it periods of one length that are over: civil months, quarters or years. A target that the
/// caller does not give is the firm's own best year: the greatest value of any civil year up to
/// the period in question, the counts of all periods that end in it together. It takes a few years
/// before that says much, and a best year of few people is luck.
///
/// The state are counts by period: parts merge into the whole, and the default is of nobody.
// A template, so that only those who read gauges pay for it when they compile.
template<class Period = gauge_period>
class basic_gauges {
 public:
  basic_gauges() = default;

  /// Adds what was counted in a period to what is there for it, of other people. Throws for a
  /// period without days, and for one that overlaps another.
  void add(window when, gauge_counts const& counts) {
    detail::require(!when.empty(), "gauges: a period has days");
    auto const at = std::lower_bound(
        periods_.begin(), periods_.end(), when,
        [](Period const& one, window const& sought) { return one.when.from < sought.from; });
    if (at != periods_.end() && at->when == when) {
      at->counts.merge(counts);
      return;
    }
    bool const free_before = at == periods_.begin() || (at - 1)->when.to <= when.from;
    bool const free_after = at == periods_.end() || when.to <= at->when.from;
    if (!free_before || !free_after) refuse(when, "overlaps another period");
    periods_.insert(at, {when, counts});
  }

  /// Adds the counts of other people. Throws where periods overlap that are not the same.
  void merge(basic_gauges const& other) {
    basic_gauges both = *this;
    for (Period const& one : other.periods_) both.add(one.when, one.counts);
    *this = std::move(both);
  }

  /// What was counted, by day.
  [[nodiscard]] std::vector<Period> const& periods() const noexcept { return periods_; }

  /// The gauges of the last period; none where there is none. Throws for a target that is not
  /// above 0 and up to 1.
  [[nodiscard]] std::optional<gauge_reading> read(gauge_targets const& targets = {}) const {
    detail::check_targets(targets);
    if (periods_.empty()) return std::nullopt;
    return reading(periods_.size() - 1, targets);
  }
  /// Those of another period. Throws for one that was never added.
  [[nodiscard]] gauge_reading read(window when, gauge_targets const& targets = {}) const {
    detail::check_targets(targets);
    for (std::size_t i = 0; i < periods_.size(); ++i) {
      if (periods_[i].when == when) return reading(i, targets);
    }
    refuse(when, "was never added");
  }

  /// The mechanism furthest below its target in the last period: see `gauge_reading`.
  [[nodiscard]] std::optional<gauge> weakest(gauge_targets const& targets = {}) const {
    auto const last = read(targets);
    return last ? last->weakest() : std::nullopt;
  }
  /// How evenly the mechanisms are built in the last period: see `gauge_reading`.
  [[nodiscard]] std::optional<double> balance(gauge_targets const& targets = {}) const {
    auto const last = read(targets);
    return last ? last->balance() : std::nullopt;
  }

  static constexpr std::string_view state_name = "gauges";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.periods_);
  }
  /// Throws for periods without days, and for those that overlap.
  void check_fields() const {
    for (Period const& one : periods_) {
      detail::require(!one.when.empty(), "gauges: a period has days");
    }
    detail::require_ascending(
        periods_, [](Period const& a, Period const& b) { return a.when.to <= b.when.from; },
        "gauges: periods ascend and do not overlap");
  }
  friend bool operator==(basic_gauges const&, basic_gauges const&) = default;

 private:
  [[noreturn]] static void refuse(window when, std::string_view reason) {
    std::string const days = patron::to_string(when.from) + " to " + patron::to_string(when.to);
    detail::raise(fault{.where = "gauges", .field = "period", .value = days, .reason = reason});
  }

  [[nodiscard]] gauge_reading reading(std::size_t at, gauge_targets const& targets) const {
    gauge_reading result{.when = periods_[at].when};
    for (mechanism const m : all_mechanisms) {
      gauge& one = result.gauges[static_cast<std::size_t>(m)];
      one.mechanism = m;
      one.rate = periods_[at].counts[m];
      one.target = targets[m] ? targets[m] : best_year(at, m);
      if (at > 0) one.trend = rate_difference(one.rate, periods_[at - 1].counts[m]);
    }
    return result;
  }

  /// None where it is 0: whoever never did anything has no target of her own.
  [[nodiscard]] std::optional<double> best_year(std::size_t at, mechanism m) const {
    std::map<std::chrono::year, rate> years;
    for (std::size_t i = 0; i <= at; ++i) {
      years[month_of(periods_[i].when.last_day()).year()].merge(periods_[i].counts[m]);
    }
    double best = 0.0;
    for (auto const& [year, counted] : years)
      best = (std::max)(best, counted.value().value_or(0.0));
    if (!(best > 0.0)) return std::nullopt;
    return best;
  }

  std::vector<Period> periods_{};  ///< by day, no two overlap
};
using gauges = basic_gauges<>;

}  // namespace patron::inline v0

#endif
