// SPDX-License-Identifier: MIT
#include <patron/report/sections/agenda_section.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono_literals;
using patron::agenda_section;
using support::contains;

namespace {

agenda_section::entry call(std::optional<std::string> who) {
  return {std::move(who), {.kind = patron::action_kind::win_back, .effort = 20min}};
}

}  // namespace

TEST_CASE("agenda_section: so many fit into the hours, or all that there is") {
  agenda_section s{.customers = {call("Abe")}, .all = 9};
  CHECK(contains(support::said_of(std::optional{s}), "1 action in all."));
  s.available = patron::capacity{.hours = 90min, .kept_for_sowing = 0.25};
  std::string const text = support::said_of(std::optional{s});
  CHECK(contains(text, "1 action fits into 1.5 hours, of 9 in all."));
  CHECK(contains(text, "25 % of the time is kept"));
  CHECK(!contains(text, "For prospects"));
  std::string const json = support::json_of(std::optional{s}, patron::currency_info{"USD", 2});
  CHECK(contains(json, R"("hours": 1.5)"));
  CHECK(contains(json, R"("actions": 9)"));
}

TEST_CASE("agenda_section: the text shows the first ones, the JSON all") {
  agenda_section s;
  for (int i = 1; i <= 12; ++i) s.customers.push_back(call("no" + std::to_string(i)));
  std::string const text = support::text_of(std::optional{s});
  CHECK(contains(text, "the first 10 of 12"));
  CHECK(contains(text, "no10"));
  CHECK(!contains(text, "no11"));
  std::string const json = support::json_of(std::optional{s}, patron::currency_info{"USD", 2});
  CHECK(contains(json, R"("who": "no12")"));
}

TEST_CASE("agenda_section: what nobody knows is null, and the firm is nobody") {
  agenda_section s{.firm = {call(std::nullopt)}};
  std::string const json = support::json_of(std::optional{s}, patron::currency_info{"USD", 2});
  for (auto const* key : {"about", "since", "words", "worth", "by", "hours"}) {
    CHECK(contains(json, '"' + std::string{key} + "\": null"));
  }
  CHECK(!contains(json, R"("who")"));
  CHECK(!contains(json, R"("group")"));
}
