// SPDX-License-Identifier: MIT
#include "review_orders.hpp"

#include <patron/report/make_order_review.hpp>

#include <string>
#include <vector>

patron::review review_orders(arguments const& asked, firm_orders const& orders) {
  std::vector<std::string> ways_in;
  for (first_groups const& groups : orders.ways_in) ways_in.push_back(groups.by);
  return patron::make_order_review(
      orders.book, asked.currency, orders.until, ways_in,
      [&orders](std::string const& by, customer_key customer) {
        return std::string{orders.way_in(by).of(customer)};
      },
      asked.options);
}
