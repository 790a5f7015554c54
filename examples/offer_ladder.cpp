// SPDX-License-Identifier: MIT
// The offers of a small consultancy as a ladder: where a rung is missing, whether people get onto
// it, who climbs and how long that takes, and whether an offer brings customers who leave.
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/offer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

namespace firm {

using yen = patron::money<patron::jpy>;

struct service {
  std::string name;
  yen price;
};
struct order {
  std::uint32_t client{};
  std::string service;
  sys_days on;
};
struct visit {  // somebody who was offered a first purchase
  std::string service;
  bool bought{};
  patron::grade stood_on;
};

std::vector<service> const services = {{"advice", 300'000_jpy},
                                       {"letter", 500_jpy},
                                       {"seminar", 5'000_jpy},
                                       {"retainer", 600'000_jpy}};

constexpr sys_days opening = 2024y / January / 1;
constexpr sys_days until = 2025y / December / 31;

// Clients of two years: most begin with the letter, and hardly anybody who begins with the seminar
// comes back.
std::vector<order> orders() {
  patron::generator random{2026};
  std::vector<order> made;
  for (std::uint32_t client = 1; client <= 200; ++client) {
    bool const by_seminar = patron::draw_bernoulli(random, 0.3);
    sys_days day = opening + days{static_cast<int>(patron::draw_index(random, 360))};
    made.push_back({client, by_seminar ? "seminar" : "letter", day});
    if (!patron::draw_bernoulli(random, by_seminar ? 0.1 : 0.6)) continue;
    day += days{20 + static_cast<int>(patron::draw_index(random, 100))};
    made.push_back({client, "seminar", day});
    if (!patron::draw_bernoulli(random, 0.1)) continue;
    made.push_back({client, "advice", day + days{60}});
  }
  return made;
}

}  // namespace firm

int main() {
  using namespace firm;
  patron::offer_ladder const offers{services, &service::price, &service::name};

  // From light to heavy: is the next rung within reach?
  for (std::size_t rung = 0; rung < offers.size(); ++rung) {
    std::printf("%zu  %-9s %s\n", rung, offers[rung].name.c_str(),
                patron::to_string(offers.measure(rung)).c_str());
  }
  auto const gaps = offers.gaps(20.0);
  for (auto const& gap : gaps) {
    std::printf("From %s to %s is a step of %.0f times: offer something at %s.\n",
                offers[gap.below].name.c_str(), offers[gap.above].name.c_str(), gap.ratio,
                patron::to_string(gap.suggested).c_str());
  }

  // Do people get onto the ladder?
  std::vector<visit> visits(400, {"letter", false, 0.2_grade});
  for (std::size_t i = 0; i < 30; ++i) visits[i].bought = true;
  for (std::size_t i = 0; i < 60; ++i) visits[i].stood_on = 0.6_grade;
  patron::entry_counts const asked{visits, offers, &visit::service, &visit::bought,
                                   &visit::stood_on};
  auto const entry = patron::entry_barrier(offers, asked, {.wanted = 0.05});
  std::printf("\nThe letter was taken by %s.\n", patron::to_string(asked.converted(0)).c_str());
  for (patron::grade const grade : asked.grades(0)) {
    std::printf("  of those on %s: %s\n", patron::to_string(grade).c_str(),
                patron::to_string(asked.converted(0, grade)).c_str());
  }
  bool const is_fine = entry.verdict == patron::entry_verdict::fine;
  std::printf("  %s\n", is_fine ? "The first rung is low enough." : "The first rung is in doubt.");

  // Who climbs, and how long does it take?
  patron::offer_history const bought{orders(),       offers,     until,
                                     &order::client, &order::on, &order::service};
  patron::ascent const climbs{bought};
  std::printf("\n");
  for (std::size_t rung = 0; rung + 1 < offers.size(); ++rung) {
    auto const half = climbs.time_to_climb(rung).median();
    std::printf(
        "From %-8s %s climbed%s.\n", offers[rung].name.c_str(),
        patron::to_string(climbs.climbed(rung)).c_str(),
        half ? ("; half of them within " + std::to_string(half->count()) + " days").c_str() : "");
  }
  for (std::size_t const rung : climbs.nobody_climbs_from()) {
    std::printf("Nobody climbs from %s.\n", offers[rung].name.c_str());
  }

  // Does an offer bring customers who leave?
  std::printf("\n");
  std::size_t leaky = offers.size();
  for (auto const& row : patron::catalogue_health(bought)) {
    if (!row.kept.found) continue;
    leaky = row.rung;
    std::printf("Those who begin with the %s leave: %s came back, of the others %s.\n",
                offers[row.rung].name.c_str(), patron::to_string(row.kept.with).c_str(),
                patron::to_string(row.kept.without).c_str());
  }
  return gaps.size() == 1 && gaps[0].below == 1 && is_fine && leaky == 1 ? 0 : 1;
}
