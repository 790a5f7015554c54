// SPDX-License-Identifier: MIT
// At the till: a customer of a bakery pays, and the application proposes one more thing, within
// microseconds, learnt from what was proposed to others.
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/offer.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

namespace bakery {

using euros = patron::money<patron::eur>;

struct product {
  std::string name;
  euros price;
  euros cost;
};
struct sale {
  std::uint32_t card{};
  std::string product;
  sys_days on;
};
struct proposal {
  std::uint32_t card{};
  std::string product;
  sys_days on;
  bool accepted{};
};

std::vector<product> const products = {{"coffee", 2.40_eur, 0.50_eur},
                                       {"bread", 4.20_eur, 1.60_eur},
                                       {"cake", 24.00_eur, 9.00_eur},
                                       {"baking course", 89.00_eur, 30.00_eur},
                                       {"catering", 480.00_eur, 260.00_eur}};

constexpr sys_days today = 2026y / March / 2;

struct records {
  std::vector<sale> sales;
  std::vector<proposal> proposals;
};

// A year of the shop: who buys bread likes cake, who buys cake takes the course.
records last_year() {
  patron::generator random{7};
  records year;
  for (std::uint32_t card = 1; card <= 500; ++card) {
    sys_days const first = today - days{300} + days{static_cast<int>(card % 200)};
    bool const takes_cake = card % 3 == 0;
    year.sales.push_back({card, takes_cake ? "cake" : "bread", first});
    for (auto const& [name, chance] :
         {std::pair{"cake", takes_cake ? 0.0 : 0.30},
          std::pair{"baking course", takes_cake ? 0.25 : 0.02}, std::pair{"catering", 0.01}}) {
      if (chance == 0.0) continue;
      year.proposals.push_back(
          {card, name, first + days{20}, patron::draw_bernoulli(random, chance)});
    }
  }
  return year;
}

}  // namespace bakery

int main() {
  using namespace bakery;
  patron::offer_ladder const offers{products, &product::price, &product::name};
  auto const year = last_year();

  // Learnt overnight.
  patron::offer_history const bought{year.sales,  offers,    today,
                                     &sale::card, &sale::on, &sale::product};
  auto const counts = patron::count_acceptances(
      year.proposals, offers, bought, &proposal::card, &proposal::on, &proposal::product,
      &proposal::accepted, [](proposal const&) { return 1.0_grade; });
  patron::next_best_offer const propose{
      offers,
      patron::acceptance_model{counts},
      [](product const& p) {
        return patron::offer_terms<euros>{
            .margin = p.price - p.cost,
            .promotion_cost = 0.05_eur,
            .least_grade = p.name == "catering" ? 1.1_grade : 0.0_grade,
            .repeatable = p.name == "coffee"};
      },
      {.cool_down = days{60}}};

  // At the till, card 9.
  std::uint32_t const card = 9;
  patron::offer_standing const customer{.grade = 1.0_grade, .bought = bought.days_of(card)};
  auto const best = propose.best(customer, today);
  if (!best) return 1;
  std::printf("Propose: %s. %s of %s accepted; expected to bring %s (%s to %s).\n",
              offers[best->rung].name.c_str(), std::to_string(best->chance.seen.kept).c_str(),
              std::to_string(best->chance.seen.of).c_str(),
              patron::to_string(best->expected_profit.value).c_str(),
              patron::to_string(best->expected_profit.low).c_str(),
              patron::to_string(best->expected_profit.high).c_str());

  for (auto const& offer : propose.left_out(customer, today)) {
    char const* const why = offer.why == patron::left_out::owned ? "has it"
                            : offer.why == patron::left_out::beyond_grade
                                ? "is for regular customers"
                                : "is not worth proposing";
    std::printf("Not %s: %s.\n", offers[offer.rung].name.c_str(), why);
  }

  // How long does the till wait?
  constexpr int times = 10'000;
  std::size_t proposed = 0;
  auto const start = steady_clock::now();
  for (int i = 0; i < times; ++i) {
    patron::offer_standing const next{.bought =
                                          bought.days_of(static_cast<std::uint32_t>(i % 500 + 1))};
    proposed += propose.best(next, today).has_value() ? 1U : 0U;
  }
  duration<double, std::micro> const waited = steady_clock::now() - start;
  std::printf("One customer takes %.2f microseconds.\n", waited.count() / times);
  return offers[best->rung].name == "baking course" && proposed == times ? 0 : 1;
}
