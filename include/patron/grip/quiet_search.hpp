// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_QUIET_SEARCH_HPP
#define PATRON_GRIP_QUIET_SEARCH_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/detail/largest_values.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/quiet_customer.hpp>
#include <patron/grip/quiet_verdict.hpp>
#include <patron/grip/rhythm.hpp>
#include <patron/grip/rhythm_counts.hpp>
#include <patron/grip/rhythm_gaps.hpp>
#include <patron/history/order.hpp>
#include <patron/numeric/normal.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// The search for those who have gone quiet, where customers come in parts because there are too
/// many of them to be held at once: what `gone_quiet` does for one range, in three passes.
///
///     quiet_search search{until};
///     for (auto const& days : parts) search.count(days);
///     for (auto const& days : parts) search.draw(days);
///     if (search.shortages().empty()) {
///       for (auto const& days : parts) search.find<double>(days, [](auto const& quiet) { … });
///     }
///
/// The days of a part are those on which its customers bought, as `active_days` gives them: sorted
/// by customer, then day, each once, and all of a customer in one part. Days after `until` are left
/// out, so that a list can be put to the test by what came after it. Throws for days of a customer
/// that do not ascend, and for one before all that were counted. Any parts give the same line and
/// the same people. What is kept between the passes are counts, and the largest of what were false
/// alarms: twice as many as are allowed.
// A template, so that only those who ask for a rhythm pay for it when they compile.
template<class Counts = rhythm_counts>
class basic_quiet_search {
 public:
  /// Throws for options that make no sense.
  explicit basic_quiet_search(std::chrono::sys_days until, gone_quiet_options const& options = {})
      : options_{options},
        until_{detail::checked_day("gone_quiet", until)},
        first_{until_},
        counts_{until} {
    detail::check_options("gone_quiet", options);
  }

  /// First pass: what is usual.
  template<std::ranges::random_access_range Days>
  void count(Days const& days) {
    day_point first = first_;
    for (auto const& day : days) first = (std::min)(first, day.day);
    if (first != first_) logs_ = detail::day_logarithms{until_ - first};
    first_ = first;
    for_each(days, [this](auto const& of_one, rhythm_gaps const& own) {
      bool const again = own.gaps > 0;
      day_point const waited_until = again ? of_one[1].day : until_;
      counts_.add(own, waited_until - of_one[0].day, again);
    });
  }

  /// Second pass: the gaps that ended in the time by which the line is drawn, each judged by what
  /// was known of its customer before. Whoever came back after a silence above the line was a false
  /// alarm.
  template<std::ranges::random_access_range Days>
  void draw(Days const& days) {
    if (!unusual_) begin_to_draw();
    day_point const from = until_ - line_.counted;
    detail::for_each_customer(days, [&](auto const& all) {
      rhythm_gaps own;
      for_each_gap(days, known(all), [&](day_point ended, day_count gap) {
        if (ended > from && is_listed(own)) close(own, gap);
        own.add_logarithm(logs_.of_gap(gap));
      });
    });
  }

  /// Why nobody can be said to have gone quiet, once the second pass is over. Empty: enough is
  /// known.
  [[nodiscard]] std::vector<quiet_shortage> shortages() const {
    std::vector<quiet_shortage> found;
    if (!knows_regulars()) found.push_back(quiet_shortage::regulars);
    if (line_.closed_gaps < 20) found.push_back(quiet_shortage::closed_gaps);
    if (counted() < day_count{30}) found.push_back(quiet_shortage::observed_time);
    return found;
  }

  /// The line, once the second pass is over. It is never drawn below the usual gap.
  [[nodiscard]] quiet_line const& line() {
    if (!unusual_) return line_;
    if (allowed() < static_cast<double>(line_.false_alarms)) {
      auto const highest = std::move(*unusual_).descending();
      line_.deviate = highest.back();
      line_.false_alarms = static_cast<std::uint64_t>(
          std::count_if(highest.begin(), highest.end(),
                        [this](double deviate) { return deviate > line_.deviate; }));
    }
    unusual_.reset();
    return line_;
  }

  /// Third pass: calls `use` with a `quiet_customer<Id, Worth>` for each of a part whose silence is
  /// above the line, by ascending id; what is at stake is for the caller to say. Throws where there
  /// are shortages.
  template<std::totally_ordered Worth, std::ranges::random_access_range Days, class Use>
  void find(Days const& days, Use use) {
    double const drawn = checked_line().deviate;
    for_each(days, [&](auto const& of_one, rhythm_gaps const& own) {
      auto const& last = of_one.back();
      day_count const silence = until_ - last.day;
      double const unusual = is_listed(own) ? deviate(own, silence) : 0.0;
      if (!(unusual > drawn)) return;
      using id = std::remove_cvref_t<decltype(last.customer)>;
      use(quiet_customer<id, Worth>{.customer = last.customer,
                                    .last = last.day,
                                    .purchases = own.gaps + 1,
                                    .usual_gap = firm_->usual_gap(own),
                                    .silence = silence,
                                    .crossed_on = last.day + crossing(own, silence, drawn),
                                    .chance_of_longer = normal_tail(unusual),
                                    .at_stake = Worth{}});
    });
  }

  /// The same for a day that is over: who of a part bought after it, of those whose silence was
  /// above the line, and of all others.
  template<std::ranges::random_access_range Days>
  [[nodiscard]] quiet_verdict verdict(Days const& days) {
    double const drawn = checked_line().deviate;
    quiet_verdict found;
    for_each(days, [&](auto const& of_one, rhythm_gaps const& own, bool came_after) {
      bool const is_quiet = is_listed(own) && deviate(own, until_ - of_one.back().day) > drawn;
      (is_quiet ? found.listed : found.others).merge({came_after ? 1U : 0U, 1U});
    });
    return found;
  }

 private:
  /// So many customers who bought on three days tell how rhythms vary.
  static constexpr std::uint64_t fewest_regulars = 5;

  [[nodiscard]] bool knows_regulars() const { return counts_.customers(2) >= fewest_regulars; }
  [[nodiscard]] bool is_listed(rhythm_gaps const& own) const {
    return own.gaps > 0 || options_.one_time_buyers;
  }

  /// A customer's days up to the last one observed.
  template<class Days>
  [[nodiscard]] auto known(Days const& of_one) const {
    auto end = of_one.end();
    if (of_one.back().day > until_) {
      end = std::partition_point(of_one.begin(), end,
                                 [this](auto const& bought) { return bought.day <= until_; });
    }
    return std::ranges::subrange(of_one.begin(), end);
  }

  /// Calls `use(day, gap)` for each gap of a customer, with the day that ended it. Throws for one
  /// that is not among the gaps whose logarithms are known.
  template<class Days, class DaysOfOne, class Use>
  void for_each_gap(Days const& days, DaysOfOne const& of_one, Use use) const {
    if (of_one.empty()) return;
    auto day = of_one.begin();
    if (day->day < first_) refuse(days, day, "is before every day that was counted");
    for (++day; day != of_one.end(); ++day) {
      day_count const gap = day->day - (day - 1)->day;
      if (!logs_.has_gap(gap)) {
        refuse(days, day, "is not among ascending days of a customer, each once");
      }
      use(day->day, gap);
    }
  }

  template<class Days, class Day>
  [[noreturn]] static void refuse(Days const& days, Day day, std::string_view why) {
    detail::raise(fault{.where = "quiet_search",
                        .record = static_cast<std::uint64_t>(day - std::ranges::begin(days)),
                        .field = "day",
                        .value = to_string(day->day),
                        .reason = why});
  }

  /// Calls `use(of_one, gaps)` for each customer with her days and all her gaps, up to the last day
  /// observed; and whether she came after it, where `use` asks for that.
  template<class Days, class Use>
  void for_each(Days const& days, Use use) const {
    detail::for_each_customer(days, [&](auto const& all) {
      auto const of_one = known(all);
      if (of_one.empty()) return;
      rhythm_gaps own;
      for_each_gap(days, of_one,
                   [&](day_point, day_count gap) { own.add_logarithm(logs_.of_gap(gap)); });
      if constexpr (requires { use(of_one, own, true); }) {
        use(of_one, own, all.back().day > until_);
      } else {
        use(of_one, own);
      }
    });
  }

  /// The time over which false alarms are counted.
  [[nodiscard]] day_count counted() const {
    auto const asked = (std::min)(options_.calibration, std::chrono::days{until_ - first_});
    return (std::min)(day_count{static_cast<day_count::rep>(asked.count())}, (until_ - first_) / 2);
  }

  /// So many false alarms in that time.
  [[nodiscard]] double allowed() const {
    std::chrono::duration<double, std::chrono::months::period> const months = counted();
    return options_.false_alarms_per_month * months.count();
  }

  void begin_to_draw() {
    if (knows_regulars()) firm_.emplace(counts_);
    line_.counted = counted();
    constexpr double most = 1e9;  // values that anybody could keep
    unusual_.emplace(allowed() < most ? static_cast<std::size_t>(allowed()) + 1
                                      : (std::numeric_limits<std::size_t>::max)());
  }

  /// Counts a gap that ended, of somebody with these gaps before it.
  void close(rhythm_gaps const& before, day_count gap) {
    ++line_.closed_gaps;
    if (!firm_) return;
    double const unusual = deviate(before, gap - day_count{1});  // the evening before
    if (!(unusual > 0.0)) return;
    ++line_.false_alarms;
    unusual_->add(unusual);
  }

  [[nodiscard]] quiet_line const& checked_line() {
    detail::require(firm_.has_value() && shortages().empty(),
                    "quiet_search: too little is known to say who has gone quiet");
    return line();
  }

  /// `rhythm::deviate`, with the logarithm looked up; 0 for what is not longer than usual.
  [[nodiscard]] double deviate(rhythm_gaps const& own, day_count silence) const {
    if (own.gaps == 0) return firm_->deviate(own, silence);
    double const log_silence = logs_.of_silence(silence);
    if (!(log_silence > firm_->centre(own))) return 0.0;
    return firm_->forecast(own).deviate(log_silence);
  }

  /// The first evening on which a silence that is now above the line was above it: how many days
  /// after the last purchase.
  [[nodiscard]] day_count crossing(rhythm_gaps const& own, day_count silence, double drawn) const {
    day_count low{0};
    day_count high = silence;
    while (low < high) {
      day_count const middle = low + (high - low) / 2;
      if (deviate(own, middle) > drawn) {
        high = middle;
      } else {
        low = middle + day_count{1};
      }
    }
    return high;
  }

  gone_quiet_options options_;
  day_point until_;
  day_point first_;  // on which anybody bought
  detail::day_logarithms logs_{day_count{0}};
  Counts counts_;
  std::optional<basic_rhythm<Counts>> firm_{};
  std::optional<detail::largest_values<double>> unusual_{};  // until the line is drawn
  quiet_line line_{};
};
using quiet_search = basic_quiet_search<>;

}  // namespace patron::inline v0

#endif
