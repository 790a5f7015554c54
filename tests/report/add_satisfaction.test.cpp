// SPDX-License-Identifier: MIT
#include <patron/report/add_satisfaction.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::finding;
using patron::rate;
using support::contains;
using support::dollars;
using support::order;

namespace {

using said = patron::satisfaction<std::uint32_t>;

constexpr sys_days until = 2025y / June / 30;
constexpr sys_days split = until + days{1} - days{182};

/// Of 40 customers the first 30 answered, the first 15 satisfied; of these 12 come back, of the
/// others 3, and one who did not answer.
std::vector<order> forty_orders() {
  auto orders = support::buyers_on(split - days{60}, 40);
  for (std::uint32_t i = 1; i <= 12; ++i) orders.push_back({i, until, dollars::from_minor(100)});
  for (std::uint32_t i = 16; i <= 18; ++i) orders.push_back({i, until, dollars::from_minor(100)});
  orders.push_back({40, until, dollars::from_minor(100)});
  return orders;
}

said thirty_answers() {
  said made{{.lowest = 0, .highest = 10, .satisfied = 9}};
  for (std::uint32_t i = 1; i <= 40; ++i) made.add_question(i, split - days{30});
  for (std::uint32_t i = 1; i <= 30; ++i) made.add_answer(i, split - days{20}, i <= 15 ? 9 : 6);
  made.add_question(1, until - days{3});  // may still be answered
  made.add_complaint(20, split - days{20});
  made.add_complaint(20, until);
  return made;
}

patron::review reviewed(said const& answers) {
  patron::review r;
  r.customers.until = until;
  add_satisfaction(r, support::book_of(forty_orders()), answers);
  return r;
}

struct customer {
  std::uint32_t id{};
  bool brought = false;
};

}  // namespace

TEST_CASE("add_satisfaction: who answers, who is satisfied, who buys again") {
  auto const r = reviewed(thirty_answers());
  REQUIRE(r.satisfaction);
  auto const& s = *r.satisfaction;
  CHECK(s.satisfied == rate{15, 30});
  CHECK(s.answered == rate{30, 40});
  CHECK(s.complaints == 2);
  CHECK(s.complained == 1);
  REQUIRE(s.lifts.size() == 1);
  auto const& found = s.lifts[0].evidence;
  CHECK(found.satisfied.group == rate{12, 15});
  CHECK(found.satisfied.others == rate{3, 15});
  CHECK(found.satisfied.verdict.shown());
  CHECK(found.no_answer == rate{1, 10});
  CHECK(found.complained.group == rate{0, 1});
  CHECK(found.complained.verdict.finding == finding::too_few);
}

TEST_CASE("add_satisfaction: said, and as JSON") {
  auto r = reviewed(thirty_answers());
  std::vector<customer> const all{{1, true}, {2, false}};
  add_satisfaction_lift(r, thirty_answers(), "brought somebody", all, &customer::id,
                        &customer::brought);
  std::string const text = support::said_of(r.satisfaction);
  CHECK(contains(text,
                 "Satisfied by their last answer, with 9 or more on a scale of 0 to 10: 15 "
                 "of 30 customers (50.0 %)."));
  CHECK(contains(text, "Answered within 30 days: 30 of 40 questions (75.0 %)."));
  CHECK(contains(text, "2 complaints came from 1 customer."));
  CHECK(contains(text, "80.0 % of 15"));
  CHECK(contains(text, "more often"));
  CHECK(contains(text, "0 of 1 "));
  std::string const json = support::json_of(r.satisfaction);
  CHECK(contains(json, "\"satisfied_from\": 9"));
  CHECK(contains(json, "\"what\": \"brought somebody\""));
  std::optional<patron::satisfaction_section> const none;
  CHECK(contains(support::json_of(none), "\"satisfaction\": null"));
}

TEST_CASE("add_satisfaction: without an answer it is missing, what is late is refused") {
  said asked{{.lowest = 0, .highest = 10, .satisfied = 9}};
  asked.add_question(1, split);
  auto const r = reviewed(asked);
  CHECK(!r.satisfaction);
  REQUIRE(r.missing.size() == 1);
  CHECK(r.missing[0].reason == "nobody has answered yet");

  said unasked{{.lowest = 0, .highest = 10, .satisfied = 9}};
  unasked.add_answer(1, split, 10);
  CHECK(contains(support::said_of(reviewed(unasked).satisfaction), "were asked is not known"));

  said late = unasked;
  late.add_complaint(1, until + days{1});
  CHECK_THROWS_AS(reviewed(late), patron::error);
}
