// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_QUIET_MAKER_HPP
#define PATRON_REPORT_DETAIL_QUIET_MAKER_HPP

#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/quiet_customer.hpp>
#include <patron/grip/quiet_search.hpp>
#include <patron/grip/yearly_spend.hpp>
#include <patron/report/detail/first_rows.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/quiet_section.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Makes the section in the passes of `quiet_search`: of today, and of a day half a year ago, of
/// which it is known by now who came back.
template<class Id>
class quiet_maker {
 public:
  quiet_maker(std::chrono::sys_days until, gone_quiet_options const& options,
              std::chrono::days follow_within)
      : half_a_year_ago_{until - std::chrono::days{182}},
        follow_within_{follow_within},
        now_{until, options},
        then_{half_a_year_ago_, options} {
    s_.alarms_allowed = options.false_alarms_per_month;
  }

  void add(review_pass pass, review_data<Id> const& data) {
    switch (pass) {
      case review_pass::counts:
        now_.count(data.purchases);
        return then_.count(data.purchases);
      case review_pass::lines:
        now_.draw(data.purchases);
        return then_.draw(data.purchases);
      case review_pass::names:
        if (!shortages_.empty()) return;
        add_names(data);
        if (s_.judged_on) s_.verdict.merge(then_.verdict(data.purchases));
        return;
    }
  }

  void end(review_pass pass, review_facts const&) {
    if (pass != review_pass::lines) return;
    shortages_ = now_.shortages();
    if (shortages_.empty()) s_.alarms = now_.line().false_alarms_per_month();
    if (then_.shortages().empty()) s_.judged_on = half_a_year_ago_;
  }

  [[nodiscard]] std::optional<quiet_section> finish(review_facts const& facts,
                                                    missing_sections& missing) {
    if (!shortages_.empty()) {
      std::string reason;
      for (quiet_shortage const shortage : shortages_) {
        reason += (reason.empty() ? "" : ", ") + std::string{to_string(shortage)};
      }
      missing.push_back({"quiet", reason});
      return std::nullopt;
    }
    s_.listed.of = facts.customers;
    s_.latest = latest_.rows();
    s_.names.insert(s_.names.end(), first_.rows().begin(), first_.rows().end());
    std::sort(s_.names.begin(), s_.names.end(), most_at_stake::is_before);
    return std::move(s_);
  }

 private:
  using most_at_stake = first_rows<quiet_name, &quiet_name::at_stake>;

  void add_names(review_data<Id> const& data) {
    auto customer = data.customers.begin();
    now_.template find<std::int64_t>(data.purchases, [&](auto const& quiet) {
      while (customer->customer < quiet.customer) ++customer;
      add_name(quiet, yearly_spend(*customer).amount(), data.until);
    });
  }

  /// Nobody's name is made into text in vain: most of those who are quiet have long been so.
  void add_name(quiet_customer<Id, std::int64_t> const& quiet, std::int64_t at_stake,
                std::chrono::sys_days until) {
    std::chrono::days const ago = until - quiet.crossed_on;
    bool const is_latest = ago <= lately_quiet;
    bool const is_followed = ago < follow_within_;
    ++s_.listed.kept;
    if (is_latest) ++s_.lately;
    if (!is_latest && !is_followed && !first_.may_take(at_stake)) return;
    quiet_name const name{shown_id(quiet.customer), quiet.last,       quiet.purchases,
                          quiet.usual_gap.count(),  quiet.crossed_on, at_stake};
    if (is_latest && latest_.may_take(at_stake)) latest_.add(name);
    if (is_followed) {
      s_.names.push_back(name);
    } else if (first_.may_take(at_stake)) {
      first_.add(name);
    }
  }

  std::chrono::sys_days half_a_year_ago_;
  std::chrono::days follow_within_;
  quiet_search now_;
  quiet_search then_;
  std::vector<quiet_shortage> shortages_{};
  most_at_stake first_{};  // of those who are not followed
  most_at_stake latest_{};
  quiet_section s_{};
};

}  // namespace patron::inline v0::detail

#endif
