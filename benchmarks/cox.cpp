// SPDX-License-Identifier: MIT
// Proportional hazards regression and competing risks over many records. Optional argument: the
// number of records.
#include <patron/numeric.hpp>
#include <patron/survival.hpp>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "best_of_three.hpp"

namespace {

using std::chrono::days;

struct stay {
  days lasted{};
  double exactly = 0.0;
  days entry{};
  bool left = false;
  bool monthly = false;
  int staff = 0;
  double price = 0.0;
  std::uint8_t reason = 0;
};

std::vector<stay> stays(std::size_t size) {
  patron::generator random{1};
  std::vector<stay> rows(size);
  for (stay& row : rows) {
    row.monthly = patron::draw_bernoulli(random, 0.5);
    row.staff = static_cast<int>(patron::draw_index(random, 20));
    row.price = 10.0 + 90.0 * patron::draw_uniform(random);
    row.reason = static_cast<std::uint8_t>(patron::draw_index(random, 5));
    row.entry = days{static_cast<int>(patron::draw_index(random, 100))};
    double const pace = (row.monthly ? 2.0 : 1.0) / 400.0;
    double const leaves = patron::draw_exponential(random, pace);
    double const watched = patron::draw_uniform(random) * 730.0;
    row.left = leaves < watched;
    row.exactly = static_cast<double>(row.entry.count()) + 1.0 + (row.left ? leaves : watched);
    row.lasted = days{static_cast<int>(row.exactly)};
  }
  return rows;
}

// What is measured stands in functions of its own, so that callgrind can look at them alone.

[[gnu::noinline]] double measured_patterns(std::vector<stay> const& rows) {
  return patron::cox(rows, &stay::lasted, &stay::left,
                     patron::covariates(&stay::monthly, &stay::staff))
      .coefficients[0];
}
[[gnu::noinline]] double measured_distinct(std::vector<stay> const& rows) {
  return patron::cox(rows, &stay::exactly, &stay::left,
                     patron::covariates(&stay::monthly, &stay::staff, &stay::price))
      .coefficients[0];
}
[[gnu::noinline]] double measured_late_entries(std::vector<stay> const& rows) {
  return patron::cox(rows, &stay::lasted, &stay::left,
                     patron::covariates(&stay::monthly, &stay::staff, &stay::price), &stay::entry)
      .coefficients[0];
}
[[gnu::noinline]] double measured_reasons(std::vector<stay> const& rows) {
  return patron::aalen_johansen(rows, &stay::lasted, &stay::left, &stay::reason).at(0, days{365});
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const size =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1'000'000;
  std::vector<stay> const rows = stays(size);
  benchmarks::print_head("rows");
  auto const report = [&](char const* what, auto measured) {
    benchmarks::best_of_three(what, size, [&] { return measured(rows); });
  };
  report("Cox, 2 covariates, whole days, alike ones", measured_patterns);
  report("Cox, 3 covariates, no two records alike", measured_distinct);
  report("Cox, 3 covariates, late entries", measured_late_entries);
  report("Aalen-Johansen, five reasons", measured_reasons);
}
