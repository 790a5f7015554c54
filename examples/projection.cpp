// SPDX-License-Identifier: MIT
// A yoga studio looks three years ahead, out of its own files: where does it go if it goes on like
// this, on what would one hour more be worth most, and what if it did something else?
#include <patron/core.hpp>
#include <patron/cycle.hpp>
#include <patron/numeric.hpp>
#include <patron/offer.hpp>
#include <patron/referral.hpp>
#include <patron/stage.hpp>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

using namespace patron::literals;
using std::chrono::days, std::chrono::sys_days;
using euros = patron::money<patron::eur>;

namespace studio {  // the application's own records

enum class stage { reader, guest, pupil, member, gone };
using enum stage;

inline constexpr patron::stage_ladder stages{
    patron::rung{reader, 0.0_grade, "reader"}, patron::rung{guest, 0.5_grade, "guest"},
    patron::rung{pupil, 1.0_grade, "pupil"}, patron::rung{member, 1.1_grade, "member"},
    patron::exits{gone}};

struct move {
  int who = 0;
  stage to{};
  sys_days on{};
};
struct offer {
  std::string name{};
  euros price{};
  euros margin{};
};
struct order {
  int who = 0;
  std::string what{};
  sys_days on{};
};
struct slip {
  int by = 0;
  int who = 0;
  sys_days on{};
};

constexpr sys_days opening = std::chrono::year{2024} / 1 / 1;
constexpr days month{30};
constexpr int months = 24;

struct files {
  std::vector<move> moves{};
  std::vector<order> orders{};
  std::vector<slip> slips{};
};

/// Stands in for the studio's files: two years, month by month, one person after the other.
files open() {
  patron::generator random{2024};
  files f;
  std::vector<stage> where;  // of each person
  auto const happens = [&random](double chance) { return patron::draw_bernoulli(random, chance); };
  auto const go = [&](std::size_t who, stage to, sys_days on) {
    where[who] = to;
    f.moves.push_back({static_cast<int>(who), to, on});
  };
  auto const come = [&](stage to, sys_days on) {
    where.push_back(to);
    go(where.size() - 1, to, on);
    return static_cast<int>(where.size()) - 1;
  };
  for (int i = 0; i < 60; ++i) come(pupil, opening - days{1});
  for (int m = 0; m < months; ++m) {
    sys_days const day = opening + month * m + days{10};
    for (std::size_t who = 0, known = where.size(); who < known; ++who) {
      if (where[who] == reader && happens(0.12)) {
        go(who, guest, day);
      } else if (where[who] == guest) {
        if (happens(0.3)) {
          go(who, pupil, day);
        } else if (happens(0.25)) {
          go(who, gone, day);
        }
      } else if (where[who] == pupil || where[who] == member) {
        bool const is_member = where[who] == member;
        int const id = static_cast<int>(who);
        if (!happens(is_member ? 0.98 : 0.93)) {
          go(who, gone, day);
          continue;
        }
        if (!is_member && happens(0.04)) go(who, member, day);
        if (happens(0.4)) f.orders.push_back({id, "course", day});
        if (is_member && happens(0.15)) f.orders.push_back({id, "retreat", day + days{1}});
        if (happens(0.02)) f.slips.push_back({id, come(guest, day + days{2}), day + days{2}});
      }
    }
    for (std::uint64_t i = patron::draw_poisson(random, 15.0); i > 0; --i) {
      come(reader, day + days{3});
    }
  }
  return f;
}

}  // namespace studio

int main() {
  using studio::offer, studio::move, studio::order, studio::slip;
  auto const f = studio::open();
  sys_days const until = studio::opening + studio::month * studio::months - days{1};
  std::vector<offer> const services{{"course", 60_eur, 35_eur}, {"retreat", 450_eur, 190_eur}};

  // The firm out of its files, in one call: every parameter carries its counts.
  patron::journeys const people{f.moves, studio::stages, until, &move::who, &move::to, &move::on};
  patron::offer_ladder const offers{services, &offer::price, &offer::name};
  patron::offer_history const bought{f.orders,    offers,     until,
                                     &order::who, &order::on, &order::what};
  patron::referral_forest const brought{f.slips, until, &slip::by, &slip::who, &slip::on};
  auto found =
      patron::estimate_firm(people, offers, bought, brought, {studio::opening, until + days{1}},
                            studio::month, &offer::name, &offer::margin);
  patron::firm<euros>& firm = found.firm;
  firm.costs = {.a_period = 1'200_eur, .per_sown = 6_eur};  // what no file says
  firm.former.forgotten = 0.05;
  std::printf("counted over %d months:\n", static_cast<int>(found.periods));
  for (auto const& rung : firm.prospects) {
    std::printf("  %-8s %4d now, %4.1f new a month, %4.1f %% climb\n", rung.label.c_str(),
                static_cast<int>(rung.now), rung.sown.value, 100 * rung.climb.value);
  }
  for (auto const& rung : firm.customers) {
    std::printf("  %-8s %4d now, %4.1f %% stay (of %.0f cases)\n", rung.label.c_str(),
                static_cast<int>(rung.now), 100 * rung.grip.value, rung.grip.cases);
  }

  // Three years ahead, if it goes on like this.
  constexpr std::size_t ahead = 36;
  patron::projection const projection{firm};
  auto const expected = projection.expected(ahead);
  patron::generator random{1};
  auto const bands = projection.simulate(ahead, 2'000, random);
  std::printf("\nif it goes on like this:\n%8s %12s %20s\n", "month", "customers", "4 of 5 paths");
  for (std::size_t m = 11; m < ahead; m += 12) {
    auto const& band = bands.periods[m].customers;
    std::printf("%8d %12.0f %12.0f to %4.0f\n", static_cast<int>(m) + 1,
                expected.periods[m].stocks.all_customers(), band.low, band.high);
  }
  std::printf("profit of the three years: %s expected\n",
              to_string(expected.profit().amount()).c_str());

  // On what is work worth most? One hundredth more of each mechanism.
  auto const worth = projection.sensitivity(ahead, random);
  std::printf("\none hundredth more of        brings (95 of 100)\n");
  for (auto const& one : worth.gains) {
    std::printf("  %-10s %16s  (%s to %s)\n", std::string{to_string(one.mechanism)}.c_str(),
                to_string(one.gain.value.amount()).c_str(),
                to_string(one.gain.low.amount()).c_str(),
                to_string(one.gain.high.amount()).c_str());
  }
  auto const& bottleneck = worth.bottleneck();
  std::printf("most on %s, in %s of the firms that the counts allow\n",
              std::string{to_string(bottleneck.mechanism)}.c_str(),
              to_string(bottleneck.first).c_str());

  // And if it did something else?
  auto held = firm;
  for (auto& rung : held.customers) rung.grip.value = std::fmin(1.0, rung.grip.value + 0.02);
  auto lower = firm;  // a trial lesson for 12 euros: half as many guests again become pupils
  lower.offers.insert(lower.offers.begin(), {"trial lesson", 5_eur});
  for (auto& rung : lower.customers) rung.buys.insert(rung.buys.begin(), 0.0);
  lower.customers.insert(lower.customers.begin(),
                         {.label = "trial", .grip = 0.85, .climb = 0.35, .buys = {0.5}});
  lower.prospects.back().climb.value *= 1.5;
  auto const rows = patron::compare_firms(
      std::vector{patron::firm_scenario{"as it is", firm},
                  patron::firm_scenario{"two points more grip", held},
                  patron::firm_scenario{"twice the sowing", with_effort(firm, {.sowing = 1.0})},
                  patron::firm_scenario{"no more sowing", with_effort(firm, {.sowing = -1.0})},
                  patron::firm_scenario{"a lower first rung", lower}},
      ahead);
  std::printf("\n%-22s %10s %18s %18s\n", "in three years", "customers", "profit", "gained");
  for (auto const& row : rows) {
    std::printf("%-22s %10.0f %18s %18s\n", row.name.c_str(), row.customers,
                to_string(row.profit.amount()).c_str(), to_string(row.gained.amount()).c_str());
  }

  bool const holds = found.unknown.empty() && expected.balances() && projection.is_mean() &&
                     std::abs(firm.customers[0].grip.value - 0.93) < 0.02 &&
                     rows[1].gained.amount() > 0_eur && rows[3].customers < rows[0].customers;
  return holds ? 0 : 1;
}
