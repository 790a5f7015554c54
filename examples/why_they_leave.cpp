// SPDX-License-Identifier: MIT
// Why do customers leave, when, and which of the ways in brings those who stay? A firm with 600
// subscribers asks its contracts, renewals and open ends included.
#include <patron/patron.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using std::chrono::days, std::chrono::sys_days, std::chrono::years;

namespace club {  // the application's own records

struct contract {
  int member = 0;
  sys_days from{};
  std::optional<sys_days> to{};  // none: still running
  std::string channel{};         // how the member came
  int age = 0;
  std::string reason{};  // as written down by whoever took the call
};

sys_days const opened = std::chrono::year{2022} / 1 / 1;
sys_days const today = std::chrono::year{2025} / 12 / 31;

/// Stands in for the club's file. Who came by the discount leaves twice as fast, and says: price.
std::vector<contract> contracts() {
  patron::generator random{2025};
  std::vector<contract> rows;
  for (int member = 0; member < 600; ++member) {
    auto const way = patron::draw_index(random, 4);
    char const* const channels[] = {"discount", "friend", "shop", "web"};
    contract row{.member = member, .channel = channels[way]};
    row.age = 18 + static_cast<int>(patron::draw_index(random, 60));
    row.from = opened + days{static_cast<int>(patron::draw_index(random, 1400))};
    double const pace = way == 0 ? 2.0 : way == 1 ? 0.7 : 1.0;
    double const of_price = pace * pace;
    double const of_others = 1.5;
    double const lasts = 900.0 * patron::draw_exponential(random) / (of_price + of_others);
    bool const price = patron::draw_bernoulli(random, of_price / (of_price + of_others));
    sys_days const ends = row.from + days{1 + static_cast<int>(lasts)};
    if (ends <= today) {
      row.to = ends;
      row.reason = price ? "price" : patron::draw_bernoulli(random, 0.6) ? "moved" : "service";
    }
    // Every third one was renewed once on the way: two contracts, one stay.
    sys_days const renewed = row.from + days{90};
    if (member % 3 == 0 && renewed < row.to.value_or(today)) {
      contract first_part = row;
      first_part.to = renewed;
      first_part.reason = "renewed";
      rows.push_back(first_part);
      row.from = renewed;
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace club

using club::contract;
using stay = patron::tenure<int>;

int main() {
  auto const contracts = club::contracts();
  auto const stays =
      patron::tenures(contracts, club::today, &contract::member, &contract::from, &contract::to);
  auto const curve = patron::kaplan_meier(stays, &stay::lasted, &stay::left);
  std::printf("%zu contracts are %zu stays; %d members have left\n\n", contracts.size(),
              stays.size(), static_cast<int>(curve.events()));

  std::printf("how fast do they leave?\n");
  for (auto const& piece : patron::hazard_by_tenure(stays, {days{180}, days{365}, days{730}},
                                                    &stay::lasted, &stay::left)) {
    auto const pace = piece.per(years{1});
    if (!pace) continue;
    std::printf("  after day %-4d %4d left, %.2f for each year of membership (%.2f to %.2f)\n",
                piece.from.count(), static_cast<int>(piece.events), pace->value, pace->low,
                pace->high);
  }

  auto const why = patron::leaving_reasons(contracts, club::today, &contract::member,
                                           &contract::from, &contract::to, &contract::reason);
  std::printf("\nof 100 who came, gone within a year\n");
  double all = why.remaining().at(days{365});
  for (auto const& cause : why.causes()) {
    auto const around = why.interval(cause.cause, days{365});
    double const share = why.at(cause.cause, days{365});
    all += share;
    if (!around) continue;
    std::printf("  because of %-8s %4.0f (%.0f to %.0f)\n", cause.cause.c_str(), 100.0 * share,
                100.0 * around->low, 100.0 * around->high);
  }
  std::printf("  still there       %5.0f\n\n", 100.0 * why.remaining().at(days{365}));

  auto const channel = [&](stay const& s) { return contracts[s.first_contract].channel; };
  auto const table = patron::holds_best(stays, days{365}, &stay::lasted, &stay::left, channel);
  std::printf("which way in holds best?\n");
  for (auto const& g : table.groups) {
    std::printf("  %-9s %3d members, %3.0f %% there after a year (%.0f to %.0f %%): %s\n",
                g.group.c_str(), static_cast<int>(g.customers), 100.0 * g.held->value,
                100.0 * g.held->low, 100.0 * g.held->high,
                std::string{to_string(g.verdict)}.c_str());
  }

  // Is it the discount, or are those who take it younger?
  auto const by_discount = [&](stay const& s) { return channel(s) == "discount"; };
  auto const decades = [&](stay const& s) { return contracts[s.first_contract].age / 10.0; };
  auto const fit =
      patron::cox(stays, &stay::lasted, &stay::left, patron::covariates(by_discount, decades));
  auto const ratio = fit.hazard_ratio(0);
  if (!ratio) return 1;
  std::printf(
      "\nof the same age, who came by the discount leaves %.1f times as fast "
      "(%.1f to %.1f)\n",
      ratio->value, ratio->low, ratio->high);
  double const changes = fit.proportional_hazards.overall.p_value;
  std::printf(
      "%s (p = %.2f)\n",
      changes < 0.05 ? "but not at all times alike" : "early and late alike, as far as seen",
      changes);

  bool const holds = std::abs(all - 1.0) < 1e-12 && table.groups.back().group == "discount" &&
                     table.groups.back().verdict == patron::holding_verdict::worse &&
                     ratio->low > 1.0 && stays.size() == 600;
  return holds ? 0 : 1;
}
