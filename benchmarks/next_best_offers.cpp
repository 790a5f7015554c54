// SPDX-License-Identifier: MIT
// The next best offer: for one customer at the till, and for all customers of a large firm, with
// what is learnt before. Optional argument: the number of customers.
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/offer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "best_of_three.hpp"

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;
using yen = patron::money<patron::jpy>;

constexpr std::size_t rungs = 20;
constexpr sys_days opening = 2024y / std::chrono::January / 1;
constexpr sys_days today = 2026y / std::chrono::January / 1;

struct service {
  std::string name;
  yen price;
};

// Twenty offers, each some 1.5 times dearer than the one below.
std::vector<service> catalogue() {
  std::vector<service> services;
  double price = 500.0;
  for (std::size_t i = 0; i < rungs; ++i, price *= 1.5) {
    services.push_back(
        {"offer " + std::to_string(i), yen::from_double(price, patron::rounding::half_even)});
  }
  return services;
}

// Three purchases and two proposals a customer, the lighter offers more often.
struct record {
  std::uint32_t customer{};
  sys_days day{};
  std::string const* offer{};
  bool accepted{};
};

std::vector<record> records(std::vector<service> const& services, std::size_t customers,
                            std::size_t each, std::uint64_t seed) {
  patron::generator random{seed};
  std::vector<record> rows(customers * each);
  for (record& row : rows) {
    row.customer = static_cast<std::uint32_t>(patron::draw_index(random, customers));
    row.day = opening + days{static_cast<int>(patron::draw_index(random, 730))};
    double const u = patron::draw_uniform(random);
    auto const rung = static_cast<std::size_t>(u * u * static_cast<double>(rungs));
    row.offer = &services[rung].name;
    row.accepted = patron::draw_bernoulli(random, 0.3 / (1.0 + static_cast<double>(rung)));
  }
  return rows;
}

auto const offer_of = [](record const& r) -> std::string const& { return *r.offer; };

using ladder = patron::offer_ladder<service, yen, std::string>;
using history = patron::offer_history<std::uint32_t>;

struct customer {
  patron::grade grade{};
  patron::offer_standing standing{};
};

// What is measured stands in functions of its own, so that callgrind can look at them alone.

[[gnu::noinline]] history measured_history(std::vector<record> const& rows, ladder const& offers) {
  return history{rows, offers, today, &record::customer, &record::day, offer_of};
}
[[gnu::noinline]] patron::acceptance_counts measured_counts(std::vector<record> const& proposals,
                                                            ladder const& offers,
                                                            history const& bought) {
  return patron::count_acceptances(proposals, offers, bought, &record::customer, &record::day,
                                   offer_of, &record::accepted,
                                   [](record const&) { return patron::customer_grade; });
}
[[gnu::noinline]] patron::acceptance_model<> measured_model(
    patron::acceptance_counts const& counts) {
  return patron::acceptance_model{counts};
}
template<class Propose>
[[gnu::noinline]] auto measured_list(Propose const& propose,
                                     std::vector<customer> const& customers) {
  return patron::next_best_offers(propose, customers, &customer::standing, today);
}
template<class Propose>
[[gnu::noinline]] std::size_t measured_till(Propose const& propose,
                                            std::vector<customer> const& customers) {
  std::size_t rungs_proposed = 0;
  for (customer const& one : customers) {
    auto const proposals = propose(one.standing, today);
    rungs_proposed += proposals.size();
  }
  return rungs_proposed;
}
template<class Propose>
[[gnu::noinline]] patron::offer_plan<yen> measured_plan(Propose const& propose,
                                                        std::vector<customer> const& customers) {
  return patron::plan_offers(
      propose, customers, &customer::standing, today,
      {.total = customers.size() / 5,
       .by_rung = std::vector<std::optional<std::size_t>>(rungs, customers.size() / 50)});
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const size =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1'000'000;
  auto const services = catalogue();
  ladder const offers{services, &service::price, &service::name};
  auto const purchases = records(services, size, 3, 1);
  auto const proposals = records(services, size, 2, 2);
  history const bought = measured_history(purchases, offers);
  history const asked = measured_history(proposals, offers);
  auto const counts = measured_counts(proposals, offers, bought);
  patron::next_best_offer const propose{
      offers, measured_model(counts), [](service const& s) {
        return patron::offer_terms<yen>{.margin = s.price.divided_by(2, patron::rounding::down),
                                        .promotion_cost = yen::from_minor(10)};
      }};
  std::vector<customer> customers(size);
  for (std::uint32_t id = 0; id < size; ++id) {
    customers[id].standing = {
        .grade = patron::grade::from_hundredths(100 + 5 * static_cast<std::int32_t>(id % 5)),
        .bought = bought.days_of(id),
        .proposed = asked.days_of(id)};
  }

  benchmarks::print_head("rows");
  benchmarks::best_of_three("offer_history", purchases.size(),
                            [&] { return measured_history(purchases, offers).size(); });
  benchmarks::best_of_three("count_acceptances", proposals.size(),
                            [&] { return measured_counts(proposals, offers, bought).rungs(); });
  benchmarks::best_of_three("acceptance_model, cells", rungs * (rungs + 1) * 12,
                            [&] { return measured_model(counts).rungs(); });
  benchmarks::best_of_three("next_best_offers, customers", size,
                            [&] { return measured_list(propose, customers).size(); });
  benchmarks::best_of_three("one at the till, all offers ranked", size,
                            [&] { return measured_till(propose, customers); });
  benchmarks::best_of_three("plan_offers, customers", size,
                            [&] { return measured_plan(propose, customers).chosen.size(); });
}
