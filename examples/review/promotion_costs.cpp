// SPDX-License-Identifier: MIT
#include "promotion_costs.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace {

using orders_of_firm = std::vector<costed_order>;

/// Of each customer's orders, by day, whether it is of the day of the first purchase.
std::vector<bool> of_first_days(orders_of_firm const& orders) {
  std::vector<bool> is_first(orders.size());
  costed_order const* first = nullptr;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (i != 0 && orders[i].customer != orders[i - 1].customer) first = nullptr;
    if (first == nullptr && orders[i].amount >= 0) first = &orders[i];
    is_first[i] = first != nullptr && orders[i].day == first->day;
  }
  return is_first;
}

/// Adds a sum to some orders in equal parts; what cannot be divided falls on the first ones.
void spread(std::int64_t sum, std::vector<costed_order*> const& over) {
  auto const parts = static_cast<std::int64_t>(over.size());
  for (std::int64_t i = 0; i < parts; ++i) {
    over[static_cast<std::size_t>(i)]->promotion += sum / parts + (i < sum % parts ? 1 : 0);
  }
}

}  // namespace

spent_in_vain charge_to_orders(std::vector<costed_order>& orders,
                               std::vector<proposal_record> const& proposals) {
  auto const is_before = [](costed_order const& a, costed_order const& b) {
    return std::tie(a.customer, a.day, a.product, a.amount) <
           std::tie(b.customer, b.day, b.product, b.amount);
  };
  if (!std::is_sorted(orders.begin(), orders.end(), is_before)) {
    std::sort(orders.begin(), orders.end(), is_before);
  }
  spent_in_vain spent;
  for (proposal_record const& proposal : proposals) {
    auto const [from, to] = std::equal_range(
        orders.begin(), orders.end(), costed_order{.customer = proposal.customer},
        [](costed_order const& a, costed_order const& b) { return a.customer < b.customer; });
    auto const is_purchase = [](costed_order const& order) { return order.amount >= 0; };
    auto const won = std::find_if(from, to, [&](costed_order const& order) {
      bool const is_accepted = proposal.accepted.value_or(false);
      return is_purchase(order) && order.day >= proposal.day &&
             (!is_accepted || order.product == proposal.offer);
    });
    if (won != to) {
      won->promotion += proposal.cost;
    } else {
      (std::none_of(from, to, is_purchase) ? spent.on_strangers : spent.on_customers) +=
          proposal.cost;
    }
  }
  return spent;
}

void charge_proposals(std::vector<costed_order>& orders,
                      std::vector<proposal_record> const& proposals) {
  spent_in_vain const spent = charge_to_orders(orders, proposals);
  std::vector<costed_order*> first;
  std::vector<costed_order*> later;
  std::vector<bool> const is_first = of_first_days(orders);
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (orders[i].amount >= 0) (is_first[i] ? first : later).push_back(&orders[i]);
  }
  spread(spent.on_strangers, first);
  spread(spent.on_customers, later.empty() ? first : later);
}
