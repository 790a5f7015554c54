// SPDX-License-Identifier: MIT
#include <patron/history/sorted_orders.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using patron::detail::observation_end;
using patron::detail::sorted_orders;

namespace {

struct sale {
  std::string who;
  sys_days on{};
  double paid{};
};

sys_days const monday = sys_days{2026y / January / 5};

auto sorted(std::vector<sale> const& sales, sys_days last = monday + days{30}) {
  auto who = &sale::who;
  auto on = &sale::on;
  auto paid = &sale::paid;
  return sorted_orders("test", sales, observation_end{"test", last}, who, on, paid);
}

}  // namespace

TEST_CASE("sorted_orders: by customer, then day, then amount", "[history]") {
  std::vector<sale> sales = {
      {"b", monday, 2.0}, {"a", monday + days{1}, 1.0}, {"b", monday, 1.0}, {"a", monday, 5.0}};
  std::sort(sales.begin(), sales.end(), [](auto& x, auto& y) { return x.paid < y.paid; });
  do {
    auto const rows = sorted(sales);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].customer == "a");
    CHECK(rows[0].paid == 5.0);
    CHECK(rows[1].paid == 1.0);
    CHECK(rows[2].customer == "b");
    CHECK(rows[2].paid == 1.0);
    CHECK(rows[3].paid == 2.0);
  } while (std::next_permutation(sales.begin(), sales.end(), [](auto& x, auto& y) {
    return x.paid != y.paid ? x.paid < y.paid : x.who < y.who;
  }));
}

TEST_CASE("sorted_orders: nothing of nothing, and no order after the end", "[history]") {
  CHECK(sorted({}).empty());
  CHECK(support::sentence([] {
          return sorted({{"a", monday + days{31}, 1.0}}).size();
        }).find("until") != std::string::npos);
}
