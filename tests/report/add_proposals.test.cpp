// SPDX-License-Identifier: MIT
#include <patron/report/add_proposals.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using namespace patron::literals;
using shop::days;
using shop::sys_days;
using shop::yen;

namespace {

struct proposal {
  int customer{};
  sys_days day{};
  std::string offer{};
  std::optional<bool> accepted{};
};

sys_days day(int n) {
  return shop::start + days{n};
}

/// Forty customers of a letter; of those who are offered the seminar every second one takes it.
/// Customer 39 has left.
struct firm {
  std::vector<shop::order> orders{};
  std::vector<proposal> proposals{};
};

firm forty() {
  firm made;
  for (int i = 0; i < 40; ++i) {
    made.proposals.push_back({i, day(0), "letter", true});
    made.orders.push_back({i, 1, "letter"});
    if (i >= 20) continue;
    bool const takes = i % 2 == 0;
    made.proposals.push_back({i, day(50), "seminar", takes});
    if (takes) made.orders.push_back({i, 52, "seminar"});
  }
  made.proposals.push_back({99, day(60), "letter", false});
  made.proposals.push_back({21, day(190), "seminar", std::nullopt});
  return made;
}

patron::review review_until(int last) {
  patron::review r;
  r.currency = {"JPY", 0};
  r.customers.until = day(last);
  return r;
}

void add(patron::review& r, firm const& f, patron::review_options const& options = {}) {
  auto const terms = [](shop::offer const& o) {
    return patron::offer_terms<yen>{.margin = o.price - o.cost, .promotion_cost = 10_jpy};
  };
  auto const grade_on = [](int customer, sys_days) {
    return customer == 39 ? std::nullopt : std::optional{1.0_grade};
  };
  auto const bought = shop::history(f.orders, 200);
  add_proposals(r, shop::ladder, bought, f.proposals, &proposal::customer, &proposal::day,
                &proposal::offer, &proposal::accepted, terms, grade_on, options);
}

}  // namespace

TEST_CASE("add_proposals: first purchases, next best offers, the judgement") {
  auto r = review_until(200);
  add(r, forty());
  REQUIRE(r.entry);
  CHECK(r.entry->rungs[0].converted == patron::rate{40, 41});
  CHECK(r.entry->verdict == patron::entry_verdict::fine);

  REQUIRE(r.next_offers);
  CHECK(r.next_offers->today == day(201));
  CHECK(r.next_offers->customers == 40);
  CHECK(r.next_offers->gone == 1);
  CHECK(r.next_offers->rows.size() == 39);
  CHECK(r.next_offers->left_out[0].times == 39 + 10);  // they have a letter, and ten a seminar
  CHECK(r.next_offers->left_out[2].times == 1);        // customer 21 has just been asked
  for (auto const& row : r.next_offers->rows) CHECK(row.customer != "39");
  CHECK(std::ranges::is_sorted(r.next_offers->rows, std::ranges::greater{}, [](auto const& row) {
    return row.proposal.expected_profit.value.amount();
  }));

  REQUIRE(r.proposal_lift);
  CHECK(r.proposal_lift->judged == patron::window{day(111), day(201)});
  CHECK(r.proposal_lift->lift.chosen.kept == 0);  // nobody buys in those days
  CHECK(r.missing.empty());
}

TEST_CASE("add_proposals: the same records in another order give the same list") {
  auto r = review_until(200);
  auto other = review_until(200);
  auto f = forty();
  add(r, f);
  std::ranges::reverse(f.orders);
  std::ranges::reverse(f.proposals);
  add(other, f);
  REQUIRE(r.next_offers->rows.size() == other.next_offers->rows.size());
  for (std::size_t i = 0; i < r.next_offers->rows.size(); ++i) {
    CHECK(r.next_offers->rows[i].proposal == other.next_offers->rows[i].proposal);
  }
  CHECK(r.proposal_lift->lift == other.proposal_lift->lift);
}

TEST_CASE("add_proposals: what cannot be said is missing") {
  auto early = review_until(200);
  add(early, forty(), {.judge_within = days{201}});
  CHECK(early.next_offers);
  CHECK(!early.proposal_lift);
  REQUIRE(early.missing.size() == 1);
  CHECK(early.missing[0].section == "proposal_lift");

  auto unanswered = review_until(200);
  add(unanswered, {{{1, 0, "letter"}}, {{1, day(3), "seminar", std::nullopt}}});
  CHECK(!unanswered.entry);
  CHECK(!unanswered.next_offers);
  CHECK(unanswered.missing.size() == 3);

  auto nobody = review_until(200);
  add(nobody, {{}, {{1, day(3), "letter", false}}});
  CHECK(nobody.entry);
  CHECK(!nobody.next_offers);
}

TEST_CASE("add_proposals: refusals") {
  auto r = review_until(200);
  CHECK(support::sentence([&] {
          add(r, {{}, {{1, day(3), "lettre", false}}});
          return 0;
        }).find("\"lettre\" is not on the ladder; nearest is \"letter\"") != std::string::npos);
  CHECK_THROWS_AS(add(r, {{}, {{1, day(201), "letter", false}}}), patron::error);
  auto later = review_until(201);
  CHECK_THROWS_AS(add(later, forty()), patron::error);
}
