// SPDX-License-Identifier: MIT
// How often is something reported in a firm in which nothing is wrong, and how good are the
// proposals? Simulates firms whose truth is known. The figures of docs/offer.md.
//
//     patron_benchmark_offer_accuracy [firms]
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/offer.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days opening = 2025y / std::chrono::January / 1;
constexpr std::size_t rungs = 6;

struct offer {
  std::size_t number{};
  double price{};
};
struct order {
  std::uint32_t customer{};
  sys_days day{};
  std::size_t offer{};
};

auto make_ladder(patron::generator& random) {
  std::vector<offer> offers;
  double price = 10.0;
  for (std::size_t i = 0; i < rungs; ++i) {
    offers.push_back({i, price});
    price *= 1.5 + 3.0 * patron::draw_uniform(random);  // no step of five times
  }
  return patron::offer_ladder{offers, &offer::price, &offer::number};
}

// ---- firms in which nothing is wrong

struct findings {
  std::uint32_t gap = 0;
  std::uint32_t leaky = 0;
  std::uint32_t opening = 0;
  std::uint32_t dead_end = 0;       // nobody climbs from a rung
  std::uint32_t sure_dead_end = 0;  // of 30 people or more
  std::uint32_t entry = 0;          // the first rung too high, while it is just as wanted
};

// Everybody comes back with one chance, whatever she began with, and then takes any offer.
std::vector<order> faultless_firm(std::uint32_t customers, patron::generator& random) {
  std::vector<order> orders;
  for (std::uint32_t id = 0; id < customers; ++id) {
    double const u = patron::draw_uniform(random);
    auto rung = static_cast<std::size_t>(u * u * rungs);
    sys_days day = opening + days{static_cast<int>(patron::draw_index(random, 300))};
    orders.push_back({id, day, rung});
    while (patron::draw_bernoulli(random, 0.5)) {
      day += days{1 + static_cast<int>(patron::draw_index(random, 90))};
      rung = static_cast<std::size_t>(patron::draw_index(random, rungs));
      if (day < opening + days{700}) orders.push_back({id, day, rung});
    }
  }
  return orders;
}

findings count_findings(std::uint32_t customers, std::uint32_t firms) {
  patron::generator random{customers};
  findings found;
  for (std::uint32_t i = 0; i < firms; ++i) {
    auto const offers = make_ladder(random);
    auto const orders = faultless_firm(customers, random);
    patron::offer_history const bought{orders,           offers,      opening + days{700},
                                       &order::customer, &order::day, &order::offer};
    if (!offers.gaps(5.0).empty()) ++found.gap;
    bool leaky = false;
    bool opens = false;
    for (auto const& row : patron::catalogue_health(bought, {.within = days{180}})) {
      leaky = leaky || row.kept.found;
      opens = opens || row.moved_on.found;
    }
    found.leaky += leaky ? 1U : 0U;
    found.opening += opens ? 1U : 0U;
    patron::ascent const climbs{bought};
    bool dead = false;
    bool sure = false;
    for (std::size_t const rung : climbs.nobody_climbs_from()) {
      dead = true;
      sure = sure || climbs.climbed(rung).of >= 30;
    }
    found.dead_end += dead ? 1U : 0U;
    found.sure_dead_end += sure ? 1U : 0U;
    patron::entry_counts<> asked;
    for (std::uint32_t n = 0; n < customers; ++n) {
      asked.add(0, patron::grade{}, patron::draw_bernoulli(random, 0.1));
    }
    found.entry += patron::entry_barrier(offers, asked, {.wanted = 0.1}).verdict ==
                           patron::entry_verdict::too_high
                       ? 1U
                       : 0U;
  }
  return found;
}

// ---- proposals against the truth

// A chance for each step: lighter offers are accepted more often, and steps differ.
using truth = std::array<std::array<double, rungs>, rungs>;  // [from][to]

truth make_truth(patron::generator& random) {
  truth chances{};
  for (std::size_t to = 0; to < rungs; ++to) {
    double const mean = 0.5 / (1.0 + static_cast<double>(to));
    for (std::size_t from = 0; from < rungs; ++from) {
      chances[from][to] = patron::draw_beta(random, 4.0 * mean, 4.0 * (1.0 - mean));
    }
  }
  return chances;
}

struct quality {
  double within = 0.0;          // best proposals whose interval holds the true expected profit
  double regret = 0.0;          // share of the profit of one who knows the truth that is missing
  double one_regret = 0.0;      // the same for the one offer that brought the most to everybody
  double popular_regret = 0.0;  // the same for offering everybody the offer accepted most often
  double believed = 0.0;        // expected by the proposals, over what they truly bring
};

quality judge(std::size_t proposals, std::uint32_t firms) {
  patron::generator random{proposals};
  quality sums;
  for (std::uint32_t i = 0; i < firms; ++i) {
    auto const offers = make_ladder(random);
    truth const chances = make_truth(random);
    patron::acceptance_counts counts{rungs, {.grades = {}, .tenures = {}}};
    std::array<std::uint64_t, rungs> accepted{};
    for (std::size_t n = 0; n < proposals; ++n) {
      std::size_t const from = patron::draw_index(random, rungs);
      std::size_t const to = patron::draw_index(random, rungs);
      bool const answer = patron::draw_bernoulli(random, chances[from][to]);
      counts.add({.from = from, .to = to}, answer);
      accepted[to] += answer ? 1U : 0U;
    }
    auto const brought = [&](std::size_t to) {
      return static_cast<double>(accepted[to]) * offers[to].price;
    };
    std::size_t popular = 0;
    std::size_t one = 0;
    for (std::size_t to = 1; to < rungs; ++to) {
      if (accepted[to] > accepted[popular]) popular = to;
      if (brought(to) > brought(one)) one = to;
    }
    // Everything may be proposed again, so that every choice is a choice of the same six.
    patron::next_best_offer const propose{
        offers, patron::acceptance_model{counts, {.least = 10}}, [](offer const& o) {
          return patron::offer_terms<double>{
              .margin = o.price / 2.0, .promotion_cost = 0.5, .repeatable = true};
        }};
    double best = 0.0;
    double chosen = 0.0;
    double most_popular = 0.0;
    double one_for_all = 0.0;
    double believed = 0.0;
    double within = 0.0;
    for (std::uint32_t from = 0; from < rungs; ++from) {
      auto const profit = [&](std::size_t to) {
        return chances[from][to] * offers[to].price / 2.0 - 0.5;
      };
      double highest = 0.0;
      for (std::size_t to = 0; to < rungs; ++to) {
        if (profit(to) > highest) highest = profit(to);
      }
      best += highest;
      most_popular += profit(popular);
      one_for_all += profit(one);
      std::array<patron::rung_day, 1> const owned{{{.rung = from}}};
      auto const proposal = propose.best({.bought = owned}, opening);
      if (!proposal) continue;
      double const true_profit = profit(proposal->rung);
      chosen += true_profit;
      believed += proposal->expected_profit.value.amount();
      bool const holds = proposal->expected_profit.low.amount() <= true_profit &&
                         true_profit <= proposal->expected_profit.high.amount();
      within += holds ? 1.0 / rungs : 0.0;
    }
    sums.within += within;
    sums.regret += 1.0 - chosen / best;
    sums.one_regret += 1.0 - one_for_all / best;
    sums.popular_regret += 1.0 - most_popular / best;
    sums.believed += believed / chosen;
  }
  return sums;
}

// ---- greedy plans against their bound

double mean_distance(std::uint32_t firms) {
  patron::generator random{99};
  double distance = 0.0;
  for (std::uint32_t i = 0; i < firms; ++i) {
    auto const offers = make_ladder(random);
    truth const chances = make_truth(random);
    struct known {
      truth chances;
      [[nodiscard]] std::optional<patron::acceptance_chance> chance(
          patron::acceptance_step const& step) const {
        double const p = chances[step.from.value_or(0)][step.to];
        return patron::acceptance_chance{.chance = {p, p, p}};
      }
    };
    patron::next_best_offer const propose{
        offers, known{chances},
        [](offer const& o) { return patron::offer_terms<double>{.margin = o.price / 2.0}; }};
    std::vector<patron::rung_day> owned(200);
    for (auto& day : owned)
      day.rung = static_cast<std::uint32_t>(patron::draw_index(random, rungs));
    auto const plan =
        patron::plan_offers(propose, owned,
                            [](patron::rung_day const& day) {
                              return patron::offer_standing{.bought = {&day, 1}};
                            },
                            opening, {.total = 100, .by_rung = {20, 20, 20, 20, 20, 20}});
    distance += plan.distance;
  }
  return distance / firms;
}

}  // namespace

int main(int argc, char** argv) {
  auto const firms =
      static_cast<std::uint32_t>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000);
  auto const percent = [firms](double n) { return 100.0 * n / firms; };
  std::printf("%% of %u firms without a fault in which something is reported\n\n", firms);
  std::printf("| customers | gap | leaky | opening | nobody climbs | of 30 or more | entry |\n");
  std::printf("|---|---|---|---|---|---|---|\n");
  for (std::uint32_t const customers : {25U, 100U, 500U}) {
    findings const f = count_findings(customers, firms);
    std::printf("| %u | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |\n", customers, percent(f.gap),
                percent(f.leaky), percent(f.opening), percent(f.dead_end), percent(f.sure_dead_end),
                percent(f.entry));
  }
  std::printf(
      "\nProposals of %u firms with known chances: %% of the best possible profit missed\n\n",
      firms);
  std::printf(
      "| learnt from | next best | best one for all | most popular | believed / true | in 95 %% "
      "|\n");
  std::printf("|---|---|---|---|---|---|\n");
  for (std::size_t const proposals : {200U, 1'000U, 5'000U, 20'000U}) {
    quality const q = judge(proposals, firms);
    std::printf("| %zu | %.1f | %.1f | %.1f | %.2f | %.1f |\n", proposals, percent(q.regret),
                percent(q.one_regret), percent(q.popular_regret), q.believed / firms,
                percent(q.within));
  }
  std::printf("\nGreedy plans under capacity: %.2f %% below the bound on average\n",
              100.0 * mean_distance(firms));
}
