// SPDX-License-Identifier: MIT
// Makes the two sample firms in examples/data, by chance but always the same: the library's own
// variates from fixed seeds. Without arguments it makes them again and compares; --write writes.
#include <patron/patron.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

namespace {

template<class Money>
struct order {
  std::string customer;
  sys_days date;
  std::string_view product;
  Money amount;
};

template<class Money>
struct offer {
  std::string_view name;
  Money price;
};

/// C0042
std::string customer_name(char letter, std::uint64_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, 4 - digits.size(), '0');
  return letter + digits;
}

template<class Money>
std::string to_csv(std::vector<order<Money>> orders) {
  std::ranges::stable_sort(orders, {}, [](auto const& o) { return std::tie(o.date, o.customer); });
  std::string text = "customer,date,product,amount\n";
  for (auto const& o : orders) {
    std::string const amount = to_string(o.amount);  // 29.95 USD
    text += o.customer + ',' + patron::to_string(o.date) + ',' + std::string{o.product} + ',' +
            amount.substr(0, amount.find(' ')) + '\n';
  }
  return text;
}

/// A tea house of 2,000 customers, thirty months, in yen. Each customer has a pace of buying and a
/// chance to be gone after a purchase; who comes back often may climb to a dearer offer.
std::string tea_house() {
  using yen = patron::money<patron::jpy>;
  constexpr std::array<offer<yen>, 5> offers = {{{"letter", 800_jpy},
                                                 {"tasting", 2'500_jpy},
                                                 {"course", 6'000_jpy},
                                                 {"seminar", 15'000_jpy},
                                                 {"advice", 48'000_jpy}}};
  constexpr std::uint64_t customers = 2'000;
  sys_days const opened = 2023y / January / 4;
  sys_days const until = 2025y / June / 30;
  auto const observed = static_cast<double>((until - opened).count());

  patron::generator random{20230104};
  std::vector<order<yen>> orders;
  for (std::uint64_t number = 1; number <= customers; ++number) {
    std::string const name = customer_name('C', number);
    double const pace = patron::draw_gamma(random, 0.9, 1.0 / 45.0);  // purchases a day
    double const leaves = patron::draw_beta(random, 0.9, 3.6);
    // More and more customers: joining days are denser towards the end.
    double day = observed * std::sqrt(patron::draw_uniform(random));
    std::size_t usual = patron::draw_bernoulli(random, 0.35) ? 1 : 0;
    while (day < observed) {
      // The usual offer, or at times the next one up or down.
      bool const up = usual + 1 < offers.size() && patron::draw_bernoulli(random, 0.12);
      bool const down = !up && usual > 0 && patron::draw_bernoulli(random, 0.2);
      std::size_t const rung = usual + (up ? 1 : 0) - (down ? 1 : 0);
      auto const count = 1 + static_cast<std::int64_t>(patron::draw_poisson(random, 0.4));
      sys_days const date = opened + days{static_cast<int>(day)};
      orders.push_back({name, date, offers[rung].name, offers[rung].price * count});
      if (patron::draw_bernoulli(random, 0.015)) {
        sys_days const sent_back =
            date + days{1 + static_cast<int>(patron::draw_index(random, 20))};
        if (sent_back <= until) {
          orders.push_back({name, sent_back, offers[rung].name, -(offers[rung].price * count)});
        }
      }
      if (patron::draw_bernoulli(random, leaves)) break;
      day += patron::draw_exponential(random, pace);
      if (usual + 1 < offers.size() && patron::draw_bernoulli(random, 0.03)) ++usual;
    }
  }
  return to_csv(std::move(orders));
}

/// A consultant with 25 customers and 120 orders in sixteen months, in dollars.
std::string consultant() {
  using dollars = patron::money<patron::usd>;
  constexpr std::array<offer<dollars>, 3> offers = {
      {{"call", 49.50_usd}, {"review", 390_usd}, {"retainer", 1'250_usd}}};
  constexpr std::size_t customers = 25;
  constexpr std::size_t count = 120;
  sys_days const opened = 2024y / March / 1;
  int const observed = static_cast<int>((sys_days{2025y / June / 30} - opened).count());

  patron::generator random{25120};
  std::array<double, customers> appetite{};
  for (double& a : appetite) a = patron::draw_gamma(random, 0.8);
  double total = 0.0;
  for (double const a : appetite) total += a;

  std::vector<order<dollars>> orders;
  while (orders.size() < count) {
    // Everybody once; after that, whoever has more appetite comes more often.
    std::size_t who = orders.size();
    if (who >= customers) {
      who = 0;
      double left = patron::draw_uniform(random) * total;
      while (who + 1 < customers && left >= appetite[who]) left -= appetite[who++];
    }
    auto const day = static_cast<int>(patron::draw_index(random, static_cast<unsigned>(observed)));
    auto const& bought = offers[patron::draw_index(random, orders.size() < customers ? 2 : 3)];
    orders.push_back({customer_name('K', who + 1), opened + days{day}, bought.name, bought.price});
  }
  return to_csv(std::move(orders));
}

std::string read_file(std::string const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

int main(int argc, char** argv) {
  bool const write = argc > 1 && std::string_view{argv[1]} == "--write";
  struct sample {
    std::string path;
    std::string made;
  };
  std::vector<sample> const samples = {
      {PATRON_EXAMPLE_DATA "/firm/orders.csv", tea_house()},
      {PATRON_EXAMPLE_DATA "/small_firm/orders.csv", consultant()}};
  int different = 0;
  for (sample const& s : samples) {
    if (write) std::ofstream{s.path, std::ios::binary} << s.made;
    bool const same = read_file(s.path) == s.made;
    std::printf("%s: %s\n", s.path.c_str(), same ? "as made" : "differs from what is made");
    if (!same) ++different;
  }
  return different;
}
