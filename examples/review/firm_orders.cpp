// SPDX-License-Identifier: MIT
#include "firm_orders.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

#include "by_customer.hpp"

namespace {

using book_of_orders = patron::purchase_book<customer_key, std::int64_t>;

/// By customer, then day: whoever sorts by that afterwards finds it done.
void sort_by_customer(std::vector<product_order>& orders) {
  std::vector<std::size_t> const ends = put_by_customer(orders);
  auto from = orders.begin();
  for (std::size_t const end : ends) {
    auto const to = orders.begin() + static_cast<std::ptrdiff_t>(end);
    std::sort(from, to, [](product_order const& a, product_order const& b) {
      return std::tie(a.day, a.product, a.amount, a.line) <
             std::tie(b.day, b.product, b.amount, b.line);
    });
    from = to;
  }
}

book_of_orders book_of(std::vector<product_order> const& orders) {
  std::vector<book_of_orders::row> rows;
  rows.reserve(orders.size());
  for (product_order const& order : orders) {
    bool const is_purchase = order.amount >= 0;
    rows.push_back({.customer = order.customer,
                    .day = order.day,
                    .orders = is_purchase ? 1U : 0U,
                    .refunds = is_purchase ? 0U : 1U,
                    .amount = order.amount});
  }
  return book_of_orders{std::move(rows)};
}

std::vector<row_places> places_of(std::vector<product_order> const& orders) {
  std::vector<row_places> places(number_of_names());
  for (product_order const& order : orders) places[place_of(order.customer)].add(order.line);
  return places;
}

}  // namespace

firm_orders orders_of_firm(arguments const& asked, order_records orders,
                           std::optional<std::chrono::sys_days> others_end) {
  firm_orders of;
  sort_by_customer(orders.orders);
  of.book = book_of(orders.orders);
  std::optional<std::chrono::sys_days> const last_order = of.book.last_day();
  if (!asked.until && !last_order) {
    throw patron::error{{.where = asked.orders, .reason = "has no order"}};
  }
  of.until = asked.until ? *asked.until : *(std::max)(last_order, others_end);
  for (product_order const& order : orders.orders) {
    if (order.amount >= 0 && !of.customer_since.contains(order.customer)) {
      of.customer_since[order.customer] = order.day;
    }
  }
  if (!asked.stages.empty()) of.places = places_of(orders.orders);
  if (!asked.offers.empty()) of.products = std::move(orders.orders);
  of.ways_in = std::move(orders.ways_in);
  of.texts = std::move(orders.texts);
  return of;
}
