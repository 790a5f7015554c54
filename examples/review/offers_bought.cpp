// SPDX-License-Identifier: MIT
#include "offers_bought.hpp"

#include <ranges>

offers_bought bought_of(firm_orders const& of, std::optional<offer_records> const& offers) {
  if (!offers) return std::nullopt;
  using order = product_order;
  auto const is_on_ladder = [&](order const& one) { return offers->find(one.product).has_value(); };
  return patron::offer_history{of.products | std::views::filter(is_on_ladder),
                               *offers,
                               of.until,
                               &order::customer,
                               &order::day,
                               &order::product,
                               &order::amount};
}
