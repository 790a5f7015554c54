// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_GRIP_SECTION_HPP
#define PATRON_REPORT_SECTIONS_GRIP_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <cstddef>
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
