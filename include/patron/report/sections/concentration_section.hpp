// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_CONCENTRATION_SECTION_HPP
#define PATRON_REPORT_SECTIONS_CONCENTRATION_SECTION_HPP

#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/sections/customers_section.hpp>

#include <cstdint>
#include <optional>

namespace patron::inline v0 {

/// How much of the revenue the best tenth of the customers brought.
struct concentration_section {
  std::uint64_t top = 0;
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;
  double share = 0.0;
};

namespace detail {

inline void write_json(json_writer& json, std::optional<concentration_section> const& s,
                       currency_info currency) {
  json.key("concentration");
  if (!s) return json.null();
  json.open_object();
  json.key("top").value(s->top);
  json.key("customers").value(s->customers);
  key_amount(json, "revenue", s->revenue, currency);
  json.key("share").value(s->share);
  json.close_object();
}

/// What the customers have brought, one by one and the best of them.
inline void write_text(report_page& page, customers_section const& all,
                       std::optional<concentration_section> const& s) {
  if (!all.mean_revenue || !all.median_revenue) return;
  page.heading("What they have brought");
  page.say("A customer has brought {0} on average; half of them {1} or less.",
           {page.rounded_amount(*all.mean_revenue), page.rounded_amount(*all.median_revenue)});
  if (!s) return;
  page.say("The best tenth ({0} of {1}) brought {2}: {3} of it all.",
           {s->top, s->customers, page.amount(s->revenue), page.percent(s->share)});
  page.draw(picture::concentration);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
