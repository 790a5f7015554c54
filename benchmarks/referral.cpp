// SPDX-License-Identifier: MIT
// From referrals to the forest, and what is asked of it. Optional argument: the number of
// referrals.
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/referral.hpp>

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

struct told {
  std::uint32_t by{};
  std::uint32_t who{};
  sys_days on{};
};
struct customer {
  std::uint32_t id{};
  sys_days since{};
  std::int64_t value{};
};

constexpr sys_days opening = 2024y / std::chrono::January / 1;
constexpr sys_days until = 2025y / std::chrono::December / 31;

// Anybody brings anybody, in no order at all: second referrers and circles among them.
std::vector<told> shuffled_referrals(std::size_t size) {
  patron::generator random{1};
  std::vector<told> rows(size);
  for (told& row : rows) {
    row.by = static_cast<std::uint32_t>(patron::draw_index(random, size));
    row.who = static_cast<std::uint32_t>(patron::draw_index(random, size));
    row.on = opening + days{static_cast<int>(patron::draw_index(random, 730))};
  }
  return rows;
}

std::vector<customer> all_customers(std::size_t size) {
  patron::generator random{2};
  std::vector<customer> rows(size);
  for (std::size_t i = 0; i < size; ++i) {
    rows[i].id = static_cast<std::uint32_t>(size - 1 - i);
    rows[i].since = opening + days{static_cast<int>(patron::draw_index(random, 730))};
    rows[i].value = static_cast<std::int64_t>(patron::draw_index(random, 100'000));
  }
  return rows;
}

using forest_of_numbers = patron::referral_forest<std::uint32_t>;

// What is measured stands in functions of its own, so that callgrind can look at them alone.

[[gnu::noinline]] forest_of_numbers measured_forest(std::vector<told> const& rows) {
  return patron::referral_forest{rows,       until,     &told::by,
                                 &told::who, &told::on, patron::referral_policy::first_by_day};
}
[[gnu::noinline]] std::size_t measured_book(std::vector<told> const& rows) {
  patron::referral_book<std::uint32_t> book;
  for (told const& row : rows) book.add(row.by, row.who, row.on);
  return book.size();
}
[[gnu::noinline]] std::uint64_t measured_coefficient(forest_of_numbers const& forest,
                                                     std::vector<customer> const& customers) {
  return patron::referral_coefficient(forest, customers, patron::year(2025y), &customer::id,
                                      &customer::since)
      .brought;
}
[[gnu::noinline]] std::size_t measured_waits(forest_of_numbers const& forest,
                                             std::vector<customer> const& customers) {
  return patron::referral_waits(forest, customers, &customer::id, &customer::since).size();
}
[[gnu::noinline]] std::int64_t measured_value(forest_of_numbers const& forest,
                                              std::vector<customer> const& customers) {
  return patron::referral_value(forest, customers, patron::referral_credit::along_chain(1, 2),
                                &customer::id, &customer::value)
      .total;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const size =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1'000'000;
  auto const rows = shuffled_referrals(size);
  auto const customers = all_customers(size);
  auto const forest = measured_forest(rows);
  benchmarks::print_head("rows");
  benchmarks::best_of_three("referral_forest", size, [&] { return measured_forest(rows).size(); });
  benchmarks::best_of_three("referral_book::add", size, [&] { return measured_book(rows); });
  benchmarks::best_of_three("referral_coefficient", size,
                            [&] { return measured_coefficient(forest, customers); });
  benchmarks::best_of_three("referral_waits", size,
                            [&] { return measured_waits(forest, customers); });
  benchmarks::best_of_three("referral_value", size,
                            [&] { return measured_value(forest, customers); });
}
