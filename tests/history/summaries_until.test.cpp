// SPDX-License-Identifier: MIT
#include <patron/history/purchase_book.hpp>
#include <patron/history/summaries_until.hpp>

#include <cstdint>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using support::order;
using book = patron::purchase_book<std::uint32_t, support::dollars>;

namespace {

book book_of(std::vector<order> const& orders, sys_days until) {
  book made;
  for (order const& o : orders) {
    if (o.day <= until) made.add(o.buyer, o.day, o.total);
  }
  return made;
}

}  // namespace

TEST_CASE("summaries_until: who had bought by then, by what she had done") {
  std::vector<order> const orders{{1, 2024y / May / 1, 5_usd},
                                  {1, 2024y / May / 9, 7_usd},
                                  {2, 2024y / May / 2, -3_usd},  // bought later
                                  {2, 2024y / May / 9, 4_usd},
                                  {3, 2024y / May / 8, 2_usd}};
  auto const all = summaries_until(book_of(orders, 2024y / May / 9).days(), 2024y / May / 8);
  REQUIRE(all.size() == 2);
  CHECK(all[0].customer == 1);
  CHECK(all[0].frequency == 0);
  CHECK(all[0].age == patron::day_count{7});
  CHECK(all[0].total == 5_usd);
  CHECK(all[1].customer == 3);
}

TEST_CASE("summaries_until: those of a book of what was known on that day") {
  support::chance random{5};
  auto const orders = support::random_orders(random, 2'000, 150, 400);
  sys_days const latest = 2025y / January / 1;
  auto const days = book_of(orders, latest).days();
  for (sys_days const until : {sys_days{2023y / November / 1}, sys_days{2024y / February / 29},
                               sys_days{2024y / June / 30}, latest}) {
    CHECK(summaries_until(days, until) == book_of(orders, until).summaries(until));
  }
}

TEST_CASE("summaries_until: days that are not sorted are refused") {
  auto days =
      book_of({{1, 2024y / May / 1, 5_usd}, {1, 2024y / May / 9, 7_usd}}, 2024y / May / 9).days();
  std::swap(days[0], days[1]);
  CHECK(support::sentence([&] { return summaries_until(days, 2024y / May / 9); }) ==
        "summaries_until: days ascend by customer, then day, each once");
  days[1] = days[0];
  CHECK_THROWS_AS(summaries_until(days, 2024y / May / 9), patron::error);
}
