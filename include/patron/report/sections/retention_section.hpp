// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_RETENTION_SECTION_HPP
#define PATRON_REPORT_SECTIONS_RETENTION_SECTION_HPP

#include <patron/core/calendar_period.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/retention_table.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Who was retained in one period after joining, under each of the four names of `retention`, over
/// all cohorts for which that period is over.
struct named_retentions {
  rate in_period{};
  rate then_or_later{};  ///< may still rise, as long as not all are kept
  rate unbroken{};
  rate against_previous{};
};

/// Who stays, by the period of the first purchase: as fine as it can be read.
struct retention_section {
  calendar_period period = calendar_period::month;
  std::vector<retention_cohort> cohorts{};
  std::vector<named_retentions> all{};  ///< [k]: the k-th period after joining
};

namespace detail {

[[nodiscard]] constexpr char const* name_of(calendar_period period) noexcept {
  switch (period) {
    case calendar_period::month:
      return "month";
    case calendar_period::quarter:
      return "quarter";
    case calendar_period::year:
      return "year";
  }
  return "";
}

inline void key_retention(json_writer& json, std::string_view name, rate const& r) {
  json.key(name).open_object();
  json.key("kept").value(r.kept);
  json.key("of").value(r.of);
  json.key("value").value(r.value());
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<retention_section> const& s) {
  json.key("retention");
  if (!s) return json.null();
  json.open_object();
  json.key("period").value(name_of(s->period));
  json.key("cohorts").open_array();
  for (retention_cohort const& cohort : s->cohorts) {
    json.open_object();
    key_window(json, cohort.joined);
    json.key("size").value(cohort.size);
    json.key("cells").open_array();
    for (observed_rate const& cell : cohort.periods) {
      if (cell.completeness.is == completeness::state::not_started) break;
      json.open_object();
      json.key("active").value(cell.rate.kept);
      json.key("value").value(cell.value());
      json.key("complete").value(cell.completeness.is_complete());
      json.close_object();
    }
    json.close_array();
    json.close_object();
  }
  json.close_array();
  json.key("all").open_array();
  for (named_retentions const& all : s->all) {
    json.open_object();
    json.key("active").value(all.in_period.kept);
    json.key("of").value(all.in_period.of);
    json.key("value").value(all.in_period.value());
    key_retention(json, "then_or_later", all.then_or_later);
    key_retention(json, "unbroken", all.unbroken);
    key_retention(json, "against_previous", all.against_previous);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

/// The four names side by side: how much hangs on what "stayed" is taken to mean.
inline void write_names(report_page& page, retention_section const& s) {
  std::string const period = page.term(name_of(s.period));
  text_table table{{page.words("{0}s after joining", {period}), page.words("customers"),
                    page.words("bought in it"), page.words("in it or later *"),
                    page.words("in all so far"), page.words("of the {0} before", {period})}};
  bool any = false;
  for (std::size_t const k : {1U, 2U, 3U, 6U, 12U}) {
    if (k >= s.all.size() || s.all[k].in_period.of < enough_customers) break;
    named_retentions const& row = s.all[k];
    any = true;
    table.add({std::to_string(k), grouped(row.in_period.of), page.percent(row.in_period.value()),
               page.percent(row.then_or_later.value()), page.percent(row.unbroken.value()),
               is_enough(row.against_previous) ? page.percent(row.against_previous.value()) : "-"});
  }
  if (!any) return;
  page.say(
      "What \"stayed\" is taken to mean changes the figure. Of those for whom the {0} is over:",
      {period});
  page.show(table);
  page.say(
      "* may still rise: whoever comes back later counts. The last column is of those who "
      "bought in the {0} before.",
      {period});
}

inline void write_text(report_page& page, std::optional<retention_section> const& s) {
  if (!s) return;
  page.heading("Who stays");
  page.say("Of those who joined in a {0}, how many per cent bought in the {0}s after it.",
           {page.term(name_of(s->period))});
  page.draw(picture::retention);
  auto const whole = [](std::optional<double> value) {
    return value ? to_string(*value * 100.0, 0) : "";
  };
  std::vector<std::string> header = page.header({"joined in", "size"});
  std::vector<std::string> all{page.words("all~cohorts"), ""};
  std::uint64_t customers = 0;
  for (std::size_t k = 1; k < s->all.size(); ++k) {
    header.push_back(std::to_string(k));
    all.push_back(whole(s->all[k].in_period.value()));
  }
  text_table table{header};
  bool any_partial = false;
  for (retention_cohort const& cohort : s->cohorts) {
    customers += cohort.size;
    std::vector<std::string> cells{page.period(cohort.joined, s->period), grouped(cohort.size)};
    for (std::size_t k = 1; k < cohort.periods.size(); ++k) {
      observed_rate const& cell = cohort.periods[k];
      bool const started = cell.completeness.is != completeness::state::not_started;
      bool const partial = cell.completeness.is_partial();
      any_partial = any_partial || partial;
      cells.push_back(started ? whole(cell.value()) + (partial ? "*" : "") : "");
    }
    table.add(std::move(cells));
  }
  all[1] = grouped(customers);
  table.add(std::move(all));
  page.show(table);
  if (any_partial) page.say("* not over yet; the line \"all\" leaves these out.");
  write_names(page, *s);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
