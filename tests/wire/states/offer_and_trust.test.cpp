// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/acceptance_counts.hpp>
#include <patron/offer/ascent.hpp>
#include <patron/offer/entry_counts.hpp>
#include <patron/offer/offer_profit.hpp>
#include <patron/opportunity/opportunity_ledger.hpp>
#include <patron/opportunity/opportunity_totals.hpp>
#include <patron/opportunity/recovered_sales.hpp>
#include <patron/referral/referral_book.hpp>
#include <patron/trust/satisfaction.hpp>
#include <patron/trust/trust_account.hpp>
#include <patron/trust/trust_totals.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "wire/travels.hpp"

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using std::chrono::days;
using std::chrono::sys_days;
using wire_test::check_travels;

constexpr sys_days start{2025y / std::chrono::January / 1};
using euros = patron::money<patron::eur>;

TEST_CASE("wire: counts of offers travel") {
  patron::acceptance_counts a{3, {.grades = {1.0_grade}, .tenures = {days{365}}}};
  a.add({.from = 0, .to = 1, .grade = 1.1_grade, .tenure = days{200}}, true);
  patron::acceptance_counts b{3, {.grades = {1.0_grade}, .tenures = {days{365}}}};
  b.add({.from = std::nullopt, .to = 2, .grade = 0.1_grade, .tenure = days{400}}, false);
  check_travels("acceptance_counts", a, b);

  patron::ascent climbs{3};
  climbs.add(
      std::vector<patron::rung_day>{{.rung = 0, .day = start}, {.rung = 2, .day = start + days{9}}},
      start + days{50});
  patron::ascent others{3};
  others.add(std::vector<patron::rung_day>{{.rung = 1, .day = start}}, start + days{20});
  check_travels("ascent", climbs, others);

  patron::entry_counts<> asked;
  asked.add(0, 0.8_grade, true);
  asked.add(2, 0.2_grade, false);
  patron::entry_counts<> more;
  more.add(0, 0.8_grade, false);
  check_travels("entry_counts", asked, more);

  using row = patron::profit_row<euros>;
  check_travels("profit_row", row{2, 30_eur, 4_eur}, row{1, -3_eur, 0_eur});
}

TEST_CASE("wire: ledgers of opportunities travel, and what was won back") {
  using ledger = patron::opportunity_ledger<std::string, euros>;
  auto const since = std::chrono::time_point_cast<patron::day_count>(start);
  ledger a;
  a.add({{.customer = "Ono",
          .kind = patron::opportunity_kind::unused_trust,
          .since = since,
          .until = since + patron::day_count{9},
          .estimated = patron::estimated<euros>{20_eur},
          .reason = "nobody knew"},
         {.customer = "Abe",
          .kind = patron::opportunity_kind::customer_left,
          .about = "course",
          .since = since,
          .until = since,
          .measured = 5_eur,
          .action = patron::closing_action::win_back}});
  ledger b;
  b.add({{.customer = "Ono", .since = since, .until = since}});
  b.add({{.customer = "Ono", .since = since, .until = since}});
  check_travels("opportunity_ledger", a, b);
  check_travels("opportunity_totals", a.totals(), b.totals());

  patron::recovered_sales<euros> won{.when = {start + days{30}, start + days{60}},
                                     .before = {start, start + days{30}},
                                     .observed = patron::completeness::state::partial,
                                     .existing = 7,
                                     .bought = 5,
                                     .bought_at_no_cost = 2,
                                     .sales_before = 90_eur,
                                     .sales = 70_eur,
                                     .sales_at_no_cost = 20_eur,
                                     .change_at_no_cost = -3_eur};
  check_travels("recovered_sales", won, won);
}

TEST_CASE("wire: referrals travel") {
  patron::referral_book<std::uint32_t> a;
  a.add(7, 12, start + days{3});
  a.add(7, 3, start);
  patron::referral_book<std::uint32_t> b;
  b.add(3, 9, start + days{40});
  b.add(7, 3, start);
  check_travels("referral_book", a, b);
}

TEST_CASE("wire: trust and satisfaction travel") {
  patron::trust_account<int, std::string> a;
  a.add(7, start, "kept promise", 2);
  a.add(7, start, "kept promise", 3);
  a.add(3, start + days{4}, "late", -5);
  patron::trust_account<int, std::string> b;
  b.add(7, start, "kept promise", 1);
  check_travels("trust_account", a, b);
  check_travels("trust_totals", a.totals(), b.totals());

  patron::satisfaction<int> said{{.lowest = 1, .highest = 5, .satisfied = 4}};
  said.add_question(7, start);
  said.add_answer(7, start + days{1}, 5);
  said.add_answer(8, start + days{1}, 1);
  patron::satisfaction<int> more{{.lowest = 1, .highest = 5, .satisfied = 4}};
  more.add_complaint(8, start + days{3});
  check_travels("satisfaction", said, more);
}

}  // namespace
