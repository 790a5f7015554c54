// SPDX-License-Identifier: MIT
#include <patron/opportunity/customers_left.hpp>

#include <string_view>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using namespace needs_told;
using patron::closing_action;
using patron::opportunity_kind;

struct leaver {
  int customer = 0;
  int day = 0;
  int residual = 0;
  std::string_view reason{};
};

auto left(std::vector<leaver> const& leavers) {
  return patron::customers_left(
      leavers, until, &leaver::customer, [](leaver const& l) { return at(l.day); },
      [](leaver const& l) { return patron::estimated{eur(l.residual)}; }, &leaver::reason);
}

// What she has paid is no estimate of what she would have brought.
template<class Residual>
concept takes_residual = requires(std::vector<leaver> const& leavers, Residual residual) {
  patron::customers_left(
      leavers, until, &leaver::customer, [](leaver const& l) { return at(l.day); }, residual);
};
static_assert(takes_residual<patron::estimated<euros> (*)(leaver const&)>);
static_assert(!takes_residual<euros (*)(leaver const&)>);

TEST_CASE("customers_left: with what they would still have brought", "[opportunity]") {
  auto const found = left({{4, 100, 900, "moved"}, {2, 3, 0}});
  REQUIRE(found.size() == 2);
  CHECK(found[0] == patron::opportunity_entry<int, euros>{.customer = 4,
                                                          .kind = opportunity_kind::customer_left,
                                                          .since = at(100),
                                                          .until = at(100),
                                                          .estimated = patron::estimated{eur(900)},
                                                          .action = closing_action::win_back,
                                                          .reason = "moved"});
  CHECK(found[1].since == at(3));
  CHECK(found[1].worth() == eur(0));
  CHECK(support::sentence([] {
          return left({{1, 1, 1}, {1, 101, 1}});
        }) == "customers_left: record 1: day \"2025-04-12\" is after until, 2025-04-11");
  CHECK(support::sentence([] {
          return left({{1, 1, -1}});
        }) == "customers_left: record 0: residual \"-1\" is below zero");
}

}  // namespace
