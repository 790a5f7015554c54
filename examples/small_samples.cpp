// SPDX-License-Identifier: MIT
// What can be said of small numbers: 3 of 3 customers kept is not 100 %, and an average of twelve
// orders has a wide interval.
#include <patron/patron.hpp>

#include <cstdio>
#include <string>
#include <vector>

using namespace patron::literals;

namespace firm {  // the application's own records

struct team {
  std::string name;
  patron::rate kept;
};

struct order {
  int number = 0;
  patron::money<patron::usd> paid{};
};

}  // namespace firm

int main() {
  std::vector<firm::team> const teams = {
      {"north", {41, 60}}, {"south", {3, 3}},   {"east", {22, 48}},   {"west", {9, 20}},
      {"harbour", {0, 2}}, {"hill", {30, 36}},  {"station", {5, 16}}, {"market", {17, 30}},
      {"castle", {6, 8}},  {"airport", {8, 31}}};

  auto const fit = patron::fit_beta_prior(teams, &firm::team::kept);
  if (!fit.prior) {
    std::printf("the teams differ no more than chance makes them\n");
    return 1;
  }
  std::printf("the firm keeps %s; a team of %.0f customers goes halfway to it\n\n",
              patron::to_string(fit.pooled).c_str(), fit.prior->strength());
  std::printf("%-10s %-22s %-10s %s\n", "team", "kept", "judged", "95 % interval");
  for (auto const& [name, kept] : teams) {
    auto const judged = fit.prior->posterior(kept);
    std::printf("%-10s %-22s %5.1f %%    %.1f to %.1f %%\n", name.c_str(),
                patron::to_string(kept).c_str(), 100.0 * judged.value, 100.0 * judged.low,
                100.0 * judged.high);
  }

  // 3 of 3 is less to go by than 30 of 36.
  double const south = fit.prior->posterior(teams[1].kept).value;
  double const hill = fit.prior->posterior(teams[5].kept).value;

  // By how much more often does the hill keep its customers than the station?
  auto const more = patron::rate_difference(teams[5].kept, teams[6].kept);
  std::printf("\nhill keeps %.0f points more than station (%.0f to %.0f)\n", 100.0 * more->value,
              100.0 * more->low, 100.0 * more->high);

  std::vector<firm::order> const orders = {{1, 18.00_usd},  {2, 25.50_usd},  {3, 19.90_usd},
                                           {4, 240.00_usd}, {5, 31.00_usd},  {6, 22.00_usd},
                                           {7, 27.40_usd},  {8, 112.00_usd}, {9, 29.95_usd},
                                           {10, 20.00_usd}, {11, 24.00_usd}, {12, 35.50_usd}};
  auto const mean = [](auto const& sample) {
    double sum = 0.0;
    for (firm::order const& o : sample) sum += o.paid.to_double();
    return sum / static_cast<double>(sample.size());
  };
  auto const median = [](auto const& sample) {
    return patron::median(sample, &firm::order::paid)->to_double();
  };
  patron::generator random{2026};  // the same seed, the same interval
  auto const average = patron::bootstrap(orders, mean, random);
  auto const middle = patron::bootstrap(orders, median, random);
  std::printf("\nof %zu orders   average %6.2f   (%.2f to %.2f)\n", orders.size(), average->value,
              average->low, average->high);
  std::printf("               median  %6.2f   (%.2f to %.2f)\n", middle->value, middle->low,
              middle->high);

  bool const holds = south < 1.0 && south < hill && average->low < average->value &&
                     middle->high - middle->low < average->high - average->low;
  return holds ? 0 : 1;
}
