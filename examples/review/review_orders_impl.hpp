// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_ORDERS_IMPL_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_ORDERS_IMPL_HPP

#include <patron/core/money.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/io/each_csv.hpp>
#include <patron/report/make_review.hpp>
#include <patron/report/minor_unit_book.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "day_column.hpp"
#include "progress_bar.hpp"
#include "review_orders.hpp"

/// A currency that the command line names: here only its number of decimals matters.
template<int Decimals>
struct some_currency {
  static constexpr std::string_view code = "XXX";
  static constexpr int exponent = Decimals;
};

template<int Decimals>
struct order {
  std::string customer;
  std::chrono::sys_days day;
  patron::money<some_currency<Decimals>> amount;
  std::string product;
};

template<int Decimals>
using order_book = patron::purchase_book<std::string, patron::money<some_currency<Decimals>>>;

/// Reads --orders; with --offers it keeps each of them for its product beside, with --stages where
/// those of each customer stand.
template<int Decimals>
order_book<Decimals> read_orders(arguments const& asked, bad_rows& bad, orders_reviewed& beside) {
  using row = order<Decimals>;
  order_book<Decimals> book;
  progress_bar bar;
  patron::csv_options options;
  options.progress = [&bar](patron::csv_progress const& progress) {
    bar.show(progress);
    return true;
  };
  bad.handle(options);

  bool const has_products = !asked.offers.empty();
  auto const take = [&](row&& r, std::uint64_t line) {
    if (r.customer.empty()) return bad.refuse(asked.orders, line, asked.customer, "", "is empty");
    if (bad.is_late(asked.orders, line, asked.date, r.day)) return;
    if (!asked.stages.empty()) beside.places[r.customer].add(line);
    if (has_products) {
      beside.products.push_back(
          {r.customer, r.day, r.amount.minor_units(), std::move(r.product), line});
    }
    book.add(std::move(r.customer), r.day, r.amount);
  };
  with_day_column(asked, asked.date, &row::day, [&](auto const& date) {
    auto const read = [&](auto const&... product) {
      patron::each_csv<row>(asked.orders, options, patron::column(asked.customer, &row::customer),
                            date, patron::column(asked.amount, &row::amount), product..., take);
    };
    if (has_products) {
      std::string const name = asked.product.empty() ? "product" : asked.product;
      read(patron::column(name, &row::product));
    } else {
      read();
    }
  });
  return book;
}

template<int Decimals>
orders_reviewed review_orders(arguments const& asked,
                              std::optional<std::chrono::sys_days> others_end, bad_rows& bad) {
  orders_reviewed reviewed;
  auto const book = read_orders<Decimals>(asked, bad, reviewed);
  std::optional<std::chrono::sys_days> const last_order = book.last_day();
  if (!asked.until && !last_order) {
    throw patron::error{{.where = asked.orders, .reason = "has no order"}};
  }
  auto const until = asked.until ? *asked.until : *(std::max)(last_order, others_end);
  reviewed.review = patron::make_review(book, until, asked.options);
  reviewed.book = patron::minor_unit_book(book);
  reviewed.review.currency = asked.currency;
  for (auto const& day : book.days()) {
    if (day.orders > 0) reviewed.customer_since.try_emplace(day.customer, day.day);
  }
  return reviewed;
}

#endif
