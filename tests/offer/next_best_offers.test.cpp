// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/next_best_offers.hpp>

#include <optional>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"

using shop::on;
using shop::start;
using namespace patron::literals;

namespace {

struct even {
  [[nodiscard]] std::optional<patron::acceptance_chance> chance(
      patron::acceptance_step const&) const {
    return patron::acceptance_chance{.chance = {0.1, 0.05, 0.2}};
  }
};

TEST_CASE("next_best_offers: a list to work through from the top", "[offer]") {
  patron::next_best_offer const propose{
      shop::ladder, even{}, [](shop::offer const& o) {
        return patron::offer_terms<shop::yen>{.margin = o.price - o.cost};
      }};
  std::vector const all = {on(0, 0), on(1, 0), on(2, 0), on(3, 0), on(4, 0)};
  std::vector const heavy = {on(3, 0), on(4, 0)};
  std::vector<std::vector<patron::rung_day>> const owned = {heavy, all, {}, heavy};
  auto const list = patron::next_best_offers(
      propose, owned, [](auto const& days) { return patron::offer_standing{.bought = days}; },
      start);
  REQUIRE(list.size() == 3);  // who has everything is not on it
  using row = patron::ranked_offer<shop::yen>;
  CHECK(list[0] == row{2, 4, patron::estimated{45'000_jpy}});
  CHECK(list[1] == row{0, 2, patron::estimated{3'000_jpy}});
  CHECK(list[2] == row{3, 2, patron::estimated{3'000_jpy}});
}

}  // namespace
