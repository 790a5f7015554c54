// SPDX-License-Identifier: MIT
#include <patron/report/detail/fold_parts.hpp>
#include <patron/report/detail/worth_maker.hpp>
#include <patron/report/sections/worth_section.hpp>

#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/reviewed.hpp"
#include "support/simulated_firm.hpp"

using namespace std::chrono;
using support::contains;

namespace {

sys_days const until = 2025y / June / 30;

std::vector<support::order> simulated_firm(std::uint32_t people, std::uint64_t seed) {
  return support::simulated_firm(people, 500.0, until, seed);
}

auto section_of(std::vector<support::order> const& orders, patron::missing_sections& missing,
                patron::review_options const& options = {}) {
  return support::section_by(patron::detail::worth_maker<std::uint32_t>{options}, orders, until,
                             missing);
}

}  // namespace

TEST_CASE("worth_section: models named, worth with its interval, whom to look after first") {
  patron::missing_sections missing;
  auto const s = section_of(simulated_firm(600, 1), missing);
  REQUIRE(s);
  CHECK(missing.empty());
  CHECK(s->purchase_models[0].log_likelihood >= s->purchase_models[1].log_likelihood);
  REQUIRE(s->horizons.size() == 2);
  for (auto const& row : s->horizons) {
    CHECK(row.total.low < row.total.value);
    CHECK(row.total.value < row.total.high);
  }
  CHECK(s->horizons[1].horizon == weeks{260});
  CHECK(s->horizons[1].total.value > s->horizons[0].total.value);
  CHECK(s->top.size() == 10);
  CHECK(std::ranges::is_sorted(s->top, std::ranges::greater{}, &patron::valued_name::value));
  CHECK(s->slipping.size() == 10);
  CHECK(std::ranges::is_sorted(s->slipping, std::ranges::greater{}, &patron::valued_name::value));
  for (auto const& row : s->slipping) CHECK(*row.probability_alive < 1.0);
}

TEST_CASE("worth_section: half the margin is half the worth, and a discount takes some of it") {
  auto const orders = simulated_firm(400, 2);
  patron::missing_sections missing;
  auto const total = [&](patron::review_options const& options) {
    return static_cast<double>(section_of(orders, missing, options)->horizons[1].total.value);
  };
  double const whole = total({.discount = 0.1, .margin = 1.0});
  CHECK(std::abs(total({.discount = 0.1, .margin = 0.5}) / whole - 0.5) < 1e-6);
  CHECK(total({.discount = 0.2, .margin = 1.0}) < whole);
  CHECK(total({.discount = 0.0, .margin = 1.0}) > whole);
}

TEST_CASE("worth_section: a one-time buyer under BG/NBD says nothing of being alive") {
  patron::worth_section s;
  s.purchase_models[0].name = "BG/NBD";
  s.top = {{"Abe", 100, std::nullopt}, {"Mori", 90, 0.5}};
  std::string const text = support::text_of(std::optional{s});
  CHECK(contains(text, "Abe                  1.00      says nothing"));
  CHECK(contains(text, "50.0 %"));
  CHECK(contains(support::json_of(std::optional{s}, patron::currency_info{"USD", 2}),
                 "\"probability_alive\": null"));
}

TEST_CASE("worth_section: repeat buyers whose repeats brought nothing are named") {
  auto orders = simulated_firm(400, 3);
  orders.push_back({9001, until - days{90}, support::dollars::from_minor(500)});
  orders.push_back({9001, until - days{30}, support::dollars::from_minor(0)});
  patron::missing_sections missing;
  auto const s = section_of(orders, missing);
  REQUIRE(s);
  CHECK(s->left_out == std::vector<std::string>{"9001"});
  CHECK(contains(support::text_of(s), "  9001.\n"));
}

TEST_CASE("worth_section: too little data is said in words") {
  for (auto const& orders : {support::buyers_on(2025y / January / 10, 20),
                             support::buyers_on(2025y / January / 10, 200)}) {
    patron::missing_sections missing;
    auto const s = section_of(orders, missing);
    CHECK(!s);
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].section == "ltv");
    CHECK(contains(missing[0].reason, "fewer than"));
    CHECK(support::text_of(s).empty());
    CHECK(contains(support::json_of(s, patron::currency_info{"USD", 2}), "\"ltv\": null"));
  }
}

TEST_CASE("worth_section: customers in parts are worth what those of one book are") {
  auto orders = simulated_firm(500, 4);
  orders.push_back({9001, until - days{90}, support::dollars::from_minor(500)});
  orders.push_back({9001, until - days{30}, support::dollars::from_minor(0)});
  patron::missing_sections missing;
  auto const whole = section_of(orders, missing);
  REQUIRE(whole);
  auto parts = support::parts_of(orders, 6);
  patron::review_options const options;
  patron::detail::worth_maker<std::uint32_t> in_parts{options};
  auto const facts = patron::detail::fold_parts(parts, until, in_parts);
  patron::currency_info const dollars{"USD", 2};
  CHECK(support::json_of(in_parts.finish(facts, missing), dollars) ==
        support::json_of(whole, dollars));
}
