// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_TEXT_HPP
#define PATRON_REPORT_REVIEW_TEXT_HPP

#include <patron/core/to_string.hpp>
#include <patron/report/review.hpp>
#include <patron/report/text_table.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

namespace detail {

/// 2500315 as "2,500,315"; what stands behind a point is left alone.
[[nodiscard]] inline std::string grouped(std::string digits) {
  std::size_t const end = (std::min)(digits.find('.'), digits.size());
  std::size_t const begin = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = end; at > begin + 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}
[[nodiscard]] inline std::string grouped(std::uint64_t n) {
  return grouped(std::to_string(n));
}

[[nodiscard]] inline std::string percent(std::optional<double> share, int decimals = 1) {
  return share ? to_string(*share * 100.0, decimals) + " %" : "-";
}
[[nodiscard]] inline std::string percent(std::optional<interval> const& bounds) {
  if (!bounds) return "-";
  return to_string(bounds->low * 100.0, 1) + " to " + to_string(bounds->high * 100.0, 1);
}

/// 1997-02, 1997 Q2 or 1997.
[[nodiscard]] inline std::string period_name(window const& when, calendar_period period) {
  std::string const day = to_string(when.from);
  switch (period) {
    case calendar_period::month:
      return day.substr(0, day.size() - 3);
    case calendar_period::quarter: {
      auto const m = static_cast<unsigned>(month_of(when.from).month());
      return day.substr(0, day.size() - 6) + " Q" + std::to_string((m + 2) / 3);
    }
    case calendar_period::year:
      return day.substr(0, day.size() - 6);
  }
  return day;
}

/// Writes a review for a person, a member function for each section.
class review_text {
 public:
  explicit review_text(review const& r) : review_{r} {}

  [[nodiscard]] std::string text() {
    write_customers();
    write_grip();
    write_retention();
    write_second_purchase();
    write_value();
    write_missing();
    return text_;
  }

 private:
  void write_customers() {
    heading("Who your customers are");
    std::string const from = review_.first_day ? to_string(*review_.first_day) + " to " : "";
    say(grouped(review_.customers) + " customers, " + grouped(review_.orders) + " orders, " +
        amount(review_.revenue) + ", " + from + to_string(review_.until) + ".");
    if (review_.refunds != 0) {
      say(grouped(review_.refunds) + " refunds are taken off; they are no purchases.");
    }
    if (review_.refunded_only != 0) {
      say(grouped(review_.refunded_only) + " people have refunds (" +
          amount(review_.refunded_only_revenue) + ") without any purchase: not customers.");
    }
    if (review_.customers == 0) return;
    say(grouped(review_.came_back.kept) +
        " came back after their first day: " + share(review_.came_back) + ".");
    text_table table{{"bought on", "customers", "share", "revenue", "share"}};
    for (frequency_band const& band : review_.frequencies) {
      table.add({days_of(band), grouped(band.customers), part(band.customers, review_.customers),
                 grouped(to_decimal_string(band.revenue, review_.decimals)),
                 part(band.revenue, review_.revenue)});
    }
    text_ += '\n' + table.text();
  }

  void write_grip() {
    if (review_.grip.empty()) return;
    heading("How firmly you hold them");
    say("Grip: of those who bought in one quarter, how many bought again in the next.");
    constexpr std::size_t most_rows = 12;
    std::size_t const skipped =
        review_.grip.size() > most_rows ? review_.grip.size() - most_rows : 0;
    text_table table{{"quarter", "at risk", "kept", "grip", "95 % interval", "of revenue", ""}};
    for (std::size_t i = skipped; i < review_.grip.size(); ++i) {
      grip_row const& row = review_.grip[i];
      bool const enough = row.grip.rate.of >= enough_customers;
      table.add({period_name(row.quarter, calendar_period::quarter), grouped(row.grip.rate.of),
                 grouped(row.grip.rate.kept), enough ? percent(row.grip.value()) : "-",
                 enough ? percent(row.grip.interval()) : "-",
                 enough ? percent(row.revenue_grip) : "-", remark(row, enough)});
    }
    text_ += '\n' + table.text();
    auto const over = [](grip_row const& row) { return row.grip.completeness.is_complete(); };
    auto const latest = std::ranges::find_if(review_.grip.rbegin(), review_.grip.rend(), over);
    if (latest != review_.grip.rend() && latest->grip.rate.of != 0) {
      rate const lost = latest->grip.rate.complement();
      say(grouped(lost.kept) + " of " + grouped(lost.of) + " did not come back in " +
          period_name(latest->quarter, calendar_period::quarter) +
          ", the last quarter that is over.");
    }
    if (skipped != 0) say("Earlier quarters: " + std::to_string(skipped) + ", in the JSON.");
  }

  void write_retention() {
    if (!review_.retention) return;
    retention_section const& section = *review_.retention;
    std::string const period = section.period == calendar_period::month     ? "month"
                               : section.period == calendar_period::quarter ? "quarter"
                                                                            : "year";
    heading("Who stays");
    say("Of those who joined in a " + period + ", how many per cent bought in the " + period +
        "s after it.");
    std::vector<std::string> header{"joined in", "size"};
    for (std::size_t k = 1; k < section.all.size(); ++k) header.push_back(std::to_string(k));
    text_table table{header};
    bool any_partial = false;
    for (retention_cohort const& cohort : section.cohorts) {
      std::vector<std::string> cells{period_name(cohort.joined, section.period),
                                     grouped(cohort.size)};
      for (std::size_t k = 1; k < cohort.periods.size(); ++k) {
        observed_rate const& cell = cohort.periods[k];
        if (cell.completeness.is == completeness::state::not_started) {
          cells.emplace_back();
          continue;
        }
        any_partial = any_partial || cell.completeness.is_partial();
        cells.push_back(whole_percent(cell.value()) + (cell.completeness.is_partial() ? "*" : ""));
      }
      table.add(std::move(cells));
    }
    std::vector<std::string> all{"all", grouped(review_.customers)};
    for (std::size_t k = 1; k < section.all.size(); ++k) {
      all.push_back(section.all[k].of == 0 ? "" : whole_percent(section.all[k].value()));
    }
    table.add(std::move(all));
    text_ += '\n' + table.text();
    if (any_partial) say("* not over yet; the line \"all\" leaves these out.");
  }

  void write_second_purchase() {
    if (!review_.second_purchase) return;
    waiting_section const& section = *review_.second_purchase;
    heading("How soon they come back");
    if (section.median) {
      say("Half of the customers have bought again after " +
          std::to_string(section.median->count()) + " days.");
    } else {
      say("Fewer than half of the customers have come back so far, so there is no median wait.");
    }
    if (section.within.empty()) return;
    text_table table{{"second purchase within", "share", "95 % interval"}};
    for (returned_within const& row : section.within) {
      table.add(
          {std::to_string(row.days.count()) + " days", percent(row.share), percent(row.interval)});
    }
    text_ += '\n' + table.text();
    say("Customers who are still waiting count as waiting, not as lost.");
  }

  void write_value() {
    if (review_.customers == 0) return;
    heading("What they have brought");
    if (review_.mean_revenue && review_.median_revenue) {
      say("A customer has brought " + major(*review_.mean_revenue) + " on average; half of them " +
          major(*review_.median_revenue) + " or less.");
    }
    if (review_.concentration) {
      concentration_section const& best = *review_.concentration;
      say("The best tenth (" + grouped(best.top) + " of " + grouped(best.customers) + ") brought " +
          amount(best.revenue) + ": " + percent(best.share) + " of it all.");
    }
  }

  void write_missing() {
    if (!review_.missing.empty()) {
      heading("What cannot be said");
      for (missing_section const& m : review_.missing) say(m.section + ": " + m.reason + ".");
    }
    if (review_.skipped_rows.empty()) return;
    heading("Rows left out: " + grouped(review_.skipped_rows.size()));
    constexpr std::size_t most_rows = 20;
    for (std::size_t i = 0; i < review_.skipped_rows.size() && i < most_rows; ++i) {
      say(review_.skipped_rows[i]);
    }
    if (review_.skipped_rows.size() > most_rows) {
      say("and " + grouped(review_.skipped_rows.size() - most_rows) + " more; the JSON has all.");
    }
  }

  void heading(std::string_view title) {
    if (!text_.empty()) text_ += '\n';
    text_ += title;
    text_ += '\n';
  }
  void say(std::string_view sentence) {
    text_ += "  ";
    text_ += sentence;
    text_ += '\n';
  }

  [[nodiscard]] std::string amount(std::int64_t minor_units) const {
    return grouped(to_decimal_string(minor_units, review_.decimals)) + ' ' + review_.currency;
  }
  [[nodiscard]] std::string major(double units) const {
    return grouped(to_string(units, review_.decimals)) + ' ' + review_.currency;
  }
  [[nodiscard]] static std::string share(rate const& r) {
    if (r.of < enough_customers) return "of " + grouped(r.of) + ", too few for a share";
    return percent(r.value()) + " (95 % interval " + percent(r.interval()) + ")";
  }
  template<class Count>
  [[nodiscard]] static std::string part(Count n, Count of) {
    if (of <= 0) return "-";
    return percent(static_cast<double>(n) / static_cast<double>(of));
  }
  [[nodiscard]] static std::string whole_percent(std::optional<double> value) {
    return value ? to_string(*value * 100.0, 0) : "";
  }
  [[nodiscard]] static std::string days_of(frequency_band const& band) {
    if (!band.to_days) return std::to_string(band.from_days) + " days or more";
    if (*band.to_days == 1) return "1 day";
    if (*band.to_days == band.from_days) return std::to_string(band.from_days) + " days";
    return std::to_string(band.from_days) + " to " + std::to_string(*band.to_days) + " days";
  }
  [[nodiscard]] static std::string remark(grip_row const& row, bool enough) {
    std::string words = row.grip.completeness.is_complete() ? "" : "not over yet";
    if (!enough) words += (words.empty() ? "" : ", ") + std::string{"too few to say"};
    return words;
  }

  review const& review_;
  std::string text_;
};

}  // namespace detail

/// A review for a person, as text for a terminal.
[[nodiscard]] inline std::string to_text(review const& r) {
  return detail::review_text{r}.text();
}

}  // namespace patron::inline v0

#endif
