// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_CUSTOMERS_MAKER_HPP
#define PATRON_REPORT_DETAIL_CUSTOMERS_MAKER_HPP

#include <patron/core/amount.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/ltv/historic_value.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/monday.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/sections/customers_section.hpp>
#include <patron/stage/continuity.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

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

  void see_totals(std::vector<std::int64_t> const& ascending) {
    auto const value = historic_value(ascending);
    auto const in_major = [this](double number) {
      return in_major_units<std::int64_t>(number, currency_);
    };
    s_.mean_revenue =
        in_major(traits::to_double(value.total)) / static_cast<double>(value.customers);
    s_.median_revenue = in_major(*value.median);
  }

  void end(review_pass, review_facts const&) {}

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

}  // namespace patron::inline v0::detail

#endif
