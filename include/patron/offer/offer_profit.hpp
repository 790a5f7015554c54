// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_OFFER_PROFIT_HPP
#define PATRON_OFFER_OFFER_PROFIT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/sort_each_customer.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/statistics/sample_mean.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// What some sales brought and what promoting them cost.
template<amount Amount>
struct profit_row {
  std::uint64_t sales = 0;
  Amount margin{};  ///< amounts less costs, refunds taken off
  Amount promotion_cost{};

  /// Margin less promotion cost.
  [[nodiscard]] Amount profit() const {
    return amount_traits<Amount>::subtract(margin, promotion_cost);
  }

  constexpr void merge(profit_row const& other) {
    sales = detail::checked_add(sales, other.sales);
    margin = amount_traits<Amount>::add(margin, other.margin);
    promotion_cost = amount_traits<Amount>::add(promotion_cost, other.promotion_cost);
  }
  static constexpr std::string_view state_name = "profit_row";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.sales, self.margin, self.promotion_cost);
  }
  /// Throws for amounts that are not finite.
  void check_fields() const {
    detail::check_finite("profit_row", "margin", amount_traits<Amount>::to_double(margin));
    detail::check_finite("profit_row", "promotion_cost",
                         amount_traits<Amount>::to_double(promotion_cost));
  }
  friend bool operator==(profit_row const&, profit_row const&) = default;
};

/// Whether promoting a first sale costs more than promoting a later one.
enum class first_sale_verdict {
  dear,      ///< it does: the whole interval of the difference lies above zero
  not_dear,  ///< it costs the same or less: the whole interval lies at zero or below
  too_few    ///< the interval holds both, or there are fewer than two sales of one kind
};

/// What sales leave, by rung, by year of the customer, and first sales beside later ones.
template<amount Amount>
struct offer_profit_report {
  std::vector<profit_row<Amount>> by_rung{};
  /// By whole years (365 days) since the customer's first purchase; those of the first year first.
  std::vector<profit_row<Amount>> by_year{};
  profit_row<Amount> first{};  ///< sales of a customer's first day
  profit_row<Amount> later{};
  /// How much more a first sale costs to promote than a later one, in the amount's unit.
  std::optional<estimate<double>> first_costs_more{};
  first_sale_verdict verdict = first_sale_verdict::too_few;

  friend bool operator==(offer_profit_report const&, offer_profit_report const&) = default;
};

/// Where profit comes from: by rung, and by how long people have been customers. The first sale is
/// dear and the next ones cheap, says the theory: does it hold in this firm?
///
///     auto const profit = offer_profit(orders, offers, until, &order::buyer, &order::placed_on,
///                                      &order::product, &order::paid, &order::cost,
///                                      &order::promotion_cost);
///     profit.verdict == first_sale_verdict::dear
///
/// `cost` is what delivering an order cost, `promotion` what winning it cost. A negative amount is
/// a refund: it takes money off its rung and its year and is no sale. The difference in promotion
/// cost is that of two means with the normal interval of unequal variances,
///
///     m₁ − m₂ ± z √(s₁²/n₁ + s₂²/n₂),
///
/// rough below some 30 sales of each kind. All orders must be given from the first one on: those of
/// customers who came before would look like first ones. Throws, naming the record, for an offer
/// that is not on the ladder, a day after `until`, an amount that is not a finite number.
template<std::ranges::input_range Orders, any_offer_ladder Ladder, class Customer, class Day,
         class Offer, class Paid, class Cost, class Promotion>
  requires detail::orders<Orders, Customer, Day, Paid>
[[nodiscard]] auto offer_profit(Orders&& orders, Ladder const& ladder, std::chrono::sys_days until,
                                Customer customer, Day day, Offer offer, Paid amount, Cost cost,
                                Promotion promotion, double confidence = 0.95)
    -> offer_profit_report<detail::projected_t<Orders, Paid>> {
  using amount_type = detail::projected_t<Orders, Paid>;
  using traits = amount_traits<amount_type>;
  using id = customer_id_t<Orders, Customer>;
  struct sale {
    id customer{};
    day_point day{};
    std::size_t rung = 0;
    bool is_purchase = true;
    amount_type margin{};
    amount_type promotion_cost{};
  };
  double const z = detail::two_sided_quantile(confidence);
  detail::observation_end const end{"offer_profit", until};
  std::vector<sale> sales;
  if constexpr (std::ranges::sized_range<Orders>) sales.reserve(std::ranges::size(orders));
  std::uint64_t record = 0;
  for (auto&& order : orders) {
    amount_type const paid = std::invoke(amount, order);
    amount_type const spent = std::invoke(cost, order);
    amount_type const promoted = std::invoke(promotion, order);
    detail::check_amount("offer_profit", paid, record);
    detail::check_amount("offer_profit", spent, record);
    detail::check_amount("offer_profit", promoted, record);
    sales.push_back({.customer = id(std::invoke(customer, order)),
                     .day = end.accept(std::invoke(day, order), record),
                     .rung = ladder.rung_of(std::invoke(offer, order), "offer_profit", record),
                     .is_purchase = detail::is_purchase(paid),
                     .margin = traits::subtract(paid, spent),
                     .promotion_cost = promoted});
    ++record;
  }
  detail::sort_each_customer(sales, [](sale const& a, sale const& b) {
    return std::tie(a.customer, a.day, a.rung, a.margin, a.promotion_cost) <
           std::tie(b.customer, b.day, b.rung, b.margin, b.promotion_cost);
  });

  offer_profit_report<amount_type> report{.by_rung =
                                              std::vector<profit_row<amount_type>>(ladder.size())};
  std::vector<double> first_costs;
  std::vector<double> later_costs;
  bool has_bought = false;  // the customer at hand, so far
  day_point first_day{};
  for (std::size_t i = 0; i < sales.size(); ++i) {
    sale const& one = sales[i];
    if (i == 0 || sales[i - 1].customer != one.customer) has_bought = false;
    if (!has_bought) first_day = one.day;
    has_bought = has_bought || one.is_purchase;
    bool const is_first = one.day == first_day;
    auto const years = static_cast<std::size_t>((one.day - first_day) / std::chrono::days{365});
    profit_row<amount_type> const row{.sales = one.is_purchase ? 1U : 0U,
                                      .margin = one.margin,
                                      .promotion_cost = one.promotion_cost};
    if (report.by_year.size() <= years) report.by_year.resize(years + 1);
    report.by_rung[one.rung].merge(row);
    report.by_year[years].merge(row);
    (is_first ? report.first : report.later).merge(row);
    if (one.is_purchase) {
      (is_first ? first_costs : later_costs).push_back(traits::to_double(one.promotion_cost));
    }
  }
  if (first_costs.size() < 2 || later_costs.size() < 2) return report;
  // One order of summation, whatever the caller's.
  std::sort(first_costs.begin(), first_costs.end());
  std::sort(later_costs.begin(), later_costs.end());
  sample_mean const first = mean_of(first_costs);
  sample_mean const later = mean_of(later_costs);
  double const more = first.mean - later.mean;
  double const spread = z * std::sqrt(first.variance + later.variance);
  report.first_costs_more = estimate<double>{
      .value = more, .low = more - spread, .high = more + spread, .confidence = confidence};
  if (report.first_costs_more->low > 0.0) report.verdict = first_sale_verdict::dear;
  if (report.first_costs_more->high <= 0.0) report.verdict = first_sale_verdict::not_dear;
  return report;
}

}  // namespace patron::inline v0

#endif
