// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_QUIET_SECTION_HPP
#define PATRON_REPORT_SECTIONS_QUIET_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/quiet_customer.hpp>
#include <patron/grip/quiet_search.hpp>
#include <patron/grip/quiet_verdict.hpp>
#include <patron/grip/yearly_spend.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// Somebody whose silence is unusual for her.
struct quiet_name {
  std::string customer{};
  std::chrono::sys_days last{};  ///< the last purchase
  std::uint32_t purchases = 0;   ///< purchase days
  double usual_gap = 0.0;        ///< days, exceeded as often as not
  std::chrono::sys_days crossed_on{};
  std::int64_t at_stake = 0;  ///< what she spent in a year, in minor units
};

/// Who has gone quiet, and what such a list is worth in this firm.
struct quiet_section {
  double alarms_allowed = 0.0;     ///< false alarms a month that the firm puts up with
  std::optional<double> alarms{};  ///< those there were on record
  rate listed{};                   ///< of all customers
  /// All who crossed the line within `review_options::follow_within`, for there may be something to
  /// be done about them, and of the others the ten with most at stake. Most at stake first.
  std::vector<quiet_name> names{};
  std::uint64_t lately = 0;          ///< who crossed the line within the last quarter of a year
  std::vector<quiet_name> latest{};  ///< the ten of these with most at stake
  /// The list as it would have been on a day half a year ago, and who of it has bought since.
  std::optional<std::chrono::sys_days> judged_on{};
  quiet_verdict verdict{};
};

namespace detail {

/// A quarter of a year: what somebody who looks four times a year has not seen yet.
inline constexpr std::chrono::days lately_quiet{91};
inline constexpr std::size_t quiet_names_shown = 10;

/// Most at stake first; who is equal goes by name.
[[nodiscard]] inline bool matters_more(quiet_name const& a, quiet_name const& b) {
  return a.at_stake != b.at_stake ? a.at_stake > b.at_stake : a.customer < b.customer;
}

/// The few of many names with most at stake, in whatever order they come.
class most_at_stake {
 public:
  /// Whether somebody with so much at stake may be one of them.
  [[nodiscard]] bool may_take(std::int64_t at_stake) const {
    return names_.size() < quiet_names_shown || at_stake >= names_.back().at_stake;
  }
  void add(quiet_name const& name) {
    names_.insert(std::upper_bound(names_.begin(), names_.end(), name, matters_more), name);
    if (names_.size() > quiet_names_shown) names_.pop_back();
  }
  [[nodiscard]] std::vector<quiet_name> const& names() const noexcept { return names_; }

 private:
  std::vector<quiet_name> names_{};
};

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
    s_.latest = latest_.names();
    s_.names.insert(s_.names.end(), first_.names().begin(), first_.names().end());
    std::sort(s_.names.begin(), s_.names.end(), matters_more);
    return std::move(s_);
  }

 private:
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

[[nodiscard]] inline std::span<quiet_name const> first_of(std::vector<quiet_name> const& names) {
  return {names.data(), (std::min)(names.size(), quiet_names_shown)};
}

inline void key_names(json_writer& json, std::string_view key, std::vector<quiet_name> const& names,
                      currency_info currency) {
  json.key(key).open_array();
  for (quiet_name const& row : first_of(names)) {
    json.open_object();
    json.key("customer").value(row.customer);
    key_day(json, "last", row.last);
    json.key("purchase_days").value(row.purchases);
    json.key("usual_gap_days").value(row.usual_gap);
    key_day(json, "crossed_on", row.crossed_on);
    key_amount(json, "at_stake", row.at_stake, currency);
    json.close_object();
  }
  json.close_array();
}

inline void write_json(json_writer& json, std::optional<quiet_section> const& s,
                       currency_info currency) {
  json.key("quiet");
  if (!s) return json.null();
  json.open_object();
  json.key("false_alarms_allowed").value(s->alarms_allowed);
  json.key("false_alarms_a_month").value(s->alarms);
  json.key("listed").value(s->listed.kept);
  json.key("of").value(s->listed.of);
  key_names(json, "customers", s->names, currency);
  json.key("lately").value(s->lately);
  key_names(json, "latest", s->latest, currency);
  json.key("holdout");
  if (s->judged_on) {
    json.open_object();
    key_day(json, "judged_on", s->judged_on);
    key_rate(json, "listed", s->verdict.listed);
    key_rate(json, "others", s->verdict.others);
    json.close_object();
  } else {
    json.null();
  }
  json.close_object();
}

inline void write_text(report_page& page, std::optional<quiet_section> const& s) {
  if (!s) return;
  page.heading("Who has gone quiet");
  page.say(
      "{0} of {1} have not bought for longer than is usual for them; {2} of these crossed that "
      "line within the last three months.",
      {s->listed.kept, page.words("{0} customer|{0} customers", {s->listed.of}), s->lately});
  if (s->judged_on) {
    page.say(
        "Can such a list be trusted? Have bought since {0}: of those on the list of that day {1}; "
        "of all others {2}.",
        {page.day(*s->judged_on), page.share_of(s->verdict.listed, "{0} of {1}~people"),
         page.share_of(s->verdict.others, "{0} of {1}~people")});
  }
  bool const any_lately = !s->latest.empty();
  auto const& names = any_lately ? s->latest : s->names;
  if (names.empty()) return;
  page.say(any_lately ? phrase{"Of the last three months, those with most at stake:"}
                      : phrase{"Those with most at stake:"});
  text_table table{
      page.header({"customer", "last bought", "usual gap", "unusual since", "spent in a year"})};
  for (quiet_name const& row : first_of(names)) {
    table.add({row.customer, page.day(row.last),
               page.words("{0} day|{0} days", {std::lround(row.usual_gap)}),
               page.day(row.crossed_on), page.bare_amount(row.at_stake)});
  }
  page.show(table);
  page.say(
      "The line is drawn so that no more than {0} a month cross it who come back by themselves.",
      {to_string(s->alarms_allowed)});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
