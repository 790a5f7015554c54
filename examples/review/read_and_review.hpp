// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_READ_AND_REVIEW_HPP
#define PATRON_EXAMPLES_REVIEW_READ_AND_REVIEW_HPP

#include <patron/io.hpp>
#include <patron/patron.hpp>
#include <patron/report.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "progress_bar.hpp"
#include "review_of.hpp"

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
};

template<int Decimals>
struct orders_read {
  patron::purchase_book<std::string, patron::money<some_currency<Decimals>>> book;
  std::vector<std::string> skipped_rows;
};

template<int Decimals>
orders_read<Decimals> read_orders(arguments const& asked) {
  using row = order<Decimals>;
  orders_read<Decimals> read;
  progress_bar bar;
  patron::csv_options options;
  options.progress = [&bar](patron::csv_progress const& progress) {
    bar.show(progress);
    return true;
  };
  if (asked.skip_bad_rows) {
    options.on_bad_row = [&read](patron::error const& e) {
      read.skipped_rows.emplace_back(e.what());
    };
  }

  auto const take = [&](row&& r, std::uint64_t line) {
    auto const refuse = [&](std::string const& column, std::string const& value, std::string why) {
      patron::error const wrong{
          {.where = asked.orders, .line = line, .field = column, .value = value, .reason = why}};
      if (!asked.skip_bad_rows) throw wrong;
      read.skipped_rows.emplace_back(wrong.what());
    };
    if (r.customer.empty()) return refuse(asked.customer, "", "is empty");
    if (asked.until && r.day > *asked.until) {
      return refuse(asked.date, patron::to_string(r.day),
                    "is after until, " + patron::to_string(*asked.until));
    }
    read.book.add(std::move(r.customer), r.day, r.amount);
  };

  auto const customer = patron::column(asked.customer, &row::customer);
  auto const amount = patron::column(asked.amount, &row::amount);
  if (asked.day_of) {
    patron::each_csv<row>(asked.orders, options, customer,
                          patron::column(asked.date, &row::day, *asked.day_of), amount, take);
  } else {
    patron::each_csv<row>(asked.orders, options, customer, patron::column(asked.date, &row::day),
                          amount, take);
  }
  return read;
}

template<int Decimals>
patron::review review_of(arguments const& asked) {
  auto read = read_orders<Decimals>(asked);
  auto const last_day = read.book.last_day();
  if (!asked.until && !last_day) {
    throw patron::error{{.where = asked.orders, .reason = "has no order"}};
  }
  auto review =
      patron::make_review(read.book, asked.until ? *asked.until : std::chrono::sys_days{*last_day});
  review.currency = asked.currency;
  review.skipped_rows = std::move(read.skipped_rows);
  return review;
}

#endif
