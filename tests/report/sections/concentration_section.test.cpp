// SPDX-License-Identifier: MIT
#include <patron/report/detail/concentration_maker.hpp>
#include <patron/report/detail/customers_maker.hpp>
#include <patron/report/sections/concentration_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using support::contains;

namespace {

auto section_of(std::vector<support::order> const& orders, sys_days until,
                patron::missing_sections& missing) {
  return support::section_by(patron::detail::concentration_maker<std::uint32_t>{}, orders, until,
                             missing);
}

}  // namespace

TEST_CASE("concentration_section: the best tenth, in words") {
  auto orders = support::buyers_on(2024y / January / 10, 30);
  orders[4].total = support::dollars::from_minor(50'000);
  sys_days const until = 2024y / May / 1;
  patron::missing_sections missing;
  auto const s = section_of(orders, until, missing);
  REQUIRE(s);
  CHECK(s->top == 3);
  CHECK(s->revenue == 52'000);
  using customers_maker = patron::detail::customers_maker<std::uint32_t>;
  auto const all = support::section_by(customers_maker{until, {"USD", 2}}, orders, until);
  CHECK(contains(support::text_of(all, s),
                 "The best tenth (3 of 30) brought 520.00 USD: 65.8 % of it all."));
}

TEST_CASE("concentration_section: too few customers, or no money, is missing with its reason") {
  for (std::uint32_t const people : {9U, 20U}) {
    auto orders = support::buyers_on(2024y / January / 10, people);
    for (auto& o : orders) o.total = {};
    patron::missing_sections missing;
    auto const s = section_of(orders, 2024y / May / 1, missing);
    CHECK(!s);
    REQUIRE(missing.size() == 1);
    CHECK(
        contains(support::json_of(s, patron::currency_info{"USD", 2}), "\"concentration\": null"));
  }
}
