// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_WAITING_MAKER_HPP
#define PATRON_REPORT_DETAIL_WAITING_MAKER_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/interval.hpp>
#include <patron/report/detail/first_waits.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/share_after.hpp>
#include <patron/report/sections/waiting_section.hpp>
#include <patron/survival/event_table.hpp>

#include <optional>
#include <string>

namespace patron::inline v0::detail {

/// Makes the section in one pass.
template<class Id>
class waiting_maker {
 public:
  void add(review_pass pass, review_data<Id> const& data) {
    if (pass != review_pass::counts) return;
    for_each_first_wait(
        data.purchases, data.until,
        [this](Id const&, day_count lasted, bool again) { first_waits_.add(lasted, again); });
  }

  void end(review_pass, review_facts const&) {}

  [[nodiscard]] std::optional<waiting_section> finish(review_facts const& facts,
                                                      missing_sections& missing) const {
    if (facts.customers < enough_customers) {
      missing.push_back({"time_to_second_purchase",
                         "fewer than " + std::to_string(enough_customers) + " customers"});
      return std::nullopt;
    }
    auto const curve = first_waits_.curve();
    auto const by = [&curve](day_count days) {
      std::optional<interval> within;
      if (auto const waiting = curve.interval(days)) {
        within = {1.0 - waiting->high, 1.0 - waiting->low};
      }
      return share_after{days, 1.0 - curve.at(days), within};
    };
    waiting_section s{curve.subjects(), curve.events(), curve.median(), {}, {}};
    for (int const n : {30, 90, 180, 365}) {
      day_count const days{n};
      if (days > curve.followed_until()) break;  // nobody has been watched for so long
      s.within.push_back(by(days));
    }
    for (day_count days{0}; days <= curve.followed_until(); days += day_count{7}) {
      s.curve.push_back(by(days));
    }
    return s;
  }

 private:
  event_table<day_count> first_waits_{};
};

}  // namespace patron::inline v0::detail

#endif
