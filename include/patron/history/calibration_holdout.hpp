// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_CALIBRATION_HOLDOUT_HPP
#define PATRON_HISTORY_CALIBRATION_HOLDOUT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/detail/summary_fold.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/history/sorted_orders.hpp>

#include <chrono>
#include <cstdint>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A customer as known on one day, and what they really did afterwards.
template<customer_id Id, amount Amount>
struct holdout_summary {
  purchase_summary<Id, Amount> calibration{};  ///< as of the last day of the calibration
  std::uint32_t purchases = 0;                 ///< purchase days after it
  std::uint32_t orders = 0;                    ///< purchases after it; refunds are not counted
  Amount total{};                              ///< everything paid after it, less every refund

  friend constexpr bool operator==(holdout_summary const&, holdout_summary const&) = default;
};

/// Splits the orders in time, to see how well a model that knows the first part foretells the
/// second: the calibration ends with `calibration_until`, the holdout is every day after it up to
/// `until`.
///
/// There is one row, sorted by id, for everybody who bought up to `calibration_until`, with zeros
/// for those who did not come back: to leave them out would flatter every model (survivorship). Who
/// first bought later is in neither part.
///
/// Throws where the calibration ends after `until`, and for what `summarize` throws.
template<std::ranges::input_range Orders, class Customer, class Day, class Paid>
  requires detail::orders<Orders, Customer, Day, Paid>
[[nodiscard]] auto calibration_holdout(Orders&& orders, std::chrono::sys_days calibration_until,
                                       std::chrono::sys_days until, Customer customer, Day day,
                                       Paid amount)
    -> std::vector<
        holdout_summary<customer_id_t<Orders, Customer>, detail::projected_t<Orders, Paid>>> {
  using id_type = customer_id_t<Orders, Customer>;
  using amount_type = detail::projected_t<Orders, Paid>;

  detail::observation_end const end{"calibration_holdout", until};
  if (calibration_until > until) {
    std::string const reason = "is after until, " + to_string(until);
    detail::raise(fault{.where = "calibration_holdout",
                        .field = "calibration_until",
                        .value = to_string(calibration_until),
                        .reason = reason});
  }
  day_point const split = detail::checked_day("calibration_holdout", calibration_until);
  auto const sorted =
      detail::sorted_orders("calibration_holdout", orders, end, customer, day, amount);

  detail::summary_fold<id_type, amount_type> calibration{split};
  for (auto const& order : sorted) {
    if (order.day > split) continue;
    calibration.add(order.customer, order.day, detail::is_purchase(order.paid) ? 1U : 0U,
                    order.paid);
  }
  std::vector<holdout_summary<id_type, amount_type>> rows;
  for (auto& summary : std::move(calibration).finish()) {
    rows.push_back({.calibration = std::move(summary)});
  }

  auto row = rows.begin();
  day_point last_purchase{};
  for (auto const& order : sorted) {
    if (order.day <= split) continue;
    while (row != rows.end() && row->calibration.customer < order.customer) ++row;
    if (row == rows.end()) break;
    if (row->calibration.customer != order.customer) continue;
    row->total = amount_traits<amount_type>::add(row->total, order.paid);
    if (!detail::is_purchase(order.paid)) continue;
    if (row->orders == 0 || order.day != last_purchase) ++row->purchases;
    ++row->orders;
    last_purchase = order.day;
  }
  return rows;
}

}  // namespace patron::inline v0

#endif
