// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/trust/trust_account.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "trust/firm.hpp"

namespace {

using namespace trust_test;
using namespace patron::literals;
using patron::half_life;
using patron::trust_account;
using account = trust_account<int, kind>;

// ---- traits and refusals

static_assert(std::regular<account> && patron::mergeable<account> && patron::has_fields<account>);
static_assert(
    patron::mergeable<trust_account<std::string, std::string, patron::money<patron::eur>>>);
template<class Weight>
concept weighed_by = requires { typename trust_account<int, kind, Weight>; };
static_assert(weighed_by<std::int64_t> && weighed_by<patron::money<patron::jpy>>);
static_assert(!weighed_by<double>);
template<class WeightOf>
concept readable = requires(std::vector<entry> const& entries, WeightOf weight) {
  trust_account{entries, &entry::who, &entry::on, &entry::what, weight};
};
static_assert(readable<std::int64_t entry::*>);
static_assert(!readable<double (*)(entry const&)>);

account account_of(std::vector<entry> const& entries) {
  return account{entries, &entry::who, &entry::on, &entry::what, &entry::weight};
}

// ---- cases worked out by hand

TEST_CASE("trust_account: deposits, withdrawals and what is left of them", "[trust]") {
  account a;
  a.add(7, day(0), kind::kept_promise, 8);
  a.add(7, day(90), kind::late_delivery, -3);
  a.add(9, day(30), kind::help, 1);
  CHECK(a.balance(7, day(90)) == 5.0);
  CHECK(a.balance(7, day(90), half_life{days{90}}) == 1.0);   // 8/2 − 3
  CHECK(a.balance(7, day(180), half_life{days{90}}) == 0.5);  // 8/4 − 3/2
  CHECK_FALSE(a.balance(8, day(90)));                         // never opened
  auto const all = a.balances(day(120), half_life{days{90}});
  REQUIRE(all.size() == 2);
  CHECK(all[1].customer == 9);
  CHECK(all[1].balance == 0.5);
  CHECK(all[1].last == day(30));
  CHECK(a.totals() == patron::trust_totals<std::int64_t>{2, 1, 9, 3});
  CHECK(a.totals_by_kind().at(kind::late_delivery).net() == -3);
}

TEST_CASE("trust_account: a deposit each day comes to rest at its share of the decay", "[trust]") {
  trust_account<int, int> a;
  for (int n = 0; n < 400; ++n) a.add(1, day(n), 0, 1);
  auto const forgotten = half_life::from_decay(0.1, days{1});
  CHECK(std::abs(*a.balance(1, day(399), forgotten) - 10.0) < 1e-12);
}

TEST_CASE("trust_account: what comes later is refused, or left out by name", "[trust]") {
  account const a = account_of({{7, day(0), kind::help, 2}, {8, day(10), kind::help, 1}});
  CHECK(support::sentence([&] { return a.balance(7, day(9)); }) ==
        "trust_account::balances: day \"2026-01-11\" is after the day asked, 2026-01-10");
  CHECK(a.balance(8, day(10)) == 1.0);
  CHECK(a.before(day(10)).balance(7, day(9)) == 2.0);
  CHECK_FALSE(a.before(day(10)).balance(8, day(10)));
}

TEST_CASE("trust_account: an entry told twice counts twice, and can be taken back", "[trust]") {
  entry const told{7, day(0), kind::help, 2};
  account a = account_of({told, told});
  CHECK(a.totals().deposits == 2);
  a.take_back(7, day(0), kind::help, 2);
  CHECK(a == account_of({told}));
  CHECK(support::sentence([&] {
          a.take_back(7, day(0), kind::help, 1);
          return 0;
        }) == "trust_account::take_back: entry \"2026-01-01\" was never added");
  CHECK(support::sentence([&] {
          a.take_back(7, day(1), kind::help, 2);
          return 0;
        }) == "trust_account::take_back: entry \"2026-01-02\" was never added");
  a.take_back(7, day(0), kind::help, 2);
  CHECK(a.empty());
  CHECK(a == account{});
}

TEST_CASE("trust_account: a person is forgotten, and two ids become one", "[trust]") {
  account a = account_of({{1, day(0), kind::help, 2},
                          {2, day(0), kind::help, 3},
                          {2, day(1), kind::late_delivery, -1},
                          {3, day(2), kind::help, 4}});
  account const joined = patron::merged(a, 2, 1);
  CHECK(joined.balance(1, day(2)) == 4.0);
  CHECK_FALSE(joined.balance(2, day(2)));
  CHECK(joined.totals() == a.totals());
  CHECK(a.erase(2) == 2);
  CHECK(a.erase(2) == 0);
  CHECK(a == account_of({{1, day(0), kind::help, 2}, {3, day(2), kind::help, 4}}));
}

TEST_CASE("trust_account: weights may be money", "[trust]") {
  trust_account<std::string, std::string, patron::money<patron::usd>> a;
  a.add("Abe", day(0), "voucher", 10.00_usd);
  a.add("Abe", day(0), "overcharged", -2.50_usd);
  CHECK(a.balance("Abe", day(0)) == 7.5);
  CHECK(a.totals().net() == 7.50_usd);
}

// ---- properties on generated input

TEST_CASE("trust_account: totals of 1000 firms equal their entries", "[trust]") {
  patron::generator random{1};
  for (int run = 0; run < 1000; ++run) {
    auto const entries = some_entries(static_cast<int>(patron::draw_index(random, 60)), 6, random);
    account const a = account_of(entries);
    patron::trust_totals<std::int64_t> by_entry;
    std::vector<double> undecayed(6);
    for (entry const& e : entries) {
      by_entry.add(e.weight);
      undecayed[static_cast<std::size_t>(e.who)] += static_cast<double>(e.weight);
    }
    patron::trust_totals<std::int64_t> by_kind;
    for (auto const& [what, sum] : a.totals_by_kind()) by_kind.merge(sum);
    patron::trust_totals<std::int64_t> by_row;
    for (auto const& row : a.entries()) by_row.merge(row.totals);
    CHECK((a.totals() == by_entry && by_kind == by_entry && by_row == by_entry));
    for (auto const& one : a.balances(start)) {
      CHECK(one.balance == undecayed[static_cast<std::size_t>(one.customer)]);
    }
  }
}

TEST_CASE("trust_account: any order and any partition gives equal accounts", "[trust]") {
  patron::generator random{2};
  auto entries = some_entries(3000, 100, random);
  account const whole = account_of(entries);
  for (std::size_t parts = 1; parts < 8; ++parts) {
    patron::shuffle(entries, random);
    std::vector<account> pieces(parts);
    for (entry const& e : entries) {
      pieces[patron::draw_index(random, parts)].add(e.who, e.on, e.what, e.weight);
    }
    account together;
    for (account const& piece : pieces) together.merge(piece);
    CHECK(together == whole);
    CHECK(together.entries() == whole.entries());
    CHECK(together.balances(start, half_life{days{60}}) ==
          whole.balances(start, half_life{days{60}}));
  }
  CHECK(patron::merged(whole, account{}) == whole);
  CHECK(patron::merged(account{}, whole) == whole);
  CHECK(account{whole.entries()} == whole);
}

TEST_CASE("trust_account: joining ids in any order gives the same", "[trust]") {
  patron::generator random{3};
  account const a = account_of(some_entries(500, 10, random));
  CHECK(patron::merged(patron::merged(a, 2, 1), 3, 1) ==
        patron::merged(patron::merged(a, 3, 2), 2, 1));
}

// ---- edges

TEST_CASE("trust_account: an empty one, and bad input", "[trust]") {
  account const none;
  CHECK(none.empty());
  CHECK(none.balances(start).empty());
  CHECK(none.totals().empty());
  std::vector<entry> const bad = {{1, start, kind::help, 1},
                                  {1, sys_days{days{2'000'000'000}}, kind::help, 1}};
  CHECK(support::sentence([&] {
          return account_of(bad);
        }).starts_with("trust_account: record 1: day"));
  CHECK(support::sentence([] {
          return account{{{.customer = 1, .day = {}, .kind = kind::help, .totals = {0, 0, 4, 0}}}};
        }) == "trust_account: a row holds a sum without its entries");
}

}  // namespace
