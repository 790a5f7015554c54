// SPDX-License-Identifier: MIT
#include "review_orders.hpp"

#include <patron/report/make_review.hpp>

patron::review review_orders(arguments const& asked, firm_orders const& orders) {
  return patron::make_review(orders.book, asked.currency, orders.until, asked.options);
}
