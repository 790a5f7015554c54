// SPDX-License-Identifier: MIT
// Who are the customers of a tea shop, as of the end of June? Out of a list of orders at once, and
// out of a book that is kept from day to day.
#include <patron/patron.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

namespace shop {
using euros = patron::money<patron::eur>;
struct order {
  std::string buyer;
  sys_days placed_on;
  euros total;
};
}  // namespace shop

int main() {
  using shop::order;
  std::vector<order> const orders = {
      {"Abel", 2025y / January / 8, 12.00_eur},  {"Abel", 2025y / January / 8, 3.50_eur},
      {"Abel", 2025y / March / 2, 15.00_eur},    {"Abel", 2025y / May / 30, 9.90_eur},
      {"Ines", 2025y / February / 3, 50.00_eur}, {"Ines", 2025y / February / 9, -20.00_eur},
      {"Mora", 2025y / April / 14, 9.00_eur},    {"Mora", 2025y / June / 1, 11.00_eur},
      {"Otto", 2025y / June / 3, -5.00_eur}};  // a refund of something bought before these books
  sys_days const until = 2025y / June / 30;

  auto const customers =
      patron::summarize(orders, until, &order::buyer, &order::placed_on, &order::total);
  std::printf("customer  since       came back on  last after  known for    paid\n");
  for (auto const& c : customers) {
    std::printf("%-8s  %s  %4u days     %4d days   %4d days  %s\n", c.customer.c_str(),
                patron::to_string(c.first).c_str(), c.frequency, c.recency.count(), c.age.count(),
                to_string(c.total).c_str());
  }

  // The same, order by order: two tills, one of which knew Mora by another name.
  patron::purchase_book<std::string, shop::euros> counter;
  patron::purchase_book<std::string, shop::euros> web;
  for (order const& o : orders) {
    if (o.buyer == "Mora") {
      web.add("mora@example.com", o.placed_on, o.total);
    } else {
      counter.add(o.buyer, o.placed_on, o.total);
    }
  }
  counter.add("Ines", 2025y / June / 5, 99.00_eur);
  counter.take_back("Ines", 2025y / June / 5, 99.00_eur);  // it was rung up by mistake
  counter.merge(web);
  auto const book = merged(counter, "mora@example.com", "Mora");
  bool const same = book.summaries(until) == customers;
  std::printf("\nthe book of both tills says %s\n", same ? "the same" : "something else");

  // A purchase model needs to see no more than this.
  patron::pattern_counts const patterns{customers};
  std::printf("%zu customers, %zu patterns\n", customers.size(), patterns.size());

  return same && customers.size() == 3 && customers.front().frequency == 2 ? 0 : 1;
}
