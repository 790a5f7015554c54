// SPDX-License-Identifier: MIT
#include <patron/report/minor_unit_book.hpp>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using namespace patron::literals;

TEST_CASE("minor_unit_book: the same orders and refunds, in cents") {
  std::vector<support::order> const orders{
      {1, 2024y / May / 2, 10_usd}, {1, 2024y / May / 2, 0.50_usd}, {2, 2024y / May / 3, -3_usd}};
  patron::purchase_book<std::uint32_t, support::dollars> in_dollars;
  for (auto const& o : orders) in_dollars.add(o.buyer, o.day, o.total);
  auto const book = patron::minor_unit_book(in_dollars);
  CHECK(book.orders() == 2);
  CHECK(book.refunds() == 1);
  CHECK(book.total() == 750);
  REQUIRE(book.days().size() == 2);
  CHECK(book.days()[0].amount == 1050);
  CHECK(patron::minor_unit_book(decltype(in_dollars){}).empty());
}
