// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_CUSTOMERS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_CUSTOMERS_SECTION_HPP

#include <patron/core/amount.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/rate.hpp>
#include <patron/ltv/historic_value.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/monday.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/stage/continuity.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Customers who bought on so many days, from `from_days` to `to_days` (none: and more).
struct frequency_band {
  std::uint32_t from_days = 0;
  std::optional<std::uint32_t> to_days{};
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;
};

/// Who the customers are. Amounts are in whole minor units, means in major ones.
struct customers_section {
  std::optional<std::chrono::sys_days> first_day{};  ///< of a purchase
  std::chrono::sys_days until{};
  std::uint64_t orders = 0;
  std::uint64_t refunds = 0;
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;  ///< all orders, refunds taken off
  /// People without any purchase have brought refunds alone; they are no customers.
  std::uint64_t refunded_only = 0;
  std::int64_t refunded_only_revenue = 0;
  rate came_back{};  ///< bought on a second day, of all customers
  std::optional<double> mean_revenue{};
  std::optional<double> median_revenue{};
  std::vector<frequency_band> frequencies{};
  /// Orders of each whole week, Monday to Sunday: how busy the firm was.
  std::vector<week_count> weeks{};
};

namespace detail {

/// Orders by week, counted back from the last whole week before the review ends.
class week_counts {
 public:
  explicit week_counts(std::chrono::sys_days until)
      : end_{monday_from(until - std::chrono::days{5})} {}

  void add(std::chrono::sys_days day, std::uint32_t orders) {
    if (day >= end_) return;
    auto const ago = static_cast<std::size_t>((end_ - std::chrono::days{1} - day) / week);
    if (orders_.size() <= ago) orders_.resize(ago + 1);
    orders_[ago] += orders;
  }

  /// The whole weeks from a day on.
  [[nodiscard]] std::vector<week_count> since(std::chrono::sys_days day) const {
    std::vector<week_count> weeks;
    for (auto from = monday_from(day); from < end_; from += week) {
      auto const ago = static_cast<std::size_t>((end_ - from) / week) - 1;
      weeks.push_back({from, ago < orders_.size() ? orders_[ago] : 0});
    }
    return weeks;
  }

 private:
  static constexpr std::chrono::weeks week{1};

  std::chrono::sys_days end_;  // a Monday
  std::vector<std::uint64_t> orders_{};
};

/// Makes the section in one pass.
template<class Id>
class customers_maker {
 public:
  customers_maker(std::chrono::sys_days until, currency_info currency)
      : currency_{currency}, weeks_{until} {
    s_.until = until;
    s_.frequencies = {{1, 1}, {2, 2}, {3, 5}, {6, std::nullopt}};
  }

  void add(review_pass pass, review_data<Id> const& data) {
    if (pass != review_pass::counts) return;
    for (std::size_t i = 0; i < data.days.size(); ++i) {
      auto const& day = data.days[i];
      if (i == 0 || day.customer != data.days[i - 1].customer) ++people_;
      s_.orders += day.orders;
      s_.refunds += day.refunds;
      s_.revenue = traits::add(s_.revenue, day.amount);
      weeks_.add(day.day, day.orders);
    }
    for (auto const& customer : data.customers) add(customer);
  }

  void end(review_pass pass, review_facts const& facts) {
    if (pass != review_pass::counts) return;
    auto const value = historic_value(facts.totals);
    auto const major = [this](double number) {
      return in_major_units<std::int64_t>(number, currency_);
    };
    s_.mean_revenue = major(traits::to_double(value.total)) / static_cast<double>(facts.customers);
    s_.median_revenue = major(*value.median);
  }

  [[nodiscard]] customers_section finish(review_facts const& facts) {
    s_.customers = facts.customers;
    s_.refunded_only = people_ - s_.customers;
    s_.refunded_only_revenue = s_.revenue - of_customers_;
    if (s_.customers == 0) {
      s_.frequencies.clear();
      return std::move(s_);
    }
    s_.first_day = facts.first_day;
    s_.weeks = weeks_.since(facts.first_day);
    return std::move(s_);
  }

 private:
  using traits = amount_traits<std::int64_t>;

  void add(typename review_data<Id>::summary const& customer) {
    std::uint32_t const bought_on = customer.frequency + 1;
    auto const band = std::ranges::find_if(s_.frequencies, [bought_on](frequency_band const& b) {
      return bought_on >= b.from_days && (!b.to_days || bought_on <= *b.to_days);
    });
    ++band->customers;
    band->revenue = traits::add(band->revenue, customer.total);
    of_customers_ = traits::add(of_customers_, customer.total);
    s_.came_back.merge({customer.frequency > 0 ? 1U : 0U, 1U});
  }

  currency_info currency_;
  customers_section s_{};
  week_counts weeks_;
  std::uint64_t people_ = 0;  // with those of refunds alone
  std::int64_t of_customers_ = 0;
};

inline void write_json(json_writer& json, customers_section const& s, currency_info currency) {
  json.key("orders").value(s.orders);
  json.key("refunds").value(s.refunds);
  json.key("customers").value(s.customers);
  json.key("came_back").value(s.came_back.kept);
  key_day(json, "first_day", s.first_day);
  key_day(json, "until", s.until);
  json.key("currency").value(currency.code);
  key_amount(json, "revenue", s.revenue, currency);
  json.key("refunded_only").open_object();
  json.key("people").value(s.refunded_only);
  key_amount(json, "revenue", s.refunded_only_revenue, currency);
  json.close_object();
  json.key("mean_revenue").value(s.mean_revenue);
  json.key("median_revenue").value(s.median_revenue);
  json.key("frequencies").open_array();
  for (frequency_band const& band : s.frequencies) {
    json.open_object();
    json.key("from_days").value(band.from_days);
    json.key("to_days").value(band.to_days);
    json.key("customers").value(band.customers);
    key_amount(json, "revenue", band.revenue, currency);
    json.close_object();
  }
  json.close_array();
}

/// 1 day, 3 to 5 days, 6 days or more.
[[nodiscard]] inline std::string days_of(report_page& page, frequency_band const& band) {
  if (!band.to_days) return page.words("{0} days or more", {band.from_days});
  if (*band.to_days == band.from_days) return page.words("{0} day|{0} days", {band.from_days});
  return page.words("{0} to {1} days", {band.from_days, *band.to_days});
}

inline void write_text(report_page& page, customers_section const& s) {
  page.heading("Who your customers are");
  std::string const until = page.day(s.until);
  if (s.first_day) {
    page.say("{0} customers, {1} orders, {2}, {3} to {4}.",
             {s.customers, s.orders, page.amount(s.revenue), page.day(*s.first_day), until});
  } else {
    page.say("{0} customers, {1} orders, {2}, {3}.",
             {s.customers, s.orders, page.amount(s.revenue), until});
  }
  if (s.refunds != 0) page.say("Refunds taken off: {0}; they are no purchases.", {s.refunds});
  if (s.refunded_only != 0) {
    page.say("People with refunds and no purchase: {0} ({1}); they are not customers.",
             {s.refunded_only, page.amount(s.refunded_only_revenue)});
  }
  if (s.customers == 0) return;
  if (s.customers >= enough_customers) {
    page.say("{0} came back after their first day: {1} (95 % interval {2}).",
             {s.came_back.kept, page.percent(s.came_back.value()),
              page.percent(s.came_back.interval())});
  } else {
    page.say("{0} came back after their first day: of {1}, too few for a share.",
             {s.came_back.kept, s.customers});
  }

  auto const part_of = [&page](auto n, auto of) {
    if (of <= 0) return page.percent(std::optional<double>{});
    return page.percent(static_cast<double>(n) / static_cast<double>(of));
  };
  text_table table{page.header({"bought on", "customers", "share", "revenue", "share"})};
  for (frequency_band const& band : s.frequencies) {
    table.add({days_of(page, band), grouped(band.customers), part_of(band.customers, s.customers),
               page.bare_amount(band.revenue), part_of(band.revenue, s.revenue)});
  }
  page.show(table);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
