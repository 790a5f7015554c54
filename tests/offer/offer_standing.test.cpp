// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/offer_standing.hpp>

#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"

using namespace patron::literals;

TEST_CASE("offer_standing: what a proposal asks of her", "[offer]") {
  std::vector const days = {shop::on(2, 0), shop::on(1, 30)};
  patron::offer_standing const standing{.grade = 1.1_grade, .bought = days};
  CHECK(standing.step_to(3, shop::start + shop::days{40}) ==
        patron::acceptance_step{.from = 2, .to = 3, .grade = 1.1_grade, .tenure = shop::days{40}});
  CHECK(patron::offer_standing{}.step_to(0, shop::start) ==
        patron::acceptance_step{.from = {}, .to = 0, .grade = 1.0_grade});
}
