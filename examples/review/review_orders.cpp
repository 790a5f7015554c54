// SPDX-License-Identifier: MIT
#include "review_orders.hpp"

#include <patron/report/make_review.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

namespace {

using book_of_orders = patron::purchase_book<customer_key, std::int64_t>;

/// Every customer's orders side by side, by day: whoever walks over them finds them in the cache,
/// and sorts what is sorted already. Dealt out by key, which costs two walks.
void sort_by_customer(std::vector<product_order>& orders) {
  std::vector<std::size_t> ends(number_of_names() + 1);
  for (product_order const& order : orders) ++ends[place_of(order.customer) + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<product_order> sorted(orders.size());
  for (product_order const& order : orders) sorted[ends[place_of(order.customer)]++] = order;
  orders = std::move(sorted);
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

orders_reviewed review_orders(arguments const& asked, order_records orders,
                              std::optional<std::chrono::sys_days> others_end) {
  orders_reviewed reviewed;
  sort_by_customer(orders.orders);
  reviewed.book = book_of(orders.orders);
  std::optional<std::chrono::sys_days> const last_order = reviewed.book.last_day();
  if (!asked.until && !last_order) {
    throw patron::error{{.where = asked.orders, .reason = "has no order"}};
  }
  auto const until = asked.until ? *asked.until : *(std::max)(last_order, others_end);
  if (!asked.stages.empty()) reviewed.places = places_of(orders.orders);
  if (!asked.offers.empty()) reviewed.products = std::move(orders.orders);
  reviewed.ways_in = std::move(orders.ways_in);
  reviewed.texts = std::move(orders.texts);
  orders = {};
  reviewed.review = patron::make_review(reviewed.book, asked.currency, until, asked.options);
  for (auto const& day : reviewed.book.days()) {
    if (day.orders > 0 && !reviewed.customer_since.contains(day.customer)) {
      reviewed.customer_since[day.customer] = day.day;
    }
  }
  return reviewed;
}
