// SPDX-License-Identifier: MIT
// What have the customers brought so far, and how much of it came from the best of them?
#include <patron/patron.hpp>

#include <cstdio>
#include <vector>

using namespace patron::literals;

struct client {
  int number;
  patron::money<patron::eur> invoiced;
};

int main() {
  std::vector<client> clients;
  for (int i = 1; i <= 29; ++i) clients.push_back({i, 120.50_eur * i});
  clients.push_back({30, 48'000_eur});

  auto const value = patron::historic_value(clients, &client::invoiced);
  std::printf("%d clients have brought %s: %.2f on average, half of them %.2f or less\n",
              static_cast<int>(value.customers), to_string(value.total).c_str(), *value.mean,
              *value.median);

  auto const best = patron::concentration(clients, &client::invoiced);
  std::printf("the best %d brought %s, %.1f %% of it\n", static_cast<int>(best.top),
              to_string(best.amount).c_str(), *best.share() * 100);
  return best.top == 3 && best.total == value.total ? 0 : 1;
}
