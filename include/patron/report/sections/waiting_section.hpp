// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_WAITING_SECTION_HPP
#define PATRON_REPORT_SECTIONS_WAITING_SECTION_HPP

#include <patron/core/interval.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/sections/share_after.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace patron::inline v0 {

/// How long customers wait for their second purchase; those still waiting are counted as such.
struct waiting_section {
  std::uint64_t customers = 0;
  std::uint64_t came_back = 0;
  std::optional<std::chrono::days> median{};  ///< none: fewer than half have come back
  std::vector<share_after> within{};          ///< who bought a second time
  std::vector<share_after> curve{};  ///< week by week, as long as somebody has been watched
};

namespace detail {

inline void write_json(json_writer& json, std::optional<waiting_section> const& s) {
  json.key("time_to_second_purchase");
  if (!s) return json.null();
  json.open_object();
  json.key("customers").value(s->customers);
  json.key("came_back").value(s->came_back);
  json.key("median_days").value(s->median ? std::optional{s->median->count()} : std::nullopt);
  key_shares(json, "within", s->within);
  key_shares(json, "curve", s->curve);
  json.close_object();
}

inline void write_text(report_page& page, std::optional<waiting_section> const& s) {
  if (!s) return;
  page.heading("How soon they come back");
  if (s->median) {
    page.say("Half of the customers have bought again after {0}.", {page.days(*s->median)});
  } else {
    page.say("Fewer than half of the customers have come back so far, so there is no median wait.");
  }
  page.draw(picture::second_purchase);
  if (s->within.empty()) return;
  text_table table{page.header({"second purchase within", "share", "95 % interval"})};
  for (share_after const& row : s->within) {
    table.add({page.days(row.days), page.percent(row.share), page.percent(row.interval)});
  }
  page.show(table);
  page.say("Customers who are still waiting count as waiting, not as lost.");
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
