// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_CHANNEL_WORTHS_HPP
#define PATRON_REPORT_DETAIL_CHANNEL_WORTHS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/discount.hpp>
#include <patron/core/estimate.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/ltv/choose_model.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/ltv_calculator.hpp>
#include <patron/ltv/ltv_to_cac.hpp>
#include <patron/ltv/payback.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <variant>
#include <vector>

namespace patron::inline v0::detail {

/// What a customer has brought and is expected to bring, in minor units.
struct customer_worth {
  std::int64_t earned = 0;
  estimate<std::int64_t> ahead{};
};

/// The worth of some customers. The models may be off for each as they may be for all together, of
/// whom the review tells that already: `doubt`.
template<class Ltv, class Id, class Channel, class Amount, class Paid>
[[nodiscard]] std::vector<customer_worth> worths_of(
    Ltv const& ltv, std::vector<customer_payback<Id, Channel, Amount>> const& rows,
    std::vector<purchase_summary<Id, Paid>> const& customers, estimate<std::int64_t> const& doubt) {
  std::vector<purchase_summary<Id, Paid>> those;
  for (auto const& row : rows) {
    auto const at =
        std::lower_bound(customers.begin(), customers.end(), row.customer,
                         [](auto const& summary, Id const& id) { return summary.customer < id; });
    those.push_back(*at);
  }
  std::vector<Paid> values;
  ltv.score(those, std::back_inserter(values));
  std::vector<customer_worth> worths;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::int64_t const value = minor_units(values[i]);
    auto const times = [&](std::int64_t end) {
      double const share = static_cast<double>(end) / static_cast<double>(doubt.value);
      return amount_traits<std::int64_t>::from_double(static_cast<double>(value) * share);
    };
    worths.push_back({minor_units(rows[i].earned),
                      {value, times(doubt.low), times(doubt.high), doubt.confidence}});
  }
  return worths;
}

/// The worth of the customers of each channel beside what they cost; where it cannot be told,
/// nothing, and the reason in `missing`. `left` is the margin of all orders.
template<class Id, class Paid, class Channel, class Amount>
[[nodiscard]] std::vector<channel_worth> channel_worths(
    purchase_book<Id, Paid> const& book, payback_table<Id, Channel, Amount> const& paid,
    std::int64_t left, std::chrono::sys_days until, std::optional<worth_section> const& worth,
    review_options const& options, missing_sections& missing) {
  std::vector<channel_worth> worths;
  auto const refuse = [&](char const* reason) {
    missing.push_back({"ltv_to_cac", reason});
    return worths;
  };
  if (!worth || worth->horizons.empty() || worth->horizons.back().total.value <= 0) {
    return refuse("what customers are still worth cannot be said");
  }
  auto const customers = book.summaries(until);
  std::int64_t sold = 0;
  for (auto const& one : customers) {
    sold = amount_traits<std::int64_t>::add(sold, minor_units(one.total));
  }
  if (left <= 0 || left > sold) return refuse("the orders have left no margin");
  chosen_model const chosen = choose_model(customers);
  auto const spend = fit<gamma_gamma>(customers);
  if (!chosen.converged() || !spend.converged || !spend.model.mean_spend()) {
    return refuse("no model suits how the customers buy and what they spend");
  }
  expected_worth const& all = worth->horizons.back();
  ltv_options const ahead{.horizon = all.horizon,
                          .discount = discount::annual(options.discount),
                          .margin = static_cast<double>(left) / static_cast<double>(sold)};
  std::visit(
      [&](auto const& purchases) {
        ltv_calculator const ltv{purchases.model, spend, ahead};
        for (auto const& channel : paid.channels) {
          std::vector<customer_payback<Id, Channel, Amount>> rows;
          for (auto const& one : paid.customers) {
            if (one.channel == channel.channel) rows.push_back(one);
          }
          worths.push_back(
              {shown_id(channel.channel),
               ltv_to_cac(worths_of(ltv, rows, customers, all.total), &customer_worth::ahead,
                          &customer_worth::earned, minor_units(channel.cost))});
        }
      },
      chosen.best);
  return worths;
}

}  // namespace patron::inline v0::detail

#endif
