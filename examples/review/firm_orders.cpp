// SPDX-License-Identifier: MIT
#include "firm_orders.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

#include "both.hpp"

namespace {

using book_of_orders = patron::purchase_book<customer_key, std::int64_t>;

using order_place = std::vector<product_order>::iterator;

/// Where the orders of the customer end who has one at `from`.
order_place end_of_customer(order_place from, order_place end) {
  return std::find_if(from, end, [customer = from->customer](product_order const& order) {
    return order.customer != customer;
  });
}

void sort_days(order_place from, order_place end) {
  while (from != end) {
    order_place const next = end_of_customer(from, end);
    std::sort(from, next, [](product_order const& a, product_order const& b) {
      return std::tie(a.day, a.product, a.amount, a.line) <
             std::tie(b.day, b.product, b.amount, b.line);
    });
    from = next;
  }
}

/// By customer, then day: whoever sorts by that afterwards finds it done.
void sort_by_customer(std::vector<product_order>& orders) {
  if (orders.empty()) return;
  auto const half = static_cast<std::ptrdiff_t>(orders.size() / 2);
  order_place const middle = end_of_customer(orders.begin() + half, orders.end());
  both([&] { sort_days(orders.begin(), middle); }, [&] { sort_days(middle, orders.end()); });
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

customer_map<std::chrono::sys_days> first_days_of(std::vector<product_order> const& orders) {
  customer_map<std::chrono::sys_days> first;
  for (product_order const& order : orders) {
    if (order.amount >= 0 && !first.contains(order.customer)) first[order.customer] = order.day;
  }
  return first;
}

}  // namespace

first_groups const& firm_orders::way_in(std::string_view by) const {
  return *std::find_if(ways_in.begin(), ways_in.end(),
                       [by](first_groups const& groups) { return groups.by == by; });
}

firm_orders orders_of_firm(arguments const& asked, order_records orders,
                           std::optional<std::chrono::sys_days> others_end) {
  firm_orders of;
  sort_by_customer(orders.orders);
  both([&] { of.book = book_of(orders.orders); },
       [&] {
         of.customer_since = first_days_of(orders.orders);
         if (!asked.stages.empty()) of.places = places_of(orders.orders);
       });
  of.first = of.book.first_day();
  std::optional<std::chrono::sys_days> const last_order = of.book.last_day();
  if (!asked.until && !last_order) {
    throw patron::error{{.where = asked.orders, .reason = "has no order"}};
  }
  of.until = asked.until ? *asked.until : *(std::max)(last_order, others_end);
  if (!asked.offers.empty()) of.products = std::move(orders.orders);
  of.ways_in = std::move(orders.ways_in);
  of.product_texts = std::move(orders.products);
  return of;
}
