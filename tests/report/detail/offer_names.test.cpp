// SPDX-License-Identifier: MIT
#include <patron/report/detail/offer_names.hpp>

#include "catch.hpp"
#include "offer/shop.hpp"

TEST_CASE("offer_names: from the lightest, and without a name the price is one") {
  CHECK(patron::detail::names_of(shop::ladder) ==
        patron::detail::offer_names{"letter", "seminar", "course", "advice", "retainer"});
  patron::offer_ladder const by_price{shop::offers, &shop::offer::price};
  CHECK(patron::detail::names_of(by_price).front() == "500 JPY");
}
