// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_GRIP_SECTION_HPP
#define PATRON_REPORT_SECTIONS_GRIP_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/grip/revenue_grip_rate.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// The grip rate of one quarter: of those who bought in the quarter before, who bought in it.
struct grip_row {
  window quarter{};
  observed_rate grip{};
  std::optional<double> revenue_grip{};  ///< by what they spent; none where nothing was at risk
};

/// How firmly customers are held, quarter by quarter.
struct grip_section {
  std::vector<grip_row> quarters{};
};

namespace detail {

/// The rows of two neighbouring windows: of many years a few walks over all are enough.
template<class Row>
[[nodiscard]] std::vector<Row> days_within(std::vector<Row> const& rows, window base, window next) {
  std::vector<Row> both;
  for (Row const& row : rows) {
    if (base.from <= row.day && row.day < next.to) both.push_back(row);
  }
  return both;
}

/// Makes the section in one pass.
template<class Id>
class grip_maker {
 public:
  explicit grip_maker(std::chrono::sys_days until) : until_{until} {}

  void add(review_pass pass, review_data<Id> const& data) {
    if (pass != review_pass::counts) return;
    for_each_quarter(data.first_day, [&](window base, window next) {
      held& sum = quarters_[next.from];
      auto days = days_within(data.days, base, next);
      sum.by_money.merge(
          revenue_grip_rate(days, base, next, &day::customer, &day::day, &day::amount));
      std::erase_if(days, [](day const& one) { return one.orders == 0; });
      sum.by_head.merge(grip_rate(days, base, next, &day::customer, &day::day));
    });
  }

  void end(review_pass, review_facts const&) {}

  [[nodiscard]] grip_section finish(review_facts const& facts, missing_sections& missing) const {
    grip_section s;
    for_each_quarter(facts.first_day, [&](window, window next) {
      auto const sum = quarters_.find(next.from);
      held const found = sum == quarters_.end() ? held{} : sum->second;
      s.quarters.push_back(
          {next, {found.by_head, observed_part(next, found.by_head.of)}, found.by_money.value()});
    });
    if (s.quarters.empty()) {
      missing.push_back({"grip",
                         "the orders lie within one quarter: nobody could come back in a "
                         "next one"});
    }
    return s;
  }

 private:
  using day = typename review_data<Id>::day;

  /// Of those who bought in the quarter before.
  struct held {
    rate by_head{};
    revenue_rate<std::int64_t> by_money{};
  };

  /// Calls `use(base, next)` for each quarter after the first that has begun.
  template<class Use>
  void for_each_quarter(std::chrono::sys_days first_day, Use use) const {
    window base = quarter_of(first_day);
    while (base.to <= until_) {
      window const next = quarter_of(base.to);
      use(base, next);
      base = next;
    }
  }

  [[nodiscard]] completeness observed_part(window next, std::uint64_t exposed) const {
    return next.last_day() <= until_ ? completeness::complete(exposed)
                                     : completeness::partial(exposed);
  }

  std::chrono::sys_days until_;
  std::map<std::chrono::sys_days, held> quarters_{};  // by the first day
};

inline void write_json(json_writer& json, grip_section const& s) {
  json.key("grip").open_array();
  for (grip_row const& row : s.quarters) {
    json.open_object();
    key_window(json, row.quarter);
    json.key("kept").value(row.grip.rate.kept);
    json.key("of").value(row.grip.rate.of);
    json.key("value").value(row.grip.value());
    key_interval(json, row.grip.interval());
    json.key("complete").value(row.grip.completeness.is_complete());
    json.key("revenue_value").value(row.revenue_grip);
    json.close_object();
  }
  json.close_array();
}

inline void write_text(report_page& page, grip_section const& s) {
  if (s.quarters.empty()) return;
  page.heading("How firmly you hold them");
  page.say("Grip: of those who bought in one quarter, how many bought again in the next.");
  page.draw(picture::grip);
  constexpr std::size_t most_rows = 12;
  std::size_t const skipped = s.quarters.size() > most_rows ? s.quarters.size() - most_rows : 0;

  text_table table{page.header(
      {"quarter", "at risk", "kept~customers", "grip", "95 % interval", "of revenue", ""})};
  for (std::size_t i = skipped; i < s.quarters.size(); ++i) {
    grip_row const& row = s.quarters[i];
    bool const enough = row.grip.rate.of >= enough_customers;
    std::vector<std::string> remarks;
    if (!row.grip.completeness.is_complete()) remarks.push_back(page.words("not over yet"));
    if (!enough) remarks.push_back(page.words("too few to say"));
    table.add({page.period(row.quarter, calendar_period::quarter), grouped(row.grip.rate.of),
               grouped(row.grip.rate.kept), enough ? page.percent(row.grip.value()) : "-",
               enough ? page.percent(row.grip.interval()) : "-",
               enough ? page.percent(row.revenue_grip) : "-", page.list(remarks)});
  }
  page.show(table);

  auto const over = [](grip_row const& row) { return row.grip.completeness.is_complete(); };
  auto const latest = std::ranges::find_if(s.quarters.rbegin(), s.quarters.rend(), over);
  if (latest != s.quarters.rend() && latest->grip.rate.of != 0) {
    rate const lost = latest->grip.rate.complement();
    page.say("{0} of {1} did not come back in {2}, the last quarter that is over.",
             {lost.kept, lost.of, page.period(latest->quarter, calendar_period::quarter)});
  }
  if (skipped != 0) page.say("Earlier quarters: {0}, in the JSON.", {skipped});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
