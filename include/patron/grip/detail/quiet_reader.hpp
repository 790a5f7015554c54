// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_QUIET_READER_HPP
#define PATRON_GRIP_DETAIL_QUIET_READER_HPP

#include <patron/core/calendar.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/rhythm.hpp>
#include <patron/grip/rhythm_counts.hpp>
#include <patron/grip/rhythm_gaps.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace patron::inline v0::detail {

/// What the purchase days of a firm say of its rhythm and of false alarms. `Days` are active days,
/// sorted by customer, then day; they are kept by the caller.
template<class Days>
class quiet_reader {
 public:
  quiet_reader(Days const& days, day_point until)
      : days_{days}, until_{until}, first_{first_day(days, until)}, logs_{until - first_} {}

  /// Calls `use(of_one, gaps)` for each customer with her days and all her gaps.
  template<class Use>
  void for_each(Use use) const {
    for_each_customer(days_, [&](auto const& of_one) {
      rhythm_gaps own;
      for (auto day = of_one.begin() + 1; day != of_one.end(); ++day) {
        own.add_logarithm(logs_.of_gap(day->day - (day - 1)->day));
      }
      use(of_one, own);
    });
  }

  [[nodiscard]] rhythm_counts counts() const {
    rhythm_counts all{until_};
    for_each([&](auto const& of_one, rhythm_gaps const& own) {
      bool const again = own.gaps > 0;
      day_point const waited_until = again ? of_one[1].day : until_;
      all.add(own, waited_until - of_one[0].day, again);
    });
    return all;
  }

  /// The time over which false alarms are counted.
  [[nodiscard]] day_count counted(gone_quiet_options const& options) const {
    auto const asked = (std::min)(options.calibration, std::chrono::days{until_ - first_});
    return (std::min)(day_count{static_cast<day_count::rep>(asked.count())}, (until_ - first_) / 2);
  }

  /// Too few to say: why nobody can be told to have gone quiet.
  [[nodiscard]] std::vector<quiet_shortage> shortages(rhythm_counts const& counts,
                                                      gone_quiet_options const& options) const {
    std::uint64_t closed = 0;
    for_each_closed_gap(options, [&](rhythm_gaps const&, day_count) { ++closed; });
    std::vector<quiet_shortage> found;
    if (counts.customers(2) < 5) found.push_back(quiet_shortage::regulars);
    if (closed < 20) found.push_back(quiet_shortage::closed_gaps);
    if (counted(options) < day_count{30}) found.push_back(quiet_shortage::observed_time);
    return found;
  }

  /// Draws the line by the gaps that ended in that time, each judged by what was known of its
  /// customer before: whoever came back after a silence above the line was a false alarm.
  [[nodiscard]] quiet_line line(rhythm const& firm, gone_quiet_options const& options) const {
    quiet_line drawn{.counted = counted(options)};
    std::vector<double> unusual;
    for_each_closed_gap(options, [&](rhythm_gaps const& known, day_count gap) {
      ++drawn.closed_gaps;
      double const z = deviate(firm, known, gap - day_count{1});  // the evening before
      if (z > 0.0) unusual.push_back(z);
    });
    std::chrono::duration<double, std::chrono::months::period> const months = drawn.counted;
    double const allowed = options.false_alarms_per_month * months.count();
    drawn.false_alarms = unusual.size();
    if (allowed < static_cast<double>(unusual.size())) {
      auto const line = unusual.begin() + static_cast<std::ptrdiff_t>(allowed);
      std::nth_element(unusual.begin(), line, unusual.end(), std::greater<>{});
      drawn.deviate = *line;
      drawn.false_alarms = static_cast<std::uint64_t>(
          std::count_if(unusual.begin(), line, [&](double z) { return z > drawn.deviate; }));
    }
    return drawn;
  }

  /// `rhythm::deviate`, with the logarithm looked up; 0 for what is not longer than usual.
  [[nodiscard]] double deviate(rhythm const& firm, rhythm_gaps const& own,
                               day_count silence) const {
    if (own.gaps == 0) return firm.deviate(own, silence);
    double const log_silence = logs_.of_silence(silence);
    if (!(log_silence > firm.centre(own))) return 0.0;
    return firm.forecast(own).deviate(log_silence);
  }

  /// The first evening on which a silence that is now above the line was above it: how many days
  /// after the last purchase.
  [[nodiscard]] day_count crossing(rhythm const& firm, rhythm_gaps const& own, day_count silence,
                                   double line) const {
    day_count low{0};
    day_count high = silence;
    while (low < high) {
      day_count const middle = low + (high - low) / 2;
      if (deviate(firm, own, middle) > line) {
        high = middle;
      } else {
        low = middle + day_count{1};
      }
    }
    return high;
  }

 private:
  /// Calls `use(known, gap)` for each gap that ended in the time over which false alarms are
  /// counted, with the gaps of its customer that were known before.
  template<class Use>
  void for_each_closed_gap(gone_quiet_options const& options, Use use) const {
    day_point const from = until_ - counted(options);
    for_each_customer(days_, [&](auto const& of_one) {
      rhythm_gaps known;
      for (auto day = of_one.begin() + 1; day != of_one.end(); ++day) {
        day_count const gap = day->day - (day - 1)->day;
        bool const counts = known.gaps > 0 || options.one_time_buyers;
        if (day->day > from && counts) use(known, gap);
        known.add_logarithm(logs_.of_gap(gap));
      }
    });
  }

  [[nodiscard]] static day_point first_day(Days const& days, day_point until) {
    day_point first = until;
    for (auto const& day : days) first = (std::min)(first, day.day);
    return first;
  }

  Days const& days_;
  day_point until_;
  day_point first_;
  day_logarithms logs_;
};

}  // namespace patron::inline v0::detail

#endif
