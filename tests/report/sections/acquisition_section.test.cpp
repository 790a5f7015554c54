// SPDX-License-Identifier: MIT
#include <patron/report/sections/acquisition_section.hpp>

#include <chrono>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::acquisition_section;
using patron::acquisition_standing;
using support::contains;

namespace {

constexpr patron::currency_info usd{"USD", 2};

acquisition_section one_channel() {
  acquisition_section s;
  s.all.won = 1;
  s.all.cost = 700;
  s.all.channels = {{.channel = "fair", .won = 1, .cost = 700, .paid_back = {0, 1}}};
  return s;
}

std::string json_of(acquisition_section const& s) {
  return support::json_of(std::optional{s}, usd);
}

}  // namespace

TEST_CASE("acquisition_section: paid back, not yet, and no more") {
  auto s = one_channel();
  auto const text = [&] { return support::said_of(std::optional{s}); };
  CHECK(contains(text(), "1 customer was won for 7.00 USD."));
  CHECK(contains(text(), "not yet"));
  s.all.channels[0].paid_back_on = 2025y / May / 1;
  CHECK(contains(text(), "no more"));  // a refund took it back
  s.all.channels[0].holds_since = 2025y / June / 1;
  CHECK(contains(text(), "2025-06-01"));
}

TEST_CASE("acquisition_section: each standing has a name, and what was not asked is null") {
  auto s = one_channel();
  CHECK(contains(json_of(s), R"("standing": "priced")"));
  s.all.channels[0].standing = acquisition_standing::nobody_won;
  CHECK(contains(json_of(s), R"("standing": "nobody_won")"));
  s.all.channels[0].standing = acquisition_standing::without_cost;
  CHECK(contains(json_of(s), R"("standing": "without_cost")"));
  CHECK(contains(json_of(s), R"("cost_per_customer": null)"));
  CHECK(contains(json_of(s), R"("effort": null)"));
  CHECK(support::text_of(std::optional<acquisition_section>{}).empty());
}
