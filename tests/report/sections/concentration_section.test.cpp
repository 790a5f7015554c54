// SPDX-License-Identifier: MIT
#include <patron/report/sections/concentration_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using support::contains;

TEST_CASE("concentration_section: the best tenth, in words") {
  auto orders = support::buyers_on(2024y / January / 10, 30);
  orders[4].total = support::dollars::from_minor(50'000);
  auto const book = support::book_of(orders);
  support::review_data const data{book, 2024y / May / 1};
  patron::missing_sections missing;
  auto const s = patron::detail::make_concentration_section(data, missing);
  REQUIRE(s);
  CHECK(s->top == 3);
  CHECK(s->revenue == 52'000);
  auto const all = patron::detail::make_customers_section(book, data, {"USD", 2});
  CHECK(contains(support::text_of(all, s),
                 "The best tenth (3 of 30) brought 520.00 USD: 65.8 % of it all."));
}

TEST_CASE("concentration_section: too few customers, or no money, is missing with its reason") {
  for (std::uint32_t const people : {9U, 20U}) {
    auto orders = support::buyers_on(2024y / January / 10, people);
    for (auto& o : orders) o.total = {};
    patron::missing_sections missing;
    auto const s = patron::detail::make_concentration_section(
        support::data_of(orders, 2024y / May / 1), missing);
    CHECK(!s);
    REQUIRE(missing.size() == 1);
    CHECK(
        contains(support::json_of(s, patron::currency_info{"USD", 2}), "\"concentration\": null"));
  }
}
