// SPDX-License-Identifier: MIT
#include <patron/history/sort_each_customer.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"

using patron::detail::sort_each_customer;

namespace {

struct row {
  std::string customer{};
  int what = 0;

  friend bool operator==(row const&, row const&) = default;
};
using rows = std::vector<row>;

auto const by_both = [](row const& a, row const& b) {
  return std::tie(a.customer, a.what) < std::tie(b.customer, b.what);
};

rows sorted(rows all) {
  sort_each_customer(all, by_both);
  return all;
}

}  // namespace

TEST_CASE("sort_each_customer: each customer's rows alone where they stand by customer",
          "[history]") {
  CHECK(sorted({{"a", 2}, {"a", 1}, {"b", 3}, {"c", 9}, {"c", 8}, {"c", 7}}) ==
        rows{{"a", 1}, {"a", 2}, {"b", 3}, {"c", 7}, {"c", 8}, {"c", 9}});
}

TEST_CASE("sort_each_customer: all of them where they do not", "[history]") {
  CHECK(sorted({{"b", 1}, {"a", 2}, {"b", 0}, {"a", 1}}) ==
        rows{{"a", 1}, {"a", 2}, {"b", 0}, {"b", 1}});
}

TEST_CASE("sort_each_customer: from any order the same", "[history]") {
  rows all;
  for (int i = 0; i < 60; ++i) all.push_back({std::string(1, static_cast<char>('a' + i % 7)), i});
  rows expected = all;
  std::sort(expected.begin(), expected.end(), by_both);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    rows by_customer = all;
    support::shuffle(by_customer, seed);
    CHECK(sorted(by_customer) == expected);
    std::stable_sort(by_customer.begin(), by_customer.end(),
                     [](row const& a, row const& b) { return a.customer < b.customer; });
    CHECK(sorted(by_customer) == expected);
  }
}

TEST_CASE("sort_each_customer: none, one, and rows of one customer", "[history]") {
  CHECK(sorted({}).empty());
  CHECK(sorted({{"a", 1}}) == rows{{"a", 1}});
  CHECK(sorted({{"a", 3}, {"a", 1}, {"a", 2}}) == rows{{"a", 1}, {"a", 2}, {"a", 3}});
}
