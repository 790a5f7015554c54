// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_JSON_HPP
#define PATRON_REPORT_REVIEW_JSON_HPP

#include <patron/core/to_string.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/review.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace patron::inline v0 {

namespace detail {

[[nodiscard]] constexpr char const* name_of(calendar_period period) {
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

/// Writes a review as JSON, a member function for each section.
class review_json {
 public:
  explicit review_json(review const& r) : review_{r} {}

  [[nodiscard]] std::string text() {
    json_.open_object();
    write_firm();
    write_grip();
    write_retention();
    write_second_purchase();
    write_concentration();
    write_missing();
    json_.close_object();
    return json_.text();
  }

 private:
  void write_firm() {
    json_.key("orders").value(review_.orders);
    json_.key("refunds").value(review_.refunds);
    json_.key("customers").value(review_.customers);
    json_.key("came_back").value(review_.came_back.kept);
    key_day("first_day", review_.first_day);
    json_.key("until").value(to_string(review_.until));
    json_.key("currency").value(review_.currency);
    key_amount("revenue", review_.revenue);
    json_.key("refunded_only").open_object();
    json_.key("people").value(review_.refunded_only);
    key_amount("revenue", review_.refunded_only_revenue);
    json_.close_object();
    json_.key("mean_revenue").value(review_.mean_revenue);
    json_.key("median_revenue").value(review_.median_revenue);
    json_.key("frequencies").open_array();
    for (frequency_band const& band : review_.frequencies) {
      json_.open_object();
      json_.key("from_days").value(band.from_days);
      json_.key("to_days").value(band.to_days);
      json_.key("customers").value(band.customers);
      key_amount("revenue", band.revenue);
      json_.close_object();
    }
    json_.close_array();
  }

  void write_grip() {
    json_.key("grip").open_array();
    for (grip_row const& row : review_.grip) {
      json_.open_object();
      key_window(row.quarter);
      json_.key("kept").value(row.grip.rate.kept);
      json_.key("of").value(row.grip.rate.of);
      json_.key("value").value(row.grip.value());
      key_interval(row.grip.interval());
      json_.key("complete").value(row.grip.completeness.is_complete());
      json_.key("revenue_value").value(row.revenue_grip);
      json_.close_object();
    }
    json_.close_array();
  }

  void write_retention() {
    json_.key("retention");
    if (!review_.retention) return json_.null();
    json_.open_object();
    json_.key("period").value(name_of(review_.retention->period));
    json_.key("cohorts").open_array();
    for (retention_cohort const& cohort : review_.retention->cohorts) {
      json_.open_object();
      key_window(cohort.joined);
      json_.key("size").value(cohort.size);
      json_.key("cells").open_array();
      for (observed_rate const& cell : cohort.periods) {
        if (cell.completeness.is == completeness::state::not_started) break;
        json_.open_object();
        json_.key("active").value(cell.rate.kept);
        json_.key("value").value(cell.value());
        json_.key("complete").value(cell.completeness.is_complete());
        json_.close_object();
      }
      json_.close_array();
      json_.close_object();
    }
    json_.close_array();
    json_.key("all").open_array();
    for (rate const& all : review_.retention->all) {
      json_.open_object();
      json_.key("active").value(all.kept);
      json_.key("of").value(all.of);
      json_.key("value").value(all.value());
      json_.close_object();
    }
    json_.close_array();
    json_.close_object();
  }

  void write_second_purchase() {
    json_.key("time_to_second_purchase");
    if (!review_.second_purchase) return json_.null();
    waiting_section const& waiting = *review_.second_purchase;
    json_.open_object();
    json_.key("customers").value(waiting.customers);
    json_.key("came_back").value(waiting.came_back);
    json_.key("median_days");
    if (waiting.median) {
      json_.value(waiting.median->count());
    } else {
      json_.null();
    }
    json_.key("within").open_array();
    for (returned_within const& row : waiting.within) {
      json_.open_object();
      json_.key("days").value(row.days.count());
      json_.key("share").value(row.share);
      key_interval(row.interval);
      json_.close_object();
    }
    json_.close_array();
    json_.close_object();
  }

  void write_concentration() {
    json_.key("concentration");
    if (!review_.concentration) return json_.null();
    concentration_section const& best = *review_.concentration;
    json_.open_object();
    json_.key("top").value(best.top);
    json_.key("customers").value(best.customers);
    key_amount("revenue", best.revenue);
    json_.key("share").value(best.share);
    json_.close_object();
  }

  void write_missing() {
    json_.key("missing").open_array();
    for (missing_section const& m : review_.missing) {
      json_.open_object();
      json_.key("section").value(m.section);
      json_.key("reason").value(m.reason);
      json_.close_object();
    }
    json_.close_array();
    json_.key("skipped_rows").open_array();
    for (std::string const& row : review_.skipped_rows) json_.value(row);
    json_.close_array();
  }

  void key_amount(std::string_view name, std::int64_t minor_units) {
    json_.key(name).value(to_decimal_string(minor_units, review_.decimals));
  }
  void key_day(std::string_view name, std::optional<std::chrono::sys_days> day) {
    json_.key(name);
    if (day) {
      json_.value(to_string(*day));
    } else {
      json_.null();
    }
  }
  void key_window(window const& when) {
    json_.key("from").value(to_string(when.from));
    json_.key("to").value(to_string(when.to));
  }
  void key_interval(std::optional<interval> const& bounds) {
    json_.key("low").value(bounds ? std::optional{bounds->low} : std::nullopt);
    json_.key("high").value(bounds ? std::optional{bounds->high} : std::nullopt);
  }

  review const& review_;
  json_writer json_;
};

}  // namespace detail

/// A review for machines; `docs/review-json.md` describes every key. Equal reviews give equal
/// bytes.
[[nodiscard]] inline std::string to_json(review const& r) {
  return detail::review_json{r}.text();
}

}  // namespace patron::inline v0

#endif
