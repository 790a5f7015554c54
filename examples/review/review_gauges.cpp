// SPDX-License-Identifier: MIT
#include "review_gauges.hpp"

#include <patron/core/calendar.hpp>
#include <patron/cycle/extending_rate.hpp>
#include <patron/cycle/gauges.hpp>
#include <patron/cycle/growing_rate.hpp>
#include <patron/cycle/referring_rate.hpp>
#include <patron/cycle/sowing_rate.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/report/add_gauges.hpp>
#include <patron/stage/cadence_by_grade.hpp>
#include <patron/stage/touch_log.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A half year, the one before it where there are records of it, and the year of which it is half.
struct half_year {
  patron::window half{};
  std::optional<patron::window> before{};
  patron::window year{};
};

/// The halves of up to three years that end with the last month that is over. What a firm did when
/// it was new is no measure for what it does now.
std::vector<half_year> half_years(sys_days first, sys_days until) {
  std::chrono::year_month_day const tomorrow{until + days{1}};
  int const end = static_cast<int>(tomorrow.year()) * 12 +
                  static_cast<int>(static_cast<unsigned>(tomorrow.month())) - 1;
  auto const months_ago = [end](int n) -> sys_days {
    int const month = end - n;
    return std::chrono::year{month / 12} / (month % 12 + 1) / 1;
  };
  std::vector<half_year> halves;
  for (int i = 0; i < 6 && months_ago(6 * i) > first; ++i) {
    int const year = 12 * (i / 2);
    half_year one{.half = {months_ago(6 * i + 6), months_ago(6 * i)},
                  .year = {months_ago(year + 12), months_ago(year)}};
    if (one.half.from > first) one.before = {months_ago(6 * i + 12), one.half.from};
    halves.push_back(one);
  }
  return halves;
}

/// Years, each with the counts of its two halves: two looks at a year are steadier than one, and
/// who stays away is seen half a year sooner.
class gauge_counter {
 public:
  gauge_counter(firm_orders const& of, arguments const& asked, firm_records const& firm,
                relations const& known, known_people const& people)
      : of_{of},
        asked_{asked},
        known_{known},
        people_{people},
        has_touches_{firm.touches.has_value()},
        visits_{of.book.days()} {
    // A day on which refunds outweigh what was bought is a purchase day all the same.
    std::erase_if(visits_, [](visit const& day) { return day.orders == 0; });
    if (has_touches_) {
      touches_ = {firm.touches->touches, &touch_record::customer, &touch_record::day};
    }
  }

  [[nodiscard]] patron::gauges count() const {
    patron::gauges counted;
    if (!of_.first) return counted;
    sys_days const first = first_day();
    for (half_year const& one : half_years(*of_.first, of_.until)) {
      // What was counted before there are records was not counted.
      counted.add({std::max(one.year.from, first), one.year.to}, in(one));
    }
    return counted;
  }

 private:
  /// The day with which the records of orders and of stages begin.
  [[nodiscard]] sys_days first_day() const {
    sys_days first = *of_.first;
    if (!people_.journeys) return first;
    for (auto const& one : *people_.journeys) {
      for (auto const& stay : one.stays) {
        if (stay.from) first = std::min(first, sys_days{*stay.from});
      }
    }
    return first;
  }

  [[nodiscard]] patron::gauge_counts in(half_year const& when) const {
    patron::window const half = when.half;
    patron::gauge_counts counts;
    if (people_.journeys) {
      counts.growing = growing_rate(*people_.journeys, half);
      auto const wanted = cadence_by_grade(people_.journeys->ladder(), asked_.options.cadence);
      if (has_touches_) {
        counts.sowing = sowing_rate(*people_.journeys, touches_, wanted, half.last_day());
      }
    }
    if (when.before) {
      counts.gripping =
          patron::grip_rate(visits_, *when.before, half, &visit::customer, &visit::day);
      using order = product_order;
      counts.extending = patron::extending_rate(of_.products, *when.before, half, &order::customer,
                                                &order::day, &order::product, &order::amount);
    }
    if (known_.referrals) {
      counts.referring =
          patron::referring_rate(visits_, *known_.referrals, half, &visit::customer, &visit::day);
    }
    return counts;
  }

  using visits = decltype(std::declval<firm_orders const&>().book.days());
  using visit = std::ranges::range_value_t<visits>;

  firm_orders const& of_;
  arguments const& asked_;
  relations const& known_;
  known_people const& people_;
  bool has_touches_;
  visits visits_;  ///< the days on which somebody bought
  patron::touch_log<customer_key> touches_{};
};

}  // namespace

patron::gauges count_gauges(firm_orders const& of, arguments const& asked, firm_records const& firm,
                            relations const& known, known_people const& people) {
  return gauge_counter{of, asked, firm, known, people}.count();
}

void review_gauges(patron::review& review, patron::gauges const& counted, arguments const& asked) {
  add_gauges(review, counted, std::chrono::months{6}, asked.targets);
}
