// SPDX-License-Identifier: MIT
// Touches, proposals and events of needs into the ledger. Optional argument: the number of records
// of all three together.
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/opportunity.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "best_of_three.hpp"

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;
using yen = patron::money<patron::jpy>;
using ledger = patron::opportunity_ledger<std::uint32_t, yen>;

struct touch {
  std::uint32_t person{};
  sys_days day{};
};
struct proposal {
  std::uint32_t customer{};
  sys_days day{};
};
struct note {
  std::uint32_t customer{};
  std::uint16_t need{};
  sys_days day{};
  patron::need_event event{};
  yen worth{};
};
struct account {
  std::uint32_t customer{};
  double balance{};
  sys_days since{};
};
struct firm {
  std::vector<touch> touches{};
  std::vector<proposal> proposals{};
  std::vector<note> notes{};
  std::vector<account> accounts{};
};

constexpr sys_days opening = 2023y / std::chrono::January / 1;
constexpr sys_days until = 2025y / std::chrono::December / 31;

// Two touches and one proposal for every two events of needs; ten events for each customer.
firm shuffled_firm(std::size_t records) {
  patron::generator random{1};
  std::size_t const customers = records / 25 + 1;
  auto const somebody = [&] {
    return static_cast<std::uint32_t>(patron::draw_index(random, customers));
  };
  auto const some_day = [&] {
    return opening + days{static_cast<int>(patron::draw_index(random, 1096))};
  };
  firm f;
  f.touches.resize(records * 2 / 5);
  f.proposals.resize(records / 5);
  f.notes.resize(records * 2 / 5);
  f.accounts.resize(customers);
  for (touch& t : f.touches) t = {somebody(), some_day()};
  for (proposal& p : f.proposals) p = {somebody(), some_day()};
  for (note& n : f.notes) {
    n = {.customer = somebody(),
         .need = static_cast<std::uint16_t>(patron::draw_index(random, 20)),
         .day = some_day(),
         .event = static_cast<patron::need_event>(patron::draw_index(random, 6)),
         .worth = yen::from_minor(1000 + static_cast<int>(patron::draw_index(random, 90'000)))};
  }
  for (std::size_t i = 0; i < customers; ++i) {
    f.accounts[i] = {static_cast<std::uint32_t>(i), patron::draw_uniform(random) - 0.5, opening};
  }
  return f;
}

using history = patron::need_history<std::uint32_t, std::uint16_t, yen>;

// What is measured stands in functions of its own, so that callgrind can look at them alone.

[[gnu::noinline]] history measured_needs(firm const& f) {
  return patron::need_history{f.notes,    until,        &note::customer, &note::need,
                              &note::day, &note::event, &note::worth};
}
[[gnu::noinline]] auto measured_missed(history const& needs) {
  return patron::missed_needs(
      needs, [](std::uint16_t need) { return need < 18; }, days{14});
}
[[gnu::noinline]] auto measured_trust(firm const& f) {
  auto const asked =
      patron::last_proposals(f.proposals, until, &proposal::customer, &proposal::day);
  return patron::unused_trust(
      f.accounts, asked, until, days{90}, &account::customer, &account::balance, &account::since,
      [](account const&) { return patron::estimated{yen::from_minor(5000)}; });
}
[[gnu::noinline]] auto measured_inversions(firm const& f, history const& needs) {
  return patron::priority_inversions(f.touches, needs, &touch::day);
}
[[gnu::noinline]] std::uint64_t measured_all(firm const& f) {
  history const needs = measured_needs(f);
  ledger book;
  book.add(measured_missed(needs));
  book.add(measured_trust(f));
  return book.totals().entries + measured_inversions(f, needs).days.of;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const records =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 5'000'000;
  firm const f = shuffled_firm(records);
  history const needs = measured_needs(f);
  benchmarks::print_head("records");
  benchmarks::best_of_three("need_history", f.notes.size(),
                            [&] { return measured_needs(f).lives().size(); });
  benchmarks::best_of_three("missed_needs", f.notes.size(),
                            [&] { return measured_missed(needs).size(); });
  benchmarks::best_of_three("last_proposals, unused_trust", f.proposals.size(),
                            [&] { return measured_trust(f).size(); });
  benchmarks::best_of_three("priority_inversions", f.touches.size(),
                            [&] { return measured_inversions(f, needs).days.kept; });
  benchmarks::best_of_three("all of it, into the ledger", records, [&] { return measured_all(f); });
}
