// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/io.hpp>
#include <patron/offer/unknown_offers.hpp>
#include <patron/statistics/quantile.hpp>

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/cdnow.hpp"

using patron::unknown_offers;

namespace {

TEST_CASE("unknown_offers: names that nothing is called, with the nearest", "[offer]") {
  std::vector<shop::order> const orders = {
      {1, 0, "letter"}, {1, 3, "seminars"}, {2, 3, "advise"}, {3, 4, "seminars"}};
  auto const unknown = unknown_offers(orders, shop::ladder, &shop::order::offer);
  REQUIRE(unknown.size() == 2);
  CHECK(unknown[0] == patron::unknown_offer<std::string>{"advise", 1, 2, 3});
  CHECK(unknown[1] == patron::unknown_offer<std::string>{"seminars", 2, 1, 1});
  CHECK(unknown_offers(std::vector<shop::order>{}, shop::ladder, &shop::order::offer).empty());
}

TEST_CASE("unknown_offers: keys that are no texts have no nearest", "[offer]") {
  std::vector<int> const prices = {1, 10};
  patron::offer_ladder const ladder{prices, [](int p) { return p; }};
  auto const unknown = unknown_offers(std::vector<int>{1, 7, 7}, ladder, [](int p) { return p; });
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0] == patron::unknown_offer<int>{7, 2, 1, std::nullopt});
}

struct deal {
  std::string product{};
  std::string stage{};
  std::string value{};
};
struct product {
  std::string name{};
  double usual_value = 0.0;
};

TEST_CASE("deals: products as a ladder by median won value", "[offer]") {
  std::string const path = support::shared_file("data/deals.csv");
  if (path.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const deals = patron::read_csv<deal>(path, patron::column("product", &deal::product),
                                            patron::column("stage", &deal::stage),
                                            patron::column("value", &deal::value));
  std::map<std::string, std::vector<double>> won;
  for (deal const& d : deals) {
    if (d.stage == "Won") won[d.product].push_back(std::stod(d.value));
  }
  std::vector<product> products;
  for (auto const& [name, values] : won) {
    // The firm's own product list spells one of them with a space.
    products.push_back({name == "GTXPro" ? "GTX Pro" : name, *patron::median(values)});
  }
  patron::offer_ladder const ladder{products, &product::usual_value, &product::name};
  REQUIRE(ladder.size() == 7);
  auto const gaps = ladder.gaps(5.0);
  REQUIRE(gaps.size() == 1);
  CHECK(ladder[gaps[0].below].name == "MG Special");
  CHECK(ladder.measure(gaps[0].below) == 55.0);
  CHECK(ladder[gaps[0].above].name == "GTX Basic");
  CHECK(ladder.measure(gaps[0].above) == 547.0);
  CHECK(std::abs(gaps[0].suggested - std::sqrt(55.0 * 547.0)) < 1e-10);

  auto const unknown = unknown_offers(deals, ladder, &deal::product);
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].key == "GTXPro");
  CHECK(unknown[0].records == 1480);
  CHECK(ladder[*unknown[0].nearest].name == "GTX Pro");
}

}  // namespace
