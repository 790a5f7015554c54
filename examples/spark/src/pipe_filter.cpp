// SPDX-License-Identifier: MIT
// The other way into the library: a filter that RDD.pipe starts for each partition. Orders come in
// as lines "customer,day,amount", customers go out as lines. Here to be measured against Arrow.
//
//     pipe_filter UNTIL
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "customers_of_book.hpp"

namespace {

std::chrono::sys_days day_of(std::int64_t since_1970) {
  return std::chrono::sys_days{std::chrono::days{since_1970}};
}

/// Reads the number at the begin of a text, and skips it and the comma behind it.
std::int64_t take_number(char const*& at, char const* end) {
  std::int64_t number = 0;
  at = std::from_chars(at, end, number).ptr;
  if (at != end) ++at;
  return number;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  try {
    patron_spark::order_book book;
    for (std::string line; std::getline(std::cin, line);) {
      char const* at = line.data();
      char const* const end = at + line.size();
      std::int64_t const customer = take_number(at, end);
      std::int64_t const day = take_number(at, end);
      book.add(customer, day_of(day), take_number(at, end));
    }
    for (auto const& one : patron_spark::customers_of(book, day_of(std::atoi(arguments[1])))) {
      std::printf("%lld,%u,%d,%d,%lld,%lld,%d,%lld,%lld\n", static_cast<long long>(one.id),
                  one.frequency, one.recency.count(), one.age.count(),
                  static_cast<long long>(one.total), static_cast<long long>(one.repeat_total),
                  one.first_gap.count(), static_cast<long long>(one.gap_logs),
                  static_cast<long long>(one.gap_squares));
    }
  } catch (std::exception const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 1;
  }
  return 0;
}
