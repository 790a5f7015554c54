// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/offer_ladder.hpp>

#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using patron::offer_ladder;
using shop::ladder;
using shop::offer;
using shop::yen;
using support::sentence;
using namespace patron::literals;

// A caller's decimal that knows its currency only when the program runs.
struct price {
  std::int64_t units = 0;
  char currency = 'y';
  friend bool operator==(price const&, price const&) = default;
  friend auto operator<=>(price const&, price const&) = default;
};
template<>
struct patron::amount_traits<price> {
  static constexpr bool exact = true;
  static price add(price a, price b) { return {a.units + b.units, a.currency}; }
  static price subtract(price a, price b) { return {a.units - b.units, a.currency}; }
  static double to_double(price a) { return static_cast<double>(a.units); }
  static price from_double(double x) { return {static_cast<std::int64_t>(std::nearbyint(x)), 'y'}; }
};

namespace {

// ---- traits and refusals

static_assert(std::same_as<decltype(ladder.gaps(2.0)[0].suggested), yen>);
static_assert(std::same_as<decltype(ladder)::key_type, std::string>);
static_assert(patron::any_offer_ladder<decltype(ladder)>);
// Words have an order and no ratio.
using by_name = decltype(offer_ladder{shop::offers, &offer::name});
template<class Ladder>
concept has_gaps = requires(Ladder const& l) { l.gaps(2.0); };
static_assert(has_gaps<decltype(ladder)> && !has_gaps<by_name>);
// Two currencies are not in one order.
static_assert(std::totally_ordered<yen>);
static_assert(!std::totally_ordered_with<yen, patron::money<patron::usd>>);

auto ladder_of(std::vector<double> const& prices) {
  return offer_ladder{prices, [](double p) { return p; }};
}

// ---- cases worked out by hand

TEST_CASE("offer_ladder: from light to heavy, in the caller's records", "[offer]") {
  CHECK(ladder.size() == 5);
  CHECK(ladder[0].name == "letter");
  CHECK(ladder[4].name == "retainer");
  CHECK(ladder.first_rung().cost == 50_jpy);
  CHECK(ladder.measure(2) == 40'000_jpy);
  CHECK(ladder.key(3) == "advice");
  CHECK(ladder.next(0) == std::optional<std::size_t>{1});
  CHECK(ladder.next(4) == std::nullopt);
  CHECK(sentence([] { return ladder[5].name; }) ==
        "offer_ladder: rung \"5\" is not a rung of this ladder");
}

TEST_CASE("offer_ladder: an offer by its name", "[offer]") {
  for (std::size_t rung = 0; rung < ladder.size(); ++rung) {
    CHECK(ladder.rung_of(ladder[rung].name) == rung);
  }
  CHECK(ladder.find("book") == std::nullopt);
  CHECK(ladder.nearest("retainers") == 4);
  CHECK(sentence([] { return ladder.rung_of("Seminar"); }) ==
        "offer_ladder: offer \"Seminar\" is not on the ladder; nearest is \"seminar\"");
  CHECK(sentence([] { return ladder.rung_of("book", "orders", 7); }) ==
        "orders: record 7: offer \"book\" is not on the ladder; nearest is \"course\"");
  // Without a projection to a key the measure is one.
  offer_ladder const unnamed{shop::offers, &offer::price};
  CHECK(unnamed.rung_of(5'000_jpy) == 1);
  CHECK(sentence([&] { return unnamed.rung_of(1_jpy); }) ==
        "offer_ladder: offer \"1 JPY\" is not on the ladder");
}

TEST_CASE("offer_ladder: gaps, and what would fill them", "[offer]") {
  auto const gaps = ladder.gaps(7.0);
  REQUIRE(gaps.size() == 3);
  CHECK(gaps[0] == patron::offer_gap<yen>{0, 1, 10.0, 1'581_jpy});  // √(500 · 5000) = 1581.1
  CHECK(gaps[1] == patron::offer_gap<yen>{1, 2, 8.0, 14'142_jpy});
  CHECK(gaps[2] == patron::offer_gap<yen>{2, 3, 7.5, 109'545_jpy});
  CHECK(ladder.gaps(10.0).empty());  // more than so many times, and not as many
  CHECK(ladder.gaps(1.5).size() == 4);
}

TEST_CASE("offer_ladder: a free offer is the first rung, and the step from it has no ratio",
          "[offer]") {
  auto const free = ladder_of({0.0, 4.0, 100.0});
  CHECK(free.size() == 3);
  auto const gaps = free.gaps(2.0);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].below == 1);
  CHECK(gaps[0].suggested == 20.0);
}

TEST_CASE("offer_ladder: any measure", "[offer]") {
  std::vector<std::int64_t> const hours = {1, 2, 100, 3};
  auto const by_hours = offer_ladder{hours, [](std::int64_t h) { return h; }};
  auto const gaps = by_hours.gaps(1.2);
  REQUIRE(gaps.size() == 1);  // nothing lies between 1, 2 and 3 whole hours
  CHECK(gaps[0].suggested == 17);

  std::vector<unsigned> const pages = {4, 400};
  CHECK(offer_ladder{pages, [](unsigned n) { return n; }}.gaps(2.0)[0].suggested == 40U);
  CHECK(by_name{shop::offers, &offer::name}[0].name == "advice");

  std::vector<price> const own = {{900, 'y'}, {100, 'y'}};
  CHECK(offer_ladder{own, [](price p) { return p; }}.gaps(2.0)[0].suggested == price{300, 'y'});
}

TEST_CASE("offer_ladder: a range that is a view", "[offer]") {
  auto light =
      shop::offers | std::views::filter([](offer const& o) { return o.price < 100'000_jpy; });
  CHECK(offer_ladder{light, &offer::price, &offer::name}.size() == 3);
}

// ---- bad input, with its place

TEST_CASE("offer_ladder: what has no place on a ladder", "[offer]") {
  CHECK(sentence([] { return ladder_of({}); }) == "offer_ladder: a ladder has at least one offer");
  CHECK(sentence([] {
          return ladder_of({5.0, -1.0});
        }) == "offer_ladder: record 1: measure \"-1\" is below zero");
  CHECK(sentence([] {
          return ladder_of({5.0, std::nan("")});
        }) == "offer_ladder: record 1: measure \"nan\" is not a finite number");
  CHECK(sentence([] { return ladder_of({std::numeric_limits<double>::infinity()}); }) ==
        "offer_ladder: record 0: measure \"inf\" is not a finite number");
  CHECK(sentence([] {
          return ladder_of({5.0, 1.0, 5.0});
        }) ==
        "offer_ladder: record 2: measure \"5\" is a tie: record 0 and record 2 take the same to "
        "buy");
  auto const named = [](std::vector<offer> const& some) {
    return offer_ladder{some, &offer::price, &offer::name};
  };
  CHECK(sentence([&] {
          return named({{"stamp", 500_jpy}, {"letter", 500_jpy}});
        }) ==
        "offer_ladder: record 1: measure \"500 JPY\" is a tie: \"stamp\" and \"letter\" take the "
        "same to buy");
  CHECK(sentence([&] {
          return named({{"letter", 900_jpy}, {"a", 7_jpy}, {"letter", 500_jpy}});
        }) == "offer_ladder: record 2: offer \"letter\" stands twice, also as record 0");
  CHECK(sentence([&] {
          return named({{"letter", -500_jpy}});
        }) == "offer_ladder: record 0: measure \"-500 JPY\" is below zero");
  for (double const ratio : {1.0, 0.0, -2.0, std::nan("")}) {
    CHECK_FALSE(sentence([&] { return ladder.gaps(ratio); }).empty());
  }
}

TEST_CASE("offer_ladder: one currency, where amounts carry theirs", "[offer]") {
  std::vector<price> const mixed = {{900, 'y'}, {100, 'd'}};
  auto const itself = [](price p) { return p; };
  auto const currency = [](price p) { return std::string(1, p.currency); };
  CHECK(sentence([&] {
          return offer_ladder{mixed, itself, itself, currency};
        }) == "offer_ladder: record 1: currency \"d\" is another currency: a ladder has one");
}

// ---- properties on generated input

TEST_CASE("offer_ladder: suggestions lie between, whatever the prices", "[offer]") {
  support::integers next{4};
  for (int run = 0; run < 300; ++run) {
    std::vector<std::int64_t> prices;
    std::int64_t price = next.between(1, 20);
    for (int i = 0; i < 8; ++i) {
      prices.push_back(price);
      price += next.between(1, 9 * price);
    }
    auto const generated = offer_ladder{prices, [](std::int64_t p) { return p; }};
    for (auto const& gap : generated.gaps(3.0)) {
      CHECK(gap.above == gap.below + 1);
      CHECK(generated[gap.below] < gap.suggested);
      CHECK(gap.suggested < generated[gap.above]);
      CHECK(gap.ratio > 3.0);
    }
  }
}

}  // namespace
